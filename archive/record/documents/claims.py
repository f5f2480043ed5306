"""A published claim: exact words, who told it, what it counts, how it reads in other languages."""

from dataclasses import dataclass, field

from archive.record.documents.parts import Ref, Source, When, Withheld


@dataclass(frozen=True)
class Teller:
    """One link of a telling chain, from the first speaker outwards; the publisher is the implied last link."""

    actor: Ref | None
    named_as: str
    on_behalf_of: Ref | None
    verb: str
    basis: str


@dataclass(frozen=True)
class Figure:
    """One number of a claim, with its bound, measure, population, unit and period as worded."""

    verbatim: str
    value: int | None
    value_max: int | None
    bound: str
    measure: str
    population: str
    unit: str
    period: str


@dataclass(frozen=True)
class Translation:
    """The words of a claim in another language, by `translator`: somebody’s rendering, never the source’s own words."""

    language: str
    text: str | list[str | Withheld]
    translator: str


@dataclass(frozen=True)
class Voice:
    """Who is taken to speak: an account. `key` is equal exactly where two claims have one voice."""

    key: str
    name: str  # empty for the publisher of an article whose outlet is not known
    actor: Ref | None
    kind: str  # actor · unnamed · publisher · unknown_publisher


@dataclass(frozen=True)
class Claim:
    """One statement, held by exact words: `quote` stands at [start, end) of the article's text (code points).

    `quote` is text; where a withheld name is masked it is a list of texts and `{withheld: label}`.
    """

    id: str
    quote: str | list[str | Withheld]
    prefix: str
    suffix: str
    start: int
    end: int
    paragraph: int  # counted from 1 among the article's paragraphs
    source: Source
    statement: str
    kind: str
    stance: str
    form: str
    told: list[Teller]
    voice: Voice
    figures: list[Figure]
    actors: list[Ref]
    locations: list[Ref]
    said: When | None
    sensitivity: str
    sensitivity_note: str
    translations: list[Translation] = field(default_factory=list)
