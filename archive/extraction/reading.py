"""What was read of a file: its text and what it says of itself, or the fault for which there is none."""

from dataclasses import asdict, dataclass, field
from typing import Any, Self

from archive.domain.translation import Translate

LARGEST = 10_000_000  # bytes of one file
LONGEST = 500_000  # characters of one text
MOST_HINTS = 60
LONGEST_HINT = 500  # characters

type Values = dict[str, str | int]


@dataclass(frozen=True)
class Said:
    """A sentence to whoever brought the file: a whole pattern that can be translated, and what stands in its places."""

    pattern: str
    values: Values = field(default_factory=dict)

    def in_words(self, translate: Translate = str) -> str:
        """The sentence."""
        return translate(self.pattern).format(**self.values)


class Unreadable(Exception):
    """A file of which no text can be had; `said` says why and what to do."""

    def __init__(self, pattern: str, **values: str | int) -> None:
        self.said = Said(pattern, values)
        super().__init__(self.said.in_words())


@dataclass(frozen=True)
class Hint:
    """Something a page says of itself: `what` (headline, byline, published, publisher, url, language), its words, and where they stand."""

    what: str
    words: str
    where: str


@dataclass(frozen=True)
class Read:
    """What was read: the text, what the file says of itself, and what the reader should be told."""

    text: str = ""
    hints: tuple[Hint, ...] = ()
    notes: tuple[Said, ...] = ()
    fault: Said | None = None

    def plain(self) -> dict[str, Any]:
        """As plain values, for JSON."""
        return asdict(self)

    @classmethod
    def of(cls, plain: dict[str, Any]) -> Self:
        """From plain values. Raises KeyError, TypeError, ValueError where they are not such."""
        hints = tuple(
            Hint(*(str(hint[key])[:LONGEST_HINT] for key in ("what", "words", "where")))
            for hint in plain["hints"][:MOST_HINTS]
        )
        fault = plain["fault"] and _said(plain["fault"])
        text = plain["text"]
        if not isinstance(text, str) or len(text) > LONGEST:
            raise ValueError("no text, or one too long")
        return cls(text, hints, tuple(map(_said, plain["notes"][:MOST_HINTS])), fault)


def _said(plain: dict[str, Any]) -> Said:
    return Said(
        str(plain["pattern"]),
        {str(name): value for name, value in plain["values"].items() if isinstance(value, str | int)},
    )
