"""Cards, numbers and searches are a cache of the record: equal to what would be made anew, and made anew by a command."""

import gzip
import json
import re

import pytest
from django.core.management import call_command
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from archive.public.keeping import KEPT, PIECES, may_be_kept
from archive.public.keeping import keeping as middleware
from archive.record import cards, rebuilding
from archive.record.models import Bitmap, Card, Count, EventPage, EventRow, Facet, Search, ThingRow
from archive.record.writing import remove_event
from tests.api.samples import event, publish, publish_a_world
from tests.house.source import text
from tests.public.samples import publish_contested

pytestmark = pytest.mark.django_db


def caches():
    """All that is kept beside documents."""
    models = [Card, EventPage, Count, Bitmap, Facet, Search, ThingRow]
    found = {model: sorted(map(str, model.objects.order_by("pk").values_list())) for model in models}
    with connection.cursor() as cursor:
        column = "words::text" if connection.vendor == "postgresql" else "text"
        table = "record_search" if connection.vendor == "postgresql" else "record_search_words"
        cursor.execute(f"SELECT {column} FROM {table}")
        return found, sorted(cursor.fetchall())


def test_a_card_is_what_would_be_rendered_anew():
    publish_contested()
    publish_a_world(events=5)
    for row in EventRow.objects.all():
        card = Card.objects.get(k=row.k, language="en")
        assert card.html == cards.rendered(json.loads(row.brief))
        with override("ar"):
            assert Card.objects.get(k=row.k, language="ar").html == cards.rendered(json.loads(row.brief))
        assert card.code == cards.CARDS.code()
        assert row.title in card.html


def test_a_list_shows_cards_as_they_are_kept(client):
    publish(event())
    Card.objects.update(html="<article>the card as it is kept</article>")
    assert "<article>the card as it is kept</article>" in client.get("/events/").content.decode()

    Card.objects.update(code="of old templates")
    page = client.get("/events/").content.decode()
    assert "the card as it is kept" not in page
    assert "Assault on ramadi" in page


def test_a_page_without_cards_is_the_same_to_the_byte(client):
    publish_contested()
    publish_a_world(events=5)
    before = client.get("/events/").content
    Card.objects.all().delete()

    assert client.get("/events/").content == before


def test_every_template_that_a_card_is_made_of_changes_its_code():
    waiting, found = ["card"], set()
    while waiting:
        part = waiting.pop()
        found.add(part)
        source = text(f"templates/public/parts/{part}.html")
        tags = re.findall(r"{% (when|status|chain) ", source)
        waiting += {*re.findall(r"public/parts/(\w+)\.html", source), *tags} - found

    assert {f"templates/public/parts/{part}.html" for part in found} <= set(cards.PARTS)


def test_what_is_rebuilt_is_what_was_published(capsys):
    publish_contested()
    publish_a_world(events=5)
    publish(event("event-2", "2011"))
    remove_event("event-1")
    before = caches()
    for model in (Card, EventPage, Count, Bitmap, Facet):
        model.objects.all().delete()
    ThingRow.objects.update(within="", folded="")

    events, things = rebuilding.rebuild()
    assert caches() == before
    assert (events, things) == (EventRow.objects.count(), ThingRow.objects.count())


def test_the_command_says_what_it_did(capsys):
    publish_a_world()
    call_command("rebuildrecord")
    things = ThingRow.objects.count()
    assert f"3 events and {things} things: cards, pages, numbers and searches made anew." in capsys.readouterr().out


@pytest.fixture
def keeping(settings):
    """Pages are kept, as they are by a server."""
    settings.KEPT_PAGES = 1
    KEPT.clear()
    PIECES.clear()
    yield KEPT
    KEPT.clear()
    PIECES.clear()


def test_a_page_is_kept_until_the_record_changes(client, keeping):
    publish(event())
    first = client.get("/events/")
    with CaptureQueriesContext(connection) as seen:
        again = client.get("/events/")
    assert len(seen) == 1
    assert (again.content, sorted(again.headers.items())) == (first.content, sorted(first.headers.items()))

    publish(event("another"))
    assert "Assault on another" in client.get("/events/").content.decode()
    assert client.get("/events/", headers={"If-None-Match": first.headers["ETag"]}).status_code == 200


