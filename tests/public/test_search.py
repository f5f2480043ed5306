"""Search over the published record: what is found, where it is marked, what is refused, what is forgotten."""

import json
import re

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from archive.domain.searching import read
from archive.public.search_filter import SearchFilter, id_of, key_of
from archive.record import documents as d
from archive.record import finding, searches
from archive.record.models import Search
from archive.record.searches import Group
from archive.record.writing import remove_event, remove_thing
from tests.api.samples import actor, article, claim, event, location, publish, publish_a_world, when

pytestmark = pytest.mark.django_db


def found(**asked):
    """Group and slug of every hit, in order."""
    chosen = SearchFilter(asked, whole=True)
    assert chosen.is_valid(), chosen.form.errors
    return [(str(hit.group), hit.slug) for batch in chosen.batches(3) for hit in batch]


def said(public_id, quote, **more):
    """A claim with these words."""
    return claim(public_id, quote=quote, end=len(quote), **more)


def happened(slug, edtf, claims, title="Something"):
    """An event whose own words are none of those that are looked for."""
    return event(slug, edtf, claims, title=title, participants=[])


@pytest.fixture
def world():
    """Places, actors, an article and two events with quotations."""
    publish(location("iraq", "Iraq", within=(), point=("33", "44")))
    publish(location("raqqa", "Raqqa", within=(), names=[d.OtherName("ar-Raqqah", "alias", "", "")]))
    publish(location())
    publish(actor("people-of-raqqa", "People of Raqqa", "population_group"))
    publish(actor("reuters", "Reuters", "media"))
    publish(article(headline="Fight for Rakka goes on"))
    publish(happened("flag", "2017-10-17", [said("q0000001", "The black flag was hauled down in Raqqa", start=5)]))
    publish(
        happened(
            "ramadi",
            "2015-05-17",
            [
                said("q0000002", "The city has fallen, an official said"),
                said("q0000003", "Nothing has changed", start=90),
            ],
            "Offensive of May",
        )
    )


def test_a_name_is_found_in_every_group_and_every_spelling(world):
    everywhere = [
        ("places", "raqqa"),
        ("actors", "people-of-raqqa"),
        ("articles", "ramadi-falls"),
        ("quotations", "q0000001"),
    ]

    assert found(q="raqqa") == everywhere
    assert found(q="الرقة") == found(q="RAKKAH") == found(q="ar-Raqqa") == everywhere


def test_a_phrase_is_found_inside_a_quotation_and_shown_marked(client, world):
    assert found(q='"has fallen"') == [("quotations", "q0000002")]

    page = client.get("/search/", {"q": '"has fallen"'}).content.decode()
    assert "The city <mark>has fallen</mark>, an official said" in page
    assert "Anbar province" in page  # whose word it is
    assert "Nothing has changed" not in page


def test_a_mark_escapes_what_it_marks(client):
    publish(happened("e", "2017-10-17", [said("q0000001", 'They <b>said</b> "no"')]))

    page = client.get("/search/", {"q": "said"}).content.decode()
    assert "They &lt;b&gt;<mark>said</mark>&lt;/b&gt; &#34;no&#34;" in page


def test_all_words_must_be_there_and_a_star_is_the_beginning_of_one(world):
    assert found(q="flag fallen") == []
    assert found(q="haul* fla*") == [("quotations", "q0000001")]
    assert found(q="haul") == []


def test_operators_are_no_operators(world):
    assert found(q="flag OR fallen") == []
    assert found(q="flag NOT hauled") == []
    assert found(q="text:flag") == found(q="flag AND text") == []
    assert found(q="{marks} : kind") == []
    assert found(q="-flag") == found(q="(flag)") == found(q="^flag") == found(q="flag") == [("quotations", "q0000001")]


def test_marks_for_filters_are_no_words_that_can_be_found(world):
    assert found(q="place=iraq") == []
    assert found(q='"place iraq"') == []


def test_a_search_is_narrowed_as_lists_are(world):
    assert found(q="has", group="quotations") == [("quotations", "q0000002"), ("quotations", "q0000003")]
    assert found(q="has", place="iraq", kind="armed_clash") == []
    assert found(q="has", until="2015-05-17") == [("quotations", "q0000002"), ("quotations", "q0000003")]
    assert found(q="has", since="2015-05-18") == []
    assert found(q="flag", since="2017-01-01", until="2017-12-31") == [("quotations", "q0000001")]
    assert found(q="flag", outlet="reuters", place="ramadi") == [("quotations", "q0000001")]
    assert found(q="flag", outlet="unknown") == []


