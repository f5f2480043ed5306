"""Tellers whose last words stand in quotation marks: the “army” said, the so-called “Council of Elders” said."""

from typing import Final

from archive.domain.suggestions import phrases
from archive.domain.suggestions.english import grammar as g
from archive.domain.suggestions.reading import Token

CLOSING: Final = frozenset("”\"’'»")
OPENING: Final = frozenset("“\"‘'«")
IN_MARKS: Final = 7  # tokens
NO_PHRASE: Final = g.PREPOSITIONS | g.STOPS | g.AUXILIARIES | g.CONJUNCTIONS
BEFORE_MARKS: Final = g.ARTICLES | frozenset(("'s", "’s", "so-called", "called"))
FARTHEST: Final = 6  # tokens from the article to the mark


def start(tokens: list[Token], last: int, first: int) -> int | None:
    """Where the teller begins that ends with the closing mark at `last`; None where those marks quote somebody."""
    opening = _opening(tokens, last, first)
    if opening is None:
        return None
    before = tokens[opening - 1]
    if before.word in "'’" and opening - 2 > first and tokens[opening - 2].lower.endswith("s"):
        return phrases.start_before(tokens, opening - 2, first)  # "the rebels’ “army”"
    if phrases.is_mark(before) or before.lower in NO_PHRASE or phrases.is_verb(tokens, opening - 1, first):
        return None
    if before.lower in BEFORE_MARKS:
        return _article(tokens, opening, first)
    return phrases.start_before(tokens, opening - 1, first)


def _opening(tokens: list[Token], last: int, first: int) -> int | None:
    """The opening mark of a few words without a full stop or a comma."""
    if tokens[last].word not in CLOSING:
        return None
    for at in range(last - 1, max(first, last - IN_MARKS - 2), -1):
        if tokens[at].word in OPENING:
            return at if last - at > 1 else None
        if phrases.is_mark(tokens[at]) and tokens[at].word not in "-'’":
            return None
    return None


def _article(tokens: list[Token], opening: int, first: int) -> int | None:
    """The article before the marks, or the phrase it belongs to: "the head of the “army”"."""
    at = opening - 1
    while at > first and tokens[at].lower not in g.ARTICLES and opening - at < FARTHEST:
        at -= 1
    if tokens[at].lower not in g.ARTICLES or phrases.has_verb(tokens, at, opening):
        return None
    belongs = at - 2 >= first and tokens[at - 1].lower in ("of", "for") and not phrases.is_mark(tokens[at - 2])
    return phrases.start_before(tokens, at - 2, first) if belongs else at
