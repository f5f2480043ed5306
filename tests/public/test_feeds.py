"""Feeds in Atom: the last versions, each once, with the note on what was wrong."""

import html
import re
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.api.samples import article, d, event, place, publish, publish_a_world

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESSES = ["/events.atom", "/articles.atom", "/corrections.atom", "/actors.atom", "/places.atom", "/figures.atom", "/events/event-0.atom", "/places/ramadi.atom",
             "/actors/islamic-state.atom", "/articles/no-outlet.atom", "/chronologies/three-cities.atom"]  # fmt: skip
HOSTILE = "</title><x>&amp; ]]> \x07\u202eقلعة 🏴"


def read(client, address):
    """A feed as a program reads it."""
    response = client.get(address)
    assert response.status_code == 200, response.content
    assert response.headers["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)


def titles(feed):
    return [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]


def corrected(slug="ramadi", version=2, text="It said Tuesday; it was Monday.", **more):
    """A version of an event that a correction made."""
    return event(slug, corrections=[d.Correction(version, "correction", "substantive", text, "2026-01-01")], **more)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_feed_has_all_that_the_standard_asks_for(client, address):
    publish_a_world()
    feed = read(client, address)

    for name in ("id", "title", "updated", "author"):
        assert len(feed.findall(f"{ATOM}{name}")) == 1
    assert feed.find(f"{ATOM}link[@rel='self']").get("href") == f"http://testserver{address}"
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
    assert len(ids) == len(set(ids))
    for entry in feed.iter(f"{ATOM}entry"):
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", entry.findtext(f"{ATOM}updated"))
        assert entry.find(f"{ATOM}link[@rel='alternate']") is not None


def test_the_last_version_comes_first_and_an_older_one_is_gone_from_the_list(client):
    publish(event("first"))
    publish(event("second"))
    publish(event("first", title="Said anew"))

    assert titles(read(client, "/events.atom")) == ["Said anew, version 2", "Assault on second, version 1"]
    assert titles(read(client, "/events/first.atom")) == ["Said anew, version 2", "Assault on first, version 1"]


def test_a_feed_is_of_the_selection_that_was_asked_for(client):
    publish(event("here"))
    publish(event("elsewhere", place=place("mosul", "Mosul")))

    assert titles(read(client, "/events.atom?place=mosul")) == ["Assault on elsewhere, version 1"]
    assert titles(read(client, "/events.atom?assessment=contested")) == []


@pytest.mark.parametrize(
    "asked", ["since=2014-13-01", "q=city", "order=newest", "after=x", "colour=red", "kind=nothing"]
)
def test_a_feed_refuses_what_it_cannot_be_narrowed_by(client, asked):
    assert client.get(f"/events.atom?{asked}").status_code == 400


def test_a_correction_is_told_in_its_words(client):
    publish(event())
    publish(corrected())
    (entry,) = read(client, "/corrections.atom").iter(f"{ATOM}entry")

    assert entry.findtext(f"{ATOM}id") == "http://testserver/events/ramadi/v2/"
    assert "It said Tuesday; it was Monday." in entry.findtext(f"{ATOM}summary")


def test_each_line_of_an_entry_is_a_paragraph_and_no_word_is_markup(client):
    publish(event(summary=[d.Sentence(HOSTILE, [])]))
    (entry,) = read(client, "/events.atom").iter(f"{ATOM}entry")
    summary = entry.find(f"{ATOM}summary")
    published, *_lines, words = re.findall("<p>(.*?)</p>", summary.text, re.DOTALL)

    assert summary.get("type") == "html"
    assert (published, html.unescape(words)) == ("Published.", HOSTILE.replace("\x07", "\ufffd"))
    assert re.sub("</?p>", "", summary.text).count("<") == 0


def test_every_feed_has_a_name_of_its_own_and_says_its_language(client):
    publish_a_world()
    asked = [*ADDRESSES, "/chronologies.atom", "/events.atom?place=ramadi", "/articles.atom?outlet=unknown"]
    feeds = [read(client, address) for address in asked]

    assert len({feed.findtext(f"{ATOM}title") for feed in feeds}) == len(asked)
    assert {feed.get("{http://www.w3.org/XML/1998/namespace}lang") for feed in feeds} == {"en"}


def test_hostile_text_is_text(client):
    publish(event(title=HOSTILE))
    (title,) = titles(read(client, "/events.atom"))

    assert title == HOSTILE.replace("\x07", " ") + ", version 1"


def test_a_feed_that_has_not_changed_is_not_sent_again(client):
    publish(event())
    tag = client.get("/events.atom").headers["ETag"]

    assert client.get("/events.atom", headers={"If-None-Match": tag}).status_code == 304


def test_articles_are_of_the_outlet_that_was_asked_for(client):
    publish(article())
    publish(article("no-outlet", "", None))

    assert titles(read(client, "/articles.atom?outlet=unknown")) == ["Ramadi falls, version 1"]


@pytest.mark.parametrize("address", ["/events.atom", "/corrections.atom", "/chronologies/three-cities.atom"])
def test_a_feed_of_33_costs_as_many_queries_as_a_feed_of_3(client, address):
    costs = []
    for many in (3, 33):
        publish_a_world(events=many)
        for number in range(many):
            publish(corrected(f"event-{number}", version=9))
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        costs.append(len(asked))
    assert costs[0] == costs[1] <= 5


@pytest.mark.parametrize(
    ("page", "feed", "found"),
    [
        ("/events/?since=2015-01-01&order=newest", "/events.atom?since=2015-01-01", ["event-0", "event-1"]),
        ("/events/?until=2014-12-31", "/events.atom?until=2014-12-31", ["event-3", "event-4"]),
        ("/events/?until=2014-12-31&certainly=1", "/events.atom?until=2014-12-31&certainly=1", ["event-3"]),
        ("/events/?q=city", None, []),
        (
            "/articles/?until=2015-12-31&outlet=reuters",
            "/articles.atom?outlet=reuters&until=2015-12-31",
            ["ramadi-falls"],
        ),
        ("/actors/?kind=media", "/actors.atom?kind=media", ["reuters"]),
        ("/places/", "/places.atom", ["iraq", "ramadi", "the-stadium"]),
        ("/figures/?kind=killed", "/figures.atom?kind=killed", [f"event-{number}" for number in range(5)]),
        ("/figures/?kind=displaced&order=newest", "/figures.atom?kind=displaced", []),
    ],
)
def test_a_list_offers_the_feed_of_exactly_what_it_shows_or_none(client, page, feed, found):
    publish_a_world(5)
    text = client.get(page).content.decode()
    (line,) = re.findall(r'<p class="take">.*?</p>', text, re.DOTALL)
    links = [html.unescape(link) for link in re.findall(r'href="([^"]+)"', line)]

    assert [link for link in links if ".atom" in link] == ([feed] if feed else [])
    assert all(client.get(link).status_code == 200 for link in links)
    if feed:
        entries = read(client, feed).iter(f"{ATOM}entry")
        assert sorted(each.find(f"{ATOM}id").text.split("/")[-3] for each in entries) == found
