"""Control strips: drawn from what accounts say, for the days they speak of, and never for the days between."""

from dataclasses import replace
from datetime import date

import pytest

from archive.domain.control import Holding, spans
from archive.domain.words import Assessed
from archive.public import strips
from archive.record import documents as d
from tests.api.samples import chronology, place, publish, when
from tests.public.samples import CONTESTED, ONE_OUTLET, contested, position, publish_things, voiced

SALO, DILLON = "Talal Salo", "Ryan Dillon"
NAMES = {
    ("place", "raqqa"): {"kind": "location", "slug": "raqqa", "name": "Raqqa"},
    ("actor", "sdf"): {"kind": "actor", "slug": "sdf", "name": "SDF"},
    ("actor", "isis"): {"kind": "actor", "slug": "isis", "name": "ISIS"},
}


def held(actor, first, last, assessed=Assessed.ONE_OUTLET, event="e"):
    """A statement."""
    days = [date.fromisoformat(day) if day else None for day in (first, last)]
    return Holding("raqqa", actor, *days, assessed, event, "control", actor or "nobody", ("A",))


def marks(*holdings):
    """The marks of the only row."""
    (row,) = strips.drawn(spans(holdings), NAMES)["rows"]
    return row["marks"]


def test_silence_is_not_drawn():
    assert strips.drawn([], NAMES) is None


def test_a_mark_stands_for_its_own_days_only():
    (mark,) = marks(held("sdf", "2017-01-01", "2017-12-31"))

    assert (mark["x"], mark["width"]) == ("0.000%", "100.000%")
    assert mark["year_only"]
    two = marks(held("sdf", "2016-01-01", "2016-06-30"), held("sdf", "2017-07-01", "2017-12-30", event="f"))
    assert [float(mark["width"][:-1]) < 30 for mark in two] == [True, True]
    assert float(two[1]["x"][:-1]) > 70


def test_a_day_is_wide_enough_to_be_seen_and_stays_on_the_axis():
    (mark,) = marks(held("sdf", "2017-12-31", "2017-12-31"))

    assert float(mark["width"][:-1]) == strips.NARROWEST
    assert float(mark["x"][:-1]) + strips.NARROWEST <= 100


def test_the_days_stand_beside_a_mark_where_they_have_room_and_never_over_other_days():
    near = [held("sdf", f"2017-10-{day}", f"2017-10-{day}", event=f"e{day}") for day in (16, 20, 24)]
    far = held("sdf", "2017-02-01", "2017-02-01", event="far")

    assert [mark["label"] for mark in marks(far, *near)] == ["after", "before", "", ""]
    assert marks(far)[0]["days"] == "1 February 2017"


def test_holders_are_told_apart_by_pattern_and_share_a_mark_where_accounts_disagree():
    (mark,) = marks(held("sdf", "2017-10-17", "2017-10-17"), held("isis", "2017-10-17", "2017-10-17", event="f"))

    assert mark["disagree"]
    assert len({layer.pattern for layer in mark["layers"]}) == 2
    assert sum(layer.height for layer in mark["layers"]) == strips.HEIGHT
    assert mark["said"] == "ISIS or SDF, 17 October 2017"


def test_an_open_end_is_drawn_open():
    (mark,) = marks(held("isis", None, "2014-06-16"))

    assert (mark["open_start"], mark["open_end"]) == (True, False)


def test_a_position_without_a_holder_has_a_pattern_of_its_own():
    (mark,) = marks(held("", "2015-05-17", "2015-05-17"))

    assert [layer.pattern for layer in mark["layers"]] == [strips.NOBODY]
    assert "no holder named" in mark["said"]


def test_a_long_time_has_few_ticks():
    drawn = strips.drawn(spans([held("sdf", "1917-01-01", "2017-01-01")]), NAMES)

    assert len(drawn["ticks"]) <= strips.MOST_TICKS + 1


@pytest.fixture
def ramadi(db):
    """An event in Ramadi on whose control two accounts disagree."""
    publish_things()
    claims = [voiced("c0000011", SALO, "we hold it", 10), voiced("c0000012", DILLON, "they hold it", 40)]
    ours, theirs = d.Ref("actor", "sdf", "SDF"), d.Ref("actor", "islamic-state", "Islamic State (ISIS)")
    positions = [
        d.Position("ours", "the SDF", ours, None, None, [d.Held("c0000011", "", "")], 1, None),
        d.Position("theirs", "Islamic State", theirs, None, None, [d.Held("c0000012", "", "")], 1, None),
    ]
    held_by = d.Question("control", "control", "Who holds it?", True, CONTESTED, positions, [])
    happened = d.Question(
        "occurrence", "occurrence", "Is it over?", True, ONE_OUTLET, [position("over", "It is over", [], 0)], []
    )
    event = contested(place=place(), when=when("2017-10-17"), questions=[happened, held_by], summary=[])
    publish(replace(event, claims=claims))
    publish(chronology("lead", ["declared-over"]))


@pytest.mark.parametrize("address", ["/", "/chronologies/lead/", "/places/ramadi/"])
def test_a_strip_and_the_same_as_a_table_stand_on_the_page(client, ramadi, address):
    page = client.get(address).content.decode()

    assert 'class="strip__mark strip__mark--solid"' in page
    assert "Islamic State (ISIS) or SDF, 17 October 2017" in page
    table = page[page.index("The same as a table") : page.index("</table>")]
    assert "</b>. Three accounts take two positions." in table


@pytest.mark.parametrize("address", ["/", "/places/ramadi/"])
def test_a_reader_may_follow_one_account(client, ramadi, address):
    followed = client.get(address, {"follow": SALO}).content.decode()

    assert "SDF, 17 October 2017" in followed
    assert "Islamic State (ISIS) or SDF" not in followed
    assert "All accounts" in followed
    assert "Nothing here rests on the word of" in client.get(address, {"follow": "<Nobody>"}).content.decode()


def test_events_that_disagree_only_together_are_said_to_and_each_keeps_its_own_reason(client, db):
    publish_things()
    for slug, actor, public_id, voice in (
        ("ours", "sdf", "c0000021", SALO),
        ("theirs", "islamic-state", "c0000022", DILLON),
    ):
        says = d.Position(
            slug, f"It is {slug}", d.Ref("actor", actor, actor), None, None, [d.Held(public_id, "", "")], 1, None
        )
        asked = d.Question(
            "control", "control", "Who holds it?", True, replace(ONE_OUTLET, pattern=f"By {slug} alone."), [says], []
        )
        event = contested(place=place(), when=when("2017-10-17"), questions=[asked], summary=[])
        publish(replace(event, slug=slug, claims=[voiced(public_id, voice, f"it is {slug}", 10)]))
    page = client.get("/places/ramadi/").content.decode()
    table = page[page.index("The same as a table") : page.index("</table>")]

    assert "<b>Accounts disagree</b>" in table
    assert "</b>. By ours alone." in table
    assert "</b>. By theirs alone." in table
