"""What pages and programs get of the record, read as plain tuples: lists, and what stands beside a thing."""

import json
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any, NamedTuple

from django.conf import settings
from django.utils.translation import get_language

from archive.record import cards, event_pages, selecting, shelves
from archive.record.sql import among, fetched, wanted


class Carded(NamedTuple):
    """An event in a list: its key, and the HTML of its card in the language that is spoken."""

    k: int
    card: str


class Document(NamedTuple):
    """An event as programs get it."""

    k: int
    document: str


@dataclass(frozen=True)
class Rows:
    """Published events to select from, as EventRow.objects are; `read` gives rows for keys, in any order."""

    read: Callable[[Sequence[int]], Iterable[Any]]

    def select(self, **asked: Any) -> list[Any]:
        """A page of events, for what `selecting.page` can be asked."""
        keys = selecting.page(**asked)
        found = {row.k: row for row in self.read(keys)} if keys else {}
        return [found[k] for k in keys if k in found]


def carded(keys: Sequence[int]) -> Iterable[Carded]:
    """Events with their cards: one query. A card that is missing, or was made by other code, is rendered here."""
    code = "" if settings.DEBUG else cards.CARDS.code()  # while developing, templates change under a running server
    these, values = among(keys)
    sql = f"SELECT k, html FROM record_card WHERE language = %s AND code = %s AND k {these}"
    made = dict(fetched(sql, [get_language() or settings.LANGUAGE_CODE, code, *values]))
    missing = [k for k in keys if k not in made]
    yield from map(Carded._make, made.items())
    yield from (Carded(row.k, cards.rendered(json.loads(row.brief))) for row in briefs(missing))


def documents(keys: Sequence[int]) -> Iterable[Document]:
    """Events with their documents: one query."""
    these, values = among(keys)
    return map(Document._make, fetched(f"SELECT k, document FROM record_eventrow WHERE k {these}", values))


CARDED, DOCUMENTS = Rows(carded), Rows(documents)


class Thing(NamedTuple):
    """An actor, place, article or chronology, or an event without a group, by its name."""

    kind: str
    slug: str
    name: str
    group: str


THINGS = """
SELECT t.kind, t.slug, t.name, t."group" FROM wanted CROSS JOIN record_thingrow t
WHERE t.kind = wanted.kind AND t.slug = wanted.slug
UNION ALL SELECT 'event', e.slug, e.title, '' FROM wanted CROSS JOIN record_eventrow e
WHERE wanted.kind = 'event' AND e.slug = wanted.slug
"""


def things(asked: Iterable[tuple[str, str]]) -> list[Thing]:
    """Things and events by kind and slug: one query, none for none. What is not published is left out."""
    pairs = list(asked)
    if not pairs:
        return []
    these, values = wanted(pairs, kind="text", slug="text")
    return [Thing._make(row) for row in fetched(these + THINGS, values)]


NAME = "name"  # what is kept of things


