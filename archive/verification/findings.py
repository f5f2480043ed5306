"""What verification says: where something is not as it was left, in words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.core.exceptions import ObjectDoesNotExist
from django.db import DatabaseError
from jinja2 import TemplateError

BROKEN = (
    DatabaseError,
    ObjectDoesNotExist,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    TemplateError,
)
"""What reading a damaged database may raise."""


@dataclass(frozen=True)
class Finding:
    """One fault: the table, the thing in it, the field, and what is wrong with it."""

    table: str
    thing: str
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.table} · {self.thing} · {self.field}: {self.message}"


def readable(name: str, check: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    """What `check` finds; rows that cannot even be read are a finding, and stop no other check."""
    try:
        yield from check()
    except BROKEN as error:
        yield Finding("database", name, "storage", f"cannot be read: {type(error).__name__}: {error}")
