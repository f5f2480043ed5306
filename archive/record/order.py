"""Events of a bitmap by their days: those before and after a day, and the first in reading order.

Years, months and days of months are bitmaps of their own, so any day is found by a few of them, however many events
there are.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from archive.record.bitmaps import NONE, Bits, of, union
from archive.record.periods import NO_BOUND
from archive.record.shelves import Shelf
from archive.record.sql import among, fetched

AT_ONCE = 50  # events whose keys are looked up without looking for the first of them
KEYS = "SELECT k FROM record_eventrow WHERE (k & 268435455) {these}"  # as the index has it


class Ends(NamedTuple):
    """The facets of a kind of day: of its year, its month and its number in it."""

    year: str
    month: str
    day: str


SORTED = Ends("year", "month", "day")  # the day that an event stands at in reading order: its first, else its last
LAST = Ends("last", "last_month", "last_day")


class Days:
    """The days of the events of the record, by bitmaps that are kept on a shelf."""

    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf

    def all(self, facet: str) -> Bits:
        """Events that have any value of a facet of few values."""
        return self.shelf.get((facet, "any"), lambda: union(of(self.shelf, facet).values()))

    def before(self, ends: Ends, day: date) -> Bits:
        """Events whose day lies before `day`."""
        return self.shelf.get((ends, "<", day), lambda: self._beyond(ends, day, lambda value, edge: value < edge))

    def after(self, ends: Ends, day: date) -> Bits:
        """Events whose day lies after `day`."""
        return self.shelf.get((ends, ">", day), lambda: self._beyond(ends, day, lambda value, edge: value > edge))

    def on(self, day: date) -> Bits:
        """Events that stand at a day in reading order."""
        year, month, number = _parts(day)
        return self._of(SORTED.year, year) & self._of(SORTED.month, month) & self._of(SORTED.day, number)

    def possibly(self, since: date | None, until: date | None) -> Bits:
        """Events whose span meets a period: all with a date, without those that end before it or begin after it."""
        found = self.all("span")
        if since:
            found -= self.before(LAST, since)
        if until:
            found -= self.after(SORTED, until) & self.all("first")
        return found

    def certainly(self, since: date | None, until: date | None) -> Bits:
        """Events whose span lies in a period."""
        found = self.all("first") & self.all("last")
        if since:
            found -= self.before(SORTED, since)
        if until:
            found -= self.after(LAST, until)
        return found

    # -- reading order -------------------------------------------------------------------------------------

    def keys(self, bits: Bits, low: int, high: int, falling: bool, size: int) -> list[int]:
        """The keys of the first `size` events of a bitmap, in order, from `low` to `high`."""
        edges = [day for day, asked in ((_day(low), low > 0), (_day(high), high < NO_BOUND)) if asked]
        if low > 0:
            bits -= self.before(SORTED, _day(low))
        if high < NO_BOUND:
            bits -= self.after(SORTED, _day(high))
        # Of a day at an edge some events lie beyond it: which, their keys will tell.
        beyond = sum(bits.intersection_cardinality(self.on(day)) for day in edges)
        first = self._first(bits, size + beyond, falling) if len(bits) > AT_ONCE else bits
        found = [k for k in keys(first) if low <= k <= high]
        return sorted(found, reverse=falling)[:size]

    def _first(self, bits: Bits, size: int, falling: bool) -> Bits:
        """Whole days of a bitmap that hold its first `size` events; not many more."""
        taken = NONE
        for facet in SORTED:
            for some in self._in_turn(bits, facet, falling):
                if len(taken) + len(some) >= size:
                    bits = some
                    break
                taken |= some
            else:
                return taken
        return taken | bits

    def _in_turn(self, bits: Bits, facet: str, falling: bool) -> Iterator[Bits]:
        """Events of a bitmap by year, by month of a year, or by day of a month."""
        for _value, own in sorted(of(self.shelf, facet).items(), reverse=falling):
            if some := bits & own:
                yield some

    # -- parts of a day ------------------------------------------------------------------------------------

    def _beyond(self, ends: Ends, day: date, beyond: Callable[[str, str], bool]) -> Bits:
        years, months, days = (
            union(bits for value, bits in of(self.shelf, facet).items() if beyond(value, edge))
            for facet, edge in zip(ends, _parts(day), strict=True)
        )
        year, month, _day = _parts(day)
        in_month = self._of(ends.month, month) & days
        return years | (self._of(ends.year, year) & (months | in_month))

    def _of(self, facet: str, value: str) -> Bits:
        return of(self.shelf, facet).get(value, NONE)


def keys(bits: Bits) -> list[int]:
    """The keys of the events of a bitmap, in no order: one query, none for none."""
    if not bits:
        return []
    these, values = among(list(bits))
    return [k for (k,) in fetched(KEYS.format(these=these), values)]


def _parts(day: date) -> tuple[str, str, str]:
    return f"{day.year:04}", f"{day.month:02}", f"{day.day:02}"


def _day(k: int) -> date:
    """The day of a key; of one that no event has, the nearest."""
    return date.fromordinal(min(max(k >> 32, 1), date.max.toordinal()))
