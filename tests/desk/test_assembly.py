"""Assembling an event on its page: every edit is one act, a refused one keeps what was typed, the last one can be undone."""

from html import unescape

import pytest
from django.urls import reverse

from archive.actions import editing, review
from archive.actions.bodies import body_of
from archive.domain.when import When
from archive.domain.words import DateBasis
from archive.models import Claim, Correction, Event, EventSentence, Evidence, Position, Question, Revision
from tests.desk.test_queries import queries_of
from tests.factories import (
    ActorFactory,
    ArticleFactory,
    ClaimFactory,
    EventFactory,
    LocationFactory,
    published,
)

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
    return sorted(row.claim.key for row in position.evidence.select_related("claim"))


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


def body(event):
    """What the event says."""
    return body_of(Event.objects.get(pk=event.pk))


EDITS = {  # name: what is typed, given the uids of the two claims by key; and what is true afterwards
    "place": ({"claim": "stray", "to": "occurrence/contested"}, lambda e: holders(e, "occurrence/contested") == ["moore", "stray"]),
    "unlink": ({"claim": "abc", "at": "occurrence/taken"}, lambda e: holders(e, "occurrence/taken") == ["haimor"]),
    "set_aside": (
        {"claim": "abc", "at": "occurrence/taken", "set_aside": "retracted", "why": "ABC took it back"},
        lambda e: Evidence.objects.get(set_aside="retracted").reason == "ABC took it back",
    ),
    "ask": (
        {"kind": "figure", "text": "How many were killed?", "main": "on"},
        lambda e: Question.objects.get(key="how-many-were-killed", event=e).main,
    ),
    "answer": ({"question": "occurrence", "text": "Half of it"}, lambda e: Position.objects.get(text="Half of it").order == 2),
    "reword_question": ({"question": "occurrence", "text": "Did it fall?"}, lambda e: e.questions.get().text == "Did it fall?"),
    "reword_position": (
        {"position": "occurrence/taken", "text": "It fell"},
        lambda e: e.questions.get().positions.get(key="taken").text == "It fell",
    ),
    "order_position": (
        {"position": "occurrence/contested", "step": "-1"},
        lambda e: [p.key for p in e.questions.get().positions.all()] == ["contested", "taken"],
    ),
    "merge_positions": (
        {"position": "occurrence/contested", "into": "occurrence/taken"},
        lambda e: holders(e, "occurrence/taken") == ["abc", "haimor", "moore"] and e.questions.get().positions.count() == 1,
    ),
    "rule": (
        {"question": "occurrence", "ruling": "one_outlet", "why": "one article"},
        lambda e: e.questions.get().ruling_reason == "one article",
    ),
    "retitle": ({"title": "Fall of Ramadi"}, lambda e: e.title == "Fall of Ramadi"),
    "write_sentence": ({"sentence": "It fell.", "cites": "abc"}, lambda e: e.sentences.get(order=2).cites.get().key == "abc"),
    "reword_sentence": ({"number": "1", "sentence": "It fell."}, lambda e: e.sentences.get().text == "It fell."),
    "drop_sentence": ({"number": "1"}, lambda e: not e.sentences.exists()),
    "cite": ({"number": "1", "claim": "moore"}, lambda e: e.sentences.get().cites.filter(uid__endswith="#moore").exists()),
    "uncite": ({"number": "1", "claim": "abc"}, lambda e: [c.key for c in e.sentences.get().cites.all()] == ["haimor"]),
    "oppose": (
        {"kind": "status", "new_text": "Is it over?", "claim": "abc", "one_text": "It is", "other": "moore", "other_text": "It is not"},
        lambda e: (holders(e, "is-it-over/it-is"), holders(e, "is-it-over/it-is-not")) == (["abc"], ["moore"]),
    ),
    "date_unknown": ({}, lambda e: (e.when_edtf, e.when_basis, e.date_claim) == ("", "unknown", None)),
}  # fmt: skip


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_one_act_that_says_what_it_did_and_is_undone_whole(editor, name):
    event = contested_event()
    ClaimFactory(key="stray")
    typed, holds = EDITS[name]
    uids = {claim.key: claim.uid for claim in Claim.objects.all()}
    before = body(event)

    answer = send(editor, event, name, **{field: uids.get(value, value) for field, value in typed.items()})

    assert answer.status_code == 302, answer.context["faults"] or answer.context["form"].errors
    after = Event.objects.get(pk=event.pk)
    assert holds(after)
    assert after.version == 2
    assert Revision.objects.of(event).first().reason
    send(editor, event, "undo")
    assert body(event) == before


