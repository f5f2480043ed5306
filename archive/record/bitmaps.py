"""Bitmaps as they are read: which events have a value of a facet, by their numbers."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import chain
from typing import Any

from pyroaring import FrozenBitMap

from archive.record.counting import NUMBERS
from archive.record.shelves import Key, Shelf
from archive.record.sql import among, fetched

# Facets of few values that are read at once: those counted in every list, and the days.
TOGETHER = (
    ("kind", "assessment", "span", "first"),
    ("last", "last_month", "last_day"),
    ("year", "month", "day"),
)

type Bits = FrozenBitMap
"""Numbers of events."""
type Named = Mapping[str, Bits]
"""Bitmaps by the values of a facet that they are of."""

NONE = FrozenBitMap()


SELECT = "SELECT facet, value, bits FROM record_bitmap"


def of(shelf: Shelf, facet: str) -> Named:
    """The bitmaps of all values of a facet, which has to be one of few values."""
    group = next((group for group in TOGETHER if facet in group), (facet,))
    return shelf.get(group, lambda: _all(group)).get(facet, {})


def these(shelf: Shelf, facet: str, values: Collection[str]) -> Named:
    """The bitmaps of some values of a facet, in their order: one query, none for none."""
    return shelf.get(("of", facet, *values), lambda: some(facet, values))


def each(shelf: Shelf, listed: Mapping[str, str]) -> list[Bits]:
    """The bitmap of one value of each of some facets: one query for all that were not read yet."""
    return list(shelf.many([*listed.items()], _pairs).values())


def _pairs(pairs: Sequence[Key]) -> dict[Key, Bits]:
    conditions = " OR ".join(["facet = %s AND value = %s"] * len(pairs))
    found = read(f"{SELECT} WHERE {conditions}", list(chain(*pairs)))
    return {(facet, value): found.get(facet, {}).get(value, NONE) for facet, value in pairs}


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
