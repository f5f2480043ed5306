"""The index of words on PostgreSQL: a tsvector of each row, and one GIN index of it for each group of hits.

GIN finds all rows of a word at once and in no order: quick for a rare word, dear for a frequent one. Of a frequent one
the first are soon met in the order of ids. So the nearest rows are looked at, and how many of them fit says which way
to go. A pair of neighbours in a text is a lexeme of its own, so that a phrase of frequent words is a rare one.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain, pairwise
from typing import Any, NamedTuple

from django.db import connection, transaction

from archive.domain.searching import BARRIER, Term
from archive.domain.searching import Search as Sought
from archive.record.models import Search
from archive.record.sql import fetched

NEAR = 100  # rows of each part that are looked at first
FAR = 20_000  # rows at most that are walked through; where that is not enough, the index is asked
PAIRED = 1 << 14  # words of a row whose pairs are lexemes: a tsvector has room for a megabyte
LONG = "'=long'"  # the lexeme of a row with more
PUT = "INSERT INTO record_search (id, kind, slug, k, text, marks, words) VALUES (%s, %s, %s, %s, %s, %s, %s::tsvector)"
INSIDE = "strpos(' ' || text || ' ', %s) > 0"
WALKED = (
    "SELECT {n}, count(*), array_agg(id) FILTER (WHERE {condition}) FROM (SELECT id, text, words FROM record_search"
    " WHERE id BETWEEN %s AND %s ORDER BY id {order} LIMIT %s) AS record_search"
)
# By "id + 0": otherwise a planner that takes the words for frequent would walk through the rows after all.
INDEXED = (
    "SELECT {n}, -1, ARRAY(SELECT id FROM record_search WHERE kind = %s AND {id} BETWEEN %s AND %s AND {condition}"
    " ORDER BY id + 0 {order} LIMIT %s)"
)
# A planner cannot know how seldom words stand together: nothing that only pays for long statements, and no plan that is
# kept for other words.
SETTINGS = {
    "plan_cache_mode": "force_custom_plan",
    "jit": "off",
    "max_parallel_workers_per_gather": "0",
    "enable_seqscan": "off",
}


class Part(NamedTuple):
    """Rows of one group with ids from `low` to `high` that fit `condition`.

    `narrow`: the ids may be few, so that all of them may be quicker looked at than the index is asked.
    """

    group: str
    low: int
    high: int
    narrow: bool
    condition: str
    values: list[Any]


def put(rows: Sequence[Search]) -> None:
    """Put rows into the table and the index."""
    with connection.cursor() as cursor:
        cursor.executemany(
            PUT, [(row.id, row.kind, row.slug, row.k, row.text, row.marks, vector(row.text, row.marks)) for row in rows]
        )


def vector(text: str, marks: str) -> str:
    """The lexemes of a row, as PostgreSQL writes them: words, pairs after a space, marks after “=”."""
    words = text.split()
    lexemes = {f"'{word}'" for word in words if word != BARRIER} | {f"'={mark}'" for mark in marks.split()}
    lexemes |= {f"' {one} {two}'" for one, two in pairwise(words[:PAIRED]) if BARRIER not in (one, two)}
    return " ".join([*lexemes, *([LONG] if len(words) > PAIRED else [])])


def condition(sought: Sought, marks: Sequence[str]) -> tuple[str, list[Any]]:
    """What a row has to be, with its values: it has the lexemes, and the phrases stand in its text."""
    asked = " & ".join([*map(_lexemes, sought.terms), *(f"'={mark}'" for mark in marks)])
    parts, values = ["words @@ %s::tsquery"], [asked]
    for phrases in [list(_phrases(term)) for term in sought.terms if len(term.words) > 1]:
        parts.append(f"({' OR '.join([INSIDE] * len(phrases))})")
        values += phrases
    return " AND ".join(parts), values


def _lexemes(term: Term) -> str:
    first = term.words[:-1]
    if not first:
        return _last("", term)
    pairs = [*(f"' {one} {two}'" for one, two in pairwise(first)), _last(f" {first[-1]} ", term)]
    words = (f"'{word}'" for word in first)
    return f"({' & '.join(dict.fromkeys(pairs))} | {' & '.join(dict.fromkeys((LONG, *words)))})"


def _last(before: str, term: Term) -> str:
    last = f"'{before}{term.words[-1]}'"
    if not term.prefix:
        return last
    return f"({' | '.join([f'{last}:*', *(f"'{before}{ending}'" for ending in term.endings)])})"


def _phrases(term: Term) -> Iterator[str]:
    yield f" {' '.join(term.words)}{'' if term.prefix else ' '}"
    for ending in term.endings:
        yield f" {' '.join((*term.words[:-1], ending))} "


@contextmanager
def bounded(seconds: float) -> Iterator[None]:
    """Stop each statement that takes longer, by the clock."""
    wanted = {**SETTINGS, "statement_timeout": str(max(int(seconds * 1000), 1))}
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"SELECT {', '.join(['set_config(%s, %s, true)'] * len(wanted))}", [*chain(*wanted.items())])
        yield
        transaction.set_rollback(True)  # nothing was written; within another transaction the settings have to go


def found(parts: Sequence[Part], size: int, falling: bool) -> list[list[int]]:
    """Ids of rows of each part, the first `size` among them, in no order."""
    whole: dict[int, list[int]] = {}
    reaches = dict.fromkeys(range(len(parts)), NEAR)
    while reaches:
        farther = {}
        for n, walked, ids in _asked(parts, reaches, size, falling):
            if walked < reaches[n] or len(ids) >= size:
                whole[n] = ids
            else:
                farther[n] = _farther(reaches[n], len(ids), size)
        reaches = farther
    return [whole[n] for n in range(len(parts))]


def _farther(reach: int, hits: int, size: int) -> int:
    """How many rows to walk through, where so many hits are among the first `reach`; 0: ask the index."""
    enough = max(6 * size * reach // (5 * hits), 2 * reach) if hits else FAR + 1
    return enough if enough <= FAR else 0


def _asked(
    parts: Sequence[Part], reaches: Mapping[int, int], size: int, falling: bool
) -> Iterator[tuple[int, int, list[int]]]:
    """The number of each part, how many of its rows were walked through, and the ids that fit: one query."""
    statements, values = [], []
    for n, reach in reaches.items():
        part, made = parts[n], WALKED if reach else INDEXED
        id, order = "id" if part.narrow else "id + 0", "DESC" if falling else "ASC"
        statements.append(made.format(n=n, condition=part.condition, order=order, id=id))
        ends = [part.low, part.high]
        values += [*part.values, *ends, reach] if reach else [part.group, *ends, *part.values, size]
    for n, walked, ids in fetched(" UNION ALL ".join(statements), values):
        yield n, walked, ids or []
