"""Published actors, places, articles and chronologies, and what stands for a withdrawn thing."""

from dataclasses import dataclass

from archive.record.documents.parts import SCHEMA, OtherName, Ref, Sentence, When


@dataclass(frozen=True)
class Relation:
    """How this actor stands to another; `claim` is the public id of the claim that proves it, or empty."""

    kind: str
    object: Ref
    when: When
    claim: str


@dataclass(frozen=True)
class Actor:
    """Who acts or speaks."""

    slug: str
    name: str
    actor_kind: str
    description: str
    country: str
    wikidata_id: str
    names: list[OtherName]
    relations: list[Relation]
    kind: str = "actor"
    schema: int = SCHEMA
    version: int = 0
    issued_at: str = ""


@dataclass(frozen=True)
class Location:
    """A place, with the places that contain it and the uncertainty of its coordinates in metres."""

    slug: str
    name: str
    place_kind: str
    within: list[Ref]
    latitude: str | None
    longitude: str | None
    uncertainty_m: int | None
    georeference: str
    generalised: bool
    geonames_id: str
    wikidata_id: str
    names: list[OtherName]
    kind: str = "location"
    schema: int = SCHEMA
    version: int = 0
    issued_at: str = ""


@dataclass(frozen=True)
class Stretch:
    """A stretch of an article's text by offsets: a paragraph, or a segment of some kind."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True)
class Article:
    """A report as captured. `text` is null unless the policy `public_text` lets readers have all of it."""

    slug: str
    headline: str
    byline: str
    dateline: str
    language: str
    outlet: Ref | None
    outlet_basis: str
    outlet_note: str
    published: When
    url: str
    archive_url: str
    sha256: str
    captured_at: str
    supersedes: Ref | None
    source_status: str
    sensitivity: str
    sensitivity_note: str
    rights_note: str
    public_text: str
    text: str | None
    length: int
    paragraphs: list[Stretch]
    segments: list[Stretch]
    kind: str = "article"
    schema: int = SCHEMA
    version: int = 0
    issued_at: str = ""


@dataclass(frozen=True)
class Entry:
    """One event in a chronology: its headline, and the linking words before it."""

    event: Ref
    headline: str
    text: str


@dataclass(frozen=True)
class Chronology:
    """A curated sequence of events. `cites` of its introduction name claims by public id."""

    slug: str
    title: str
    lead: bool
    introduction: list[Sentence]
    entries: list[Entry]
    kind: str = "chronology"
    schema: int = SCHEMA
    version: int = 0
    issued_at: str = ""


@dataclass(frozen=True)
class Withdrawal:
    """What stands in the record once a thing is withdrawn: that it was there, and why it went."""

    slug: str
    name: str
    of: str  # the kind of thing
    reason: str
    kind: str = "withdrawal"
    schema: int = SCHEMA
    version: int = 0
    issued_at: str = ""
