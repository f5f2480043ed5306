"""What a reader proposes to an editor: words of the text, why, and what they would fill in. Nothing is saved by it."""

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import Any

from archive.domain.words import AttributionBasis, Form, Stance


class Kind(StrEnum):
    """What is proposed."""

    CLAIM = "claim"
    QUOTATION = "quotation"
    TELLER = "teller"
    NAME = "name"
    DATE = "date"
    FIGURE = "figure"
    HEDGE = "hedge"
    REPEAT = "repeat"
    NAMESAKE = "namesake"


@dataclass(frozen=True, slots=True)
class Teller:
    """A link of the chain, as a claim would have it.

    `described` are the article's words with their description, at `start` to `end`; `named_as` those without it.
    `who` is the name a pronoun or last name stands for; `actor` the uid, where the archive knows it.
    """

    described: str
    start: int
    end: int
    named_as: str
    who: str = ""
    actor: str = ""
    on_behalf_of: str = ""
    verb: str = ""
    basis: AttributionBasis = AttributionBasis.EXPLICIT


@dataclass(frozen=True, slots=True)
class Fill:
    """What accepting the proposal would put into a claim; what it says nothing of is empty."""

    tellers: tuple[Teller, ...] = ()
    form: Form | None = None
    stance: Stance | None = None
    date: Any = None  # what `dates.read` gave
    figure: Any = None  # what `figures.read` gave
    actors: tuple[str, ...] = ()  # uids
    locations: tuple[str, ...] = ()
    name: str = ""  # a name in full
    name_kind: str = ""
    dates: tuple[Any, ...] = ()
    figures: tuple[Any, ...] = ()
    scare: bool = False  # a quotation of a word or two, which may quote nobody


@dataclass(frozen=True, slots=True)
class Proposal:
    """`text[start:end] == words`. `key` names it within its text for ever: a dismissed one is remembered by it."""

    kind: Kind
    start: int
    end: int
    words: str
    why: str
    fill: Fill = field(default_factory=Fill)
    paragraph: int = 0  # counted from 1
    key: str = ""


def key_of(kind: Kind, start: int, end: int, words: str, telling: str = "") -> str:
    """The same for the same words at the same place of a frozen text, whatever else is proposed."""
    return sha256("\0".join((kind, str(start), str(end), words, telling)).encode("utf-8", "surrogatepass")).hexdigest()[
        :16
    ]