def names(asked: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """The names of `things`, by kind and slug."""
    found = shelves.current().many([(NAME, *thing) for thing in asked], _names)
    return {(kind, slug): name for (_, kind, slug), name in found.items() if name is not None}


def _names(keys: Sequence[tuple[str, str, str]]) -> dict[tuple[str, str, str], str | None]:
    named = {(NAME, thing.kind, thing.slug): thing.name for thing in things((kind, slug) for _, kind, slug in keys)}
    return {key: named.get(key) for key in keys}


class Found(NamedTuple):
    """A row of the index of searches: `kind` is its group, `name` the thing's or the title of the event that it is in.

    `event`: the event by its slug; `brief`: of an event; `claim`: the document of a quotation; `group`: of a thing.
    """

    id: int
    kind: str
    slug: str
    name: str
    event: str | None
    brief: str | None
    claim: str | None
    group: str | None


FOUND = """
SELECT s.id, s.kind, s.slug, COALESCE(e.title, t.name), e.slug, CASE WHEN s.kind = 'events' THEN e.brief END, c.document,
    t."group" FROM record_search s
LEFT JOIN record_eventrow e ON e.k = s.k
LEFT JOIN record_claimrow c ON s.kind = 'quotations' AND c.event_id = s.k AND c.public_id = s.slug
LEFT JOIN record_thingrow t ON s.k IS NULL AND t.slug = s.slug AND t.kind =
    CASE s.kind WHEN 'places' THEN 'location' WHEN 'actors' THEN 'actor' ELSE 'article' END
WHERE s.id {these}
"""


def found(ids: Sequence[int]) -> list[Found]:
    """What a search found, in no order: one query, none for none."""
    if not ids:
        return []
    these, values = among(ids)
    return [Found._make(row) for row in fetched(FOUND.format(these=these), values)]


def texts(ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """The words of rows of the index, each with its id: one query, none for none."""
    if not ids:
        return []
    these, values = among(ids)
    return fetched(f"SELECT id, text FROM record_search WHERE id {these}", values)


class Brief(NamedTuple):
    """An event by its title, and as lists show it."""

    k: int
    slug: str
    title: str
    brief: str


def briefs(keys: Collection[int]) -> list[Brief]:
    """Events, in no order: one query, none for none."""
    if not keys:
        return []
    these, values = among(keys)
    found = fetched(f"SELECT k, slug, title, brief FROM record_eventrow WHERE k {these}", values)
    return [Brief._make(row) for row in found]


PARTS = 50  # of an event that its page lists
BESIDE = """
SELECT 'before' AS side, k, brief FROM
    (SELECT k, brief FROM record_eventrow WHERE k < {k} AND slug <> %s ORDER BY k DESC LIMIT 1) AS earlier
UNION ALL SELECT 'after', k, brief FROM
    (SELECT k, brief FROM record_eventrow WHERE k > {k} AND slug <> %s ORDER BY k LIMIT 1) AS later
UNION ALL SELECT 'parts', k, brief FROM
    (SELECT k, brief FROM record_eventrow WHERE part_of = %s AND part_of > '' AND slug <> %s ORDER BY k LIMIT %s)
    AS inside
"""


class Beside(NamedTuple):
    """The briefs of what stands beside an event: `before` and `after` it in reading order, none or one, and its `parts`."""

    before: list[str]
    after: list[str]
    parts: list[str]

    @classmethod
    def of(cls, rows: Iterable[Sequence[Any]]) -> "Beside":
        """Of rows that begin with a side, a key and a brief."""
        found = cls([], [], [])
        for side, _k, brief, *_others in sorted(rows, key=itemgetter(1)):
            getattr(found, side).append(brief)
        return found


def beside(k: int, slug: str) -> Beside:
    """What stands beside an event, whether or not it is published: one query."""
    return Beside.of(fetched(BESIDE.format(k=int(k)), [slug, slug, slug, slug, PARTS]))


class Paged(NamedTuple):
    """An event as it is now, with its page in the language that is spoken, as it is kept: empty where it is not."""

    k: int
    document: str
    version: int
    page: str
    beside: Beside


PAGED = f"""
WITH here AS (SELECT k FROM record_eventrow WHERE slug = %s)
SELECT 'page', e.k, e.document, e.version, p.html FROM here JOIN record_eventrow e ON e.k = here.k
LEFT JOIN record_eventpage p ON p.k = here.k AND p.language = %s AND p.code = %s
UNION ALL SELECT side, k, brief, NULL, NULL FROM ({BESIDE.format(k="(SELECT k FROM here)")}) AS near
"""


def event_page(slug: str) -> Paged | None:
    """An event with its page and what stands beside it: one query. A page that was made by other code counts as none."""
    code = "" if settings.DEBUG else event_pages.PAGES.code()
    language = get_language() or settings.LANGUAGE_CODE
    rows = fetched(PAGED, [slug, language, code, slug, slug, slug, slug, PARTS])
    found = next((row for row in rows if row[0] == "page"), None)
    if found is None:
        return None
    _, k, document, version, page = found
    around = Beside.of(row for row in rows if row is not found)
    return Paged(k, document, version, event_pages.unpacked(page, language, code) if page else "", around)


def event(slug: str) -> Document | None:
    """An event as it is now."""
    rows = fetched("SELECT k, document FROM record_eventrow WHERE slug = %s", [slug])
    return Document._make(rows[0]) if rows else None


def document(kind: str, slug: str) -> str | None:
    """The document of a thing as it is now."""
    if kind == "event":
        found = event(slug)
        return found.document if found else None
    rows = fetched("SELECT document FROM record_thingrow WHERE kind = %s AND slug = %s", [kind, slug])
    return str(rows[0][0]) if rows else None
