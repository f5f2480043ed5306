"""A text as a line of words, numbers and marks, each with where it stands."""

import re
from typing import Final

_MARKS_ON_LETTERS: Final = "\u064b-\u065f\u0670"  # Arabic vowels: part of a word, not of its spelling
_TOKEN = re.compile(rf"[^\W\d_](?:[^\W\d_]|[{_MARKS_ON_LETTERS}])*|\d+|\S")
_VOWELS = re.compile(f"[{_MARKS_ON_LETTERS}\u0640]")


def each(words: str) -> frozenset[str]:
    """The words of a list written as one text."""
    return frozenset(words.split())


class Line:
    """The tokens of `text`. `words` in lower case; `starts` and `ends` in code points, end not included."""

    __slots__ = ("_sentences", "ends", "starts", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        found = [(match.group(), *match.span()) for match in _TOKEN.finditer(text)]
        self.words = [_VOWELS.sub("", word).lower() if word > "\u0600" else word.lower() for word, _, _ in found]
        self.starts = [start for _, start, _ in found]
        self.ends = [end for _, _, end in found]
        self._sentences: list[int] = []

    def __len__(self) -> int:
        return len(self.words)

    def word(self, at: int) -> str:
        """The word at `at` in lower case, or nothing beyond either end."""
        try:
            return self.words[at] if at >= 0 else ""
        except IndexError:
            return ""

    def phrase(self, at: int, *words: str) -> bool:
        """Whether `words` stand at `at`, one after another."""
        return at >= 0 and self.words[at : at + len(words)] == list(words)

    def capital(self, at: int) -> bool:
        """Whether the word at `at` begins with a capital letter."""
        return 0 <= at < len(self.words) and self.text[self.starts[at]].isupper()

    def joined(self, at: int) -> bool:
        """Whether token `at` follows the one before it without a space."""
        return 0 < at < len(self.words) and self.ends[at - 1] == self.starts[at]

    def number(self, at: int) -> int | None:
        """The whole number in at most four digits that stands at `at`."""
        word = self.word(at)
        return int(word) if word.isdecimal() and len(word) <= 4 else None

    @property
    def sentences(self) -> list[int]:
        """The number of the sentence that each token stands in, counted once."""
        if not self._sentences:
            number = 0
            for at in range(len(self.words)):
                number += self.breaks(at)
                self._sentences.append(number)
        return self._sentences

    def breaks(self, at: int) -> bool:
        """Whether a sentence ends before token `at`: a full stop and a space, or a new line."""
        if not 0 < at < len(self.words):
            return True
        between = self.text[self.ends[at - 1] : self.starts[at]]
        if "\n" in between:
            return True
        stop = self.words[at - 1] in _STOPS or (self.words[at - 1] in _CLOSING and self.word(at - 2) in _STOPS)
        return stop and bool(between) and not self._abbreviated(at - 1)

    def _abbreviated(self, stop: int) -> bool:
        before = self.word(stop - 1)
        return (
            self.words[stop] == "."
            and self.joined(stop)
            and ((len(before) == 1 and before.isalpha()) or before in _SHORT)
        )


_STOPS: Final = frozenset(".!?؟…")
_CLOSING: Final = frozenset("\"”’')]»")
_SHORT: Final = each(
    "mr mrs ms dr gen lt col maj capt sgt brig adm gov sen rep st jan feb mar apr jun jul aug sep sept oct nov dec no"
)
