"""What the readers of one text have found, read once: tokens, quotations, names, tellings."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

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
        explicit = tellings(read)
        told = list(identified(read, [*explicit, *neighbours(read, explicit)], named))
        return cls(read, named, told)
