"""Facets: every number is what its link shows, however it was counted."""

import html
import random
import re
import zlib
from collections import Counter, defaultdict
from datetime import date, timedelta
from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext
from pyroaring import BitMap

from archive.public.filters import EventFilter
from archive.record import bitmaps, counting, facets, selecting, shelves
from archive.record import documents as d
from archive.record.models import Bitmap, Count, EventRow, Facet, ThingRow
from archive.record.writing import remove_event
from tests.api.samples import ASSESSMENT, actor, claim, event, location, place, publish, source
from tests.worlds import once

pytestmark = pytest.mark.django_db
LINK = re.compile(r'<li><a href="/events/\?([^"]+)">.*?</a><span class="n">([\d,]+)</span>')
DATES = ["", "2014", "../2014-06-16", "2015-03-02/..", "2013-12-30/2014-01-02", "2012-05", "2011-01-01/2016-12-31"]


def publish_some(number, seed=5):
    """Events of all kinds of dates, places, actors and assessments."""
    rng = random.Random(seed)
    publish(location("iraq", "Iraq", within=(), point=("33", "44")))
    for town in ("ramadi", "mosul", "the-stadium"):
        publish(location(town, town.title()))
    for name in ("islamic-state", "north", "south"):
        publish(actor(name, name.title()))
    for n in range(number):
        day = date(2014, 1, 1) + timedelta(days=rng.randrange(1500))
        refs = [
            d.Ref("actor", slug, slug) for slug in rng.sample(["islamic-state", "north", "south"], rng.randint(0, 2))
        ]
        outlet = rng.choice([d.Ref("outlet", "reuters", "Reuters"), None])
        publish(
            event(
                f"event-{n}", rng.choice([day.isoformat()] * 3 + DATES), [claim(f"c{n:07}", source=source(outlet=outlet))],
                type=rng.choice(["offensive", "airstrike", "statement"]),
                place=rng.choice([None, place(), place("mosul", "Mosul"), d.Place("iraq", "Iraq", "country", [], "33", "44", 9, "iraq", False)]),
                assessment=d.Assessment(rng.choice(["contested", "one_outlet"]), 1, ASSESSMENT.pattern, ASSESSMENT.values),
                participants=[d.Participant(ref, "participant", "", "") for ref in refs],
            )
        )  # fmt: skip


@pytest.fixture(scope="module")
def published(django_db_setup, django_db_blocker):
    """Thirty events."""
    with once(django_db_blocker):
        publish_some(30)
        yield


@pytest.fixture
def some(published, db):
    """Those events; what a test does to them is rolled back."""


QUESTIONS = [
    "", "place=iraq", "actor=north", "outlet=unknown", "assessment=contested&kind=airstrike", "since=2015-02-01",
    "until=2014-06-30", "since=2014-03-10&until=2016-02-03", "since=2014-01-01&until=2014-12-31&certainly=true",
    "since=2014-02-01&certainly=true", "until=2015-02-01&certainly=true", "place=iraq&since=2014-06-16&actor=islamic-state",
    "q=ramadi", "q=took&place=iraq&until=2015-01-01",
]  # fmt: skip


@pytest.fixture(params=["by bitmaps", "one by one"])
def counting_way(request, monkeypatch):
    """Values are tried two at a time; then all of them, or those of few events one by one after the first two."""
    monkeypatch.setattr(facets, "TRIED", 2)
    monkeypatch.setattr(facets, "TRIALS", 1 if request.param == "one by one" else 99)
    monkeypatch.setattr(facets, "MOST", 2)


def test_every_number_is_what_its_link_shows(client, some, counting_way):
    for question in QUESTIONS:
        links = LINK.findall(client.get(f"/events/?{question}").content.decode())
        assert links, question
        for query, number in links:
            shown = EventFilter(QueryDict(html.unescape(query)), whole=True)
            assert shown.is_valid()
            assert sum(map(len, shown.batches())) == int(number), (question, query)


@pytest.mark.parametrize("question", QUESTIONS[:12])
def test_every_way_of_counting_comes_to_what_the_lists_say(some, question, counting_way):
    asked = EventFilter(QueryDict(question))
    assert asked.is_valid()
    from archive.public.facets import selection

    whole = EventFilter(QueryDict(question), whole=True)
    assert whole.is_valid()
    keys = [row.k for rows in whole.batches() for row in rows]
    chosen = selection(asked)
    assert facets.number(chosen) == len(keys)

    counted = facets.counted(chosen)
    places = set(ThingRow.objects.filter(kind="location", within=chosen.facets.get("place", "")).values_list("slug"))
    for facet in facets.wanted(chosen):
        values = Facet.objects.filter(k__in=keys, facet=facet).values_list("value", flat=True)
        found = Counter(value for value in values if facet != "place" or (value,) in places)
        ranked = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
        assert counted[facet] == (ranked if facet == "kind" else ranked[: facets.MOST]), facet


def test_a_page_of_a_list_says_how_many_fit_in_all(client, some):
    for question in ("", "place=iraq&", "q=ramadi&"):
        whole = EventFilter(QueryDict(question), whole=True)
        assert whole.is_valid()
        number = sum(map(len, whole.batches()))
        assert f">2 of {number} events<" in client.get(f"/events/?{question}size=2").content.decode()


