"""Where a noun phrase begins and ends, without a grammar: by the small words around it.

Each function takes the tokens, a position and a bound, and looks at most `REACH` tokens far.
"""

from typing import Final

from archive.domain.suggestions.english import grammar as g
from archive.domain.suggestions.english.people import ROLES
from archive.domain.suggestions.english.places import PEOPLES
from archive.domain.suggestions.english.table import words
from archive.domain.suggestions.english.verbs import VERBS
from archive.domain.suggestions.reading import Token

REACH: Final = 60  # tokens; a longer subject is nobody's
DASHES: Final = frozenset("–—-") | {"--"}
DESCRIBING: Final = words(
    "armed unarmed organized alleged suspected masked wounded retired unnamed unidentified hooded displaced experienced"
    " uniformed handcuffed bearded educated skilled trusted beloved troubled injured celebrated limited combined"
)
NO_NOUN: Final = g.PREPOSITIONS | g.ARTICLES | words("back out up down off away again it him her them that")
ALONE: Final = words("another some those these")
NO_NAMES: Final = g.ADVERBS | g.TIMES | g.STOPS | g.PREPOSITIONS
NOT_AUXILIARY: Final = frozenset(("'s", "’s"))
MARKS: Final = frozenset(".,;:!?…()[]{}\"“”„«»‘’'/|•*") | DASHES | {"..."}


def is_mark(token: Token) -> bool:
    """Whether it is punctuation."""
    return token.word in MARKS


def is_verb(tokens: list[Token], at: int, first: int) -> bool:
    """Whether the token at `at` is surely a finite verb, as far as its form and neighbours tell."""
    word = tokens[at].lower
    if at > first and tokens[at].word[0].isupper():
        return False
    if word in g.AUXILIARIES:
        return word not in NOT_AUXILIARY
    if word in g.IRREGULAR or word in g.PRESENT or ((verb := VERBS.get(word)) and _is_finite(verb.form, verb.flags)):
        return not (at > first and tokens[at - 1].lower in g.ARTICLES)
    if len(word) > 3 and word.endswith("ed") and word not in g.NOT_PAST and "-" not in word:
        return not is_adjective(tokens, at, first)
    return False


def _is_finite(form: str, flags: frozenset[str]) -> bool:
    return form == "past" or (form == "present" and "m" not in flags)


def is_adjective(tokens: list[Token], at: int, first: int) -> bool:
    """Whether a word in -ed belongs to the noun after it: "armed groups", "the displaced families"."""
    if at + 1 >= len(tokens) or is_mark(tokens[at + 1]) or tokens[at + 1].lower in NO_NOUN:
        return False
    if at <= first or tokens[at].lower in DESCRIBING:
        return True
    before = tokens[at - 1]
    lower = before.lower
    return (
        is_mark(before)
        or lower in g.DETERMINERS
        or lower in g.PREPOSITIONS
        or lower in g.CONJUNCTIONS
        or lower in PEOPLES
        or lower in ("'s", "’s", "recently", "heavily", "newly")
        or lower.endswith(("al", "ic", "ian", "ish", "ese"))
    )


def has_verb(tokens: list[Token], start: int, end: int) -> bool:
    """Whether there is a finite verb between the two positions."""
    return any(tokens[at].quoted < 0 and is_verb(tokens, at, start) for at in range(start, min(end, start + 2 * REACH)))


def start_before(tokens: list[Token], last: int, first: int) -> int | None:
    """Where the noun phrase that ends with the token `last` begins, not before `first`; None if there is none."""
    at, coordinated = last, False
    bound = max(first, last - REACH)
    while at >= bound:
        coordinated = coordinated or tokens[at].lower in g.CONJUNCTIONS
        following = _leftwards(tokens, at, last, bound, coordinated)
        if following is None:
            break
        at = following
        if tokens[at + 1].lower in g.PRONOUNS or (
            tokens[at + 1].lower in g.ARTICLES and not _continues(tokens, at + 1, bound)
        ):
            break
    start = trimmed_start(tokens, at + 1, last)
    return start if start <= last and is_phrase(tokens, start, last) else None


def _leftwards(tokens: list[Token], at: int, last: int, bound: int, coordinated: bool) -> int | None:
    """The token before the one at `at`, if that one belongs to the phrase; None if it ends it."""
    token, word = tokens[at], tokens[at].lower
    if token.quoted >= 0 or word in g.STOPS or word in g.RELATIVE:
        return None
    if word == ")":
        return _opening(tokens, at, bound) - 1
    if word in ("'", "’") and at > bound and tokens[at - 1].end == token.start and tokens[at - 1].lower.endswith("s"):
        return at - 1  # the owner's mark of "the militants' lines"
    if is_mark(token):
        return at - 1 if word == "-" or (word == "," and coordinated and _is_listed(tokens, at, bound)) else None
    if word in g.PRONOUNS:
        return at - 1 if at == last else None
    if word in g.CONJUNCTIONS:
        return None if at == last or _clause_has_verb(tokens, at, bound) else at - 1
    if (
        at < last
        and word.endswith("s")
        and word.islower()
        and token.word[0].islower()
        and _is_other_name(tokens, at + 1)
    ):
        return None  # "the same polls Trump claims"
    return _before_relative(tokens, at, bound, last) if is_verb(tokens, at, bound) else at - 1


