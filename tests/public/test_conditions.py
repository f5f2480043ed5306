"""What a reader who has an answer gets in its place, and that a condition never hides what stands at an address."""

import pytest

from archive.public.keeping import KEPT
from archive.record.models import Address
from archive.record.writing import remove_event
from tests.api.samples import publish
from tests.public.samples import contested, publish_contested, publish_things

CONDITIONS = [
    {},
    {"If-None-Match": "*"},
    {"If-None-Match": ' * , "x"'},
    {"If-Match": "*"},
    {"If-Match": '"x"'},
    {"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"},
    {"If-Unmodified-Since": "Sat, 01 Jan 2000 00:00:00 GMT"},
]
NOWHERE = {
    "/events/never-was/": 404,
    "/ar/events/never-was/": 404,
    "/nowhere/": 404,
    "/events?place=ramadi": 301,
    "/events/?colour=red": 400,
    "/events.csv?colour=red": 400,
    "/events/never-was.csv": 404,
    "/events/never-was.json": 404,
    "/actors/cnn/": 301,
    "/api/v1/events/never-was/": 404,
    "/api/v1/events/?colour=red": 400,
    "/api/v1/events/?after=nonsense": 400,
    "/data/nothing.zip": 404,
}
THERE = ["/", "/events/", "/ar/events/declared-over/", "/events.csv", "/events.atom", "/api/v1/events/",
         "/events/declared-over.json", "/events/declared-over/embed/", "/feeds/"]  # fmt: skip


@pytest.fixture(params=[0, 1], ids=["made", "kept"])
def world(db, settings, request):
    """A small world, on a server that keeps its answers and on one that does not."""
    settings.KEPT_PAGES = request.param
    KEPT.clear()
    publish_contested()
    publish_things()
    yield
    KEPT.clear()


@pytest.mark.parametrize("address", NOWHERE)
def test_where_nothing_stands_no_condition_hides_it(client, world, address):
    answers = [client.get(address, headers=condition) for condition in CONDITIONS]

    assert {answer.status_code for answer in answers} == {NOWHERE[address]}
    assert not any("ETag" in answer.headers for answer in answers)


@pytest.mark.parametrize("address", [address for address, status in NOWHERE.items() if status in (400, 404)])
def test_no_cache_keeps_that_nothing_stands_there_where_something_may_be_published(client, world, address):
    assert client.get(address).headers["Cache-Control"] == "public, no-cache"


@pytest.mark.parametrize(("state", "status"), [("moved", 301), ("redacted", 410)])
def test_where_something_stood_no_condition_hides_that_it_does_not(client, world, state, status):
    remove_event("declared-over")
    Address.objects.filter(slug="declared-over").update(state=state, target="ramadi")
    answers = [client.get("/events/declared-over/", headers=condition) for condition in CONDITIONS]

    assert {answer.status_code for answer in answers} == {status}
    assert not any("ETag" in answer.headers for answer in answers)


@pytest.mark.parametrize("address", THERE)
def test_whoever_has_any_answer_of_an_address_need_not_have_it_again(client, world, address):
    first = client.get(address)
    named = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    anything = client.get(address, headers={"If-None-Match": "*"})

    assert (first.status_code, named.status_code, anything.status_code) == (200, 304, 304)
    assert named.headers["ETag"] == anything.headers["ETag"] == first.headers["ETag"]


@pytest.mark.parametrize("address", THERE)
def test_no_answer_is_held_against_a_date_since_none_has_one(client, world, address):
    early, late = "Sat, 01 Jan 2000 00:00:00 GMT", "Fri, 01 Jan 2100 00:00:00 GMT"

    for headers in ({"If-Unmodified-Since": early}, {"If-Modified-Since": late}):
        assert client.get(address, headers=headers).status_code == 200


@pytest.mark.parametrize("address", THERE)
def test_an_answer_is_not_given_to_whom_only_another_would_serve(client, world, address):
    assert client.get(address, headers={"If-Match": '"another"'}).status_code == 412
    assert client.get(address, headers={"If-Match": "*"}).status_code == 200


def test_what_was_changed_is_sent_to_who_has_it_as_it_was(client, world):
    had = client.get("/events/declared-over/").headers["ETag"]
    publish(contested(title="Another title"))

    assert client.get("/events/declared-over/", headers={"If-None-Match": had}).status_code == 200
