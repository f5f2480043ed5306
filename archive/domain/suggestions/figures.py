"""The figures of a text: how many, how the number binds, of what, and what is counted.

Built on the reading of one number (`archive.domain.figure_reading`). Dates, clock times, ordinals, names,
percentages and proportions are no figures; of a vague word ("hundreds") no number is ever made.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from archive.domain import figure_reading, numerals, phrases, populations
from archive.domain.figure_reading import Read
from archive.domain.numerals import SCALES, SMALL, TENS, Unreadable, starts_with_digit, word
from archive.domain.phrases.composed import Between, Open
from archive.domain.phrases.said import Lasting
from archive.domain.suggestions import no_figures, quantities
from archive.domain.suggestions.measures import NOUNS, measure
from archive.domain.suggestions.quantities import Quantity
from archive.domain.translation import Translate, gettext_noop, speaker
from archive.domain.words import Bound, Measure


@dataclass(frozen=True, slots=True)
class FigureProposal:
    """A figure of a text: `text[start:end] == words`, offsets in code points.

    `value` is None where the words are vague, `value_max` given for a range. `population`, `unit` and
    `period` are the text's words, empty where it names none.
    """

    start: int
    end: int
    words: str
    value: int | None
    value_max: int | None
    bound: Bound
    measure: Measure
    population: str
    unit: str
    period: str
    why: str


_BEGIN = {phrase[0] for phrase in figure_reading.BEFORE} | SMALL.keys() | TENS.keys() | SCALES.keys()
STARTS: Final = frozenset(_BEGIN | figure_reading.VAGUE | {"between", "a", "an", "half"} | quantities.STARTS)
FEW: Final = 10  # below it "over" is where something is, not how many
_SPELT: Final = frozenset(SMALL.keys() | TENS.keys())
_ARTICLES: Final = frozenset({"a", "an"})
_AFTER_A: Final = figure_reading.VAGUE | SCALES.keys() | {"number", "minimum", "maximum", "estimated", "further"}
WHY: Final = {
    Bound.EXACT: gettext_noop("a number"),
    Bound.ABOUT: gettext_noop("a number said to be about right"),
    Bound.AT_LEAST: gettext_noop("a number that is the least"),
    Bound.MORE_THAN: gettext_noop("a number that is exceeded"),
    Bound.AT_MOST: gettext_noop("a number that is the most"),
    Bound.LESS_THAN: gettext_noop("a number that is not reached"),
    Bound.RANGE: gettext_noop("two numbers, from the one to the other"),
    Bound.VAGUE: gettext_noop("a vague word: no number is made of it"),
}


def read(text: str, translate: Translate = str) -> list[FigureProposal]:
    """Every figure of `text`, in order; none overlaps another. Never raises."""
    reader = _Reader(text)
    say = speaker(translate)
    found: list[FigureProposal] = []
    for quantity in reader.quantities():
        previous = found[-1].measure if found else Measure.OTHER
        found.append(reader.proposal(quantity, previous, say(WHY[quantity.bound])))
    return found


class _Reader:
    """One text: its tokens, its dates, and which tokens belong to a date and so to no figure."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.line = numerals.tokens(text)
        self.dates = phrases.find(text)
        self.blocked = self._blocked()

    def _blocked(self) -> list[bool]:
        blocked = [False] * len(self.line)
        at = 0
        for date in self.dates:
            while at < len(self.line) and self.line[at].start < date.start:
                at += 1
            kept = isinstance(date.said, Lasting) and word(self.line, at - 1) == "for"  # "for the past three years"
            while at < len(self.line) and self.line[at].start < date.end:
                blocked[at] = not kept
                at += 1
        return blocked

    def quantities(self) -> Iterator[Quantity]:
        """Every quantity, in order."""
        at = 0
        while at < len(self.line):
            name = self.line[at].word
            begins = name[0].isdecimal() or (
                name in STARTS and (name not in _ARTICLES or word(self.line, at + 1) in _AFTER_A)
            )
            if self.blocked[at] or not begins:
                at += 1
                continue
            try:
                found = quantities.special(self.text, self.line, at)
                if found is None and name not in quantities.STARTS:
                    found = self._counted(at)
                elif found and any(self.blocked[found.first : found.after]):
                    found = None  # "more than a year ago"
            except Unreadable:
                at = self._past_numbers(at)
                continue
            if found:
                yield found
            at = max(at + 1, found.after if found else 0)

    def _past_numbers(self, at: int) -> int:
        """The token after the numbers that stand side by side from `at` on: none of them is read by itself."""
        after = at + 1
        if starts_with_digit(self.line, at):
            while starts_with_digit(self.line, after) or (word(self.line, after) or " ") in "-–/.:":
                after += 1
        elif word(self.line, at) in _SPELT:
            while word(self.line, after) in _SPELT:
                after += 1
        return after

    def _counted(self, at: int) -> Quantity | None:
        """A count of something, from its first qualifier to the end of what it counts."""
        found = figure_reading.reading(self.line, at)
        if found is None:
            return None
        value, value_max, bound, after = found
        number = figure_reading.qualifiers(self.line, at)[1]
        if any(self.blocked[number:after]):
            return None
        if bound is Bound.VAGUE:
            return self._whole(at, found) if no_figures.vague_counts(self.line, at, after) else None
        if no_figures.is_no_figure(self.text, self.line, number, after):
            return None
        if bound is Bound.MORE_THAN and value is not None and value < FEW and word(self.line, at) == "over":
            at, found = number, (value, value_max, Bound.EXACT, after)  # "stood over three bodies"
        return quantities.of_unit(self.line, at, number, found) or self._whole(
            at, found, one=value == 1 and value_max is None
        )

    def _whole(self, at: int, found: Read, *, one: bool = False) -> Quantity:
        value, value_max, bound, after = found
        counted = populations.population(self.line, after, one=one)
        if counted and any(self.blocked[counted[0] : counted[1]]):
            counted = None
        end = counted[1] if counted else after
        opened = sum(self.line[place].word in populations.QUOTES for place in range(after, end)) % 2
        end += opened and word(self.line, end) in populations.QUOTES  # the second mark of: 20 "militiamen"
        return Quantity(at, end, value, value_max, bound, counted)

    def proposal(self, quantity: Quantity, previous: Measure, why: str) -> FigureProposal:
        """The proposal of a quantity, in the text's words."""
        start, end = self.line[quantity.first].start, self.line[quantity.after - 1].end
        population = populations.words_of(self.text, self.line, quantity.population)
        counts = quantity.measure or self._measure(quantity, previous)
        return FigureProposal(
            start,
            end,
            self.text[start:end],
            quantity.value,
            quantity.value_max,
            quantity.bound,
            counts,
            population,
            populations.words_of(self.text, self.line, quantity.unit),
            self._period(start, end) if counts not in (Measure.AGE, Measure.DURATION) else "",
            why,
        )

    def _measure(self, quantity: Quantity, previous: Measure) -> Measure:
        first, after = quantity.population or (0, 0)
        names = [word(self.line, at) for at in range(first, after)]
        state = (
            NOUNS.get(names[0], Measure.OTHER) if len(names) > 1 and names[0] in populations.STATES else Measure.OTHER
        )
        if state is not Measure.OTHER:
            return state  # "11 wounded people"
        return measure(self.line, quantity.first, quantity.after, names[-1] if names else "", previous)

    def _period(self, start: int, end: int) -> str:
        """The time over which it was counted, where the sentence names one that lasts."""
        near = bisect_left(self.dates, end, key=lambda date: date.start)
        for date in self.dates[max(near - 1, 0) : near + 1]:
            between = self.text[date.end : start] if date.start < start else self.text[end : date.start]
            if isinstance(date.said, Lasting | Open | Between) and not _ENDS_SENTENCE.search(between[:REACH]):
                return date.words if len(between) < REACH else ""
        return ""


REACH: Final = 160  # characters between a figure and the time over which it was counted
_ENDS_SENTENCE = re.compile(r"[.!?؟][\s\"”’]|\n")
