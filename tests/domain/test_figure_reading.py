"""The number in a quotation is proposed as worded, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.domain.figure_reading import BEFORE, VAGUE, read
from archive.domain.figures import Figure
from archive.domain.numerals import SCALES
from archive.domain.words import Bound


@pytest.mark.parametrize(
    ("words", "bound", "value", "value_max", "population"),
    [
        # from the seed articles
        ("over 500 civilians and police killed by ISIS", "more_than", 500, None, "civilians and police"),
        ("some 270,000 people who had fled", "about", 270_000, None, "people"),
        ("450,000 people had been displaced", "exact", 450_000, None, "people"),
        ("3,829 airstrikes on the city", "exact", 3829, None, "airstrikes"),
        ("30 buses and 10 trucks were used", "exact", 30, None, "buses"),
        ("a group of 300 fighters to defend", "exact", 300, None, "fighters"),
        ("only one US airstrike", "exact", 1, None, "US airstrike"),
        ("hundreds of Islamic State militants surrendered", "vague", None, None, "Islamic State militants"),
        ("leaving a handful of foreign fighters in the city", "vague", None, None, "foreign fighters"),
        # qualifiers
        ("nearly 500", "about", 500, None, ""),
        ("500 or so", "about", 500, None, ""),
        ("at least some 300 men", "at_least", 300, None, "men"),
        ("500+ men", "at_least", 500, None, "men"),
        ("no more than 40", "at_most", 40, None, ""),
        ("as many as 500", "at_most", 500, None, ""),
        ("up to 30", "at_most", 30, None, ""),
        ("fewer than ten", "less_than", 10, None, ""),
        # ranges
        ("between 10 and 20 people", "range", 10, 20, "people"),
        ("10 to 20 thousand people", "range", 10_000, 20_000, "people"),
        ("10–20 men", "range", 10, 20, "men"),
        ("two or three men", "range", 2, 3, "men"),
        ("between one hundred and one hundred and fifty", "range", 100, 150, ""),
        ("at least 10 to 20", "at_least", 10, None, ""),
        ("up to 10 to 20", "at_most", 20, None, ""),
        # numerals and number words
        ("twenty-one", "exact", 21, None, ""),
        ("two hundred and fifty thousand", "exact", 250_000, None, ""),
        ("two thousand five hundred", "exact", 2500, None, ""),
        ("more than a dozen men", "more_than", 12, None, "men"),
        ("half a million people", "exact", 500_000, None, "people"),
        ("1.5 million", "exact", 1_500_000, None, ""),
        ("270\u00a0000 people", "exact", 270_000, None, "people"),
        ("٣٤ قتيلا", "exact", 34, None, "قتيلا"),
        ("۱٬۲۳۴ نفر", "exact", 1234, None, "نفر"),
    ],
)  # fmt: skip
def test_a_number_is_read_as_worded(words, bound, value, value_max, population):
    reading = read(words)
    assert (reading.bound, reading.value, reading.value_max) == (bound, value, value_max)
    assert reading.population == population


@pytest.mark.parametrize(
    "words",
    [
        "", "no one", "most of Raqqa people", "hundred", "20th Division", "F-16", "$500", "17:30", "-5",
        "90% of people", "ninety percent", "one in five", "5 out of 20", "two-thirds of the city",
        "2.5 tonnes", "one and a half million", "3.829 strikes", "270 000 people", "1,00,000",
        "500 thousands", "from 500 to 300", "between 20 and 10", "2014-06-16", "3 hundred and fifty",
        "less than 0", "up to 500 or more", "9" * 5000,
    ],
)  # fmt: skip
def test_what_is_no_count_or_can_be_read_in_two_ways_is_not_read(words):
    assert read(words) is None


QUALIFIERS = st.sampled_from(["", *(" ".join(phrase) for phrase in BEFORE)])
VAGUE_WORDS = st.sampled_from(sorted(VAGUE))
TAILS = st.lists(st.sampled_from([*VAGUE, *SCALES, "of"])).map(" ".join)


@given(QUALIFIERS, VAGUE_WORDS, TAILS, st.sampled_from(["", "people", "of 300 people", "10,000", "to 20"]))
def test_no_number_is_ever_made_of_a_vague_word(qualifier, vague, tail, rest):
    reading = read(f"{qualifier} {vague} {tail} {rest}")
    assert (reading.bound, reading.value, reading.value_max) == (Bound.VAGUE, None, None)


@given(st.sampled_from(["several", "a few", "many", "a couple of"]), st.sampled_from(sorted(SCALES)))
def test_several_hundred_is_not_a_hundred(vague, scale):
    assert read(f"{vague} {scale} people").value is None


@given(st.integers(0, 10**12), QUALIFIERS.filter(bool))
def test_every_number_in_digits_is_read_with_its_qualifier(value, qualifier):
    reading = read(f"{qualifier} {value:,} people")
    if (value, reading) != (0, None):
        assert (reading.value, reading.bound) == (value, BEFORE[tuple(qualifier.split())])


PIECES = st.sampled_from([*VAGUE, *SCALES, "a", "one", "ten", "and", "to", "10", "-", ","])


@given(st.text() | st.lists(PIECES).map(" ".join))
def test_whatever_is_read_is_a_figure_of_words_that_stand_there(words):
    reading = read(words)
    if reading:
        verbatim = words[reading.start : reading.end]
        assert verbatim.strip()
        assert reading.population in words
        Figure(verbatim, reading.value, reading.value_max, reading.bound)
