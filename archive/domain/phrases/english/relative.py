"""English dates counted from another: "yesterday", "last Tuesday", "two weeks ago", "the past four months"."""

from typing import NamedTuple

from archive.domain.phrases.composed import AtPart
from archive.domain.phrases.counting import HANGS, NOT_HOW_MANY, Unit
from archive.domain.phrases.english import words
from archive.domain.phrases.english.calendar import Read
from archive.domain.phrases.line import Line, each
from archive.domain.phrases.said import (
    Calendar,
    Lasting,
    Month,
    Nothing,
    Offset,
    Said,
    ThisWeek,
    Weekday,
    Weekend,
    Which,
)
from archive.domain.words import PartOfDay


class Count(NamedTuple):
    """How many (None: the words do not say), the token after, whether only about, whether "a few"."""

    number: int | None
    after: int
    about: bool = False
    few: bool = False


_STEPS = {"last": -1, "this": 0, "next": 1, "past": -1, "previous": -1, "current": 0, "coming": 1}
_WHICH = {"last": Which.LAST, "this": Which.THIS, "next": Which.NEXT, "past": Which.LAST, "coming": Which.NEXT}
_HANGING = each("earlier later before after afterward afterwards previously prior")
_ABOUT = each("about around nearly almost roughly some approximately")


def days_by_name(line: Line, at: int) -> Read:
    """ "today", "yesterday", "tomorrow", "tonight", "last night", "overnight", "the day before yesterday"."""
    word = line.word(at)
    if word == "today" and line.capital(at) and line.word(at + 1) in ("programme", "program", "show"):
        return None  # the name of a broadcast
    if word in ("today", "yesterday", "tomorrow"):
        return _day({"today": 0, "yesterday": -1, "tomorrow": 1}[word], word), at + 1
    if word == "tonight":
        return AtPart(_day(0, "tonight"), PartOfDay.NIGHT), at + 1
    if line.phrase(at, "last", "night"):
        return AtPart(_day(-1, "last-night"), PartOfDay.NIGHT), at + 2
    if word == "overnight":
        into = line.word(at + 1) == "into"
        on = at + 1 + (into or line.word(at + 1) == "on")
        if line.word(on) in words.WEEKDAYS and line.capital(on):
            return AtPart(Weekday((words.WEEKDAYS[line.word(on)] - into) % 7), PartOfDay.NIGHT), on + 1
        return AtPart(_day(-1, "overnight"), PartOfDay.NIGHT), at + 1
    at += word == "the"
    if line.phrase(at, "day", "before", "yesterday"):
        return _day(-2, "day-before-yesterday"), at + 3
    if line.phrase(at, "day", "after", "tomorrow"):
        return _day(2, "day-after-tomorrow"), at + 3
    return None


def _day(number: int, rule: str) -> Said:
    return Offset(Unit.DAY, number, rule)


def weekend(line: Line, at: int) -> Read:
    """ "the weekend", "last weekend", "this weekend"."""
    word = line.word(at)
    if line.word(at + 1) != "weekend" or word not in ("the", "last", "this", "next", "past", "coming"):
        return None
    return Weekend(_WHICH.get(word, Which.NEAREST)), at + 2


def named_by_which(line: Line, at: int) -> Read:
    """ "last month", "this week", "next Tuesday", "this June", "last June", "this morning"."""
    word, after = line.word(at), line.word(at + 1)
    if word not in _STEPS:
        return None
    if word == "this" and after in words.PARTS_AFTER:
        return AtPart(_day(0, "today"), words.PARTS[after]), at + 2
    if after in words.WEEKDAYS and line.capital(at + 1) and word in _WHICH:
        return Weekday(words.WEEKDAYS[after], _WHICH[word]), at + 2
    if after in words.MONTHS and line.capital(at + 1) and word in _WHICH:
        return _month_by_which(word, after), at + 2
    if word == "past" and after == "day":
        return Lasting(Unit.HOUR, 24), at + 2
    unit = words.UNITS.get(after) if not after.endswith("s") else None
    if unit is None or unit in (Unit.HOUR, Unit.DAY):
        return None
    if line.word(at - 1) == "the" and word in ("past", "last", "next", "coming"):
        return _lasting(word, unit, Count(1, at)), at + 2
    if word == "previous":
        return Nothing(HANGS), at + 2
    return Offset(unit, _STEPS[word], f"{_WHICH.get(word, Which.THIS)}-{unit}"), at + 2


def _month_by_which(word: str, month: str) -> Said:
    if word == "this":
        return Calendar(month=words.MONTHS[month], years=0)
    return Month(words.MONTHS[month], ahead=word in ("next", "coming"))


