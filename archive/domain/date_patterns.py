"""Every pattern in which a date is said, for `dates_in_words` and for translators."""

from enum import Enum, auto
from typing import Final, NamedTuple

from archive.domain.dates import Precision
from archive.domain.translation import gettext_noop
from archive.domain.words import PartOfDay

MONTHS: Final = (
    gettext_noop("January"),
    gettext_noop("February"),
    gettext_noop("March"),
    gettext_noop("April"),
    gettext_noop("May"),
    gettext_noop("June"),
    gettext_noop("July"),
    gettext_noop("August"),
    gettext_noop("September"),
    gettext_noop("October"),
    gettext_noop("November"),
    gettext_noop("December"),
)
WEEKDAYS: Final = (
    gettext_noop("Monday"),
    gettext_noop("Tuesday"),
    gettext_noop("Wednesday"),
    gettext_noop("Thursday"),
    gettext_noop("Friday"),
    gettext_noop("Saturday"),
    gettext_noop("Sunday"),
)


class Pattern(NamedTuple):
    """A date said: cut into a large figure and the rest, as one line, and long where that differs."""

    figure: str
    rest: str
    line: str
    long: str = ""


NO_DATE: Final = Pattern(gettext_noop("no date"), "", gettext_noop("no date"))
NONE_GIVEN: Final = gettext_noop("none given in the text")

# -- one date: its words, and its small line -------------------------------------------------------------

DATE: Final = {
    Precision.DAY: Pattern(
        gettext_noop("{day}"),
        gettext_noop("{month} {year}"),
        gettext_noop("{day} {month} {year}"),
        gettext_noop("{weekday} {day} {month} {year}"),
    ),
    Precision.MONTH: Pattern(gettext_noop("{month}"), gettext_noop("{year}"), gettext_noop("{month} {year}")),
    Precision.YEAR: Pattern(gettext_noop("{year}"), "", gettext_noop("{year}")),
    Precision.DECADE: Pattern(gettext_noop("the {year}s"), "", gettext_noop("the {year}s")),
    Precision.CENTURY: Pattern(gettext_noop("{year}–{end_year}"), "", gettext_noop("{year}–{end_year}")),
}
NO_FINER: Final = {
    Precision.MONTH: gettext_noop("month only"),
    Precision.YEAR: gettext_noop("year only"),
    Precision.DECADE: gettext_noop("decade only"),
    Precision.CENTURY: gettext_noop("century only"),
}
NOT_CERTAIN: Final = {
    Precision.DAY: gettext_noop("day not certain"),
    Precision.MONTH: gettext_noop("month not certain"),
    Precision.YEAR: gettext_noop("year not certain"),
    Precision.DECADE: gettext_noop("decade not certain"),
    Precision.CENTURY: gettext_noop("century not certain"),
}
DAY_NOT_KNOWN: Final = gettext_noop("day not known")
MONTH_NOT_KNOWN: Final = gettext_noop("month not known")
MONTH_AND_DAY_NOT_KNOWN: Final = gettext_noop("month and day not known")

# -- what is said before a date, or after it (after a figure that has no rest: alone) ---------------------

ABOUT: Final = gettext_noop("about {date}")
NIGHT_OF: Final = gettext_noop("the night of {date}")
UNTIL: Final = gettext_noop("until {date}")
BY: Final = gettext_noop("by {date}")
FROM: Final = gettext_noop("from {date}")
UNCERTAIN: Final = (gettext_noop("{date}, uncertain"), gettext_noop("uncertain"))
OR_LATER: Final = (gettext_noop("{date} or later"), gettext_noop("or later"))

# -- part of the day -------------------------------------------------------------------------------------

WEEKDAY_AND_PART: Final = {
    PartOfDay.NONE: gettext_noop("{weekday}"),
    PartOfDay.BEFORE_DAWN: gettext_noop("{weekday}, before dawn"),
    PartOfDay.MORNING: gettext_noop("{weekday} morning"),
    PartOfDay.MIDDAY: gettext_noop("{weekday}, midday"),
    PartOfDay.AFTERNOON: gettext_noop("{weekday} afternoon"),
    PartOfDay.EVENING: gettext_noop("{weekday} evening"),
}
NOTE_AND_PART: Final = {
    PartOfDay.NIGHT: gettext_noop("{note}; at night"),
    PartOfDay.BEFORE_DAWN: gettext_noop("{note}; before dawn"),
    PartOfDay.MORNING: gettext_noop("{note}; in the morning"),
    PartOfDay.MIDDAY: gettext_noop("{note}; at midday"),
    PartOfDay.AFTERNOON: gettext_noop("{note}; in the afternoon"),
    PartOfDay.EVENING: gettext_noop("{note}; in the evening"),
}
NIGHT_IN_MONTH: Final = gettext_noop("{day} to {end_day} {month}")
NIGHT_ACROSS_MONTHS: Final = gettext_noop("{day} {month} to {end_day} {end_month}")

# -- two dates -------------------------------------------------------------------------------------------


