"""What the readers of one text have found, read once: tokens, quotations, names, tellings."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from archive.domain.suggestions.kinds import NameKind
from archive.domain.suggestions.known import Known, prepared
from archive.domain.suggestions.language import language as tables
from archive.domain.suggestions.names import Name, names
from archive.domain.suggestions.neighbours import neighbours
from archive.domain.suggestions.reading import Text
from archive.domain.suggestions.speakers import identified
from archive.domain.suggestions.telling import Telling
from archive.domain.suggestions.tellings import tellings
from archive.domain.words import SegmentKind


@dataclass(frozen=True, slots=True)
class Findings:
    """A text as read, its names, and its tellings with who tells."""

    text: Text
    names: list[Name]
    tellings: list[Telling]

    @classmethod
    def of(cls, text: str, known: Iterable[Known], segments: Iterable[object], language: str) -> Self:
        """Read `text`. Segments of kind block quotation are quotations; the others say nothing here."""
        table = tables(language)
        blocks = [(one.start, one.end) for one in segments if one.kind == SegmentKind.BLOCK_QUOTE]  # type: ignore[attr-defined]
        read = Text.of(text, table, sorted(blocks))
        named = names(read, prepared(tuple(known), language))
        places = {name.full for name in named if _is_place(name)}
        explicit = [one for one in tellings(read) if not _is_of_a_place(one, named, places)]
        told = list(identified(read, [*explicit, *neighbours(read, explicit)], named))
        return cls(read, named, told)


def _is_place(name: Name) -> bool:
    return name.kind is NameKind.PLACE or any(known.kind == "place" for known in name.known)


def _is_of_a_place(telling: Telling, named: list[Name], places: set[str]) -> bool:
    """Whether a headline's "teller" is where the matter stands: "Homs: ‘We have nowhere to go’"."""
    if telling.verb != ":" or telling.teller is None:
        return False
    first = bisect_left(named, telling.teller[0], key=lambda name: name.start)
    own = [name for name in named[first : first + 3] if name.start < telling.teller[1]]
    return bool(own) and own[-1].full in places
