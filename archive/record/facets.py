"""How many events of a selection have each value of a facet: exact, and bounded whatever is asked.

The whole list is answered by the counters that publishing keeps. A narrowed one is made of bitmaps; a small one of
its keys. Of facets with many values (actors, outlets, places) the most frequent are wanted: values are tried from
those that most events of the archive have, until no other can have more of the selection.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from archive.domain.searching import Search as Sought
from archive.record import counting, periods, selecting
from archive.record.sql import fetched, marks

CLOSED = ("kind", "assessment", "span", "first", "last")  # few values: all of them are counted
OPEN = ("place", "actor", "outlet")
MOST = 12  # values shown of each facet
FEW = 300  # events that are counted one by one
SOUGHT = 1000  # events found by words that are counted
TRIED = 64  # values fetched at a time

type Counted = list[tuple[str, int]]
"""Values with their numbers, the most frequent first, equal ones by value."""


@dataclass(frozen=True)
class Selection:
    """What a list is narrowed to: `facets` ({facet: value}), a period, words.

    `known` are its keys where they were looked up already, one more than are counted where there are more.
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
    def few(self) -> "list[int] | None":
        """Its keys, in reading order, where they are few enough to be counted one by one."""
        most = SOUGHT if self.sought else FEW
        found = keys(self, most + 1) if self.known is None else self.known
        return found if len(found) <= most else None

    @cached_property
    def bits(self) -> counting.Bits:
        """Its bitmap; not for words."""
        return bits_of(self)

    def wanted(self) -> list[str]:
        """Facets that can narrow it further: those that were not asked, and places inside the one that was."""
        return [facet for facet in ("kind", "assessment", *OPEN) if facet == "place" or facet not in self.facets]

    @cached_property
    def places(self) -> list[str]:
        """Places right inside the one that was asked; the outermost if none was."""
        sql = "SELECT slug FROM record_thingrow WHERE kind = 'location' AND within = %s"
        return [slug for (slug,) in fetched(sql, [self.facets.get("place", "")])]

    @cached_property
    def inside(self) -> Counted:
        """Those places with their numbers in the whole archive, the most frequent first."""
        return _ordered(list(counting.numbers("place", self.places).items()))


def counted(selection: Selection) -> dict[str, Counted] | None:
    """Values of each facet that can narrow `selection` further, with how many events each leaves.

    `year` is there where no period was asked: an event counts in every year that it may have happened in. None: more
    events than can be counted have the words.
    """
    if selection.whole:
        return _listed(selection, _whole(selection))
    if selection.few is not None:
        return _listed(selection, _one_by_one(selection, selection.few))
    return None if selection.sought else _listed(selection, _together(selection))


def number(selection: Selection) -> int | None:
    """How many events a selection has. None: more than can be counted have the words."""
    if selection.whole:
        return sum(n for _, n in _counters("assessment"))
    if selection.few is not None:
        return len(selection.few)
    return None if selection.sought else counting.number(selection.bits)


def keys(selection: Selection, size: int) -> list[int]:
    """The first `size` events of a selection, in reading order."""
    period = periods.ranges(selection.since, selection.until, selection.certainly)
    return selecting.keys(
        selection.facets, period, low=0, high=periods.NO_BOUND, falling=False, size=size, sought=selection.sought
    )


# -- three ways of counting ----------------------------------------------------------------------------


def _whole(selection: Selection) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {facet: {} for facet in (*CLOSED, *OPEN)}
    for facet, value, n in fetched(
        f"SELECT facet, value, n FROM record_count WHERE facet IN ({marks(CLOSED)})", CLOSED
    ):
        found[facet][value] = n
    for facet in OPEN:
        found[facet] = dict(_candidates(selection, facet, MOST))
    return found


def _one_by_one(selection: Selection, keys: Sequence[int]) -> dict[str, dict[str, int]]:
    found: dict[str, Counter[str]] = {facet: Counter() for facet in (*CLOSED, *OPEN)}
    # By keys alone, and the other facets left out here: by both SQLite would walk whole facets.
    rows = fetched(f"SELECT facet, value FROM record_facet WHERE k IN ({marks(keys)})", keys) if keys else []
    for facet, value in rows:
        if facet in found:
            found[facet][value] += 1
    places = set(selection.places)
    return {**found, "place": {value: n for value, n in found["place"].items() if value in places}}


def _together(selection: Selection) -> dict[str, dict[str, int]]:
    bits = selection.bits
    found: dict[str, dict[str, int]] = {}
    for facet in CLOSED:
        numbers = {value: counting.number(counting.both(bits, own)) for value, own in counting.bitmaps(facet).items()}
        found[facet] = {value: n for value, n in numbers.items() if n}
    for facet in OPEN:
        found[facet] = dict(_best(selection, facet, bits)) if facet in selection.wanted() else {}
    return found


