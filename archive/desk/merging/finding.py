"""Actors, places and events as they are compared, and the candidates that nobody has decided on."""

from collections import defaultdict
from typing import Any

from django.utils.translation import gettext

from archive.domain.names import folded
from archive.domain.suggestions.duplicates import Thing, callings, candidates
from archive.models import (
    Actor,
    ActorName,
    Attribution,
    Distinction,
    Event,
    Evidence,
    Location,
    LocationName,
    Participation,
)

NOUNS: dict[str, Any] = {"actor": Actor, "location": Location, "event": Event}
MERGES = ("archive.change_actor", "archive.change_location", "archive.change_event")


def mergeable(person):
    """The nouns whose things `person` may merge."""
    return [*NOUNS] if person.has_perms(MERGES) else []


def found(noun):
    """The candidates of one noun, each with its two things, without those that were told apart."""
    things = {thing.uid: thing for thing in NOUNS[noun].objects.live().order_by("uid")}
    apart = set(Distinction.objects.live().filter(kind=noun, proposed="").values_list("one", "other"))
    return [
        {"one": things[each.one], "other": things[each.other], "why": each.why}
        for each in candidates(_compared(noun, things.values()), gettext)
        if (each.one, each.other) not in apart
    ]


def _compared(noun, things):
    if noun == "event":
        return _events(things)
    names, owner = (ActorName, "actor") if noun == "actor" else (LocationName, "location")
    others = defaultdict(set)
    for uid, name in names.objects.exclude(kind="weak").values_list(f"{owner}__uid", "folded"):
        others[uid].add(name)
    return [Thing(each.uid, each.name, frozenset({each.folded} | others[each.uid]), each.kind) for each in things]


def _events(events):
    """Events with what they rest on: the claims of their evidence, and who took part."""
    rests_on = defaultdict(set)
    for pk, claim in Evidence.objects.values_list("position__question__event", "claim"):
        rests_on[pk].add(f"claim:{claim}")
    for pk, actor in Participation.objects.values_list("event", "actor"):
        rests_on[pk].add(f"actor:{actor}")
    return [
        Thing(
            event.uid, event.title, frozenset({folded(event.title)}), event.type,
            place=str(event.location_id or ""),
            days=(event.when_earliest, event.when_latest) if event.when_earliest and event.when_latest else None,
            rests_on=frozenset(rests_on[event.pk]),
        )
        for event in events
    ]  # fmt: skip


def two_persons():
    """Persons whom sources describe in ways that one person seldom unites, with what they are called."""
    described = defaultdict(set)
    rows = Attribution.objects.filter(actor__kind="person", actor__discarded=False, claim__discarded=False)
    for pk, words in rows.exclude(named_as="").values_list("actor", "named_as").distinct():
        described[pk].add(words)
    doubtful = {pk: called for pk, words in described.items() if (called := callings(words))}
    actors = Actor.objects.in_bulk(doubtful)
    return [
        {"actor": actors[pk], "called": called, "words": sorted(described[pk])} for pk, called in doubtful.items()
    ]  # fmt: skip


def told_apart():
    """Pairs that were found not to be one, the last first."""
    return Distinction.objects.live().exclude(kind="claim").order_by("-pk")[:50]
