"""What pages say to machines, how things are cited, and what stands where a thing was."""

import json
import re
from html import unescape
from html.parser import HTMLParser

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.actions.publication.publishing import withdraw
from archive.public import downloads, feeds
from archive.public.formats.register import FORMATS
from archive.record.models import ChangeRow
from tests.api.samples import actor, article, claim, d, event, place, publish, publish_a_world, when
from tests.factories import TESTS, EventFactory, published

pytestmark = pytest.mark.django_db
HOSTILE = '</script><script>alert(1)</script><!-- "quoted" & \u202e\u2028 🏴'
THINGS = ["/events/ramadi/", "/articles/ramadi-falls/", "/actors/islamic-state/", "/outlets/reuters/", "/places/ramadi/",
          "/chronologies/three-cities/", "/claims/aaaaaaaa/"]  # fmt: skip


class Head(HTMLParser):
    """The metas, the links and the data blocks of a page."""

    def __init__(self, html):
        super().__init__()
        self.metas, self.links, self.blocks, self.inside = {}, [], [], False
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag == "meta" and "name" in found:
            self.metas.setdefault(found["name"], []).append(found["content"])
        if tag == "link":
            self.links.append(found)
        self.inside = tag == "script"
        if self.inside:
            self.blocks.append("")

    def handle_data(self, data):
        if self.inside:
            self.blocks[-1] += data

    def handle_endtag(self, tag):
        self.inside = False


