"""JSON Schema (2020-12) of the published documents, made from their dataclasses alone."""

from dataclasses import MISSING, fields, is_dataclass
from inspect import cleandoc
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from archive.domain import words
from archive.record import documents

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
PLAIN: dict[object, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
}
# Fields that hold a word of a closed list. One that may be empty allows "" too.
WORDS = {
    ("When", "part_of_day"): words.PartOfDay,
    ("When", "basis"): words.DateBasis,
    ("Place", "kind"): words.PlaceKind,
    ("Figure", "bound"): words.Bound,
    ("Figure", "measure"): words.Measure,
    ("Source", "outlet_basis"): words.PublisherBasis,
    ("Claim", "kind"): words.ClaimKind,
    ("Claim", "stance"): words.Stance,
    ("Claim", "form"): words.Form,
    ("Assessment", "word"): words.Assessed,
    ("Held", "set_aside"): words.SetAside,
    ("Question", "kind"): words.QuestionKind,
    ("Participant", "role"): words.Role,
    ("Correction", "kind"): words.CorrectionKind,
    ("Correction", "weight"): words.Weight,
    ("Event", "type"): words.EventType,
    ("Event", "modality"): words.Modality,
    ("Actor", "actor_kind"): words.ActorKind,
    ("Location", "place_kind"): words.PlaceKind,
    ("Relation", "kind"): words.RelationKind,
    ("Article", "outlet_basis"): words.PublisherBasis,
    ("Article", "public_text"): words.PublicText,
}


def json_schema(cls: type) -> Schema:
    """The schema of one kind of document, complete in itself."""
    defs = definitions(cls, "#/$defs/")
    return {"$schema": DIALECT, "title": cls.__name__, **defs.pop(cls.__name__), "$defs": defs}


def definitions(cls: type, prefix: str) -> dict[str, Schema]:
    """Schemas of `cls` and of all that it is made of, by name, which refer to each other as `prefix` + name."""
    found: dict[str, Schema] = {}
    waiting = [cls]
    while waiting:
        current = waiting.pop()
        if current.__name__ not in found:
            hints = get_type_hints(current)
            found[current.__name__] = _object(current, hints, prefix)
            waiting += [part for hint in hints.values() for part in _dataclasses(hint)]
    return found


def _object(cls: type, hints: dict[str, Any], prefix: str) -> Schema:
    """A dataclass: every field but those of `LATER` is always there, and there are no others."""
    return {
        "type": "object",
        "description": cleandoc(cls.__doc__ or ""),
        "properties": {name: _property(cls, name, hint, prefix) for name, hint in hints.items()},
        "required": [name for name in hints if name not in documents.LATER],
        "additionalProperties": False,
    }


def _property(cls: type, name: str, hint: Any, prefix: str) -> Schema:
    if (cls.__name__, name) in WORDS:
        return {"type": "string", "enum": [str(word) for word in WORDS[cls.__name__, name]]}
    default = next(field.default for field in fields(cls) if field.name == name)  # type: ignore[arg-type]
    if name == "kind" and default is not MISSING:
        return {"const": default}
    return _schema(hint, prefix)


def _schema(hint: Any, prefix: str) -> Schema:
    if hint in PLAIN:
        return PLAIN[hint]
    if is_dataclass(hint):
        return {"$ref": f"{prefix}{hint.__name__}"}  # type: ignore[union-attr]
    inner = [_schema(part, prefix) for part in get_args(hint)]
    if get_origin(hint) is list:
        return {"type": "array", "items": inner[0]}
    if get_origin(hint) is dict:
        return {"type": "object", "additionalProperties": inner[1]}
    if get_origin(hint) in (Union, UnionType):
        if all(set(part) == {"type"} for part in inner):
            return {"type": [part["type"] for part in inner]}
        return {"anyOf": inner}
    raise TypeError(f"{hint!r} has no place in a document")


def _dataclasses(hint: Any) -> list[type]:
    if is_dataclass(hint):
        return [hint]  # type: ignore[list-item]
    return [part for argument in get_args(hint) for part in _dataclasses(argument)]


KINDS: dict[str, type] = {
    "event": documents.Event,
    "claim": documents.Claim,
    "actor": documents.Actor,
    "location": documents.Location,
    "article": documents.Article,
    "chronology": documents.Chronology,
    "withdrawal": documents.Withdrawal,
}