class Shape(Enum):
    """What two dates have in common, which is then said once."""

    DAYS_OF_MONTH = auto()
    DAYS_OF_YEAR = auto()
    DAYS = auto()
    MONTHS_OF_YEAR = auto()
    MONTHS = auto()
    YEARS = auto()
    MIXED = auto()  # one is less exact than the other, or one is uncertain


LASTING: Final = {
    Shape.DAYS_OF_MONTH: Pattern(
        gettext_noop("{day}–{end_day}"),
        gettext_noop("{month} {year}"),
        gettext_noop("{day}–{end_day} {month} {year}"),
    ),
    Shape.DAYS_OF_YEAR: Pattern(
        gettext_noop("{day} {month} – {end_day} {end_month}"),
        gettext_noop("{year}"),
        gettext_noop("{day} {month} – {end_day} {end_month} {year}"),
    ),
    Shape.DAYS: Pattern(
        gettext_noop("{day} {month} {year} – {end_day} {end_month} {end_year}"),
        "",
        gettext_noop("{day} {month} {year} – {end_day} {end_month} {end_year}"),
    ),
    Shape.MONTHS_OF_YEAR: Pattern(
        gettext_noop("{month}–{end_month}"),
        gettext_noop("{year}"),
        gettext_noop("{month}–{end_month} {year}"),
    ),
    Shape.MONTHS: Pattern(
        gettext_noop("{month} {year} – {end_month} {end_year}"),
        "",
        gettext_noop("{month} {year} – {end_month} {end_year}"),
    ),
    Shape.YEARS: Pattern(gettext_noop("{year}–{end_year}"), "", gettext_noop("{year}–{end_year}")),
    Shape.MIXED: Pattern(gettext_noop("from {start} to {end}"), "", gettext_noop("from {start} to {end}")),
}
WEEKDAY_TO_WEEKDAY: Final = gettext_noop("{weekday} to {end_weekday}")
FIRST_TO_LAST: Final = {
    Shape.DAYS_OF_MONTH: gettext_noop("from the first day to the last"),
    Shape.DAYS_OF_YEAR: gettext_noop("from the first day to the last"),
    Shape.DAYS: gettext_noop("from the first day to the last"),
    Shape.MONTHS_OF_YEAR: gettext_noop("months only"),
    Shape.MONTHS: gettext_noop("months only"),
    Shape.YEARS: gettext_noop("years only"),
    Shape.MIXED: gettext_noop("start or end not exact"),
}
SOMETIME: Final = {
    Shape.DAYS_OF_MONTH: Pattern(
        gettext_noop("between {day} and {end_day}"),
        gettext_noop("{month} {year}"),
        gettext_noop("between {day} and {end_day} {month} {year}"),
    ),
    Shape.DAYS_OF_YEAR: Pattern(
        gettext_noop("between {day} {month} and {end_day} {end_month}"),
        gettext_noop("{year}"),
        gettext_noop("between {day} {month} and {end_day} {end_month} {year}"),
    ),
    Shape.DAYS: Pattern(
        gettext_noop("between {day} {month} {year} and {end_day} {end_month} {end_year}"),
        "",
        gettext_noop("between {day} {month} {year} and {end_day} {end_month} {end_year}"),
    ),
    Shape.MONTHS_OF_YEAR: Pattern(
        gettext_noop("between {month} and {end_month}"),
        gettext_noop("{year}"),
        gettext_noop("between {month} and {end_month} {year}"),
    ),
    Shape.MONTHS: Pattern(
        gettext_noop("between {month} {year} and {end_month} {end_year}"),
        "",
        gettext_noop("between {month} {year} and {end_month} {end_year}"),
    ),
    Shape.YEARS: Pattern(
        gettext_noop("between {year} and {end_year}"), "", gettext_noop("between {year} and {end_year}")
    ),
    Shape.MIXED: Pattern(gettext_noop("between {start} and {end}"), "", gettext_noop("between {start} and {end}")),
}
EXACT_DAY_NOT_KNOWN: Final = gettext_noop("exact day not known")

# A window that is a third of a month has a name. None as the last day: the last of the month.
THIRDS: Final = {
    (1, 10): Pattern(gettext_noop("early {month}"), gettext_noop("{year}"), gettext_noop("early {month} {year}")),
    (11, 20): Pattern(gettext_noop("mid-{month}"), gettext_noop("{year}"), gettext_noop("mid-{month} {year}")),
    (21, None): Pattern(gettext_noop("late {month}"), gettext_noop("{year}"), gettext_noop("late {month} {year}")),
}
BETWEEN_DAYS: Final = gettext_noop("between {day} and {end_day} {month}")

# -- one date and an end that is open or not known ---------------------------------------------------------

START_NOT_KNOWN: Final = gettext_noop("start not known")
STILL_OPEN: Final = gettext_noop("still open")
END_NOT_KNOWN: Final = gettext_noop("end not known")
EARLIEST_NOT_KNOWN: Final = gettext_noop("earliest day not known")
LATEST_NOT_KNOWN: Final = gettext_noop("latest day not known")
