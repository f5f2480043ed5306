"""The one seam for full-text search: FTS5 on SQLite, tsvector and GIN on PostgreSQL. Both answer the same.

An index holds the words that `archive.domain.searching` makes, and marks: "place=iraq" is a word of its own, so that
a search narrowed by filters is one walk through the index. Rows come in the order of their ids.
"""

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

from django.db import OperationalError, connection, transaction

from archive.domain.searching import Search as Sought
from archive.domain.searching import Term
from archive.record.models import Search

BATCH = 500
FEW = 20_000  # matches that PostgreSQL sorts; of more, it walks the ids
PATIENCE = 0.1  # seconds that one walk through the index may cost
TOGETHER = 2  # times that, for all walks of one answer
STEPS = 1000  # of SQLite, after which it is asked whether the time is up

_patience: ContextVar[float] = ContextVar("patience", default=PATIENCE)
_end: ContextVar[float] = ContextVar("end", default=float("inf"))  # of patience, by the processor's clock


class TooMuch(Exception):
    """A search that walks too far through the index: its words are all frequent, and hardly ever stand together."""


@dataclass(frozen=True)
class Stretch:
    """Ids from `low` to `high`, marked with all of `marks`; `check` is a condition on `id` with its values, or empty."""

    low: int
    high: int
    marks: tuple[str, ...] = ()
    check: str = ""
    days: tuple[int, ...] = ()


def mark(facet: str, value: object) -> str:
    """A value of a facet as a word of the index. No word of a text holds “=”."""
    return f"{facet}={value}"


GROUP = mark("group", "")


def put(rows: Sequence[Search]) -> None:
    """Put rows into the table and the index."""
    Search.objects.bulk_create(rows, batch_size=BATCH)
    if connection.vendor == "postgresql":
        said = "UPDATE record_search SET words = %s::tsvector WHERE id = %s"
        values = [(_vector(row), row.id) for row in rows]
    else:
        said = "INSERT INTO record_search_words (rowid, text, marks) VALUES (%s, %s, %s)"
        values = [(row.id, row.text, row.marks) for row in rows]  # type: ignore[misc]  # what the other engine is told
    if values:
        with connection.cursor() as cursor:
            cursor.executemany(said, values)


def remove(ids: Iterable[int]) -> None:
    """Take rows out of the index and the table."""
    gone = list(Search.objects.filter(pk__in=list(ids)))
    if connection.vendor == "sqlite":
        forget = (
            "INSERT INTO record_search_words (record_search_words, rowid, text, marks) VALUES ('delete', %s, %s, %s)"
        )
        with connection.cursor() as cursor:
            for row in gone:  # one by one: a word of an external index is forgotten by saying what it was
                cursor.execute(forget, [row.id, row.text, row.marks])
    Search.objects.filter(pk__in=[row.pk for row in gone]).delete()


def settle() -> None:
    """Merge what SQLite's index has in pieces: after it no forgotten word is in the file, and searches are quicker."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("INSERT INTO record_search_words (record_search_words) VALUES ('optimize')")


def clear() -> None:
    """Empty the table and the index."""
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("INSERT INTO record_search_words (record_search_words) VALUES ('delete-all')")
        cursor.execute("DELETE FROM record_search")


def find(sought: Sought, stretches: Sequence[Stretch], *, size: int, falling: bool = False) -> list[int]:
    """Ids of the first `size` rows that have every term of `sought` and lie in one of `stretches`, in order."""
    found = _walked([_walk(sought, stretches, size, falling)], "id", 1)
    return sorted((id for id, _ in found), reverse=falling)


def first(sought: Sought, lists: Sequence[tuple[Sequence[Stretch], int]]) -> list[list[int]]:
    """What `find` finds in each of some lists of stretches, each with its own size: one query."""
    found: list[list[int]] = [[] for _ in lists]
    for id, number in _walked([_walk(sought, stretches, size) for stretches, size in lists], "id", TOGETHER):
        found[number].append(id)
    return [sorted(ids) for ids in found]


def numbers(sought: Sought, lists: Sequence[Sequence[Stretch]], most: int) -> list[int]:
    """How many rows `find` finds in each of some lists of stretches, at most so many: one query, none for none."""
    walks = [_walk(sought, stretches, most) for stretches in lists]
    counted = {number: n for n, number in _walked(walks, "count(*)", TOGETHER)}
    return [counted.get(number, 0) for number in range(len(lists))]


type Walk = tuple[str, list[Any]]
"""SQL of ids in order, and its values; empty where there is nothing to walk through."""


def _walk(sought: Sought, stretches: Sequence[Stretch], size: int, falling: bool = False) -> Walk:
    one = _postgresql if connection.vendor == "postgresql" else _sqlite
    parts = [one(sought, stretch, size, falling) for stretch in stretches if stretch.low <= stretch.high]
    if len(parts) < 2:
        return parts[0] if parts else ("", [])
    joined = " UNION ALL ".join(f"SELECT id FROM ({sql}) AS part{n}" for n, (sql, _) in enumerate(parts))
    values = [value for _, values in parts for value in values]
    return f"{joined} ORDER BY id {'DESC' if falling else 'ASC'} LIMIT %s", [*values, size]


def _walked(walks: Sequence[Walk], wanted: str, times: int) -> list[tuple[int, int]]:
    """What is wanted of each walk, with the walk's number: in no order. Raises TooMuch."""
    asked = [f"SELECT {wanted}, {n} FROM ({sql}) AS parts{n}" for n, (sql, _) in enumerate(walks) if sql]
    if not asked:
        return []
    with _bounded(times), connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(asked), [value for _, values in walks for value in values])
        rows: list[tuple[int, int]] = cursor.fetchall()
    return rows


