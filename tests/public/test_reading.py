"""How an answer asks the record: under one name, and in statements that PostgreSQL knows again."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.record import counting, lists, tips
from tests.api.samples import event, publish, publish_a_world

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/events/", "/events/?place=iraq&since=2014-01-01", "/api/v1/events/", "/figures/"])
def test_an_answer_asks_for_the_name_of_the_record_once(client, settings, path):
    settings.KEPT_PAGES = 1
    publish_a_world(events=3)
    with CaptureQueriesContext(connection) as seen:
        assert client.get(path).status_code == 200

    assert [query["sql"] for query in seen].count(tips.TIPS) == 1


def test_a_name_is_held_no_longer_than_an_answer():
    publish_a_world(events=1)
    with tips.held():
        before = tips.tip()
        publish(event("later", "2016-05-01"))
        assert tips.tip() == before

    assert tips.tip() != before


@pytest.mark.skipif("connection.vendor != 'postgresql'", reason="SQLite keeps statements by itself.")
def test_postgresql_knows_a_statement_again_whatever_it_is_asked_for():
    publish_a_world(events=9)
    keys = [row.k for row in lists.CARDED.select()]
    for size in range(1, 8):
        lists.briefs(keys[:size])
        lists.names([("event", f"event-{n}") for n in range(size)])
        counting.numbers("kind", [f"kind-{n}" for n in range(size)])

    with connection.cursor() as cursor:
        cursor.execute("SELECT statement FROM pg_prepared_statements")
        known = "\n".join(statement for (statement,) in cursor.fetchall())
    assert "k, slug, title, brief" in known
    assert "FROM wanted CROSS JOIN record_thingrow" in known
    assert "FROM wanted CROSS JOIN record_count" in known


def test_what_is_wanted_may_hold_any_words():
    publish_a_world(events=1)
    odd = ["100%", "a'b", "a,b", '{"', "\\", ""]

    assert lists.names([("actor", each) for each in odd]) == {}
    assert counting.numbers("kind", odd) == {}
