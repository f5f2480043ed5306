"""Merging: what names the one names the other, nothing is lost, and it can all be taken back."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.actions import editing, merging, review
from archive.actions.act import Refused, Stale
from archive.actions.bodies import body_of
from archive.actions.publication.publishing import withdraw
from archive.models import (
    ROOTS,
    Actor,
    ActorName,
    ActorRelation,
    Attribution,
    Claim,
    Event,
    Location,
    LocationName,
    Merge,
    Participation,
    Revision,
)
from archive.record.models import Address, ThingRow
from archive.verification import ledger, record, rows
from tests.factories import (
    ActorFactory,
    ArticleFactory,
    ChronologyFactory,
    ClaimFactory,
    EventFactory,
    LocationFactory,
    OutletFactory,
    published,
)

pytestmark = pytest.mark.django_db
WHY = "the same group under another name"


def everything():
    """The body of every thing there is."""
    return {(noun.noun(), root.uid): body_of(root) for noun in ROOTS for root in noun.objects.order_by("pk")}


def faults():
    """What `verify` finds wrong with ledger and record."""
    checks = (ledger.chain, ledger.current, record.versions, rows.addresses, rows.rows)
    return [str(finding) for check in checks for finding in check()]


def one(thing):
    """`thing` as it stands now."""
    return type(thing).objects.get(pk=thing.pk)


def named(name, kind="alias"):
    """Rows of an actor: another name."""
    return lambda actor: ActorName.objects.create(actor=actor, name=name, folded=name.casefold(), kind=kind)


def world_of(actor, other):
    """Things that name `actor` in every way there is, and `other` beside it in some."""

    def told(claim):
        claim.actors.set([actor])
        Attribution.objects.create(claim=claim, order=1, actor=actor, on_behalf_of=actor)

    claim = ClaimFactory(rows=told)
    ActorFactory(rows=lambda speaker: ActorRelation.objects.create(subject=speaker, kind="speaks_for", object=actor))

    def part(event):
        Participation.objects.create(event=event, actor=actor, role="initiator", claim=claim)
        Participation.objects.create(event=event, actor=other, role="initiator")
        event.questions.get().positions.create(key="who", text="They did", actor=actor, order=1)

    return EventFactory(claims=[claim], rows=part), claim


def test_what_names_the_one_names_the_other_each_with_its_own_revision():
    kept, merged = ActorFactory(name="Islamic State"), ActorFactory(name="ISIS", rows=named("Daesh"))
    event, claim = world_of(merged, kept)

    decision = merging.merge(kept, merged, by="ed", reason=WHY)

    claim, event = one(claim), one(event)
    link = claim.attributions.get()
    assert (link.actor, link.on_behalf_of, list(claim.actors.all())) == (kept, kept, [kept])
    assert [(row.actor, row.role) for row in event.participations.all()] == [(kept, "initiator")]
    assert event.questions.get().positions.get(key="who").actor == kept
    assert ActorRelation.objects.get().object == kept
    assert {row.name for row in kept.other_names.all()} == {"ISIS", "Daesh"}
    assert one(merged).discarded
    assert not one(merged).other_names.exists()
    for thing in (kept, merged, claim, event):
        assert WHY in Revision.objects.of(thing).first().reason
    assert Revision.objects.of(decision).get().act == "merged"
    assert faults() == []


def test_a_merge_taken_back_leaves_every_body_as_it_was():
    kept, merged = ActorFactory(name="Islamic State"), ActorFactory(name="ISIS", rows=named("Daesh"))
    world_of(merged, kept)
    before = everything()

    decision = merging.merge(kept, merged, by="ed", reason=WHY)
    assert everything() != before
    merging.unmerge(decision, by="ed", reason="two groups after all")

    assert everything() == before
    assert one(decision).undone
    assert faults() == []


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    names=st.lists(st.sampled_from(["Daesh", "ISIL", "the Group", "Da'ish", "IS"]), unique=True, max_size=4),
    split=st.integers(0, 4),
    taken=st.sets(st.sampled_from(["name", "kind", "description", "country"])),
    other_way=st.booleans(),
)
def test_whatever_is_chosen_and_whichever_is_kept_taking_back_restores_every_body(names, split, taken, other_way):
    def with_names(own):
        return lambda actor: [named(name)(actor) for name in own]

    ActorName.objects.all().delete()
    one_of = ActorFactory(name="Islamic State", rows=with_names(names[:split]))
    other = ActorFactory(
        name="Caliphate", kind="militia", description="a group", country="IQ", rows=with_names(names[split:])
    )
    world_of(other, one_of)
    kept, merged = (other, one_of) if other_way else (one_of, other)
    before = everything()

    merging.unmerge(merging.merge(kept, merged, by="ed", reason=WHY, taken=taken), by="ed", reason="no")

    assert everything() == before


def test_the_chosen_fields_are_the_merged_ones_and_the_other_name_is_an_alias():
    kept = ActorFactory(name="I.S.", description="kept")
    merged = ActorFactory(name="Islamic State", description="merged", country="IQ")

    offered = {choice.name: choice for choice in merging.choices("actor", body_of(kept), body_of(merged))}
    merging.merge(kept, merged, by="ed", reason=WHY, taken=["name", "country"])

    assert (offered["description"].kept, offered["description"].merged) == ("kept", "merged")
    assert offered["country"].proposed
    assert not offered["description"].proposed
    kept = one(kept)
    assert (kept.name, kept.description, kept.country) == ("Islamic State", "kept", "IQ")
    assert [row.name for row in kept.other_names.all()] == ["I.S."]


def test_a_withheld_name_stays_withheld():
    kept, merged = ActorFactory(), ActorFactory(withhold_name=True, public_label="a witness")

    merging.merge(kept, merged, by="ed", reason=WHY)

    assert (one(kept).withhold_name, one(kept).public_label) == (True, "a witness")


def test_places_inside_the_merged_one_lie_inside_the_kept_one_and_back():
    kept, merged = LocationFactory(name="Raqqa"), LocationFactory(name="ar-Raqqah")
    inside = LocationFactory(parent=merged)
    deeper = LocationFactory(parent=inside)
    event = EventFactory(location=merged)
    before = everything()

    decision = merging.merge(kept, merged, by="ed", reason=WHY)

    assert one(deeper).path == f"/{kept.uid}/{inside.uid}/{deeper.uid}/"
    assert one(event).location == kept
    assert LocationName.objects.get(location=kept).name == "ar-Raqqah"
    assert faults() == []
    merging.unmerge(decision, by="ed", reason="two towns")
    assert everything() == before


def test_a_kept_place_that_moves_takes_what_is_inside_it_along_and_back():
    region = LocationFactory()
    kept, merged = LocationFactory(), LocationFactory(parent=region)
    inside = LocationFactory(parent=kept)
    before = everything()

    decision = merging.merge(kept, merged, by="ed", reason=WHY, taken=["parent"])

    assert one(inside).path == f"/{region.uid}/{kept.uid}/{inside.uid}/"
    assert faults() == []
    merging.unmerge(decision, by="ed", reason="two towns")
    assert everything() == before


def test_a_place_is_not_merged_into_one_inside_it():
    merged = LocationFactory()
    kept = LocationFactory(parent=merged)

    with pytest.raises(Refused, match="keep the one that contains the other"):
        merging.merge(kept, merged, by="ed", reason=WHY)


def test_two_events_become_one_with_the_questions_and_claims_of_both():
    kept, merged = EventFactory(claims=[ClaimFactory(key="a")]), EventFactory(claims=[ClaimFactory(key="b")])
    part = EventFactory(parent=merged)
    chronology = ChronologyFactory(events=[kept, merged])
    before = everything()

    decision = merging.merge(kept, merged, by="ed", reason=WHY, taken=["title"])

    kept = one(kept)
    assert kept.title == merged.title
    question = kept.questions.get()
    assert {row.claim.key for row in question.positions.get().evidence.all()} == {"a", "b"}
    assert one(part).parent == kept
    assert [entry.event for entry in chronology.entries.all()] == [kept]
    assert faults() == []
    merging.unmerge(decision, by="ed", reason="two events")
    assert everything() == before


def test_a_part_becomes_its_whole_without_being_a_part_of_itself():
    merged = EventFactory()
    kept = EventFactory(parent=merged)

    merging.merge(kept, merged, by="ed", reason=WHY)

    assert one(kept).parent is None


def test_the_address_of_a_published_actor_leads_on_and_comes_back(client):
    kept, merged = published(ActorFactory(name="Islamic State")), published(ActorFactory(name="Daesh"))

    decision = merging.merge(kept, merged, by="ed", reason=WHY)

    answer = client.get(f"/actors/{merged.slug}/")
    assert (answer.status_code, answer["Location"]) == (301, f"/actors/{kept.slug}/")
    assert not ThingRow.objects.filter(slug=merged.slug).exists()
    assert faults() == []
    merging.unmerge(decision, by="ed", reason="two groups")
    assert client.get(f"/actors/{merged.slug}/").status_code == 200
    assert one(merged).stage == "published"
    assert faults() == []


def test_what_readers_know_is_not_merged_into_what_they_do_not():
    kept, merged = ActorFactory(), published(ActorFactory())

    with pytest.raises(Refused, match=r"keep .* or publish"):
        merging.merge(kept, merged, by="ed", reason=WHY)


def test_two_actors_that_readers_were_told_of_as_two_are_not_merged():
    kept, merged = ActorFactory(), ActorFactory()

    def parts(event):
        for actor in (kept, merged):
            Participation.objects.create(event=event, actor=actor, role="initiator")

    event = published(EventFactory(rows=parts))

    with pytest.raises(Refused, match="tells readers of both, as of two"):
        merging.merge(one(kept), one(merged), by="ed", reason=WHY)
    assert not one(merged).discarded
    assert one(event).stage == "published"


def test_two_published_events_are_merged_only_after_one_was_withdrawn(client):
    kept, merged = published(EventFactory()), published(EventFactory())
    with pytest.raises(Refused, match="withdraw"):
        merging.merge(kept, merged, by="ed", reason=WHY)

    merged = withdraw(merged, by="ed", reason="the same assault")
    decision = merging.merge(kept, merged, by="ed", reason=WHY)

    assert client.get(f"/events/{merged.slug}/")["Location"] == f"/events/{kept.slug}/"
    assert faults() == []
    merging.unmerge(decision, by="ed", reason="two after all")
    assert Address.objects.get(slug=merged.slug).state == "withdrawn"
    assert "the same assault" in client.get(f"/events/{merged.slug}/").content.decode()
    assert faults() == []


def test_a_published_event_that_names_the_merged_actor_is_a_draft_and_published_again_when_taken_back():
    kept, merged = published(ActorFactory()), published(ActorFactory())
    event = published(
        EventFactory(rows=lambda event: Participation.objects.create(event=event, actor=merged, role="target"))
    )

    decision = merging.merge(kept, merged, by="ed", reason=WHY)
    assert one(event).stage == "draft"
    merging.unmerge(decision, by="ed", reason="no")

    assert one(event).stage == "published"


def test_a_thing_changed_since_keeps_its_change_where_the_merge_changed_nothing():
    kept, merged = ActorFactory(), ActorFactory()
    event, _ = world_of(merged, kept)
    decision = merging.merge(kept, merged, by="ed", reason=WHY)
    event = one(event)
    event.title = "Retitled since"
    editing.save(event, by="ed")

    merging.unmerge(decision, by="ed", reason="no")

    event = one(event)
    assert event.title == "Retitled since"
    assert {row.actor for row in event.participations.all()} == {kept, merged}


def test_what_was_changed_where_the_merge_changed_it_is_refused_and_nothing_is_undone():
    kept, merged = ActorFactory(), ActorFactory()
    event, _ = world_of(merged, kept)
    decision = merging.merge(kept, merged, by="ed", reason=WHY)
    editing.save(one(event), by="ed", rows=lambda: Participation.objects.filter(event=event).delete())

    with pytest.raises(Refused, match="was changed since, in what the merge had changed"):
        merging.unmerge(decision, by="ed", reason="no")
    assert one(merged).discarded
    assert not one(decision).undone


def test_a_merge_of_what_was_changed_meanwhile_is_refused():
    kept, merged = ActorFactory(), ActorFactory()
    editing.save(one(merged), by="ed")

    with pytest.raises(Stale):
        merging.merge(kept, merged, by="ed", reason=WHY, bases=(1, 1))
    assert not one(merged).discarded
    assert Merge.objects.count() == 0


@pytest.mark.parametrize("reason", ["", "  "])
def test_no_merge_without_a_reason(reason):
    with pytest.raises(Refused, match="Say why"):
        merging.merge(ActorFactory(), ActorFactory(), by="ed", reason=reason)


def test_what_was_told_apart_is_not_merged():
    kept, merged = ActorFactory(), ActorFactory()
    merging.tell_apart(merged, kept, by="ed", reason="two persons")

    with pytest.raises(Refused, match="were told apart"):
        merging.merge(kept, merged, by="ed", reason=WHY)


def test_a_merge_taken_back_can_be_made_again():
    kept, merged = ActorFactory(), ActorFactory()
    merging.unmerge(merging.merge(kept, merged, by="ed", reason=WHY), by="ed", reason="no")

    merging.merge(one(kept), one(merged), by="ed", reason=WHY)

    assert [row.undone for row in Merge.objects.order_by("pk")] == [True, False]


def test_an_outlet_merged_into_another_publishes_its_articles():
    kept, merged = OutletFactory(), OutletFactory()
    article = ArticleFactory(publisher=merged)

    merging.merge(kept, merged, by="ed", reason=WHY)

    assert one(article).publisher == kept


def test_what_one_chain_of_merges_joined_comes_apart_in_turn():
    a, b, c = (ActorFactory(name=name) for name in "ABC")
    before = everything()

    first = merging.merge(b, c, by="ed", reason=WHY)
    second = merging.merge(a, one(b), by="ed", reason=WHY)
    assert {row.name for row in a.other_names.all()} == {"B", "C"}
    merging.unmerge(second, by="ed", reason="no")
    merging.unmerge(first, by="ed", reason="no")

    assert everything() == before


def test_a_date_counted_from_the_merged_event_is_counted_from_the_kept_one():
    kept, merged = EventFactory(), EventFactory()
    when = merged.when.__class__(edtf="2015-05-18", basis="resolved", anchor=f"event:{merged.uid}", note="a day later")
    later = EventFactory(when=when)

    merging.merge(kept, merged, by="ed", reason=WHY)

    assert one(later).when_anchor == f"event:{kept.uid}"


def test_review_knows_that_a_merge_changed_a_thing(settings):
    settings.FOUR_EYES = True
    kept, merged = ActorFactory(), ActorFactory()
    merging.merge(kept, merged, by="ed", reason=WHY)

    review.send(one(kept), by="ed")
    with pytest.raises(Refused, match="somebody else approves it"):
        review.approve(one(kept), by="ed")


def test_nothing_that_names_another_is_forgotten():
    """Every column that leads to an actor, a place or an event is among those that a merge looks at."""
    from archive.actions.merging.repointing import _lookups

    leading = {
        (noun, target): {lookup for lookup, anchor in _lookups(noun, target) if not anchor}
        for noun in ROOTS
        for target in (Actor, Location, Event)
    }
    assert leading[Claim, Actor] == {"actors", "attributions__actor", "attributions__on_behalf_of"}
    assert leading[Event, Event] == {"parent"}
    assert "questions__positions__location" in leading[Event, Location]
