"""Documents read back: from their canonical JSON to the dataclasses that they were."""

import json
from dataclasses import fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from archive.record import documents

KINDS = {
    kind.kind: kind
    for kind in (
        documents.Actor,
        documents.Article,
        documents.Chronology,
        documents.Event,
        documents.Location,
        documents.Withdrawal,
    )
}


def document(text: str) -> Any:
    """The document of which `text` is the canonical JSON. Raises ValueError, LookupError, TypeError for another text."""
    plain = json.loads(text)
    return _made(KINDS[plain["kind"]], plain)


def _made(kind: Any, value: Any) -> Any:
    if is_dataclass(kind):
        hints = _hints(kind)  # type: ignore[arg-type]  # a class, which is hashable
        there = [field.name for field in fields(kind) if field.name in value or field.name not in documents.LATER]
        return kind(**{name: _made(hints[name], value[name]) for name in there})  # type: ignore[operator]
    if get_origin(kind) is list:
        return [_made(get_args(kind)[0], item) for item in value]
    if get_origin(kind) in (Union, UnionType) and isinstance(value, dict | list):
        wanted = is_dataclass if isinstance(value, dict) else lambda choice: get_origin(choice) is list
        return _made(next(choice for choice in get_args(kind) if wanted(choice)), value)
    return value


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
