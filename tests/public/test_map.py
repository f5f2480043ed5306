"""The map and timeline: honest marks, one set in all its forms, and answers that do not grow with the archive."""

import gzip
import re
from dataclasses import replace

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.public.explorer import marks
from archive.record import documents as d
from archive.record import facets
from archive.record.models import Count
from archive.record.writing import remove_event
from tests.api.samples import ASSESSMENT, IRAQ, claim, event, location, place, publish

pytestmark = pytest.mark.django_db
SPLIT = d.Assessment("contested", 1, ASSESSMENT.pattern, ASSESSMENT.values)
LISTED = re.compile(r'<li><span class="brief__when">.*?<a href="/events/([a-z0-9-]+)/">', re.DOTALL)
QUESTIONS = ["", "place=iraq", "since=2014-07-01", "since=2014-03-01&until=2014-12-31&certainly=true",
             "assessment=contested", "q=took&until=2015-01-01", "kind=airstrike&order=newest"]  # fmt: skip


def placed(slug, spot, edtf="2015-05-17", **more):
    """An event at a place."""
    return publish(event(slug, edtf, [claim(f"{abs(hash(slug)) % 10**8:08}")], place=spot, **more))


def spot(slug, kind="settlement", point=("33.42056", "43.30778"), metres=5000, **more):
    """A place of some kind, known so well."""
    return replace(place(slug, slug.title(), point), kind=kind, uncertainty_m=metres, **more)


def page(client, question=""):
    return client.get(f"/map/?{question}").content.decode()


def drawing(text):
    """The marks of a page: pairs of shape and place."""
    return sorted(re.findall(r'class="mark mark--(dot|ring|area|group)"[^>]*data-(?:place|at)="([^"]+)"', text))


def test_only_an_exact_site_is_a_dot_and_what_is_known_roughly_is_listed_not_drawn(client):
    publish(location("anbar", "Anbar", within=(IRAQ,), point=None, geonames_id="99592"))
    shared = {"point_of": "town"}
    placed("at-the-bridge", spot("bridge", "site", metres=100), where_precision="exact")
    placed("near-the-bridge", spot("bridge", "site", metres=100), where_precision="near")
    placed("moved", spot("house", "site", ("35.1", "40.1"), metres=100, generalised=True), where_precision="exact")
    placed("in-the-town", spot("town", point=("36.1", "41.1")), where_precision="exact")
    placed("in-its-hospital", spot("hospital", "site", ("36.1", "41.1"), **shared), where_precision="exact")
    placed("in-the-quarter", spot("quarter", "district", ("34.1", "42.1"), metres=200), where_precision="exact")
    placed("in-anbar", spot("anbar", "admin1", None, metres=None))
    placed("in-iraq", spot("iraq", "country", ("33", "44"), metres=10))
    placed("far", spot("far", point=("31.1", "44.1"), metres=90_000))
    placed("withheld", spot("withheld", "site", None, metres=None))
    placed("nowhere", None)

    text = page(client)

    assert drawing(text) == [("area", "anbar"), ("dot", "bridge"), ("ring", "bridge"), ("ring", "house"), ("ring", "quarter"), ("ring", "town")]  # fmt: skip
    assert "Town: 2 events" in text
    assert "Moved on purpose by up to 2 km" in text
    below = text[text.index("Not on the map") :]
    assert set(LISTED.findall(below)) == {"in-iraq", "far", "withheld", "nowhere"}
    assert not {"iraq", "far", "withheld", "nowhere"} & {where for _, where in drawing(text)}


def publish_some(number, towns=7):
    """Events in towns of their own, of three years, every third contested."""
    publish(location("iraq", "Iraq", within=(), point=("33", "44")))
    dates = ["2014-06-16", "2014-06", "2015-03-02/2015-03-04", "2014", "../2014-01-01", "", "2016-12-31"]
    for n in range(number):
        at = (f"{30 + n % towns * 7 / towns:.4f}", f"{39 + n % towns * 8 / towns:.4f}")
        placed(f"event-{n}", spot(f"town-{n % towns}", point=at), dates[n % len(dates)],
               assessment=SPLIT if n % 3 == 0 else ASSESSMENT, type="airstrike" if n % 2 else "offensive")  # fmt: skip


def total(text):
    """Events in the marks of a page, those that are contested, and those that are not on it."""
    rows = re.findall(r"</th><td>[^<]*</td><td>(\d+)</td><td>(\d+)</td>", text)
    unmapped = int(re.search(r'Not on the map <span class="found__n">(\d+)', text)[1])
    return sum(int(n) for n, _ in rows), sum(int(n) for _, n in rows), unmapped


