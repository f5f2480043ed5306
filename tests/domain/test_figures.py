"""A number is never more exact than its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.domain.figures import LARGEST, Figure, FigureError, figure_range, meet, words
from archive.domain.words import Bound

SINGLE = [Bound.EXACT, Bound.ABOUT, Bound.AT_LEAST, Bound.MORE_THAN, Bound.AT_MOST, Bound.LESS_THAN]
NUMBERS = st.integers(1, LARGEST)


def figure(bound, value=None, value_max=None, verbatim="as worded"):
    return Figure(verbatim, value, value_max, Bound(bound))


SINGLES = st.builds(figure, st.sampled_from(SINGLE), NUMBERS)
RISING = st.tuples(NUMBERS, NUMBERS).filter(lambda ends: ends[0] < ends[1])
RANGES = RISING.map(lambda ends: figure("range", *ends))
FIGURES = SINGLES | RANGES | st.just(figure("vague"))


@pytest.mark.parametrize(
    ("bound", "value", "low", "high"),
    [
        ("exact", 450_000, 450_000, 450_000),
        ("more_than", 500, 501, None),
        ("at_least", 500, 500, None),
        ("at_most", 30, 0, 30),
        ("less_than", 10, 0, 9),
        # a round number tells how far it was rounded: half of its last place that is not 0
        ("about", 270_000, 265_000, 275_000),
        ("about", 500, 450, 550),
        ("about", 15, 15, 15),
        ("about", 0, 0, 0),
        ("vague", None, 0, None),
    ],
)
def test_the_range_that_the_words_allow(bound, value, low, high):
    allowed = figure(bound, value)
    assert (allowed.low, allowed.high) == (low, high)


@given(FIGURES)
def test_the_value_given_lies_in_the_range_or_next_to_it(given_figure):
    low, high = given_figure.low, given_figure.high
    assert low >= 0
    assert high is None or low <= high
    for value in filter(None, (given_figure.value, given_figure.value_max)):
        assert low - 1 <= value
        assert high is None or value <= high + 1


def test_numbers_of_different_units_neither_contradict_each_other_nor_make_a_range():
    months, days = Figure("4 months", 4, unit="months"), Figure("120 days", 120, unit="days")

    assert meet(months, days)
    assert not meet(Figure("4 months", 4, unit="Months"), Figure("5 months", 5, unit="months"))
    assert not meet(Figure("4", 4), Figure("5 months", 5, unit="months"))
    assert (figure_range([months, days]).low, figure_range([months, days]).count) == (None, 2)
    assert figure_range([months, Figure("5", 5)]).high == 5


@given(FIGURES, FIGURES)
def test_meeting_is_mutual_and_is_having_a_number_in_common(a, b):
    top = 2 * LARGEST
    shared = range(max(a.low, b.low), min(a.high or top, b.high or top) + 1)
    if 0 not in (a.high, b.high):
        assert meet(a, b) == meet(b, a) == bool(shared)
    assert meet(a, a)


@pytest.mark.parametrize(
    ("a", "b", "together"),
    [
        (figure("exact", 270_000), figure("about", 270_000), True),
        (figure("about", 270_000), figure("exact", 450_000), False),
        (figure("more_than", 500), figure("exact", 500), False),
        (figure("at_least", 500), figure("exact", 500), True),
        (figure("at_most", 500), figure("at_least", 500), True),
        (figure("less_than", 500), figure("at_least", 500), False),
        (figure("range", 10, 20), figure("range", 20, 30), True),
        (figure("vague"), figure("exact", 7), True),
    ],
)
def test_two_figures_meet_or_do_not(a, b, together):
    assert meet(a, b) is together


@pytest.mark.parametrize(
    ("bound", "value", "value_max", "reason"),
    [
        ("vague", 500, None, "never a number"),
        ("exact", None, None, "every other has one"),
        ("range", 10, None, "greater value_max"),
        ("exact", 10, 20, "greater value_max"),
        ("range", 20, 10, "runs upwards"),
        ("range", 20, 20, "runs upwards"),
        ("exact", -1, None, "from 0 to"),
        ("exact", LARGEST + 1, None, "from 0 to"),
        ("less_than", 0, None, "nothing is less than 0"),
    ],
)
def test_a_figure_that_contradicts_itself_is_refused(bound, value, value_max, reason):
    with pytest.raises(FigureError, match=reason):
        figure(bound, value, value_max)


@pytest.mark.parametrize(
    ("shown", "line"),
    [
        (figure("exact", 1_234_567), "1,234,567"),
        (figure("about", 270_000), "about 270,000"),
        (figure("at_least", 30), "at least 30"),
        (figure("more_than", 500), "more than 500"),
        (figure("at_most", 1000), "up to 1,000"),
        (figure("less_than", 10), "fewer than 10"),
        (figure("range", 10, 2000), "10 to 2,000"),
        (figure("vague", verbatim="hundreds of militants"), "hundreds of militants"),
        (figure("vague", verbatim=""), "a number not stated"),
    ],
)
def test_a_figure_as_people_read_it(shown, line):
    assert words(shown) == line


def test_a_translation_sets_thousands_apart_in_its_own_way():
    german = {"{thousands},{units}": "{thousands}.{units}", "about {number}": "etwa {number}"}
    assert words(figure("about", 1_270_000), lambda text: german.get(text, text)) == "etwa 1.270.000"
