"""What a date phrase is counted from."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from archive.domain import dates_in_words
from archive.domain.dates import DateError, Part, parse
from archive.domain.translation import Translate, gettext_noop, speaker


@dataclass(frozen=True, slots=True)
class Anchor:
    """A date that phrases are counted from: of publication, unless it is of an event.

    `edtf` is the date as known, of any precision; `reference` names its owner (`article:<uid>`,
    `event:<uid>`). `inferred` says that the date is itself concluded from something else.
    """

    edtf: str
    reference: str = ""
    inferred: bool = False

    @property
    def name(self) -> str:
        """What a resolved date gives as its anchor."""
        return self.reference or self.edtf

    def days(self) -> tuple[date, date] | None:
        """The first and last day that it may be; None where that is not known or an end is open."""
        return _read(self.edtf)[0]

    def qualifier(self) -> str:
        """`?`, `~` or `%` of the date, which what is counted from it keeps."""
        return _read(self.edtf)[1]

    def note(self, words: str, translate: Translate = str) -> str:
        """The reason of a date counted from this one, in words."""
        pattern = _FROM_EVENT if self.reference.startswith("event:") else _INFERRED if self.inferred else _FROM
        return speaker(translate)(pattern, words=words, date=_in_words(self.edtf, translate))


@lru_cache(maxsize=64)
def _read(edtf: str) -> tuple[tuple[date, date] | None, str]:
    """The first and last day of a date, and its qualifier."""
    try:
        read = parse(edtf)
    except DateError:
        return None, ""
    days = (read.earliest, read.latest) if read.earliest and read.latest else None
    return days, read.start.qualifier if isinstance(read.start, Part) else ""


@lru_cache(maxsize=64)
def _in_words(edtf: str, translate: Translate) -> str:
    return dates_in_words.words(edtf, translate=translate).line


_FROM = gettext_noop("“{words}” counted from publication on {date}")
_INFERRED = gettext_noop("“{words}” counted from publication, inferred as {date}")
_FROM_EVENT = gettext_noop("“{words}” counted from the event, dated {date}")
