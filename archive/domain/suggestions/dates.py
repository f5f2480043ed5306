"""The date phrases of a text, each with the date that it gives, or with why it gives none."""

from dataclasses import dataclass

from archive.domain import phrases
from archive.domain.phrases import Anchor
from archive.domain.translation import Translate
from archive.domain.when import When


@dataclass(frozen=True, slots=True)
class DateProposal:
    """A date phrase: `text[start:end] == words`, offsets in code points. `when` is None where it has no value."""

    start: int
    end: int
    words: str
    when: When | None
    rule: str
    why: str


def read(text: str, anchor: Anchor | None, translate: Translate = str) -> list[DateProposal]:
    """Every date phrase of `text`, counted from `anchor`; None: nothing is known to count from. Never raises."""
    found = []
    for phrase in phrases.find(text):
        when, why = phrase.when(anchor, translate)
        found.append(DateProposal(phrase.start, phrase.end, phrase.words, when, when.rule if when else "", why))
    return found
