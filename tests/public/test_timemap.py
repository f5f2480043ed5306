"""The files of TimeMap, held to the rules by which it takes or refuses each event, source and association.

The rules are told here in our words, as JSON Schema: TimeMap is no package that could be installed. They stand in
`src/reducers/validate/` of forensic-architecture/timemap and bellingcat/ukraine-timemap (`eventSchema.js`,
`sourceSchema.js`, `associationsSchema.js`, and `validators.js` for what it does with them). Where the two differ,
the stricter one is told.
"""

import json
from dataclasses import replace
from datetime import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from jsonschema import Draft202012Validator

from tests.api.samples import ISIS, WITHHELD, claim, d, event, place, publish, publish_a_world, when

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TEXT, SAID, LIST = {"type": "string"}, {"type": "string", "minLength": 1}, {"type": "array"}
PATH = {"type": "array", "minItems": 2, "items": {"type": "string", "pattern": "^[^/]+$"}}


def only(required, **fields):
    """An object of these fields and no others, as Joi's `object().keys()` has it."""
    return {"type": "object", "properties": fields, "required": required, "additionalProperties": False}


EVENT = only(
    # Point and sources are not asked for by the schema, but used without a check by what comes after it.
    ["description", "associations", "latitude", "longitude", "date"],
    id=TEXT, description=TEXT, date=TEXT, time=TEXT, time_precision=TEXT, location=TEXT, latitude=TEXT, longitude=TEXT,
    type={"not": {"const": "SHAPE"}}, category=TEXT, category_full=TEXT, associations={"type": "array", "items": SAID},
    sources=LIST, comments=TEXT, time_display=TEXT, narrative___stepStyles=LIST, shape=TEXT, colour=TEXT,
)  # fmt: skip
SOURCE = only(
    ["id", "paths"],
    id=SAID, title=TEXT, thumbnail=TEXT, paths=LIST, type=TEXT, affil_s=LIST, url=TEXT, description=TEXT, parent=TEXT,
    author=TEXT, date=TEXT, notes=TEXT,
)  # fmt: skip
ASSOCIATION = only(
    ["id", "title", "mode", "filter_paths"],
    id=SAID, title=SAID, desc=TEXT, mode={"enum": ["CATEGORY", "FILTER", "NARRATIVE"]}, colour=TEXT, type=TEXT,
    display=TEXT, filter_paths=PATH,
)  # fmt: skip


def strictly(pairs):
    """An object; a name that stands in it twice is a mistake."""
    found = dict(pairs)
    assert len(found) == len(pairs)
    return found


def files(client, stem="/events", question=""):
    """The three files of a selection, each valid, and each naming only what stands in the others."""
    events, sources, associations = (
        json.loads(b"".join(client.get(f"{stem}.{suffix}.json{question}")), object_pairs_hook=strictly)
        for suffix in ("timemap", "timemap-sources", "timemap-associations")
    )
    for schema, rows in ((EVENT, events), (SOURCE, sources.values()), (ASSOCIATION, associations)):
        for row in rows:
            Draft202012Validator(schema).validate(row)
    names = [each["id"] for each in associations]
    assert len(set(names)) == len(names)
    assert set(names) == {name for each in events for name in each["associations"]}
    assert set(sources) == {name for each in events for name in each["sources"]}
    assert all(name == source["id"] for name, source in sources.items())
    return events, sources, associations


@pytest.mark.parametrize(
    ("edtf", "more", "day"),
    [
        ("2015-05-17", {}, "05/17/2015"),
        ("2015-05-15/2015-05-17", {}, "05/15/2015"),
        ("2015-05-15/2015-05-17", {"window": True}, ""),
        ("2015-05-17/..", {}, "05/17/2015"),
        ("../2015-05-17", {}, ""),
        ("2015-05", {}, ""),
        ("2015", {}, ""),
        ("", {}, ""),
    ],
)
def test_an_event_stands_on_a_day_only_where_its_sources_name_the_first(client, edtf, more, day):
    publish(event(when=when(edtf, **more)))
    ((row,), _sources, _associations) = files(client)

    assert row["date"] == day
    assert not day or datetime.strptime(day, "%m/%d/%Y")
    assert row["time_precision"] in row["description"]


