"""Quotation marks of every shape, told from apostrophes, inches and feet; paired in one pass.

A quotation may run on over paragraphs: each further paragraph then begins with an opening mark, and only
the last one ends with a closing one. A quotation never closed ends with its paragraph.
"""

import re
from dataclasses import dataclass, field
from typing import Final

# So many marks in a row are a line drawn, and quote nothing.
MARK: Final = re.compile(r"[\"“”„«»‘’'`]{6,}|``|''|[\"“”„‟«»‘’‚‛'‹›]")
DOUBLE: Final = {
    '"': "both",
    "“": "both",
    "”": "both",
    "„": "open",
    "‟": "open",
    "«": "both",
    "»": "both",
    "``": "open",
    "''": "close",
}
OPENS_BEFORE: Final = frozenset("([{—–-/“‘\"'«„…:,")
SHORT_FORMS: Final = frozenset(("tis", "twas", "em", "til", "cause", "n", "bout", "round"))


@dataclass(slots=True)
class Pair:
    """Marks that belong together: `start` and `end` are outside them, `parts` are the words inside, a paragraph each."""

    start: int
    opened: int
    depth: int
    double: bool
    end: int = -1
    closed: bool = False
    parts: list[tuple[int, int]] = field(default_factory=list)


class Pairing:
    """Pairs the marks of one text; `pairs` in order of their beginning."""

    def __init__(self, text: str, paragraphs: list[tuple[int, int]]) -> None:
        self.text = text
        self.pairs: list[Pair] = []
        self._open: list[Pair] = []
        for at, (start, end) in enumerate(paragraphs):
            following = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
            self._paragraph(start, end, following is not None and self._opens_single(following[0]))
            self._end_of_paragraph(end, following)
        self.pairs = sorted((pair for pair in self.pairs if pair.parts), key=lambda pair: (pair.start, -pair.end))

    def _paragraph(self, start: int, end: int, goes_on: bool) -> None:
        """Pair the marks of a paragraph; `goes_on`: the next one begins with a single mark."""
        marks = [mark for mark in MARK.finditer(self.text, start, end) if mark.end() - mark.start() < 3]
        singles = self._closing_singles(marks)
        for mark in marks:
            if self._open and mark.start() == start and self._open[-1].double is (mark.group() in DOUBLE):
                self._open[-1].opened = mark.end()  # the quotation runs on
            elif mark.group() in DOUBLE:
                self._double(mark)
            else:
                self._single(mark, singles.get(mark.start(), False) or (goes_on and not self._open))

    def _closing_singles(self, marks: list[re.Match[str]]) -> dict[int, bool]:
        """For each mark, whether a single mark that can close comes after it in the paragraph."""
        found, later = {}, False
        for mark in reversed(marks):
            found[mark.start()] = later
            if mark.group() in "’'›" and self._can_close(mark):
                later = True
            elif mark.group() == "‘":
                later = False
        return found

    def _can_open(self, mark: re.Match[str]) -> bool:
        before = self.text[mark.start() - 1] if mark.start() else " "
        after = self.text[mark.end()] if mark.end() < len(self.text) else " "
        return not after.isspace() and (before.isspace() or before in OPENS_BEFORE)

    def _can_close(self, mark: re.Match[str]) -> bool:
        before = self.text[mark.start() - 1] if mark.start() else " "
        after = self.text[mark.end()] if mark.end() < len(self.text) else " "
        return not before.isspace() and not after.isalnum()

    def _double(self, mark: re.Match[str]) -> None:
        shape = mark.group()
        inside = next((pair for pair in reversed(self._open) if pair.double), None)
        if inside is None:
            if self._can_open(mark) or shape in "“„«``":
                self._begin(mark, double=True)
            return
        if shape in "“„" and self._can_open(mark) and not self._can_close(mark):
            self._close(inside, inside.opened, closed=False)  # the earlier mark was a stray one
            self._begin(mark, double=True)
        elif shape == '"' and self._can_open(mark) and not self._can_close(mark) and self._is_stray(inside, mark):
            self._close(inside, inside.opened, closed=False)
            self._begin(mark, double=True)
        else:
            self._close(inside, mark.end(), words_end=mark.start())

    def _is_stray(self, pair: Pair, mark: re.Match[str]) -> bool:
        return self.text[pair.opened : mark.start()].strip() == ""

    def _single(self, mark: re.Match[str], closes_later: bool) -> None:
        shape = mark.group()
        inside = self._open[-1] if self._open and not self._open[-1].double else None
        if inside is not None and shape in "’'›" and self._can_close(mark):
            owner = self.text[mark.start() - 1] == "s" and self.text[mark.end() : mark.end() + 1] == " "
            if not (owner and closes_later):
                self._close(inside, mark.end(), words_end=mark.start())
            return
        if shape not in "‘'‹‚‛" or len(self._open) > 2 or not self._can_open(mark) or not closes_later:
            return
        word = re.match(r"[^\W_]*", self.text[mark.end() : mark.end() + 12])
        first = word.group().lower() if word else ""
        if not first[:1].isdigit() and first not in SHORT_FORMS and inside is None:
            self._begin(mark, double=False)

    def _begin(self, mark: re.Match[str], *, double: bool) -> None:
        pair = Pair(mark.start(), mark.end(), len(self._open), double)
        self._open.append(pair)
        self.pairs.append(pair)

    def _close(self, pair: Pair, end: int, words_end: int | None = None, *, closed: bool = True) -> None:
        while self._open and self._open[-1] is not pair:
            self._close(self._open[-1], self._open[-1].opened, closed=False)
        self._open.pop()
        pair.end, pair.closed = end, closed
        if words_end is not None and self.text[pair.opened : words_end].strip():
            pair.parts.append((pair.opened, words_end))

    def _end_of_paragraph(self, end: int, following: tuple[int, int] | None) -> None:
        """What is open runs on if the next paragraph begins with such a mark, else it ends here."""
        while self._open:
            pair = self._open[-1]
            opens = self._opens if pair.double else self._opens_single
            runs_on = len(self._open) == 1 and following and opens(following[0])
            if runs_on:
                if self.text[pair.opened : end].strip():
                    pair.parts.append((pair.opened, end))
                return
            self._close(pair, end, words_end=end if pair.double else None, closed=False)

    def _opens_single(self, at: int) -> bool:
        mark = MARK.match(self.text, at)
        return mark is not None and mark.group() in "‘'" and self._can_open(mark)

    def _opens(self, at: int) -> bool:
        mark = MARK.match(self.text, at)
        return mark is not None and mark.group() in DOUBLE and mark.group() not in "”''" and self._can_open(mark)
