"""The number in a quotation, proposed to an editor: "over 500 civilians" is more than 500, of civilians.

It reads English. What it measures is not read, nor is a year or a day of the month told from a count.
"""

from dataclasses import dataclass
from typing import Final

from archive.domain import numerals
from archive.domain.numerals import PLURAL_SCALES, SCALES, Number, Token, Unreadable, joined, number, word
from archive.domain.words import Bound


@dataclass(frozen=True, slots=True)
class Reading:
    """A number as the words give it; `words[start:end]` are the words of it, with their qualifier.

    A vague number has no value. `population` is what is counted, as worded, as far as it can be told.
    """

    start: int
    end: int
    value: int | None
    value_max: int | None
    bound: Bound
    population: str


_PHRASES: Final = {
    Bound.ABOUT: (
        "some|about|around|approximately|roughly|nearly|almost|circa|an estimated|estimated|close to|perhaps|maybe"
        "|possibly|in the region of"
    ),
    Bound.MORE_THAN: "over|more than|above|exceeding|upwards of|in excess of|greater than|older than|well over",
    Bound.AT_LEAST: "at least|no fewer than|no less than|not fewer than|not less than|a minimum of",
    Bound.AT_MOST: "up to|at most|no more than|not more than|not over|as many as|as much as|a maximum of",
    Bound.LESS_THAN: "fewer than|less than|under|below|younger than",
}
_ARABIC: Final = {
    Bound.ABOUT: "نحو|حوالي|حوالى|قرابة|زهاء",
    Bound.MORE_THAN: "أكثر من|اكثر من",
    Bound.AT_LEAST: "ما لا يقل عن|لا يقل عن",
    Bound.AT_MOST: "ما يصل إلى",
    Bound.LESS_THAN: "أقل من|اقل من",
}
BEFORE: Final = {
    tuple(phrase.split()): bound
    for table in (_PHRASES, _ARABIC)
    for bound, phrases in table.items()
    for phrase in phrases.split("|")
}
AFTER: Final = {
    ("+",): Bound.AT_LEAST,
    ("or", "more"): Bound.AT_LEAST,
    ("or", "so"): Bound.ABOUT,
    ("or", "fewer"): Bound.AT_MOST,
    ("or", "less"): Bound.AT_MOST,
}
_FIRST: Final = frozenset(phrase[0] for phrase in (*BEFORE, *AFTER))
_VAGUE = "عشرات مئات آلاف ملايين العشرات المئات الآلاف tens scores several many few couple handful numerous countless multiple various untold lots plenty"
VAGUE: Final = PLURAL_SCALES.union(_VAGUE.split())
# Words that end the name of what is counted.
_ENDS = (
    "who that which were was are is be been being have has had may might will would could can still remain"
    " remains killed injured wounded dead died displaced captured executed fled surrendered needed"
    " in from by on at to for with over since after before during when while as because according"
)
ENDS: Final = frozenset(_ENDS.split())


def read(words: str) -> Reading | None:
    """The first number of `words`; None where there is none, or where it can be read in two ways.

    No number is ever made of a vague word: "several hundred" and "tens of thousands" have no value.
    """
    line = numerals.tokens(words)
    try:
        for at in range(len(line)):
            found = reading(line, at)
            if found:
                value, value_max, bound, after = found
                population = _population(words, line, after)
                return Reading(line[at].start, line[after - 1].end, value, value_max, bound, population)
    except Unreadable:
        return None
    return None


type Read = tuple[int | None, int | None, Bound, int]  # value, value_max, bound, the token after


def reading(line: list[Token], at: int) -> Read | None:
    """The number that begins at token `at`, with its qualifiers; None where none does. Raises Unreadable."""
    bounds, at = qualifiers(line, at)
    if after := _after_vague(line, at):
        return None, None, Bound.VAGUE, after
    between = word(line, at) == "between"
    low = _count(line, at + 1 if between else at)
    if low is None:
        return None
    high = _second(line, low, "and" if between else "")
    if between and high is None:
        raise Unreadable("“Between” has two ends.")
    after = (high or low).after
    suffix, after = _phrase(AFTER, line, after)
    bound = together(bounds + ([suffix] if suffix else []))
    if high:
        return *_range(low, high, bound), after
    if bound is Bound.LESS_THAN and low.value == 0:
        raise Unreadable("Nothing is less than 0.")
    return low.value, None, bound, after


