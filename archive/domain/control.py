"""Who is said to hold a place, over time: what a control strip draws.

Made of positions of kind control and of events that change control. A dated statement speaks for its own
days only: no span reaches over a day that nobody spoke of, and what is open is drawn open, never filled.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise
from typing import Final

from archive.domain.assessment import UNHELD, weakest
from archive.domain.words import Assessed

YEAR: Final = (1, 1), (12, 31)
"""Month and day on which a year begins and ends."""


@dataclass(frozen=True)
class Holding:
    """One statement that `actor` holds `place`, from the day `earliest` to the day `latest`, both included.

    `actor` is "" where the position names no holder ("the city is contested"). A bound that is None is
    open; with both None the statement has no date. `by` names the voices, as readers see them. `year_only`
    says that a bound is known only to the year; bounds that are exactly whole years are so in any case.
    """

    place: str
    actor: str
    earliest: date | None
    latest: date | None
    assessment: Assessed
    event: str
    question: str
    position: str
    by: tuple[str, ...] = ()
    year_only: bool = False

    def __post_init__(self) -> None:
        """Raises ValueError for days that run backwards."""
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"{self.event}: the earliest day cannot be after the latest day.")

    @property
    def is_stated(self) -> bool:
        """Whether some account still holds it: what was withdrawn or never assessed is silence."""
        return self.assessment not in UNHELD

    @property
    def whole_year_only(self) -> bool:
        """Whether a bound is known only to the year."""
        edges = zip((self.earliest, self.latest), YEAR, strict=True)
        known = [(bound.month, bound.day) == edge for bound, edge in edges if bound]
        return self.year_only or (bool(known) and all(known))


@dataclass(frozen=True)
class Span:
    """Days on which the same actors are said to hold `place`, `start` to `end`, both included.

    With two actors or more the accounts `disagree`; all are named, in the order of their uids. An open
    start or end means that some account has them hold it from before or until after, not known how long.
    `assessment` is the weakest of `holdings`, the statements that the span is drawn from.
    """

    place: str
    actors: tuple[str, ...]
    start: date
    end: date
    open_start: bool
    open_end: bool
    disagree: bool
    whole_year_only: bool
    assessment: Assessed
    holdings: tuple[Holding, ...]


def spans(holdings: Iterable[Holding]) -> list[Span]:
    """Who is said to hold each place from when to when, in order of time, then of place.

    A statement with one open bound speaks for the day of the other, and marks the span open on that side.
    Statements without a date are in no span: `undated` lists them. The order of `holdings` changes nothing.
    """
    dated = sorted((held for held in holdings if held.is_stated and _days(held)), key=_key)
    places = groupby(dated, key=lambda held: held.place)
    drawn = [span for _, of_place in places for span in _spans(tuple(of_place))]
    return sorted(drawn, key=lambda span: (span.start, span.place))


def undated(holdings: Iterable[Holding]) -> list[Holding]:
    """The statements that give no day at all, and so can be drawn nowhere, in a fixed order."""
    return sorted((held for held in holdings if held.is_stated and not _days(held)), key=_key)


def _days(held: Holding) -> tuple[int, int] | None:
    """The ordinals of the first and last day that a statement speaks for; None where it has no date."""
    first, last = held.earliest or held.latest, held.latest or held.earliest
    return (first.toordinal(), last.toordinal()) if first and last else None


def _key(held: Holding) -> tuple[object, ...]:
    """What orders statements the same way whatever order they come in."""
    bounds = str(held.earliest or ""), str(held.latest or "")
    said = held.actor, held.event, held.question, held.position, held.by, held.assessment, held.year_only
    return (held.place, _days(held) or (), *bounds, *said)


def _spans(holdings: Sequence[Holding]) -> list[Span]:
    """The spans of one place in order of time: cut where a statement begins or ends, then joined again."""
    days = {held: held_days for held in holdings if (held_days := _days(held))}
    cuts = sorted({cut for first, last in days.values() for cut in (first, last + 1)})
    drawn: list[Span] = []
    for start, after in pairwise(cuts):
        speaking = [held for held, (first, last) in days.items() if first <= start < last + 1]
        if not speaking:
            continue
        span = _span(speaking, start, after - 1)
        if drawn and _continues(drawn[-1], span):
            together = dict.fromkeys((*drawn[-1].holdings, *speaking))
            span = _span(list(together), drawn.pop().start.toordinal(), after - 1)
        drawn.append(span)
    return drawn


def _span(holdings: Sequence[Holding], start: int, end: int) -> Span:
    """The span of the days `start` to `end` on which all of `holdings` speak."""
    actors = tuple(sorted({held.actor for held in holdings}))
    return Span(
        place=holdings[0].place,
        actors=actors,
        start=date.fromordinal(start),
        end=date.fromordinal(end),
        open_start=any(held.earliest is None for held in holdings),
        open_end=any(held.latest is None for held in holdings),
        disagree=len(actors) > 1,
        whole_year_only=any(held.whole_year_only for held in holdings),
        assessment=weakest(held.assessment for held in holdings),
        holdings=tuple(holdings),
    )


def _continues(before: Span, span: Span) -> bool:
    """Whether `span` follows `before` on the next day and says the same."""

    def said(of: Span) -> tuple[object, ...]:
        return of.actors, of.assessment, of.whole_year_only

    return before.end.toordinal() + 1 == span.start.toordinal() and said(before) == said(span)
