"""Date phrases in Arabic: "17 تشرين الأول 2017", "الثلاثاء", "أمس", "الشهر الماضي", "عام 2014"."""

from typing import Final

from archive.domain.phrases.counting import Unit
from archive.domain.phrases.line import Line
from archive.domain.phrases.said import Calendar, Lasting, Offset, Said, Weekday, Which

type Read = tuple[Said, int] | None

_MONTHS_BY_SOUND = "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"
_MORE = {"ابريل": 4, "إبريل": 4, "يونيه": 6, "يوليه": 7, "اغسطس": 8, "اكتوبر": 10}
_MONTHS_OF_THE_EAST: dict[tuple[str, ...], int] = {
    ("كانون", "الثاني"): 1,
    ("شباط",): 2,
    ("آذار",): 3,
    ("اذار",): 3,
    ("نيسان",): 4,
    ("أيار",): 5,
    ("ايار",): 5,
    ("حزيران",): 6,
    ("تموز",): 7,
    ("آب",): 8,
    ("أيلول",): 9,
    ("ايلول",): 9,
    ("تشرين", "الأول"): 10,
    ("تشرين", "الاول"): 10,
    ("تشرين", "الثاني"): 11,
    ("كانون", "الأول"): 12,
    ("كانون", "الاول"): 12,
}
_MONTHS_OF_THE_WEST: dict[tuple[str, ...], int] = {
    (name,): number for number, name in enumerate(_MONTHS_BY_SOUND.split(), 1)
}
_OTHER_SPELLINGS: dict[tuple[str, ...], int] = {(name,): number for name, number in _MORE.items()}
MONTHS: Final = _MONTHS_OF_THE_WEST | _OTHER_SPELLINGS | _MONTHS_OF_THE_EAST
_WEEKDAYS = {"الاثنين": 0, "الإثنين": 0, "الثلاثاء": 1, "الأربعاء": 2, "الاربعاء": 2, "الخميس": 3, "الجمعة": 4}
WEEKDAYS: Final = _WEEKDAYS | {"السبت": 5, "الأحد": 6, "الاحد": 6}
_DAYS = {"اليوم": ("today", 0), "أمس": ("yesterday", -1), "امس": ("yesterday", -1)}
DAYS: Final = _DAYS | {"غدا": ("tomorrow", 1), "غد": ("tomorrow", 1)}
UNITS: Final = {"الأسبوع": Unit.WEEK, "الاسبوع": Unit.WEEK, "الشهر": Unit.MONTH, "العام": Unit.YEAR, "السنة": Unit.YEAR}
_WHICH = {
    **dict.fromkeys(("الماضي", "الماضية", "الفائت", "المنصرم"), Which.LAST),
    **dict.fromkeys(("الجاري", "الحالي", "الحالية", "الجارية"), Which.THIS),
    **dict.fromkeys(("المقبل", "المقبلة", "القادم", "القادمة"), Which.NEXT),
}
_STEPS = {Which.LAST: -1, Which.THIS: 0, Which.NEXT: 1}
_YEAR = frozenset({"عام", "سنة", "العام"})
_COUNTED = {"ساعة": Unit.HOUR, "ساعات": Unit.HOUR, "يوما": Unit.DAY, "أيام": Unit.DAY, "ايام": Unit.DAY}

_BEFORE_A_WEEKDAY = frozenset({"يوم", "مساء", "صباح", "فجر", "ليل", "ليلة", "ظهر", "منذ", "حتى"})
STARTS: Final = frozenset(
    {name[0] for name in MONTHS} | WEEKDAYS.keys() | DAYS.keys() | UNITS.keys() | _YEAR | {"يوم", "آخر", "الـ"}
)


def phrase(line: Line, at: int) -> Read:
    """What the date phrase that begins at `at` says, and the token after it; None where none begins."""
    word = line.word(at)
    if word == "يوم":
        return _weekday(line, at + 1)
    if word in UNITS and line.word(at + 1) in _WHICH:
        which = _WHICH[line.word(at + 1)]
        return Offset(UNITS[word], _STEPS[which], f"{which}-{UNITS[word]}"), at + 2
    if word in _YEAR:
        year = _year(line, at + 1)
        return (Calendar(year), at + 2) if year else None
    if word == "آخر":
        return _lasting(line, at + 1)
    if word in DAYS:
        rule, number = DAYS[word]
        return Offset(Unit.DAY, number, rule), at + 1
    return _weekday(line, at) or _date(line, at)


def looks_ahead(line: Line, start: int, end: int) -> bool:
    """Whether the words are said of a time to come: "سوف", "المقبل", or a verb that begins with "س"."""
    return any(line.word(at) in ("سوف", "المقبل", "القادم") for at in range(start - 6, end + 1))


def _weekday(line: Line, at: int) -> Read:
    weekday = WEEKDAYS.get(line.word(at))
    if weekday is None:
        return None
    if line.word(at - 1) in ("كانون", "تشرين"):
        return None
    after = at + 1
    if dated := _date(line, after):
        said, end = dated
        if isinstance(said, Calendar):
            return Calendar(said.year, said.month, said.day, weekday), end
    which = _WHICH.get(line.word(after), Which.NEAREST)
    return Weekday(weekday, which), after + (which is not Which.NEAREST)


def _date(line: Line, at: int) -> Read:
    """A day and month, or a month that a year follows or a preposition stands before."""
    day = line.number(at)
    if day is not None and not (1 <= day <= 31 and len(line.word(at)) <= 2 and line.word(at + 1) in STARTS):
        return None
    month = _month(line, at + (day is not None))
    if not month:
        return None
    number, after = month
    year = _year(line, after)
    if year:
        return Calendar(year, number, day), after + 1
    if line.word(after) in _YEAR and (year := _year(line, after + 1)):
        return Calendar(year, number, day), after + 2
    alone = day is None and line.word(at - 1) not in ("في", "وفي", "منذ", "ومنذ", "شهر", "حتى", "خلال")
    return None if alone else (Calendar(None, number, day), after)


def _month(line: Line, at: int) -> tuple[int, int] | None:
    """A month by one of its names, or by both with a stroke between; and the token after it."""
    for length in (2, 1):
        number = MONTHS.get(tuple(line.words[at : at + length]))
        if number:
            other = _month(line, at + length + 1) if line.word(at + length) == "/" else None
            return other if other and other[0] == number else (number, at + length)
    return None


def _year(line: Line, at: int) -> int | None:
    year = line.number(at)
    return year if year is not None and len(line.word(at)) == 4 and 1800 <= year <= 2199 else None


def _lasting(line: Line, at: int) -> Read:
    """ "آخر 24 ساعة": the last 24 hours."""
    number, unit = line.number(at), _COUNTED.get(line.word(at + 1))
    return (Lasting(unit, number), at + 2) if number and unit else None
