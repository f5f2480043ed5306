"""The shape of each published document, and its canonical JSON.

A document holds what its own editor decided: an event's document has its questions, positions, claims, chains
and citations, and the names of things as they read on the day. What follows from other documents is a query on
the record's rows. Documents have no language: words of closed lists stand as their values, dates as EDTF,
reasons as a sentence pattern with its values. Numbers are whole; coordinates are decimal text (WGS 84).
"""

import json
from dataclasses import asdict, dataclass, field

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


@dataclass(frozen=True)
class Assessment:
    """What the accounts come to, by rule `rule`; the reason is `pattern` filled with `values`.

    An editor's ruling stands beside it, never in its place.
    """

    word: str
    rule: int
    pattern: str
    values: dict[str, int | str]
    ruling: str = ""
    ruling_reason: str = ""


@dataclass(frozen=True)
class Held:
    """A claim (by id) that holds a position; `set_aside` says why it no longer counts."""

    claim: str
    set_aside: str
    reason: str


@dataclass(frozen=True)
class Position:
    """One answer to a question, with the claims that hold it and the number of accounts (voices) behind it."""

    key: str
    text: str
    actor: Ref | None
    location: Ref | None
    when: When | None
    held_by: list[Held]
    accounts: int
    assessment: Assessment | None


@dataclass(frozen=True)
class Question:
    """What accounts of an event may differ on. `doubts` are claims (ids) whose first speaker doubts."""

    key: str
    kind: str
    text: str
    main: bool
    assessment: Assessment
    positions: list[Position]
    doubts: list[str]


@dataclass(frozen=True)
class Participant:
    """An actor's role in the event, with the source's words and the claim (id) that shows it."""

    actor: Ref
    role: str
    named_as: str
    claim: str


@dataclass(frozen=True)
class Sentence:
    """A sentence in our words with the claims (ids) it rests on."""

    text: str
    cites: list[str]


@dataclass(frozen=True)
class Correction:
    """A public note on a change: what was wrong, what is right; `version` is the version it made."""

    version: int
    kind: str
    weight: str
    text: str
    issued_at: str


@dataclass(frozen=True)
class Repeat:
    """Two claims (ids) that are one telling, with the reason."""

    claim: str
    of: str
    reason: str


@dataclass(frozen=True)
class Event:
    """Something said to have happened: its questions, the positions on them, and the claims that hold these."""

    slug: str
    title: str
    type: str
    modality: str
    when: When
    date_claim: str
    place: Place | None
    where_precision: str
    part_of: Ref | None
    sensitivity: str
    sensitivity_note: str
    summary: list[Sentence]
    assessment: Assessment
    assessed_question: str  # key of the main question that the event's assessment is taken from
    accounts: int
    questions: list[Question]
    participants: list[Participant]
    claims: list[Claim]  # in order of article and position in the text
    articles: list[Source]
    repeats: list[Repeat]
    corrections: list[Correction]
    kind: str = "event"
    schema: int = SCHEMA
    version: int = 0
    issued_at: str = ""


@dataclass(frozen=True)
class OtherName:
    """Another name of an actor or place."""

    name: str
    kind: str
    language: str
    script: str


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


@dataclass(frozen=True)
class BriefClaim:
    """A claim as a list shows it: who says it, in which words."""

    id: str
    voice: str
    quote: str | list[str | Withheld]
    form: str
    sensitivity: str


@dataclass(frozen=True)
class Side:
    """One held position of a contested question, with a claim of each account (three at most)."""

    text: str
    accounts: int
    claims: list[BriefClaim]


@dataclass(frozen=True)
class Brief:
    """An event as a list shows it, made from its document and kept beside it."""

    slug: str
    title: str
    type: str
    modality: str
    when: When
    place: Place | None
    where_precision: str
    summary: str
    assessment: Assessment
    accounts: int
    sides: list[Side] = field(default_factory=list)
    outlets: list[Source] = field(default_factory=list)
    participants: list[Ref] = field(default_factory=list)
    sensitivity: str = "plain"
    sensitivity_note: str = ""
    version: int = 0


Document = Event | Actor | Location | Article | Chronology | Withdrawal


def canonical(document: object) -> str:
    """Canonical JSON of a document or plain value: sorted keys, no spaces, no floats, UTF-8 kept."""
    plain = asdict(document) if hasattr(document, "__dataclass_fields__") else document  # type: ignore[call-overload]
    return json.dumps(plain, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_refuse)


def _refuse(value: object) -> object:
    raise TypeError(f"{type(value).__name__} has no place in canonical JSON: {value!r}")
