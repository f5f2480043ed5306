"""What this archive gives away, read by the programs it is for: each must find what is there, and no mistake."""

import csv
import json
import subprocess
from pathlib import Path

import pytest

from tests.api.samples import WITHHELD, article, claim, d, event, location, place, publish, publish_a_world, when
from tests.machines import clients, install

pytestmark = [pytest.mark.clients, pytest.mark.one_database, pytest.mark.django_db]
READING = Path(__file__).parent / "reading.py"
# A formula, the end of an element, of a block and of a line, TeX, marks that turn the direction, and a pair of surrogates.
HOSTILE = '=1+1 </script><b>&amp; "x" {y} \\z %$#_~^ @misc{a, \r\nER  - \nEND:VEVENT ,; \u202eقلعة\u202c 🏴 e\u0301'
LINE = HOSTILE.replace("\r\n", " ").replace("\n", " ")


@pytest.fixture(scope="session")
def python():
    """The clients' environment."""
    return clients()


@pytest.fixture
def read(client, python, tmp_path):
    """Reads an address of the site, or a file, with one of the clients."""

    def reading(name, address):
        path = address
        if isinstance(address, str):
            answer = client.get(address)
            assert answer.status_code == 200, answer.content
            path = tmp_path / address.rpartition("/")[2].partition("?")[0]
            path.write_bytes(b"".join(answer) if answer.streaming else answer.content)
        done = subprocess.run([python, READING, name, path], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr[-3000:]
        return json.loads(done.stdout)

    return reading


@pytest.fixture
def hostile():
    """A world with hostile text in what it says."""
    publish_a_world()
    publish(article("hostile", headline=HOSTILE, byline=HOSTILE, url="https://example.org/a?b=1&c={2}", language="en"))
    publish(
        event(
            "hostile",
            "2014-06-16",
            [claim("hhhhhhhh", quote=HOSTILE, end=len(HOSTILE), statement=HOSTILE, prefix=HOSTILE)],
            title=HOSTILE,
            summary=[d.Sentence(HOSTILE, ["hhhhhhhh"])],
            corrections=[d.Correction(1, "correction", "substantive", HOSTILE, "2026-01-01")],
        )
    )


def test_feedparser_reads_the_feeds(read, hostile):
    entries = {address: title for address, title, *_ in read("feed", "/events.atom")}

    assert len(entries) == 4
    assert entries["http://testserver/events/hostile/v1/"].endswith("version 1")
    for address in ("/articles.atom", "/corrections.atom", "/events/hostile.atom", "/chronologies/three-cities.atom"):
        read("feed", address)


def test_icalendar_reads_the_calendar(read, hostile):
    found = {uid: (title, start, end, said) for uid, title, start, end, said in read("calendar", "/events.ics")}

    assert found["http://testserver/events/event-0/"][1:3] == ("2015-05-17", "2015-05-18")
    title, start, end, said = found["http://testserver/events/hostile/"]
    assert (start, end) == ("2014-06-16", "2014-06-17")
    assert title == HOSTILE.replace("\r", "")
    assert HOSTILE.replace("\r", "") in said
    assert "http://testserver/events/event-2/" not in found  # no date
    assert "http://testserver/events/event-4/" not in found  # an open end


def test_icalendar_is_told_that_a_span_is_no_duration(read):
    publish(event("window", when=when("2014-06-01/2014-06-10", window=True)))
    ((_uid, _title, start, end, said),) = read("calendar", "/events/window.ics")

    assert (start, end) == ("2014-06-01", "2014-06-11")
    assert "somewhere between these days" in said


@pytest.mark.parametrize(
    "address", ["/events.bib", "/claims.bib", "/articles.bib", "/chronologies/three-cities.bib", "/claims/hhhhhhhh.bib"]
)
def test_bibtexparser_reads_the_references(read, hostile, address):
    for fields in read("bibtex", address).values():
        assert {"title", "author", "url", "version"} <= set(fields)
        assert "/v1/" in fields["url"]


def test_bibtex_keeps_the_title(read, hostile):
    title = read("bibtex", "/events/hostile.bib")["hostile-v1"]["title"]

    for part in ("=1+1", "</script>", "&amp;", "END:VEVENT", "قلعة", "🏴", "%", "$", "#", "_", "@misc"):
        assert part in title


@pytest.mark.parametrize("address", ["/events.ris", "/claims.ris", "/articles.ris", "/places/ramadi.ris"])
def test_rispy_reads_the_references(read, hostile, address):
    for record in read("ris", address):
        assert "/v1/" in record["urls"][0]
        assert record["type_of_reference"] in ("ELEC", "NEWS")


def test_ris_keeps_hostile_text_on_its_line(read, hostile):
    titles = [record["title"] for record in read("ris", "/events.ris")]

    assert len(titles) == 4
    assert LINE in titles


def test_csl_is_as_processors_want_it(client, hostile):
    found = json.loads(b"".join(client.get("/articles.csl.json")))

    cited = next(each for each in found if each["id"] == "hostile-v1")
    assert cited["type"] == "article-newspaper"
    assert cited["issued"] == {"date-parts": [[2015, 5, 17]]}
    assert cited["URL"] == "http://testserver/articles/hostile/v1/"


def test_pyld_reads_annotations(read, hostile):
    facts = read("linked", "/claims.annotations.jsonld")

    assert (
        "<http://testserver/claims/hhhhhhhh/> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/oa#Annotation>"
        in facts
    )
    assert facts.count("<http://www.w3.org/ns/oa#TextPositionSelector>") == facts.count("oa#end>") == 7
    assert facts.count("<http://www.w3.org/ns/oa#TextQuoteSelector>") == 4  # a withheld name is not repeated
    assert "🏴" in facts
    assert WITHHELD[0] not in facts


@pytest.mark.parametrize(
    "address",
    [
        "/events.jsonld",
        "/claims.jsonld",
        "/articles.jsonld",
        "/actors/islamic-state.jsonld",
        "/places/ramadi.jsonld",
        "/chronologies/three-cities.jsonld",
    ],
)
def test_pyld_reads_schema_org(read, hostile, address):
    facts = read("linked", address)

    assert "<https://schema.org/" in facts
    assert "_:c14n0 <http" not in facts or "schema.org" in facts


def test_gdal_reads_the_points(read, hostile):
    found = read("points", "/events.geojson")

    assert len(found) == 4
    assert found["event-0"]


def test_ogr2ogr_makes_a_table_of_the_points(client, hostile, tmp_path):
    install("gdal-bin", "/usr/bin/ogr2ogr")
    points, table = tmp_path / "events.geojson", tmp_path / "events.csv"
    points.write_bytes(b"".join(client.get("/events.geojson")))
    done = subprocess.run(
        ["ogr2ogr", "-f", "CSV", "-lco", "GEOMETRY=AS_WKT", table, points], capture_output=True, text=True
    )
    with table.open(newline="") as lines:
        rows = {row["slug"]: row for row in csv.DictReader(lines)}

    assert (done.returncode, done.stderr) == (0, "")
    assert rows["event-0"]["WKT"] == "POINT (43.30778 33.42056)"
    assert rows["hostile"]["title"] == HOSTILE
    assert len(rows) == 4


def exported(folder):
    """The record, written into a folder."""
    from archive.public.exports import export

    export(folder)
    return folder


def test_frictionless_finds_the_package_valid(read, hostile, tmp_path):
    tables = read("package", exported(tmp_path / "out") / "conflict-archive.zip")

    assert {
        "events",
        "claims",
        "figures",
        "articles",
        "actors",
        "places",
        "chronologies",
        "corrections",
        "codebook",
    } <= set(tables)


def test_datasette_serves_the_database(read, hostile, tmp_path):
    found = read("datasette", exported(tmp_path / "out") / "conflict-archive.sqlite")

    assert {"events", "claims", "corrections", "codebook"} <= set(found["tables"])
    assert len(found["found"]) == 6
    (row,) = [row for row in found["events"] if row["slug"] == "hostile"]
    assert row["title"] == HOSTILE
    assert (row["latitude"], row["approximate"]) == (33.42056, 0)


def test_a_point_that_is_not_known_is_null_in_gdal(read):
    publish(event("nowhere", place=place(point=None)))
    publish(location())

    assert read("points", "/events.geojson") == {"nowhere": None}