def head(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return Head(response.content.decode())


@pytest.fixture
def world():
    """A world with one event of everything."""
    publish_a_world()
    publish(event())


@pytest.mark.parametrize("address", THINGS)
def test_a_page_has_one_block_of_linked_data_and_its_citation(client, world, address):
    found = head(client, address)
    (block,) = found.blocks
    node = json.loads(block)

    assert node["@context"] == {"@vocab": "https://schema.org/"}
    assert node["@id"] == "http://testserver" + address.replace("/outlets/", "/actors/")
    assert found.metas["citation_title"] == found.metas["DC.title"]
    assert re.search(r"/v\d+/(#c-\w+)?$", found.metas["citation_public_url"][0])


@pytest.mark.parametrize("address", ["/events/hostile/", "/claims/hhhhhhhh/", "/articles/hostile/"])
def test_hostile_text_ends_no_block_and_is_the_same_in_it(client, address):
    publish(article("hostile", headline=HOSTILE))
    publish(event("hostile", claims=[claim("hhhhhhhh", statement=HOSTILE, quote=HOSTILE)], title=HOSTILE))
    found = head(client, address)
    (block,) = found.blocks
    node = json.loads(block)

    assert HOSTILE in (node.get("name"), node.get("headline"))
    assert "<" not in block
    assert len(found.metas["citation_title"]) == 1


def test_a_citation_names_the_version_in_full(client):
    publish(event())
    publish(event(title="Said anew"))
    page = client.get("/events/ramadi/").content.decode()

    assert "Said anew”, version 2, " in page
    assert "http://testserver/events/ramadi/v2/</bdi></code>" in page
    assert "http://testserver/events/ramadi/v1/</bdi></code>" in client.get("/events/ramadi/v1/").content.decode()
    assert '&lt;iframe src="http://testserver/events/ramadi/embed/"' in page


@pytest.mark.parametrize("address", ["/events/ramadi/", "/ar/events/ramadi/", "/map/", "/ar/map/"])
def test_a_frame_to_copy_is_whole_html_with_room_for_both_sides(client, address):
    publish(event(title='The "battle" of <Ramadi>'))
    written = re.search(r'<code class="copy" dir="ltr">(&lt;iframe.*?)</code>', client.get(address).content.decode())[1]
    frames = []
    reader = HTMLParser()
    reader.handle_starttag = lambda tag, attributes: frames.append(dict(attributes))
    reader.feed(unescape(written))
    (frame,) = frames

    assert set(frame) == {"src", "title", "width", "height", "loading"}
    assert frame["title"] in ('The "battle" of <Ramadi>', "Map", "الخريطة")
    assert min(int(frame["width"]), int(frame["height"])) >= 480, "a browser gives a frame 300 by 150 by itself"


def test_a_citation_of_a_claim_leads_to_its_words_in_the_version_of_its_event(client, world):
    cited = re.search(r'<code class="copy"[^>]*>(.*?)</code>', client.get("/claims/aaaaaaaa/").content.decode(), re.S)[
        1
    ]
    address, anchor = re.search(r"http://testserver([^<]+)#([^<]+)</bdi>$", cited).groups()
    title = json.loads(client.get("/events/ramadi.json").content)["title"]

    assert f"”, {title}, version 1, " in cited
    assert f'id="{anchor}"' in client.get(address).content.decode()


def test_a_citation_of_an_article_makes_up_no_headline_and_says_what_was_inferred(client):
    publish(article("untitled", headline="", outlet_basis="inferred"))
    page = client.get("/articles/untitled/").content.decode()
    listed = client.get("/articles/untitled.bib").getvalue().decode()

    assert "“[Without a headline]”, version 1, " in page
    assert "(outlet inferred by an editor)</code>" in page
    assert "title = {{[Without a headline]}}" in listed
    assert "outlet inferred by an editor" in listed


def test_a_page_offers_every_form_that_there_is(client, world):
    page = client.get("/events/ramadi/").content.decode()

    for suffix in downloads.THINGS["events"][1].suffixes:
        assert f'href="/events/ramadi.{suffix}"' in page
    assert 'href="/events/ramadi.atom"' in page


def test_every_form_that_is_offered_is_in_the_table_of_forms():
    offered = {suffix for _, selection in downloads.LISTS.values() for suffix in selection.suffixes}
    offered |= {suffix for _, selection in downloads.THINGS.values() for suffix in selection.suffixes}

    assert offered | {"atom"} == set(FORMATS)
    assert all(str(each.about) for each in FORMATS.values())


def test_a_withdrawn_thing_is_gone_in_every_form_and_says_why(client):
    thing = withdraw(published(EventFactory(slug="ramadi")), by=TESTS, reason="It rests on a forgery.")
    for suffix in [*downloads.THINGS["events"][1].suffixes, "json", "atom"]:
        answer = client.get(f"/events/{thing.slug}.{suffix}")
        assert (answer.status_code, answer.json()["reason"]) == (410, "It rests on a forgery."), suffix
    assert client.get(f"/events/{thing.slug}/").status_code == 200
    corrections = client.get("/corrections/").content.decode()
    assert "It rests on a forgery." in corrections
    assert "forgery" in client.get("/corrections.atom").content.decode()


def test_corrections_are_read_page_by_page_each_once(client):
    for number in range(5):
        publish(event(f"event-{number}"))
        fault = d.Correction(2, "correction", "small", f"Note {number}.", "2026-01-01")
        publish(event(f"event-{number}", corrections=[fault]))
    seen, address = [], "/corrections/?size=2"
    while address:
        page = client.get(address).content.decode()
        seen += re.findall(r"Note \d\.", page)
        following = re.search(r'rel="next" href="([^"]+)"', page)
        address = following and "/corrections/" + following[1].replace("&amp;", "&")

    assert seen == [f"Note {number}." for number in reversed(range(5))]
    assert client.get("/corrections/?after=nonsense").status_code == 400


def test_the_page_of_corrections_costs_one_query(client):
    for number in range(12):
        publish(event(f"event-{number}", corrections=[d.Correction(1, "correction", "small", "x", "2026-01-01")]))
    assert ChangeRow.objects.noted().count() == 12
    with CaptureQueriesContext(connection) as asked:
        client.get("/corrections/")
    assert len([query for query in asked if "changerow" in query["sql"]]) == 1


def coded(client, address):
    """The only row of a table."""
    import csv
    from io import StringIO

    (row,) = csv.DictReader(StringIO(b"".join(client.get(address)).decode(), newline=""))
    return row


def counted(**more):
    """An event whose only counting position rests on one number killed."""
    number = d.Figure("9", **{"value": 9, "value_max": None, "bound": "exact", "measure": "killed", "population": "",
                              "unit": "", "period": "", **more})  # fmt: skip
    base = event(claims=[claim(figures=[number])])
    held = d.Position("dead", "people killed", None, None, None, [d.Held("aaaaaaaa", "", "")], 1, None)
    question = d.Question("dead", "figure", "How many?", False, base.assessment, [held], [])
    return event(claims=base.claims, questions=[*base.questions, question])


@pytest.mark.parametrize(
    ("more", "best", "low", "high"),
    [
        ({}, "9", "9", "9"),
        ({"bound": "more_than"}, "", "10", ""),
        ({"bound": "range", "value_max": 12}, "", "9", "12"),
        ({"bound": "vague", "value": None}, "", "", ""),
        ({"measure": "victims"}, "", "", ""),
    ],
)
def test_no_number_is_made_up_for_the_columns_of_others(client, more, best, low, high):
    publish(counted(**more))
    acled, ged = coded(client, "/events.acled.csv"), coded(client, "/events.ged.csv")

    assert acled["fatalities"] == best
    assert (ged["best"], ged["low"], ged["high"]) == (best, low, high)


@pytest.mark.parametrize(
    ("edtf", "day", "time_precision", "date_prec"),
    [
        ("2015-05-17", "2015-05-17", "1", "1"),
        ("2015-05-15/2015-05-17", "", "2", "2"),
        ("2015-05", "", "3", "4"),
        ("2015", "", "", "5"),
        ("../2015-05-17", "", "", ""),
        ("", "", "", ""),
    ],
)
def test_no_day_is_made_up_for_the_columns_of_others(client, edtf, day, time_precision, date_prec):
    publish(event(edtf=edtf))
    acled, ged = coded(client, "/events.acled.csv"), coded(client, "/events.ged.csv")

    assert (acled["event_date"], acled["time_precision"], ged["date_prec"]) == (day, time_precision, date_prec)
    assert (acled["sub_event_type"], acled["event_type"]) == ("Armed clash", "Battles")
    assert (acled["actor1"], acled["country"]) == ("Islamic State (ISIS)", "")


def test_a_place_without_a_point_has_none_in_the_columns_of_others(client):
    publish(event(place=place(point=None)))

    assert coded(client, "/events.acled.csv")["latitude"] == ""


@pytest.mark.parametrize("edtf", ["2015", "2015-05", "2015-05-17"])
def test_a_slide_is_as_exact_as_the_date(client, edtf):
    publish(event(edtf=edtf))
    publish(actor())
    (slide,) = json.loads(b"".join(client.get("/events.timeline.json")))["events"]

    assert [f"{part:02}" for part in slide["start_date"].values()] == edtf.split("-")
    assert when(edtf).edtf == edtf


def test_feeds_are_offered_where_they_are(client, world):
    page = client.get("/feeds/").content.decode()

    for name in ("events", "articles", "corrections"):
        assert f"http://testserver/{name}.atom" in page
    assert {f"{name}.atom" for name in ("events", "articles", "corrections")} <= {
        str(each.pattern) for each in feeds.urlpatterns
    }
