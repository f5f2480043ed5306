"""Assembling an event on its page: every edit is one act, a refused one keeps what was typed, the last one can be undone."""

import pytest
from django.urls import reverse

from archive.actions import editing
from archive.models import Event, Position, Question, Revision
from tests.factories import ClaimFactory, EventFactory

pytestmark = pytest.mark.django_db


def contested_event(**given):
    """An event on whose first question one claim stands against another."""

    def rows(event):
        other = Position.objects.create(
            question=event.questions.get(), key="contested", text="The city is still contested", order=1
        )
        other.evidence.create(claim=ClaimFactory(key="moore"))

    return EventFactory(claims=[ClaimFactory(key="haimor"), ClaimFactory(key="abc")], rows=rows, **given)


def page_of(event):
    return reverse("admin:desk-event", args=[event.pk])


def send(client, event, act, base=None, **fields):
    """Make an edit as the forms of the page do."""
    base = base or client.get(page_of(event)).context["base"]
    address = reverse("admin:desk-event-edit", args=[event.pk])
    return client.post(address, {"act": act, "base": base, **fields})


def holders(event, path):
    """The claims that hold a position, by key."""
    question, key = path.split("/")
    position = Position.objects.get(question__event=event, question__key=question, key=key)
    return [row.claim.key for row in position.evidence.select_related("claim")]


def claim_of(event, key):
    return next(
        c.uid
        for q in event.questions.all()
        for p in q.positions.all()
        for e in p.evidence.all()
        if (c := e.claim).key == key
    )


def test_the_page_shows_each_claim_under_its_position_with_quotation_chain_and_article(editor):
    event = contested_event()

    page = editor.get(page_of(event)).content.decode()

    assert "The city is still contested" in page
    assert page.count("The city has fallen") >= 3
    assert "a spokesman" in page
    assert str(event.questions.get().positions.first().evidence.first().claim.article.publisher) in page


def test_a_claim_is_moved_to_another_position_by_one_act(editor):
    event = contested_event()

    answer = send(
        editor, event, "move", claim=claim_of(event, "abc"), at="occurrence/taken", to="occurrence/contested",
        reason="he said so",
    )  # fmt: skip

    assert answer.status_code == 302
    assert (holders(event, "occurrence/taken"), holders(event, "occurrence/contested")) == (
        ["haimor"],
        ["abc", "moore"],
    )
    last = Revision.objects.of(event).first()
    assert (last.by, last.act, last.version) == ("edith", "edited", 2)
    assert last.reason.startswith("Moved “The city has fallen”")
    assert last.reason.endswith("he said so")


def test_a_stale_edit_is_refused_with_everything_that_was_typed(editor):
    event = contested_event()
    base = editor.get(page_of(event)).context["base"]
    event.title = "Fall of Ramadi"
    editing.save(event, by="olga")

    answer = send(editor, event, "answer", base=base, question="occurrence", text="Half of it", reason="two say so")

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "was changed while it was open here" in page
    assert "Fall of Ramadi" in page
    assert 'value="Half of it"' in page
    assert 'value="two say so"' in page
    assert Position.objects.filter(text="Half of it").count() == 0
    send(editor, event, "answer", base=answer.context["base"], question="occurrence", text="Half of it")
    assert Position.objects.filter(text="Half of it").count() == 1


def test_the_last_edit_is_undone_by_name_and_the_one_before_after_it(editor):
    event = contested_event()
    send(editor, event, "answer", question="occurrence", text="Half of it")
    send(editor, event, "reword_question", question="occurrence", text="Did the city fall?")

    assert "Reworded the question" in editor.get(page_of(event)).context["undoable"].name
    send(editor, event, "undo")
    assert Question.objects.get(event=event).text == "Did ISIS take the city?"
    assert "Added the position" in editor.get(page_of(event)).context["undoable"].name
    send(editor, event, "undo")

    assert not Position.objects.filter(text="Half of it").exists()
    assert editor.get(page_of(event)).context["undoable"] is None
    assert [each.act for each in Revision.objects.of(event)] == ["undone", "undone", "edited", "edited", "created"]
    assert Event.objects.get(pk=event.pk).version == 5
