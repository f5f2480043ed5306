"""Periods as ranges of the reading-order key, one for each class of how long spans are.

A span of at most L days that reaches into a period begins at most L - 1 days before it: so each class is one range of
keys, and only within it are days compared. Spans longer than a year, and open ones, have no such bound; they are few.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

LENGTHS = {0: 1, 1: 31, 2: 366}  # days of the longest span of a class; class 3 has none
LONGER = 3
NO_BOUND = (1 << 54) - 1  # no key is greater


@dataclass(frozen=True)
class Range:
    """Spans of one class whose keys run from `low` to `high`; `check` is a condition on their days, or empty."""

    length: int
    low: int
    high: int
    check: str = ""
    days: tuple[int, ...] = ()


def ranges(since: date | None, until: date | None, certainly: bool) -> list[Range]:
    """Where the events of a period are: those whose spans meet it, or lie inside it if `certainly`."""
    if since is None and until is None:
        return []
    return list(_inside(since, until) if certainly else _meeting(since, until))


def _inside(since: date | None, until: date | None) -> Iterator[Range]:
    low, high = _low(since.toordinal() if since else 0), _high(until.toordinal() if until else None)
    yield Range(0, low, high)
    known = "first_day IS NOT NULL AND last_day IS NOT NULL"
    for length in (1, 2, LONGER):
        if until:
            yield Range(length, low, high, f"{known} AND last_day <= %s", (until.toordinal(),))
        else:
            yield Range(length, low, high, known)


def _meeting(since: date | None, until: date | None) -> Iterator[Range]:
    first, last = since.toordinal() if since else 0, until.toordinal() if until else None
    yield Range(0, _low(first), _high(last))
    for length in (1, 2):
        check, days = ("last_day >= %s", (first,)) if since else ("", ())
        yield Range(length, _low(first - LENGTHS[length] + 1), _high(last), check, days)
    checks = [("(last_day IS NULL OR last_day >= %s)", first)] if since else []
    checks += [("(first_day IS NULL OR first_day <= %s)", last)] if last else []
    yield Range(LONGER, 0, NO_BOUND, " AND ".join(sql for sql, _ in checks), tuple(day for _, day in checks))


def _low(day: int) -> int:
    return max(day, 0) << 32


def _high(day: int | None) -> int:
    return NO_BOUND if day is None else ((day + 1) << 32) - 1
