"""Whether the database itself is sound, and every trigger in its place."""

from collections.abc import Iterator

from django.db import connection

from archive.models.triggers import refusals as desk_refusals
from archive.record.triggers import missing
from archive.record.triggers import refusals as record_refusals
from archive.verification.findings import Finding


def storage() -> Iterator[Finding]:
    """SQLite's own integrity check (PostgreSQL keeps its own checksums), and the triggers."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            for pragma in ("integrity_check", "foreign_key_check"):
                cursor.execute(f"PRAGMA {pragma}")
                for row in cursor.fetchall():
                    if row != ("ok",):
                        yield Finding("database", pragma, "storage", " ".join(map(str, row)))
    for trigger in missing("default", desk_refusals() | record_refusals()):
        yield Finding(
            "database", trigger, "trigger", "is missing, switched off or another; manage.py migrate puts it back."
        )
