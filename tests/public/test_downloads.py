"""Downloads: whole selections and single things as CSV, JSON and GeoJSON."""

import csv
import json
from io import StringIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from jsonschema import Draft202012Validator

from archive.public import downloads, selections
from archive.public.formats.register import FORMATS
from archive.record.documents import Event
from archive.record.schema import json_schema
from tests.api.samples import FIGURE, actor, chronology, claim, d, event, location, place, publish, publish_a_world

pytestmark = pytest.mark.django_db
LISTS = [str(each.pattern) for each in downloads.urlpatterns if "<" not in str(each.pattern)]


def read(client, address):
    """The rows of a CSV file, as a program reads them."""
    return list(csv.DictReader(StringIO(body(client.get(address)), newline="")))


def read_sheet(client, address):
    """The rows of a CSV file for spreadsheets, below the line that says what it is."""
    note, *rows = csv.reader(StringIO(body(client.get(address)), newline=""))
    assert note[0].startswith("\ufeffFor spreadsheet programs")
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


def body(answer):
    assert answer.status_code == 200
    return b"".join(answer).decode()


def features(client, address):
    collection = json.loads(body(client.get(address)))
    assert collection["type"] == "FeatureCollection"
    return {feature["id"]: feature for feature in collection["features"]}


@pytest.mark.parametrize("address", LISTS)
def test_every_list_is_sent_whole_and_named_and_typed(client, address):
    publish_a_world(events=3)
    publish(chronology("two-cities", title="Two cities"))
    for day in "12":
        wrong = d.Correction(int(day) + 1, "correction", "substantive", f"It was {day} May.", "2026-01-01")
        publish(event("event-0", f"2015-05-0{day}", corrections=[wrong]))
    answer = client.get(f"/{address}")
    name, _, suffix = address.partition(".")
    named = f"{name}-for-spreadsheets.csv" if suffix == "sheet.csv" else address

    assert answer.headers["Content-Disposition"] == f'attachment; filename="{named}"'
    assert answer.headers["Content-Type"] == FORMATS[suffix].media_type
    assert len(body(answer).splitlines()) > 1


@pytest.mark.parametrize("address", LISTS)
def test_an_empty_record_is_a_whole_file_too(client, address):
    text = body(client.get(f"/{address}"))

    if address.endswith("csv"):
        assert len(text.splitlines()) == (2 if "sheet" in address else 1)
    elif address.endswith("json"):
        assert json.loads(text) is not None


def test_a_file_has_every_row_of_the_selection_and_not_a_page_alone(client):
    for number in range(70):
        publish(event(f"event-{number}", "2014" if number % 7 else "2015"))

    assert len(read(client, "/events.csv")) == 70
    assert len(read(client, "/events.csv?since=2015-01-01")) == 10
    assert len(json.loads(body(client.get("/events.json")))["results"]) == 70


def test_a_narrowed_file_says_so_in_its_name(client):
    assert 'filename="events-selection.csv"' in client.get("/events.csv?place=ramadi").headers["Content-Disposition"]


@pytest.mark.parametrize("asked", ["after=x", "before=x", "size=5", "colour=red", "spreadsheet=1"])
def test_a_file_has_no_pages_and_refuses_what_it_does_not_know(client, asked):
    answer = client.get(f"/events.csv?{asked}")

    assert (answer.status_code, answer.headers["Content-Type"]) == (400, "application/problem+json")


def test_documents_are_those_of_the_record(client):
    publish(event())
    document = json.loads(body(client.get("/events.json")))["results"][0]

    Draft202012Validator(json_schema(Event)).validate(document)
    assert client.get("/events/ramadi.json").json() == document


def test_a_row_of_events_has_its_date_with_bounds_and_its_place(client):
    publish(event("ramadi", "2015-05-15/2015-05-17"))
    (row,) = read(client, "/events.csv")

    assert (row["date"], row["date_edtf"]) == ("15–17 May 2015", "2015-05-15/2015-05-17")
    assert (row["date_earliest"], row["date_latest"], row["date_basis"]) == ("2015-05-15", "2015-05-17", "stated")
    assert (row["place"], row["place_within"], row["latitude"]) == ("Ramadi", "Iraq", "33.42056")
    assert (row["participants"], row["outlets"], row["assessment"]) == (
        "Islamic State (ISIS) (initiator)",
        "Reuters",
        "one_outlet",
    )