def lasting(line: Line, at: int) -> Read:
    """ "the past two days", "the last 24 hours", "the next few weeks", "recent days"."""
    at += line.word(at) == "the"
    word = line.word(at)
    if word == "recent" and line.word(at + 1) in words.UNITS:
        return Nothing(NOT_HOW_MANY), at + 2
    if word not in ("past", "last", "next", "coming", "previous"):
        return None
    unit = words.UNITS.get(line.word(at + 1))
    if unit and line.word(at + 1).endswith("s"):
        return (_lasting(word, unit, Count(1, at)) if unit is Unit.HOUR else Nothing(NOT_HOW_MANY)), at + 2
    counted = count(line, at + 1)
    unit = words.UNITS.get(line.word(counted.after))
    if counted.after == at + 1 or unit is None:
        return None
    return (Nothing(HANGS) if word == "previous" else _lasting(word, unit, counted)), counted.after + 1


def _lasting(word: str, unit: Unit, counted: Count) -> Said:
    """So many units on end. "A few" are about three days; of weeks and years the words do not say how many."""
    number = 1 if unit is Unit.HOUR and counted.number is None else counted.number
    if number is None or (counted.few and unit not in (Unit.DAY, Unit.HOUR)):
        return Nothing(NOT_HOW_MANY)
    return Lasting(unit, number, counted.about and unit is not Unit.HOUR, ahead=word in ("next", "coming"))


def count(line: Line, at: int) -> Count:
    """A small number in digits or words."""
    if line.word(at) in _ABOUT and (line.number(at + 1) is not None or line.word(at + 1) in words.NUMBERS):
        return count(line, at + 1)._replace(about=True)
    article = line.word(at) == "a"
    if line.word(at + article) == "few":
        return Count(_FEW, at + article + 1, about=True, few=True)
    if line.phrase(at + article, "couple", "of"):
        return Count(2, at + article + 2, about=True)
    if line.word(at) in words.UNKNOWN_NUMBERS:
        return Count(None, at + 1)
    if (number := line.number(at)) is not None:
        return Count(number, at + 1)
    number = words.NUMBERS.get(line.word(at))
    if number is None:
        return Count(None, at)
    hyphen = line.word(at + 1) == "-"
    unit = words.NUMBERS.get(line.word(at + 1 + hyphen), 0)
    if number % 10 == 0 and number >= 20 and 1 <= unit <= 9 and line.word(at + 1 + hyphen) not in ("a", "an"):
        return Count(number + unit, at + 2 + hyphen)
    return Count(number, at + 1)


_FEW = 3
_AFTER_A_NUMBER = frozenset({*words.UNITS, *words.NUMBERS, "few", "couple", "of", "-", "fortnight"})


def ago(line: Line, at: int) -> Read:
    """ "two weeks ago"; "three years earlier", "a day after …", which hang on something else in the text."""
    following = line.word(at + 1)
    if following not in (words.UNITS if line.word(at).isdecimal() else _AFTER_A_NUMBER) and not following.isdecimal():
        return None
    if following == "-" and words.NUMBERS.get(line.word(at), 0) < 20:
        return None
    inexact = line.word(at - 1) in ("than", "over", "least")
    counted = count(line, at)
    unit = words.UNITS.get(line.word(counted.after))
    if line.word(counted.after) == "fortnight":
        unit, counted = Unit.WEEK, counted._replace(number=2 * (counted.number or 1))
    if counted.after == at or unit is None:
        return None
    word, after = line.word(counted.after + 1), counted.after + 2
    if word == "ago":
        number = None if inexact or counted.few else counted.number
        if number is None:
            return Nothing(NOT_HOW_MANY), after
        return Offset(unit, -number, f"{unit}s-ago", counted.about), after
    if word in _HANGING and (word not in ("before", "after") or not line.breaks(after)):
        return Nothing(HANGS), after
    return None


def hanging(line: Line, at: int) -> Read:
    """ "the previous day", "the following Monday", "the next day", "the day before": no value."""
    at += line.word(at) == "the"
    word, after = line.word(at), line.word(at + 1)
    named = after in words.WEEKDAYS or after in words.PARTS_AFTER or after in words.UNITS
    if word in ("previous", "following", "preceding") and named and not after.endswith("s"):
        return Nothing(HANGS), at + 2
    if word == "next" and after == "day":
        return Nothing(HANGS), at + 2
    if word in words.UNITS and after in ("before", "after") and line.word(at - 1) == "the" and word != "hours":
        return Nothing(HANGS), at + 2
    return None


def earlier(line: Line, at: int) -> Read:
    """ "earlier this month", "later this week", "earlier today"; the words narrow nothing but a week."""
    if line.word(at) not in ("earlier", "later"):
        return None
    if line.phrase(at + 1, "this", "week"):
        return ThisWeek(later=line.word(at) == "later"), at + 3
    after = at + 2 if line.word(at + 1) in ("on", "in") else at + 1
    read = days_by_name(line, after) or named_by_which(line, after)
    if read is None and line.word(after) in words.WEEKDAYS and line.capital(after):
        read = Weekday(words.WEEKDAYS[line.word(after)]), after + 1
    return read
