"""A text as its readers see it: paragraphs, sentences, tokens and quotations, read once and shared.

All offsets are Unicode code points of the text, start included, end not. Every pass is linear.
A sentence holds whole quotations: “It fell. We left,” he said is one.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final, Self

from archive.domain.quotes import Span
from archive.domain.suggestions.language import Language
from archive.domain.suggestions.quotations import Quotation, quotations

# Letters with their marks, in any script; a mark of its own letter stays with it.
_LETTER = r"[\w\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u0640]"
TOKEN: Final = re.compile(
    rf"(?:[^\W\d_]-)?(?:[^\W\d_]\.){{2,}}(?:-{_LETTER}+)*"
    rf"|\d+(?:[.,:]\d+)*(?:[^\W_]{_LETTER}*)?(?:-{_LETTER}+)*"
    r"|['’]s(?!\w)"
    rf"|[@#]?{_LETTER}+(?:(?:-(?!-)|['’](?!s(?!\w))|&|\.(?=[a-z])){_LETTER}+)*"
    r"|\.{2,}|-{2,}|\S"
)
LONGEST: Final = 200  # tokens of a sentence, a quotation at its end aside: no one writes longer, and readers look far
WORDS_TOO: Final = frozenset(
    ("sat", "sun", "mass", "ill", "miss", "wash", "ore", "fig", "pa", "mo", "al", "ed", "gen", "rep")
)
ENDS: Final = frozenset((".", "!", "?", "…", "...", "؟", "。", "۔"))
ORGANISATION: Final = "WHO"  # which is no pronoun
BULLETS: Final = frozenset("•●▪◦‣·*–—-○■")
CLOSERS: Final = frozenset("\"”’'»)]›")


@dataclass(slots=True)
class Token:
    """A word or a mark. `quoted` is the number of the quotation it stands in, marks included, or -1."""

    start: int
    end: int
    word: str
    lower: str
    quoted: int = -1


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens `first` to `last`, the last not included, of one paragraph (counted from 0)."""

    first: int
    last: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Text:
    """A text as read."""

    text: str
    language: Language
    paragraphs: list[Span]
    tokens: list[Token]
    sentences: list[Sentence]
    quotations: list[Quotation]

    @classmethod
    def of(cls, text: str, language: Language, blocks: list[Span] | None = None) -> Self:
        """Read `text`; `blocks` are stretches set apart as quotations without marks."""
        paragraphs = paragraphs_of(text)
        quoted = quotations(text, paragraphs, blocks or [])
        tokens: list[Token] = []
        sentences: list[Sentence] = []
        for number, (start, end) in enumerate(paragraphs):
            first = len(tokens)
            tokens += tokenise(text, start, end, language)
            _mark(tokens, first, quoted)
            sentences += _sentences(tokens, first, number, language)
        return cls(text, language, paragraphs, tokens, sentences, quoted)

    def paragraph_at(self, offset: int) -> int:
        """The number, from 0, of the paragraph that holds `offset` or comes before it."""
        return max(0, bisect_right(self.paragraphs, (offset, len(self.text) + 1)) - 1)


def paragraphs_of(text: str) -> list[Span]:
    """The paragraphs of `text`: its lines, but a line that goes on in lower case without a full stop is no end."""
    found: list[Span] = []
    for line in re.finditer(r"[^\n]+", text):
        start, end = line.span()
        words = line.group()
        start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
        if start >= end:
            continue
        if (
            found
            and text[start].islower()
            and found[-1][1] == line.start() - 1
            and text[found[-1][1] - 1] not in '.!?:”"'
        ):
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found


def tokenise(text: str, start: int, end: int, language: Language) -> list[Token]:
    """The tokens of `text[start:end]`; the full stop of an abbreviation belongs to it."""
    found: list[Token] = []
    for match in TOKEN.finditer(text, start, end):
        word = match.group()
        if (
            word == "."
            and found
            and found[-1].end == match.start()
            and _is_short(found[-1], text[match.end() : match.end() + 2], language)
        ):
            found[-1].end = match.end()
            found[-1].word += "."
            found[-1].lower += "."
            continue
        found.append(Token(match.start(), match.end(), word, word.lower()))
    for at, token in enumerate(found):
        if token.word == ORGANISATION and not any(beside.word.isupper() for beside in _beside(found, at)):
            token.lower = ORGANISATION
    return found


def _beside(tokens: list[Token], at: int) -> list[Token]:
    """The words of more than one letter right before and after."""
    return [token for token in tokens[max(0, at - 1) : at] + tokens[at + 1 : at + 2] if len(token.word) > 1]


