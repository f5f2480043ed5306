"""How a person wants the desk: one set of keys for all screens, density, media; and each key does one thing a screen."""

import json
import re
from pathlib import Path

import pytest
from django.urls import reverse

from archive.desk import keymap
from archive.desk.inbox.parts import KINDS
from archive.desk.reviewing.moves import MOVES
from archive.models import Preference
from tests.factories import EventFactory

pytestmark = pytest.mark.django_db
SETTINGS = "/admin/desk/settings/"


def filled(client, **typed):
    """The form of the settings as a browser would send it."""
    now = client.get(SETTINGS).context["keymap"]
    on = {"on": "on"} if now["on"] else {}
    return {**now["keys"], **on, "density": now["density"], "media": now["media"], **typed}


def test_the_keys_at_first_are_one_a_screen():
    keys = {name: key for group in keymap.GROUPS for name, (key, _words) in group.keys.items()}

    assert keymap.faults_of(keys) == []
    assert len(keymap.WORDS) == sum(len(group.keys) for group in keymap.GROUPS)


def test_every_act_of_a_review_and_every_kind_of_paragraph_has_a_key():
    assert {f"review_{move.name}" for move in MOVES} <= set(keymap.WORDS)
    assert {f"kind_{kind}" for kind in KINDS} <= set(keymap.WORDS)


TEMPLATES = sorted(Path("templates/desk").rglob("*.html"))
NAMED = re.compile(r'data-(?:does|here|key|cycle)="([a-z_ ]+)"')
ANSWERED_ELSEWHERE = {"preview"}  # of the annotation desk, which has keys of its own for it


def test_every_name_of_a_key_on_a_screen_is_in_the_table_and_every_strip_has_its_element():
    named = {name for path in TEMPLATES for names in NAMED.findall(path.read_text()) for name in names.split()}
    assert named <= set(keymap.WORDS) | ANSWERED_ELSEWHERE

    lists = {name for group in keymap.GROUPS if {"list", "taking"}.intersection(group.screens) for name in group.keys}
    assert lists - {"row_next", "row_previous", "choose"} <= named | {"take_publisher", "take_date"}


def test_what_one_person_chose_holds_on_every_screen_and_for_nobody_else(editor, at_the_desk):
    other = at_the_desk("editor", username="olga")
    sent = filled(editor, event_move="z", density="close")
    del sent["on"]

    assert editor.post(SETTINGS, sent).status_code == 302
    for address in (reverse("admin:desk-event", args=[EventFactory().pk]), "/admin/desk/inbox/", "/admin/desk/"):
        page = editor.get(address)
        assert page.context["keymap"]["keys"]["event_move"] == "z"
        assert 'data-keys="off" data-density="close" data-media="grey"' in page.content.decode()
        assert other.get(address).context["keymap"]["keys"]["event_move"] == "m"
    editor.post(SETTINGS, {"defaults": "1"})

    assert editor.get(SETTINGS).context["keymap"]["keys"]["event_move"] == "m"


def test_two_acts_of_one_screen_cannot_have_one_key_and_what_was_typed_stays(editor):
    refused = editor.post(SETTINGS, filled(editor, claim="f"))
    assert refused.status_code == 400
    assert "“F” cannot be both “claim” and “figure”." in refused.context["faults"]
    assert 'name="claim" value="f"' in refused.content.decode()
    assert (
        "Digits choose positions: take another key."
        in editor.post(SETTINGS, filled(editor, event_move="1")).context["faults"]
    )

    assert not Preference.objects.exists()
    assert editor.post(SETTINGS, filled(editor, density="none")).status_code == 400


def test_the_help_of_one_screen_leaves_the_keys_of_the_others(editor):
    editor.post(SETTINGS, filled(editor, event_move="z"))

    sent = json.dumps({"on": True, "keys": {"claim": "9"}})
    answer = editor.post(reverse("admin:desk-keys"), sent, content_type="application/json").json()

    assert (answer["keys"]["claim"], answer["keys"]["event_move"]) == ("9", "z")
