"""What a date phrase says, apart from the language: each kind can be counted from a day.

`counted(day, future)` gives the days, months or years meant, at the precision of the words and no finer.
`day` is the anchor, None where it is not known; `future` says that the sentence looks ahead. Raises NoValue.
"""

from calendar import monthrange
from collections.abc import Hashable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, Protocol

from archive.domain.phrases.counting import HANGS, NO_SUCH_DAY, NoValue, Unit, known, moved, off, possible_year
from archive.domain.words import PartOfDay

AS_WRITTEN: Final = "as-written"
REACH: Final = 8  # years searched on either side: a 29 February comes so often, but for some centuries
SOON: Final = 31  # a day and month without a year, as few days ahead, is the coming one: else it had its year


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days, months or years as EDTF text: one (`end` empty), or from `start` to `end`; `..` is open."""

    start: str
    end: str = ""
    rule: str = AS_WRITTEN
    window: bool = False
    part: PartOfDay = PartOfDay.NONE

    @property
    def last(self) -> str:
        return self.end or self.start

    @property
    def counted(self) -> bool:
        """Whether it was counted from an anchor, and is not as written."""
        return not self.rule.startswith(AS_WRITTEN)

    @property
    def edtf(self) -> str:
        return f"{self.start}/{self.end}" if self.end else self.start


class Said(Hashable, Protocol):
    """What a phrase says."""

    def counted(self, day: date | None, future: bool) -> Stretch:
        """The time meant, counted from `day`. Raises NoValue."""
        ...  # a protocol has no body


class Which(StrEnum):
    """Which of the days, weeks or months of one name is meant."""

    NEAREST = "before"
    LAST = "last"
    THIS = "this"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Calendar:
    """A date by its pieces; without a year the nearest one that its sentence allows. `years` off the anchor's."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    years: int | None = None

    def counted(self, day: date | None, future: bool) -> Stretch:
        if self.year is not None:
            return Stretch(self._text(self.year))
        if self.years is not None:
            rule = {-1: "last-year", 0: "this-year", 1: "next-year"}[self.years]
            return Stretch(self._text(known(day).year + self.years), rule=rule)
        kind = "date" if self.day else "month"
        return Stretch(self._text(self._nearest(known(day), future)), rule=f"{kind}-without-year")

    def _text(self, year: int) -> str:
        if self.month is None:
            return f"{possible_year(year):04}"
        if self.day is None:
            return f"{possible_year(year):04}-{self.month:02}"
        if not self._exists(year):
            raise NoValue(NO_SUCH_DAY)
        return f"{year:04}-{self.month:02}-{self.day:02}"

    def _exists(self, year: int) -> bool:
        return 1 <= year <= 9999 and 1 <= (self.day or 1) <= monthrange(year, self.month or 1)[1]

    def _nearest(self, day: date, future: bool) -> int:
        """The year of the nearest such date, on the side that the sentence looks to; a weekday beside it decides."""
        years = [year for year in range(day.year - REACH, day.year + REACH + 1) if self._exists(year)]
        if self.weekday is not None and self.day:
            fitting = [year for year in years if self._first(year).weekday() == self.weekday]
            years = sorted(fitting, key=lambda year: abs(self._first(year) - day))[:1]
        elif future:
            years = [year for year in years if self._last(year) >= day][:1]
        else:
            soon = timedelta(days=SOON if self.day else 0)
            years = [year for year in years if self._first(year) - soon <= day][-1:]
        if not years:
            raise NoValue(NO_SUCH_DAY)
        return years[0]

    def _first(self, year: int) -> date:
        return date(year, self.month or 1, self.day or 1)

    def _last(self, year: int) -> date:
        return date(year, self.month or 1, self.day or monthrange(year, self.month or 1)[1])


@dataclass(frozen=True, slots=True)
class Month:
    """ "Last March", "next March": the nearest of that name before the anchor's month, or after it."""

    month: int
    ahead: bool

    def counted(self, day: date | None, future: bool) -> Stretch:
        day = known(day)
        year = day.year + (day.month >= self.month if self.ahead else -(day.month <= self.month))
        return Stretch(f"{possible_year(year):04}-{self.month:02}", rule="month-without-year")


