"""Counting days, months and years from an anchor; and why what a phrase says may have no value."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from archive.domain.translation import gettext_noop


class NoValue(Exception):
    """The phrase says a time, but the words and the anchor do not give which; the message says why."""


NO_ANCHOR: Final = gettext_noop("no date of publication is known to count from")
HANGS: Final = gettext_noop("it is counted from something else that the text tells")
NOT_HOW_MANY: Final = gettext_noop("the words do not say how many")
NO_SUCH_DAY: Final = gettext_noop("there is no such day")
TWO_WAYS: Final = gettext_noop("day and month can be read in two ways")
SEVERAL_DAYS: Final = gettext_noop("it names several days apart: enter the one that is meant")
OUT_OF_REACH: Final = gettext_noop("it lies beyond the years 1 to 9999")
BACKWARDS: Final = gettext_noop("its end would come before its beginning")


class Unit(StrEnum):
    """What time is counted in."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"


def known(day: date | None) -> date:
    """The anchor. Raises NoValue where there is none."""
    if day is None:
        raise NoValue(NO_ANCHOR)
    return day


def moved(day: date, days: int) -> str:
    """The day so many days from `day`. Raises NoValue."""
    try:
        return (day + timedelta(days=days)).isoformat()
    except OverflowError as error:
        raise NoValue(OUT_OF_REACH) from error


def off(day: date, unit: Unit, number: int) -> str:
    """The day, month, year or decade that lies `number` of them off that of `day`. Raises NoValue."""
    if unit is Unit.DAY:
        return moved(day, number)
    if unit is Unit.MONTH:
        months = 12 * day.year + day.month - 1 + number
        return f"{possible_year(months // 12):04}-{months % 12 + 1:02}"
    if unit is Unit.YEAR:
        return f"{possible_year(day.year + number):04}"
    return f"{possible_year(day.year + 10 * number) // 10:03}X"


def possible_year(year: int) -> int:
    """`year`, if it can be written. Raises NoValue."""
    if not 1 <= year <= 9999:
        raise NoValue(OUT_OF_REACH)
    return year
