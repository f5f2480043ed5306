"""Documents read back: from their canonical JSON to the dataclasses that they were."""

import json
from collections.abc import Callable
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
    return _maker(KINDS[plain["kind"]])(plain)


type Maker = Callable[[Any], Any]


@cache
def _maker(kind: Any) -> Maker:
    """What makes a value of the type `kind` of its plain JSON."""
    if is_dataclass(kind):
        return _dataclass(kind)
    if get_origin(kind) is list:
        return _list(_maker(get_args(kind)[0]))
    if get_origin(kind) in (Union, UnionType):
        return _either([(choice, _maker(choice)) for choice in get_args(kind)])
    return _itself


def _dataclass(kind: Any) -> Maker:
    makers = {name: _maker(hint) for name, hint in get_type_hints(kind).items() if name in _names(kind)}

    def made(value: Any) -> Any:
        there = (name for name in makers if name in value or name not in documents.LATER)
        return kind(**{name: makers[name](value[name]) for name in there})

    return made


def _names(kind: Any) -> set[str]:
    return {field.name for field in fields(kind)}


def _list(maker: Maker) -> Maker:
    return lambda value: [maker(each) for each in value]


def _either(choices: list[tuple[Any, Maker]]) -> Maker:
    """Of a union, the dataclass for an object and the list for a list; anything else is what it is."""
    of_object = next((maker for kind, maker in choices if is_dataclass(kind)), _itself)
    of_list = next((maker for kind, maker in choices if get_origin(kind) is list), _itself)
    return lambda value: (of_object if isinstance(value, dict) else of_list if isinstance(value, list) else _itself)(
        value
    )


def _itself(value: Any) -> Any:
    return value
