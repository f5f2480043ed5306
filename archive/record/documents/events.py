"""A published event: questions, positions, the claims that hold them, and what they come to."""

from dataclasses import dataclass

from archive.record.documents.claims import Claim
from archive.record.documents.parts import SCHEMA, Place, Ref, Sentence, Source, When


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
