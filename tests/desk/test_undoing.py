"""Undo and redo across the desk: a form hands its step to the next page, and any page takes it back by a new act."""

import json

import pytest
from django.urls import reverse

from archive.models import Distinction, Merge, Position, Revision
from tests.desk.pages import change_page, messages_of, opened
from tests.desk.test_assembly import contested_event, send
from tests.desk.test_duplicates import LIST, decide, two
from tests.factories import ActorFactory

pytestmark = pytest.mark.django_db
BOARD = "/admin/desk/"


def handed(client, address=BOARD):
    """The step that the last form made, as the next page gives it to its script."""
    return client.get(address).context["step"]


def take(client, how, step):
    """Take a step back, or do it again, as the script of a page does; answers status and what it said."""
    sent = json.dumps({"how": how, "step": step})
    answer = client.post(reverse("admin:desk-take"), sent, content_type="application/json")
    return answer.status_code, answer.json()


def test_an_edit_is_taken_back_done_again_and_taken_back_again(editor):
    event = contested_event()
    send(editor, event, "answer", question="occurrence", text="Half of it")
    step = handed(editor)
    assert (step["kind"], step["pk"], "Half of it" in step["label"]) == ("event", event.pk, True)
    assert handed(editor) is None

    status, said = take(editor, "undo", step)
    assert (status, said["address"]) == (200, reverse("admin:desk-event", args=[event.pk]))
    assert not Position.objects.filter(text="Half of it").exists()
    again = step | take(editor, "redo", step | said["step"])[1]["step"]
    assert Position.objects.filter(text="Half of it").exists()
    assert take(editor, "undo", again)[0] == 200

    assert not Position.objects.filter(text="Half of it").exists()
    acts = [each.act for each in Revision.objects.of(event)]
    assert acts == ["undone", "redone", "undone", "edited", "created"]


def test_the_page_itself_does_again_in_order_until_something_else_is_done(editor):
    event = contested_event()
    for text in ("Half of it", "None of it"):
        send(editor, event, "answer", question="occurrence", text=text)
    send(editor, event, "undo")
    send(editor, event, "undo")
    page = editor.get(reverse("admin:desk-event", args=[event.pk]))
    assert "Half of it" in page.context["redoable"].name

    send(editor, event, "redo")
    assert handed(editor)["took"] == "redo"
    assert [each.text for each in Position.objects.filter(text__endswith="of it")] == ["Half of it"]
    send(editor, event, "answer", question="occurrence", text="A third")

    assert editor.get(reverse("admin:desk-event", args=[event.pk])).context["redoable"] is None
    assert send(editor, event, "redo").status_code == 400


def test_what_somebody_changed_since_is_refused_and_nothing_is_lost(editor, at_the_desk):
    event = contested_event()
    send(editor, event, "answer", question="occurrence", text="Half of it")
    step = handed(editor)
    send(at_the_desk("editor", username="olga"), event, "retitle", title="Ramadi falls")

    status, said = take(editor, "undo", step)

    assert status == 422
    assert "Another edit came after it" in said["faults"][0]
    assert "olga" in said["faults"][0]
    event.refresh_from_db()
    assert (event.title, Position.objects.filter(text="Half of it").count()) == ("Ramadi falls", 1)


def test_a_merge_and_a_distinction_are_taken_back_and_done_again(editor):
    kept, merged = two()
    decide(editor, kept, merged, reason="one group", taken=["description"])
    step = handed(editor, LIST)
    assert step["label"] == "merge “Islamic  state” into “Islamic State”"

    assert take(editor, "undo", step)[0] == 200
    assert not Merge.objects.standing().exists()
    assert take(editor, "redo", step)[0] == 200
    (again,) = Merge.objects.standing()
    kept.refresh_from_db()
    assert (again.reason, kept.description) == ("one group", "a group")
    assert take(editor, "undo", step | {"uid": again.uid})[0] == 200

    decide(editor, kept, merged, "apart", reason="two groups")
    step = handed(editor, LIST)
    assert take(editor, "undo", step)[0] == 200
    assert not Distinction.objects.live().exists()
    assert take(editor, "redo", step)[0] == 200
    assert Distinction.objects.live().exists()


def test_what_is_unfit_or_not_allowed_is_refused(editor, at_the_desk):
    event = contested_event()
    send(editor, event, "answer", question="occurrence", text="Half of it")
    step = handed(editor)

    assert take(at_the_desk("reviewer"), "undo", step)[0] == 422
    assert take(editor, "undo", {"kind": "planet"})[0] == 400
    assert take(editor, "twist", step)[0] == 400


def test_a_save_in_the_records_leads_to_the_history_where_it_is_taken_back(editor):
    event = contested_event()
    sent = opened(editor, change_page(event)) | {"title": "Another title"}
    assert "See what changed, and undo it" in messages_of(editor.post(change_page(event), sent, follow=True))
    event.refresh_from_db()
    step = handed(editor, reverse("admin:desk-history", args=["event", event.pk]))
    assert (step["kind"], step["edit"]) == ("event", event.version)

    assert take(editor, "undo", step)[0] == 200

    event.refresh_from_db()
    assert event.title != "Another title"
    actor = ActorFactory()
    sent = opened(editor, change_page(actor)) | {"name": "Another name"}
    words = messages_of(editor.post(change_page(actor), sent, follow=True))
    assert f"/admin/desk/history/actor/{actor.pk}/#v2" in words
    assert handed(editor) is None