def test_a_period_takes_spans_as_lists_do(world):
    publish(happened("year", "2016", [said("q0000009", "flag of a year")]))
    publish(happened("open", "../2014-06-16", [said("q0000008", "flag before")]))

    def slugs(**asked):
        return [slug for _, slug in found(q="flag", **asked)]

    assert slugs(since="2016-06-01", until="2016-06-30") == ["q0000009"]
    assert slugs(since="2016-06-01", until="2016-06-30", certainly="true") == []
    assert slugs(since="2016-01-01", until="2016-12-31", certainly="true") == ["q0000009"]
    assert slugs(until="2013-01-01") == ["q0000008"]
    assert slugs(since="2014-06-17") == ["q0000009", "q0000001"]


def test_pages_meet_every_hit_once_in_both_directions(world):
    forward, cursor = [], ""
    while True:
        page = SearchFilter({"q": "ra* OR has", "size": "1", "after": cursor} | {"q": "ra*"}).page()
        forward += [hit.id for hit in page.rows]
        cursor = page.after
        if not cursor:
            break
    assert forward == sorted(set(forward))
    assert len(forward) == len(found(q="ra*")) > 3
    back = SearchFilter({"q": "ra*", "size": "2", "before": SearchFilter({"q": "x"})._cursor(page.rows, 0)}).page()
    assert [hit.id for hit in back.rows] == forward[-3:-1]


@pytest.mark.parametrize("id", [searches.LOWEST, searches.LOWEST + 5, -1, 0, 7, (1 << 63) - 1])
def test_the_key_of_a_hit_is_its_id(id):
    assert id_of(key_of(id)) == id
    assert all(0 <= part < 1 << 63 for part in key_of(id))


def test_what_leaves_readers_leaves_the_index(world):
    publish(happened("flag", "2017-10-17", [said("q0000001", "The white flag")]))
    assert found(q="hauled") == []
    assert found(q="white") == [("quotations", "q0000001")]

    publish(location("raqqa", "Hidden", within=()))
    assert ("places", "raqqa") not in found(q="raqqa")

    remove_event("flag")
    remove_thing("location", "raqqa")
    assert found(q="flag") == found(q="hidden") == []
    assert not Search.objects.filter(slug__in=["q0000001", "raqqa"]).exists()


def test_a_withheld_name_is_not_searched():
    quote = ["We saw ", d.Withheld("a resident"), " leave."]
    publish(happened("e", "2017-10-17", [claim("q0000001", quote=quote)]))

    assert found(q='"we saw" leave') == [("quotations", "q0000001")]
    assert found(q='"saw leave"') == found(q="resident") == []


def test_an_event_of_many_claims_is_found_in_order_and_whole():
    claims = [said(f"q{number:07}", f"word number {number}", start=number) for number in range(520)]
    publish(happened("long", "2017-10-17", claims))
    publish(happened("later", "2017-10-18", [said("r0000000", "word")]))

    ids = finding.find(read("word"), [searches.stretch(Group.QUOTATIONS)], size=1000)
    rows = Search.objects.in_bulk(ids)
    assert len(ids) == 521
    assert [rows[id].slug for id in ids[:513]] == [*(f"q{number:07}" for number in range(512)), "r0000000"]


HOSTILE = [
    "a" * 201, "a b c d e f g h i", "*", '"', "a*", "%00", "\x00", "'; DROP TABLE record_search; --", '"' * 150, "NEAR(a b)",
    "a" * 100_000, "(((((((((((", "{text} : a", "th* th* an*", "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"), "\u202e", "ا" * 150, "' OR 1=1", "\\",
    "a & b | !c:*", "<->", "ff* aa* bb* cc* dd* ee* gg* hh*",
]  # fmt: skip


@pytest.mark.parametrize("surface", ["/search/", "/search.json", "/api/v1/search/", "/events/", "/events.csv"])
def test_a_hostile_search_is_answered_or_explained(client, world, surface):
    for q in HOSTILE:
        answer = client.get(surface, {"q": q})
        content = b"".join(answer.streaming_content) if answer.streaming else answer.content

        assert answer.status_code in (200, 400), q
        assert answer.status_code == 200 or re.search(b"A search has|There is no word|at least two letters", content), q


def test_events_are_narrowed_by_words_of_their_own(client, world):
    assert "/events/ramadi/" in client.get("/events/?q=offensive").content.decode()
    assert "No published event fits" in client.get("/events/?q=hauled").content.decode()  # words of a quotation
    assert json.loads(client.get("/api/v1/events/?q=offensive").content)["results"][0]["slug"] == "ramadi"


