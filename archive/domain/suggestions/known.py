"""Finds the archive's own names in a text, in any script: folded, whole words, the longest first.

Weak names are never given to it: whoever calls leaves them out.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from archive.domain.names import folded
from archive.domain.suggestions.language import Language
from archive.domain.suggestions.language import language as tables
from archive.domain.suggestions.reading import Token, tokenise

SHORT: Final = 4  # a name of so few letters, all capitals, is matched in capitals only: "US" is not "us"


@dataclass(frozen=True, slots=True)
class Known:
    """A strong name of the archive: whose it is, and whether that is an actor or a place."""

    name: str
    uid: str
    kind: Literal["actor", "place"]
    sort: str = ""  # what sort of actor or place, where it is known: "person" matters for pronouns


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens `first` to `last` (not included) are a known name, of one thing or, rarely, of several."""

    first: int
    last: int
    known: tuple[Known, ...]


_fold = lru_cache(maxsize=50_000)(folded)


@lru_cache(maxsize=8)
def prepared(names: tuple[Known, ...], code: str) -> "Names":
    """The names ready to be looked up; made once for the same names."""
    return Names(names, tables(code))


class Names:
    """Known names, ready to be looked up word by word."""

    def __init__(self, names: Iterable[Known], language: Language) -> None:
        self.by_first: dict[str, dict[tuple[str, ...], tuple[Known, ...]]] = {}
        for known in names:
            words = tuple(_fold(token.word) for token in tokenise(known.name, 0, len(known.name), language))
            if words and any(words):
                shelf = self.by_first.setdefault(words[0], {})
                shelf[words] = (*shelf.get(words, ()), known)
        self.lengths = {
            first: sorted({len(words) for words in shelf}, reverse=True) for first, shelf in self.by_first.items()
        }

    def find(self, tokens: list[Token]) -> list[Match]:
        """All matches that do not overlap, in order, the longest at each place."""
        if not self.by_first:
            return []
        words = [_fold(token.word) for token in tokens]
        found: list[Match] = []
        at = 0
        while at < len(tokens):
            match = self._at(tokens, words, at)
            if match:
                found.append(match)
                at = match.last
            else:
                at += 1
        return found

    def _at(self, tokens: list[Token], words: list[str], at: int) -> Match | None:
        shelf = self.by_first.get(words[at])
        if shelf is None:
            return None
        for length in self.lengths[words[at]]:
            key = tuple(words[at : at + length])
            known = tuple(name for name in shelf.get(key, ()) if _same_case(name.name, tokens[at : at + length]))
            if known:
                return Match(at, at + length, known)
        return None


def _same_case(name: str, tokens: list[Token]) -> bool:
    """Names in capitals need them in the text; other names need one capital, in scripts that have them."""
    letters = [letter for token in tokens for letter in token.word if letter.isalpha()]
    if not letters:
        return True
    bare = [letter for letter in name if letter.isalpha()]
    if len(bare) <= SHORT and all(letter.isupper() for letter in bare):
        return all(letter.isupper() for letter in letters)
    has_case = any(letter.islower() or letter.isupper() for letter in bare)
    return not has_case or any(letter.isupper() for letter in letters) or not any(letter.isupper() for letter in bare)
