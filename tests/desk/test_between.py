"""What accounts may have to do with each other: proposed on the event, decided with a reason, never proposed again."""

import pytest
from django.urls import reverse

from archive.domain.words import ActorKind
from archive.models import Attribution, Distinction, Event, Repeat, Revision
from tests.desk.test_assembly import holders, page_of, send
from tests.factories import ActorFactory, ClaimFactory, EventFactory, LocationFactory

pytestmark = pytest.mark.django_db
WORDS = "The city has fallen, a spokesman said on Sunday"


def relations(client, event):
    """What the page proposes, by kind."""
    return {str(each["relation"].kind): each for each in client.get(page_of(event)).context["sheet"].relations}


def decide(client, event, act, **typed):
    return client.post(reverse("admin:desk-event-between", args=[event.pk]), {"act": act, **typed})


def carried():
    """An event on which two outlets carry one agency in the same words."""
    agency = ActorFactory(name="Reuters", kind=ActorKind.MEDIA)

    def told(claim):
        Attribution.objects.create(claim=claim, order=1, actor=agency, verb="said")

    return EventFactory(claims=[ClaimFactory(quote=WORDS, rows=told) for _ in range(2)])


def pair(each, kind):
    return {"claim": each["other"].uid, "other": each["one"].uid, "proposed": kind}


def test_one_telling_is_accepted_as_a_repeat_and_counts_as_one_account(editor):
    event = carried()
    found = relations(editor, event)
    assert set(found) == {"agency", "words"}
    assert found["agency"]["relation"].why == "both come through Reuters, in two outlets"

    answer = decide(editor, event, "repeat", **pair(found["words"], "words"), reason="the same wire copy")

    assert answer.status_code == 302
    row = Repeat.objects.get()
    assert (row.reason, row.proposed_by) == ("the same wire copy", "machine")
    assert Revision.objects.of(row).first().by == "edith"
    assert relations(editor, event) == {}
    assert editor.get(page_of(event)).context["sheet"].repeats == [row]
    assert Event.objects.get(pk=event.pk).version == 1


def test_a_repeat_is_taken_back_and_made_again(editor):
    event = carried()
    found = relations(editor, event)["words"]
    decide(editor, event, "repeat", **pair(found, "words"), reason="the same wire copy")
    decide(editor, event, "unrepeat", repeat=Repeat.objects.get().uid, reason="two wires")
    assert set(relations(editor, event)) == {"agency", "words"}

    decide(editor, event, "repeat", **pair(found, "words"), reason="one after all")

    assert not Repeat.objects.get().discarded


def test_what_is_dismissed_does_not_return_and_says_why(editor):
    event = carried()
    found = relations(editor, event)

    decide(editor, event, "dismiss", **pair(found["agency"], "agency"), reason="two despatches")

    assert set(relations(editor, event)) == {"words"}
    assert Distinction.objects.get().reason == "two despatches"


@pytest.mark.parametrize("act", ["repeat", "dismiss"])
def test_no_decision_without_a_reason_and_nothing_typed_is_lost(editor, act):
    event = carried()
    found = relations(editor, event)["words"]

    answer = decide(editor, event, act, **pair(found, "words"), reason="")

    assert answer.status_code == 400
    assert "Say why" in answer.content.decode()
    assert not Repeat.objects.exists()
    assert not Distinction.objects.exists()


def test_places_that_exclude_each_other_are_set_under_two_positions(editor):
    stadium, hospital = LocationFactory(name="Stadium"), LocationFactory(name="Hospital")
    claims = [ClaimFactory(rows=lambda c, at=place: c.locations.set([at])) for place in (stadium, hospital)]
    event = EventFactory(claims=claims)
    each = relations(editor, event)["places"]
    assert not each["relation"].repeats

    send(
        editor, event, "oppose", kind="place", new_text="From where?",
        claim=each["one"].uid, one_text="From the stadium", other=each["other"].uid, other_text="From the hospital",
    )  # fmt: skip

    assert holders(event, "from-where/from-the-stadium") == [each["one"].key]
    assert holders(event, "from-where/from-the-hospital") == [each["other"].key]
    assert "places" not in relations(editor, event)


def test_a_reviewer_decides_nothing(at_the_desk):
    reviewer, event = at_the_desk("reviewer"), carried()
    found = relations(reviewer, event)["words"]

    assert decide(reviewer, event, "repeat", **pair(found, "words"), reason="x").status_code == 403
