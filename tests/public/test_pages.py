"""Every readers' page: it answers, under the strict policy, without cookie, script or another host."""

import re
from html.parser import HTMLParser

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.public.urls import files, pages
from tests.api.samples import chronology, publish
from tests.public.samples import (
    contested,
    publish_many,
    publish_things,
    publish_versions,
)

SURFACES = [
    "/", "/chronologies/", "/chronologies/lead/", "/chronologies/lead/v1/", "/events/", "/events/declared-over/",
    "/events/declared-over/v1/", "/events/declared-over/compare/1-2/", "/chronologies/lead/compare/1-2/",
    "/chronologies/lead/editions/", "/chronologies/lead/editions/1/", "/chronologies/lead/editions/compare/1-2/", "/events/declared-over/history/", "/events/declared-over/embed/", "/claims/c0000001/",
    "/articles/", "/articles/cnn-report/", "/articles/cnn-report/v1/", "/articles/cnn-report/beside/unsigned-report/", "/actors/", "/actors/talal-salo/", "/actors/talal-salo/v1/",
    "/outlets/cnn/", "/places/", "/places/ramadi/", "/places/ramadi/v1/", "/figures/", "/corrections/", "/search/", "/method/", "/about/",
    "/map/", "/map/embed/", "/map/?place=ramadi&at=33.42,43.31&zoom=7", "/privacy/", "/robots.txt", "/data/", "/feeds/",
    "/accessibility/", "/security/", "/report/",
]  # fmt: skip
ELSEWHERE = {"edition_latest", "guide", "map_set", "map_sheet"}  # ways to a page, and parts of one
EMPTY = [
    "/",
    "/chronologies/",
    "/events/",
    "/articles/",
    "/actors/",
    "/places/",
    "/figures/",
    "/corrections/",
    "/map/",
    "/method/",
]
MANY = ["/", "/chronologies/lead/", "/events/", "/articles/cnn-report/", "/actors/talal-salo/", "/outlets/cnn/",
        "/places/ramadi/", "/figures/", "/corrections/", "/map/", "/events/event-0/", "/claims/c0000001/"]  # fmt: skip


class Elements(HTMLParser):
    """Every element of a page with its attributes."""

    def __init__(self, html):
        super().__init__()
        self.found = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        self.found.append((tag, dict(attributes)))


def elements(response):
    """The elements of an answer."""
    return Elements(response.content.decode()).found


@pytest.fixture
def world(db):
    """A small published world, with two versions of its event and its chronology."""
    publish_versions()


def test_every_page_of_the_urlconf_is_in_these_tests():
    routes = {
        pattern.name: re.compile("^/" + pattern.pattern.regex.pattern.lstrip("^").replace(r"\Z", "$"))
        for pattern in [*pages, *files]
        if "." not in pattern.name and pattern.name not in ELSEWHERE
    }
    untested = {name for name, route in routes.items() if not any(route.match(surface) for surface in SURFACES)}

    assert untested == set()


@pytest.mark.parametrize("surface", SURFACES)
def test_a_page_answers_readers_without_cookie_and_under_the_public_policy(client, world, settings, surface):
    response = client.get(surface)

    wanted = settings.CSP_EMBED if surface.endswith("/embed/") else settings.CSP_PUBLIC
    policy = response.headers["Content-Security-Policy"]
    assert response.status_code == 200
    assert "Set-Cookie" not in response.headers
    assert "Cookie" not in response.headers.get("Vary", "")
    assert policy.split("frame-ancestors ")[1].split(";")[0] == wanted["frame-ancestors"][0]
    assert "default-src 'none'" in policy
    assert ("X-Frame-Options" in response.headers) != surface.endswith("/embed/")


@pytest.mark.parametrize("surface", SURFACES)
def test_a_page_has_no_inline_script_no_inline_style_and_asks_no_other_host(client, world, surface):
    for tag, attributes in elements(client.get(surface)):
        assert tag not in {"style", "object", "iframe"}
        ours = attributes.get("type") == "module" and (attributes.get("src") or "").startswith("/static/js/")
        assert not (ours and surface.endswith("/embed/")), "no script runs in a frame of another site"
        assert tag != "script" or ours or attributes.get("type") == "application/ld+json"  # which no browser runs
        assert not {name for name in attributes if name == "style" or name.startswith("on")}
        for name in ("src", "href", "action", "data", "poster", "srcset"):
            address = attributes.get(name) or ""
            assert address[:1] in ("", "/", "#", "?"), (tag, address)
            assert not address.startswith("//")


