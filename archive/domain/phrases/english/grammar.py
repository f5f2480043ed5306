"""The English date phrase: a point in time, and what "since", "from … to …", "early" and "before dawn on" make of it."""

from collections.abc import Callable
from typing import Final

from archive.domain.phrases.composed import AtPart, Between, Open, Piece, WeekOf
from archive.domain.phrases.counting import Unit
from archive.domain.phrases.english import words
from archive.domain.phrases.english.calendar import (
    Read,
    between_days,
    day_number,
    full_date,
    month_date,
    month_name,
    numeric_date,
    with_year,
    year_after,
)
from archive.domain.phrases.english.relative import (
    ago,
    days_by_name,
    earlier,
    hanging,
    lasting,
    named_by_which,
    weekend,
)
from archive.domain.phrases.english.years import decade, season, year_date
from archive.domain.phrases.line import Line, each
from archive.domain.phrases.said import Calendar, Nothing, Offset, Said, ToCome, Weekday
from archive.domain.words import PartOfDay

_OPENERS: Final = frozenset({"since", "until", "till", "by", "through", "from", "between"})
_OF_2001: Final = each("attack attacks terror terrorist terrorists hijackings hijackers commission plot")
_THROUGH_IT: Final = each("way halfway midway partway half part all right")  # "halfway through 2022"
_NOUNS: Final = frozenset({"middle", "beginning", "start", "end", "close"})


def phrase(line: Line, at: int) -> Read:
    """What the date phrase that begins at `at` says, and the token after it; None where none begins."""
    word = line.word(at)
    if word in _OPENERS:
        return _opened(line, at, word)
    read = _plain(line, at) if word.isdecimal() else _point(line, at)
    return _to_another(line, *read) if read else None


def _opened(line: Line, at: int, word: str) -> Read:
    """ "since …", "until …", "by …", "from … to …", "between … and …"."""
    following = line.word(at + 1)
    if following != "the" and following not in STARTS and not following.isdecimal():
        return None
    if word == "between":
        return _from_to(line, at, ("and",), window=True)
    if word == "from":
        return _from_to(line, at, ("to", "until", "till", "through"), window=False)
    inner = _inner(line, at + 1, _point)
    if inner is None or isinstance(inner[0], Nothing):
        return None
    if (word == "by" and line.word(at - 1) in words.UNITS) or line.word(at - 1) in _THROUGH_IT:
        return None
    return Open(inner[0], since=word == "since", window=word == "by"), inner[1]


def _inner(line: Line, at: int, reader: Callable[[Line, int], Read]) -> Read:
    """A point that another word opens, where it may have its article: "since the 1990s"."""
    next_word = line.word(at + 1)
    article = next_word.isdecimal() or next_word in words.SEASONS or next_word in words.TENS
    return reader(line, at + (line.word(at) == "the" and article))


def _from_to(line: Line, at: int, connectors: tuple[str, ...], *, window: bool) -> Read:
    read = _bare_pair(line, at + 1, connectors) or _inner(line, at + 1, _point)
    if read is None or isinstance(read[0], Between):
        return read
    first, after = read
    if line.word(after) in connectors and (second := _inner(line, after + 1, _point)):
        hanging_on = first if isinstance(first, Nothing) else second[0]
        if isinstance(hanging_on, Nothing):
            return hanging_on, second[1]
        return Between(_of_the_year(first, second[0]), second[0], window=window), second[1]
    return None


def _bare_pair(line: Line, at: int, connectors: tuple[str, ...]) -> Read:
    """ "3 to 5 May", "May 3 to 5", "May and July 2016": what one date reads as a whole."""
    at += line.word(at) == "the"
    if "and" in connectors and (pair := between_days(line, at)):
        return pair
    read = full_date(line, at) or month_date(line, at)
    if read and isinstance(read[0], Between):
        return read
    first = month_name(line, at)
    second = month_name(line, first[1] + 1) if first and line.word(first[1]) in connectors else None
    if first is None or second is None or day_number(line, second[1]):
        return None
    later, end = with_year(line, second[1], Calendar(month=second[0]))
    return Between(_of_the_year(Calendar(month=first[0]), later), later, window="and" in connectors), end


def _of_the_year(first: Said, second: Said) -> Said:
    """ "from May to July 2016": the first has the year of the second, unless its month comes later."""
    if not (isinstance(first, Calendar) and isinstance(second, Calendar)) or first.year or not second.year:
        return first
    earlier_year = (first.month or 1, first.day or 1) > (second.month or 1, second.day or 31)
    return Calendar(second.year - earlier_year, first.month, first.day)


