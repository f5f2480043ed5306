"""The page of an event is kept with gaps for all that does not hang on the event alone; what is sent is the page as it is now."""

import json
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from archive.public import freshness
from archive.record import documents as d
from archive.record import sample
from archive.record.event_pages import PAGES, current, packed, unpacked
from archive.record.gaps import LENGTH, Gaps, filled
from archive.record.models import EventPage, EventRow
from archive.record.writing import remove_event
from tests.api.samples import IRAQ, event, location, place, publish, publish_a_world
from tests.public.samples import publish_contested

pytestmark = pytest.mark.django_db
LANGUAGES = ["", "/ar"]


def page(client, address, **asked):
    """A page as text."""
    return client.get(address, **asked).content.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_is_kept_is_the_one_made_anew_to_the_byte(client, language):
    publish_contested()
    publish_a_world(events=5)
    addresses = [f"{language}/events/{slug}/" for slug in EventRow.objects.values_list("slug", flat=True)]
    kept = {address: page(client, address) for address in addresses}
    EventPage.objects.all().delete()

    assert {address: page(client, address) for address in addresses} == kept


def test_a_page_is_shown_as_it_is_kept_unless_other_code_made_it_or_it_is_damaged(client):
    publish(event())
    row, token = EventRow.objects.get(), "0" * LENGTH
    EventPage.objects.update(html=packed(f"{token}as it is kept, at {token}site;", "en"))
    assert page(client, "/events/ramadi/") == "as it is kept, at http://testserver"

    EventPage.objects.update(code="of old templates")
    anew = page(client, "/events/ramadi/")
    assert "as it is kept" not in anew
    assert row.title in anew

    EventPage.objects.update(code=PAGES.code(), html=packed("cut off", "en")[:-5])
    assert page(client, "/events/ramadi/") == anew


def test_an_event_is_kept_in_every_language_and_goes_with_its_pages():
    publish(event())
    row = EventRow.objects.get()
    assert {(each.k, each.language) for each in EventPage.objects.all()} == {(row.k, "en"), (row.k, "ar")}
    english = EventPage.objects.get(language="en")
    assert unpacked(english.html, "en") == current(json.loads(row.document))

    remove_event("ramadi")
    assert not EventPage.objects.exists()


def test_one_query_reads_an_event_with_its_page_and_neighbours(client):
    publish_a_world(events=5)
    with CaptureQueriesContext(connection) as seen:
        client.get("/events/event-0/")

    assert len(seen) == 2  # the first names the record


@pytest.mark.parametrize("language", LANGUAGES)
def test_full_addresses_are_those_of_the_host_that_was_asked(client, settings, language):
    settings.ALLOWED_HOSTS = ["archive.example", "mirror.example"]
    publish(event())
    for host in settings.ALLOWED_HOSTS:
        found = page(client, f"{language}/events/ramadi/", headers={"host": host}, secure=True)
        assert f'"https://{host}/events/ramadi/v1/"' in found
        assert not ({"archive.example", "mirror.example"} - {host}) & set(found.split("/"))


def test_no_gap_stays_open(client):
    publish_contested()
    publish_a_world(events=5)
    for row in EventRow.objects.all():
        document = json.loads(row.document)
        kept = current(document)
        assert kept.count(kept[:LENGTH]) > 9
        for address in (f"/events/{row.slug}/", f"/events/{row.slug}/v1/", f"/ar/events/{row.slug}/"):
            assert kept[:LENGTH] not in page(client, address)


def test_what_stands_beside_an_event_is_what_is_published_now(client):
    publish(event("first", "2014-01-01"))
    publish(event("last", "2014-12-31"))
    assert page(client, "/events/first/").count('href="/events/last/" rel="next"') == 1

    whole = d.Ref("event", "first", "Assault on first")
    publish(event("between", "2014-06-01", part_of=whole))
    found = page(client, "/events/first/")
    assert 'href="/events/between/" rel="next"' in found
    assert "Its parts" in found
    remove_event("between")
    assert "between" not in page(client, "/events/first/")


def test_a_correction_leaves_the_top_of_a_page_that_is_kept(client, monkeypatch):
    said = d.Correction(2, "correction", "substantive", "It was the north gate.", "2026-01-01T00:00:00Z")
    publish(event())
    publish(event(corrections=[said]))
    monkeypatch.setattr(freshness, "today", lambda: date(2026, 1, 20))
    assert page(client, "/events/ramadi/").count(said.text) == 2

    monkeypatch.setattr(freshness, "today", lambda: date(2026, 2, 20))
    assert page(client, "/events/ramadi/").count(said.text) == 1


def test_the_outline_of_a_place_is_that_of_its_own_document(client):
    outlined = d.Place("west", "The West", "admin1", [IRAQ], None, None, None, "", False)
    publish(location("west", "The West", point=None))
    publish(event(place=outlined))
    assert "Locator map: the outline" not in page(client, "/events/ramadi/")

    publish(location("west", "The West", point=None, geonames_id="99592"))
    assert "Locator map: the outline" in page(client, "/events/ramadi/")


@pytest.mark.parametrize("text", ["site;", "3f;banner;", "f" * LENGTH, "\0site;"])
def test_no_document_can_hold_a_gap_of_its_own(client, text):
    assert Gaps.of(text).token not in text
    publish(event(title=f"Assault {text}".replace("\0", ""), place=place()))
    assert f"Assault {text}".replace("\0", "") in page(client, "/events/ramadi/")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_sample_says_once_what_all_pages_have_alike(language):
    publish_contested()
    publish_a_world(events=5)
    for kept in EventPage.objects.filter(language=language):
        assert len(kept.html) * 4 < len(unpacked(kept.html, language))
    with override(language):
        page = current(json.loads(d.canonical(sample.EVENT)))
    assert len(packed(page, language)) < 300
    assert unpacked(packed(page, language), language) == page
    assert unpacked(packed(page, language), "ar" if language == "en" else "en") == ""


def test_gaps_are_filled_by_name_and_values():
    gaps = Gaps.of("a document")
    kept = f"{gaps.token}from {gaps.gap('base', -5, 33)} to {gaps.gap('site')}"
    assert filled(kept, lambda name, *values: f"<{name} {values}>") == "from <base (-5, 33)> to <site ()>"
    assert filled(gaps.token, str) == ""