def test_a_kept_page_answers_304_and_is_sent_small_to_those_who_take_it(client, keeping):
    publish_a_world()
    plain, small = client.get("/events/"), client.get("/events/", headers={"Accept-Encoding": "gzip"})
    again = client.get("/events/", headers={"Accept-Encoding": "gzip"})

    assert "Content-Encoding" not in plain.headers
    assert again.headers["Content-Encoding"] == "gzip"
    assert again.content == small.content
    assert gzip.decompress(again.content) == plain.content
    assert again.headers["Vary"] == plain.headers["Vary"] == "Accept-Encoding"
    assert client.get("/events/", headers={"If-None-Match": plain.headers["ETag"]}).status_code == 304


@pytest.mark.parametrize("address", ["/events/never-was/", "/events/?colour=red", "/events/ramadi/embed/"])
def test_refusals_and_pages_with_a_policy_of_their_own_are_not_kept(client, keeping, address):
    publish(event())
    client.get(address)

    assert not keeping.all


def test_the_api_keeps_its_answers_for_those_who_accept_them(client, keeping):
    publish(event())
    first = client.get("/api/v1/events/")
    with CaptureQueriesContext(connection) as seen:
        again = client.get("/api/v1/events/")

    assert len(seen) == 1
    assert (again.content, again.headers["ETag"]) == (first.content, first.headers["ETag"])
    assert client.get("/api/v1/events/", headers={"If-None-Match": first.headers["ETag"]}).status_code == 304
    assert client.get("/api/v1/events/", headers={"Accept": "text/turtle"}).status_code == 406
    assert client.post("/api/v1/events/").status_code == 405


def test_what_was_read_before_a_publication_is_not_kept_as_what_came_after_it(rf, db, keeping):
    def slowly(request):
        response = may_be_kept(HttpResponse("as it was", headers={"ETag": '"was"'}))
        publish(event("another"))
        return response

    publish(event())
    assert middleware(slowly)(rf.get("/api/v1/events/")).content == b"as it was"
    assert not keeping.all


PAGES = ["/events/", "/ar/events/", "/events/?size=2", "/events/?order=newest", "/events/?kind=airstrike", "/events/?place=iraq",
         "/events/?colour=red", "/map/", "/search/?q=took", "/ar/", "/report/", "/events/ramadi/", "/never/was/"]  # fmt: skip


def test_a_page_of_kept_pieces_is_the_one_made_anew(client, keeping, settings):
    publish_a_world(events=12)
    publish(event())
    settings.KEPT_PAGES = 0
    anew = {page: client.get(page).content for page in PAGES}
    settings.KEPT_PAGES = 1

    for pages in (PAGES, PAGES[::-1]):
        keeping.clear()
        assert {page: client.get(page).content for page in pages} == anew
    assert PIECES.all

    publish(event("another", title="Another assault"))
    assert "Another assault" in client.get("/events/").content.decode()
    assert client.get("/ar/events/").content != anew["/ar/events/"]


def test_what_is_kept_has_a_limit(client, keeping):
    publish_a_world(events=12)
    sizes = []
    for size in range(60, 101):
        client.get(f"/events/?size={size}&order=newest")
        sizes.append(keeping.size)

    assert max(sizes) <= 1 << 20
    assert keeping.size == sum(len(content) for (_name, content, _headers), _size in keeping.all.values())


@pytest.mark.parametrize(("accepted", "small"), [
    ("gzip", True), ("br, GZIP;q=0.5", True), ("gzip;q=0.001", True), ("gzip;q=0", False), ("deflate, gzip; q=0.000", False),
    ("xgzipx", False), ("identity", False), ("", False),
])  # fmt: skip
def test_only_who_takes_gzip_is_sent_it(client, keeping, accepted, small):
    publish_a_world()
    for _each in ("made", "kept"):
        answer = client.get("/events/", headers={"Accept-Encoding": accepted})
        assert (answer.headers.get("Content-Encoding") == "gzip") == small
