"""How many events of a selection have each value of a facet: exact, and bounded whatever is asked.

The whole list is answered by the counters that publishing keeps, a narrowed one by bitmaps. Of facets with many values
(actors, outlets, places) the most frequent are wanted: values are tried from those that most events of the archive
have, until no other can have more of the selection.
"""

from collections.abc import Iterator, Mapping
from functools import partial

from archive.record import selecting
from archive.record.bitmaps import Bits, Named, of, some
from archive.record.order import keys
from archive.record.selecting import SOUGHT, Selection
from archive.record.sql import among, fetched

CLOSED = ("kind", "assessment", "span", "first", "last")  # few values: all of them are counted
OPEN = ("place", "actor", "outlet")
MOST = 12  # values shown of each facet
TRIED = 64  # values tried at first; then twice as many, and so on
TRIALS = 6  # after which few events are looked at one by one
FEW = 300  # events that are few

type Counted = list[tuple[str, int]]
"""Values with their numbers, the most frequent first, equal ones by value."""


def counted(selection: Selection) -> dict[str, Counted] | None:
    """Values of each facet that can narrow `selection` further, with how many events each leaves.

    `year` is there where no period was asked: an event counts in every year that it may have happened in. None: more
    events than can be counted have the words.
    """
    if selection.whole:
        return _listed(selection, _whole())
    return None if selection.bits is None else _listed(selection, _narrowed(selection, selection.bits))


def number(selection: Selection) -> int | None:
    """How many events a selection has. None: more than can be counted have the words."""
    if selection.whole:
        return int(fetched("SELECT COALESCE(SUM(n), 0) FROM record_count WHERE facet = 'assessment'")[0][0])
    return None if selection.bits is None else len(selection.bits)


def few(selection: Selection) -> list[int] | None:
    """The keys of a selection, in reading order, where they are few enough to be looked at one by one."""
    most = SOUGHT if selection.sought else FEW
    found = selecting.keys(selection, size=most + 1) if selection.known is None else selection.known
    return found if len(found) <= most else None


def wanted(selection: Selection) -> list[str]:
    """Facets that can narrow it further: those that were not asked, and places inside the one that was."""
    return [facet for facet in ("kind", "assessment", *OPEN) if facet == "place" or facet not in selection.facets]


# -- two ways of counting ------------------------------------------------------------------------------


def _whole() -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {facet: {} for facet in CLOSED}
    these, values = among(CLOSED)
    for facet, value, n in fetched(f"SELECT facet, value, n FROM record_count WHERE facet {these}", values):
        found[facet][value] = n
    return found | {facet: dict(_ranked(facet, "", MOST)) for facet in OPEN}


def _narrowed(selection: Selection, bits: Bits) -> dict[str, dict[str, int]]:
    """By bitmaps; each facet is ranked by the number of events that its values and the selection have in common."""
    closed = {facet: dict(_common(bits, of(selection.shelf, facet))) for facet in CLOSED}
    return closed | {facet: dict(_best(selection, bits, facet)) for facet in OPEN if facet in wanted(selection)}


def _common(bits: Bits, named: Named, least: int = 1) -> Counted:
    """Numbers of events that bitmaps have in common with `bits`; those that cannot be as many as `least` left out."""
    return [
        (value, n) for value, own in named.items() if len(own) >= least and (n := bits.intersection_cardinality(own))
    ]


def _best(selection: Selection, bits: Bits, facet: str) -> Counted:
    """The most frequent values, tried in the order of their numbers in the archive: none can have more than that."""
    best: Counted = []
    for tried, values in enumerate(_in_turn(selection, facet)):
        least = best[-1][1] if len(best) == MOST else 1
        if len(next(iter(values.values()))) < least:
            return best
        if tried == TRIALS and len(bits) <= FEW and facet != "place":
            return _ordered(_one_by_one(bits, facet))[:MOST]
        best = _ordered(best + _common(bits, values, least))[:MOST]
    return best


def _in_turn(selection: Selection, facet: str) -> Iterator[Named]:
    """The bitmaps of a facet's values, those of the most frequent first. Of places only those right inside."""
    within, start, size = selection.facets.get("place", ""), 0, TRIED
    key = (facet, within) if facet == "place" else (facet,)
    while values := selection.shelf.get((*key, start), partial(_bitmaps, facet, within, size, start)):
        yield values
        if len(values) < size:
            return
        start, size = start + size, size * 2


def _bitmaps(facet: str, within: str, size: int, start: int) -> dict[str, Bits]:
    # The values first, and in a query of their own: together SQLite might make an index for them, of the whole table.
    return some(facet, [value for value, _ in _ranked(facet, within, size, start)])


def _ranked(facet: str, within: str, size: int, start: int = 0) -> Counted:
    """Values of a facet with their numbers in the whole archive, the most frequent first. Of places only those inside.

    These are looked up one by one, for the index of frequent values may hold thousands from elsewhere before the first.
    """
    sql, values = "SELECT c.value, c.n FROM record_count c WHERE c.facet = %s", [facet]
    if facet == "place":
        sql = (
            "SELECT c.value, c.n FROM record_thingrow t CROSS JOIN record_count c"
            " WHERE t.kind = 'location' AND t.within = %s AND c.facet = %s AND c.value = t.slug"
        )
        values = [within, facet]
    rows = fetched(f"{sql} ORDER BY c.n DESC, c.value LIMIT %s OFFSET %s", [*values, size, start])
    return [(value, n) for value, n in rows]


# The facet in disguise: by it SQLite would walk all events that have some value of it.
ONE_BY_ONE = "SELECT value, COUNT(*) FROM record_facet WHERE k {these} AND facet || '' = %s GROUP BY value"


def _one_by_one(bits: Bits, facet: str) -> Counted:
    if not (found := keys(bits)):
        return []
    these, values = among(found)
    return [(value, n) for value, n in fetched(ONE_BY_ONE.format(these=these), [*values, facet])]


# -- lists of values -----------------------------------------------------------------------------------


def _listed(selection: Selection, found: Mapping[str, Mapping[str, int]]) -> dict[str, Counted]:
    lists = {facet: _ordered(list(found[facet].items()))[:MOST] for facet in wanted(selection)}
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
