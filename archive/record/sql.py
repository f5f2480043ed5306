"""Reads written out in SQL, where many are made for one page.

Django makes the text of a query anew for each question, and an object of each row: for a list that costs several times
what the database does. What stands here and is read with it holds on SQLite and PostgreSQL alike.
"""

from collections.abc import Collection, Sequence
from typing import Any

from django.db import connection


def fetched(sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    """The rows of a query."""
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        rows: list[tuple[Any, ...]] = cursor.fetchall()
    return rows


def marks(values: Collection[Any]) -> str:
    """Where so many values stand, for `IN (…)`. There has to be one at least."""
    return ", ".join(["%s"] * len(values))
