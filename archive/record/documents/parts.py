"""What several documents have in common: references, dates, places, sources, sentences."""

from dataclasses import dataclass

SCHEMA = 1


@dataclass(frozen=True)
class Ref:
    """A thing as it is named on the day. `slug` is empty where it has no page (a withheld or unpublished thing)."""

    kind: str  # event · chronology · actor · location · article · outlet (an actor of kind media)
    slug: str
    name: str


@dataclass(frozen=True)
class When:
    """A date as known: EDTF level 0 or 1; `earliest` and `latest` are days (YYYY-MM-DD), null where open."""

    text: str
    edtf: str
    earliest: str | None
    latest: str | None
    part_of_day: str
    basis: str
    note: str
    window: bool


@dataclass(frozen=True)
class Place:
    """Where: a place with the places that contain it, innermost first, and its point if it has one.

    A place without coordinates has those of the nearest containing place that has some: `point_of` names it.
    """

    slug: str
    name: str
    kind: str
    within: list[Ref]
    latitude: str | None
    longitude: str | None
    uncertainty_m: int | None
    point_of: str  # slug of the place whose point this is; empty without a point
    generalised: bool


@dataclass(frozen=True)
class Withheld:
    """A name inside a quotation that the archive withholds, with the label shown in its place."""

    withheld: str


@dataclass(frozen=True)
class Source:
    """The article a claim is from, as it is named on the day. `outlet` is null where it is not known."""

    article: Ref
    outlet: Ref | None
    outlet_basis: str
    published: When
    language: str


@dataclass(frozen=True)
class Sentence:
    """A sentence in our words with the claims (ids) it rests on."""

    text: str
    cites: list[str]


@dataclass(frozen=True)
class OtherName:
    """Another name of an actor or place."""

    name: str
    kind: str
    language: str
    script: str
