"""Dates as sources give them: EDTF text, the days that it allows, and the order of reading.

Standard: ISO 8601-2:2019 (EDTF) level 0, and level 1 without seasons, long years and times of day.
The published libraries raise undeclared errors, drop qualifiers or take seconds on hostile text, and
they disagree on bounds, which are policy: a bound is the first or last day that the text allows; an
open end (`..`) and an unknown end (empty) have none; `?`, `~` and `%` are kept and never move one.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from archive.domain.translation import Translate, speaker
from archive.domain.translation import gettext_noop as _
from archive.domain.words import PartOfDay

LONGEST: Final = 64  # characters
NUMBERS: Final = 1 << 28  # of published events: 0 … NUMBERS - 1
ACCEPTED: Final = _(
    "Accepted are YYYY, YYYY-MM and YYYY-MM-DD; X for digits not known, from the right (201X, 2004-XX); "
    "?, ~ or % at the end of a date; and intervals (2015-05-15/2015-05-17, ../2014-06-16, 2017-10-15/..)."
)

_DATE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>[0-9]{2}|XX)(?:-(?P<day>[0-9]{2}|XX))?)?"
    r"(?P<qualifier>[?~%]?)"
)
LEFT_OUT: Final = _("“{text}” leaves out a digit before one that is given, EDTF level 2.")
# What is refused by name, in the order in which it is looked for.
_REFUSED = (
    (re.compile(r"[T:]"), _("“{text}” gives a time of day; dates of events are days.")),
    (
        re.compile(r"[\[\]{},]|\.\.[^/]|[^/]\.\."),
        _("“{text}” is a set of dates, EDTF level 2, which is not used here."),
    ),
    (re.compile(r"[YES]"), _("“{text}” uses an exponent or a year beyond 9999; years run from 0001 to 9999.")),
    (re.compile(r"^[-+]"), _("“{text}” has a sign; years run from 0001 to 9999.")),
    (re.compile(r"[?~%](?!$|/)|[?~%]{2}"), _("“{text}” qualifies a part, EDTF level 2: only a whole date can be.")),
    (re.compile(r"XXX"), _("“{text}” knows less than the century, EDTF level 2.")),
    (re.compile(r"-[0-9]X"), _("“{text}” knows half of a month or a day, EDTF level 2: write XX for it.")),
    (re.compile(r"X-?[0-9]"), LEFT_OUT),
)


class DateError(ValueError):
    """A text that is not a date here, or bounds and numbers that cannot be; the message says what can.

    `pattern` is the message with its places unfilled, marked for translators; `more` is a sentence after it.
    """

    def __init__(self, pattern: str, /, more: str = "", **values: object) -> None:
        super().__init__(pattern, more, values)

    def said(self, translate: Translate) -> str:
        """The message in the words of `translate`."""
        pattern, more, values = self.args
        say = speaker(translate)
        return " ".join(filter(None, [say(pattern, **values), say(more)]))

    def __str__(self) -> str:
        return self.said(str)


class Gap(StrEnum):
    """An end of an interval that is not a date."""

    OPEN = ".."
    UNKNOWN = ""


class Precision(StrEnum):
    """The finest thing that a date gives."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class Part:
    """One date: its pieces as written ("" where left out, X for digits not known) and its qualifier."""

    year: str
    month: str = ""
    day: str = ""
    qualifier: str = ""

    @property
    def precision(self) -> Precision:
        if self.day.isdigit():
            return Precision.DAY
        if self.month.isdigit():
            return Precision.MONTH
        return (Precision.YEAR, Precision.DECADE, Precision.CENTURY)[self.year.count("X")]

    @property
    def earliest(self) -> date:
        year = int(self.year.replace("X", "0"))
        return date(year, _given(self.month, 1), _given(self.day, 1))

    @property
    def latest(self) -> date:
        year, month = int(self.year.replace("X", "9")), _given(self.month, 12)
        return date(year, month, _given(self.day, monthrange(year, month)[1]))

    def __str__(self) -> str:
        return "-".join(filter(None, (self.year, self.month, self.day))) + self.qualifier


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date, or an interval from one end to another; `end` is None for a date.

    Raises DateError where neither end is known, or where no reading puts the start before the end.
    """

    start: Part | Gap
    end: Part | Gap | None = None

    def __post_init__(self) -> None:
        if not (isinstance(self.start, Part) or isinstance(self.end, Part)):
            raise DateError(_("“{text}” gives no date at either end."), ACCEPTED, text=self)
        if self.earliest and self.latest and self.earliest > self.latest:
            raise DateError(_("“{text}” ends before it begins. Put the earlier date first."), text=self)

    @property
    def is_interval(self) -> bool:
        return self.end is not None

    @property
    def earliest(self) -> date | None:
        """The first day allowed; None where the start is open or unknown."""
        return self.start.earliest if isinstance(self.start, Part) else None

    @property
    def latest(self) -> date | None:
        """The last day allowed; None where the end is open or unknown."""
        last = self.start if self.end is None else self.end
        return last.latest if isinstance(last, Part) else None

    def __str__(self) -> str:
        return str(self.start) if self.end is None else f"{self.start}/{self.end}"


def parse(edtf: str) -> Edtf:
    """Read EDTF text exactly: nothing is stripped or mended, so that `str(parse(text)) == text`.

    Raises DateError, and nothing else, whatever the text.
    """
    if len(edtf) > LONGEST:
        raise DateError(_("A date has at most {most} characters; this has {number}."), most=LONGEST, number=len(edtf))
    for character in edtf:
        if not " " <= character <= "~":
            code = f"U+{ord(character):04X}"
            raise DateError(_("A date is written in plain ASCII; this has {code}."), ACCEPTED, code=code)
    start, *more = edtf.split("/")
    if not more:
        return Edtf(_part(start, edtf))
    if len(more) > 1:
        raise DateError(_("“{text}” has more than two ends."), ACCEPTED, text=edtf)
    return Edtf(_end(start, edtf), _end(more[0], edtf))


def bounds(edtf: str) -> tuple[date | None, date | None]:
    """First and last day that the text allows; None where open or unknown. No text: (None, None).

    Raises DateError.
    """
    if not edtf:
        return None, None
    read = parse(edtf)
    return read.earliest, read.latest


def _end(text: str, whole: str) -> Part | Gap:
    if text in (Gap.OPEN, Gap.UNKNOWN):
        return Gap(text)
    if "X" in text:
        raise DateError(_("“{text}” has digits not known in an interval, EDTF level 2."), ACCEPTED, text=whole)
    return _part(text, whole)


def _part(text: str, whole: str) -> Part:
    match = _DATE.fullmatch(text)
    if not match:
        raise DateError(_refusal(whole), ACCEPTED, text=whole)
    part = Part(**match.groupdict(""))
    if ("X" in part.year and part.month) or (part.month == "XX" and part.day.isdigit()):
        raise DateError(LEFT_OUT, ACCEPTED, text=whole)
    _check_calendar(part, whole)
    return part


def _check_calendar(part: Part, whole: str) -> None:
    if int(part.year.replace("X", "0")) == 0:
        raise DateError(_("“{text}” reaches into the year 0000; years run from 0001 to 9999."), text=whole)
    month = _given(part.month, 1)
    if 21 <= month <= 41:
        raise DateError(_("“{text}” gives a season or a quarter, which is not used here: give its months."), text=whole)
    if not 1 <= month <= 12:
        raise DateError(_("“{text}” gives month {month}; months run from 01 to 12."), text=whole, month=part.month)
    last = monthrange(int(part.year.replace("X", "0")), month)[1]
    if not 1 <= _given(part.day, 1) <= last:
        fault = _("“{text}” gives day {day}; that month has days 01 to {last}.")
        raise DateError(fault, text=whole, day=part.day, last=last)


def _refusal(text: str) -> str:
    for pattern, reason in _REFUSED:
        if pattern.search(text):
            return reason
    return _("“{text}” is not a date.") if text else _("The date is empty.")


def _given(piece: str, default: int) -> int:
    return int(piece) if piece.isdigit() else default


# -- the order of reading ------------------------------------------------------------------------------

# A night is shown as from one day to the next ("16 to 17 June"), so it follows the evening.
PART_ORDER: Final = {
    PartOfDay.NONE: 0,
    PartOfDay.BEFORE_DAWN: 1,
    PartOfDay.MORNING: 2,
    PartOfDay.MIDDAY: 3,
    PartOfDay.AFTERNOON: 4,
    PartOfDay.EVENING: 5,
    PartOfDay.NIGHT: 6,
}


def sort_day(earliest: date | None, latest: date | None) -> int:
    """The day to sort by, a proleptic ordinal (1 = 0001-01-01): the first, else the last, else date.max."""
    return (earliest or latest or date.max).toordinal()


def reading_key(earliest: date | None, latest: date | None, part_of_day: PartOfDay, number: int) -> int:
    """The place of a published event in reading order: `day << 32 | part of day << 28 | number`, positive.

    `number` is the event's own, 0 … 2²⁸ - 1; another raises DateError.
    """
    if not 0 <= number < NUMBERS:
        fault = _("The number of a published event runs from 0 to {last}; this is {number}.")
        raise DateError(fault, last=NUMBERS - 1, number=number)
    return sort_day(earliest, latest) << 32 | PART_ORDER[part_of_day] << 28 | number


def day_of(key: int) -> int | None:
    """The ordinal of the day that a place in reading order sorts by; None for what has no date."""
    day = key >> 32
    return day if day < date.max.toordinal() else None


def span_class(earliest: date | None, latest: date | None) -> int:
    """How long a span is: 0 a day, 1 to 31 days, 2 to 366 days, 3 longer or open. Raises DateError."""
    if earliest is None or latest is None:
        return 3
    days = (latest - earliest).days + 1
    if days < 1:
        fault = _("The earliest day, {earliest}, cannot be after the latest day, {latest}.")
        raise DateError(fault, earliest=earliest, latest=latest)
    return sum(days > most for most in (1, 31, 366))