def test_a_row_of_claims_has_question_position_and_chain(client):
    publish(event())
    (row,) = read(client, "/claims.csv")

    assert (row["question"], row["position"], row["set_aside"]) == ("Did ISIS take the city?", "ISIS took Ramadi", "no")
    assert row["chain"] == "Muhannad Haimor for Anbar province → an official → Reuters"
    assert (row["voice"], row["quote"], row["paragraph"]) == ("Anbar province", "The city has fallen", "1")
    assert read(client, "/events/ramadi.csv") == [row]


def test_a_withheld_name_is_its_label_in_every_form(client):
    publish(event(claims=[claim(quote=["We saw ", d.Withheld("a resident"), " leave."])]))

    assert read(client, "/claims.csv")[0]["quote"] == "We saw [a resident] leave."


def test_over_500_is_never_500_alone(client):
    publish(event())
    (row,) = read(client, "/figures.csv")

    assert (row["figure"], row["bound"], row["value"], row["verbatim"]) == (
        "more than 500",
        "more_than",
        "500",
        "over 500",
    )
    assert read(client, "/claims.csv")[0]["figures"] == "more than 500"


def test_a_vague_figure_has_no_value(client):
    publish(event(claims=[claim(figures=[d.Figure("hundreds", value=None, bound="vague", **FIGURE)])]))
    (row,) = read(client, "/figures.csv")

    assert (row["figure"], row["value"]) == ("hundreds", "")


def test_figures_of_one_measure_are_those_alone(client):
    injured = d.Figure("12", value=12, bound="exact", **{**FIGURE, "measure": "injured"})
    publish(event(claims=[claim(figures=[injured, d.Figure("3", value=3, bound="exact", **FIGURE)])]))

    assert [row["verbatim"] for row in read(client, "/figures.csv?kind=injured")] == ["12"]
    assert client.get("/figures/?kind=injured").content.decode().count('scope="row"') == 1


HOSTILE = ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1+1", 'a "b", c', "line\nbreak", "قلعة", "- a list"]


@pytest.mark.parametrize("text", HOSTILE)
def test_csv_is_faithful_and_its_spreadsheet_form_opens_no_formula(client, text):
    publish(event(title=text))
    (plain,), (marked,) = read(client, "/events.csv"), read_sheet(client, "/events.sheet.csv")

    assert plain["title"] == text
    assert marked["title"].removeprefix("'") == text
    assert not marked["title"].startswith(("=", "+", "-", "@", "\t", "\r", "\n", "＝"))


def test_the_spreadsheet_form_leaves_numbers_numbers_and_says_what_it_is(client):
    publish(event(place=place(point=("-33.5", "-70.6"))))
    answer = client.get("/events.sheet.csv")
    (row,) = read_sheet(client, "/events.sheet.csv")

    assert (row["latitude"], row["longitude"]) == ("-33.5", "-70.6")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="events-for-spreadsheets.csv"'
    assert body(answer).startswith("\ufeff")


@pytest.mark.parametrize("name", ["EVENTS", "CLAIMS", "FIGURES", "ARTICLES", "ACTORS", "PLACES", "IN_A_CHRONOLOGY"])
def test_every_column_has_one_name_and_a_meaning(name):
    columns = getattr(selections, name).columns
    names = [column.name for column in columns]

    assert len(names) == len(set(names))
    assert all(str(column.meaning) for column in columns)


def test_lines_of_a_file_end_as_the_standard_says(client):
    publish(event())

    assert body(client.get("/events.csv")).count("\r\n") == 2


def test_a_point_is_longitude_first_and_in_numbers(client):
    publish(event())
    feature = features(client, "/events.geojson")["ramadi"]

    assert feature["geometry"] == {"type": "Point", "coordinates": [43.30778, 33.42056]}
    assert (feature["properties"]["approximate"], feature["properties"]["uncertainty_m"]) == (False, 5000)
    assert feature["properties"]["url"] == "http://testserver/events/ramadi/"
    assert features(client, "/events/ramadi.geojson") == {"ramadi": feature}