def _is_short(token: Token, following: str, language: Language) -> bool:
    """Whether a full stop after the token belongs to it. "He sat. No. I left." has no abbreviation."""
    if token.lower == "no":
        return following.strip().isdigit()
    if token.lower in WORDS_TOO and not token.word[0].isupper():
        return False
    return token.lower in language.abbreviations or (
        len(token.word) == 1 and token.word.isupper() and token.word != "X"
    )


def _mark(tokens: list[Token], first: int, quoted: list[Quotation]) -> None:
    """Say of each token which outer quotation it stands in. Quotations and tokens are both in order."""
    if first >= len(tokens):
        return
    at = max(0, bisect_right(quoted, tokens[first].start, key=lambda quotation: quotation.start) - 1)
    while at > 0 and quoted[at].depth:
        at -= 1
    for token in tokens[first:]:
        while at < len(quoted) and (quoted[at].end <= token.start or quoted[at].depth):
            at += 1
        if at == len(quoted):
            return
        if quoted[at].start <= token.start and not quoted[at].is_name:
            token.quoted = at


def _sentences(tokens: list[Token], first: int, paragraph: int, language: Language) -> list[Sentence]:
    found: list[Sentence] = []
    at = first
    if first + 1 < len(tokens) and tokens[first].word in BULLETS and tokens[first + 1].start > tokens[first].end:
        found.append(Sentence(first, first + 1, paragraph))
        first = at = first + 1
    if dateline := _after_dateline(tokens, first):
        found.append(Sentence(first, dateline, paragraph))
        first = at = dateline
    while at < len(tokens):
        if at - first >= LONGEST and tokens[at].quoted < 0:
            found.append(Sentence(first, at, paragraph))
            first = at
        if not _may_end(tokens, at):
            at += 1
            continue
        after = at + 1
        while after < len(tokens) and tokens[after].word in CLOSERS and tokens[after].start == tokens[after - 1].end:
            after += 1
        if after < len(tokens) and _begins(tokens, at, after, language):
            found.append(Sentence(first, after, paragraph))
            first = after
        at = after
    if first < len(tokens):
        found.append(Sentence(first, len(tokens), paragraph))
    return found


def _after_dateline(tokens: list[Token], first: int) -> int | None:
    """The token after the dash of "KABUL, Afghanistan (AP) — " or "ERBIL // ", which is no part of the sentence."""
    shouted = len(tokens[first].word) > 2 and tokens[first].word.isupper()
    for at in range(first + 1, min(len(tokens) - 1, first + 16)):
        token = tokens[at]
        if token.quoted >= 0 or token.word in ENDS:
            return None
        if token.word[0] in "–—-" and token.start > tokens[at - 1].end and tokens[at + 1].start > token.end:
            return at + 1 if (shouted and at - first < 9) or tokens[at - 1].word == ")" else None
        if shouted and token.word == "/" and tokens[at + 1].word == "/" and token.start > tokens[at - 1].end:
            return at + 2
        if shouted and token.word == ":" and (at - first < 4 or (at - first < 7 and tokens[at - 1].word.isdigit())):
            return at + 1  # "KARACHI: ", "UPDATE: ", "KARACHI, May 3: "
    return None


def _may_end(tokens: list[Token], at: int) -> bool:
    return tokens[at].word in ENDS or tokens[at].word[-1:] == "."


def _begins(tokens: list[Token], at: int, after: int, language: Language) -> bool:
    """Whether a sentence begins at `after`, given the mark at `at` before it."""
    mark, following = tokens[at], tokens[after]
    if mark.quoted >= 0 and following.quoted == mark.quoted:
        return False
    letter = following.word[0]
    if letter.islower() or letter in ",;:—–-)":
        return False
    if following.quoted > mark.quoted and mark.lower.rstrip(".") in ("a.m", "p.m"):
        return True
    if mark.word not in ENDS:  # an abbreviation
        return mark.lower.rstrip(".") not in language.before_names and following.lower in language.starters
    if mark.quoted >= 0 and mark.word in "!?…":
        return not _is_tag(tokens, after, language)
    return True


def _is_tag(tokens: list[Token], at: int, language: Language) -> bool:
    """Whether the next few words tell who spoke: “Why?” Smith asked."""
    for token in tokens[at : at + 6]:
        if token.word in ENDS or token.quoted >= 0 or token.word in ",;:":
            return False
        if (verb := language.verbs.get(token.lower)) and "q" in verb.flags:
            return True
    return False