def test_nothing_found_offers_names_that_are_written_much_like_it(client, world):
    page = client.get("/search/?q=Raqua").content.decode()

    assert "Nothing that is published has these words." in page
    assert 'href="/search/?q=Raqqa"' in page


def test_the_very_name_that_was_asked_stands_first(client):
    for number, name in enumerate(["Bab Raqqa", "Camp of Raqqa", "Raqqa"]):
        publish(location(f"p{number}", name, within=()))
    page = client.get("/search/?q=raqqa").content.decode()

    assert page.index("/places/p2/") < page.index("/places/p0/") < page.index("/places/p1/")


def test_hits_as_the_api_and_files_have_them(client, world):
    results = json.loads(client.get("/api/v1/search/?q=flag").content)["results"]
    assert [(hit["group"], hit["slug"], hit["event"]["slug"], hit["claim"]["id"]) for hit in results] == [
        ("quotations", "q0000001", "flag", "q0000001")
    ]
    thing = json.loads(client.get("/api/v1/search/?q=reuters&group=actors").content)["results"]
    assert thing == [{"group": "actors", "slug": "reuters", "name": "Reuters", "claim": None, "event": None}]

    lines = b"".join(client.get("/search.csv?q=flag").streaming_content).decode().splitlines()
    assert lines[0].startswith("group,slug,name,event,quotation,account,told,article")
    assert "The black flag was hauled down in Raqqa" in lines[1]


@pytest.mark.parametrize("surface", ["/search/?q=ramadi", "/search/?q=ramadi&group=events", "/api/v1/search/?q=ramadi"])
def test_a_search_costs_the_same_queries_however_much_it_finds(client, surface):
    def queries():
        with CaptureQueriesContext(connection) as seen:
            assert client.get(surface).status_code == 200
        return len(seen)

    publish_a_world(events=5)
    for number in range(10, 20):  # more of each group than a page shows of it
        publish(event(f"more-{number}", "2015-05-17", [claim(f"z{number:07}", quote="Ramadi again")]))
    client.get(surface)
    few = queries()
    for number in range(20, 45):
        publish(event(f"more-{number}", "2015-05-17", [claim(f"z{number:07}", quote="Ramadi again")]))
    assert queries() == few
    assert few <= 16 or connection.vendor == "postgresql"  # which is told, query by query, how long it may take


def test_the_box_stands_on_every_page_and_works_without_a_script(client, world):
    for surface in ("/", "/events/", "/about/", "/articles/ramadi-falls/"):
        page = client.get(surface).content.decode()
        assert 'role="search" method="get" action="/search/"' in page


def test_undated_things_have_their_place_at_the_end():
    publish(article("dated"))
    publish(article("undated", published=when("")))

    assert [slug for _, slug in found(q="ramadi", group="articles")] == ["dated", "undated"]


def test_facets_of_a_search_count_the_events_that_it_finds(client, world):
    page = client.get("/search/?q=ramadi").content.decode()
    link, number = re.search(
        r'<a href="/search/\?(q=ramadi&amp;place=iraq)">.*?</a><span class="n">(\d+)</span>', page
    ).groups()

    narrowed = SearchFilter(QueryDict(link.replace("&amp;", "&") + "&group=events"), whole=True)
    assert narrowed.is_valid()
    assert sum(map(len, narrowed.batches())) == int(number) == 2


@pytest.mark.one_database
@pytest.mark.parametrize("surface", ["/search/", "/events/", "/api/v1/search/", "/search.csv", "/api/v1/events/"])
def test_a_search_that_walks_too_far_is_stopped_and_explained(client, world, monkeypatch, surface):
    monkeypatch.setattr(finding, "STEPS", 1)
    token = finding._patience.set(0)  # no time at all
    try:
        answer = client.get(surface, {"q": "ra* has"})
    finally:
        finding._patience.reset(token)

    assert answer.status_code == 400
    assert "Add a rarer word" in answer.content.decode()
    assert client.get(surface, {"q": "ra* has"}).status_code == 200


def test_every_group_finds_its_own_hits_alone():
    publish_a_world(events=4)
    found = {group: finding.find(read("ramadi"), [searches.stretch(group)], size=100) for group in Group}

    assert sum(map(bool, found.values())) > 2
    for group, ids in found.items():
        rows = Search.objects.filter(pk__in=ids).values_list("kind", flat=True)
        assert set(rows) <= {group}
        assert len(rows) == len(ids)
