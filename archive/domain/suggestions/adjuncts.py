"""What stands between a verb of telling and the words told: to whom, when, on which occasion."""

from typing import Final

from archive.domain.suggestions import phrases
from archive.domain.suggestions.english import grammar as g
from archive.domain.suggestions.english.table import words
from archive.domain.suggestions.reading import Token

MEDIA: Final = words("reuters cnn ap afp bbc abc nbc cbs npr xinhua rudaw interfax tass npr msnbc fox politico axios")
HEARERS: Final = frozenset(
    ("reporters", "journalists", "parliament", "lawmakers", "viewers", "supporters", "state", "local")
)


def hearer_of(tokens: list[Token], at: int, last: int) -> tuple[int, int] | None:
    """To whom: "Reuters", "the New York Times", "reporters in Baghdad", "him"."""
    start = at + 1 if at < last and tokens[at].lower == "to" else at
    if start >= last or tokens[start].quoted >= 0 or phrases.is_mark(tokens[start]) or tokens[start].lower == "that":
        return None
    first = tokens[start]
    if first.lower in ("him", "her", "them", "us", "me", "you", "it", "everyone") or first.lower in MEDIA:
        end = start + 1
        while (
            end < last
            and tokens[end].word[0].isupper()
            and tokens[end].lower in ("news", "tv", "television", "radio", "hausa", "arabic")
        ):
            end += 1
        return start, end
    end = start + 1 if first.lower in g.ARTICLES or first.lower in g.DETERMINERS else start
    while (
        end < last
        and tokens[end].quoted < 0
        and (tokens[end].word[0].isupper() or (end == start and first.word[0].islower()))
    ):
        if tokens[end].lower in g.WEEKDAYS or tokens[end].lower in g.MONTHS:
            break
        end += 1
    if end == start + 1 and first.lower in g.ARTICLES:
        while (
            end < last
            and not phrases.is_mark(tokens[end])
            and tokens[end].lower not in _HEARER_ENDS
            and tokens[end].quoted < 0
        ):
            end += 1
            if tokens[end - 1].lower in _HEARER_NOUNS:
                break
    return (start, end) if end > start else None


_HEARER_ENDS: Final = g.STOPS | g.PRONOUNS | g.ARTICLES | g.PREPOSITIONS | g.WEEKDAYS | frozenset(("that", "to"))
_HEARER_NOUNS: Final = words(
    "agency newspaper network channel station conference council press news media website magazine assembly committee"
    " parliament court broadcaster crowd paper service outlet program programme commission meeting forum"
)


def over_adjuncts(tokens: list[Token], at: int, last: int) -> int:
    """The token after "on Monday", "in a statement to the press", "by telephone from Erbil"."""
    for _ in range(6):
        before = at
        at = _over_time(tokens, at, last)
        at = _over_occasion(tokens, at, last)
        if at == before:
            break
    return at


def _over_time(tokens: list[Token], at: int, last: int) -> int:
    start = at
    if at < last and tokens[at].lower in ("on", "late", "early", "earlier", "last", "this", "later"):
        at += 1
        if at < last and tokens[at].lower in ("on", "this", "last", "the"):
            at += 1
    timed = False
    while at < last and (
        tokens[at].lower in g.TIMES or tokens[at].lower in g.MONTHS or (timed and tokens[at].word[0].isdigit())
    ):
        timed = True
        at += 1
    if not timed:
        return (
            start + 1
            if start < last and tokens[start].lower in ("also", "again", "however", "publicly", "later", "earlier")
            else start
        )
    if (
        at + 1 < last
        and tokens[at].word == ","
        and tokens[at - 1].word[0].isdigit()
        and tokens[at + 1].word[0].isdigit()
    ):
        at += 2
    return at


def _over_occasion(tokens: list[Token], at: int, last: int) -> int:
    """After a preposition and at most ten words, one of them where things are said."""
    if at >= last or tokens[at].lower not in (
        "in",
        "at",
        "during",
        "via",
        "by",
        "through",
        "from",
        "on",
        "after",
        "to",
        "over",
        "with",
        "of",
        "following",
    ):
        return at
    end = at + 1
    found = at
    while end < min(last, at + 12) and tokens[end].quoted < 0 and not phrases.is_mark(tokens[end]):
        word = tokens[end].lower
        if word in ("that", "the") and found > at:
            break
        if (word in g.STOPS or word == "that") or (word in g.PRONOUNS) or phrases.is_verb(tokens, end, at):
            break
        if word in g.OCCASIONS or word in HEARERS:
            found = end + 1
        elif found == end and found > at and tokens[end].lower in ("in", "with", "to", "from", "at", "by"):
            pass
        end += 1
    return found