@dataclass(frozen=True, slots=True)
class Decade:
    """Ten or a hundred years, in EDTF: 199X, 18XX."""

    edtf: str

    def counted(self, day: date | None, future: bool) -> Stretch:
        return Stretch(self.edtf)


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day by its name, 0 Monday to 6 Sunday."""

    weekday: int
    which: Which = Which.NEAREST

    def counted(self, day: date | None, future: bool) -> Stretch:
        day = known(day)
        back, ahead = (day.weekday() - self.weekday) % 7, (self.weekday - day.weekday()) % 7
        if self.which is Which.LAST:
            return Stretch(moved(day, -(back or 7)), rule="last-weekday")
        if self.which is Which.NEXT:
            return Stretch(moved(day, ahead or 7), rule="next-weekday")
        if self.which is Which.THIS:
            return Stretch(moved(day, self.weekday - day.weekday()), rule="this-weekday")
        return Stretch(moved(day, ahead if future else -back), rule="weekday-after" if future else "weekday-before")


@dataclass(frozen=True, slots=True)
class Weekend:
    """A Saturday and Sunday: some time on one of them."""

    which: Which = Which.NEAREST

    def counted(self, day: date | None, future: bool) -> Stretch:
        day = known(day)
        saturday = 5 - day.weekday()  # of this week
        if self.which is Which.NEXT:
            saturday += 7
        elif self.which is Which.LAST or (saturday > 0 and not future and self.which is not Which.NEXT):
            saturday -= 7
        rule = f"{self.which}-weekend" if self.which in (Which.LAST, Which.NEXT) else "weekend"
        return Stretch(moved(day, saturday), moved(day, saturday + 1), rule, window=True)


@dataclass(frozen=True, slots=True)
class Offset:
    """The day, week, month, year or decade that lies `number` of them off the anchor's; negative: before."""

    unit: Unit
    number: int
    rule: str
    about: bool = False

    def counted(self, day: date | None, future: bool) -> Stretch:
        return replace(self._plain(known(day)), rule=self.rule)

    def _plain(self, day: date) -> Stretch:
        about = "~" if self.about else ""
        if self.unit is Unit.WEEK:
            monday = 7 * self.number - day.weekday()
            return Stretch(moved(day, monday) + about, moved(day, monday + 6) + about, window=True)
        if self.unit is Unit.HOUR:
            return Stretch(moved(day, -(-abs(self.number) // 24) * (1 if self.number > 0 else -1)), moved(day, 0))
        return Stretch(off(day, self.unit, self.number) + about)


@dataclass(frozen=True, slots=True)
class Lasting:
    """The last (or, ahead, the next) so many hours, days, … up to the anchor, or from it."""

    unit: Unit
    number: int
    about: bool = False
    ahead: bool = False

    def counted(self, day: date | None, future: bool) -> Stretch:
        day, sign = known(day), 1 if self.ahead else -1
        number = self.number
        if self.unit is Unit.HOUR:
            unit, number = Unit.DAY, -(-number // 24)
        elif self.unit is Unit.WEEK:
            unit, number = Unit.DAY, 7 * number
        elif self.unit is Unit.YEAR and number == 1:
            unit, number = Unit.MONTH, 12
        elif self.unit is Unit.DECADE:
            unit, number = Unit.YEAR, 10 * number
        else:
            unit = self.unit
        there, here = off(day, unit, sign * number) + ("~" if self.about else ""), off(day, unit, 0)
        ends = (here, there) if self.ahead else (there, here)
        rule = f"{'next' if self.ahead else 'past'}-{self.unit}s"
        return Stretch(*ends, rule, window=self.unit is Unit.HOUR or (self.about and self.unit is Unit.DAY))


@dataclass(frozen=True, slots=True)
class ThisWeek:
    """The days of this week before the anchor, or from it on."""

    later: bool

    def counted(self, day: date | None, future: bool) -> Stretch:
        day = known(day)
        if self.later:
            return Stretch(moved(day, 0), moved(day, 6 - day.weekday()), "later-this-week", window=True)
        return Stretch(moved(day, -day.weekday()), moved(day, 0), "earlier-this-week", window=True)


@dataclass(frozen=True, slots=True)
class Season:
    """Three months, given by the first of them; of the northern half of the world, none that holds a new year."""

    first: int
    year: int | None = None
    years: int | None = None
    over: bool = False  # the last one that has ended

    def counted(self, day: date | None, future: bool) -> Stretch:
        if self.over:
            ended = 12 * known(day).year + known(day).month - 4
            year, rule = possible_year((ended - self.first + 1) // 12), "season"
        else:
            whole = Calendar(self.year, self.first, years=self.years).counted(day, future)
            year, rule = int(whole.start[:4]), "season" if whole.counted else f"{AS_WRITTEN}-season"
        after, last = divmod(self.first + 1, 12)
        return Stretch(f"{year:04}-{self.first:02}", f"{year + after:04}-{last + 1:02}", rule, window=True)


@dataclass(frozen=True, slots=True)
class ToCome:
    """ "The end of the year": this year, where the sentence looks ahead; elsewhere a year that the text tells of."""

    inner: Offset

    def counted(self, day: date | None, future: bool) -> Stretch:
        if not future:
            raise NoValue(HANGS)
        return self.inner.counted(day, future)


@dataclass(frozen=True, slots=True)
class Nothing:
    """A time that has no value, and why."""

    why: str

    def counted(self, day: date | None, future: bool) -> Stretch:
        raise NoValue(self.why)