def truth():
    """Counters and bitmaps as the lists of the facets say."""
    numbers, bits = Counter(), defaultdict(set)
    for facet, value, k in Facet.objects.values_list("facet", "value", "k"):
        for counted in counting.counted_as(facet, value):
            numbers[counted] += 1
            bits[counted].add(k & counting.NUMBERS)
    for row in EventRow.objects.all():
        first, last = date.fromordinal(row.k >> 32), row.last_day and date.fromordinal(row.last_day)
        told = {"year": f"{first:%Y}", "month": f"{first:%m}", "day": f"{first:%d}"}
        told |= {"last_month": f"{last:%m}", "last_day": f"{last:%d}"} if last else {}
        for day in told.items():
            bits[day].add(row.k & counting.NUMBERS)
    return numbers, bits


def kept():
    """Counters and bitmaps as they are kept."""
    numbers = {(row.facet, row.value): row.n for row in Count.objects.all()}
    bits = defaultdict(set)
    for row in Bitmap.objects.all():
        own = BitMap.deserialize(bytes(row.bits))
        assert {number >> counting.CHUNK for number in own} == {row.chunk}
        assert bytes(row.bits) == counting.packed(counting.bits_of(own))
        bits[row.facet, row.value] |= set(own)
    return numbers, bits


def test_numbers_follow_every_publication_and_withdrawal(some):
    assert kept() == truth()
    publish(event("event-3", "2016-06-06", type="statement"))
    remove_event("event-5")
    remove_event("event-6")
    assert kept() == truth()
    for slug in list(EventRow.objects.values_list("slug", flat=True)):
        remove_event(slug)
    assert kept() == ({}, {})


def test_an_event_in_another_chunk_is_counted(some):
    [row] = EventRow.objects.filter(slug="event-1")
    far = Facet(facet="kind", value="offensive", k=row.k - (row.k & counting.NUMBERS) + (1 << 27) + 5)
    counting.add([], [far])
    [bits] = bitmaps.each(shelves.current(), {"kind": "offensive"})
    assert len(bits) == Count.objects.get(facet="kind", value="offensive").n
    assert (1 << 27) + 5 in bits
    counting.take([], [far])
    assert kept() == truth()


def test_the_same_events_are_the_same_bytes_whatever_came_before():
    rng, numbers, bits = random.Random(5), set(), BitMap()
    for most in (4000, 4200, 4090, 4100, 65_536, 4096, 4097, 10):  # a chunk is kept in another form above 4,096
        some = set(rng.sample(range(1 << counting.CHUNK), most))
        more, less = some - numbers, numbers - some
        bits = BitMap.deserialize(counting.packed(bits | counting.bits_of(more))) - counting.bits_of(less)
        numbers = some
        assert counting.packed(bits) == counting.packed(counting.bits_of(sorted(numbers)))


def test_an_archive_with_bitmaps_of_the_older_kind_is_migrated_to_the_same(some):
    migration = import_module("archive.record.migrations.0006_roaring_bitmaps")
    before = kept()
    migration.each_chunk(migration.packed)(apps, SimpleNamespace(connection=connection))
    [older] = Bitmap.objects.filter(facet="place", value="iraq").values_list("bits", flat=True)
    bits = int.from_bytes(zlib.decompress(bytes(older)), "little")
    assert {n for n in range(bits.bit_length()) if bits >> n & 1} == before[1]["place", "iraq"]
    assert not Bitmap.objects.filter(facet="day").exists()

    migration.each_chunk(migration.roaring)(apps, SimpleNamespace(connection=connection))
    migration.add_days(apps, SimpleNamespace(connection=connection))
    assert kept() == before == truth()


def test_chosen_values_can_be_taken_back(client, some):
    page = client.get("/events/?place=iraq&kind=airstrike").content.decode()

    assert 'href="/events/?kind=airstrike"' in page
    assert 'href="/events/?place=iraq"' in page
    assert "/events/?place=mosul&amp;kind=airstrike" in page or "/events/?place=ramadi&amp;kind=airstrike" in page


def test_more_events_with_the_words_than_can_be_counted_are_not_counted(client, some, monkeypatch):
    monkeypatch.setattr(selecting, "SOUGHT", 3)

    page = client.get("/events/?q=took").content.decode()
    assert "too many to count" in page
    assert not LINK.findall(page)


@pytest.mark.parametrize(
    ("question", "queries"), [("", 11), ("place=iraq", 16), ("since=2014-01-01&until=2014-12-31", 18)]
)  # where no bitmap is kept
def test_a_list_costs_so_many_queries(client, some, question, queries):
    with CaptureQueriesContext(connection) as seen:
        client.get(f"/events/?{question}")

    assert len(seen) == queries


def test_only_places_right_inside_are_counted(some):
    publish(location("syria", "Syria", within=(), point=("35", "38")))

    def places(**chosen):
        return {value for value, _ in facets.counted(facets.Selection(chosen))["place"]}

    assert places() == {"iraq"}
    assert {"ramadi", "mosul"} <= places(place="iraq")
    assert places(place="ramadi") == set()
