"""The desk's nouns, one file each."""

from archive.models.actor import Actor, ActorName, ActorRelation
from archive.models.article import Article, Segment
from archive.models.chronology import Chronology, ChronologySentence, Entry
from archive.models.claim import Attribution, Claim, Figure, Repeat
from archive.models.event import (
    Correction,
    Event,
    EventSentence,
    Evidence,
    Participation,
    Position,
    Question,
)
from archive.models.ledger import Revision, RevisionBody
from archive.models.location import Location, LocationName
from archive.models.sitting import Dismissal, Preference, Receipt, Sitting

ROOTS = (Location, Actor, Article, Claim, Repeat, Event, Chronology)
NOUNS_WITH_A_PAGE = (Location, Actor, Article, Event, Chronology)

__all__ = [
    "NOUNS_WITH_A_PAGE",
    "ROOTS",
    "Actor",
    "ActorName",
    "ActorRelation",
    "Article",
    "Attribution",
    "Chronology",
    "ChronologySentence",
    "Claim",
    "Correction",
    "Dismissal",
    "Entry",
    "Event",
    "EventSentence",
    "Evidence",
    "Figure",
    "Location",
    "LocationName",
    "Participation",
    "Position",
    "Preference",
    "Question",
    "Receipt",
    "Repeat",
    "Revision",
    "RevisionBody",
    "Segment",
    "Sitting",
]
