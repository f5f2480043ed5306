"""Quotations: words inside quotation marks, block quotes, quotations that run over paragraphs, nested ones.

A quotation of a word or three without a clause is a *scare* quotation: said of it, never a reason to drop it.
"""

from dataclasses import dataclass
from typing import Final

from archive.domain.quotes import Span
from archive.domain.suggestions.marks import Pair, Pairing

SCARE: Final = 3  # words at most
LONGEST_NAME: Final = 7  # words
SMALL_WORDS: Final = frozenset(("of", "for", "and", "the", "in", "de", "al"))


@dataclass(frozen=True, slots=True)
class Quotation:
    """Quoted words. `start` and `end` are outside the marks; `inner_start` and `inner_end` inside.

    `parts` are its words, one span a paragraph; `depth` is 0 for one that stands in no other; `closed` is
    false where the closing mark is missing; `block` where there are no marks at all.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    parts: tuple[Span, ...]
    closed: bool
    block: bool
    scare: bool
    is_name: bool

    @property
    def why(self) -> str:
        """Why this is a quotation, in one line."""
        if self.block:
            return "set apart as a block quotation"
        if len(self.parts) > 1:
            return f"in quotation marks, over {len(self.parts)} paragraphs"
        if not self.closed:
            return "an opening quotation mark; the closing one is missing"
        return "a word or two in quotation marks" if self.scare else "in quotation marks"


def quotations(text: str, paragraphs: list[Span], blocks: list[Span]) -> list[Quotation]:
    """All quotations of `text`, in order; those without words are none."""
    found = [_quotation(text, pair) for pair in Pairing(text, paragraphs).pairs]
    found += [Quotation(start, end, start, end, 0, ((start, end),), True, True, False, False) for start, end in blocks]
    return sorted(found, key=lambda quotation: (quotation.start, -quotation.end))


def _quotation(text: str, pair: Pair) -> Quotation:
    parts = tuple(_trimmed(text, *part) for part in pair.parts)
    start, end = parts[0][0], parts[-1][1]
    words = text[start : min(end, start + 200)]
    count, open_ended = len(words.split()), words[-1:] not in ",.!?…" and len(parts) == 1
    named = open_ended and count <= LONGEST_NAME and _is_name(words)
    scare = open_ended and (count <= SCARE or named)
    return Quotation(pair.start, pair.end, start, end, pair.depth, parts, pair.closed, False, scare, named)


def _trimmed(text: str, start: int, end: int) -> Span:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - (len(words) - len(words.rstrip()))


def _is_name(words: str) -> bool:
    """Capitalised words in marks: a name somebody is called by, read as part of the sentence."""
    first, *others = words.split()
    return first[0].isupper() and all(word[0].isupper() or word in SMALL_WORDS for word in others)
