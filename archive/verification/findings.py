"""What verification says: where something is not as it was left, in words."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One fault: the table, the thing in it, the field, and what is wrong with it."""

    table: str
    thing: str
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.table} · {self.thing} · {self.field}: {self.message}"