def _to_another(line: Line, first: Said, after: int) -> Read:
    """ "Monday to Wednesday", "Monday-Wednesday", "2019 to 2021"; "Saturday night into Sunday", which is that night."""
    word = line.word(after)
    if isinstance(first, Calendar) and word in ("to", "through") and first == Calendar(first.year) and first.year:
        year = year_date(line, after + 1)
        later = year[0].year if year and isinstance(year[0], Calendar) else None
        return (Between(first, Calendar(later)), after + 2) if later and later > first.year else (first, after)
    if word == "into" and line.word(after + 1) in words.WEEKDAYS and line.capital(after + 1):
        name = first.inner if isinstance(first, AtPart) else first
        if isinstance(name, Weekday) and (name.weekday + 1) % 7 == words.WEEKDAYS[line.word(after + 1)]:
            return AtPart(name, PartOfDay.NIGHT), after + 2
    if isinstance(first, Weekday) and line.word(after) in ("to", "through", "-", "–"):
        second = weekday(line, after + 1)
        if second and isinstance(second[0], Weekday):
            return Between(first, second[0]), second[1]
    return first, after


def _point(line: Line, at: int) -> Read:
    """A date that no "since" or "from" opens, with the part of the day that stands before or after it."""
    return _part_first(line, at) or _week_of(line, at) or _piece(line, at) or _plain(line, at)


def _plain(line: Line, at: int) -> Read:
    """A date that nothing opens, with the part of the day that stands after it."""
    word = line.word(at)
    readers = _READERS.get(word, ())
    if word.isdecimal():
        if line.joined(at) and line.word(at - 1) in "-/.," and line.joined(at - 1) and line.word(at - 2).isdecimal():
            return None  # inside a chain of numbers
        readers = _OF_YEARS if len(word) == 4 else _OF_DAYS if line.word(at + 1) in _AFTER_A_DAY else ()
    for reader in readers:
        if read := reader(line, at):
            return _part_after(line, *read)
    return None


def weekday(line: Line, at: int) -> Read:
    """A weekday by its name, unless it is part of another: "Sunday Times", "Bloody Sunday", "Mail on Sunday"."""
    name = line.word(at)
    if name not in words.WEEKDAYS or not line.capital(at):
        return None
    if line.word(at + 1) in words.PAPERS and line.capital(at + 1):
        return None
    if line.word(at - 1) in words.NAMED_DAYS and (line.capital(at - 1) or line.word(at - 1) != "good"):
        return None
    return (
        None
        if line.phrase(at - 2, "mail", "on") or line.word(at - 1) == "every"
        else (Weekday(words.WEEKDAYS[name]), at + 1)
    )


def _dated(line: Line, at: int) -> Read:
    """A full date or a month, unless it is part of the name of a thing: "the March 14 alliance"."""
    read = full_date(line, at)
    if read is None:
        return month_date(line, at)
    said, after = read
    if isinstance(said, Calendar) and said.year is None:
        september_11 = (said.month, said.day) == (9, 11)
        follows = line.word(after)
        if follows in words.NAMED_FOR_A_DATE or (september_11 and follows in _OF_2001):
            return None
    return read


def _part_first(line: Line, at: int) -> Read:
    """ "before dawn on Monday", "the night of 17 October", "in the early hours of Tuesday", "at noon on Friday"."""
    start = at
    at += line.word(at) in ("just", "shortly")
    at += line.word(at) in ("the", "at", "before", "after", "around")
    early = line.word(at) == "early"
    if line.phrase(at + early, "hours", "of") and early:
        part, at = PartOfDay.BEFORE_DAWN, at + 2
    elif line.word(at) in words.PARTS:
        dark = line.word(at - 1) == "before" and line.word(at) in words.DAWN
        part, at = PartOfDay.BEFORE_DAWN if dark else words.PARTS[line.word(at)], at + 1
    else:
        return None
    if line.word(at) not in ("on", "of") or at == start:
        return None
    inner = _inner(line, at + 1, _plain)
    return (AtPart(inner[0], part), inner[1]) if inner and not isinstance(inner[0], Nothing) else None


def _part_after(line: Line, said: Said, after: int) -> Read:
    """ "Tuesday morning", "yesterday before dawn", "Monday at noon", "Sunday night"."""
    one_day = (isinstance(said, Calendar) and said.day) or (isinstance(said, Offset) and said.unit is Unit.DAY)
    if not one_day and not isinstance(said, Weekday):
        return said, after
    word = line.word(after)
    if word in ("early", "late") and line.word(after + 1) in words.PARTS_AFTER:
        return AtPart(said, words.PARTS[line.word(after + 1)]), after + 2
    if word in words.PARTS_AFTER:
        return AtPart(said, words.PARTS[word]), after + 1
    if word in ("before", "at") and line.word(after + 1) in words.PARTS:
        dark = word == "before" and line.word(after + 1) in words.DAWN
        if dark or word == "at":
            return AtPart(said, PartOfDay.BEFORE_DAWN if dark else words.PARTS[line.word(after + 1)]), after + 2
    return said, after


