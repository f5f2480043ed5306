"""How a teller stands to what is told: denies, doubts, hedges or asserts; and the words that show it."""

from dataclasses import dataclass
from typing import Final

from archive.domain.quotes import Span
from archive.domain.suggestions.english.table import words
from archive.domain.suggestions.line import Cue
from archive.domain.suggestions.reading import Text
from archive.domain.words import Stance

HEDGES: Final = words(
    "may might could possibly perhaps probably likely apparently reportedly allegedly seemingly presumably purportedly supposedly"
    " alleged suspected believed purported unconfirmed potentially seems seem appears appear maybe unverified"
)
NEGATIONS: Final = words(
    "not n't never neither no didn't didn’t doesn't doesn’t don't don’t hasn't hasn’t haven't haven’t wasn't wasn’t cannot can't can’t"
)
REPORTS: Final = words(
    "reportedly allegedly apparently alleged purported purportedly unconfirmed supposedly suspected unverified"
)


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that make a statement less than certain."""

    start: int
    end: int
    why: str


def stance(text: Text, cue: Cue, told: tuple[Span, ...]) -> Stance:
    """How the teller of `cue` stands to the words told."""
    flags = cue.known.flags if cue.known else frozenset()
    before = {token.lower for token in text.tokens[max(0, cue.verb[0] - 1) : cue.verb[1]]}
    negated = bool(before & NEGATIONS)
    if "d" in flags and not negated:
        return Stance.DENIES
    if "u" in flags:
        return Stance.DOUBTS
    if "g" in flags:
        return Stance.HEDGES
    told_first = [token for stretch in cue.told[:1] for token in text.tokens[stretch[0] : stretch[1]][:60]]
    first = {token.lower for token in told_first if token.word != "May"}  # the month
    return Stance.HEDGES if first & HEDGES else Stance.ASSERTS


def hedges(text: Text) -> list[Hedge]:
    """Every word in the article's own voice that says a thing is reported, alleged or not confirmed."""
    return [
        Hedge(token.start, token.end, f"“{token.word}”: reported or alleged, not stated")
        for token in text.tokens
        if token.quoted < 0 and token.lower in REPORTS
    ]