@contextmanager
def patient() -> Iterator[None]:
    """For a file that is written already: walk as far as it takes."""
    token = _patience.set(3600)
    try:
        yield
    finally:
        _patience.reset(token)


@contextmanager
def together() -> Iterator[None]:
    """Several walks for one answer: all of them may cost twice what one may."""
    token = _end.set(time.thread_time() + TOGETHER * _patience.get())
    try:
        yield
    finally:
        _end.reset(token)


@contextmanager
def _bounded(times: int) -> Iterator[None]:
    """Stop walks that cost more than so many times what patience lasts. Raises TooMuch."""
    bounds = _bounded_postgresql if connection.vendor == "postgresql" else _bounded_sqlite
    try:
        with bounds(times * _patience.get()):
            yield
    except OperationalError as fault:
        if "interrupted" in str(fault) or "statement timeout" in str(fault):
            raise TooMuch from fault
        raise


@contextmanager
def _bounded_sqlite(seconds: float) -> Iterator[None]:
    """Processor time: a busy machine stops no search."""
    connection.ensure_connection()
    end = min(time.thread_time() + seconds, _end.get())
    connection.connection.set_progress_handler(lambda: time.thread_time() > end, STEPS)
    try:
        yield
    finally:
        connection.connection.set_progress_handler(None, STEPS)


@contextmanager
def _bounded_postgresql(seconds: float) -> Iterator[None]:
    """PostgreSQL counts time on the wall, so it gets ten times as much."""
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('statement_timeout', %s, true)", [str(int(seconds * 10_000))])
        yield
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('statement_timeout', '0', true)")


# -- SQLite --------------------------------------------------------------------------------------------


def _sqlite(sought: Sought, stretch: Stretch, size: int, falling: bool) -> tuple[str, list[Any]]:
    """The index is walked in the order of its rows, from either end: no more of them than are wanted.

    The ids tell the group: its mark would be looked up again in every row.
    """
    terms = " AND ".join(map(_match, sought.terms))
    marks = "".join(f' AND {{marks}} : "{each}"' for each in stretch.marks if not each.startswith(GROUP))
    order = "DESC" if falling else "ASC"
    check = " AND " + stretch.check.replace("(id ", "(record_search_words.rowid ") if stretch.check else ""
    sql = (
        "SELECT rowid AS id FROM record_search_words WHERE record_search_words MATCH %s"
        f" AND rowid BETWEEN %s AND %s{check} ORDER BY rowid {order} LIMIT %s"
    )
    return sql, [f"{{text}} : ({terms}){marks}", stretch.low, stretch.high, *stretch.days, size]


def _match(term: Term) -> str:
    phrase = f'"{" ".join(term.words)}"'
    if not term.prefix:
        return phrase
    others = [f'"{" ".join((*term.words[:-1], ending))}"' for ending in term.endings]
    return f"({' OR '.join([f'{phrase} *', *others])})"


# -- PostgreSQL ----------------------------------------------------------------------------------------


def _postgresql(sought: Sought, stretch: Stretch, size: int, falling: bool) -> tuple[str, list[Any]]:
    """Few matches are all found by the index and sorted; of many the first are soon met in the order of ids."""
    asked = " & ".join([*map(_query, sought.terms), *(f"'{each}'" for each in stretch.marks)])
    order = "DESC" if falling else "ASC"
    check = " AND " + stretch.check.replace("(id ", "(record_search.id ") if stretch.check else ""
    sql = (
        "WITH few AS MATERIALIZED (SELECT id FROM record_search"
        f" WHERE words @@ %s::tsquery AND id BETWEEN %s AND %s{check} LIMIT %s),"
        " counted AS MATERIALIZED (SELECT count(*) AS n FROM few)"
        " SELECT id FROM few WHERE (SELECT n FROM counted) <= %s"
        " UNION ALL SELECT id FROM (SELECT id FROM record_search WHERE (SELECT n FROM counted) > %s"
        f" AND words @@ %s::tsquery AND id BETWEEN %s AND %s{check} ORDER BY id {order} LIMIT %s) AS walked"
        f" ORDER BY id {order} LIMIT %s"
    )
    span = [asked, stretch.low, stretch.high, *stretch.days]
    return sql, [*span, FEW + 1, FEW, FEW, *span, size, size]


def _query(term: Term) -> str:
    *first, last = term.words
    lasts = [f"'{last}':*", *(f"'{ending}'" for ending in term.endings)] if term.prefix else [f"'{last}'"]
    return "(" + " <-> ".join([*(f"'{word}'" for word in first), f"({' | '.join(lasts)})"]) + ")"


def _vector(row: Search) -> str:
    """The words of a row with their places, as PostgreSQL writes them; places end at 16,383."""
    places: dict[str, list[int]] = {}
    for place, word in enumerate(row.text.split(), 1):
        places.setdefault(word, []).append(min(place, 16_383))
    words = (f"'{word}':{','.join(map(str, dict.fromkeys(at[:255])))}" for word, at in places.items())
    return " ".join([*words, *(f"'{each}'" for each in row.marks.split())])
