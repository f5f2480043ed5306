"""The registers of places, actors, articles, chronologies and corrections: every one can be reached, counted and taken away."""

import csv
import json
import re
from html import unescape
from io import StringIO

import pytest

from archive.public.pages import place as place_page
from archive.record.documents import Ref
from tests.api.samples import chronology, d, event, location, publish, publish_a_world

pytestmark = pytest.mark.django_db
NEXT = re.compile(r'rel="next" href="([^"]*)"')
PLACE = re.compile(r'class="depth depth--(\d)"><a href="/places/([^/]*)/"')


def pages_of(client, address, most=20):
    """The pages of a register, from its first."""
    for _ in range(most):
        page = client.get(address).content.decode()
        yield page
        following = NEXT.search(page)
        if not following:
            return
        address = address.partition("?")[0] + unescape(following[1])


@pytest.fixture
def gazetteer(db):
    """A country with three provinces of three towns each."""
    country = publish(location("syria", "Syria", within=(), point=("35", "38")))
    syria = Ref("location", country.slug, country.name)
    for letter in "abc":
        province = publish(location(f"province-{letter}", f"Province {letter}", within=(syria,)))
        within = (Ref("location", province.slug, province.name), syria)
        for town in range(3):
            publish(location(f"town-{letter}{town}", f"Town {letter}{town}", within=within))


def test_every_place_is_met_once_below_the_one_that_contains_it(client, gazetteer):
    whole = PLACE.findall(client.get("/places/").content.decode())
    paged = [found for page in pages_of(client, "/places/?size=4") for found in PLACE.findall(page)]

    assert len(whole) == 13
    assert paged == whole
    assert whole[:3] == [("0", "syria"), ("1", "province-a"), ("2", "town-a0")]


def test_a_page_that_begins_inside_a_place_names_it(client, gazetteer):
    _first, second, *_rest = pages_of(client, "/places/?size=4")
    assert 'Inside: <a href="/places/province-a/"' in second or 'Inside: <a href="/places/syria/"' in second


def test_the_places_inside_one_are_a_register_of_their_own(client, gazetteer):
    page = client.get("/places/?place=province-b").content.decode()

    assert PLACE.findall(page) == [("0", "town-b0"), ("0", "town-b1"), ("0", "town-b2")]
    assert "3 places" in page
    assert "<p>Places inside Province b, each below the one that contains it.</p>" in page
    assert 'href="/places.csv?place=province-b"' in page
    assert client.get("/places.csv?place=province-b").status_code == 200


def test_a_place_with_more_inside_than_its_page_names_leads_to_all_of_them(client, gazetteer, monkeypatch):
    link = 'href="/places/?place=syria"'
    assert link not in client.get("/places/syria/").content.decode()

    monkeypatch.setattr(place_page, "INSIDE", 5)
    assert link in client.get("/places/syria/").content.decode()


@pytest.mark.parametrize("register", ["places", "actors", "articles"])
def test_a_register_says_how_many_there_are_on_every_page(client, gazetteer, register):
    publish_a_world(events=3)
    whole = re.search(r"([0-9]+) (place|actor|article)s?</p>", client.get(f"/{register}/").content.decode())
    paged = re.search(r"([0-9]+) (place|actor|article)s?</p>", client.get(f"/{register}/?size=1").content.decode())

    assert whole[0] == paged[0]
    assert int(whole[1]) == sum(1 for _ in pages_of(client, f"/{register}/?size=1"))


def test_a_question_that_a_register_cannot_answer_is_refused(client, gazetteer):
    answer = client.get("/places/?colour=red")
    assert answer.status_code == 400
    assert "There is no filter" in answer.content.decode()
    assert "No published place fits" in client.get("/places/?place=nowhere").content.decode()


@pytest.mark.parametrize("list", ["events", "actors", "articles", "figures"])
def test_the_next_page_is_as_long_as_the_one_before_it(client, list):
    publish_a_world(events=5)
    following = NEXT.search(client.get(f"/{list}/?size=1").content.decode())
    assert following is None or "size=1" in re.split("[?&]", unescape(following[1]))
    assert following or list == "figures"


def test_chronologies_are_a_list_like_the_others(client):
    for letter in "abc":
        publish(chronology(f"cities-{letter}", title=f"Cities {letter}"))

    table = b"".join(client.get("/chronologies.csv").streaming_content).decode()
    assert re.findall("Cities .", table) == ["Cities a", "Cities b", "Cities c"]
    page = client.get("/chronologies/?size=2").content.decode()
    assert "3 chronologies</p>" in page
    assert ("/chronologies/cities-b/" in page, "/chronologies/cities-c/" in page) == (True, False)
    assert 'rel="next"' in page
    assert 'href="/chronologies.atom"' in page
    assert client.get("/chronologies/?colour=red").status_code == 400


def test_a_correction_is_taken_away_with_its_note_and_what_was_before_it(client):
    publish(event("event-0"))
    wrong = d.Correction(2, "correction", "substantive", "It was 1 May.", "2026-01-01")
    publish(event("event-0", "2015-05-01", corrections=[wrong]))

    table, documents = (b"".join(client.get(f"/corrections.{form}").streaming_content) for form in ("csv", "json"))
    (row,) = csv.DictReader(StringIO(table.decode()))
    assert (row["kind"], row["slug"], row["version"], row["note"]) == ("event", "event-0", "2", "It was 1 May.")
    (told,) = json.loads(documents)["results"]
    assert (told["before"]["version"], told["after"]["version"]) == (1, 2)
    assert told == client.get("/api/v1/changes/").json()["results"][1]
    assert client.get("/corrections.csv?place=iraq").status_code == 400
