"""How the database walks: no selection reads a table from end to end, whatever is asked."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.domain.searching import read
from archive.record import facets, lists
from archive.record.models import EventRow
from tests.api.samples import event, publish, publish_a_world

pytestmark = pytest.mark.django_db
HARMLESS = re.compile(
    "VIRTUAL TABLE| part|CONSTANT ROW|SCAN (wanted|here|earlier|later|inside|near)$"
)  # what the question itself holds, or its index finds
ASKED = [
    {},
    {"place": "iraq"},
    {"place": "iraq", "actor": "islamic-state", "kind": "offensive"},
    {"since": date(2014, 1, 1), "until": date(2016, 12, 31)},
    {"since": date(2014, 1, 1), "certainly": True},
    {"until": date(2016, 1, 1), "actor": "islamic-state", "order": "newest"},
    {"q": read("ramadi took"), "place": "iraq", "since": date(2014, 1, 1)},
    {"after": 5 << 32, "outlet": "reuters"},
]


@pytest.mark.one_database
@pytest.mark.parametrize("asked", ASKED, ids=str)
def test_a_page_of_events_scans_no_table(asked):
    publish_a_world(events=5)
    with CaptureQueriesContext(connection) as seen:
        EventRow.objects.select(**asked)

    assert len(seen) <= 6  # where nothing is known yet: bitmaps of what was asked, of days; the keys, the rows
    assert scans(seen) == []


def scans(seen):
    """The steps that read a table from end to end."""
    found = []
    with connection.cursor() as cursor:
        for query in seen:
            cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
            found += [step for *_, step in cursor.fetchall() if step.startswith("SCAN") and not HARMLESS.search(step)]
    return found


@pytest.mark.one_database
def test_names_are_looked_up_one_by_one():
    publish_a_world(events=5)
    with CaptureQueriesContext(connection) as seen:
        assert len(lists.names([("event", "event-1"), ("location", "ramadi"), ("actor", "islamic-state")])) > 1

    assert scans(seen) == []


@pytest.mark.one_database
def test_publishing_looks_its_bitmaps_up_one_by_one():
    publish_a_world(events=2)
    with CaptureQueriesContext(connection) as seen:
        publish(event("event-1", "2014-02-03"))

    read = [query for query in seen if "record_bitmap" in query["sql"] and "INSERT" not in query["sql"]]
    assert read
    assert scans(read) == []


@pytest.mark.one_database
def test_facets_of_a_narrowed_list_scan_no_table(monkeypatch):
    monkeypatch.setattr(facets, "TRIED", 1)
    monkeypatch.setattr(facets, "TRIALS", 1)
    publish_a_world(events=5)
    for chosen in ({"place": "iraq"}, {"kind": "offensive", "place": "iraq"}):
        with CaptureQueriesContext(connection) as seen:
            facets.counted(facets.Selection(chosen, since=date(2014, 1, 1)))
        assert scans(seen) == []


@pytest.mark.one_database
def test_what_stands_beside_an_event_is_looked_up_even_where_statistics_are_kept():
    publish_a_world(events=30)
    row = EventRow.objects.first()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    with CaptureQueriesContext(connection) as seen:
        lists.beside(row.k, row.slug)
        lists.event_page(row.slug)

    assert len(seen) == 2
    assert scans(seen) == []
