"""Which events fit a question: keys from a list, from bitmaps of several, or from the index of words.

One list is walked in the order of keys, no further than a page needs. What is narrowed by several, or by a period, is
known from bitmaps at once; the keys of the first events are then looked up by their numbers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from archive.domain.searching import Search as Sought
from archive.record import bitmaps, finding, periods, searches, shelves
from archive.record.bitmaps import Bits
from archive.record.order import Days
from archive.record.periods import NO_BOUND
from archive.record.querysets import PAGE
from archive.record.shelves import Shelf
from archive.record.sql import fetched

SOUGHT = 1000  # events found by words that are counted


@dataclass(frozen=True)
class Selection:
    """What a list is narrowed to: `facets` ({facet: value}), a period, words.

    `known` are the first keys of one by words, where they were looked up already, one more than are counted where
    there are more.
    """

    facets: Mapping[str, str] = field(default_factory=dict)
    since: date | None = None
    until: date | None = None
    certainly: bool = False
    sought: Sought | None = None
    known: list[int] | None = None

    @property
    def dated(self) -> bool:
        """Whether a period was asked."""
        return bool(self.since or self.until)

    @property
    def whole(self) -> bool:
        """Whether nothing was asked."""
        return not (self.facets or self.dated or self.sought)

    @cached_property
    def shelf(self) -> Shelf:
        """The bitmaps that it is made of, and counted with."""
        return shelves.current()

    @cached_property
    def bits(self) -> Bits | None:
        """Its bitmap. None: more events than can be counted have the words."""
        if self.sought:
            found = keys(self, size=SOUGHT + 1) if self.known is None else self.known
            return bitmaps.of_keys(found) if len(found) <= SOUGHT else None
        parts = bitmaps.each(self.shelf, self.facets)
        if self.dated:
            days = Days(self.shelf)
            parts.append((days.certainly if self.certainly else days.possibly)(self.since, self.until))
        return bitmaps.both(parts)


def page(
    *,
    place: str = "",
    actor: str = "",
    outlet: str = "",
    assessment: str = "",
    kind: str = "",
    since: date | None = None,
    until: date | None = None,
    certainly: bool = False,
    q: Sought | None = None,
    order: str = "oldest",
    after: int | None = None,
    before: int | None = None,
    size: int = PAGE,
) -> list[int]:
    """The keys of a page of events in the asked order, with one more than `size` where there is more.

    `since` and `until` are days; an event is possibly in the period when its span meets it, and `certainly`
    when its span lies inside. `q` is what its own words must have. `after` and `before` are keys of the page's
    neighbours in reading order.
    """
    # long because everything that can be asked is an argument of its own
    facets = {"place": place, "actor": actor, "outlet": outlet, "assessment": assessment, "kind": kind}
    falling = (order == "newest") != (before is not None)
    edge = before if before is not None else after
    low, high = 0, NO_BOUND
    if edge is not None:
        low, high = (low, edge - 1) if falling else (edge + 1, high)
    asked = Selection({facet: value for facet, value in facets.items() if value}, since, until, certainly, q)
    found = keys(asked, low=low, high=high, falling=falling, size=size + 1)
    return found[::-1] if before is not None else found


def keys(selection: Selection, *, low: int = 0, high: int = NO_BOUND, falling: bool = False, size: int) -> list[int]:
    """The first `size` keys of a selection from `low` to `high`, in order."""
    if selection.sought:
        return _found(selection.sought, selection, low=low, high=high, falling=falling, size=size)
    if selection.dated or len(selection.facets) > 1:
        return Days(selection.shelf).keys(selection.bits or bitmaps.NONE, low, high, falling, size)
    order = "DESC" if falling else "ASC"
    [*listed] = selection.facets.items()
    table = "record_facet WHERE facet = %s AND value = %s AND" if listed else "record_eventrow WHERE"
    sql = f"SELECT k FROM {table} k BETWEEN %s AND %s ORDER BY k {order} LIMIT %s"
    return [k for (k,) in fetched(sql, [*(part for pair in listed for part in pair), low, high, size])]


def _found(sought: Sought, selection: Selection, *, low: int, high: int, falling: bool, size: int) -> list[int]:
    """Keys of events whose own words have what is sought."""
    every = periods.ranges(selection.since, selection.until, selection.certainly) or [searches.WHENEVER]
    start = searches.stretch(searches.Group.EVENTS).low
    stretches = [searches.within(searches.Group.EVENTS, each, selection.facets, low, high) for each in every]
    return [id - start for id in finding.find(sought, stretches, size=size, falling=falling)]
