"""Words that stand twice: long runs of the same words within a text, or in two texts.

Every run of `SHORTEST` words is looked up by its hash; runs that follow on from each other are joined.
Common openings of a few words ("the Islamic State group said") are too short to count.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from archive.domain.suggestions.reading import Text

SHORTEST: Final = 9  # words


@dataclass(frozen=True, slots=True)
class Repeat:
    """`text[start:end]` has the words of `other[other_start:other_end]`; `words` counts them."""

    start: int
    end: int
    other_start: int
    other_end: int
    words: int


@dataclass(frozen=True, slots=True)
class _Words:
    words: list[str]
    starts: list[int]
    ends: list[int]


def within(text: Text) -> list[Repeat]:
    """The passages of `text` that stand in it before, each with its first place."""
    words = _words(text)
    return list(_runs(words, words))


def between(text: Text, other: Text) -> list[Repeat]:
    """The passages of `text` that also stand in `other`."""
    return list(_runs(_words(text), _words(other)))


def _words(text: Text) -> _Words:
    tokens = [token for token in text.tokens if token.word[0].isalnum()]
    return _Words(
        [token.word.lower() for token in tokens], [token.start for token in tokens], [token.end for token in tokens]
    )


def _runs(here: _Words, there: _Words) -> Iterator[Repeat]:
    """Runs in order. Of several earlier places the first is taken; every word is compared a fixed number of times."""
    same = here is there
    places: dict[tuple[str, ...], int] = {}
    if not same:
        for at in range(len(there.words) - SHORTEST + 1):
            places.setdefault(tuple(there.words[at : at + SHORTEST]), at)
    at = 0
    while at <= len(here.words) - SHORTEST:
        window = tuple(here.words[at : at + SHORTEST])
        earlier = places.get(window)
        if earlier is None or (same and earlier + SHORTEST > at):
            if same:
                places.setdefault(window, at)
            at += 1
            continue
        length = _length(here.words, there.words, at, earlier)
        yield Repeat(
            here.starts[at], here.ends[at + length - 1], there.starts[earlier], there.ends[earlier + length - 1], length
        )
        at += length


def _length(here: list[str], there: list[str], at: int, earlier: int) -> int:
    limit = min(len(here) - at, len(there) - earlier)
    if here is there:
        limit = min(limit, at - earlier)
    length = SHORTEST
    while length < limit and here[at + length] == there[earlier + length]:
        length += 1
    return length
