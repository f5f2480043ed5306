"""Reads written out in SQL, where many are made for one page.

Django makes the text of a query anew for each question, and an object of each row: for a list that costs several times
what the database does. What stands here and is read with it holds on SQLite and PostgreSQL alike.
"""

from collections.abc import Collection, Sequence
from itertools import chain
from typing import Any

from django.db import connection
from django.db.backends.utils import CursorWrapper


def fetched(sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """The rows of a query."""
    with _cursor() as cursor:
        cursor.execute(sql, values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def _cursor() -> CursorWrapper:
    """One that sends PostgreSQL values beside the statement, which it then knows again and need not plan anew.

    Django's own write them into it: what it asks is planned for its values.
    """
    if connection.vendor == "sqlite":
        return connection.cursor()
    connection.ensure_connection()
    made = connection.make_debug_cursor if connection.queries_logged else connection.make_cursor
    return made(connection.Database.Cursor(connection.connection))  # type: ignore[attr-defined]  # psycopg


def among(values: Collection[Any]) -> tuple[str, list[Any]]:
    """What stands behind a column that is to have one of `values`, and the parameters of it. At least one is needed.

    PostgreSQL gets them as one array: it knows the statement again, however many there are.
    """
    if connection.vendor == "postgresql":
        return "= ANY(%s)", [list(values)]
    return f"IN ({', '.join(['%s'] * len(values))})", [*values]


def wanted(rows: Collection[Sequence[Any]], **columns: str) -> tuple[str, list[Any]]:
    """`WITH wanted (…)`, a table of `rows` to join with, and the parameters of it. `columns`: their types by their names.

    At least one row is needed. Joined first it holds SQLite's planner, which would read a whole table for many values.
    """
    if connection.vendor == "postgresql":
        arrays = ", ".join(f"%s::{type}[]" for type in columns.values())
        return f"WITH wanted AS (SELECT * FROM unnest({arrays}) AS w ({', '.join(columns)}))", [
            list(column) for column in zip(*rows, strict=True)
        ]
    each = f"({', '.join(['%s'] * len(columns))})"
    table = ", ".join([each] * len(rows))
    return f"WITH wanted ({', '.join(columns)}) AS (VALUES {table})", [*chain.from_iterable(rows)]