REFUSED = [
    (
        "move",
        {"claim": "abc", "at": "occurrence/taken", "to": "occurrence/nowhere"},
        "no position “occurrence/nowhere”",
    ),
    ("move", {"claim": "moore", "at": "occurrence/taken", "to": "occurrence/contested"}, "does not hold"),
    ("place", {"claim": "abc", "to": "occurrence/taken"}, "holds “ISIS took Ramadi” already"),
    ("set_aside", {"claim": "abc", "at": "occurrence/taken", "set_aside": "mistaken", "why": ""}, "Say why"),
    ("drop_question", {"question": "occurrence"}, "whether it happened stays"),
    ("drop_position", {"position": "occurrence/taken"}, "is held by claims"),
    ("merge_positions", {"position": "occurrence/taken", "into": "occurrence/taken"}, "not merged into itself"),
    ("cite", {"number": "9", "claim": "abc"}, "no sentence 9"),
    ("cite", {"number": "1", "claim": "no-such#claim"}, "Select a valid choice"),
    ("reword_question", {"question": "occurrence", "text": ""}, "This field is required"),
    ("reword_question", {"question": "occurrence", "text": "Did ISIS take the city?"}, "it stands so already"),
    ("destroy", {}, "no such edit"),
]


@pytest.mark.parametrize(("name", "typed", "words"), REFUSED)
def test_an_edit_that_cannot_be_is_refused_in_words_and_writes_nothing(editor, name, typed, words):
    event = contested_event()
    uids = {claim.key: claim.uid for claim in Claim.objects.all()}

    answer = send(editor, event, name, **{field: uids.get(value, value) for field, value in typed.items()})

    assert answer.status_code == 400
    assert words in unescape(answer.content.decode())
    assert Revision.objects.of(event).count() == 1


def test_an_edit_that_does_not_say_its_version_is_refused_and_kept(editor):
    event = contested_event()

    answer = send(editor, event, "answer", base="forged", question="occurrence", text="Half of it")

    assert "does not say which version" in answer.content.decode()
    assert 'value="Half of it"' in answer.content.decode()


def test_a_reviewer_reads_the_page_and_changes_nothing(at_the_desk):
    reviewer, event = at_the_desk("reviewer"), contested_event()

    page = reviewer.get(page_of(event)).content.decode()

    assert "The city has fallen" in page
    assert "Move, set aside" not in page
    assert send(reviewer, event, "retitle", title="Mine").status_code == 403


def test_the_words_that_date_it_are_offered_with_their_rule_and_never_made_more_exact(editor):
    when = When(edtf="2015-05", basis=DateBasis.STATED)
    claim = ClaimFactory(quote="The city has fallen, a spokesman said on Sunday")
    event = EventFactory(claims=[claim], when=when)

    (unknown,) = editor.get(page_of(event)).context["sheet"].dates
    assert (unknown.words, unknown.when) == ("Sunday", None)
    article = claim.article
    article.published = When(edtf="2015-05-19", basis=DateBasis.STATED)
    editing.save(article, by="tests")
    (known,) = editor.get(page_of(event)).context["sheet"].dates
    assert (known.when.edtf, known.when.rule) == ("2015-05-17", "weekday-before")
    send(editor, event, "date_by", claim=claim.uid, reading="0")

    event.refresh_from_db()
    assert (event.when_edtf, event.when_text, event.date_claim) == ("2015-05-17", "Sunday", claim)
    assert event.when_anchor == f"article:{article.uid}"
    assert "19 May 2015" in event.when_note


def test_a_place_that_claims_speak_of_is_taken_with_how_the_event_lies_there(editor):
    place = LocationFactory()
    event = EventFactory(claims=[ClaimFactory(rows=lambda claim: claim.locations.set([place]))])

    offered = dict(editor.get(page_of(event)).context["sheet"].places)
    send(editor, event, "put_at", location=place.uid, precision="near")

    assert [claim.locations.get() for claim in offered[place]] == [place]
    event.refresh_from_db()
    assert (event.location, event.where_precision) == (place, "near")


