"""Who is said to hold a place, over time: what a control strip draws.

Made of positions of kind control and of events that change control. A dated statement speaks for its own
days only: no span reaches over a day that nobody spoke of, and what is open is drawn open, never filled.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise

from archive.domain.assessment import UNHELD, weakest
from archive.domain.words import Assessed

DAY = timedelta(days=1)


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
        """Raise ValueError for days that run backwards."""
        if self.earliest and self.latest and self.earliest > self.latest:
            raise ValueError(f"{self.event}: the earliest day cannot be after the latest day.")

    @property
    def is_stated(self) -> bool:
        """Whether some account still holds it: what was withdrawn or never assessed is silence."""
        return self.assessment not in UNHELD

    @property
    def whole_year_only(self) -> bool:
        """Whether a bound is known only to the year."""
        known = self.earliest, self.latest
        whole = [bound is None or bound.timetuple()[1:3] == edge for bound, edge in zip(known, YEAR, strict=True)]
        return self.year_only or (any(known) and all(whole))


YEAR = (1, 1), (12, 31)


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


def _days(held: Holding) -> tuple[date, date] | None:
    """The first and last day that a statement speaks for; None where it has no date."""
    first, last = held.earliest or held.latest, held.latest or held.earliest
    return (first, last) if first and last else None


def _key(held: Holding) -> tuple[str, ...]:
    days = _days(held) or ()
    return (held.place, *map(str, days), held.actor, held.event, held.question, held.position, *held.by)
