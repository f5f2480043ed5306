"""Large records: events that were written once, again under other numbers, in SQL (SQLite alone).

A million events take the product's own writer hours; these take minutes. An event's copy has its own number, address,
title, rows and words, on the same day at the same place; counters and bitmaps are then made of all by the product.
"""

import sqlite3
from itertools import batched
from urllib.parse import urlsplit

from django.db import connection

NUMBER = (1 << 28) - 1  # the part of a key that is the event's number
NUMBERED = f"(k & {NUMBER})"
PER_EVENT = 1 << 9  # ids of quotations that an event has room for
FAST = ("journal_mode=OFF", "synchronous=OFF", "cache_size=-3000000", "mmap_size=0", "temp_store=MEMORY")
AT_A_TIME = 200_000  # rows of facets that are counted at once


def repeat(url, written, wanted):
    """Bring a record of `written` events at an `sqlite:///` address to `wanted`."""
    from archive.record.event_pages import packed, unpacked

    connection.close()  # it holds the file in a mode that is changed here
    there = sqlite3.connect(urlsplit(url).path.removeprefix("/"), isolation_level=None)
    for pragma in FAST:
        there.execute(f"PRAGMA {pragma}")
    there.create_function("packed", 2, packed)
    there.create_function("unpacked", 2, unpacked)
    (claims,) = there.execute("SELECT max(id) FROM record_claimrow").fetchone()
    for time, by in enumerate(range(written, wanted, written), 1):
        last = min(written, wanted - by)
        for sql in [*_events(by, last), *_claims(by, last, time * claims, claims), *_found(by, last)]:
            there.execute(sql)
    there.execute("PRAGMA journal_mode=WAL")
    there.close()
    _count()


def _renumbered(column, by):
    """SQL of a text that names its event by title and address, for the event `by` numbers later."""
    title = f"replace({column}, 'Event '||{NUMBERED}||' in', 'Event '||({NUMBERED} + {by})||' in')"
    slug = f"""replace({title}, 'event-'||{NUMBERED}||'"', 'event-'||({NUMBERED} + {by})||'"')"""
    return f"replace({slug}, 'event-'||{NUMBERED}||'/', 'event-'||({NUMBERED} + {by})||'/')"


def _events(by, last):
    """What writes the events 1 to `last` again, `by` numbers later, with their addresses, cards and pages."""
    these = f"{NUMBERED} BETWEEN 1 AND {last}"
    yield (
        "INSERT INTO record_address (kind, slug, state, target, reason, number)"
        f" SELECT kind, 'event-'||(number + {by}), state, target, reason, number + {by} FROM record_address"
        f" WHERE kind = 'event' AND number BETWEEN 1 AND {last}"
    )
    yield (
        "INSERT INTO record_eventrow (k, slug, title, folded, version, first_day, last_day, part_of, brief, document)"
        f" SELECT k + {by}, 'event-'||({NUMBERED} + {by}), {_renumbered('title', by)}, {_renumbered('folded', by)}, version, first_day,"
        f" last_day, part_of, {_renumbered('brief', by)}, {_renumbered('document', by)} FROM record_eventrow WHERE {these}"
    )
    yield (
        "INSERT INTO record_card (k, language, code, html)"
        f" SELECT k + {by}, language, code, {_renumbered('html', by)} FROM record_card WHERE {these}"
    )
    yield (
        "INSERT INTO record_eventpage (k, language, code, html)"
        f" SELECT k + {by}, language, code, packed({_renumbered('unpacked(html, language)', by)}, language) FROM record_eventpage WHERE {these}"
    )


def _claims(by, last, later, claims):
    """What writes their claims again; ids of claims are `later` by that much."""
    yield (
        "INSERT INTO record_claimrow (id, public_id, article, start, document, event_id)"
        f" SELECT id + {later}, public_id, article, start, document, event_id + {by} FROM record_claimrow"
        f" WHERE id <= {claims} AND (event_id & {NUMBER}) BETWEEN 1 AND {last}"
    )
    yield (
        f"INSERT INTO record_mention (role, slug, claim_id) SELECT role, slug, claim_id + {later} FROM record_mention"
        f" WHERE claim_id + {later} IN (SELECT id FROM record_claimrow WHERE id > {later}) AND claim_id <= {claims}"
    )


def _found(by, last):
    """What writes again what they are found by: facets, and words."""
    these = f"{NUMBERED} BETWEEN 1 AND {last}"
    yield f"INSERT INTO record_facet (facet, value, k) SELECT facet, value, k + {by} FROM record_facet WHERE {these}"
    yield (
        "INSERT INTO record_search (id, kind, slug, k, text, marks)"
        f" SELECT id + CASE kind WHEN 'events' THEN {by} ELSE {by * PER_EVENT} END, kind,"
        f" CASE kind WHEN 'events' THEN 'event-'||({NUMBERED} + {by}) ELSE slug END, k + {by}, text, marks"
        f" FROM record_search WHERE k IS NOT NULL AND {these}"
    )
    yield (
        "INSERT INTO record_search_words (rowid, text, marks) SELECT id, text, marks FROM record_search"
        f" WHERE k IS NOT NULL AND {NUMBERED} BETWEEN {by + 1} AND {by + last}"
    )


def _count():
    """Counters and bitmaps of all events, made anew."""
    from archive.record import counting
    from archive.record.models import EventRow, Facet

    counting.clear()
    rows = EventRow.objects.only("k", "last_day").order_by().iterator(10_000)
    for some in batched(rows, AT_A_TIME, strict=False):
        counting.add(some, [])
    for values in batched(Facet.objects.order_by("facet", "value", "k").iterator(10_000), AT_A_TIME, strict=False):
        counting.add([], values)
