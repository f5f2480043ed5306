"""Things of the API: documents as the record has them, their versions, and what became of them."""

import json

import pytest
from jsonschema import Draft202012Validator

from archive.public.api.nouns import NOUNS, ClaimInEvent, PublishedClaim
from archive.record.models import Address, EventRow, ThingRow, Version
from archive.record.schema import KINDS, json_schema
from archive.record.writing import append, remove_event
from tests.api.samples import actor, article, chronology, claim, d, event, location, publish, publish_a_world

pytestmark = pytest.mark.django_db
THINGS = {
    "events": event(),
    "articles": article(),
    "actors": actor(),
    "locations": location(),
    "chronologies": chronology(),
}


def withdraw(slug, state="withdrawn", reason="It was somewhere else."):
    remove_event(slug)
    append("event", d.Withdrawal(slug, "Assault on ramadi", "event", reason))
    Address.objects.filter(slug=slug).update(state=state, reason=reason)


@pytest.mark.parametrize("noun", THINGS)
def test_a_thing_is_served_as_the_very_bytes_of_its_document(client, noun):
    publish(THINGS[noun])
    slug = THINGS[noun].slug
    rows = EventRow.objects.all() if noun == "events" else ThingRow.objects.all()

    assert client.get(f"/api/v1/{noun}/{slug}/").content.decode() == rows.get(slug=slug).document


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.plural)
def test_every_published_document_is_valid_against_its_schema(client, noun):
    publish_a_world(events=5)
    rows = client.get(f"/api/v1/{noun.plural}/").json()["results"]
    thing = rows[0]["claim"]["id"] if noun.plural == "claims" else rows[0]["slug"]

    assert rows
    for row in rows:
        Draft202012Validator(json_schema(noun.row)).validate(row)
    Draft202012Validator(json_schema(noun.thing)).validate(client.get(f"/api/v1/{noun.plural}/{thing}/").json())


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_of_each_kind_is_published_and_is_one(client, kind):
    answer = client.get(f"/api/v1/schemas/{kind}.json")

    assert answer.headers["Content-Type"] == "application/schema+json"
    Draft202012Validator.check_schema(answer.json())


@pytest.mark.parametrize("shape", [*KINDS.values(), ClaimInEvent, PublishedClaim])
def test_a_schema_refuses_a_field_that_is_not_of_the_document(shape):
    assert not Draft202012Validator(json_schema(shape)).is_valid({"draft": "secret"})


def test_a_claim_of_two_events_names_both(client):
    publish(event("one", "2014", [claim()]))
    publish(event("two", "2015", [claim()]))

    answer = client.get("/api/v1/claims/aaaaaaaa/").json()

    assert [ref["slug"] for ref in answer["events"]] == ["one", "two"]
    assert answer["claim"]["quote"] == "The city has fallen"


def test_every_version_can_be_had_for_ever(client):
    publish(event(title="First title"))
    publish(event(title="Second title"))
    withdraw("ramadi")

    titles = [client.get(f"/api/v1/events/ramadi/versions/{number}/").json().get("title") for number in (1, 2)]

    assert titles == ["First title", "Second title"]
    assert client.get("/api/v1/events/ramadi/versions/3/").json()["kind"] == "withdrawal"
    assert client.get("/api/v1/events/ramadi/versions/9/").status_code == 410


def test_a_withdrawn_thing_is_gone_with_its_reason(client):
    publish(event())
    withdraw("ramadi")

    answer = client.get("/api/v1/events/ramadi/")

    assert (answer.status_code, answer.headers["Content-Type"]) == (410, "application/problem+json")
    assert (answer.json()["state"], answer.json()["reason"]) == ("withdrawn", "It was somewhere else.")


def test_a_redacted_thing_is_gone_without_a_word_of_it(client):
    publish(event())
    withdraw("ramadi", "redacted", "names a witness")

    for address in (
        "/api/v1/events/ramadi/",
        "/api/v1/events/ramadi/versions/1/",
        "/events/ramadi.json",
        "/events/ramadi.csv",
    ):
        answer = client.get(address)
        assert answer.status_code == 410
        assert "witness" not in answer.content.decode()


def test_a_thing_that_moved_is_found_at_its_new_address(client):
    publish(event("new-name"))
    Address.objects.create(kind="event", slug="old-name", state="moved", target="new-name", number=99)

    assert client.get("/api/v1/events/old-name/").headers["Location"] == "/api/v1/events/new-name/"
    assert client.get("/events/old-name.geojson").headers["Location"] == "/events/new-name.geojson"


