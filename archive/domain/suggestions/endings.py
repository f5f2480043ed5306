"""Where a noun phrase that follows a verb ends, and the description after a name."""

from archive.domain.suggestions.english import grammar as g
from archive.domain.suggestions.english.people import ROLES, TITLES
from archive.domain.suggestions.english.verbs import VERBS
from archive.domain.suggestions.phrases import DASHES, REACH, is_mark, is_phrase, is_verb
from archive.domain.suggestions.reading import Token

TIMES_OF_TELLING = g.WEEKDAYS | {"today", "yesterday", "tonight", "late", "earlier", "last", "later"}


def end_after(tokens: list[Token], first: int, bound: int) -> int | None:
    """Where the noun phrase that begins at `first` ends (not included); None if there is none."""
    at = first
    bound = min(bound, first + REACH)
    while at < bound:
        if tokens[at].lower == "(":
            at = _closing(tokens, at, bound) + 1
        elif tokens[at].lower in g.PRONOUNS:
            at += at == first
            break
        elif _ends(tokens, at, first, bound):
            break
        else:
            at += 1
    while at > first and (tokens[at - 1].lower in g.PREPOSITIONS or tokens[at - 1].lower in g.CONJUNCTIONS):
        at -= 1
    return at if at > first and is_phrase(tokens, first, at - 1) else None


def _ends(tokens: list[Token], at: int, first: int, bound: int) -> bool:
    """Whether the token at `at` no longer belongs to the phrase that begins at `first`."""
    token, word = tokens[at], tokens[at].lower
    if (
        token.quoted >= 0
        or word == "according"
        or word in g.STOPS
        or word in g.RELATIVE
        or (is_mark(token) and word != "-")
    ):
        return True
    named = at == first and token.word[0].isupper()  # "said Hared"
    if not named and is_verb(tokens, at, first) and not _reduced(tokens, at, first, bound):
        return True
    if word in g.CONJUNCTIONS:
        return at + 1 >= bound or tokens[at + 1].lower in VERBS or tokens[at + 1].quoted >= 0
    if at == first:
        return False
    if word in g.PREPOSITIONS:
        return not _ties(tokens, at, first, bound)
    if word in g.ARTICLES:
        return tokens[at - 1].lower not in g.JOINS
    return word in TIMES_OF_TELLING


def _closing(tokens: list[Token], at: int, bound: int) -> int:
    for later in range(at, bound):
        if tokens[later].word == ")":
            return later
    return at


def _ties(tokens: list[Token], at: int, first: int, bound: int) -> bool:
    """Whether the preposition at `at` belongs to the noun before it and not to the telling."""
    word = tokens[at].lower
    if word in ("of", "for") or (word == "by" and tokens[at - 1].lower.endswith("ed")):
        return True
    if word not in ("in", "at", "from", "with", "on", "to", "inside", "near") or at + 1 >= bound:
        return False
    if tokens[at].word[0].isupper() and at >= 2 and tokens[at - 2].lower in ROLES:
        return True  # "Kunar's governor, Wahidullah Kalemzai"
    following = [token.lower for token in tokens[at + 1 : min(bound, at + 6)]]
    if g.OCCASIONS.intersection(following) or following[0] in g.WEEKDAYS or following[0][0].isdigit():
        return False
    return word == "from" or not tokens[at - 1].word[0].isupper() or tokens[at - 1].lower in TITLES


def _reduced(tokens: list[Token], at: int, first: int, bound: int) -> bool:
    prepositional = at + 1 < bound and tokens[at + 1].lower in g.AS_PREPOSITIONS
    return tokens[at].lower.endswith("ed") and at > first and prepositional


def apposition_after(tokens: list[Token], comma: int, bound: int) -> int:
    """Where the description after a name ends: that of "Dillon, a spokesman for the coalition"; `comma` if none."""
    at = comma
    if at < bound and tokens[at].lower in ("who", "whose"):
        at = _upto_mark(tokens, at, bound)  # "an aid worker who asked not to be named"
    while at < bound and tokens[at].word == "," and describes(tokens, at + 1, bound):
        there = at + 1
        relative = tokens[there].lower in ("who", "whose", "which")
        while there < bound and tokens[there].word not in ",;:" and tokens[there].quoted < 0:
            if tokens[there].word in DASHES or (tokens[there].word in ".!?" and there >= bound - 1):
                break
            if tokens[there].lower in ("who", "which", "that"):
                relative = True
            if not relative and is_verb(tokens, there, at + 1) and not _reduced(tokens, there, at + 1, bound):
                return at
            there += 1
        at = there
    return at


def _upto_mark(tokens: list[Token], at: int, bound: int) -> int:
    """The token that ends a relative clause: a mark, a quotation, or the end."""
    while at < bound and tokens[at].word not in ",;:.!?()" and tokens[at].word not in DASHES and tokens[at].quoted < 0:
        at += 1
    return at


def describes(tokens: list[Token], at: int, bound: int) -> bool:
    """Whether what begins at `at` describes a name before it: "a spokesman", "45", "who heads the agency"."""
    if at >= bound or tokens[at].quoted >= 0:
        return False
    word = tokens[at].lower
    if word in ("who", "whose", "which", "himself", "herself", "then", "now", "also") or word in ROLES:
        return word not in ("then", "also")
    if word in ("a", "an", "the", "one", "another", "his", "her", "its", "their", "himself"):
        return True
    if word[0].isdigit():
        return (at + 1 < bound and tokens[at + 1].word == ",") or word.endswith("-old")
    if tokens[at].word[0].isupper() and at >= 2 and tokens[at - 2].lower in ROLES:
        return True  # "Kunar's governor, Wahidullah Kalemzai"
    following = [token.lower for token in tokens[at + 1 : min(bound, at + 5)] if token.quoted < 0]
    stop = next((number for number, lower in enumerate(following) if lower in ",;."), len(following))
    return any(lower in ROLES for lower in following[:stop])
