"""The suggestions are measured on invented articles annotated throughout; what each set reaches is a floor."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from archive.domain.suggestions import Kind, propose
from archive.domain.suggestions.measuring.measure import Measured, measure
from archive.domain.suggestions.measuring.scores import Score, pairs, shared
from tests.domain.suggestions.marked import read

HELD_OUT = Path(__file__).parent / "held_out"
FLOORS = tomllib.loads((HELD_OUT / "floors.toml").read_text())
SETS = ("developed", "scored", "genres", "genres_scored")
ROWS = [(name, kind) for name in SETS for kind in FLOORS[name]]
pytestmark = pytest.mark.one_database


@cache
def articles(name):
    """The articles of one set, each with what is proposed for it."""
    found = [read(path) for path in sorted((HELD_OUT / name).glob("*.txt"))]
    return [(one, propose(one.text, anchor=one.anchor)) for one in found]


@cache
def scores(name):
    """The scores by kind over one set. Of dates every proposed value counts: what is not annotated is invented."""
    total, dates = Measured(), Score()
    for one, proposals in articles(name):
        found = measure(one.text, one.gold, proposals, proposals)
        total.add(found)
        valued = [made for made in proposals if made.kind is Kind.DATE and made.fill.date.when]
        dates.add(_dates(one.gold.dates, valued))
    return total.scores | {"date": dates}, total.wrong_offsets


def _dates(entered, valued):
    """Right is a value at the same words, in the same EDTF."""
    beside = pairs(entered, valued, lambda one, made: 0.5 + shared(one.span, (made.start, made.end)) / 2)
    right = sum(
        shared(one.span, (made.start, made.end)) > 0 and one.edtf == made.fill.date.when.edtf for one, made in beside
    )
    return Score(len(entered), len(valued), right, right, right)


@pytest.mark.parametrize(("name", "kind"), ROWS)
def test_no_kind_falls_below_its_floor_on_held_out_articles(name, kind):
    assert scores(name)[0][kind].f1 >= FLOORS[name][kind]


@pytest.mark.parametrize(("name", "kind"), ROWS)
def test_a_held_out_floor_is_raised_when_the_suggestions_rise(name, kind):
    assert scores(name)[0][kind].f1 < FLOORS[name][kind] + 0.05


@pytest.mark.parametrize("name", SETS)
def test_every_kind_has_a_held_out_floor(name):
    assert set(FLOORS[name]) == set(scores(name)[0])


@pytest.mark.parametrize("name", SETS)
def test_held_out_proposals_stand_where_they_say(name):
    assert scores(name)[1] == 0


@pytest.mark.parametrize("name", SETS)
def test_no_number_is_made_of_a_vague_word(name):
    for one, proposals in articles(name):
        vague = [figure.span for figure in one.gold.figures if figure.bound == "vague"]
        made = [found for found in proposals if found.kind is Kind.FIGURE and found.fill.figure.value is not None]
        assert [
            found.words for found in made if any(shared(span, (found.start, found.end)) > 0 for span in vague)
        ] == []
