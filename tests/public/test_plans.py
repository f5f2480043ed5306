"""How the database walks: no selection reads a table from end to end, whatever is asked."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.domain.searching import read
from archive.record.models import EventRow
from tests.api.samples import publish_a_world

pytestmark = pytest.mark.django_db
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

    assert len(seen) <= 3
    with connection.cursor() as cursor:
        for query in seen:
            cursor.execute(f"EXPLAIN QUERY PLAN {query['sql']}")
            steps = [step for *_, step in cursor.fetchall()]
            scans = [
                step
                for step in steps
                if step.startswith("SCAN") and "VIRTUAL TABLE" not in step and " part" not in step
            ]
            assert scans in ([], ["SCAN CONSTANT ROW"]), (query["sql"], steps)
