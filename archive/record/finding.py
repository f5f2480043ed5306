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

from django.db import OperationalError, connection

from archive.domain.searching import Search as Sought
from archive.domain.searching import Term
from archive.record import tsvectors
from archive.record.models import Search

BATCH = 500
PATIENCE = 0.1  # seconds that one walk through the index may cost
TOGETHER = 2  # times that, for all walks of one answer
WALL = 3  # seconds by the clock that PostgreSQL gets for each of them
STEPS = 1000  # of SQLite, after which it is asked whether the time is up

_patience: ContextVar[float] = ContextVar("patience", default=PATIENCE)
_end: ContextVar[float] = ContextVar("end", default=float("inf"))  # of patience, by `_clock`


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
    if connection.vendor == "postgresql":
        tsvectors.put(rows)
        return
    Search.objects.bulk_create(rows, batch_size=BATCH)
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO record_search_words (rowid, text, marks) VALUES (%s, %s, %s)",
            [(row.id, row.text, row.marks) for row in rows],
        )


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
    return _first(sought, [(stretches, size)], falling, 1)[0]


def first(sought: Sought, lists: Sequence[tuple[Sequence[Stretch], int]]) -> list[list[int]]:
    """What `find` finds in each of some lists of stretches, each with its own size: as many queries as for one."""
    return _first(sought, lists, False, TOGETHER)


def numbers(sought: Sought, lists: Sequence[Sequence[Stretch]], most: int) -> list[int]:
    """How many rows `find` finds in each of some lists of stretches, at most so many: none is asked for none."""
    if connection.vendor == "postgresql":
        return [len(ids) for ids in first(sought, [(stretches, most) for stretches in lists])]
    walks = [_walk(sought, stretches, most, False) for stretches in lists]
    counted = {number: n for n, number in _walked(walks, "count(*)", TOGETHER)}
    return [counted.get(number, 0) for number in range(len(lists))]


def _first(
    sought: Sought, lists: Sequence[tuple[Sequence[Stretch], int]], falling: bool, times: int
) -> list[list[int]]:
    """The first ids of each of some lists of stretches, in order. Raises TooMuch."""
    found: list[list[int]] = [[] for _ in lists]
    if connection.vendor == "postgresql":
        parts = {
            (number, at): _part(sought, stretch, size)
            for number, (stretches, size) in enumerate(lists)
            for at, stretch in enumerate(stretches)
            if stretch.low <= stretch.high
        }
        with _bounded(times):
            for (number, _), ids in tsvectors.found(parts, falling).items():
                found[number] += ids
    else:
        for id, number in _walked([_walk(sought, stretches, size, falling) for stretches, size in lists], "id", times):
            found[number].append(id)
    return [sorted(ids, reverse=falling)[:size] for ids, (_, size) in zip(found, lists, strict=True)]


def _part(sought: Sought, stretch: Stretch, size: int) -> tsvectors.Part:
    """A stretch as PostgreSQL is asked for it: each group has an index of its own, which needs no mark."""
    [group] = [each.removeprefix(GROUP) for each in stretch.marks if each.startswith(GROUP)]
    asked, values = tsvectors.condition(sought, [each for each in stretch.marks if not each.startswith(GROUP)])
    check = " AND " + stretch.check.replace("(id ", "(record_search.id ") if stretch.check else ""
    return tsvectors.Part(group, stretch.low, stretch.high, asked + check, [*values, *stretch.days], size)


type Walk = tuple[str, list[Any]]
"""SQL of ids in order, and its values; empty where there is nothing to walk through."""


def _walk(sought: Sought, stretches: Sequence[Stretch], size: int, falling: bool) -> Walk:
    parts = [_sqlite(sought, stretch, size, falling) for stretch in stretches if stretch.low <= stretch.high]
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
    token = _end.set(_clock() + TOGETHER * _patience.get())
    try:
        yield
    finally:
        _end.reset(token)


def _clock() -> float:
    """The processor's time of this thread; PostgreSQL counts time on the wall, of which there is more."""
    return time.monotonic() / WALL if connection.vendor == "postgresql" else time.thread_time()


@contextmanager
def _bounded(times: int) -> Iterator[None]:
    """Stop walks that cost more than so many times what patience lasts. Raises TooMuch."""
    bounds = _bounded_postgresql if connection.vendor == "postgresql" else _bounded_sqlite
    end = min(_clock() + times * _patience.get(), _end.get())
    try:
        with bounds(end):
            yield
    except OperationalError as fault:
        if "interrupted" in str(fault) or "statement timeout" in str(fault):
            raise TooMuch from fault
        raise


@contextmanager
def _bounded_sqlite(end: float) -> Iterator[None]:
    """A busy machine stops no search."""
    connection.ensure_connection()
    connection.connection.set_progress_handler(lambda: time.thread_time() > end, STEPS)
    try:
        yield
    finally:
        connection.connection.set_progress_handler(None, STEPS)


@contextmanager
def _bounded_postgresql(end: float) -> Iterator[None]:
    with tsvectors.bounded(max(end - _clock(), 0) * WALL):
        yield


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
