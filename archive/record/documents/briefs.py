"""An event as lists show it."""

from dataclasses import dataclass, field

from archive.record.documents.claims import Translation
from archive.record.documents.events import Assessment
from archive.record.documents.parts import Place, Ref, Source, When, Withheld


@dataclass(frozen=True)
class BriefClaim:
    """A claim as a list shows it: who says it, in which words."""

    id: str
    voice: str
    quote: str | list[str | Withheld]
    form: str
    sensitivity: str
    translations: list[Translation] = field(default_factory=list)
    words_in: str = ""  # the language of the words, where it is known
    voice_of: str = ""  # slug of the actor who has that voice


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