@pytest.mark.parametrize("few", [300, 0], ids=["one by one", "counted"])
def test_list_map_and_the_list_of_events_show_the_same_set(client, monkeypatch, few):
    publish_some(21)
    monkeypatch.setattr(facets, "FEW", few)
    for question in QUESTIONS:
        text = page(client, question)
        listed = re.findall(
            r'<h3><a href="/events/([a-z0-9-]+)/">', client.get(f"/events/?{question}").content.decode()
        )
        own = LISTED.findall(text[text.index('id="list"') : text.index('id="time"')])
        split = [slug for slug in listed if int(slug.removeprefix("event-")) % 3 == 0]
        assert sorted(own) == sorted(listed), question
        assert f"<b>{len(listed)} event" in text, question
        assert text.count("accounts, all through Reuters.") == len(listed), question
        assert total(text) == (len(listed), len(split), 0), question


def test_withdrawn_events_leave_the_map(client):
    publish_some(3)
    for n in range(3):
        remove_event(f"event-{n}")

    assert drawing(page(client)) == []
    assert not Count.objects.exists()


def test_crowded_marks_share_a_square_and_a_nearer_view_parts_them(client, monkeypatch):
    publish_some(14, towns=14)
    monkeypatch.setattr(marks, "ALONE", 3)
    far = drawing(page(client, "zoom=0"))
    near = drawing(page(client, "zoom=4"))

    assert {shape for shape, _ in far} == {"group"}
    assert len(near) > len(far)
    monkeypatch.setattr(facets, "FEW", 0)
    assert drawing(page(client, "zoom=0")) == far
    assert drawing(page(client, "zoom=4")) == near


def test_the_timeline_draws_days_spans_and_months_and_never_more_than_is_known(client, monkeypatch):
    publish_some(7)
    text = page(client, "since=2014-06-01")
    assert text.count('class="timeline__day"') == 2
    assert text.count('class="timeline__span"') == 2
    assert text.count('class="timeline__span timeline__span--lasted"') == 1
    assert text.count("timeline__span--open") == 1
    assert "1 event has no date" in text

    monkeypatch.setattr(facets, "FEW", 0)
    text = page(client, "since=2014-06-01")
    bars = re.findall(r'timeline__bar( timeline__bar--coarse)?"[^>]*><title>([^<]+)', text)
    assert bars == [(" timeline__bar--coarse", "2014: 1 event"), ("", "June 2014: 2 events"), ("", "March 2015: 1 event"),
                    ("", "December 2016: 1 event")]  # fmt: skip
    assert "1 event has a longer or open span" in text


@pytest.mark.parametrize("question", ["", "since=2014-02-01&until=2016-06-30"])
def test_an_answer_grows_neither_in_bytes_nor_in_queries_with_the_archive(client, monkeypatch, question):
    monkeypatch.setattr(facets, "FEW", 10)
    sizes, queries = [], []
    for towns in (20, 80):
        publish_some(towns, towns)
        with CaptureQueriesContext(connection) as seen:
            sizes.append(len(gzip.compress(client.get(f"/map/?zoom=2&{question}").content)))
        queries.append(len(seen))

    assert queries[1] <= queries[0] <= 24  # none for single spots where all are squares
    assert sizes[1] < sizes[0] * 1.15 < 100_000


@pytest.mark.parametrize(
    "question", ["at=95,10", "at=here", "zoom=13", "zoom=-1", "colour=red", "after=x", "since=2014"]
)
def test_what_cannot_be_shown_is_refused_and_explained(client, question):
    for path in ("/map/", "/map/set/", "/map/sheet/", "/map/embed/"):
        answer = client.get(f"{path}?{question}")
        assert answer.status_code == 400
        assert "This question cannot be answered" in answer.content.decode()


def test_the_parts_for_the_script_are_those_of_the_page_and_the_frame_has_none(client):
    publish_some(5)
    whole, moved, changed, framed = (
        client.get(f"/map/{part}?place=iraq").content.decode() for part in ("", "sheet/", "set/", "embed/")
    )
    for name in ("say", "marks", "moves", "places", "links"):
        found = re.search(rf'id="{name}".*', whole)[0]
        assert found in moved, name
        assert found in changed, name
    assert 'class="land"' in moved
    assert 'class="land"' not in changed
    assert "<script" not in framed + moved + changed
