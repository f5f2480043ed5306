"""Publishing puts things before readers as they then are, gives each an address for ever, and can take them back."""

import json

import pytest

from archive.actions import correction, editing, review
from archive.actions.act import Refused, Stale
from archive.actions.publication import chronologies, publishing
from archive.domain.words import Stage
from archive.models import Actor, Article, Event, Location, Revision
from archive.record.documents import canonical
from archive.record.models import Address, ClaimRow, EventRow, Facet, Mention, ThingRow, Version
from tests.factories import TESTS, ChronologyFactory, EventFactory, LocationFactory, approved, published

pytestmark = pytest.mark.django_db


def versions(thing):
    return list(Version.objects.of(thing.noun(), thing.slug).values_list("number", flat=True))


def row(event):
    return EventRow.objects.filter(slug=event.slug).first()


def changed(event, **columns):
    """`event` with other columns, published anew."""
    event = Event.objects.get(pk=event.pk)
    for name, value in columns.items():
        setattr(event, name, value)
    return publishing.publish(approved(editing.save(event, by=TESTS)), by=TESTS, reason="read twice")


def test_an_event_is_published_together_with_all_it_names():
    event = published(EventFactory(location=LocationFactory(parent=LocationFactory(name="Anbar"))))
    assert {(kind, number) for kind, number in Version.objects.values_list("kind", "number")} == {
        ("location", 1),
        ("actor", 1),
        ("article", 1),
        ("event", 1),
    }
    stages = [each.stage for noun in (Location, Actor, Article, Event) for each in noun.objects.all()]
    assert stages == [Stage.PUBLISHED] * 5
    assert row(event).title == event.title


def test_each_publication_is_one_revision_a_thing():
    event = published(EventFactory())
    assert list(Revision.objects.of(event).values_list("act", flat=True)[:3]) == [
        "published",
        "approved",
        "sent to review",
    ]


def test_a_change_makes_the_next_version_and_keeps_the_old():
    event = published(EventFactory(title="Assault on Ramadi"))
    first = Version.objects.of("event", event.slug).get().body.document
    changed(event, title="Second assault on Ramadi")
    assert versions(event) == [2, 1]
    assert Version.objects.get(kind="event", number=1).body.document == first
    assert row(event).title == "Second assault on Ramadi"
    assert event.slug == Event.objects.get().slug == "assault-on-ramadi"


def test_readers_keep_the_published_version_while_a_draft_is_edited():
    event = published(EventFactory())
    before = list(EventRow.objects.values()), list(ClaimRow.objects.values()), list(Facet.objects.values())
    draft = Event.objects.get(pk=event.pk)
    draft.title = "Not yet read"
    editing.save(draft, by=TESTS, rows=lambda: draft.sentences.update(text="Not yet read either."))
    assert (list(EventRow.objects.values()), list(ClaimRow.objects.values()), list(Facet.objects.values())) == before
    assert draft.stage == Stage.DRAFT


def test_the_same_thing_published_twice_is_the_same_bytes_but_for_its_number():
    event = published(EventFactory())
    changed(event)
    second, first = (json.loads(version.body.document) for version in Version.objects.of("event", event.slug))
    assert canonical(second | {"version": 1, "issued_at": first["issued_at"]}) == canonical(first)


def test_what_was_published_unchanged_is_not_published_again():
    chronology = published(ChronologyFactory(events=[EventFactory()]))
    number = Version.objects.count()
    assert chronologies.publish_all([chronology], by="reviewer", reason="again") == 0
    assert Version.objects.count() == number


def test_a_whole_chronology_is_published_through_the_same_guards():
    chronology = ChronologyFactory(events=[EventFactory(), EventFactory()])
    with pytest.raises(Refused, match="somebody else approves it"):
        chronologies.publish_all([chronology], by=TESTS, reason="mine")
    assert chronologies.publish_all([chronology], by="reviewer", reason="read") == 9
    assert EventRow.objects.count() == 2


def test_versions_commit_to_one_another():
    published(ChronologyFactory(events=[EventFactory(), EventFactory()]))
    chain = list(Version.objects.order_by("pk").values_list("previous", "digest"))
    assert [previous for previous, _ in chain] == ["0" * 64, *(digest for _, digest in chain[:-1])]


def test_a_stale_publication_is_refused():
    event = approved(EventFactory())
    needs = [approved(each) for each in publishing.unpublished_needs([event]) if each != event]
    with pytest.raises(Stale):
        publishing.publish(event, by=TESTS, reason="read", base=event.version - 1, together=needs)
    assert not EventRow.objects.exists()


# -- addresses


def test_drafts_never_push_an_address():
    EventFactory(title="Fall of Ramadi", slug="fall-of-ramadi")
    EventFactory(title="Fall of Ramadi")
    assert published(EventFactory(title="Fall of Ramadi")).slug == "fall-of-ramadi"
    assert published(EventFactory(title="Fall of Ramadi")).slug == "fall-of-ramadi-2"


def test_an_address_is_never_anothers():
    event = published(EventFactory(title="Fall of Ramadi"))
    with pytest.raises(Refused, match="never reused"):
        published(EventFactory(slug="fall-of-ramadi"))
    assert row(event).title == "Fall of Ramadi"


