"""The side of the home page: what the events of its chronology have in common, and what was corrected lately."""

import re
from dataclasses import replace

import pytest

from archive.actions.publication.publishing import withdraw
from archive.public import listing
from archive.record import documents as d
from archive.record.models import EventRow
from tests.api.samples import IRAQ, chronology, event, place, publish
from tests.factories import TESTS, EventFactory, published

pytestmark = pytest.mark.django_db
ANBAR, SYRIA = d.Ref("location", "anbar", "Anbar"), d.Ref("location", "syria", "Syria")


def publish_places(*chains):
    """An event at each place, which is given by what it lies in, the nearest first."""
    for number, (slug, within) in enumerate(chains):
        publish(event(f"event-{number}", place=replace(place(slug, slug.title()), within=within)))
    publish(chronology("lead", [f"event-{number}" for number in range(len(chains))]))


def outline():
    """Places of the facet, each with its number, set in below what it lies in."""
    return ["  " * each["depth"] + f"{each['name']} {each['count']}" for each in listing.facets(_entries())["place"]]


def _entries():
    return listing.entries(EventRow.objects.order_by("k"))


def test_places_stand_below_what_they_lie_in_the_most_frequent_first(client):
    publish_places(
        ("raqqa", [SYRIA]), ("ramadi", [ANBAR, IRAQ]), ("mosul", [IRAQ]), ("ramadi", [ANBAR, IRAQ]), ("iraq", [])
    )  # fmt: skip

    assert outline() == ["Iraq 4", "  Anbar 2", "    Ramadi 2", "  Mosul 1", "Syria 1", "  Raqqa 1"]
    assert len(re.findall(r'<li class="facet__depth--1">', client.get("/").content.decode())) == 3


def test_a_place_is_not_shown_without_those_that_it_lies_in():
    publish_places(*((f"town-{number:02}", [d.Ref("location", f"land-{number % 4}", "Land")]) for number in range(20)))

    listed = listing.facets(_entries())["place"]

    assert len(listed) == listing.MOST_SHOWN
    assert [each["value"] for each in listed if not each["depth"]] == [f"land-{number}" for number in range(4)]
    assert [each["depth"] for each in listed[:3]] == [0, 1, 1]


def correct(slug, text, times=1):
    """Publish an event, then its corrections."""
    publish(event(slug))
    for number in range(times):
        wrong = d.Correction(2 + number, "correction", "substantive", f"{text} {number}", "2026-01-01")
        publish(event(slug, corrections=[wrong]))


def test_a_withdrawal_stands_there_as_one(client):
    publish_places(("ramadi", [IRAQ]))
    withdraw(published(EventFactory(slug="forged")), by=TESTS, reason="It rests on a forgery.")

    shown = client.get("/").content.decode().partition("Corrected lately")[2]

    assert 'href="/events/forged/"' in shown
    assert "Withdrawn. <span>It rests on a forgery.</span>" in shown


def test_the_last_corrections_of_the_archive_stand_on_the_home_page_alone(client):
    publish_places(("ramadi", [IRAQ]))
    assert "Corrected lately" not in client.get("/").content.decode()
    correct("elsewhere", "The hour was wrong:", times=4)

    shown = client.get("/").content.decode()

    assert re.findall(r"The hour was wrong: \d", shown) == [f"The hour was wrong: {number}" for number in (3, 2, 1)]
    assert 'href="/events/elsewhere/"' in shown.partition("Corrected lately")[2]
    assert "Corrected lately" not in client.get("/chronologies/lead/").content.decode()
