"""A number as a source gives it, never made more exact: what the words allow, and when two can agree."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from archive.domain.translation import Translate, gettext_noop, speaker
from archive.domain.words import Bound, Measure

LARGEST: Final = 10**12  # above every count of people or things in a report; below 2⁵³


class FigureError(ValueError):
    """A figure that contradicts itself; the message says what would not."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number in a claim: a whole number and how it binds ("over" 500), of what, as worded.

    `verbatim`, `population`, `unit` and `period` are the source's words. A range has `value_max`, a vague
    figure ("hundreds") no value at all. Raises FigureError when made of what contradicts itself.
    """

    verbatim: str
    value: int | None
    value_max: int | None = None
    bound: Bound = Bound.EXACT
    measure: Measure = Measure.OTHER
    population: str = ""
    unit: str = ""
    period: str = ""

    def __post_init__(self) -> None:
        if fault := _fault(self.value, self.value_max, self.bound):
            raise FigureError(f"“{self.verbatim}”: {fault}")

    @property
    def low(self) -> int:
        """The least whole number that the words allow."""
        return _allowed(self)[0]

    @property
    def high(self) -> int | None:
        """The greatest whole number that the words allow; None where they set no limit."""
        return _allowed(self)[1]


def meet(a: Figure, b: Figure) -> bool:
    """Whether one number could be both: whether the ranges that the words allow have a number in common.

    Numbers of different units ("4 months", "120 days") are not compared: neither can contradict the other.
    """
    if not same_unit([a, b]):
        return True
    return (b.high is None or a.low <= b.high) and (a.high is None or b.low <= a.high)


def same_unit(figures: Iterable[Figure]) -> bool:
    """Whether `figures` count in one unit, as worded; one that names no unit goes with any."""
    return len({figure.unit.casefold() for figure in figures if figure.unit}) <= 1


@dataclass(frozen=True)
class Range:
    """The lowest and highest number that figures give, as published: no sum, no mean, nothing between.

    `low` and `high` are None where no figure has a number, or where they count in different units. An open end is one that a source left open
    ("over 500", "up to 20"). `count` figures were given, of which `vague` have no number ("hundreds").
    """

    low: int | None
    high: int | None
    open_low: bool
    open_high: bool
    count: int
    vague: int


def figure_range(figures: Iterable[Figure]) -> Range:
    """The lowest and highest number among the figures of one position, if they count in one unit."""
    figures = list(figures)
    numbered = [figure for figure in figures if figure.value is not None]
    given = [
        (f.bound, f.value, f.value_max or f.value) for f in numbered if f.value is not None and same_unit(numbered)
    ]
    return Range(
        low=min((low for _, low, _ in given), default=None),
        high=max((high for _, _, high in given), default=None),
        open_low=any(bound in {Bound.AT_MOST, Bound.LESS_THAN} for bound, _, _ in given),
        open_high=any(bound in {Bound.AT_LEAST, Bound.MORE_THAN} for bound, _, _ in given),
        count=len(figures),
        vague=len(figures) - len(numbered),
    )


def words(figure: Figure, translate: Translate = str) -> str:
    """The number as people read it, "more than 500"; a vague figure in the source's own words."""
    say = speaker(translate)
    if figure.value is None:
        return figure.verbatim or say(NOT_STATED)
    return say(
        PATTERNS[figure.bound],
        number=grouped(figure.value, translate),
        most=grouped(figure.value_max or 0, translate),
    )


def grouped(number: int, translate: Translate = str) -> str:
    """A number that is not negative with its thousands set apart: "270,000"."""
    if number < 1000:
        return str(number)
    thousands, units = divmod(number, 1000)
    return speaker(translate)(GROUPED, thousands=grouped(thousands, translate), units=f"{units:03}")


GROUPED: Final = gettext_noop("{thousands},{units}")
NOT_STATED: Final = gettext_noop("a number not stated")
PATTERNS: Final = {
    Bound.EXACT: gettext_noop("{number}"),
    Bound.ABOUT: gettext_noop("about {number}"),
    Bound.AT_LEAST: gettext_noop("at least {number}"),
    Bound.MORE_THAN: gettext_noop("more than {number}"),
    Bound.AT_MOST: gettext_noop("up to {number}"),
    Bound.LESS_THAN: gettext_noop("fewer than {number}"),
    Bound.RANGE: gettext_noop("{number} to {most}"),
}


def _fault(value: int | None, value_max: int | None, bound: Bound) -> str:
    """What contradicts itself, and the remedy; empty when nothing does."""
    if (value is None) != (bound == Bound.VAGUE):
        return "a vague figure has no value and every other has one. “Hundreds” is never a number."
    if (value_max is None) == (bound == Bound.RANGE):
        return "a range has a value and a greater value_max; no other figure has a value_max."
    if value_max is not None and value is not None and value_max <= value:
        return f"a range runs upwards; {value} to {value_max} does not."
    if not all(0 <= number <= LARGEST for number in (value, value_max) if number is not None):
        return f"a value runs from 0 to {LARGEST}."
    if bound == Bound.LESS_THAN and value == 0:
        return "nothing is less than 0."
    return ""


def _allowed(figure: Figure) -> tuple[int, int | None]:
    """The closed range of whole numbers that the words allow; None for no upper limit."""
    if figure.value is None:
        return 0, None
    value = figure.value
    match figure.bound:
        case Bound.ABOUT:
            return value - _half_unit(value), value + _half_unit(value)
        case Bound.AT_LEAST:
            return value, None
        case Bound.MORE_THAN:
            return value + 1, None
        case Bound.AT_MOST:
            return 0, value
        case Bound.LESS_THAN:
            return 0, value - 1
        case _:
            return value, figure.value_max or value


def _half_unit(value: int) -> int:
    """Half of the place of the last digit that is not 0: "about 270,000" is 265,000 to 275,000.

    A round number tells how far it was rounded; no other tolerance is in the words.
    """
    place = 1
    while value and value % (place * 10) == 0:
        place *= 10
    return place // 2
