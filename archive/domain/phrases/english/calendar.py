"""English dates of the calendar: "17 October 2017", "Oct. 17", "June 2014", "2014", "the 1990s", "3-5 May"."""

from dataclasses import replace

from archive.domain.phrases.composed import Between
from archive.domain.phrases.counting import SEVERAL_DAYS, TWO_WAYS
from archive.domain.phrases.english import words
from archive.domain.phrases.line import Line
from archive.domain.phrases.said import Calendar, Nothing, Said
from archive.domain.populations import is_plural

type Read = tuple[Said, int] | None  # what is said, and the token after it


def weekday_name(line: Line, at: int) -> tuple[int, int] | None:
    """A weekday as part of a date, "Tuesday," or "Tue.", and the token after it and its mark."""
    name = line.word(at)
    if not line.capital(at) or not (name in words.WEEKDAYS or name in words.SHORT_WEEKDAYS):
        return None
    after = at + 1
    while line.word(after) in (".", ",") and after < at + 3:
        after += 1
    return words.WEEKDAYS.get(name, words.SHORT_WEEKDAYS.get(name, 0)), after


def month_name(line: Line, at: int) -> tuple[int, int] | None:
    """A month by its name or a short form of it, and the token after it."""
    name = line.word(at)
    if not line.capital(at):
        return None
    if name in words.MONTHS:
        return words.MONTHS[name], at + 1
    if name in words.SHORT_MONTHS:
        return words.SHORT_MONTHS[name], at + 2 if line.word(at + 1) == "." and line.joined(at + 1) else at + 1
    return None


def day_number(line: Line, at: int) -> tuple[int, int] | None:
    """A day of a month, "5" or "5th", and the token after it."""
    day = line.number(at)
    if day is None or not 1 <= day <= 31 or len(line.word(at)) > 2 or _glued(line, at):
        return None
    after = at + 1
    if line.joined(after) and line.word(after) in ("st", "nd", "rd", "th"):
        return day, after + 1
    if line.joined(after) and (line.word(after).isalpha() or line.word(after) in "%$€£"):
        return None
    if line.word(after) == ":" and _digit_joined(line, after + 1):
        return None  # a clock time
    decimal = line.word(after) == "." and line.joined(after) and _digit_joined(line, after + 1)
    return None if decimal else (day, after)


def _glued(line: Line, at: int) -> bool:
    before = line.word(at - 1)
    return line.joined(at) and (
        before.isalnum()
        or before in "$€£#:.,/+"
        or (before == "-" and line.joined(at - 1) and line.word(at - 2).isalpha())
    )


def year_after(line: Line, at: int) -> tuple[int, int] | None:
    """The year that a day or month is followed by: "2017", ", 2017", "of 2017"; and the token after it."""
    while line.word(at) in (",", "of") and line.word(at - 1) != "of":
        at += 1
    year = plain_year(line, at)
    return (year, at + 1) if year is not None else None


def plain_year(line: Line, at: int) -> int | None:
    """Four digits from 1000 to 2199 that are not part of another number or of a word."""
    year = line.number(at)
    if year is None or len(line.word(at)) != 4 or not 1000 <= year <= 2199:
        return None
    before, after = line.word(at - 1), line.word(at + 1)
    if line.joined(at) and (
        before.isalnum() or before in "$€£#:+/" or (before in ".," and line.word(at - 2).isdecimal())
    ):
        return None
    if line.joined(at + 1) and (after.isalpha() or after in "%:" or (after in ",." and _digit_joined(line, at + 2))):
        return None
    return year


def _digit_joined(line: Line, at: int) -> bool:
    return line.joined(at) and line.word(at).isdecimal()


def other_year(line: Line, at: int) -> tuple[int, int] | None:
    """ "last year", "of this year", "next year" after a month: the years off the anchor's, and the token after it."""
    at += line.word(at) == "of"
    if line.word(at + 1) == "year" and line.word(at) in ("last", "this", "next"):
        return {"last": -1, "this": 0, "next": 1}[line.word(at)], at + 2
    return None


