"""What stands between a verb of telling and the words told: to whom, when, on which occasion."""

from collections.abc import Callable
from typing import Final

from archive.domain.suggestions import phrases
from archive.domain.suggestions.english import grammar as g
from archive.domain.suggestions.english.table import words
from archive.domain.suggestions.reading import Token

BEFORE_OCCASIONS: Final = words("in at during via by through from on after to over with of following")
MEDIA: Final = words("reuters cnn ap afp bbc abc nbc cbs npr xinhua rudaw interfax tass npr msnbc fox politico axios")
PUBLISHED: Final = words(
    "published released issued posted dated sent seen obtained carried broadcast shared aired circulated read given quoted"
    " distributed emailed uploaded printed relayed cited made"
)
HEARERS: Final = frozenset(
    ("reporters", "journalists", "parliament", "lawmakers", "viewers", "supporters", "state", "local")
)


def hearer_of(tokens: list[Token], at: int, last: int) -> tuple[int, int] | None:
    """To whom: "Reuters", "the New York Times", "reporters in Baghdad", "him"."""
    start = at + 1 if at < last and tokens[at].lower == "to" else at
    if start >= last or tokens[start].quoted >= 0 or phrases.is_mark(tokens[start]) or tokens[start].lower == "that":
        return None
    first = tokens[start]
    if first.lower in g.PREPOSITIONS:
        return None
    if first.lower in ("him", "her", "them", "us", "me", "you", "it", "everyone"):
        return start, start + 1
    article = first.lower in g.ARTICLES or first.lower in g.DETERMINERS
    end = start + 1 if article or first.word[0].islower() or first.lower in MEDIA else start
    if first.lower in MEDIA:
        end = _over(tokens, end, last, lambda token: token.word[0].isupper() and token.lower in _MEDIA_TAILS)
        return start, _over_nouns(tokens, end, last)
    end = _over(tokens, end, last, lambda token: token.word[0].isupper() and token.lower not in g.DATES)
    if article or (first.word[0].islower() and first.lower not in MEDIA):
        end = _over_nouns(tokens, end, last)
    return (start, end) if end > start else None


def _over(tokens: list[Token], at: int, last: int, wanted: Callable[[Token], bool]) -> int:
    while at < last and tokens[at].quoted < 0 and wanted(tokens[at]):
        at += 1
    return at


def _over_nouns(tokens: list[Token], at: int, last: int) -> int:
    """After "the Sahara Reporters": also "news website", up to the last noun that can be told something."""
    found = at
    for there in range(at, min(last, at + 4)):
        token = tokens[there]
        if token.quoted >= 0 or phrases.is_mark(token) or token.lower in _HEARER_ENDS:
            break
        if token.lower in _HEARER_NOUNS:
            found = there + 1
    named = tokens[at - 1].word[0].isupper() or tokens[at - 1].lower not in g.DETERMINERS
    return found if found > at or named else min(at + 1, last)


_HEARER_ENDS: Final = g.STOPS | g.PRONOUNS | g.ARTICLES | g.PREPOSITIONS | g.WEEKDAYS | frozenset(("that", "to"))
_MEDIA_TAILS: Final = words("news tv television radio hausa arabic persian turk english international")
_HEARER_NOUNS: Final = words(
    "television radio tv reporters journalists residents supporters lawmakers agency service reporters hearing committee panel newspaper network channel station conference council press news media website magazine assembly committee"
    " parliament court broadcaster crowd paper service outlet program programme commission meeting forum"
)


def over_adjuncts(tokens: list[Token], at: int, last: int) -> int:
    """The token after "on Monday", "in a statement to the press", "by telephone from Erbil"."""
    for _ in range(6):
        before = at
        at = _over_time(tokens, at, last)
        at = over_occasion(tokens, at, last)
        at = _over_publishing(tokens, at, last) if at > before else at
        if at == before:
            break
    return at


def _over_time(tokens: list[Token], at: int, last: int) -> int:
    start = at
    if at + 1 < last and tokens[at].lower == "for" and tokens[at + 1].lower in ("years", "months", "weeks", "days"):
        return at + 2
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


def _over_publishing(tokens: list[Token], at: int, last: int) -> int:
    """After "in a report": also "published today", "carried by the state agency", "dated 3 May"."""
    if at >= last or tokens[at].lower not in PUBLISHED:
        return at
    at += 1
    while at < last and (tokens[at].word[0].isdigit() or tokens[at].lower in g.DATES):
        at += 1
    if at < last and tokens[at].lower in ("by", "on", "to", "with", "through", "via"):
        heard = hearer_of(tokens, at + 1, last)
        at = heard[1] if heard else at
    return at


def over_occasion(tokens: list[Token], at: int, last: int) -> int:
    """After a preposition and at most ten words, one of them where things are said."""
    if at >= last or tokens[at].lower not in BEFORE_OCCASIONS:
        return at
    end = at + 1
    found = at
    while end < min(last, at + 12) and tokens[end].quoted < 0 and not phrases.is_mark(tokens[end]):
        word = tokens[end].lower
        if (word in ("that", "the") and found > at) or word in g.STOPS or word in g.PRONOUNS:
            break
        if phrases.is_verb(tokens, end, at):
            break
        if word in g.OCCASIONS or word in HEARERS:
            found = end + 1
        end += 1
    return found