def _week_of(line: Line, at: int) -> Read:
    """ "the first week of June", "the last days of May", which are its last third; "Q1 2023"."""
    if line.word(at) == "q" and line.joined(at + 1) and (quarter := line.number(at + 1)) in (1, 2, 3, 4):
        year = year_after(line, at + 2)
        return (Piece(Calendar(year[0]), quarter - 1, 4, "quarter"), year[1]) if year else None
    at += line.word(at) == "the"
    word, unit = line.word(at), line.word(at + 1)
    number = -1 if word in ("last", "final") else words.ORDINALS.get(word)
    if number is None or unit not in ("week", "days") or line.word(at + 2) != "of":
        return None
    if not (inner := month_date(line, at + 3)):
        return None
    if unit == "week":
        return WeekOf(inner[0], number), inner[1]
    thirds = {0: (0, "early"), -1: (2, "late")}
    return (Piece(inner[0], thirds[number][0], 3, thirds[number][1]), inner[1]) if number in thirds else None


def _piece(line: Line, at: int) -> Read:
    """ "early June", "mid-2016", "the end of 2014", "the first half of 2016", "late last year", "early Tuesday"."""
    start = at
    at += line.word(at) == "the"
    if line.word(at) in words.ORDINALS and line.word(at + 1) in ("half", "quarter") and line.word(at + 2) == "of":
        of = 2 if line.word(at + 1) == "half" else 4
        inner, piece = _inner(line, at + 3, _plain), words.ORDINALS[line.word(at)]
        rule = f"{line.word(at)}-{line.word(at + 1)}"
        return (Piece(inner[0], piece, of, rule), inner[1]) if inner and piece < of else None
    if line.word(at) not in words.THIRDS:
        return None
    piece, rule = words.THIRDS[line.word(at)]
    noun = line.word(at) in _NOUNS
    at += 1
    if noun != (line.word(at) == "of") or (
        noun and start == at - 1 and line.word(start - 1) not in ("by", "since", "until", "at")
    ):
        return None
    at += line.word(at) in ("of", "on", "-", "in")
    inner = _this(line, at, coming=piece == 2) if noun else None
    inner = inner or _inner(line, at, _plain)
    return (Piece(inner[0], piece, 3, rule), inner[1]) if inner and not isinstance(inner[0], Between) else None


def _this(line: Line, at: int, *, coming: bool) -> Read:
    """ "the end of the year": of this one."""
    if line.word(at) == "the" and line.word(at + 1) in ("week", "month", "year"):
        unit = words.UNITS[line.word(at + 1)]
        this = Offset(unit, 0, f"this-{unit}")
        return ToCome(this) if coming else this, at + 2
    return None


_OF_YEARS: Final = (numeric_date, decade, year_date, ago)
_OF_DAYS: Final = (numeric_date, full_date, decade, ago)
_AFTER_A_DAY: Final = frozenset(
    {",", "-", "–", "—", "/", ".", "to", "and", "through", "of", "st", "nd", "rd", "th", *words.UNITS}
    | words.MONTHS.keys()
    | words.SHORT_MONTHS.keys()
)
_READERS: Final[dict[str, tuple[Callable[[Line, int], Read], ...]]] = {
    **dict.fromkeys(words.SEASONS, (season,)),
    **dict.fromkeys(
        [*words.NUMBERS, *words.UNKNOWN_NUMBERS, "few", "couple", "about", "around", "nearly", "almost", "roughly"],
        (ago,),
    ),
    **dict.fromkeys([*words.MONTHS, *words.SHORT_MONTHS], (_dated,)),
    **dict.fromkeys(words.SHORT_WEEKDAYS, (full_date,)),
    **dict.fromkeys(words.WEEKDAYS, (full_date, weekday)),
    **dict.fromkeys(words.TENS, (decade,)),
    **dict.fromkeys(("today", "yesterday", "tomorrow", "tonight", "overnight"), (days_by_name,)),
    **dict.fromkeys(
        ("past", "coming", "previous", "current", "next", "this"), (lasting, weekend, named_by_which, season, hanging)
    ),
    "last": (days_by_name, lasting, weekend, named_by_which, season),
    "the": (weekend, days_by_name, lasting, hanging),
    "recent": (lasting,),
    **dict.fromkeys(("following", "preceding", "day"), (hanging,)),
    **dict.fromkeys(("earlier", "later"), (earlier,)),
}
STARTS: Final = frozenset(
    _READERS.keys()
    | _OPENERS
    | words.THIRDS.keys()
    | words.ORDINALS.keys()
    | words.PARTS.keys()
    | {"just", "shortly", "at", "before", "after", "final", "q"}
)