def _range(low: Number, high: Number, bound: Bound) -> tuple[int, int | None, Bound]:
    """Two numbers as one figure; "at least 10 to 20" is at least 10, "up to 10 to 20" up to 20."""
    least, most = low.value, high.value
    if low.scale == 1 and least * high.scale < most:
        least *= high.scale  # "10 to 20 thousand"
    if least >= most:
        raise Unreadable("A range runs upwards.")
    if bound in (Bound.AT_LEAST, Bound.MORE_THAN):
        return least, None, bound
    if bound in (Bound.AT_MOST, Bound.LESS_THAN):
        return most, None, bound
    return least, most, Bound.RANGE


def _second(line: list[Token], low: Number, connector: str) -> Number | None:
    """The other end of "10 to 20", "10–20", "two or three", "between 10 and 20"."""
    if word(line, low.after) not in ((connector,) if connector else ("to", "or", "-", "–")):
        return None
    return number(line, low.after + 1)


def _count(line: list[Token], at: int) -> Number | None:
    """The number at `at`, unless it is part of a name, an ordinal, a price or a clock time, or "no one"."""
    if word(line, at) == "one" and word(line, at - 1) in ("no", "any", "every", "some"):
        return None
    before = word(line, at - 1)
    after = at + 1
    if numerals.starts_with_digit(line, at):
        if joined(line, at) and (before[-1:].isalnum() or before in "-–$€£#/.:,+~"):
            return None
        if joined(line, after) and (word(line, after)[0].isalpha() or word(line, after) == ":"):
            known = numerals.short_scale(line, at) > 1 or word(line, after) in numerals.GLUED_UNITS
            return number(line, at) if known else None
    return number(line, at)


def qualifiers(line: list[Token], at: int) -> tuple[list[Bound], int]:
    """The qualifying phrases from `at` on, at most three, and the token after them."""
    bounds: list[Bound] = []
    for _ in range(3):
        bound, at = _phrase(BEFORE, line, at)
        if bound is None:
            break
        bounds.append(bound)
    return bounds, at


def _phrase(phrases: dict[tuple[str, ...], Bound], line: list[Token], at: int) -> tuple[Bound | None, int]:
    """The longest of `phrases` at `at`, and the token after it."""
    if word(line, at) not in _FIRST:
        return None, at
    for length in (4, 3, 2, 1):
        bound = phrases.get(tuple(token.word for token in line[at : at + length]))
        if bound:
            return bound, min(at + length, len(line))
    return None, at


def together(bounds: list[Bound]) -> Bound:
    """What qualifiers say together: "at least some 300" is at least 300."""
    firm = set(bounds) - {Bound.ABOUT}
    if len(firm) > 1:
        raise Unreadable("The qualifiers contradict each other.")
    return firm.pop() if firm else Bound.ABOUT if bounds else Bound.EXACT


def _after_vague(line: list[Token], at: int) -> int | None:
    """The token after a vague number that begins at `at`: "a few hundred", "tens of thousands of"."""
    if [token.word for token in line[at : at + 3]] == ["a", "number", "of"]:
        return at + 2
    if word(line, at) in ("a", "the"):
        at += 1
    if word(line, at) not in VAGUE:
        return None
    last = at
    while word(line, at) in VAGUE or word(line, at) in SCALES or word(line, at) == "of":
        last = at if word(line, at) != "of" else last
        at += 1
    return last + 1


def _population(words: str, line: list[Token], after: int) -> str:
    """What is counted: the words up to a mark, a digit or a word that ends a name."""
    while word(line, after) in ("-", "of", "the"):
        after += 1
    end = after
    while end < len(line) and _names(line, end):
        end += 1
    while end > after and word(line, end - 1) in ("and", "or", "the", "a", "an", "of", "some", "about", "-"):
        end -= 1
    return words[line[after].start : line[end - 1].end] if end > after else ""


def _names(line: list[Token], at: int) -> bool:
    hyphen = word(line, at) == "-" and joined(line, at) and joined(line, at + 1)
    return hyphen or (word(line, at)[0].isalpha() and word(line, at) not in ENDS)
