"""Which texts share words: fingerprints of word runs, and how much of one text stands in another.

Winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", SIGMOD 2003):
of every `WINDOW` runs of `RUN` words one is kept, the same one wherever they stand. So a passage of
`RUN + WINDOW - 1` words or more that two texts share always leaves them a fingerprint in common; text that
differs in typography, case or white space alone has the same fingerprints. Time is linear in the text.
"""

import hashlib
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from archive.domain.names import folded

RUN: Final = 6  # words
WINDOW: Final = 20  # runs, of which one is kept
SHARED: Final = RUN + WINDOW - 1  # words of a shared passage that is always found

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two texts share: of the word runs of each, the part (0 to 1) that stands in the other."""

    of_first: float
    of_second: float


def words(text: str) -> list[str]:
    """The words of `text`, folded, without its marks."""
    return _WORD.findall(folded(text))


def whole(text: str) -> int:
    """The mark of the whole text: equal for texts whose words are the same in the same order."""
    return _mark(" ".join(words(text)))


def fingerprints(text: str) -> set[int]:
    """The marks by which texts that share a passage with `text` are found; at least one where there is a word."""
    marks = list(_runs(words(text)))
    if len(marks) <= WINDOW:
        return {min(marks)} if marks else set()
    kept: set[int] = set()
    smallest: deque[int] = deque()  # places of marks that may yet be the smallest of a window, rising
    for at, mark in enumerate(marks):
        while smallest and marks[smallest[-1]] >= mark:
            smallest.pop()
        smallest.append(at)
        if smallest[0] <= at - WINDOW:
            smallest.popleft()
        if at >= WINDOW - 1:
            kept.add(marks[smallest[0]])
    return kept


def likeness(first: str, second: str) -> Likeness:
    """How much of each text stands in the other, counted in word runs."""
    one, other = set(_runs(words(first))), set(_runs(words(second)))
    shared = len(one & other)
    return Likeness(shared / len(one) if one else 0.0, shared / len(other) if other else 0.0)


def _runs(line: list[str]) -> Iterator[int]:
    if 0 < len(line) < RUN:
        yield _mark(" ".join(line))
    for at in range(len(line) - RUN + 1):
        yield _mark(" ".join(line[at : at + RUN]))


def _mark(words: str) -> int:
    """A number of 64 bits with a sign, as databases keep it; the same on every machine."""
    return int.from_bytes(hashlib.blake2b(words.encode("utf-8", "surrogatepass"), digest_size=8).digest(), signed=True)
