"""Triggers that keep versions as they were: put back after every migration, named by `verify` if missing."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db import connections

FROZEN = (
    "record_version",
    "record_versionbody",
    "record_edition",
    "record_editionmanifest",
    "record_editionsignature",
)

type Refusal = tuple[str, str, str, str]
"""Table, event, condition (may be empty) and message of a trigger that refuses a change."""


def statements(vendor: str, refusals: Mapping[str, Refusal]) -> Iterator[str]:
    """SQL for `refusals`, named by their triggers, in the dialect of `vendor`."""
    for name, rule in refusals.items():
        table, event, condition, message = rule
        yield f'DROP TRIGGER IF EXISTS "{name}"' + (f' ON "{table}"' if vendor == "postgresql" else "")
        if vendor == "postgresql":
            yield f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $${_body(message)}$$"
            when = f"WHEN ({condition})" if condition else ""
            yield f'CREATE TRIGGER "{name}" BEFORE {event} ON "{table}" FOR EACH ROW {when} EXECUTE FUNCTION {name}()'
        else:
            yield _sqlite(name, rule)


def _body(message: str) -> str:
    return f" BEGIN RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END "


def _sqlite(name: str, rule: Refusal) -> str:
    table, event, condition, message = rule
    when = f"WHEN {condition}" if condition else ""
    return f'CREATE TRIGGER "{name}" BEFORE {event} ON "{table}" {when} BEGIN SELECT RAISE(ABORT, \'{message}\'); END'


def refusals() -> dict[str, Refusal]:
    """The triggers of the record."""
    return {
        f"{table}_no_{event.lower()}": (table, event, "", f"{table}: a published version never changes")
        for table in FROZEN
        for event in ("UPDATE", "DELETE")
    }


def install(using: str, wanted: Mapping[str, Refusal]) -> None:
    """Put the triggers `wanted` into the database, where their tables exist."""
    connection = connections[using]
    tables = set(connection.introspection.table_names())
    there = {name: rule for name, rule in wanted.items() if rule[0] in tables}
    with connection.cursor() as cursor:
        for statement in statements(connection.vendor, there):
            cursor.execute(statement)


def missing(using: str, wanted: Mapping[str, Refusal]) -> list[str]:
    """Names of the triggers `wanted` that the database has not, or not as they were put there."""
    connection = connections[using]
    present = _postgresql_triggers if connection.vendor == "postgresql" else _sqlite_triggers
    with connection.cursor() as cursor:
        there = present(cursor)
    expected: dict[str, Any]
    if connection.vendor == "postgresql":
        expected = {name: (rule[0], _body(rule[3])) for name, rule in wanted.items()}
    else:
        expected = {name: _sqlite(name, rule) for name, rule in wanted.items()}
    return sorted(name for name in wanted if there.get(name) != expected[name])


def _sqlite_triggers(cursor: Any) -> dict[str, Any]:
    cursor.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    return dict(cursor.fetchall())


def _postgresql_triggers(cursor: Any) -> dict[str, Any]:
    """Those that are switched on, each with its table and what it does."""
    cursor.execute(
        "SELECT tgname, relname, prosrc FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
        " JOIN pg_proc ON pg_proc.oid = tgfoid WHERE NOT tgisinternal AND tgenabled IN ('O', 'A')"
    )
    return {name: (table, body) for name, table, body in cursor.fetchall()}


def put_back(using: str, **_: Any) -> None:
    """Receiver of post_migrate: Django remakes SQLite tables and drops what hung on them."""
    install(using, refusals())
