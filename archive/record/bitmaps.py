"""Bitmaps as they are read: which events have a value of a facet, by their numbers.

What a process has read of the record it keeps as long as the record stays as it is, up to a number of bytes. Nothing
is kept where pages are not, nor within a transaction, which may see what nobody else will.
"""

import threading
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, cast

from django.conf import settings
from django.db import connection
from pyroaring import FrozenBitMap

from archive.record import tips
from archive.record.counting import NUMBERS
from archive.record.sql import among, fetched

ROOM = 32 << 20  # bytes of bitmaps that a process keeps
EACH = 200  # bytes of a bitmap besides its bits, and of a part of a key
# Facets of few values that are read at once: those counted in every list, and the days.
TOGETHER = (
    ("kind", "assessment", "span", "first"),
    ("last", "last_month", "last_day"),
    ("year", "month", "day"),
)

type Bits = FrozenBitMap
"""Numbers of events."""
type Key = tuple[Any, ...]
"""What bitmaps were read for."""
type Named = Mapping[str, Bits]
"""Bitmaps by the values of a facet that they are of."""

NONE = FrozenBitMap()


class Shelf:
    """Bitmaps of one state of the record by what they were read for; those not asked for longest make room."""

    def __init__(self) -> None:
        self.there: OrderedDict[Key, tuple[Any, int]] = OrderedDict()  # each with the bytes it takes
        self.size = 0
        self.lock = threading.Lock()

    def get[T: (Bits, dict[str, dict[str, Bits]])](self, key: Key, read: Callable[[], T]) -> T:
        """What stands under `key`, read now if nothing does."""
        with self.lock:
            if key in self.there:
                self.there.move_to_end(key)
                return cast(T, self.there[key][0])
        found = read()
        with self.lock:
            if key not in self.there:
                self.there[key] = found, weight(found) + EACH * len(key)  # what was looked for takes room too
                self.size += self.there[key][1]
            while self.size > ROOM:
                self.size -= self.there.popitem(last=False)[1][1]
        return found

    def of(self, facet: str) -> Named:
        """The bitmaps of all values of a facet, which has to be one of few values."""
        group = next((group for group in TOGETHER if facet in group), (facet,))
        return self.get(group, lambda: _all(group)).get(facet, {})

    def these(self, facet: str, values: Collection[str]) -> Named:
        """The bitmaps of some values of a facet, in their order: one query, none for none."""
        return self.get((facet, *values), lambda: {facet: some(facet, values)})[facet]

    def each(self, listed: Mapping[str, str]) -> list[Bits]:
        """The bitmap of one value of each of some facets: one query for all that were not read yet."""
        with self.lock:
            missing = [pair for pair in listed.items() if pair not in self.there]
            there = {pair: self.there[pair][0] for pair in listed.items() if pair in self.there}
        if missing:
            pairs = " OR ".join(["facet = %s AND value = %s"] * len(missing))
            found = read(f"{SELECT} WHERE {pairs}", list(chain(*missing)))
            there |= {(facet, value): found.get(facet, {}).get(value, NONE) for facet, value in missing}
        return [self.get(pair, lambda own=own: own) for pair, own in there.items()]  # type: ignore[misc]


def weight(found: Any) -> int:
    """How many bytes some bitmaps take."""
    if isinstance(found, dict):
        return EACH + sum(len(name) + weight(own) for name, own in found.items())
    told: dict[str, int] = found.get_statistics()
    kinds = ("n_bytes_array_containers", "n_bytes_bitset_containers", "n_bytes_run_containers")
    return EACH + sum(told[kind] for kind in kinds)


_known: tuple[str, Shelf] = "", Shelf()


def shelf() -> Shelf:
    """The bitmaps of the record as it is now."""
    global _known
    if not settings.KEPT_PAGES or connection.in_atomic_block:
        return Shelf()
    now, (then, known) = tips.tip(), _known
    if now != then:
        known = Shelf()
        _known = now, known
    return known


SELECT = "SELECT facet, value, bits FROM record_bitmap"


def read(sql: str, values: Sequence[Any]) -> dict[str, dict[str, Bits]]:
    """Bitmaps by facet and value, from rows of chunks with these. A chunk holds numbers of its own."""
    found: dict[str, dict[str, Bits]] = defaultdict(dict)
    for facet, value, bits in fetched(sql, values):
        part = FrozenBitMap.deserialize(bytes(bits))
        there = found[facet].get(value)
        found[facet][value] = part if there is None else there | part
    return dict(found)


def _all(facets: Sequence[str]) -> dict[str, dict[str, Bits]]:
    these, values = among(facets)
    return read(f"{SELECT} WHERE facet {these}", values)


def some(facet: str, values: Collection[str]) -> dict[str, Bits]:
    """The bitmaps of some values of a facet, in their order; left out are those that no event has."""
    if not values:
        return {}
    these, parts = among(values)
    own = read(f"{SELECT} WHERE facet = %s AND value {these}", [facet, *parts]).get(facet, {})
    return {value: own[value] for value in values if value in own}


def of_keys(keys: Iterable[int]) -> Bits:
    """The bitmap of the events of some keys."""
    return FrozenBitMap([k & NUMBERS for k in keys])


def both(many: Collection[Bits]) -> Bits:
    """The events that all of `many`, one at least, have."""
    first, *others = sorted(many, key=len)
    return first.intersection(*others)


def union(many: Iterable[Bits]) -> Bits:
    """The events that any of `many` has."""
    return NONE.union(*many)
