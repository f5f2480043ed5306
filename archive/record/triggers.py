"""Triggers that keep versions as they were: put back after every migration, named by `verify` if missing."""

from django.db import connections

FROZEN = ("record_version", "record_versionbody")


def statements(vendor, refusals):
    """SQL for `refusals` ({trigger: (table, event, condition, message)}) in the dialect of `vendor`."""
    for name, (table, event, condition, message) in refusals.items():
        yield f'DROP TRIGGER IF EXISTS "{name}"' + (f' ON "{table}"' if vendor == "postgresql" else "")
        if vendor == "postgresql":
            yield (
                f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS "
                f"$$ BEGIN RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
            )
            when = f"WHEN ({condition})" if condition else ""
            yield f'CREATE TRIGGER "{name}" BEFORE {event} ON "{table}" FOR EACH ROW {when} EXECUTE FUNCTION {name}()'
        else:
            when = f"WHEN {condition}" if condition else ""
            yield f"CREATE TRIGGER \"{name}\" BEFORE {event} ON \"{table}\" {when} BEGIN SELECT RAISE(ABORT, '{message}'); END"


def refusals():
    """The triggers of the record."""
    return {
        f"{table}_no_{event.lower()}": (table, event, "", f"{table}: a published version never changes")
        for table in FROZEN
        for event in ("UPDATE", "DELETE")
    }


def install(using, wanted):
    """Put the triggers `wanted` into the database, where their tables exist."""
    connection = connections[using]
    tables = set(connection.introspection.table_names())
    there = {name: rule for name, rule in wanted.items() if rule[0] in tables}
    with connection.cursor() as cursor:
        for statement in statements(connection.vendor, there):
            cursor.execute(statement)


def missing(using, wanted):
    """Names of the triggers `wanted` that the database has not."""
    connection = connections[using]
    query = (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        present = {row[0] for row in cursor.fetchall()}
    return sorted(set(wanted) - present)


def put_back(using, **_):
    """Receiver of post_migrate: Django remakes SQLite tables and drops what hung on them."""
    install(using, refusals())
