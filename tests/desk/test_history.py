"""The history of a thing is the ledger: who did what, when, why, and which words changed."""

import pytest
from django.apps import apps
from django.db import connection
from django.utils.functional import Promise

from archive.actions.bodies import OUTSIDE
from archive.desk.changes import changes
from archive.desk.naming import FIELDS
from archive.models import Revision, RevisionBody
from archive.models.root import Owned, Root
from tests.desk.pages import change_page, opened
from tests.factories import EventFactory, PersonFactory

pytestmark = pytest.mark.django_db


def history(client, thing):
    return client.get(change_page(thing).replace("/change/", "/history/")).content.decode()


def test_the_history_shows_every_act_with_the_words_that_changed(editor):
    event = EventFactory(title="Assault on Ramadi")
    page = opened(editor, change_page(event)) | {
        "title": "Battle of Ramadi",
        "position-0-text": "It fell",
        "reason": "as worded",
    }
    editor.post(change_page(event), page)

    text = history(editor, event)

    assert "created" in text
    assert "tests" in text
    assert "edith" in text
    assert "as worded" in text
    assert "<del>Assault on</del><ins>Battle of</ins> Ramadi" in text
    assert "questions “occurrence” · positions “taken” · text" in text


def test_an_act_whose_body_was_taken_out_is_still_listed(editor):
    event = EventFactory(title="A name")
    editor.post(change_page(event), opened(editor, change_page(event)) | {"title": "Another"})
    of_its_table = " ON archive_revisionbody" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER archive_revisionbody_no_delete{of_its_table}")
    RevisionBody.objects.all().delete()

    text = history(editor, event)

    assert "edited" in text
    assert "<del>" not in text


def test_somebody_without_a_role_sees_no_history(at_the_desk):
    assert at_the_desk().get(change_page(EventFactory()).replace("/change/", "/history/")).status_code == 403


def test_the_ledger_can_be_read_and_nothing_else(at_the_desk):
    EventFactory()
    root, seq = at_the_desk(is_superuser=True), Revision.objects.first().seq

    assert root.get("/admin/archive/revision/").status_code == 200
    assert root.get(f"/admin/archive/revision/{seq}/change/").status_code == 200
    assert root.get("/admin/archive/revision/add/").status_code == 403
    assert root.post(f"/admin/archive/revision/{seq}/change/", {"reason": "x"}).status_code == 403


def test_rows_are_told_apart_by_their_names_not_their_places():
    before = {"questions": [{"key": "a", "text": "one"}, {"key": "b", "text": "two"}]}
    after = {"questions": [{"key": "c", "text": "new"}, {"key": "a", "text": "one"}, {"key": "b", "text": "2"}]}

    found = {change.field: (change.before, change.after) for change in changes(before, after)}

    assert found == {
        "questions “b” · text": ("two", "2"),
        "questions “c” · key": ("", "c"),
        "questions “c” · text": ("", "new"),
    }


def test_every_field_that_the_ledger_keeps_has_words_for_people():
    kept = set()
    for model in apps.get_app_config("archive").get_models():
        if issubclass(model, Root | Owned):
            columns = {column.name for column in model._meta.concrete_fields} - OUTSIDE - {getattr(model, "OWNER", "")}
            kept |= columns | {many.name for many in model._meta.many_to_many} | set(model.OWNS)

    assert kept - set(FIELDS) == set()
    assert [name for name, words in FIELDS.items() if not isinstance(words, Promise)] == []


def test_a_field_is_named_in_words_and_one_that_is_gone_as_it_was_called():
    before, after = {"attributions": []}, {"attributions": [{"named_as": "x", "verb": "said"}], "former_field": "y"}

    assert [change.field for change in changes(before, after)] == [
        "who told it “1” · as worded",
        "who told it “1” · verb",
        "former field",
    ]


def test_a_long_text_is_shown_shortened_around_its_change():
    words = " ".join(f"w{number}" for number in range(100))
    (change,) = changes({"text": words}, {"text": words.replace("w50", "W")})

    assert len("".join(piece for _how, piece in change.pieces)) < len(words)
    assert [piece for how, piece in change.pieces if how != "same"] == ["w50", "W"]


def test_people_are_shown_by_name_in_the_ledger(at_the_desk):
    PersonFactory(username="nora")
    root = at_the_desk(is_superuser=True)
    assert root.get("/admin/auth/user/?q=nora").status_code == 200
