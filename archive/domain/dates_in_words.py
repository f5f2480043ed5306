"""A date as people read it, never more exact than its EDTF text.

Every sentence is one whole pattern that a translator can turn round; the pieces put into it are month
and weekday names, numbers, and dates that are themselves whole.
"""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta

from archive.domain import date_patterns as patterns
from archive.domain.date_patterns import Pattern, Shape
from archive.domain.dates import Edtf, Gap, Part, Precision, parse
from archive.domain.translation import Say, Translate, speaker
from archive.domain.words import PartOfDay


@dataclass(frozen=True, slots=True)
class Words:
    """A date in words: cut for a list (`figure`, as large as it is certain, `rest` beside it, may be
    empty, and the `small` line), as one `line`, and `long`: the line, with the weekday of a single day.
    """

    figure: str
    rest: str
    small: str
    line: str
    long: str


def words(
    edtf: str,
    *,
    part_of_day: PartOfDay = PartOfDay.NONE,
    window: bool = False,
    translate: Translate = str,
) -> Words:
    """What people read for `edtf`; an empty text is "no date". Raises DateError.

    An interval lasts from its start to its end; as a `window` it holds a moment somewhere between.
    """
    say = speaker(translate)
    if not edtf:
        return _said(patterns.NO_DATE, say(patterns.NONE_GIVEN), say)
    read = parse(edtf)
    if isinstance(read.start, Part) and read.end in (None, read.start):
        return _date(read.start, part_of_day, say)
    if part_of_day == PartOfDay.NIGHT and not window and _is_one_night(read):
        return _before(_lasting(read, say), patterns.NIGHT_OF, say)
    return _at(part_of_day, _sometime(read, say) if window else _lasting(read, say), say)


# -- one date --------------------------------------------------------------------------------------------


def _date(part: Part, part_of_day: PartOfDay, say: Say) -> Words:
    said = _part(part, say)
    if part.precision is not Precision.DAY or part.qualifier:
        return _at(part_of_day, said, say)
    if part_of_day == PartOfDay.NIGHT:
        return replace(_before(said, patterns.NIGHT_OF, say), small=_night(part.earliest, say))
    weekday = _weekday(part.earliest, say)
    return replace(said, small=say(patterns.WEEKDAY_AND_PART[part_of_day], weekday=weekday))


def _part(part: Part, say: Say) -> Words:
    said = _said(patterns.DATE[part.precision], _precision(part, say), say, **_names(part, part, say))
    if part.qualifier in ("?", "%"):
        said = _after(said, patterns.UNCERTAIN, say)
    if part.qualifier in ("~", "%"):
        said = _before(said, patterns.ABOUT, say)
    return replace(said, long=said.line) if part.qualifier else said  # no weekday of a day not certain


def _precision(part: Part, say: Say) -> str:
    """The small line of a date: what is not known of it; the weekday of a day."""
    if part.qualifier:
        return say(patterns.NOT_CERTAIN[part.precision])
    match part.month, part.day:
        case "XX", "XX":
            return say(patterns.MONTH_AND_DAY_NOT_KNOWN)
        case "XX", _:
            return say(patterns.MONTH_NOT_KNOWN)
        case _, "XX":
            return say(patterns.DAY_NOT_KNOWN)
    if part.precision is Precision.DAY:
        return _weekday(part.earliest, say)
    return say(patterns.NO_FINER[part.precision])


def _night(day: date, say: Say) -> str:
    """The two days that a night belongs to; the calendar's last day has no next."""
    if day == date.max:
        return _weekday(day, say)
    after = day + timedelta(days=1)
    across = patterns.NIGHT_IN_MONTH if after.month == day.month else patterns.NIGHT_ACROSS_MONTHS
    month, end_month = _month(day, say), _month(after, say)
    return say(across, day=day.day, month=month, end_day=after.day, end_month=end_month)


# -- intervals -------------------------------------------------------------------------------------------


def _lasting(read: Edtf, say: Say) -> Words:
    """An interval as the time from its start to its end."""
    match read.start, read.end:
        case Part() as start, Part() as end:
            return _two(start, end, patterns.LASTING, _lasting_small(start, end, say), say)
        case Part() as start, gap:
            small = patterns.STILL_OPEN if gap is Gap.OPEN else patterns.END_NOT_KNOWN
            return replace(_before(_part(start, say), patterns.FROM, say), small=say(small))
        case _, Part() as end:
            return replace(_before(_part(end, say), patterns.UNTIL, say), small=say(patterns.START_NOT_KNOWN))
    raise AssertionError(f"{read} has no end that is known")  # which Edtf refuses


