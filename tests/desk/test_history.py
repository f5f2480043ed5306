"""The history of a thing is the ledger: who did what, when, why, and which words changed."""

import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.functional import Promise

from archive.actions import editing
from archive.actions.bodies import OUTSIDE
from archive.desk.changes import changes
from archive.desk.naming import FIELDS
from archive.models import Event, Revision, RevisionBody
from archive.models.root import Owned, Root
from tests.desk.pages import change_page, opened
from tests.factories import ActorFactory, ClaimFactory, EventFactory, LocationFactory, PersonFactory, published

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
    assert "Question “Did ISIS take the city?” · position “ISIS took Ramadi” · text" in text


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


def test_changes_of_rows_read_in_words_names_and_labels():
    mayor, claim = ActorFactory(uid="mayor", name="The mayor"), ClaimFactory()
    LocationFactory(uid="ramadi", name="Ramadi")
    held = {"claim": claim.uid, "set_aside": "", "reason": ""}
    flag = {"key": "flag", "text": "Where was the flag?", "kind": "place", "order": 1, "positions": []}
    fell = {"key": "fell", "text": "It fell", "order": 0, "location": None, "evidence": []}
    took = {"key": "took", "text": "Did they take it?", "kind": "occurrence", "order": 0, "positions": [fell]}
    before = {"when_edtf": "2015-05-17", "location": None, "sentences": [], "questions": [took, flag],
              "participations": [{"actor": "mayor", "role": "target", "named_as": ""}]}  # fmt: skip
    holding = {**took, "order": 1, "positions": [{**fell, "location": "ramadi", "evidence": [held]}]}
    after = {"when_edtf": "2015-05-18", "location": "ramadi", "questions": [{**flag, "order": 0}, holding],
             "sentences": [{"order": 1, "text": "It fell.", "cites": [claim.uid]}],
             "participations": [{"actor": "mayor", "role": "victim", "named_as": ""}]}  # fmt: skip

    found = {change.field: (change.before, change.after) for change in changes(Event, before, after)}

    within = "question “Did they take it?” · position “It fell” · "
    assert found == {
        "when, as a date": ("17 May 2015", "18 May 2015"),
        "place": ("", "Ramadi"),
        "sentences: added": ("", f"It fell. (claims it cites: {claim})"),
        "questions: their order": (
            "“Did they take it?”; “Where was the flag?”", "“Where was the flag?”; “Did they take it?”",
        ),
        f"{within}place": ("", "Ramadi"),
        f"{within}claims that hold it: added": ("", str(claim)),
        f"who took part “{mayor}” · role": ("target", "victim"),
    }  # fmt: skip


def test_a_sentence_that_was_reworded_is_one_change_and_what_left_is_named():
    one, two = "The mayor said the town had fallen.", "Residents fled on Sunday."
    before = {"sentences": [{"order": 1, "text": two, "cites": []}, {"order": 2, "text": one, "cites": []}]}
    after = {"sentences": [{"order": 1, "text": one.replace("town", "city"), "cites": []}]}

    found = [(change.field, change.before, change.after) for change in changes(Event, before, after)]

    assert found == [
        (f"sentence “{one}” · text", one, one.replace("town", "city")),
        ("sentences: taken out", two, ""),
    ]


def test_the_page_says_which_version_readers_know_beside_that_of_the_desk(at_the_desk):
    event = published(EventFactory())
    editing.save(event, by="tests")

    text = at_the_desk(is_superuser=True).get(reverse("admin:desk-history", args=["event", event.pk])).content.decode()

    assert f"At the desk it stands at version {event.version}." in text
    assert "What readers see is readers’ version 1, of" in text
    assert text.count('<span class="acts__readers">readers’ version 1</span>') == 1


def test_every_field_that_the_ledger_keeps_has_words_for_people():
    kept = set()
    for model in apps.get_app_config("archive").get_models():
        if issubclass(model, Root | Owned):
            columns = {column.name for column in model._meta.concrete_fields} - OUTSIDE - {getattr(model, "OWNER", "")}
            kept |= columns | {many.name for many in model._meta.many_to_many} | set(model.OWNS)

    assert kept - set(FIELDS) == set()
    assert [name for name, words in FIELDS.items() if not isinstance(words, Promise)] == []


def test_a_column_that_no_noun_has_any_more_is_called_as_it_was():
    assert [change.field for change in changes(Event, {}, {"former_field": "y"})] == ["former field"]


def test_a_long_text_is_shown_shortened_around_its_change():
    words = " ".join(f"w{number}" for number in range(100))
    (change,) = changes(Event, {"note": words}, {"note": words.replace("w50", "W")})

    assert len("".join(piece for _how, piece in change.pieces)) < len(words)
    assert [piece for how, piece in change.pieces if how != "same"] == ["w50", "W"]


def test_the_history_of_a_thing_asks_the_database_no_more_for_more_acts(at_the_desk):
    root, event = at_the_desk(is_superuser=True), EventFactory()
    address = reverse("admin:desk-history", args=["event", event.pk])

    def asked():
        with CaptureQueriesContext(connection) as queries:
            root.get(address)
        return len(queries)

    for parent in (EventFactory(), EventFactory()):
        event.parent = parent
        editing.save(event, by="tests")
    few = asked()
    for parent in (EventFactory() for _ in range(4)):
        event.parent = parent
        editing.save(event, by="tests")

    assert asked() == few


def test_people_are_shown_by_name_in_the_ledger(at_the_desk):
    PersonFactory(username="nora")
    root = at_the_desk(is_superuser=True)
    assert root.get("/admin/auth/user/?q=nora").status_code == 200