def with_year(line: Line, at: int, date: Calendar) -> tuple[Calendar, int]:
    """`date` with the year that follows it, if one does."""
    if year := year_after(line, at):
        return replace(date, year=year[0]), year[1]
    if other := other_year(line, at):
        return replace(date, years=other[0]), other[1]
    return date, at


def full_date(line: Line, at: int) -> Read:
    """A day of a month, in either order, with its weekday and year where they are given; or days of one month."""
    if line.joined(at) and line.joined(at - 1) and line.word(at - 1) == "-":
        return None  # inside a chain: "1-2-3"
    name = weekday_name(line, at)
    weekday, at = name if name else (None, at)
    if name and line.word(at) == "the":
        at += 1
    if day := day_number(line, at):
        return _day_first(line, weekday, *day)
    month = month_name(line, at)
    if not month:
        return None
    the = line.word(month[1]) == "the"
    if day := day_number(line, month[1] + the):
        if plain_year(line, month[1]) is not None:
            return None
        return _month_first(line, weekday, month[0], *day)
    return None


def _day_first(line: Line, weekday: int | None, day: int, at: int) -> Read:
    """ "17 October 2017", "the 17th of October", "3-5 May", "3, 4 and 5 May"."""
    if month := month_name(line, at + (line.word(at) == "of")):
        return with_year(line, month[1], Calendar(month=month[0], day=day, weekday=weekday))
    if listed := _days_of_month(line, day, at):
        return _on_days(*listed[:2]), listed[2]
    if line.word(at) not in ("-", "–", "—", "to", "through"):
        return None
    last = day_number(line, at + 1 + (line.word(at + 1) == "the"))
    month = month_name(line, last[1] + (line.word(last[1]) == "of")) if last else None
    if not last or not month or last[0] <= day:
        return None
    date, after = with_year(line, month[1], Calendar(month=month[0], day=last[0]))
    return Between(replace(date, day=day), date), after


def between_days(line: Line, at: int) -> Read:
    """ "3 and 7 June", after "between"."""
    day = day_number(line, at)
    days = _days_of_month(line, *day) if day else None
    if not days:
        return None
    month, listed, after = days
    return Between(replace(month, day=listed[0]), replace(month, day=listed[-1]), window=True), after


def _days_of_month(line: Line, day: int, at: int) -> tuple[Calendar, list[int], int] | None:
    """The month of "3, 5 and 7 June", its days, and the token after it; `at` is the token after the first day."""
    listed = _listed(line, day, at)
    month = month_name(line, listed[1] + (line.word(listed[1]) == "of")) if listed else None
    if not listed or not month:
        return None
    date, after = with_year(line, month[1], Calendar(month=month[0]))
    return date, listed[0], after


def _listed(line: Line, day: int, at: int) -> tuple[list[int], int] | None:
    """The days of "3, 5 and 7", in their order, from the comma or "and" at `at`; and the token after the last."""
    days = [day]
    while line.word(at) in (",", "and"):
        last = "and" in (line.word(at), line.word(at + 1))
        at += 1 + (line.word(at) == "," and line.word(at + 1) == "and")
        more = day_number(line, at + (line.word(at) == "the"))
        if not more or more[0] <= days[-1]:
            return None
        days, at = [*days, more[0]], more[1]
        if last:
            return days, at
    return None


def _on_days(month: Calendar, days: list[int]) -> Said:
    """Some days of a month: from the first to the last where none is left out."""
    if days[-1] - days[0] >= len(days):
        return Nothing(SEVERAL_DAYS)
    return Between(replace(month, day=days[0]), replace(month, day=days[-1]))


