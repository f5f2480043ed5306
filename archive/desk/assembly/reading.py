"""What the words of claims give for an event: days, counted from the day of publication, and places."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext

from archive.domain.phrases import Anchor
from archive.domain.suggestions import dates
from archive.domain.when import When
from archive.domain.words import DateBasis, QuestionKind


@dataclass(frozen=True)
class DateReading:
    """A date that a claim's words give: `number` counts the phrases of its quotation from 0; `why` is the rule in words.

    `position` is its path where an editor gave the date as a position, and the number -1.
    """

    claim: Any
    number: int
    words: str
    when: When | None
    why: str
    position: str = ""

    @property
    def token(self):
        """How a form names it."""
        return self.position or str(self.number)


def anchor_of(article):
    """The day that phrases of `article` are counted from, as known; None where nothing is known of it."""
    if not article.published_edtf:
        return None
    inferred = article.published_basis == DateBasis.INFERRED
    return Anchor(article.published_edtf, f"article:{article.uid}", inferred)


def dates_of(claim):
    """Every date phrase of a claim's quotation, with the date it gives or why it gives none."""
    found = dates.read(claim.quote, anchor_of(claim.article), gettext)
    return [
        DateReading(claim, number, each.words, each.when, each.why) for number, each in enumerate(found)
    ]  # fmt: skip


def dates_of_event(event, claims):
    """What the claims of an event give for its date: positions on its time first, then phrases of quotations."""
    found = [
        DateReading(row.claim, -1, position.when_text or position.text, position.when, position.when_note, path)
        for question in event.questions.all()
        if question.kind == QuestionKind.TIME
        for position in question.positions.all()
        if position.when_edtf
        for path in [f"{question.key}/{position.key}"]
        for row in position.evidence.all()
    ]
    return found + [reading for claim in claims for reading in dates_of(claim)]


def days_of(claim):
    """The first and last day that a claim's words give, and these words, if they give one date and both its ends."""
    given = [reading for reading in dates_of(claim) if reading.when]
    if len(given) != 1 or given[0].when is None:
        return None, ""
    first, last = given[0].when.bounds()
    return ((first, last), given[0].words) if first and last else (None, "")


def meets(days: tuple[date, date] | None, event):
    """Whether a span of days meets that of `event`, which is known."""
    if days is None or not (event.when_earliest and event.when_latest):
        return False
    return days[0] <= event.when_latest and event.when_earliest <= days[1]


def places_of_event(event, claims):
    """Each place that claims of an event speak of, with these claims; the event's own first."""
    found: dict[Any, list[Any]] = {event.location: []} if event.location else {}
    for claim in claims:
        for place in claim.locations.all():
            found.setdefault(place, []).append(claim)
    return sorted(found.items(), key=lambda item: (item[0] != event.location, -len(item[1]), item[0].folded))