@pytest.mark.parametrize(
    ("more", "point_of"),
    [
        ({"place": place("stadium", "The stadium", point_of="iraq")}, "Iraq"),
        ({"where_precision": "near"}, "Ramadi"),
        ({"where_precision": "within"}, "Ramadi"),
    ],
)
def test_a_point_that_is_not_where_it_happened_says_so(client, more, point_of):
    publish(event(**more))
    properties = features(client, "/events.geojson")["ramadi"]["properties"]

    assert (properties["approximate"], properties["point_of"]) == (True, point_of)
    assert properties["point"] == f"approximate: the point of {point_of}"


@pytest.mark.parametrize("where", [None, place(point=None)])
def test_no_point_is_made_up(client, where):
    publish(event(place=where))
    feature = features(client, "/events.geojson")["ramadi"]

    assert feature["geometry"] is None
    assert feature["properties"]["approximate"] is None


def test_a_place_without_a_point_has_that_of_the_place_around_it(client):
    publish(location("iraq", "Iraq", within=(), point=("33", "44")))
    publish(location("stadium", "The stadium", point=None))
    publish(location("nowhere", "Nowhere", within=(), point=None))
    found = features(client, "/places.geojson")

    assert found["stadium"]["geometry"]["coordinates"] == [44, 33]
    assert (found["stadium"]["properties"]["approximate"], found["stadium"]["properties"]["point_of"]) == (True, "Iraq")
    assert found["iraq"]["properties"]["approximate"] is False
    assert found["nowhere"]["geometry"] is None
    assert features(client, "/places/stadium.geojson")["stadium"] == found["stadium"]


def test_a_chronology_is_its_events_in_its_own_order(client):
    publish(event("second", "2014"))
    publish(event("first", "2017"))
    publish(chronology(events=["first", "withdrawn-since", "second"]))
    rows = read(client, "/chronologies/three-cities.csv")

    assert [(row["entry"], row["slug"], row["headline"]) for row in rows] == [
        ("1", "first", "Ramadi falls"),
        ("3", "second", "Ramadi falls"),
    ]
    assert list(features(client, "/chronologies/three-cities.geojson")) == ["first", "second"]
    assert client.get("/chronologies/three-cities.json").json()["title"] == "Three cities"


def test_an_outlet_is_at_its_own_address(client):
    publish(actor("reuters", "Reuters", "media"))
    publish(actor())

    assert client.get("/outlets/reuters.json").json()["name"] == "Reuters"
    assert client.get("/actors/reuters.json").headers["Location"] == "/outlets/reuters.json"
    assert client.get("/actors/islamic-state.json").status_code == 200
    assert client.get("/outlets/islamic-state.json").status_code == 404


def test_head_sends_no_rows_and_asks_for_one_list_of_them_at_most(client):
    """The first list is asked for in any case: what would be refused is refused before a byte is sent."""
    publish_a_world(events=33)
    with CaptureQueriesContext(connection) as asked:
        answer = client.head("/events.csv")
        assert (answer.status_code, b"".join(answer)) == (200, b"")
    assert len([query for query in asked if "record_eventrow" in query["sql"]]) <= 2


@pytest.mark.parametrize("address", ["/events.csv", "/claims.bib", "/places.geojson", "/chronologies/three-cities.csv"])
def test_a_file_of_33_costs_as_many_queries_as_a_file_of_3(client, address):
    costs = []
    for many in (3, 33):
        publish_a_world(events=many)
        with CaptureQueriesContext(connection) as asked:
            body(client.get(address))
        costs.append(len(asked))
    assert costs[0] == costs[1] <= 8


def test_a_file_that_has_not_changed_is_not_sent_again(client):
    publish(event())
    tag = client.get("/events.csv").headers["ETag"]
    assert client.get("/events.csv", headers={"If-None-Match": tag}).status_code == 304
    publish(event(title="Another"))
    assert client.get("/events.csv", headers={"If-None-Match": tag}).status_code == 200
