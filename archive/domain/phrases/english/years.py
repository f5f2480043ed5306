"""English years and what is made of them: "2014", "2014-15", "the 1990s", "the summer of 2014", "the 19th century"."""

from archive.domain.phrases.composed import Between
from archive.domain.phrases.english import words
from archive.domain.phrases.english.calendar import Read, other_year, plain_year, year_after
from archive.domain.phrases.line import Line, each
from archive.domain.phrases.said import Calendar, Decade, Season


def year_date(line: Line, at: int) -> Read:
    """A year by itself, where nothing shows that it is a count or a number of a thing; or years from one to another."""
    year = plain_year(line, at)
    if year is None or _is_number(line, at, year):
        return None
    if line.word(at + 1) in ("-", "–", "/") and line.joined(at + 1) and line.joined(at + 2):
        last = _last_year(line, at + 2, year)
        if last is None:
            return None
        return Between(Calendar(year), Calendar(last)), at + 3
    return Calendar(year), at + 1


def _last_year(line: Line, at: int, year: int) -> int | None:
    """The second year of "2014-15" or "2014-2016"; None for "2010-12", which may be a month, and for the rest."""
    last = plain_year(line, at)
    if last is None and len(line.word(at)) == 2 and (short := line.number(at)) is not None and short > 12:
        last = year // 100 * 100 + short
    return last if last is not None and year < last < year + 100 else None


def _is_number(line: Line, at: int, year: int) -> bool:
    """Whether four digits are a count ("2000 people") or number a thing ("Resolution 2016"), not a year."""
    before, after = line.word(at - 1), line.word(at + 1)
    if not 1800 <= year <= 2100:
        return before not in _BEFORE_OLD_YEARS or after in words.COUNTED
    if before in words.NUMBERED or (before == "." and line.word(at - 2) == "no"):
        return True
    if before == "-" and line.joined(at) and line.joined(at - 1) and line.word(at - 2) != "mid":
        return True
    if after in words.COUNTED and not (before in ("the", "in", "since") and after not in _HOURS):
        return True
    return before in _BEFORE_COUNTS and after not in ("", ",", ".", ";", ")") and not line.capital(at + 1)


_BEFORE_OLD_YEARS = each("in since year from until by before after of")
_HOURS = each("gmt hours hrs utc local km kilometers kilometres miles meters metres feet")
_BEFORE_COUNTS = each("some least most than nearly almost approximately roughly killed killing")


def decade(line: Line, at: int) -> Read:
    """ "1990s", "1990's", "the nineties", "the 19th century"."""
    year = line.number(at)
    if year is not None and len(line.word(at)) == 4 and year % 10 == 0 and 1000 <= year <= 2190:
        after = at + 2 if line.word(at + 1) in ("'", "’") else at + 1
        if line.word(after) == "s" and line.joined(after) and line.joined(at + 1):
            return Decade(f"{year // 10}X"), after + 1
    if (
        year is not None
        and line.word(at + 1) in ("st", "nd", "rd", "th")
        and line.word(at + 2) == "century"
        and line.word(at + 3) != "bc"
    ):
        return (Decade(f"{year - 1:02}XX"), at + 3) if 2 <= year <= 21 else None
    tens = words.TENS.get(line.word(at))
    return (Decade(f"19{tens}X"), at + 1) if tens and line.word(at - 1) == "the" and tens > 2 else None


def season(line: Line, at: int) -> Read:
    """ "the summer of 2014", "spring 2015", "last winter"; no other that holds a new year."""
    if line.phrase(at, "last", "winter"):
        return Season(12, over=True), at + 2
    which = {"last": -1, "this": 0, "next": 1}.get(line.word(at)) if line.word(at + 1) in words.SEASONS else None
    at += which is not None
    name = line.word(at)
    if name not in words.SEASONS:
        return None
    if which is not None:
        return Season(words.SEASONS[name], years={0: 0, 1: 1}.get(which), over=which < 0), at + 1
    if year := year_after(line, at + 1):
        return Season(words.SEASONS[name], year=year[0]), year[1]
    if other := other_year(line, at + 1):
        return Season(words.SEASONS[name], years=other[0]), other[1]
    return None
