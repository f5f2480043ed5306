"""Lists of the API: pages, neighbours, refusals, and what a page costs."""

import pytest

from archive.public.api.nouns import NOUNS
from tests.api.samples import actor, article, claim, event, location, publish, publish_a_world

pytestmark = pytest.mark.django_db
LISTS = [noun.plural for noun in NOUNS]


def walk(client, address, along="next"):
    """Every result of a list, page by page, in the order in which they come."""
    while address:
        page = client.get(address).json()
        yield page["results"]
        address = page[along]


def ids(pages):
    return [each.get("slug") or (each["event"]["slug"], each["claim"]["id"]) for page in pages for each in page]


@pytest.mark.parametrize("order", ["oldest", "newest"])
@pytest.mark.parametrize("noun", ["events", "claims", "articles"])
def test_a_walk_visits_each_row_once_in_order_with_ties_and_without_dates(client, noun, order):
    publish_a_world(events=11)
    for number in range(7):
        publish(article(f"tie-{number}", ["2015-05-17", ""][number % 2]))
    whole = ids([client.get(f"/api/v1/{noun}/?size=100&order={order}").json()["results"]])

    assert ids(walk(client, f"/api/v1/{noun}/?size=3&order={order}")) == whole
    assert len(set(whole)) == len(whole) > 8


@pytest.mark.parametrize("order", ["oldest", "newest"])
@pytest.mark.parametrize("noun", ["events", "claims", "articles"])
def test_a_walk_back_visits_the_same_rows_in_the_same_order(client, noun, order):
    publish_a_world(events=11)
    for number in range(7):
        publish(article(f"tie-{number}", ["2015-05-17", ""][number % 2]))
    forth = list(walk(client, f"/api/v1/{noun}/?size=3&order={order}"))
    address, last = f"/api/v1/{noun}/?size=3&order={order}", None
    while address:
        last, address = address, client.get(address).json()["next"]
    back = list(walk(client, last, "previous"))

    assert ids(reversed(back)) == ids(forth)


def test_names_that_are_equal_are_walked_by_address(client):
    for number in range(5):
        publish(actor(f"same-{number}", "Same name"))

    assert ids(walk(client, "/api/v1/actors/?size=2")) == [f"same-{number}" for number in range(5)]


def test_undated_events_come_last(client):
    publish(event("undated", ""))
    publish(event("late", "2017-10-17"))

    assert ids(walk(client, "/api/v1/events/?size=1")) == ["late", "undated"]


def test_the_link_header_names_the_neighbours(client):
    publish_a_world(events=5)
    middle = client.get(client.get("/api/v1/events/?size=2").json()["next"])

    assert middle.headers["Link"] == f'<{middle.json()["next"]}>; rel="next", <{middle.json()["previous"]}>; rel="prev"'


@pytest.mark.parametrize("noun", LISTS)
def test_a_parameter_that_is_not_known_is_refused_with_those_that_are(client, noun):
    answer = client.get(f"/api/v1/{noun}/?colour=red")

    assert (answer.status_code, answer.headers["Content-Type"]) == (400, "application/problem+json")
    assert "There is no filter “colour”. There are: " in answer.json()["detail"]
    assert [error["parameter"] for error in answer.json()["errors"]] == ["colour"]


@pytest.mark.parametrize(
    "asked",
    ["size=0", "size=101", "size=1.5", "size=x", "size=5&size=6", "after=nonsense", "after=WyJhY3RvcnMiLDFd", "before=",
     "format=json", "since=2014", "since=2014-02-30", "since=2015-01-01&until=2014-01-01", "certainly=perhaps", "kind=war",
     "place=Ra%20madi", "place=%00", "order=random"],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_and_an_empty_value_is_nothing(client, asked):
    assert client.get(f"/api/v1/events/?{asked}").status_code == (200 if asked.endswith("=") else 400)


def test_a_cursor_of_one_list_is_refused_by_another(client):
    publish_a_world(events=3)
    cursor = client.get("/api/v1/events/?size=1").json()["next"].partition("after=")[2]

    assert client.get(f"/api/v1/claims/?after={cursor}").status_code == 400


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("events/?place=iraq", {"in-ramadi", "elsewhere"}),
        ("events/?place=ramadi", {"in-ramadi"}),
        ("events/?kind=airstrike", {"elsewhere"}),
        ("events/?outlet=unknown", {"elsewhere"}),
        ("events/?since=2015-05-18", {"elsewhere"}),
        ("events/?since=2017-02-01&certainly=true", set()),
        ("locations/?place=iraq", {"ramadi"}),
        ("locations/?kind=country", {"iraq"}),
        ("actors/?kind=media", {"reuters"}),
        ("articles/?outlet=unknown", {"no-outlet"}),
        ("articles/?since=2016-01-01", {"no-outlet"}),
        ("articles/?until=2016-01-01", {"ramadi-falls"}),
    ],
)
def test_filters_narrow_the_lists(client, asked, found):
    from tests.api.samples import place, source

    publish(location("iraq", "Iraq", within=()))
    publish(location())
    publish(actor())
    publish(actor("reuters", "Reuters", "media"))
    publish(article())
    publish(article("no-outlet", "2017", None))
    publish(event("in-ramadi"))
    unknown = claim("bbbbbbbb", source=source("no-outlet", None))
    publish(event("elsewhere", "2017", [unknown], place=place("iraq-road", "A road"), type="airstrike"))

    assert set(ids(walk(client, f"/api/v1/{asked}"))) == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [("says=haimor", True), ("says=anbar", True), ("about=islamic-state", True), ("about=haimor", False), ("actor=haimor", True),
     ("outlet=reuters", True), ("outlet=unknown", False), ("event=ramadi", True), ("event=raqqa", False), ("place=iraq", True),
     ("article=ramadi-falls", True), ("says=reuters", False)],
)  # fmt: skip
def test_who_says_and_whom_it_is_about_are_never_mixed(client, asked, found):
    publish(location("iraq", "Iraq", within=()))
    publish(location())
    publish(event())

    assert bool(client.get(f"/api/v1/claims/?{asked}").json()["results"]) == found


@pytest.mark.parametrize("noun", LISTS)
def test_a_page_of_33_costs_as_many_queries_as_a_page_of_3(client, noun, django_assert_num_queries):
    publish_a_world(events=3)
    many = {"events": 3}.get(noun, 2)
    with django_assert_num_queries(many):
        client.get(f"/api/v1/{noun}/")
    for number in range(33):
        publish(event(f"more-{number}", "2016", [claim(f"m{number:07}")]))
        publish(actor(f"more-{number}", f"More {number}"))
        publish(article(f"more-{number}"))
        publish(location(f"more-{number}", f"More {number}"))
    with django_assert_num_queries(many):
        client.get(f"/api/v1/{noun}/")