def _best(selection: Selection, facet: str, bits: counting.Bits) -> Counted:
    """The most frequent values, tried in the order of their numbers in the archive: none can have more than that."""
    best: Counted = []
    for some in _some(selection, facet):
        if len(best) == MOST and some[0][1] < best[-1][1]:
            break
        maps = counting.bitmaps(facet, [value for value, _ in some])
        best += [(value, n) for value, own in maps.items() if (n := counting.number(counting.both(bits, own)))]
        best = _ordered(best)[:MOST]
    return best


def _some(selection: Selection, facet: str) -> Iterator[Counted]:
    start = 0
    while some := _candidates(selection, facet, TRIED, start):
        yield some
        start += TRIED


def _candidates(selection: Selection, facet: str, most: int, start: int = 0) -> Counted:
    """Values of a facet, the most frequent first. Of places only those right inside: looked up one by one, for the
    index of frequent ones may hold thousands from elsewhere before the first of these."""
    if facet == "place":
        return selection.inside[start : start + most]
    return _counters(facet, " ORDER BY n DESC, value LIMIT %s OFFSET %s", most, start)


def _counters(facet: str, further: str = "", *values: int) -> Counted:
    rows = fetched(f"SELECT value, n FROM record_count WHERE facet = %s{further}", [facet, *values])
    return [(value, n) for value, n in rows]


# -- bitmaps of a selection ----------------------------------------------------------------------------


def bits_of(selection: Selection) -> counting.Bits:
    """The bitmap of a selection without words."""
    parts = [counting.bitmaps(facet, [value]).get(value, {}) for facet, value in selection.facets.items()]
    if selection.dated:
        parts.append(_within(selection))
    bits = parts[0]
    for part in parts[1:]:
        bits = counting.both(bits, part)
    return bits


def _within(selection: Selection) -> counting.Bits:
    """Events of a period: all that have a date, without those that end before it or begin after it."""
    since, until = selection.since, selection.until
    if selection.certainly:  # all of the event lies inside: it begins not before, and ends not after
        closed = counting.both(
            counting.either(counting.bitmaps("first").values()), counting.either(counting.bitmaps("last").values())
        )
        early = _beyond("first", since, before=True) if since else {}
        late = _beyond("last", until, before=False) if until else {}
        return counting.without(counting.without(closed, early), late)
    dated = counting.either(counting.bitmaps("span").values())
    early = _beyond("last", since, before=True) if since else {}
    late = _beyond("first", until, before=False) if until else {}
    return counting.without(counting.without(dated, early), late)


def _beyond(end: str, day: date, *, before: bool) -> counting.Bits:
    """Events whose `end` (first or last day) lies before a day, or after it: whole years, and one year day by day."""
    years = counting.bitmaps(end)
    year = f"{day.year:04}"
    whole = [bits for value, bits in years.items() if (value < year if before else value > year)]
    low, high = date(day.year, 1, 1).toordinal(), date(day.year, 12, 31).toordinal()
    days = (low, day.toordinal() - 1) if before else (day.toordinal() + 1, high)
    sql, values = f"SELECT k FROM record_eventrow WHERE {end}_day BETWEEN %s AND %s", [*days]
    if end == "first":  # a key begins with the first day, where there is one
        sql, values = f"{sql} AND k BETWEEN %s AND %s", [*days, days[0] << 32, ((days[1] + 1) << 32) - 1]
    return counting.either([*whole, counting.bits_of(k for (k,) in fetched(sql, values))])


# -- lists of values -----------------------------------------------------------------------------------


def _listed(selection: Selection, found: Mapping[str, Mapping[str, int]]) -> dict[str, Counted]:
    lists = {facet: _ordered(list(found[facet].items()))[:MOST] for facet in selection.wanted()}
    if "kind" in lists:
        lists["kind"] = _ordered(list(found["kind"].items()))
    return lists if selection.dated else {**lists, "year": _years(found)}


def _ordered(pairs: Counted) -> Counted:
    return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))


def _years(found: Mapping[str, Mapping[str, int]]) -> Counted:
    """Years with the events that may have happened in them: all with a date, without those before and after."""
    first, last, dated = found["first"], found["last"], sum(found["span"].values())
    years = sorted({*first, *last})
    counts = []
    for year in years:
        ended = sum(n for value, n in last.items() if value < year)
        to_come = sum(n for value, n in first.items() if value > year)
        counts.append((year, dated - ended - to_come))
    return [(year, n) for year, n in counts if n]
