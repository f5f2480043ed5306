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
from archive.record.sql import fetched

BATCH = 500
PATIENCE = 0.1  # seconds that one walk through the index may cost
TOGETHER = 2  # times that, for all walks of one answer
WALL = 5  # seconds by the clock that PostgreSQL gets for each of them: disks and other work count too
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


GROUP, SPAN = mark("group", ""), mark("span", "")


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
    with _bounded(1):
        return _first(sought, [stretches], size, falling)[0]


def first(sought: Sought, lists: Iterable[Sequence[Stretch]], *, size: int) -> list[list[int]]:
    """What `find` finds in each of some lists of stretches: as many queries as for one."""
    with _bounded(TOGETHER):
        return _first(sought, lists, size, False)


def _first(sought: Sought, lists: Iterable[Sequence[Stretch]], size: int, falling: bool) -> list[list[int]]:
    every = list(lists)
    found: list[list[int]] = [[] for _ in every]
    listed = [(number, each) for number, stretches in enumerate(every) for each in stretches if each.low <= each.high]
    asked = _postgresql if connection.vendor == "postgresql" else _sqlite
    for number, id in asked(sought, listed, size, falling) if listed else ():
        found[number].append(id)
    return [sorted(ids, reverse=falling)[:size] for ids in found]


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


type Listed = Sequence[tuple[int, Stretch]]
"""Stretches, each with the number of its list."""
type Answers = Iterable[tuple[int, int]]
"""Numbers of lists, each with an id: of each stretch the first `size`, in no order."""


def _postgresql(sought: Sought, listed: Listed, size: int, falling: bool) -> Answers:
    parts = [_part(sought, stretch) for _, stretch in listed]
    for (number, _), ids in zip(listed, tsvectors.found(parts, size, falling), strict=True):
        yield from ((number, id) for id in ids)


def _part(sought: Sought, stretch: Stretch) -> tsvectors.Part:
    """Each group has an index of its own, which needs no mark."""
    [group] = [each.removeprefix(GROUP) for each in stretch.marks if each.startswith(GROUP)]
    marks = [each for each in stretch.marks if not each.startswith(GROUP)]
    condition, values = tsvectors.condition(sought, marks)
    check = " AND " + stretch.check.replace("(id ", "(record_search.id ") if stretch.check else ""
    narrow = any(each.startswith(SPAN) for each in marks)
    return tsvectors.Part(group, stretch.low, stretch.high, narrow, condition + check, [*values, *stretch.days])


def _sqlite(sought: Sought, listed: Listed, size: int, falling: bool) -> Answers:
    walks = [(number, *_walk(sought, stretch, size, falling)) for number, stretch in listed]
    sql = " UNION ALL ".join(
        f"SELECT {number}, id FROM ({walk}) AS part{at}" for at, (number, walk, _) in enumerate(walks)
    )
    return fetched(sql, [value for _, _, values in walks for value in values])


def _walk(sought: Sought, stretch: Stretch, size: int, falling: bool) -> tuple[str, list[Any]]:
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