def _lasting_small(start: Part, end: Part, say: Say) -> str:
    shape = _shape(start, end)
    if shape in (Shape.DAYS_OF_MONTH, Shape.DAYS_OF_YEAR, Shape.DAYS) and _days(start, end) <= 7:
        names = _names(start, end, say)
        return say(patterns.WEEKDAY_TO_WEEKDAY, **names)
    return say(patterns.FIRST_TO_LAST[shape])


def _sometime(read: Edtf, say: Say) -> Words:
    """An interval as a window: a moment not before its start and not after its end."""
    match read.start, read.end:
        case Part() as start, Part() as end:
            third = _third_of_month(start, end)
            if third:
                small = say(patterns.BETWEEN_DAYS, **_names(start, end, say))
                return _said(third, small, say, **_names(start, end, say))
            return _two(start, end, patterns.SOMETIME, say(patterns.EXACT_DAY_NOT_KNOWN), say)
        case Part() as start, _:
            said = _after(_part(start, say), patterns.OR_LATER, say)
            return replace(said, small=say(patterns.LATEST_NOT_KNOWN))
        case _, Part() as end:
            said = _before(_part(end, say), patterns.BY, say)
            return replace(said, small=say(patterns.EARLIEST_NOT_KNOWN))
    raise AssertionError(f"{read} has no end that is known")  # which Edtf refuses


def _third_of_month(start: Part, end: Part) -> Pattern | None:
    if _shape(start, end) is not Shape.DAYS_OF_MONTH:
        return None
    first, last = start.earliest, end.latest
    is_last = last.day == monthrange(last.year, last.month)[1]
    return patterns.THIRDS.get((first.day, None if first.day > 20 and is_last else last.day))


def _two(start: Part, end: Part, table: dict[Shape, Pattern], small: str, say: Say) -> Words:
    names = _names(start, end, say) | {"start": _part(start, say).line, "end": _part(end, say).line}
    return _said(table[_shape(start, end)], small, say, **names)


def _shape(start: Part, end: Part) -> Shape:
    same_year = start.year == end.year
    if start.precision is not end.precision or start.qualifier or end.qualifier:
        return Shape.MIXED
    if start.precision is Precision.YEAR:
        return Shape.YEARS
    if start.precision is Precision.MONTH:
        return Shape.MONTHS_OF_YEAR if same_year else Shape.MONTHS
    if not same_year:
        return Shape.DAYS
    return Shape.DAYS_OF_MONTH if start.month == end.month else Shape.DAYS_OF_YEAR


def _is_one_night(read: Edtf) -> bool:
    """Whether an interval is one day and the next: "the night of 14–15 June"."""
    match read.start, read.end:
        case Part() as start, Part() as end:
            return _shape(start, end) is not Shape.MIXED and _days(start, end) == 2
    return False


def _days(start: Part, end: Part) -> int:
    """How many days, first and last included."""
    return (end.latest - start.earliest).days + 1


# -- saying ----------------------------------------------------------------------------------------------


def _said(pattern: Pattern, small: str, say: Say, **names: object) -> Words:
    figure, rest, line, long = (say(piece, **names) for piece in pattern)
    return Words(figure, rest, small, line, long or line)


def _before(said: Words, pattern: str, say: Say) -> Words:
    """`said` with words before it: "until 16", "June 2014"."""
    figure, line, long = (say(pattern, date=piece) for piece in (said.figure, said.line, said.long))
    return replace(said, figure=figure, line=line, long=long)


def _after(said: Words, pattern: tuple[str, str], say: Say) -> Words:
    """`said` with words after it: "16", "June 2014, uncertain"."""
    phrase, alone = pattern
    rest = say(phrase, date=said.rest) if said.rest else say(alone)
    return replace(said, rest=rest, line=say(phrase, date=said.line), long=say(phrase, date=said.long))


def _at(part_of_day: PartOfDay, said: Words, say: Say) -> Words:
    """`said` with the part of the day in its small line."""
    if part_of_day == PartOfDay.NONE:
        return said
    return replace(said, small=say(patterns.NOTE_AND_PART[part_of_day], note=said.small))


def _names(start: Part, end: Part, say: Say) -> dict[str, object]:
    """Whatever a pattern may name of two dates: numbers, months, weekdays."""
    first, last = start.earliest, end.latest
    return {
        "day": first.day,
        "month": _month(first, say),
        "year": first.year,
        "weekday": _weekday(first, say),
        "end_day": last.day,
        "end_month": _month(last, say),
        "end_year": last.year,
        "end_weekday": _weekday(last, say),
    }


def _month(day: date, say: Say) -> str:
    return say(patterns.MONTHS[day.month - 1])


def _weekday(day: date, say: Say) -> str:
    return say(patterns.WEEKDAYS[day.weekday()])
