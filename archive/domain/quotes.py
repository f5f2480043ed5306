"""Where words stand in a frozen text. Nothing here guesses: a place is proved, or it is not given.

Offsets are Unicode code points of the text, start included, end not, as in the TextPositionSelector of
the W3C Web Annotation Data Model; `context` makes the prefix and suffix of its TextQuoteSelector.
Every search reads the text a fixed number of times, whatever the text.
"""

import re
from dataclasses import dataclass
from typing import Final

from rapidfuzz.fuzz import partial_ratio_alignment

from archive.domain.typography import Folded

NEAR: Final = 70.0  # a passage less like the words than this, of 100, is not worth showing
LONGEST_COMPARED: Final = 250  # characters of the words that are compared for the nearest passage
WORD_EDGE: Final = 32  # characters by which an edge of the nearest passage may move to that of a word

type Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """The words are at one place, proved. `quote` is the text's own characters, `text[start:end]`;
    `exact` is false where they differ from the words asked for in their typography.
    """

    start: int
    end: int
    quote: str
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Moved:
    """A stored quotation, proved to stand elsewhere in a changed text than at `was`."""

    start: int
    end: int
    quote: str
    was: int
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The words are in the text, and nothing proves which place is meant: `places` has all, in order.

    One place only: the words are there once, but nothing around them is what was around them.
    """

    places: tuple[Span, ...]
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Near:
    """The passage most like words that are not in the text, for a message only; `score` of 100."""

    start: int
    end: int
    quote: str
    score: float


@dataclass(frozen=True, slots=True)
class Missing:
    """The words, or the occurrence of them asked for, are not in the text, which has `count` of them."""

    nearest: Near | None = None
    count: int = 0


class TextRefused(ValueError):
    """Bytes that cannot be kept as a text; the message names the byte and its offset, from 0."""


def locate(
    text: str,
    words: str,
    *,
    occurrence: int | None = None,
    hint: int | None = None,
    prefix: str = "",
    suffix: str = "",
) -> Found | Ambiguous | Missing:
    """Find `words` in `text`: character for character, else with other typography.

    Of several places (they may overlap) one is taken only if `occurrence` (from 1) counts it out, if it
    starts exactly at `hint`, or if it alone stands between `prefix` and `suffix`.
    """
    places, around, exact = _search(text, words, prefix, suffix)
    if not places:
        return Missing(_nearest(text, words))
    if occurrence is not None:
        if not 1 <= occurrence <= len(places):
            return Missing(count=len(places))
        return _found(text, places[occurrence - 1], exact)
    if len(places) == 1:
        return _found(text, places[0], exact)
    for place in places:
        if place[0] == hint:
            return _found(text, place, exact)
    if (prefix or suffix) and len(around) == 1:
        return _found(text, around[0], exact)
    return Ambiguous(tuple(places), exact)


def relocate(
    text: str, quote: str, start: int, prefix: str = "", suffix: str = ""
) -> Found | Moved | Ambiguous | Missing:
    """Find a stored `quote`, once at `start` between `prefix` and `suffix`, in a text that has changed.

    Proof is: the same words at the same offset in the same context; else the only place in the same
    context; else the only place of the words at all, with the same prefix or the same suffix. A quote
    stored without context is proved by being there once.
    """
    places, around, exact = _search(text, quote, prefix, suffix)
    if not places:
        return Missing(_nearest(text, quote))
    given = bool(prefix or suffix)
    proved = around if given else places
    if given and not proved and len(places) == 1:
        proved = [place for place in places if _has_one_side(text, place, prefix, suffix)]
    if given and len(proved) > 1:
        proved = [place for place in proved if place[0] == start]
    if len(proved) != 1:
        return Ambiguous(tuple(places), exact)
    found = _found(text, proved[0], exact)
    return found if found.start == start else Moved(found.start, found.end, found.quote, start, exact)


def context(text: str, start: int, end: int, length: int = 32) -> tuple[str, str]:
    """The characters, at most `length`, before and after `text[start:end]`."""
    return text[max(0, start - length) : start], text[end : end + length]


def distinct_context(text: str, start: int, end: int) -> tuple[str, str]:
    """Context long enough that either side alone tells `text[start:end]` from every other place.

    At least 32 characters a side, doubled as needed; a side that cannot tell it is empty. `relocate` needs
    this where a text repeats itself: two places alike for the length of a plain context look the same.
    """
    prefix = suffix = ""
    length = 32
    while not (prefix and suffix) and length < 2 * (len(text) + 32):
        before, after = context(text, start, end, length)
        prefix = prefix or (before if _is_once(text, before + text[start:end]) else "")
        suffix = suffix or (after if _is_once(text, text[start:end] + after) else "")
        length *= 2
    return prefix, suffix


def paragraphs(text: str) -> list[Span]:
    """The lines of `text` that hold more than white space, without their line feeds, in order."""
    return [line.span() for line in re.finditer(r"[^\n]+", text) if not line.group().isspace()]


def decode(data: bytes) -> str:
    """The text of UTF-8 bytes; CR LF and CR become LF and nothing else changes. Raises TextRefused."""
    if data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        raise TextRefused(
            f"The text begins with a byte order mark (byte 0 is 0x{data[0]:02X}). Save it as UTF-8 without."
        )
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        at = error.start
        raise TextRefused(f"Byte {at} (0x{data[at]:02X}) is not UTF-8. Save the text as UTF-8.") from None
    if (nul := data.find(0)) >= 0:
        raise TextRefused(f"Byte {nul} (0x00) is NUL, which no text holds. Is this a text file?")
    return text.replace("\r\n", "\n").replace("\r", "\n")


# -- searching -------------------------------------------------------------------------------------------


def _search(text: str, words: str, prefix: str, suffix: str) -> tuple[list[Span], list[Span], bool]:
    """All places of `words`, those of them between prefix and suffix, and whether they are exact."""
    places = _places(text, words)
    if places:
        return places, _between(text, places, prefix, suffix), True
    folded = Folded.of(text)
    places = _places(folded.text, Folded.of(words).text.strip())
    around = _between(folded.text, places, Folded.of(prefix).text, Folded.of(suffix).text)
    in_source = folded.in_source
    return [in_source(*place) for place in places], [in_source(*place) for place in around], False


def _between(text: str, places: list[Span], prefix: str, suffix: str) -> list[Span]:
    return [(start, end) for start, end in places if text.endswith(prefix, 0, start) and text.startswith(suffix, end)]


def _has_one_side(text: str, place: Span, prefix: str, suffix: str) -> bool:
    start, end = place
    before = bool(prefix) and text.endswith(prefix, 0, start)
    return before or (bool(suffix) and text.startswith(suffix, end))


def _places(text: str, words: str) -> list[Span]:
    """All places of `words`, which may overlap, in order; none of no words."""
    first = text.find(words) if words else -1
    if first < 0:
        return []
    if text.find(words, first + 1) < 0:
        return [(first, first + len(words))]
    return _all_places(text, words)


def _is_once(text: str, words: str) -> bool:
    return text.find(words, text.find(words) + 1) < 0


def _all_places(text: str, words: str) -> list[Span]:
    """All places by the method of Knuth, Morris and Pratt: `str.find` in a loop is quadratic for "aaa…"."""
    borders = [0] * len(words)
    places = []
    matched = 0
    for at in range(1, len(words)):
        matched = _extended(words, borders, matched, words[at])
        borders[at] = matched
    matched = 0
    for at, character in enumerate(text):
        if matched == len(words):
            matched = borders[-1]
        matched = _extended(words, borders, matched, character)
        if matched == len(words):
            places.append((at + 1 - matched, at + 1))
    return places


def _extended(words: str, borders: list[int], matched: int, character: str) -> int:
    """How many of the first characters of `words` match, when `character` follows `matched` of them."""
    while matched and words[matched] != character:
        matched = borders[matched - 1]
    return matched + (words[matched] == character)


def _found(text: str, place: Span, exact: bool) -> Found:
    start, end = place
    return Found(start, end, text[start:end], exact)


# -- the nearest passage ---------------------------------------------------------------------------------


def _nearest(text: str, words: str) -> Near | None:
    compared = words.strip()[:LONGEST_COMPARED]
    if not compared or not text:
        return None
    alike = partial_ratio_alignment(compared, text, score_cutoff=NEAR)
    if alike is None:
        return None
    start = _word_edge(text, alike.dest_start, -1)
    end = _word_edge(text, alike.dest_end, +1)
    passage = text[start:end]
    start += len(passage) - len(passage.lstrip())
    quote = passage.strip()
    return Near(start, start + len(quote), quote, alike.score) if quote else None


def _word_edge(text: str, at: int, step: int) -> int:
    """The edge of the word that `at` cuts, going outwards, not farther than WORD_EDGE."""
    for moved in range(WORD_EDGE):
        edge = at + step * moved
        if not 0 < edge < len(text) or not (text[edge - 1].isalnum() and text[edge].isalnum()):
            return edge
    return at