@pytest.mark.parametrize(
    ("where", "latitude", "location"),
    [
        (place(), "33.42056", "Ramadi, Iraq (the point is that of Ramadi, within 5 km)"),
        (place("hall", "The hall", point_of="ramadi"), "33.42056", "The hall, Iraq (the point is that of ramadi, within 5 km)"),
        (replace(place(), kind="admin1"), "", "Ramadi, Iraq"),
        (replace(place(), kind="country"), "", "Ramadi, Iraq"),
        (replace(place(), uncertainty_m=90_000), "", "Ramadi, Iraq"),
        (place(point=None), "", "Ramadi, Iraq"),
        (None, "", ""),
    ],
)  # fmt: skip
def test_an_event_has_a_point_only_where_our_own_maps_draw_one(client, where, latitude, location):
    publish(event(place=where))
    ((row,), _sources, _associations) = files(client)

    assert (row["latitude"], bool(row["longitude"]), row["location"]) == (latitude, bool(latitude), location)


def test_sources_are_quotations_and_nothing_that_is_closed_or_withheld_stands_open(client):
    told = [
        claim(),
        claim("bbbbbbbb", 20, quote=WITHHELD),
        claim("cccccccc", 60, quote="blood everywhere", sensitivity="graphic", sensitivity_note="A wound."),
    ]
    publish(event(claims=told))
    publish(event("again", claims=told[:1]))
    _events, sources, _associations = files(client)

    assert len(sources) == 4
    first = sources["ramadi:aaaaaaaa"]
    assert first["description"] == "The city has fallen"
    assert (first["title"], first["date"]) == ("Reuters: Ramadi falls", "17 May 2015")
    assert first["author"] == "Muhannad Haimor for Anbar province → an official → Reuters"
    assert first["url"] == "http://testserver/claims/aaaaaaaa/"
    assert sources["ramadi:bbbbbbbb"]["description"] == "We saw [a resident] leave."
    assert sources["ramadi:cccccccc"]["description"] == "A wound."


def test_events_are_sifted_by_type_assessment_participants_and_outlets(client):
    slashed = d.Participant(d.Ref("actor", "", "Army/police"), "target", "", "")
    publish(event(participants=[d.Participant(ISIS, "initiator", "ISIS", ""), slashed]))
    ((row,), _sources, associations) = files(client)
    paths = {each["id"]: (each["mode"], "/".join(each["filter_paths"])) for each in associations}

    assert [paths[name] for name in row["associations"]] == [
        ("CATEGORY", "Type/offensive"),
        ("FILTER", "Assessment/one outlet"),
        ("FILTER", "Participant/Islamic State (ISIS)"),
        ("FILTER", "Participant/Army∕police"),
        ("FILTER", "Outlet/Reuters"),
    ]


def test_the_files_are_of_what_is_asked_for_at_a_cost_that_does_not_grow(client):
    publish_a_world(2)
    with CaptureQueriesContext(
        connection,
    ) as few:
        chosen, *_ = files(client, question="?place=iraq")
    publish_a_world(6)
    with CaptureQueriesContext(connection) as many:
        files(client, question="?place=iraq")
    undated, *_ = files(client, question="?since=2014-01-01&until=2014-12-31")

    assert len(chosen) == 2
    assert len(many) == len(few)
    assert {each["id"] for each in undated} == {"event-3", "event-4"}
    assert [each["id"] for each in files(client, "/chronologies/three-cities")[0]] == [f"event-{n}" for n in range(6)]
    assert client.get("/events.timemap.json?colour=red").status_code == 400