def _month_first(line: Line, weekday: int | None, month: int, day: int, at: int) -> Read:
    """ "October 17, 2017", "May 3-5", "May 3 to June 5", "May 3, 4 and 5"."""
    if (listed := _listed(line, day, at)) and not is_plural(line.word(listed[1])):
        date, after = with_year(line, listed[1], Calendar(month=month))
        return _on_days(date, listed[0]), after
    if line.word(at) in ("-", "–", "—", "to", "through"):
        if (last := day_number(line, at + 1)) and last[0] > day and not month_name(line, last[1]):
            date, after = with_year(line, last[1], Calendar(month=month, day=last[0]))
            return Between(replace(date, day=day), date), after
        if (other := month_name(line, at + 1)) and (last := day_number(line, other[1])):
            date, after = with_year(line, last[1], Calendar(month=other[0], day=last[0]))
            return Between(Calendar(date.year, month, day), date), after
    return with_year(line, at, Calendar(month=month, day=day, weekday=weekday))


def numeric_date(line: Line, at: int) -> Read:
    """ "2017-10-17", "17/10/2017", "17.10.2017"; without a value where day and month could change places."""
    mark = line.word(at + 1)
    if line.joined(at) and line.word(at - 1) in "./-":
        return None
    if mark not in ("-", "/", ".") or line.word(at + 3) != mark or not all(map(line.joined, range(at + 1, at + 5))):
        return None
    first, second, third = (line.number(at + step) for step in (0, 2, 4))
    if first is None or second is None or third is None:
        return None
    if len(line.word(at)) == 4 and len(line.word(at + 4)) == 2 and 1 <= second <= 12 and 1 <= third <= 31:
        return Calendar(first, second, third), at + 5
    if len(line.word(at + 4)) != 4 or not 1 <= min(first, second) <= 12 or not max(first, second) <= 31:
        return None
    if first == second or max(first, second) > 12:
        return Calendar(third, min(first, second), max(first, second)), at + 5
    return Nothing(TWO_WAYS), at + 5


def month_date(line: Line, at: int) -> Read:
    """A month with its year, or by itself where its neighbours show that it is one."""
    month = month_name(line, at)
    if not month:
        return None
    date, after = with_year(line, month[1], Calendar(month=month[0]))
    if date != Calendar(month=month[0]):
        return _to_month(line, date, after)
    full = line.word(at) in words.MONTHS
    if line.word(after) in ("-", "–", "to", "through", "and") and (second := month_name(line, after + 1)):
        later, end = with_year(line, second[1], Calendar(month=second[0]))
        if later.year is not None and later.month is not None and later.month > month[0]:
            return Between(replace(later, month=month[0]), later), end
    return _to_month(line, date, after) if full and _is_month(line, at) else None


def _to_month(line: Line, date: Calendar, after: int) -> Read:
    """ "June 2014-May 2015", "June to August"."""
    if line.word(after) in ("-", "–") and (second := month_name(line, after + 1)):
        later, end = with_year(line, second[1], Calendar(month=second[0]))
        if later != date and (later.year is None) == (date.year is None):
            return Between(date, later), end
    return date, after


def _is_month(line: Line, at: int) -> bool:
    """Whether a bare name of a month is one: not "may", "March on", "August Wilson", "Black September"."""
    name, before, after = line.word(at), line.word(at - 1), line.word(at + 1)
    if line.capital(at - 1) and before in words.NAMED_DAYS:
        return False
    if name in ("may", "march"):
        allowed = words.BEFORE_MAY if name == "may" else words.BEFORE_A_DATE
        return (before in allowed or (before == "-" and line.word(at - 2) == "mid")) and after != "day"
    if after in words.NAMED_FOR_A_DATE and line.capital(at + 1):
        return False
    named = line.capital(at + 1) and not line.breaks(at + 1)
    if name in ("april", "june", "august") and before not in words.BEFORE_A_DATE:
        return not named and not (line.capital(at - 1) and not line.breaks(at))
    return before in words.BEFORE_A_DATE or not named