def test_an_address_stays_taken_when_its_thing_is_withdrawn_or_has_moved():
    moved, gone = published(EventFactory(title="Moved")), published(EventFactory(title="Gone"))
    publishing.change_address(moved, "elsewhere", by=TESTS, reason="misspelt")
    publishing.withdraw(gone, by=TESTS, reason="wrong")
    assert published(EventFactory(title="Moved")).slug == "moved-2"
    assert published(EventFactory(title="Gone")).slug == "gone-2"


@pytest.mark.parametrize("title", ["…", "إيران", "a" * 300, "-"])
def test_every_name_gives_an_address(title):
    event = published(EventFactory(title=title[:200]))
    assert 0 < len(event.slug) <= 80


def test_a_changed_address_leads_on_and_keeps_the_place_in_the_order():
    event = published(EventFactory(title="Fall of Ramadi"))
    k = row(event).k
    moved = publishing.change_address(event, "assault-on-ramadi", by=TESTS, reason="takes no side")
    old = Address.objects.get(slug="fall-of-ramadi")
    assert (old.state, old.target) == ("moved", "assault-on-ramadi")
    assert not EventRow.objects.filter(slug="fall-of-ramadi").exists()
    assert row(moved).k == k
    assert Version.objects.of("event", "fall-of-ramadi").exists()


def test_a_changed_address_carries_no_draft_to_readers():
    event = published(EventFactory(title="Fall of Ramadi"))
    event.title = "Not yet read"
    editing.save(event, by=TESTS)
    with pytest.raises(Refused, match="publish it first"):
        publishing.change_address(event, "elsewhere", by=TESTS, reason="sooner")
    assert EventRow.objects.get().title == "Fall of Ramadi"


@pytest.mark.parametrize("slug", ["", "Has Capitals", "fall-of-ramadi", "ümlaut"])
def test_an_address_that_is_none_or_taken_is_refused(slug):
    event = published(EventFactory(title="Fall of Ramadi"))
    with pytest.raises(Refused, match="no free address"):
        publishing.change_address(event, slug, by=TESTS, reason="so")


# -- withdrawing


def test_withdrawing_takes_every_row_and_leaves_a_page_that_says_so():
    event = published(EventFactory())
    publishing.withdraw(event, by=TESTS, reason="The report was retracted.")
    assert not any(model.objects.exists() for model in (EventRow, ClaimRow, Facet, Mention))
    address = Address.objects.get(kind="event")
    assert (address.state, address.reason) == ("withdrawn", "The report was retracted.")
    last, first = (json.loads(version.body.document) for version in Version.objects.of("event", event.slug))
    assert (last["kind"], last["of"], last["reason"]) == ("withdrawal", "event", "The report was retracted.")
    assert first["kind"] == "event"


def test_a_thing_other_than_an_event_is_withdrawn_too():
    place = published(LocationFactory())
    publishing.withdraw(place, by=TESTS, reason="No such place.")
    assert not ThingRow.objects.exists()


def test_a_withdrawal_takes_the_newer_draft_with_it():
    event = published(EventFactory())
    editing.save(event, by=TESTS)
    assert publishing.withdraw(event, by=TESTS, reason="wrong").stage == Stage.WITHDRAWN


def test_readers_are_told_why():
    with pytest.raises(Refused, match="readers of its page are told"):
        publishing.withdraw(published(EventFactory()), by=TESTS, reason=" ")


def test_reinstating_brings_the_same_address_back_with_the_next_version():
    event = published(EventFactory())
    publishing.withdraw(event, by=TESTS, reason="wrong")
    publishing.reinstate(event, by="another", reason="right after all")
    assert versions(event) == [3, 2, 1]
    assert Address.objects.get(kind="event").state == "current"
    assert row(event).version == 3


def test_a_withdrawn_thing_is_not_published_by_the_way():
    event = published(EventFactory())
    publishing.withdraw(event, by=TESTS, reason="wrong")
    chronology = approved(ChronologyFactory(events=[event]))
    with pytest.raises(Refused, match="is withdrawn: reinstate it"):
        publishing.publish(chronology, by=TESTS, reason="read", together=[event])


# -- corrections


def test_a_correction_is_published_with_the_version_that_it_made():
    event = published(EventFactory())
    event.title = "Assault on Tal Afar"
    editing.save(event, by=TESTS)
    correction.correct(approved(event), kind="correction", text="It was Tal Afar.", by=TESTS)
    document = json.loads(row(event).document)
    assert document["version"] == 2
    assert [(note["version"], note["text"]) for note in document["corrections"]] == [(2, "It was Tal Afar.")]


def test_what_readers_never_saw_is_not_corrected():
    with pytest.raises(Refused, match="nothing to correct"):
        correction.correct(approved(EventFactory()), kind="correction", text="So.", by=TESTS)


def test_a_correction_of_a_draft_is_refused_and_leaves_no_note():
    event = review.take_up(published(EventFactory()), by=TESTS)
    with pytest.raises(Refused):
        correction.correct(event, kind="correction", text="So.", by=TESTS)
    assert not Event.objects.get().corrections.exists()
