"""What of the record can be searched: the rows of an event, of its quotations, of a thing. Made of documents alone.

The id of a row is its place among hits, so that no search sorts. From the least: places and actors by the first
letters of their names, articles by the day of publication, events in reading order; then quotations, in the reading
order of their events and in the order of each event's document.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum

from archive.domain.dates import sort_day
from archive.domain.searching import indexed
from archive.domain.spellings import letters
from archive.record import documents
from archive.record.finding import Stretch, mark
from archive.record.models import EventRow, Search, ThingRow
from archive.record.periods import NO_BOUND, Range
from archive.record.spots import ON_MAPS


class Group(StrEnum):
    """What a hit is: its kind of thing, in the words of addresses, in the order of hits."""

    PLACES = "places"
    ACTORS = "actors"
    ARTICLES = "articles"
    EVENTS = "events"
    QUOTATIONS = "quotations"


KINDS = {"location": Group.PLACES, "actor": Group.ACTORS, "article": Group.ARTICLES}
ROOM = 1 << 61  # of each group of things, below zero; quotations have all above
LOWEST = -(1 << 63)
PER_EVENT = 1 << 9  # quotations of an event that stand in order
WHENEVER = Range(-1, 0, NO_BOUND)  # no period was asked
LAST_DAY = 1 << 22  # no calendar has it: beyond stand the other quotations of very long events
LETTERS = " 0123456789abcdefghijklmnopqrstuvwxyz"
FIRST_LETTERS, NUMBERS = 6, 1 << 28


def stretch(group: Group, marks: Sequence[str] = ()) -> Stretch:
    """All rows of one group."""
    low = 0 if group is Group.QUOTATIONS else LOWEST + ROOM * list(Group).index(group)
    high = (1 << 63) - 1 if group is Group.QUOTATIONS else low + ROOM - 1
    return Stretch(low, high, (mark("group", group), *marks))


def within(group: Group, each: Range, facets: Mapping[str, str], low: int = 0, high: int = NO_BOUND) -> Stretch:
    """The rows of events, or of their quotations, in a range of a period, with all `facets`; keys from `low` to `high`."""
    low, high = max(low, each.low), min(high, each.high)
    marks = [mark("group", group), *(mark(facet, value) for facet, value in facets.items())]
    marks += [mark("span", each.length)] if each.length >= 0 else []
    if group is Group.QUOTATIONS:
        ids, key = (low * PER_EVENT, high * PER_EVENT + PER_EVENT - 1), f"(id / {PER_EVENT})"
    else:
        start = stretch(group).low
        ids, key = (start + low, start + high), f"(id - ({start}))"
    check = f"EXISTS (SELECT 1 FROM record_eventrow e WHERE e.k = {key} AND {each.check})" if each.check else ""
    return Stretch(*ids, tuple(marks), check, each.days)


def group_of(id: int) -> Group:
    """The group that the row of an id is in."""
    return Group.QUOTATIONS if id >= 0 else list(Group)[(id - LOWEST) // ROOM]


def of_event(event: documents.Event, row: EventRow, facets: Iterable[tuple[str, str]]) -> list[Search]:
    """The rows of an event and of its quotations. `facets` are what the event is found by in lists."""
    found_by = {mark(facet, value) for facet, value in facets if facet not in ON_MAPS}
    own = {mark("outlet", value) for facet, value in facets if facet == "outlet"}
    first = Search(
        id=stretch(Group.EVENTS).low + row.k, kind=Group.EVENTS, slug=event.slug, k=row.k,
        text=indexed(_words_of_event(event)), marks=" ".join(sorted(found_by | {mark("group", Group.EVENTS)})),
    )  # fmt: skip
    return [first, *(_quotation(claim, at, row, found_by - own) for at, claim in enumerate(event.claims))]


def _words_of_event(event: documents.Event) -> list[str]:
    places = [event.place.name, *(ref.name for ref in event.place.within)] if event.place else []
    people = [words for each in event.participants for words in (each.actor.name, each.named_as)]
    questions = [text for q in event.questions for text in (q.text, *(position.text for position in q.positions))]
    return [event.title, *(sentence.text for sentence in event.summary), *places, *people, *questions]


def _quotation(claim: documents.Claim, at: int, row: EventRow, marks: set[str]) -> Search:
    outlet = claim.source.outlet.slug if claim.source.outlet else "unknown"
    words = [part for text in (claim.quote, *(row.text for row in claim.translations)) for part in _open(text)]
    return Search(
        id=_place_of_quotation(row.k, at), kind=Group.QUOTATIONS, slug=claim.id, k=row.k,
        text=indexed(words), marks=" ".join(sorted(marks | {mark("outlet", outlet), mark("group", Group.QUOTATIONS)})),
    )  # fmt: skip


def _open(words: str | list[str | documents.Withheld]) -> list[str]:
    return [words] if isinstance(words, str) else [part for part in words if isinstance(part, str)]


def _place_of_quotation(k: int, at: int) -> int:
    if at < PER_EVENT:
        return k * PER_EVENT + at
    further, number = at - PER_EVENT, k % NUMBERS
    day = LAST_DAY - 1 - further // (1 << 13)
    return (day << 41) + (number << 13) + further % (1 << 13)


def of_thing(thing: documents.Actor | documents.Location | documents.Article, row: ThingRow) -> Search:
    """The row of a place, an actor or an article."""
    group = KINDS[thing.kind]
    low = stretch(group).low
    if isinstance(thing, documents.Article):
        known = date.fromisoformat(thing.published.earliest) if thing.published.earliest else None
        id = low + (sort_day(known, None) << 32) + row.pk % (1 << 32)
        texts = [thing.headline, thing.byline, thing.dateline, thing.outlet.name if thing.outlet else ""]
        marks = {mark("outlet", thing.outlet.slug if thing.outlet else "unknown")}
    else:
        id = low + _by_name(thing.name) * NUMBERS + row.pk % NUMBERS
        texts = [thing.name, *(name.name for name in thing.names)]
        marks = {mark("place", ref.slug) for ref in thing.within} if isinstance(thing, documents.Location) else set()
    return Search(
        id=id,
        kind=group,
        slug=thing.slug,
        k=None,
        text=indexed(texts),
        marks=" ".join(sorted(marks | {mark("group", group)})),
    )


def _by_name(name: str) -> int:
    """A number that names sort by: their first letters; other alphabets stand after the Latin one."""
    found = 0
    for letter in letters(name)[:FIRST_LETTERS].ljust(FIRST_LETTERS):
        found = found * (len(LETTERS) + 1) + (LETTERS.index(letter) if letter in LETTERS else len(LETTERS))
    return found
