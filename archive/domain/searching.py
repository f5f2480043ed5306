"""What a search means: words of a text with their places, what was asked, and where it stands in a text.

A text and a question are cut into words by one rule. A word is folded (`archive.domain.names`), its Arabic article
is taken away, and it is brought to one spelling (`archive.domain.spellings`); so "Rakka", "ar-Raqqah" and "الرقة"
are one word. A number is one word however its thousands are parted, in the digits of Europe.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from archive.domain.spellings import bare, beginning, canonical, letters

LONGEST, MOST = 200, 8  # characters and terms of a question
SHORTEST = 2  # letters before a *
LONGEST_WORD = 64
BARRIER = "¶"  # stands between two texts that no phrase reaches across
# Combining marks belong to a word, and so do the signs that writers put inside Arabic names.
_MARK = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_INNER = "'’‘ʿʾʼ`\u200c\u0640"
_IDEOGRAPH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"  # written without spaces: each is a word
_GROUPS = ",٬"  # between the thousands of a number
_WORD = re.compile(
    rf"\d{{1,3}}(?:[{_GROUPS}]\d{{3}})+(?!\d)|[{_IDEOGRAPH}]|(?:(?![{_IDEOGRAPH}])[^\W_][{_MARK}]*[{_INNER}]*)+"
)
_PLAIN = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2, _GROUPS)
_POSSESSIVE = re.compile(r"['’ʼ]s$", re.IGNORECASE)
_ASKED = re.compile(r'["“”„«»]([^"“”„«»]*)["“”„«»]|([^\s"“”„«»]+)')
_ARTICLES = {"al", "el", "ul", "ad", "ar", "as", "ash", "at", "az", "an", "ed", "er", "es", "ez", "en"}
_ALWAYS = {"al", "el", "az", "ez"}  # an article even where no hyphen follows
_JOINTS = {"-", "‐", "‑", "–", "'", "’"}


class SearchFault(ValueError):
    """A question that is not answered. The argument is `long`, `many`, `short` or `wordless`."""


class Word(NamedTuple):
    """A word of a text at [start, end), in the form that it is found by."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Term:
    """Words that must follow one another. With `prefix` the last may be the beginning of a word."""

    words: tuple[str, ...]
    prefix: bool = False

    @cached_property
    def endings(self) -> list[str]:
        """Words of the table of spellings that the last word may be the beginning of."""
        return (
            [word for word in beginning(self.words[-1]) if not word.startswith(self.words[-1])] if self.prefix else []
        )

    def fits(self, words: Sequence[str]) -> bool:
        """Whether `words`, as many as the term has, are it."""
        last, asked = words[-1], self.words[-1]
        ended = last.startswith(asked) or last in self.endings if self.prefix else last == asked
        return ended and tuple(words[:-1]) == self.words[:-1]


@dataclass(frozen=True)
class Search:
    """What was asked: every term must be there."""

    terms: tuple[Term, ...]

    @cached_property
    def words(self) -> list[str]:
        """Every word that was asked, once, in order."""
        return list(dict.fromkeys(word for term in self.terms for word in term.words))


def words_of(text: str) -> Iterator[Word]:
    """The words of `text` in order, articles left out."""
    found = [(*_forms(match[0]), *match.span()) for match in _WORD.finditer(text)]
    for place, (word, form, start, end) in enumerate(found):
        if word in _ARTICLES and place + 1 < len(found) and _is_article(word, text[end : found[place + 1][2]]):
            continue
        if word:
            yield Word(form, start, end)


def _forms(word: str) -> tuple[str, str]:
    """A word's letters, and the form that it is found by; words that stand in text after text are looked up once."""
    return _known(word) if len(word) <= LONGEST_WORD else _made(word)


def _made(word: str) -> tuple[str, str]:
    folded = letters(_POSSESSIVE.sub("", word).translate(_PLAIN))[:LONGEST_WORD]
    return folded, canonical(bare(folded))


_known = lru_cache(maxsize=1 << 14)(_made)


def _is_article(word: str, between: str) -> bool:
    """Whether one of the articles is the article of what follows it, after the characters `between`."""
    return between in _JOINTS or (word in _ALWAYS and between == " ")


def indexed(texts: Sequence[str]) -> str:
    """The words of `texts` as one text that an engine indexes: between two texts stands the barrier."""
    return f" {BARRIER} ".join(" ".join(word.text for word in words_of(text)) for text in texts if text)


def read(text: str) -> Search:
    """What `text` asks for: words, "phrases" and beginnings*. Nothing else in it is a sign. Raises SearchFault."""
    if len(text) > LONGEST:
        raise SearchFault("long")
    terms = list(dict.fromkeys(_terms(text)))
    if not terms:
        raise SearchFault("wordless")
    if len(terms) > MOST:
        raise SearchFault("many")
    if any(term.prefix and len(term.words[-1]) < SHORTEST for term in terms):
        raise SearchFault("short")
    return Search(tuple(terms))


def _terms(text: str) -> Iterator[Term]:
    for match in _ASKED.finditer(text):
        asked = match[1] if match[1] is not None else match[2]
        if match[1] is None and "*" in asked.rstrip("*"):  # "a*b*" asks two things
            yield from _terms(asked.replace("*", "* ").strip())
            continue
        found = [word.text for word in words_of(asked)]
        if found:
            prefix = asked.rstrip(".,;:!?)").endswith("*")
            yield Term((*found[:-1], _typed(asked)) if prefix else tuple(found), prefix)


def _typed(asked: str) -> str:
    """The last word of `asked` as it was typed: the beginning of a word is no spelling of another."""
    return bare(letters([match[0] for match in _WORD.finditer(asked)][-1])[:LONGEST_WORD])


def places(text: str, search: Search) -> list[tuple[int, int]]:
    """Where the terms of `search` stand in `text`: stretches [start, end), in order, none touching another."""
    words = list(words_of(text))
    forms = [word.text for word in words]
    found = []
    for term in search.terms:
        size = len(term.words)
        for at in range(len(words) - size + 1):
            if term.fits(forms[at : at + size]):
                found.append((words[at].start, words[at + size - 1].end))
    return _merged(sorted(found))


def _merged(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in stretches:
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def pieces(text: str, stretches: Sequence[tuple[int, int]]) -> list[tuple[str, bool]]:
    """`text` cut at `stretches`: each piece with whether it is one of them."""
    found, at = [], 0
    for start, end in stretches:
        found += [(text[at:start], False), (text[start:end], True)]
        at = end
    return [piece for piece in [*found, (text[at:], False)] if piece[0]]
