"""Whole numbers as English news writes them: "270,000", "2.5 million", "two hundred and fifty", "٣٤".

A number that can be read in two ways, or that is no count (a fraction, a percentage), is refused.
"""

import re
from typing import Final, NamedTuple

from archive.domain.figures import LARGEST

_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d.,'’٬\u00a0\u2009\u202f]*\d|\d|\S")
_GROUPED = re.compile(r"\d{1,3}(?P<mark>[,'’٬\u00a0\u2009\u202f])\d{3}(?:(?P=mark)\d{3})*")
_DECIMAL = re.compile(r"(\d{1,6})\.(\d{1,6})")

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL: Final = {word: number for number, word in enumerate(_SMALL.split())}
TENS: Final = {word: number for number, word in zip(range(20, 100, 10), _TENS.split(), strict=True)}
# Written to the digits: "1.2bn", "30km".
SHORT_SCALES: Final = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9}
GLUED_UNITS: Final = frozenset({"km", "kg"})
_ARABIC_SCALES = {"ألف": 1000, "الف": 1000, "آلاف": 1000, "مليون": 10**6, "ملايين": 10**6, "مليار": 10**9}
SCALES: Final = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1000,
    "lakh": 10**5,
    "million": 10**6,
    "crore": 10**7,
    "billion": 10**9,
} | _ARABIC_SCALES
PLURAL_SCALES: Final = frozenset(f"{scale}s" for scale in SCALES if scale.isascii())
_NOT_WHOLE = "half halves third thirds quarter quarters fifth fifths tenth tenths percent per point % /"
_FRACTIONS = frozenset(_NOT_WHOLE.split())
_NO_COUNT = _FRACTIONS | PLURAL_SCALES | SCALES.keys()


class Token(NamedTuple):
    """A word, a number in digits, or one mark; `word` in lower case; offsets in code points."""

    word: str
    start: int
    end: int


class Number(NamedTuple):
    """A number read: its value, the token after it, and the scale that its last word names (1: none)."""

    value: int
    after: int
    scale: int = 1


class Unreadable(ValueError):
    """There is a number here, but what it counts or how much it is cannot be told from the words."""


def tokens(words: str) -> list[Token]:
    """The tokens of `words`, in order."""
    return [Token(match.group().lower(), *match.span()) for match in _TOKEN.finditer(words)]


def number(line: list[Token], at: int) -> Number | None:
    """The number that begins at token `at`; None where none does. Raises Unreadable."""
    read = _in_digits(line, at) if starts_with_digit(line, at) else _spelt(line, at)
    if read is None:
        return None
    _check_what_follows(line, read, between=word(line, at - 1) == "between")
    if read.value > LARGEST:
        raise Unreadable("The number is too large for a count.")
    return read


def word(line: list[Token], at: int) -> str:
    """The word at `at`, or nothing beyond either end."""
    try:
        return line[at].word if at >= 0 else ""
    except IndexError:
        return ""


def starts_with_digit(line: list[Token], at: int) -> bool:
    """Whether the word at `at` begins with a digit."""
    return word(line, at)[:1].isdecimal()


def joined(line: list[Token], at: int) -> bool:
    """Whether token `at` follows the one before it without a space."""
    return 0 < at < len(line) and line[at - 1].end == line[at].start


# -- in digits -------------------------------------------------------------------------------------------


def _in_digits(line: list[Token], at: int) -> Number:
    written = word(line, at)
    scale = SCALES.get(word(line, at + 1), 1) if not joined(line, at + 1) else short_scale(line, at)
    after = at + 2 if scale > 1 else at + 1
    if not written.isdecimal() and (decimal := _DECIMAL.fullmatch(written)):
        whole, part = decimal.groups()
        value, rest = divmod(int(whole + part) * scale, 10 ** len(part))
        if rest or scale < 1000:
            raise Unreadable("A number with a decimal point is no count.")
        return Number(value, after, scale)
    grouped = not written.isdecimal() and _GROUPED.fullmatch(written)
    digits = "".join(filter(str.isdecimal, written)) if grouped else written
    if not digits.isdecimal() or len(digits) > len(str(LARGEST)):
        raise Unreadable("The digits can be read in two ways, or are too many.")
    return Number(int(digits) * scale, after, scale)


