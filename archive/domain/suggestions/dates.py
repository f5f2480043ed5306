"""The date phrases of a text, each with the date that it gives, or with why it gives none."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final

from archive.domain import phrases
from archive.domain.phrases import Anchor, Phrase
from archive.domain.phrases.composed import Open
from archive.domain.phrases.said import Calendar
from archive.domain.translation import Translate, gettext_noop, speaker
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
    found, full = phrases.find(text), _in_full(text)
    proposals = []
    for phrase in found:
        when, why = phrase.when(anchor, translate)
        if (other := full.get(_without_year(phrase))) and not _is_near(when, anchor):
            when, why = _of_its_year(phrase, other, translate)
        proposals.append(DateProposal(phrase.start, phrase.end, phrase.words, when, when.rule if when else "", why))
    return proposals


def _in_full(text: str) -> dict[tuple[int, int] | None, Phrase]:
    """The days of the year that the text gives with one and the same year, by month and day."""
    full: dict[tuple[int, int] | None, Phrase] = {}
    for phrase in phrases.find(text):
        said = phrase.said
        if isinstance(said, Calendar) and said.year and said.month and said.day:
            other = full.setdefault((said.month, said.day), phrase).said
            if isinstance(other, Calendar) and other.year != said.year:
                return {}  # more than one year: nothing can be told
    return full


def _without_year(phrase: Phrase) -> tuple[int, int] | None:
    """Month and day of a phrase that leaves its year out."""
    said = phrase.said.inner if isinstance(phrase.said, Open) else phrase.said
    if isinstance(said, Calendar) and said.year is None and said.years is None and said.month and said.day:
        return said.month, said.day
    return None


def _is_near(when: When | None, anchor: Anchor | None) -> bool:
    """Whether a date is of the week of its anchor, so that it has its own year."""
    days, day = anchor.days() if anchor else None, when.bounds()[0] if when else None
    return bool(days and day and abs(days[0] - day) <= timedelta(days=7))


def _of_its_year(phrase: Phrase, other: Phrase, translate: Translate) -> tuple[When | None, str]:
    """The date of `phrase` with the year that `other`, the same day, gives elsewhere in the text."""
    full = other.when(None)[0]
    day = Anchor(full.edtf) if full else None
    when = phrase.when(day, translate)[0]
    if when is None:
        return None, translate(NO_YEAR)
    note = speaker(translate)(YEAR_OF, words=phrase.words, full=other.words)
    return replace(when, rule="year-from-the-text", note=note), note


NO_YEAR: Final = gettext_noop("its year cannot be told")
YEAR_OF: Final = gettext_noop("“{words}” with the year of “{full}” in the same text")