def _is_other_name(tokens: list[Token], at: int) -> bool:
    """Whether a capitalised name begins at `at` that a plural noun before it has nothing to do with."""
    token = tokens[at]
    return token.word[0].isupper() and token.lower not in PEOPLES and tokens[at - 1].lower not in ROLES


def _opening(tokens: list[Token], at: int, bound: int) -> int:
    for earlier in range(at, bound - 1, -1):
        if tokens[earlier].word == "(":
            return earlier
    return at


def _is_listed(tokens: list[Token], comma: int, bound: int) -> bool:
    """Whether the comma stands in a list of short names: "police, medics and residents"."""
    for at in range(comma - 1, max(bound, comma - 5) - 1, -1):
        word = tokens[at].lower
        if is_mark(tokens[at]) or tokens[at].quoted >= 0 or at == bound:
            return not has_verb(tokens, at, comma) and tokens[comma - 1].lower not in g.TIMES
        if word in g.STOPS or word in g.PREPOSITIONS or is_verb(tokens, at, bound):
            return False
    return False


def _clause_has_verb(tokens: list[Token], conjunction: int, bound: int) -> bool:
    for at in range(conjunction - 1, bound - 1, -1):
        word = tokens[at].lower
        if tokens[at].quoted >= 0 or word in ";:" or word in g.STOPS:
            return tokens[at].quoted >= 0
        if is_verb(tokens, at, bound):
            return True
        if word == ",":
            return False
    return False


def _before_relative(tokens: list[Token], verb: int, bound: int, last: int) -> int | None:
    """For a verb inside "a man who fled" the token before "who"; for "a group based in" that before "based"."""
    word = tokens[verb].lower
    for at in range(verb - 1, max(bound, verb - 8) - 1, -1):
        if tokens[at].lower in ("who", "which", "whose", "that") and at > bound and not is_mark(tokens[at - 1]):
            return at - 1
        if is_mark(tokens[at]) or tokens[at].quoted >= 0:
            break
    following = tokens[verb + 1].lower if verb < last else ""
    participle = word.endswith("ed") or word in g.PARTICIPLES
    reduced = following in ("by", "as", "up", "out") or (participle and following in g.PREPOSITIONS)
    noun = verb > bound and not is_mark(tokens[verb - 1]) and tokens[verb - 1].lower not in g.AUXILIARIES
    return verb - 1 if reduced and noun and tokens[verb - 1].lower not in g.PRONOUNS else None


def _continues(tokens: list[Token], article: int, bound: int) -> bool:
    """Whether a noun phrase goes on before an article: "a spokesman for the ministry"."""
    if article - 1 < bound:
        return False
    before = tokens[article - 1].lower
    if tokens[article - 1].word[0].isupper() and tokens[article + 1].word[0].isupper() and before not in NO_NAMES:
        return True
    if before in g.CONJUNCTIONS:
        return not _clause_has_verb(tokens, article - 1, bound)
    if is_verb(tokens, article - 1, bound):
        return _before_relative(tokens, article - 1, bound, article) is not None
    if before not in g.OF_NOUNS or article - 2 < bound:
        return False
    noun = tokens[article - 2]
    return not is_mark(noun) and noun.quoted < 0 and noun.lower not in g.STOPS and not noun.lower.endswith("ly")


def trimmed_start(tokens: list[Token], start: int, last: int) -> int:
    """`start` without what stands before the phrase: "But", "Meanwhile", "On Tuesday", "In Geneva"."""
    while start < last:
        word = tokens[start].lower
        if word in g.PREPOSITIONS:
            start = _after_adjunct(tokens, start, last)
        elif (
            word in g.CONJUNCTIONS
            or word in g.STOPS
            or (word in g.ADVERBS and word != "several")
            or word in g.TIMES
            or is_mark(tokens[start])
            or (word.endswith("ly") and len(word) > 5 and word not in ("family", "assembly", "monthly", "weekly"))
        ):
            start += 1
        else:
            break
    return start


def _after_adjunct(tokens: list[Token], at: int, last: int) -> int:
    """The token after "On Tuesday", "In the capital", "In Geneva" at the head of a sentence."""
    at += 1
    if at < last and tokens[at].lower in g.ARTICLES:
        at += 1
    if at + 1 <= last and tokens[at + 1].lower in NOT_AUXILIARY:
        return at
    at += 1
    while at < last and (tokens[at].lower in g.TIMES or tokens[at].word[0].isdigit() or tokens[at].lower in g.MONTHS):
        at += 1
    return min(at, last)


def is_phrase(tokens: list[Token], start: int, last: int) -> bool:
    """Whether the words can name somebody."""
    final = tokens[last].lower
    if is_mark(tokens[last]) and final not in (")", "'", "’"):
        return False
    if (
        final in g.PREPOSITIONS
        or (final in g.ARTICLES and not (start == last and final in ALONE))
        or final in g.STOPS
        or final in g.CONJUNCTIONS
        or final in ("'s", "’s")
    ):
        return False
    if final in ("there", "who", "what", "not") or tokens[start].lower in ("there", "not"):
        return False
    return any(token.word[0].isalpha() or token.word[0] in "@#" for token in tokens[start : last + 1])
