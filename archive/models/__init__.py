"""The desk's nouns, one file each."""

from archive.models.actor import Actor, ActorName, ActorRelation
from archive.models.article import Article, Segment
from archive.models.chronology import Chronology, ChronologySentence, Entry
from archive.models.claim import Attribution, Claim, Figure, Repeat, Translation
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
from archive.models.merge import Distinction, Merge
from archive.models.received import Fingerprint, Received
from archive.models.report import Report
from archive.models.sitting import Dismissal, Preference, Receipt, Sitting
from archive.models.talk import Assignment, Comment, FailedLogin, Presence

ROOTS = (Location, Actor, Article, Claim, Repeat, Event, Chronology)
NOUNS_WITH_A_PAGE = (Location, Actor, Article, Event, Chronology)
# What editors say of things, and which they found to be one, is kept by the ledger, but is in no bundle.
LEDGERED = (*ROOTS, Comment, Assignment, Merge, Distinction)

__all__ = [
    "LEDGERED",
    "NOUNS_WITH_A_PAGE",
    "ROOTS",
    "Actor",
    "ActorName",
    "ActorRelation",
    "Article",
    "Assignment",
    "Attribution",
    "Chronology",
    "ChronologySentence",
    "Claim",
    "Comment",
    "Correction",
    "Dismissal",
    "Distinction",
    "Entry",
    "Event",
    "EventSentence",
    "Evidence",
    "FailedLogin",
    "Figure",
    "Fingerprint",
    "Location",
    "LocationName",
    "Merge",
    "Participation",
    "Position",
    "Preference",
    "Presence",
    "Question",
    "Receipt",
    "Received",
    "Repeat",
    "Report",
    "Revision",
    "RevisionBody",
    "Segment",
    "Sitting",
    "Translation",
]
