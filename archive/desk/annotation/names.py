"""Search over the names of things, as the fields of the desk ask it: folded, the likeliest first, a few."""

from django.db.models import Case, Exists, IntegerField, OuterRef, Q, Value, When

from archive.desk.annotation import state
from archive.domain.names import folded
from archive.domain.words import ActorKind
from archive.models import Actor, ActorName, Location, LocationName

MOST = 8
NOUNS = {
    "actor": "archive.view_actor",
    "outlet": "archive.view_actor",
    "location": "archive.view_location",
    "event": "archive.view_event",
}


def found(noun, words):
    """Things of `noun` one of whose names holds `words`: the same name first, then those that begin so."""
    match noun:
        case "event":
            return [state.event(row) for row in _events(words)]
        case "location":
            return [
                state.thing(row)
                for row in _named(Location, LocationName, "location", words).select_related("parent")[:MOST]
            ]
        case _:
            rows = _named(Actor, ActorName, "actor", words)
            return [
                state.thing(row) for row in (rows.filter(kind=ActorKind.MEDIA) if noun == "outlet" else rows)[:MOST]
            ]


def _events(words):
    rows = state.events_with_questions().filter(discarded=False)
    for word in words.split()[:6]:
        rows = rows.filter(Q(title__icontains=word) | Q(location__folded__contains=folded(word)))
    return rows.order_by("-pk")[:MOST]


def _named(noun, names, owner, words):
    wanted = folded(words)
    other = names.objects.filter(**{owner: OuterRef("pk")})
    rank = Case(
        When(folded=wanted, then=Value(0)),
        When(Exists(other.filter(folded=wanted)), then=Value(1)),
        When(folded__startswith=wanted, then=Value(2)),
        default=Value(3),
        output_field=IntegerField(),
    )
    matches = Q(folded__contains=wanted) | Q(Exists(other.filter(folded__contains=wanted)))
    return noun.objects.live().filter(matches).annotate(rank=rank).order_by("rank", "folded", "pk")
