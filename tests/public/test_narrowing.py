"""The form of a list: what can be asked is offered by name, and what was asked stays asked."""

import re

import pytest

from archive.public import narrowing
from archive.public.pages import lists
from tests.api.samples import FIGURE, claim, d, event, publish, publish_a_world

pytestmark = pytest.mark.django_db
FORM = re.compile(r'<form class="ask.*?</form>', re.S)
FORMS = {
    "events": ["q", "place", "actor", "outlet", "assessment", "kind", "since", "until", "certainly", "order"],
    "map": ["since", "until", "place", "actor", "kind", "assessment"],
    "figures": ["kind", "says", "place", "outlet", "order"],
    "articles": ["outlet", "since", "until", "order"],
    "actors": ["kind"],
    "places": ["kind"],
}


def form(client, address):
    """The form of the list at an address."""
    return FORM.search(client.get(address).content.decode())[0]


def chosen(form, name):
    """The value that a select of the form stands at."""
    select = re.search(rf'<select id="f-{name}".*?</select>', form, re.S)[0]
    return re.search(r'<option value="([^"]*)" selected', select)[1]


@pytest.fixture
def world(db):
    publish_a_world(events=3)


@pytest.mark.parametrize(("register", "names"), FORMS.items())
def test_a_form_asks_what_its_list_can_answer_and_an_empty_one_asks_nothing(client, world, register, names):
    whole = form(client, f"/{register}/")
    assert re.findall(r'(?:select|input) id="f-\w+" name="(\w+)"', whole) == names

    sent = client.get(f"/{register}/", dict.fromkeys(names, ""))
    assert sent.status_code == 200
    assert 'class="chosen"' not in sent.content.decode()


def test_a_form_stands_at_what_was_asked_and_keeps_what_it_does_not_ask(client, world):
    asked = form(client, "/figures/?kind=killed&place=iraq&order=newest&actor=islamic-state&size=1")

    assert [chosen(asked, name) for name in ("kind", "place", "order", "says")] == ["killed", "iraq", "newest", ""]
    assert re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', asked) == [("actor", "islamic-state")]
    assert 'value="2015-05-17"' in form(client, "/articles/?since=2015-05-17")
    asked = form(client, "/events/?q=%22a+b%22&certainly=true")
    assert 'id="f-q" name="q" type="search" value="&#34;a b&#34;"' in asked
    assert 'type="checkbox" value="true" checked' in asked


def test_the_map_is_not_held_where_it_was_when_another_question_is_asked(client, world):
    assert 'name="zoom"' not in form(client, "/map/?at=33.00,44.00&zoom=7&q=ramadi")
    assert '<input type="hidden" name="q" value="ramadi">' in form(client, "/map/?at=33.00,44.00&zoom=7&q=ramadi")


def test_whoever_can_say_something_is_offered_outlets_too(client, world):
    says = re.search(r'<select id="f-says".*?</select>', form(client, "/figures/"), re.S)[0]
    assert re.findall(r'value="([^"]+)"', says) == ["islamic-state", "reuters"]


def test_in_an_archive_of_many_things_what_was_asked_is_kept_and_can_be_taken_away(client, world, monkeypatch):
    monkeypatch.setattr(narrowing, "MOST", 1)
    page = client.get("/figures/?place=iraq").content.decode()

    assert 'id="f-place"' not in page
    assert '<input type="hidden" name="place" value="iraq">' in page
    assert re.search(r'<ul class="chosen".*href="/figures/">About Iraq or a place inside it <', page)


def test_a_question_that_is_refused_is_not_asked_again(client, world):
    refused = client.get("/figures/?colour=red&kind=killed")
    assert refused.status_code == 400
    assert 'name="colour"' not in refused.content.decode()


def test_figures_are_counted_by_the_claims_that_give_them(client, monkeypatch):
    figure = d.Figure("3", value=3, bound="exact", **FIGURE)
    publish(event(claims=[claim(f"a000000{n}", 0, figures=[figure, figure]) for n in range(3)]))
    assert "3 claims give figures" in client.get("/figures/?size=1").content.decode()
    assert "give figures" not in client.get("/figures/?kind=injured").content.decode()

    monkeypatch.setattr(lists, "MOST", 2)
    assert "2+ claims give figures" in client.get("/figures/?order=newest").content.decode()


def test_words_that_no_event_has_can_be_looked_for_elsewhere(client, world):
    assert 'href="/search/?q=zebra%20crossing"' in client.get("/events/?q=zebra+crossing").content.decode()
    assert "/search/?q" not in client.get("/events/?place=nowhere").content.decode()


def test_feeds_are_called_by_what_they_hold(client):
    page = client.get("/feeds/").content.decode()
    assert '<dt>Corrections</dt><dd><a href="/corrections.atom"' in page
