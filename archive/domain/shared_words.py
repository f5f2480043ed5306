"""Which words two texts have in common: the longest runs that stand in both, whatever their case, accents and marks."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from archive.domain.names import folded
from archive.domain.suggestions.likeness import RUN

CROWD: Final = 20  # places of one run that are looked at: a refrain is found once, not by every pair
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Place:
    """A run of words: the stretch it stands in, and its offsets in that stretch (code points, end not included)."""

    stretch: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Shared:
    """One run of words in two texts."""

    first: Place
    second: Place


@dataclass(frozen=True, slots=True)
class _Line:
    words: list[str]
    spans: list[tuple[int, int]]


def shared(first: Sequence[str], second: Sequence[str], least: int = RUN) -> list[Shared]:
    """Runs of `least` words or more that stand in both, in the order of the first; no word of it is in two of them.

    Each text is given as stretches without a gap in them: a run does not go beyond one.
    """
    ours, theirs = [_line(text) for text in first], [_line(text) for text in second]
    places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, line in enumerate(theirs):
        for at in range(len(line.words) - least + 1):
            places[tuple(line.words[at : at + least])].append((number, at))
    return [found for number, line in enumerate(ours) for found in _in_line(number, line, theirs, places, least)]


def _in_line(
    number: int, line: _Line, theirs: list[_Line], places: dict[tuple[str, ...], list[tuple[int, int]]], least: int
) -> Iterator[Shared]:
    at = 0
    while at <= len(line.words) - least:
        there = places.get(tuple(line.words[at : at + least]), [])[:CROWD]
        lengths = [(_length(line.words[at:], theirs[n].words[begin:]), n, begin) for n, begin in there]
        if not lengths:
            at += 1
            continue
        length, other, begin = max(lengths, key=lambda each: each[0])
        yield Shared(_place(number, line, at, length), _place(other, theirs[other], begin, length))
        at += length


def _length(ours: list[str], theirs: list[str]) -> int:
    """How many words are the same from the beginning."""
    for count, (one, other) in enumerate(zip(ours, theirs, strict=False)):
        if one != other:
            return count
    return min(len(ours), len(theirs))


def _place(stretch: int, line: _Line, at: int, length: int) -> Place:
    return Place(stretch, line.spans[at][0], line.spans[at + length - 1][1])


def _line(text: str) -> _Line:
    found = list(_WORD.finditer(text))
    return _Line([folded(match[0]) for match in found], [match.span() for match in found])
