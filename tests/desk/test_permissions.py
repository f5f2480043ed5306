"""Every address, kind of person, method and stage answers as the one table says; an address missing from it fails."""

import re

import pytest
from django.contrib.auth.models import Group
from django.urls import resolve

from archive.actions import review, talking
from archive.actions.publication import publishing
from archive.desk.roles import make_groups
from archive.domain.words import Stage
from archive.models import Revision
from tests.desk.permitted import TABLE, addresses, answer, browsers, expected, let_in
from tests.factories import (
    TESTS,
    ActorFactory,
    ArticleFactory,
    ChronologyFactory,
    ClaimFactory,
    EventFactory,
    LocationFactory,
    PersonFactory,
    RepeatFactory,
    approved,
    published,
)

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
WAYS = {
    Stage.DRAFT: lambda event: event,
    Stage.REVIEW: lambda event: review.send(event, by=TESTS),
    Stage.APPROVED: approved,
    Stage.PUBLISHED: published,
    Stage.WITHDRAWN: lambda event: publishing.withdraw(published(event), by=TESTS, reason="It never happened."),
}
AUTOCOMPLETED = "?app_label=archive&model_name=event&field_name=location"
NOBODY = 987654321  # the number of a thing that is not there


@pytest.fixture
def things():
    """One thing of every noun, and what else an address may name: {word in an address: its number}."""
    make_groups()
    nouns = {
        "actor": ActorFactory(),
        "article": ArticleFactory(),
        "chronology": ChronologyFactory(),
        "claim": ClaimFactory(),
        "event": EventFactory(),
        "location": LocationFactory(),
        "repeat": RepeatFactory(),
        "user": PersonFactory(),
    }
    make_groups()
    return {name: thing.pk for name, thing in nouns.items()} | {
        "revision": Revision.objects.first().pk,
        "group": Group.objects.first().pk,
    }


def filled(route, things, number=None):
    """A route with its arguments: the thing its words speak of, or the one with `number`."""
    noun = next((noun for noun in things if noun != "comment" and re.search(rf"/{noun}s?/", route)), "event")
    there = number or things[noun]
    said = {
        "noun": "event",
        "uid": number or things.get("comment", ""),
        "content_type_id": 1,
        "app_label": "archive",
        "url": "nothing-here",
    }
    route = re.sub(r"\^?\(\?P<(\w+)>[^)]*\)\)?\$?", lambda found: str(said.get(found[1], there)), route)
    address = "/" + re.sub(r"<(?:\w+:)?(\w+)>", lambda found: str(said.get(found[1], there)), route).rstrip("$")
    return address + (AUTOCOMPLETED if "autocomplete" in route else "")


@pytest.fixture
def everything(things):
    things["comment"] = talking.comment(EventFactory(), "?", by=TESTS).uid
    return things


def test_every_address_stands_in_the_table_and_nothing_else():
    assert set(addresses()) == set(TABLE["addresses"])


def test_everybody_is_let_in_where_the_table_says_and_nowhere_else(everything):
    people, wrong = browsers(), []
    for name, (route, _arguments) in addresses().items():
        address = filled(route, everything)
        for method in ("GET", "POST"):
            found = {who for who, client in people.items() if let_in(answer(client, method, address))}
            if found != expected(name, method):
                wrong.append(
                    f"{method} {name}: lets in {sorted(found)}, the table says {sorted(expected(name, method))}"
                )

    assert wrong == []


def test_no_other_method_does_more_than_looking_does(everything):
    people, wrong = browsers(), []
    before = Revision.objects.count()
    for name, (route, _arguments) in addresses().items():
        for method in ("PUT", "DELETE"):
            for who in ("known", "administrator"):
                got = let_in(answer(people[who], method, filled(route, everything)))
                if got and who not in expected(name, "GET"):
                    wrong.append(f"{method} {name}: lets {who} in")

    assert wrong == []
    assert Revision.objects.count() == before


def test_a_closed_door_does_not_tell_what_is_behind_it(everything):
    people, wrong = browsers(), []
    for name, (route, arguments) in addresses().items():
        if not {"pk", "object_id", "id", "uid", "kept"} & set(arguments):
            continue
        for method in ("GET", "POST"):
            for who in {"known", "reviewer"} - expected(name, "GET") - expected(name, "POST"):
                there, nowhere = (
                    answer(people[who], method, filled(route, everything, number)) for number in (None, NOBODY)
                )
                same = [re.sub(rb"\d+|[0-9a-f]{16}|csrf\S+", b"", got.content) for got in (there, nowhere)]
                if there.status_code != nowhere.status_code or same[0] != same[1]:
                    wrong.append(f"{method} {name} tells {who}: {there.status_code}, {nowhere.status_code}")

    assert wrong == []


@pytest.mark.parametrize("stage", WAYS)
def test_whoever_may_open_a_thing_may_open_it_wherever_it_stands(stage):
    event, people = WAYS[stage](EventFactory()), browsers()

    for name in ("admin:archive_event_change", "admin:desk-review", "admin:desk-history"):
        address = filled(addresses()[name][0], {"event": event.pk})
        for who in ("known", "contributor", "publisher"):
            assert let_in(answer(people[who], "GET", address)) is (who in expected(name, "GET"))


@pytest.mark.parametrize("address", ["/", "/events/", "/search/", "/api/v1/events/", "/events.csv", "/robots.txt"])
def test_readers_pages_are_open_to_everybody_and_take_nothing(address):
    assert resolve(address)
    for client in browsers().values():
        assert answer(client, "GET", address).status_code == 200
        assert answer(client, "POST", address).status_code == 405
        assert answer(client, "DELETE", address).status_code == 405