def short_scale(line: list[Token], at: int) -> int:
    """The scale written to the digits at `at`, else 1. "30m" may be metres: people must be counted, or a point stand in it."""
    short, following = word(line, at + 1), word(line, at + 2)
    if not joined(line, at + 1) or short not in SHORT_SCALES:
        return 1
    counts = following == "people" or (following.endswith("s") and following not in _METRES)
    return SHORT_SCALES[short] if len(short) > 1 or "." in word(line, at) or counts else 1


_METRES = frozenset({"metres", "meters", "across", "is", "was"})


# -- in words --------------------------------------------------------------------------------------------


def _spelt(line: list[Token], at: int) -> Number | None:
    """A number in words: groups with falling scales, "two million five hundred thousand and one"."""
    if word(line, at) == "half" and word(line, at + 1) in ("a", "an"):
        scale = SCALES.get(word(line, at + 2))
        return Number(scale // 2, at + 3, scale) if scale else None
    read = None
    ceiling = LARGEST
    group = _group(line, at)
    while group and group.scale < ceiling:
        read = Number((read.value if read else 0) + group.value, group.after, group.scale)
        ceiling = group.scale if group.scale >= 1000 else 0
        after_and = read.after + 1 if word(line, read.after) == "and" else read.after
        group = _group(line, after_and)
    return read


def _group(line: list[Token], at: int) -> Number | None:
    """Hundreds and what is below, times a scale: "two hundred and fifty thousand", "a dozen", "nine"."""
    counted = _hundreds(line, at)
    scale = SCALES.get(word(line, counted.after), 1) if counted else 1
    if counted is None or scale == 1 or scale == 100:
        return counted
    return Number(counted.value * scale, counted.after + 1, scale)


def _hundreds(line: list[Token], at: int) -> Number | None:
    if word(line, at) in ("a", "an"):
        counted = Number(1, at + 1) if word(line, at + 1) in SCALES else None
    else:
        counted = _below_a_hundred(line, at)
    if counted is None or word(line, counted.after) != "hundred":
        return counted
    at = counted.after + 1
    hundreds = Number(counted.value * 100, at, 100)
    rest = _below_a_hundred(line, at + 1 if word(line, at) == "and" else at)
    if rest is None or word(line, rest.after) in ("hundred", "dozen"):
        return hundreds
    return Number(hundreds.value + rest.value, rest.after)


def _below_a_hundred(line: list[Token], at: int) -> Number | None:
    if word(line, at) in SMALL:
        return Number(SMALL[word(line, at)], at + 1)
    if word(line, at) not in TENS:
        return None
    tens = TENS[word(line, at)]
    unit = at + 2 if word(line, at + 1) == "-" else at + 1
    if 1 <= SMALL.get(word(line, unit), 0) <= 9:
        return Number(tens + SMALL[word(line, unit)], unit + 1)
    return Number(tens, at + 1)


# -- what must not follow --------------------------------------------------------------------------------


def _check_what_follows(line: list[Token], read: Number, *, between: bool) -> None:
    """Refuse what changes the number just read: a fraction, "hundreds", another number."""
    at = read.after
    here, following = word(line, at), word(line, at + 1)
    if here in _NO_COUNT or (here in ("-", "–") and following in _NO_COUNT):
        raise Unreadable("A fraction, a percentage or a vague number is no count.")
    if here == "and" and following in ("a", "one") and word(line, at + 2) in _FRACTIONS:
        raise Unreadable("A number and a half is no whole number.")
    if here == "and" and read.scale > 1 and _begins(line, at + 1) and not between:
        raise Unreadable("“Two hundred and” another number can be read in two ways.")
    if _begins(line, at):
        raise Unreadable("Two numbers side by side can be read in two ways.")
    if here == "out" or (here == "in" and _begins(line, at + 1)):
        raise Unreadable("A proportion is no count.")


def _begins(line: list[Token], at: int) -> bool:
    return starts_with_digit(line, at) or _below_a_hundred(line, at) is not None
