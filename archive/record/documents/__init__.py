"""The shape of each published document, and its canonical JSON.

A document holds what its own editor decided: an event's document has its questions, positions, claims, chains
and citations, and the names of things as they read on the day. What follows from other documents is a query on
the record's rows. Documents have no language: words of closed lists stand as their values, dates as EDTF,
reasons as a sentence pattern with its values. Numbers are whole; coordinates are decimal text (WGS 84). A field
of `LATER` stands only where it holds something, so that a document made before it is still the same bytes.
"""

import json
from dataclasses import is_dataclass

from archive.record.documents.briefs import Brief, BriefClaim, Side
from archive.record.documents.claims import Claim, Figure, Teller, Translation, Voice
from archive.record.documents.events import Assessment, Correction, Event, Held, Participant, Position, Question, Repeat
from archive.record.documents.parts import SCHEMA, OtherName, Place, Ref, Sentence, Source, When, Withheld
from archive.record.documents.things import Actor, Article, Chronology, Entry, Location, Relation, Stretch, Withdrawal

__all__ = [
    "LATER",
    "SCHEMA",
    "Actor",
    "Article",
    "Assessment",
    "Brief",
    "BriefClaim",
    "Chronology",
    "Claim",
    "Correction",
    "Document",
    "Entry",
    "Event",
    "Figure",
    "Held",
    "Location",
    "OtherName",
    "Participant",
    "Place",
    "Position",
    "Question",
    "Ref",
    "Relation",
    "Repeat",
    "Sentence",
    "Side",
    "Source",
    "Stretch",
    "Teller",
    "Translation",
    "Voice",
    "When",
    "Withdrawal",
    "Withheld",
    "canonical",
]

LATER = frozenset({"translations", "words_in", "voice_of"})

Document = Event | Actor | Location | Article | Chronology | Withdrawal


def canonical(document: object) -> str:
    """Canonical JSON of a document or plain value: sorted keys, no spaces, no floats, UTF-8 kept."""
    return json.dumps(
        document, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False, default=_fields
    )


def _fields(value: object) -> dict[str, object]:
    """The fields of a dataclass as they stand in it. Raises TypeError for what has no place in a document."""
    if not is_dataclass(value):
        raise TypeError(f"{type(value).__name__} has no place in canonical JSON: {value!r}")
    return {name: held for name, held in vars(value).items() if held or name not in LATER}
