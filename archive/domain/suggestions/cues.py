"""Finds the tellings of one sentence: each verb of telling with its subject and the words it governs."""

from typing import Final

from archive.domain.suggestions.citing import pass_on
from archive.domain.suggestions.english.grammar import PRONOUNS
from archive.domain.suggestions.english.verbs import ATTITUDE, NOUNS, VERBS
from archive.domain.suggestions.finite import finite, is_noun
from archive.domain.suggestions.headlines import headline, quote_before
from archive.domain.suggestions.indirectly import according, attitude, auxiliary_of, noun, participle, passive
from archive.domain.suggestions.line import Cue, Line
from archive.domain.suggestions.quoted import quoting
from archive.domain.suggestions.reading import Token

WITNESSED: Final = frozenset(("hear", "know", "see", "learn", "understand", "notice", "realize", "find"))


def cues_of(tokens: list[Token], first: int, last: int) -> list[Cue]:
    """The tellings of the sentence of tokens `first` to `last`, end not included, in order of their verbs."""
    line = Line(tokens, first, last)
    at = first
    while at < last:
        if tokens[at].quoted < 0 and (cue := _cue(line, at)) is not None and not _is_same_telling(line, cue):
            line.cues.append(cue)
            at = max(at, cue.verb[1] - 1)
        at += 1
    if not line.cues and (cue := headline(line)):
        line.cues.append(cue)
    quote_before(line)
    pass_on(line)
    return line.cues


def _is_same_telling(line: Line, cue: Cue) -> bool:
    """Whether a speaker only says what he hopes or thinks: "said he hoped the fighting would end"."""
    if (
        cue.known is None
        or not ("g" in cue.known.flags or cue.known.lemma in WITNESSED)
        or cue.subject is None
        or not line.cues
        or not line.cues[-1].told
    ):
        return False
    inside = cue.subject.first == line.cues[-1].told[-1][0] or cue.known.lemma in WITNESSED
    return inside and line.lower(cue.subject.first) in PRONOUNS


def _cue(line: Line, at: int) -> Cue | None:
    word = line.lower(at)
    if word in ("according", "per") or (word == "as" and line.lower(at + 1) in ("reported", "stated", "said")):
        return according(line, at)
    if word == "in" and [line.lower(at + step) for step in (1, 2, 3)] == ["the", "words", "of"]:
        return according(line, at)
    if word in ATTITUDE and line.lower(at + 1) == "that":
        return attitude(line, at)
    if word in NOUNS and (found := noun(line, at)):
        return found
    known = VERBS.get(word)
    if known is None or ("m" in known.flags and is_noun(line, at)):
        return None
    auxiliary = auxiliary_of(line, at) if known.form == "past" else None
    if known.lemma in ("quote", "cite") and auxiliary is None and (found := quoting(line, at)):
        return found
    if known.form == "participle":
        return participle(line, at, known)
    if auxiliary is not None:
        return passive(line, at, known, auxiliary)
    return finite(line, at, known)
