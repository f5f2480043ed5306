"""Where the events of a selection are, and when: marks of a map and bars of a timeline, bounded whatever is asked.

A small selection is looked at event by event. Of a larger one only the cells in sight are counted: the whole archive
by its counters, a narrowed list by bitmaps. No row of an event is read for it, only that of one event a mark.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from archive.record import bitmaps, counting, facets, spots
from archive.record.models import Count, Facet
from archive.record.sql import among, fetched

AREAS = 60  # areas drawn: those with the most events


@dataclass(frozen=True)
class Mark:
    """Events that are drawn as one: `key` names a spot or an area, or a cell with several spots (`k` is 0 then).

    `contested` of the events' accounts disagree; `k` is the key of one of them.
    """

    key: str
    number: int
    contested: int
    k: int


@dataclass(frozen=True)
class Mapped:
    """What a map shows of a selection: how many events it has, what is drawn of them, and how many are not."""

    number: int
    marks: list[Mark]
    areas: list[Mark]
    unmapped: int
    keys: list[int] | None = None  # of all events, where they are few


@dataclass
class _Tally:
    number: int = 0
    contested: int = 0
    keys: list[int] = field(default_factory=list)


def few(keys: Sequence[int]) -> Mapped:
    """The marks of some events, all over the earth: a mark a spot."""
    rows = Facet.objects.filter(k__in=keys, facet__in=spots.ON_MAPS - {"time"}).values_list("facet", "value", "k")
    found: dict[tuple[str, str], _Tally] = defaultdict(_Tally)
    for facet, value, k in sorted(rows):
        own = found[facet.removesuffix("_split"), value]
        if facet.endswith("_split"):
            own.contested += 1
        else:
            own.number += 1
            own.keys.append(k)
    marks = {
        facet: [
            Mark(value, own.number, own.contested, own.keys[0]) for (of, value), own in found.items() if of == facet
        ]
        for facet in ("spot", "area")
    }
    areas = sorted(marks["area"], key=lambda mark: (-mark.number, mark.key))[:AREAS]
    return Mapped(len(keys), marks["spot"], areas, found["unmapped", spots.UNMAPPED].number, list(keys))


def unmapped_of(keys: Sequence[int]) -> list[int]:
    """Those of some events that are placed too roughly to be drawn, or not at all, in reading order."""
    rows = Facet.objects.filter(facet="unmapped", value=spots.UNMAPPED, k__in=keys)
    return list(rows.order_by("k").values_list("k", flat=True))


def gathered(marks: Iterable[Mark], level: int) -> list[Mark]:
    """Marks that share a cell of a level drawn as one."""
    cells: dict[str, list[Mark]] = defaultdict(list)
    for mark in marks:
        cells[mark.key[:level]].append(mark)
    return [
        some[0]
        if len(some) == 1
        else Mark(cell, sum(mark.number for mark in some), sum(mark.contested for mark in some), 0)
        for cell, some in cells.items()
    ]


def many(selection: facets.Selection, cells: Sequence[str]) -> Mapped:
    """The marks of a selection in the cells in sight. Not for a selection by words."""
    look = _Whole() if selection.whole else _Narrowed(selection)
    numbers = look.numbers("cell", cells)
    filled = [cell for cell in cells if numbers.get(cell)]
    split, alone = look.split("cell", filled), _alone(filled)
    marks = [
        Mark(alone[cell][0], numbers[cell], split.get(cell, 0), alone[cell][1])
        if cell in alone
        else Mark(cell, numbers[cell], split.get(cell, 0), 0)
        for cell in filled
    ]
    most = Count.objects.filter(facet="area").order_by("-n", "value").values_list("value", flat=True)[:AREAS]
    counted, disputed = look.numbers("area", list(most)), look.split("area", list(most))
    areas = [
        Mark(value, n, disputed.get(value, 0), 0)
        for value, n in sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    ]
    unmapped = look.numbers("unmapped", [spots.UNMAPPED]).get(spots.UNMAPPED, 0)
    return Mapped(look.total(), marks, areas, unmapped)


class _Whole:
    """The numbers of the whole archive: counters."""

    def total(self) -> int:
        return sum(Count.objects.filter(facet="assessment").values_list("n", flat=True))

    def numbers(self, facet: str, values: Sequence[str]) -> dict[str, int]:
        return counting.numbers(facet, values)

    def split(self, facet: str, values: Sequence[str]) -> dict[str, int]:
        return self.numbers(f"{facet}_split", values)


class _Narrowed:
    """The numbers of a narrowed list: bitmaps."""

    def __init__(self, selection: facets.Selection) -> None:
        self.shelf, self.bits = selection.shelf, selection.bits or bitmaps.NONE

    def total(self) -> int:
        return len(self.bits)

    def numbers(self, facet: str, values: Sequence[str]) -> dict[str, int]:
        return _common(self.bits, bitmaps.these(self.shelf, facet, values))

    def split(self, facet: str, values: Sequence[str]) -> dict[str, int]:
        return self.numbers(f"{facet}_split", values)


# Each seek is one step into the index of counters, or of facets: as many as there are cells.
ALONE = """
SELECT cell, lowest, (SELECT f.k FROM record_facet f WHERE f.facet = 'spot' AND f.value = lowest ORDER BY f.k LIMIT 1)
FROM (SELECT c.value AS cell,
        (SELECT MIN(s.value) FROM record_count s
          WHERE s.facet = 'spot' AND s.value >= c.value AND s.value < c.value || 'z') AS lowest,
        (SELECT MAX(s.value) FROM record_count s
          WHERE s.facet = 'spot' AND s.value >= c.value AND s.value < c.value || 'z') AS highest
      FROM record_count c WHERE c.facet = 'cell' AND c.value {these}) AS found
WHERE lowest = highest
"""


def _alone(cells: Sequence[str]) -> dict[str, tuple[str, int]]:
    """Cells in which all events of the archive share one spot: the spot, and the key of an event there."""
    if not cells:
        return {}
    these, values = among(cells)
    return {cell: (spot, k) for cell, spot, k in fetched(ALONE.format(these=these), values)}


def times(selection: facets.Selection) -> dict[str, int]:
    """How many events of a selection (not one by words) lie in each month, in each year but no month, in neither."""
    if not (selection.facets or selection.dated):
        return dict(Count.objects.filter(facet="time").values_list("value", "n"))
    return _common(selection.bits or bitmaps.NONE, bitmaps.of(selection.shelf, "time"))


def _common(bits: bitmaps.Bits, named: bitmaps.Named) -> dict[str, int]:
    return {value: n for value, own in named.items() if (n := bits.intersection_cardinality(own))}


def years(times: Mapping[str, int]) -> dict[str, int]:
    """Times of months as those of years: for long periods."""
    found: Counter[str] = Counter()
    for value, n in times.items():
        found[value if value == spots.LONGER else value[:4]] += n
    return dict(found)