def test_who_took_part_is_entered_in_the_words_of_a_claim_and_taken_away(editor):
    event, actor = contested_event(), ActorFactory()
    claim = Claim.objects.get(uid__endswith="#abc")

    send(editor, event, "take_part", actor=actor.uid, role="initiator", named_as="the group", shown_by=claim.uid)
    assert [(p.actor, p.role, p.named_as, p.claim) for p in event.participations.all()] == [
        (actor, "initiator", "the group", claim)
    ]
    send(editor, event, "leave", actor=actor.uid, role="initiator")
    assert not event.participations.exists()


def test_claims_without_a_position_that_speak_of_the_place_are_offered_with_why(editor):
    event = contested_event()
    here = ClaimFactory(rows=lambda claim: claim.locations.set([event.location]))
    ClaimFactory(rows=lambda claim: claim.locations.set([LocationFactory()]))

    (stray,) = editor.get(page_of(event)).context["sheet"].strays

    assert (stray.claim, stray.why) == (here, f"speaks of {event.location}")


def test_the_checks_lead_to_what_is_to_be_mended(editor):
    event = contested_event()
    send(editor, event, "write_sentence", sentence="Nobody says so.")

    page = editor.get(page_of(event))

    (fault,) = page.context["sheet"].checks["faults"]
    assert "cites no claim" in fault["words"]
    assert fault["address"] == "#s-2"
    assert 'id="s-2"' in page.content.decode()
    assert {need["thing"] for need in page.context["sheet"].checks["needs"]} >= {event.location}


def test_what_a_merge_of_questions_joins_is_under_one_question(editor):
    event = contested_event()
    send(editor, event, "ask", kind="status", text="Is it over?")
    send(editor, event, "answer", question="is-it-over", text="It is")
    send(editor, event, "order_question", question="is-it-over", step="-1")
    assert [question.key for question in event.questions.all()] == ["is-it-over", "occurrence"]

    send(editor, event, "merge_questions", question="is-it-over", into="occurrence")

    assert [position.text for position in event.questions.get().positions.all()][-1] == "It is"


def test_a_review_after_the_last_edit_leaves_nothing_to_undo(editor):
    event = contested_event()
    send(editor, event, "retitle", title="Mine")
    review.send(Event.objects.get(pk=event.pk), by="tests")

    assert editor.get(page_of(event)).context["undoable"] is None
    assert send(editor, event, "undo").status_code == 400


def test_a_published_event_that_is_edited_is_a_draft_and_readers_keep_theirs(editor, client):
    event = published(contested_event())

    send(editor, event, "reword_position", position="occurrence/taken", text="It fell")

    event.refresh_from_db()
    assert event.stage == "draft"
    assert "ISIS took Ramadi" in client.get(f"/events/{event.slug}/").content.decode()


def test_public_notes_stay_when_an_edit_is_undone(editor):
    event = contested_event()
    send(editor, event, "retitle", title="Mine")
    before = Event.objects.get(pk=event.pk)
    editing.save(
        before,
        by="tests",
        rows=lambda: Correction.objects.create(
            event=before, shown_version=1, kind="update", text="More is known.", issued_at="2026-01-01", by="x"
        ),
    )
    send(editor, event, "retitle", title="Mine again")

    send(editor, event, "undo")
    send(editor, event, "undo")

    assert event.corrections.get().text == "More is known."


def test_an_event_with_33_claims_and_questions_asks_no_more_than_one_with_3(editor):
    def event_of(count):
        article = ArticleFactory()
        made = [ClaimFactory(article=article, rows=lambda claim: claim.locations.set([place])) for _ in range(count)]
        [ClaimFactory(article=article, rows=lambda claim: claim.locations.set([place])) for _ in range(count)]

        def rows(event):
            for number, claim in enumerate(made, 1):
                question = event.questions.create(key=f"q{number}", kind="status", text="?", order=number)
                question.positions.create(key="p", text="yes", location=place).evidence.create(claim=claim)
                EventSentence.objects.create(event=event, order=number + 1, text="More.").cites.set([claim])
                event.participations.create(actor=ActorFactory(), claim=claim)

        return EventFactory(claims=made, rows=rows, location=place)

    place = LocationFactory()
    few, many = (page_of(event_of(count)) for count in (3, 33))

    assert queries_of(editor, few) == queries_of(editor, many)