@pytest.mark.parametrize(
    "address",
    ["/api/v1/events/", "/api/v1/events/ramadi/", "/events/ramadi.json", "/api/", "/api/v1/schemas/event.json"],
)
def test_what_has_not_changed_costs_nothing(client, address):
    publish(event())
    first = client.get(address)
    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})

    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert not first.headers["ETag"].startswith("W/")
    assert "max-age=0" in again.headers["Cache-Control"]


def test_a_list_that_has_not_changed_is_not_read(client, django_assert_num_queries):
    publish(event())
    name = client.get("/api/v1/events/").headers["ETag"]

    with django_assert_num_queries(1):
        assert client.get("/api/v1/events/", headers={"If-None-Match": name}).status_code == 304
    assert client.get("/api/v1/events/?colour=red", headers={"If-None-Match": "*"}).status_code == 400


@pytest.mark.parametrize(
    "address",
    ["events/", "events/?size=1", "events/?colour=red", "events/ramadi/", "events/ramadi/?size=1", "events/none/",
     "events/old-name/", "events/ramadi/versions/1/", "events/ramadi/versions/9/", "claims/", "changes/", "search/?q=ramadi"],
)  # fmt: skip
def test_who_takes_json_gets_what_who_prefers_it_gets(client, address):
    publish(event())
    Address.objects.create(kind="event", slug="old-name", state="moved", target="ramadi", number=99)
    takes, prefers = (
        client.get(f"/api/v1/{address}", headers={"Accept": accept}) for accept in ("*/*", "text/html, */*")
    )

    assert (takes.status_code, takes.content) == (prefers.status_code, prefers.content)
    assert dict(takes.headers) == dict(prefers.headers)


def test_a_new_version_has_a_new_validator(client):
    publish(event())
    first = client.get("/api/v1/events/").headers["ETag"]
    publish(event(title="A better title"))

    assert client.get("/api/v1/events/", headers={"If-None-Match": first}).status_code == 200


@pytest.mark.parametrize(
    "address",
    ["/api/nothing/", "/api/v1/", "/api/v1/wars/", "/api/v1/events/none/", "/api/v1/schemas/war.json", "/api/v2"],
)
def test_nothing_under_the_api_answers_in_html(client, address):
    answer = client.get(address)

    assert (answer.status_code, answer.headers["Content-Type"]) == (404, "application/problem+json")
    assert answer.json()["title"] == "Not Found"


def test_an_address_without_its_slash_leads_to_the_one_with_it(client):
    assert client.get("/api/v1/events?size=1").headers["Location"] == "/api/v1/events/?size=1"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
@pytest.mark.parametrize(
    "address", ["/api/v1/events/", "/api/v1/schemas/event.json", "/events.csv", "/events/ramadi.json"]
)
def test_nothing_can_be_written(client, address, method):
    answer = getattr(client, method)(address)

    assert (answer.status_code, answer.headers["Content-Type"]) == (405, "application/problem+json")
    assert {"GET", "HEAD"} <= set(answer.headers["Allow"].split(", "))


def test_an_answer_that_is_not_wanted_as_json_is_refused(client):
    answer = client.get("/api/v1/events/", headers={"Accept": "text/turtle"})

    assert (answer.status_code, answer.headers["Content-Type"]) == (406, "application/problem+json")


def test_head_and_options_are_answered(client):
    publish(event())

    assert client.head("/api/v1/events/").headers["ETag"] == client.get("/api/v1/events/").headers["ETag"]
    assert client.options("/api/v1/events/").headers["Allow"] == "GET, HEAD, OPTIONS"


def test_a_thing_costs_one_query_and_a_missing_one_two(client, django_assert_num_queries):
    publish(event())
    with django_assert_num_queries(1):
        client.get("/api/v1/events/ramadi/")
    with django_assert_num_queries(2):
        client.get("/api/v1/events/raqqa/")


def test_no_answer_sets_a_cookie_or_depends_on_one(client):
    publish_a_world()
    for address in (
        "/api/",
        "/api/schema/",
        "/api/v1/events/",
        "/api/v1/events/event-0/",
        "/events.csv",
        "/claims/a0000000.json",
    ):
        answer = client.get(address)
        assert (answer.status_code, answer.cookies) == (200, {})
        assert "Cookie" not in answer.headers.get("Vary", "")


def test_the_guide_names_every_parameter_and_runs_no_script(client):
    page = client.get("/api/").content.decode()

    assert "<script" not in page
    assert "style=" not in page
    for noun in NOUNS:
        for parameter in noun.filter.base_filters:
            assert f"<code>{parameter}</code>" in page


def test_documents_written_by_versions_are_those_of_the_rows(client):
    publish(event())

    assert (
        json.loads(Version.objects.of("event", "ramadi").first().body.document)
        == client.get("/api/v1/events/ramadi/").json()
    )
