"""Two versions of one thing: what changed is shown, what stayed is not, and both can be told apart without colour."""

import json

import pytest

from archive.public.comparing import compared
from archive.record import documents as d
from archive.record.documents import canonical
from tests.api.samples import chronology, publish
from tests.public.samples import contested, publish_contested, questions

COMPARED = "/events/declared-over/compare/1-2/"


def as_read(document):
    """A document as the record gives it back."""
    return json.loads(canonical(document))


def changes(before, after):
    """{line: (how, what went, what came)}."""
    found = compared(as_read(before), as_read(after))
    of = lambda change, how: "".join(piece.words for piece in change.pieces if piece.how == how)  # noqa: E731
    return {change.name: (change.how, of(change, "out"), of(change, "in")) for _part, rows in found for change in rows}


def test_a_new_title_is_struck_and_underlined_word_by_word():
    found = changes(contested(), contested(title="The battle is declared won"))

    assert found == {"Title": ("changed", "over", "won")}


def test_a_version_does_not_differ_from_itself():
    assert compared(as_read(contested()), as_read(contested())) == []


def test_a_reworded_question_is_not_taken_for_another():
    reworded = [each if each.key != "occurrence" else d.Question(each.key, each.kind, "Was it over?", each.main, each.assessment, each.positions, each.doubts) for each in questions()]  # fmt: skip

    assert set(changes(contested(), contested(questions=reworded))) == {"Question"}


def test_a_position_that_went_is_said_to_be_taken_out():
    fewer = [each for each in questions() if each.key != "displaced"]

    assert {how for how, _out, _in in changes(contested(), contested(questions=fewer)).values()} == {"removed"}


def test_entries_of_a_chronology_are_compared_by_event():
    one, two = (chronology("lead", events) for events in (["a"], ["a", "b"]))

    assert {how for how, _out, _in in changes(one, two).values()} == {"added"}


@pytest.fixture
def two_versions(db):
    """An event published twice, under two titles."""
    publish_contested()
    publish(contested(title="The battle is declared won"))


def test_the_page_says_was_and_now(client, two_versions):
    page = client.get(COMPARED).content.decode()

    assert '<del><span class="sr">was: </span>over</del>' in page
    assert '<ins><span class="sr">now: </span>won</ins>' in page
    assert "Major operations are finished" not in page  # it stayed


def test_either_way_round_is_the_same_reading(client, two_versions):
    other = client.get("/events/declared-over/compare/2-1/").content  # which names itself alone, in each language

    assert other.replace(b"2-1", b"1-2") == client.get(COMPARED).content


@pytest.mark.parametrize("pair", ["1-1", "1-3", "0-1"])
def test_versions_that_are_not_there_are_not_compared(client, two_versions, pair):
    assert client.get(f"/events/declared-over/compare/{pair}/").status_code == 404


def test_an_old_version_and_the_history_lead_to_what_changed(client, two_versions):
    for page in ("/events/declared-over/v1/", "/events/declared-over/history/"):
        assert COMPARED in client.get(page).content.decode()
