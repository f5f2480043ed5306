"""What a date phrase says, made of what others say: a part of it, from it on, from one to another."""

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date

from archive.domain.dates import DateError, Part, Precision, parse
from archive.domain.phrases.counting import BACKWARDS, NoValue
from archive.domain.phrases.said import AS_WRITTEN, Calendar, Said, Stretch, Weekday
from archive.domain.words import PartOfDay


@dataclass(frozen=True, slots=True)
class AtPart:
    """A part of a day."""

    inner: Said
    part: PartOfDay

    def counted(self, day: date | None, future: bool) -> Stretch:
        return replace(self.inner.counted(day, future), part=self.part)


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece, 0 first, of the `of` into which a month, year or decade is cut; of anything else, the whole.

    "Early" is the first third of a month (its days 1 to 10), of a year (January to April), of a decade.
    """

    inner: Said
    piece: int
    of: int
    rule: str

    def counted(self, day: date | None, future: bool) -> Stretch:
        whole = self.inner.counted(day, future)
        if whole.end:
            return whole
        part = parse(whole.start).start
        if not isinstance(part, Part) or part.qualifier:
            return whole
        ends = self._ends(part)
        return replace(whole, start=ends[0], end=ends[1], rule=self._rule(whole), window=True) if ends else whole

    def _rule(self, whole: Stretch) -> str:
        return f"{AS_WRITTEN}-{self.rule}" if whole.rule == AS_WRITTEN else f"{self.rule}-{whole.rule}"[:40]

    def _ends(self, part: Part) -> tuple[str, str] | None:
        if part.precision is Precision.MONTH and self.of < 4:
            last = monthrange(int(part.year), int(part.month))[1]
            cuts = ((1, 10), (11, 20), (21, last)) if self.of == 3 else ((1, 15), (16, last))
            first, end = cuts[self.piece]
            return f"{part.year}-{part.month}-{first:02}", f"{part.year}-{part.month}-{end:02}"
        if part.precision is Precision.YEAR:
            months = 12 // self.of
            return f"{part.year}-{self.piece * months + 1:02}", f"{part.year}-{(self.piece + 1) * months:02}"
        if part.precision is Precision.DECADE and self.of == 3:
            first, end = ((0, 3), (4, 6), (7, 9))[self.piece]
            return f"{part.year[:3]}{first}", f"{part.year[:3]}{end}"
        return None


@dataclass(frozen=True, slots=True)
class WeekOf:
    """A week of a month, 0 the first: its days 1 to 7, 8 to 14 …; -1: its last seven days. Of anything else, the whole."""

    inner: Said
    number: int

    def counted(self, day: date | None, future: bool) -> Stretch:
        whole = self.inner.counted(day, future)
        month = parse(whole.start).start
        if whole.end or not isinstance(month, Part) or month.precision is not Precision.MONTH or month.qualifier:
            return whole
        last = monthrange(int(month.year), int(month.month))[1]
        first = last - 6 if self.number < 0 else 7 * self.number + 1
        rule = f"{AS_WRITTEN}-week" if whole.rule == AS_WRITTEN else f"week-of-{whole.rule}"[:40]
        days = [f"{month.year}-{month.month}-{number:02}" for number in (first, min(first + 6, last))]
        return replace(whole, start=days[0], end=days[1], rule=rule, window=True)


@dataclass(frozen=True, slots=True)
class Open:
    """From a time on (`since`), or up to it; `window`: one moment by then ("by Tuesday")."""

    inner: Said
    since: bool
    window: bool = False

    def counted(self, day: date | None, future: bool) -> Stretch:
        inner = self._counted(day, future and not self.since)
        if self.since:
            return replace(inner, start=_first(inner.start), end="..", window=False)
        return replace(inner, start="..", end=_last(inner.last), window=self.window)

    def _counted(self, day: date | None, future: bool) -> Stretch:
        """What is said; of the end of something, a month without a year is the nearest on either side."""
        past = self.inner.counted(day, future)
        if self.since or future or day is None or "without-year" not in past.rule:
            return past
        ahead = self.inner.counted(day, True)
        reached = (_day(past.start), _day(ahead.start))
        return ahead if None not in reached and reached[1] - day < day - reached[0] else past  # type: ignore[operator]


@dataclass(frozen=True, slots=True)
class Between:
    """From one time to another. The first, where it has no year or is a day by name, is the last before the second."""

    first: Said
    second: Said
    window: bool = False

    def counted(self, day: date | None, future: bool) -> Stretch:
        second = self.second.counted(day, future)
        from_second = isinstance(self.first, Weekday | Calendar) and day is not None
        try:
            first = self.first.counted(_day(second.start) or day if from_second else day, future and not from_second)
            start, end = _first(first.start), _last(second.last)
            read = parse(f"{start}/{end}")
        except DateError as error:
            raise NoValue(BACKWARDS) from error
        if read.start == read.end:
            raise NoValue(BACKWARDS)
        rule = second.rule if second.counted else first.rule
        rule = f"from-to-{rule}"[:40] if second.counted or first.counted else AS_WRITTEN
        return Stretch(start, end, rule, window=self.window)


def _day(edtf: str) -> date | None:
    """The first day of a date; None for an open end."""
    return parse(edtf).earliest if edtf != ".." else None


def _first(edtf: str) -> str:
    """Where a date begins, fit for an interval: a decade by its first year."""
    return edtf.replace("X", "0")


def _last(edtf: str) -> str:
    """Where a date ends, fit for an interval: a decade by its last year."""
    return edtf.replace("X", "9")
