"""The form of a bundle's tables: which keys there are, of what kind, in which order, with which defaults.

`docs/bundle.md` says the same in words for people; the reader and the writer both go by this table.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from archive.domain import words

REQUIRED = object()


@dataclass(frozen=True)
class Key:
    """One key: `kind` is str, int, bool, list (of text), dict (a date or an inner table) or "tables"."""

    kind: Any = str
    default: Any = ""
    words: type[StrEnum] | None = None
    inside: dict[str, "Key"] = field(default_factory=dict)

    @property
    def required(self) -> bool:
        """Whether a table without it is at fault."""
        return self.default is REQUIRED


def needed(kind: Any = str) -> Key:
    """A key that cannot be left out."""
    return Key(kind, REQUIRED)


def word(closed: type[StrEnum], default: Any = REQUIRED) -> Key:
    """A word of a closed list."""
    return Key(str, default, closed)


def tables(inside: dict[str, Key]) -> Key:
    """Inner tables, `[[…]]`."""
    return Key("tables", [], None, inside)


FLAG = Key(bool, False)
TEXT = Key()
NUMBER = Key(int, None)
LIST = Key(list, [])

WHEN = {
    "text": TEXT,
    "edtf": TEXT,
    "part_of_day": word(words.PartOfDay, ""),
    "basis": word(words.DateBasis, "unknown"),
    "rule": TEXT,
    "anchor": TEXT,
    "note": TEXT,
    "window": FLAG,
}
DATE = Key(dict, {}, None, WHEN)
PUBLISHER = {"actor": TEXT, "basis": word(words.PublisherBasis, "unknown"), "note": TEXT}
OTHER_NAME = {"name": needed(), "kind": word(words.NameKind), "language": TEXT, "script": TEXT}
SENSITIVE = {"sensitivity": word(words.Sensitivity, "plain"), "sensitivity_note": TEXT}

BUNDLE = {"name": needed(), "schema": needed(int), "licence": needed(), "description": TEXT}

ACTORS = {
    "actor": tables(
        {
            "uid": needed(),
            "slug": TEXT,
            "name": needed(),
            "kind": word(words.ActorKind, "unknown"),
            "description": TEXT,
            "country": TEXT,
            "wikidata_id": TEXT,
            "withhold_name": FLAG,
            "public_label": TEXT,
            "other_name": tables(OTHER_NAME),
            "relation": tables({"kind": word(words.RelationKind), "object": needed(), "claim": TEXT, "when": DATE}),
        }
    )
}

LOCATIONS = {
    "location": tables(
        {
            "uid": needed(),
            "slug": TEXT,
            "name": needed(),
            "kind": word(words.PlaceKind),
            "parent": TEXT,
            "latitude": TEXT,
            "longitude": TEXT,
            "uncertainty_m": NUMBER,
            "georeference": TEXT,
            "generalised": FLAG,
            "geonames_id": TEXT,
            "wikidata_id": TEXT,
            "other_name": tables(OTHER_NAME),
        }
    )
}

SENTENCE = {"text": needed(), "cites": LIST}

CHRONOLOGIES = {
    "chronology": tables(
        {
            "uid": needed(),
            "slug": TEXT,
            "title": needed(),
            "lead": FLAG,
            "introduction": tables(SENTENCE),
            "entry": tables({"event": needed(), "headline": TEXT, "text": TEXT}),
        }
    )
}

EVENT = {
    "title": needed(),
    "slug": TEXT,
    "type": word(words.EventType),
    "parent": TEXT,
    "location": TEXT,
    "where_precision": word(words.WherePrecision, "within"),
    "modality": word(words.Modality, "happened"),
    "when": DATE,
    "date_claim": TEXT,
    **SENSITIVE,
    "note": TEXT,
    "question": tables(
        {
            "key": needed(),
            "kind": word(words.QuestionKind),
            "text": needed(),
            "main": Key(bool, None),
            "ruling": TEXT,
            "ruling_reason": TEXT,
            "position": tables({"key": needed(), "text": needed(), "actor": TEXT, "location": TEXT, "when": DATE}),
        }
    ),
    "participant": tables(
        {"actor": needed(), "role": word(words.Role, "participant"), "named_as": TEXT, "claim": TEXT}
    ),
    "summary": tables(SENTENCE),
}

CLAIM = {
    "key": needed(),
    "quote": needed(),
    "occurrence": NUMBER,
    "statement": TEXT,
    "kind": word(words.ClaimKind, "occurrence"),
    "stance": word(words.Stance, "asserts"),
    "form": word(words.Form, "narration"),
    "actors": LIST,
    "locations": LIST,
    "said": DATE,
    **SENSITIVE,
    "note": TEXT,
    "told": tables(
        {
            "who": TEXT,
            "as": TEXT,
            "for": TEXT,
            "verb": TEXT,
            "basis": word(words.AttributionBasis, "explicit"),
        }
    ),
    "figure": tables(
        {
            "verbatim": needed(),
            "value": NUMBER,
            "value_max": NUMBER,
            "bound": word(words.Bound),
            "measure": word(words.Measure),
            "population": TEXT,
            "unit": TEXT,
            "period": TEXT,
        }
    ),
    "translation": tables({"language": needed(), "text": needed(), "translator": needed()}),
    "holds": tables(
        {
            "event": needed(),
            "question": needed(),
            "position": needed(),
            "set_aside": word(words.SetAside, ""),
            "reason": TEXT,
        }
    ),
}

ARTICLE = {
    "original_name": TEXT,
    "media_type": Key(str, "text/plain"),
    "slug": TEXT,
    "headline": TEXT,
    "byline": TEXT,
    "dateline": TEXT,
    "language": Key(str, "en"),
    "url": TEXT,
    "archive_url": TEXT,
    "publisher": Key(dict, {}, None, PUBLISHER),
    "published": DATE,
    "captured_at": TEXT,
    "captured_by": TEXT,
    "supersedes": TEXT,
    "source_status": word(words.SourceStatus, "live"),
    **SENSITIVE,
    "rights_note": TEXT,
    "public_text": word(words.PublicText, "quotations"),
    "segment": tables({"kind": word(words.SegmentKind), "quote": needed(), "occurrence": NUMBER}),
    "claim": tables(CLAIM),
    "repeat": tables({"claim": needed(), "of": needed(), "reason": needed()}),
}
