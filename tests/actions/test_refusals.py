"""Publishing refuses, with every reason at once, what readers should not be given."""

import pytest

from archive.actions import editing
from archive.actions.act import Refused
from archive.actions.publication import publishing
from archive.domain.when import When
from archive.domain.words import SetAside, Stance
from archive.models import Evidence
from archive.record.models import Address, Version
from tests.factories import (
    TESTS,
    ActorFactory,
    ArticleFactory,
    ChronologyFactory,
    ClaimFactory,
    EventFactory,
    LocationFactory,
    approved,
    published,
)

pytestmark = pytest.mark.django_db


def refusal(thing, reason="read twice"):
    """Why `thing` is not published with all it names."""
    needs = [approved(each) for each in publishing.unpublished_needs([thing])]
    last = next(each for each in needs if each == thing)
    with pytest.raises(Refused) as refused:
        publishing.publish(last, by=TESTS, reason=reason, together=[each for each in needs if each != thing])
    assert not Version.objects.exists()
    assert not Address.objects.exists()
    return "\n".join(refused.value.faults)


def test_a_title_that_no_claim_holds():
    event = EventFactory(rows=lambda event: Evidence.objects.all().delete())
    assert "no claim holds the title’s position" in refusal(event)


def test_a_title_whose_only_claim_was_set_aside():
    event = EventFactory(rows=lambda _: Evidence.objects.update(set_aside=SetAside.RETRACTED, reason="taken back"))
    assert "no claim holds the title’s position" in refusal(event)


def test_a_title_that_is_only_doubted():
    event = EventFactory(claims=[ClaimFactory(stance=Stance.DOUBTS)])
    assert "no claim holds the title’s position" in refusal(event)


def test_a_sentence_that_cites_nothing():
    event = EventFactory(rows=lambda event: event.sentences.create(order=2, text="Nobody said so."))
    assert "the sentence “Nobody said so.” cites no claim" in refusal(event)


def test_an_event_without_a_summary():
    assert "has no summary" in refusal(EventFactory(rows=lambda event: event.sentences.all().delete()))


def test_a_claim_that_was_discarded():
    event = EventFactory()
    editing.discard(event.date_claim or Evidence.objects.get().claim, by=TESTS, reason="misread")
    assert "was laid aside, and" in refusal(event)


@pytest.mark.parametrize("thing", [
    lambda: EventFactory(sensitivity="graphic"),
    lambda: EventFactory(claims=[ClaimFactory(sensitivity="graphic")]),
    lambda: EventFactory(claims=[ClaimFactory(article=ArticleFactory(sensitivity="graphic"))]),
])  # fmt: skip
def test_a_graphic_passage_without_a_description(thing):
    assert "needs a plain description of what is inside" in refusal(thing())


def test_a_thing_it_names_that_readers_do_not_see():
    event = approved(EventFactory())
    with pytest.raises(Refused) as refused:
        publishing.publish(event, by=TESTS, reason="read twice")
    assert any("names “Outlet" in fault and "publish them together" in fault for fault in refused.value.faults)
    assert len(refused.value.faults) == 3  # article, outlet, place


def test_a_thing_it_names_that_has_changed_since():
    event = published(EventFactory())
    place = event.location
    place.refresh_from_db()
    place.name = "Ar-Ramadi"
    editing.save(place, by=TESTS)
    editing.save(event, by=TESTS)
    with pytest.raises(Refused, match="names “Ar-Ramadi”, which readers do not see as it now is"):
        publishing.publish(approved(event), by=TESTS, reason="again")


def test_a_discarded_draft():
    event = EventFactory()
    editing.discard(event, by=TESTS, reason="twice")
    event.refresh_from_db()
    with pytest.raises(Refused, match="is discarded"):
        publishing.publish(event, by=TESTS, reason="read twice")


def test_an_empty_chronology():
    assert "has no events" in refusal(ChronologyFactory())


@pytest.mark.parametrize("reason", ["", " "])
def test_a_warning_without_a_reason(reason):
    faults = refusal(EventFactory(title="Ramadi liberated"), reason)
    assert "everything comes through one outlet. Give the reason" in faults
    assert "“liberated” takes a side" in faults


def test_a_settlement_without_coordinates_needs_a_reason():
    nowhere = {"latitude": None, "longitude": None, "uncertainty_m": None, "georeference": ""}
    assert "has no coordinates" in refusal(EventFactory(location=LocationFactory(**nowhere)), "")
    assert published(EventFactory(location=LocationFactory(**nowhere))).slug


def test_every_reason_is_given_at_once():
    event = EventFactory(sensitivity="graphic", rows=lambda event: event.sentences.create(order=2, text="So."))
    faults = refusal(event, "")
    assert all(words in faults for words in ("cites no claim", "graphic", "one outlet"))


# -- withheld names: masked in quotations (test_projection), and refused wherever else they would stand

NAME = "Umm Salma"


def with_linking_words(chronology):
    return editing.save(chronology, by=TESTS, rows=lambda: chronology.entries.update(text=f"Then {NAME} left."))


EVERYWHERE = {
    "title": lambda: EventFactory(title=f"Arrest of {NAME}"),
    "summary": lambda: EventFactory(rows=lambda event: event.sentences.update(text=f"{NAME} was seen.")),
    "question": lambda: EventFactory(rows=lambda event: event.questions.update(text=f"Was {NAME} there?")),
    "position": lambda: EventFactory(
        rows=lambda _: Evidence.objects.get().position.__class__.objects.update(text=NAME)
    ),
    "evidence": lambda: EventFactory(rows=lambda _: Evidence.objects.update(reason=f"as {NAME} says")),
    "statement": lambda: EventFactory(claims=[ClaimFactory(statement=f"{NAME} left.")]),
    "teller": lambda: EventFactory(
        claims=[ClaimFactory(rows=lambda claim: claim.attributions.create(order=1, named_as=NAME))]
    ),
    "description": lambda: EventFactory(sensitivity="graphic", sensitivity_note=f"What {NAME} saw."),
    "note on the date": lambda: EventFactory(when=When(edtf="2015", basis="stated", note=f"as {NAME} remembers")),
    "headline": lambda: EventFactory(claims=[ClaimFactory(article=ArticleFactory(headline=f"{NAME} speaks"))]),
    "text in place of a headline": lambda: EventFactory(
        claims=[ClaimFactory(article=ArticleFactory(headline="", text=f"{NAME}: The city has fallen"))]
    ),
    "rights": lambda: EventFactory(claims=[ClaimFactory(article=ArticleFactory(rights_note=f"photo: {NAME}"))]),
    "place": lambda: EventFactory(location=LocationFactory(name=f"House of {NAME}")),
    "chronology": lambda: ChronologyFactory(title=f"Days of {NAME}", events=[EventFactory()]),
    "linking words": lambda: with_linking_words(ChronologyFactory(events=[EventFactory()])),
    "another actor": lambda: EventFactory(
        claims=[
            ClaimFactory(article=ArticleFactory(publisher=ActorFactory(kind="media", description=f"Run by {NAME}")))
        ]
    ),
}


@pytest.mark.parametrize("where", EVERYWHERE)
def test_a_withheld_name_that_would_show(where):
    ActorFactory(name=NAME, kind="person", withhold_name=True, public_label="a resident")
    assert f"would show the withheld name “{NAME}”" in refusal(EVERYWHERE[where]())


def test_an_address_that_tells_a_withheld_name():
    actor = ActorFactory(name=NAME, slug="umm-salma", withhold_name=True, public_label="a resident")
    assert "tells the withheld name" in refusal(actor)
