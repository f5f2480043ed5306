"""The change feed: every version once, in the order of the record, with what was before it."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.actions import editing
from archive.actions.correction import correct
from archive.actions.publication.publishing import change_address, reinstate, withdraw
from archive.domain.words import CorrectionKind
from archive.models import Event
from archive.record.models import Version
from tests.api.samples import event, publish, publish_a_world
from tests.factories import TESTS, EventFactory, approved, published

pytestmark = pytest.mark.django_db
CHANGES = "/api/v1/changes/"


def read(client, query=""):
    answer = client.get(CHANGES + query)
    assert answer.status_code == 200, answer.content
    return answer.json()


def of(client, slug):
    """What became of the things that had an address `slug`: (change, number before, number after, note)."""
    return [
        (row["change"], row["before"] and row["before"]["version"], row["after"]["version"], row["note"])
        for row in read(client, "?size=100")["results"]
        if slug in (row["after"]["slug"], row["before"] and row["before"]["slug"])
    ]


def test_every_act_of_publication_is_a_change(client):
    thing = published(EventFactory(slug="ramadi"))
    thing.title = "Said anew"
    thing = correct(
        approved(editing.save(thing, by=TESTS)), kind=CorrectionKind.CORRECTION, text="It was Monday.", by=TESTS
    )
    thing = withdraw(thing, by=TESTS, reason="It rests on a forgery.")
    reinstate(thing, by="another", reason="It does not.")
    thing = change_address(Event.objects.get(), "ar-ramadi", by=TESTS, reason="Its own name.")

    assert of(client, "ramadi") == [
        ("published", None, 1, ""),
        ("corrected", 1, 2, "It was Monday."),
        ("withdrawn", 2, 3, "It rests on a forgery."),
        ("reinstated", 3, 4, ""),
        ("moved", 4, 1, ""),
    ]
    last = read(client, "?size=100")["results"][-1]
    assert (last["before"]["slug"], last["after"]["slug"], last["name"]) == ("ramadi", "ar-ramadi", "Said anew")


def test_what_changed_without_a_note_is_an_update(client):
    publish(event())
    publish(event(title="Said anew"))

    assert of(client, "ramadi") == [("published", None, 1, ""), ("updated", 1, 2, "")]


def test_the_pages_are_the_whole_record_in_its_order(client):
    publish_a_world(events=7)
    found, page = [], read(client, "?size=3")
    while page["next"]:
        found += page["results"]
        page = client.get(page["next"]).json()
    found += page["results"]

    assert [row["after"]["digest"] for row in found] == list(
        Version.objects.order_by("pk").values_list("digest", flat=True)
    )


def test_whoever_asks_after_the_last_change_gets_what_is_new_and_nothing_else(client):
    publish(event())
    last = read(client)["results"][-1]["after"]["digest"]
    assert read(client, f"?after={last}") == {"next": None, "results": []}
    publish(event("raqqa"))

    assert [row["after"]["slug"] for row in read(client, f"?after={last}")["results"]] == ["raqqa"]


@pytest.mark.parametrize("asked", ["after=x", "after=" + "0" * 64, "after=%00", "before=x", "size=0", "size=1&size=1"])
def test_what_cannot_be_asked_is_refused(client, asked):
    answer = client.get(f"{CHANGES}?{asked}")

    assert (answer.status_code, answer.headers["Content-Type"]) == (400, "application/problem+json")


def test_a_page_that_has_not_changed_is_not_sent_again(client):
    publish(event())
    tag = client.get(CHANGES).headers["ETag"]

    assert client.get(CHANGES, headers={"If-None-Match": tag}).status_code == 304
    assert client.head(CHANGES).content == b""


def test_a_page_costs_one_query_however_many_changes_it_has(client):
    publish_a_world(events=33)
    with CaptureQueriesContext(connection) as asked:
        read(client, "?size=100")
    assert len(asked) == 1
