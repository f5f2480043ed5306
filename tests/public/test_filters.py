"""Filters: one honest form for pages, downloads and API, and a sentence that says what is shown."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.public import cursors
from archive.public.filters import (
    ActorFilter,
    ArticleFilter,
    ChronologyFilter,
    ClaimFilter,
    EventFilter,
    FigureFilter,
    LocationFilter,
)
from tests.api.samples import actor, event, location, publish, publish_a_world

FILTERS = [EventFilter, ClaimFilter, FigureFilter, ArticleFilter, ActorFilter, LocationFilter, ChronologyFilter]


@pytest.mark.parametrize("noun", FILTERS)
def test_every_filter_says_what_it_is_to_people(noun):
    for name, field in noun().form.fields.items():
        assert all((field.label, field.help_text)), name


@pytest.mark.django_db
@pytest.mark.parametrize("surface", ["/events/", "/events.csv", "/events.json", "/events.geojson", "/api/v1/events/"])
def test_an_unknown_parameter_is_refused_on_every_surface_in_the_same_words(client, surface):
    publish(event())
    answer = client.get(f"{surface}?colour=red")
    said = answer.content.decode()

    assert answer.status_code == 400
    assert "There is no filter “colour”." in said
    assert "Assault on ramadi" not in said


@pytest.mark.django_db
@pytest.mark.parametrize("noun", FILTERS)
def test_what_is_shown_is_said_in_one_sentence(noun):
    assert noun({}).in_words().endswith(("first.", "by name."))
    assert noun({"colour": "red"}).in_words() == "Nothing is shown: the question cannot be answered."


@pytest.mark.django_db
def test_the_sentence_names_things_as_the_record_does():
    publish(location())
    publish(actor())
    asked = {
        "place": "ramadi", "actor": "islamic-state", "assessment": "one_outlet", "kind": "airstrike",
        "since": "2014-06-01", "until": "2014-06-30", "certainly": "true", "order": "newest",
    }  # fmt: skip

    assert EventFilter(asked).in_words() == (
        "Published events in Ramadi; in which Islamic State (ISIS) took part; assessed as one outlet; of the kind “airstrike”; "
        "since 1 June 2014; until 30 June 2014; in that period on every reading of their date; newest first."
    )


def test_certainty_is_said_of_a_period_alone():
    assert EventFilter({"certainly": "true"}).in_words() == EventFilter({}).in_words()


@pytest.mark.django_db
def test_a_slug_that_names_nothing_is_shown_as_it_was_given():
    assert EventFilter({"place": "atlantis"}).in_words() == "Published events in atlantis; oldest first."
    assert (
        EventFilter({"outlet": "unknown"}).in_words()
        == "Published events reported by an outlet that is not known; oldest first."
    )


@pytest.mark.django_db
def test_the_sentence_costs_one_query_however_much_is_asked(django_assert_num_queries):
    publish(event())
    asked = {"event": "ramadi", "article": "a", "outlet": "b", "says": "c", "about": "d", "place": "e"}
    with django_assert_num_queries(1):
        ClaimFilter(asked).in_words()


@pytest.mark.django_db
def test_a_condition_can_be_taken_back_by_a_plain_link():
    asked = EventFilter({"place": "ramadi", "kind": "airstrike", "size": "10"})

    assert [condition.name for condition in asked.conditions] == ["place", "kind"]
    assert asked.query() == "place=ramadi&kind=airstrike"
    assert asked.query("place") == "kind=airstrike"
    assert asked.query(order="newest") == "place=ramadi&kind=airstrike&order=newest"


@pytest.mark.django_db
def test_a_question_that_cannot_be_answered_shows_nothing_and_says_why():
    publish(event())
    asked = EventFilter({"since": "2015-01-01", "until": "2014-01-01"})

    assert asked.page().rows == []
    assert list(asked.form.faults()) == [("since", "“since” is after “until”. Put the earlier day into “since”.")]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("asked", "rest"),
    [
        ("place=ramadi&fbclid=x", "place=ramadi"),
        ("place=ramadi&since=soon&kind=airstrike", "place=ramadi&kind=airstrike"),
        ("place=ramadi&kind=airstrike&kind=shelling", "place=ramadi"),
        ("colour=red", ""),
    ],
)
def test_what_is_left_of_a_refused_question_can_be_asked(client, asked, rest):
    page = client.get(f"/events/?{asked}").content.decode()
    (offered,) = re.findall(r'href="/events/\?([^"]+)">Leave that out', page) or [""]

    assert unescape(offered) == rest
    assert client.get(f"/events/?{rest}").status_code == 200


@pytest.mark.django_db
def test_both_neighbours_at_once_are_refused():
    cursor = cursors.write("events", (1,))

    assert not EventFilter({"after": cursor, "before": cursor}).is_valid()


@pytest.mark.django_db
@pytest.mark.parametrize("size", [1, 2, 3, 100])
@pytest.mark.parametrize("noun", FILTERS)
def test_batches_hold_every_row_of_the_selection_once(noun, size):
    publish_a_world(events=7)
    asked = noun({}, whole=True)
    assert asked.is_valid()

    keys = [asked.key(row) for batch in asked.batches(size) for row in batch]

    whole = noun({"size": "100"})
    assert keys == [whole.key(row) for row in whole.page().rows]
    assert len(set(keys)) == len(keys) > 0


@given(st.integers(0, cursors.GREATEST - 1), st.text(max_size=80).filter(lambda text: "\0" not in text))
def test_a_cursor_comes_back_as_it_went(number, text):
    assert cursors.read("claims", cursors.write("claims", (number, text)), (int, str)) == (number, text)


@given(st.text(max_size=200))
def test_a_text_that_is_no_cursor_is_refused_and_breaks_nothing(text):
    try:
        key = cursors.read("events", text, (int,))
    except cursors.CursorError:
        return
    assert cursors.write("events", key) == text


@pytest.mark.parametrize("value", [-1, 1 << 63, 1.5, True, None, "1", [1], {}])
def test_a_cursor_with_a_value_of_another_type_is_refused(value):
    with pytest.raises(cursors.CursorError):
        cursors.read("events", cursors.write("events", (value,)), (int,))


@pytest.mark.parametrize("text", ["a\0b"])
def test_a_cursor_with_a_text_no_database_takes_is_refused(text):
    with pytest.raises(cursors.CursorError):
        cursors.read("actors", cursors.write("actors", (text, "slug")), (str, str))
