"""What a thing names: all of it must be before readers, as it is now, before the thing itself is."""

from collections.abc import Iterable, Iterator

from archive.actions.publication.events import claims_of, read_claims
from archive.actions.publication.naming import containing
from archive.models import NOUNS_WITH_A_PAGE, Actor, Article, Chronology, Event, Location
from archive.models.root import Publishable

type Key = tuple[type[Publishable], int]


def named_by(thing: Publishable) -> Iterator[Publishable]:
    """The things with a page of their own that the document of `thing` (fetched whole) names."""
    if isinstance(thing, Event):
        yield from _named_by_event(thing)
    elif isinstance(thing, Chronology):
        yield from (row.event for row in thing.entries.all())
    elif isinstance(thing, Article):
        yield from (other for other in (thing.publisher, thing.supersedes) if other)
    elif isinstance(thing, Location):
        yield from containing(thing)
    elif isinstance(thing, Actor) and not thing.withhold_name:
        yield from (row.object for row in thing.relations.all())


def _named_by_event(event: Event) -> Iterator[Publishable]:
    places = [event.location] if event.location else []
    yield from [event.parent] if event.parent else []
    yield from (row.actor for row in event.participations.all())
    for question in event.questions.all():
        for position in question.positions.all():
            yield from [position.actor] if position.actor else []
            places += [position.location] if position.location else []
    for claim in claims_of(event).values():
        yield claim.article
        yield from [claim.article.publisher] if claim.article.publisher else []
        yield from claim.actors.all()
        places += claim.locations.all()
        for link in claim.attributions.all():
            yield from (actor for actor in (link.actor, link.on_behalf_of) if actor)
    for place in places:
        yield place
        yield from containing(place)


def whole(things: Iterable[Publishable]) -> list[Publishable]:
    """`things`, each once, fetched whole: places first, then actors, articles, events, chronologies."""
    ids = {(type(thing), thing.pk) for thing in things}
    found: list[Publishable] = []
    for noun in NOUNS_WITH_A_PAGE:
        wanted = [pk for kind, pk in ids if kind is noun]
        if wanted:
            found += noun._default_manager.filter(pk__in=wanted).whole().order_by(*_ORDER.get(noun, ["uid"]))  # type: ignore[attr-defined]
    return found


def closure(things: Iterable[Publishable]) -> list[Publishable]:
    """`things` with all that they name, and all that those name, in the order in which they are published."""
    reached: set[Key] = set()
    ready: list[Publishable] = []
    waiting = whole(things)
    while waiting:
        ready += waiting
        read_claims(thing for thing in waiting if isinstance(thing, Event))
        reached |= {(type(thing), thing.pk) for thing in waiting}
        named = [other for thing in waiting for other in named_by(thing)]
        waiting = whole(other for other in named if (type(other), other.pk) not in reached)
    return sorted(ready, key=lambda thing: NOUNS_WITH_A_PAGE.index(type(thing)))  # type: ignore[arg-type]


_ORDER: dict[type[Publishable], list[str]] = {Location: ["path"]}
