"""Where the words told end: with their sentence, or where another telling begins."""

from typing import Final

from archive.domain.populations import STATES
from archive.domain.suggestions import phrases
from archive.domain.suggestions.english import grammar as g
from archive.domain.suggestions.english.table import words
from archive.domain.suggestions.english.verbs import VERBS
from archive.domain.suggestions.reading import Token

# Participles of telling that begin a telling of their own after a comma.
TAGS: Final = frozenset(
    form
    for form, verb in VERBS.items()
    if verb.form == "participle" and verb.flags >= {"t", "q"} and (verb.form == "past" or "m" not in verb.flags)
) | words("citing quoting calling accusing blaming urging describing adding noting warning referring")
# Where another telling may begin.
BREAKS: Final = words(", ; and but according")
SUPPOSED: Final = words("fear believe presume report suspect think")
CONTRASTS: Final = words("while but whereas")
LONGEST_TAG: Final = 9  # tokens


def clause_end(tokens: list[Token], at: int, last: int) -> int:
    """The token after the words told that begin at `at`: the sentence's end, or where another telling begins."""
    there = at
    while there < last:
        token = tokens[there]
        may_break = there > at and token.quoted < 0 and (token.lower in BREAKS or tokens[there - 1].quoted >= 0)
        if may_break and another_begins(tokens, there, last):
            break
        there += 1
    while (
        there > at
        and (tokens[there - 1].word in (".", ",", ";", ":", "!") or tokens[there - 1].word in phrases.DASHES)
        and tokens[there - 1].quoted < 0
    ):
        there -= 1
    return there


def another_begins(tokens: list[Token], at: int, last: int) -> bool:
    """Whether another telling begins with the mark or the word at `at`."""
    word = tokens[at].lower
    following = tokens[at + 1].lower if at + 1 < last else ""
    if tokens[at - 1].quoted >= 0 and word in TAGS:
        return True
    if word == ",":
        if following == "according" or following in TAGS:
            return True
        verb = VERBS.get(following)
        if _is_last_tag(tokens, at, last) or (verb and verb.lemma == "say" and verb.form in ("past", "present")):
            return True
        if following in CONTRASTS and _ends_in_a_tag(tokens, at, last):
            return True
        if following in ("but", "while", "though", "although", "and", "as"):
            return _verb_of_telling(tokens, at + 2, min(last, at + 10))
        return False
    if word in ("and", "but") and at + 1 < last:
        then = at + 2 if following in g.ADVERBS and at + 2 < last else at + 1
        verb = VERBS.get(tokens[then].lower)
        return (
            verb is not None
            and not is_state(tokens, then, last)
            and verb.form in ("past", "present")
            and bool(verb.flags & {"q", "t"})
            and (verb.form == "past" or "m" not in verb.flags)
        )
    if word == ";":
        return _verb_of_telling(tokens, at + 1, min(last, at + 9), over=",")
    return word == "according" and following == "to"


def _is_last_tag(tokens: list[Token], comma: int, last: int) -> bool:
    """Whether the sentence ends with a tag after this comma: ", he added.", ", news agencies report."."""
    end = next((at for at in range(comma + 3, min(last - 1, comma + 8)) if _is_before_tag(tokens, at)), last)
    while end > comma and (tokens[end - 1].word in ".!?" or tokens[end - 1].lower in g.TIMES):
        end -= 1
    if not 2 <= end - comma - 1 <= 6:
        return False
    verb = VERBS.get(tokens[end - 1].lower)
    if verb is None or not verb.flags & {"q"} or verb.form == "participle":
        return False
    inside = tokens[comma + 1 : end - 1]
    return all(token.quoted < 0 and not phrases.is_mark(token) and token.lower not in g.STOPS for token in inside)


def is_state(tokens: list[Token], at: int, last: int) -> bool:
    """Whether the form at `at` says how somebody is: "missing and feared dead", "believed to be alive"."""
    verb, following = VERBS.get(tokens[at].lower), tokens[at + 1].lower if at + 1 < last else ""
    return verb is not None and verb.lemma in SUPPOSED and (following == "to" or following in STATES)


def _is_before_tag(tokens: list[Token], at: int) -> bool:
    """Whether the comma at `at` stands before "citing" or the like."""
    return tokens[at].word == "," and tokens[at].quoted < 0 and tokens[at + 1].lower in TAGS


def _ends_in_a_tag(tokens: list[Token], at: int, last: int) -> bool:
    """Whether what follows the comma at `at` is told by another, after it: ", while 9 died, the agency says"."""
    for comma in range(max(at + 4, last - LONGEST_TAG), last - 2):
        if (
            tokens[comma].word == ","
            and tokens[comma + 1].lower not in g.PRONOUNS
            and _is_last_tag(tokens, comma, last)
        ):
            return True
    return False


def _verb_of_telling(tokens: list[Token], start: int, end: int, over: str = "") -> bool:
    for at in range(start, end):
        token = tokens[at]
        if token.quoted >= 0 or (token.word in ",;:" and token.word != over):
            return False
        verb = VERBS.get(token.lower)
        if token.lower == "say" and tokens[at - 1].lower not in g.AUXILIARIES | {"to"}:
            return True
        if (
            verb
            and verb.form in ("past", "present")
            and verb.flags & {"q", "t"}
            and (verb.form == "past" or "m" not in verb.flags)
        ):
            return True
    return False