@pytest.mark.parametrize("surface", SURFACES)
def test_every_name_on_a_page_is_given_once_and_every_inner_link_leads_somewhere(client, world, surface):
    found = elements(client.get(surface))

    ids = [attributes["id"] for _, attributes in found if "id" in attributes]
    inner = {a["href"][1:] for _, a in found if (a.get("href") or "").startswith("#")}
    assert len(ids) == len(set(ids))
    assert inner <= set(ids)


@pytest.mark.django_db
@pytest.mark.parametrize("surface", EMPTY)
def test_an_empty_archive_says_so_on_every_page(client, surface):
    assert client.get(surface).status_code == 200


@pytest.mark.django_db
def test_an_empty_archive_says_what_to_do(client):
    page = client.get("/").content.decode()

    assert "loadseeds" in page
    assert "publishchronology" in page


@pytest.mark.django_db
@pytest.mark.parametrize("surface", MANY)
def test_a_page_asks_the_database_as_often_for_thirty_three_events_as_for_three(client, surface):
    publish_many(3)
    with CaptureQueriesContext(connection) as few:
        assert client.get(surface).status_code == 200
    for number in range(3, 33):
        publish(contested(f"event-{number}"))
    publish_many_more()
    with CaptureQueriesContext(connection) as many:
        assert client.get(surface).status_code == 200

    assert len(few) == len(many)


def publish_many_more():
    """The chronology again, with all thirty-three."""
    publish(chronology("lead", [f"event-{number}" for number in range(33)]))


def test_a_page_that_has_not_changed_is_not_sent_again(client, world):
    first = client.get("/events/declared-over/")
    again = client.get("/events/declared-over/", headers={"If-None-Match": first.headers["ETag"]})
    publish(contested(title="Another title"))
    changed = client.get("/events/declared-over/", headers={"If-None-Match": first.headers["ETag"]})

    assert (again.status_code, changed.status_code) == (304, 200)


@pytest.mark.parametrize("surface", [each for each in SURFACES if each.endswith("/embed/")])
def test_a_frame_that_has_not_changed_may_still_be_shown(client, world, surface):
    first = client.get(surface)
    again = client.get(surface, headers={"If-None-Match": first.headers["ETag"]})

    assert again.status_code == 304
    assert again.headers["Content-Security-Policy"] == first.headers["Content-Security-Policy"]
    assert "X-Frame-Options" not in again.headers


@pytest.mark.parametrize(
    "address", ["/events/", "/search/", "/feeds/", "/robots.txt", "/data/conflict-archive.zip", "/report/received/"]
)
def test_pages_only_answer_reading_and_ask_nobody_for_a_cookie(world, address):
    refused = Client(enforce_csrf_checks=True).post(address)

    assert (refused.status_code, refused.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize(
    "address", ["/events/nothing/", "/actors/x/", "/claims/zzzzzzzz/", "/nowhere", "/events/declared-over/v9/"]
)
def test_what_never_was_answers_the_same_bytes_everywhere(client, world, address):
    response = client.get(address)

    assert response.status_code == 404
    assert response.content == client.get("/places/never-was/").content


FOR_PROGRAMS = [
    "/events.csv",
    "/claims.jsonl",
    "/events.geojson",
    "/events.atom",
    "/search.json?q=over",
    "/api/schema/",
    "/api/v1/events/",
    "/api/v1/events/nowhere/",
    "/api/v1/events/?plaice=iraq",
    "/events.csv?plaice=iraq",
    "/events/declared-over.json",
    "/chronologies/lead/editions/1.json",
]


@pytest.mark.parametrize("address", FOR_PROGRAMS)
def test_what_programs_get_may_be_read_from_pages_of_other_sites(client, world, address):
    response = client.get(address)

    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "Set-Cookie" not in response.headers


@pytest.mark.parametrize("address", ["/", "/events/", "/events/declared-over/embed/", "/nowhere/", "/admin/login/"])
def test_no_page_may_be_read_from_other_sites(client, world, address):
    response = client.get(address)

    assert "Access-Control-Allow-Origin" not in response.headers
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize("address", ["/events/", "/api/v1/events/"])
def test_who_has_an_answer_keeps_who_may_read_it(client, world, address):
    name = client.get(address).headers["ETag"]
    again = client.get(address, headers={"If-None-Match": name})

    assert again.status_code == 304
    assert not {"Access-Control-Allow-Origin", "Cross-Origin-Resource-Policy"} & {*again.headers}


@pytest.mark.django_db
def test_an_outlet_has_one_page_and_other_actors_another(client):
    publish_things()

    assert client.get("/actors/cnn/").headers["Location"] == "/outlets/cnn/"
    assert client.get("/outlets/talal-salo/").headers["Location"] == "/actors/talal-salo/"
