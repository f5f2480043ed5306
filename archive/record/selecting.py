"""Which events fit a question: keys from the shortest list that narrows it, or from the index of words.

Every list is walked in the order of keys and no further than a page needs; of several lists the shortest leads, and
the others are asked key by key.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from archive.domain.searching import Search as Sought
from archive.record import finding, periods, searches
from archive.record.periods import Range
from archive.record.querysets import PAGE
from archive.record.sql import fetched

type Listed = tuple[str, str]
"""A facet and a value of it."""

# The values first: SQLite might read an index that is led by numbers to its end.
NUMBERED = """
WITH wanted (facet, value) AS (VALUES {pairs})
SELECT c.facet, c.value, c.n FROM wanted CROSS JOIN record_count c WHERE c.facet = wanted.facet AND c.value = wanted.value
"""


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
    low, high = 0, periods.NO_BOUND
    if edge is not None:
        low, high = (low, edge - 1) if falling else (edge + 1, high)
    period = periods.ranges(since, until, certainly)
    asked = {facet: value for facet, value in facets.items() if value}
    found = keys(asked, period, low=low, high=high, falling=falling, size=size + 1, sought=q)
    return found[::-1] if before is not None else found


def keys(
    facets: Mapping[str, str], period: Sequence[Range], *, low: int, high: int, falling: bool, size: int,
    sought: Sought | None = None,
) -> list[int]:  # fmt: skip
    """The first `size` keys from `low` to `high`, in order: events with all `facets`, in one range of `period`.

    No range: no period was asked. `sought`: what the events' words must have.
    """
    every = list(period) or [searches.WHENEVER]
    if sought:
        return found(sought, facets, every, low=low, high=high, falling=falling, size=size)
    numbers = _numbers(facets, period)
    parts = [_part(each, facets, numbers, max(low, each.low), min(high, each.high), falling, size) for each in every]
    return _union(parts, falling, size)


def found(
    sought: Sought, facets: Mapping[str, str], every: Sequence[Range], *, low: int, high: int, falling: bool, size: int
) -> list[int]:
    """Keys of events whose own words have what is sought."""
    start = searches.stretch(searches.Group.EVENTS).low
    stretches = [searches.within(searches.Group.EVENTS, each, facets, low, high) for each in every]
    return [id - start for id in finding.find(sought, stretches, size=size, falling=falling)]


def _numbers(facets: Mapping[str, str], period: Sequence[Range]) -> dict[Listed, int]:
    """How long each list is, where there is a choice: one query."""
    wanted = [*facets.items(), *(("span", str(each.length)) for each in period)]
    if len(wanted) < 2:
        return {}
    rows = fetched(
        NUMBERED.format(pairs=", ".join(["(%s, %s)"] * len(wanted))), [part for pair in wanted for part in pair]
    )
    return {(facet, value): n for facet, value, n in rows}


def _part(
    each: Range, facets: Mapping[str, str], numbers: Mapping[Listed, int], low: int, high: int, falling: bool, size: int
) -> tuple[str, list[Any]]:
    """The keys of one range of the period, led by the shortest list."""
    lists = [*facets.items(), *([("span", str(each.length))] if each.length >= 0 else [])]
    lists.sort(key=lambda listed: numbers.get(listed, 0))
    order = "DESC" if falling else "ASC"
    if not lists:
        return f"SELECT k FROM record_eventrow WHERE k BETWEEN %s AND %s ORDER BY k {order} LIMIT %s", [low, high, size]
    sql = "SELECT led.k AS k FROM record_facet led WHERE led.facet = %s AND led.value = %s AND led.k BETWEEN %s AND %s"
    values: list[Any] = [*lists[0], low, high]
    for facet, value in lists[1:]:
        sql += " AND EXISTS (SELECT 1 FROM record_facet f WHERE f.facet = %s AND f.value = %s AND f.k = led.k)"
        values += [facet, value]
    if each.check:
        sql += f" AND EXISTS (SELECT 1 FROM record_eventrow e WHERE e.k = led.k AND {each.check})"
        values += each.days
    return f"{sql} ORDER BY led.k {order} LIMIT %s", [*values, size]


def _union(parts: Sequence[tuple[str, list[Any]]], falling: bool, size: int) -> list[int]:
    if not parts:
        return []
    joined = " UNION ALL ".join(f"SELECT k FROM ({sql}) AS part{n}" for n, (sql, _) in enumerate(parts))
    values = [value for _, values in parts for value in values]
    rows = fetched(f"{joined} ORDER BY k {'DESC' if falling else 'ASC'} LIMIT %s", [*values, size])
    return [k for (k,) in rows]
