"""EDTF is read exactly or refused with a reason, and its bounds hold whatever it may mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.domain.dates import (
    PART_ORDER,
    DateError,
    bounds,
    parse,
    reading_key,
    sort_day,
    span_class,
)
from archive.domain.words import PartOfDay

DAYS = st.dates()
QUALIFIERS = st.sampled_from(["", "?", "~", "%"])


@st.composite
def plain_dates(draw):
    """A day, month or year, qualified or not."""
    day = draw(DAYS).isoformat()
    return day[: draw(st.sampled_from([4, 7, 10]))] + draw(QUALIFIERS)


@st.composite
def dates(draw):
    """A plain date, or one with digits not known."""
    year = f"{draw(st.integers(100, 9999)):04}"
    patterns = [f"{year[:3]}X", f"{year[:2]}XX", f"{year}-XX", f"{year}-04-XX", f"{year}-XX-XX"]
    return draw(plain_dates() | st.builds(str.__add__, st.sampled_from(patterns), QUALIFIERS))


def runs_forwards(ends):
    start, end = ends
    return bounds(start)[0] <= bounds(end)[1]


@st.composite
def intervals(draw):
    """Two plain dates that do not run backwards, or one and an end that is open or unknown."""
    known = st.tuples(plain_dates(), plain_dates()).filter(runs_forwards)
    half_known = st.tuples(st.sampled_from(["", ".."]), plain_dates()).flatmap(st.permutations)
    return "/".join(draw(known | half_known))


@given(dates() | intervals())
def test_what_is_read_is_written_back_unchanged(text):
    assert str(parse(text)) == text


@given(st.text() | st.text("0123456789X-/.?~%T:[]{}YES ", max_size=70))
def test_no_text_raises_anything_but_a_date_error(text):
    try:
        assert str(parse(text)) == text
    except DateError as refusal:
        assert str(refusal)  # noqa: PT017  # many a text is a date and raises nothing


@given(DAYS, QUALIFIERS)
def test_a_day_lies_within_every_coarser_date_of_it(day, qualifier):
    year = f"{day.year:04}"
    for text in (f"{year}-{day:%m}-{day:%d}", f"{year}-{day:%m}", f"{year}-{day:%m}-XX", f"{year}-XX", year):
        earliest, latest = bounds(text + qualifier)
        assert earliest <= day <= latest


@given(dates(), QUALIFIERS)
def test_a_qualifier_never_moves_a_bound(text, qualifier):
    assert bounds(text) == bounds(text.rstrip("?~%") + qualifier)


@given(dates() | intervals())
def test_the_earliest_day_is_never_after_the_latest(text):
    earliest, latest = bounds(text)
    assert earliest is None or latest is None or earliest <= latest


@given(plain_dates(), plain_dates())
def test_an_interval_has_the_outer_bounds_of_its_ends_or_is_refused(start, end):
    outer = bounds(start)[0], bounds(end)[1]
    if outer[0] > outer[1]:
        with pytest.raises(DateError, match="ends before it begins"):
            parse(f"{start}/{end}")
    else:
        assert bounds(f"{start}/{end}") == outer


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2014", "2014-01-01", "2014-12-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2014-06-16", "2014-06-16", "2014-06-16"),
        ("2016-07~", "2016-07-01", "2016-07-31"),
        ("2014-06-16%", "2014-06-16", "2014-06-16"),
        ("201X", "2010-01-01", "2019-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"),
        ("2004-XX", "2004-01-01", "2004-12-31"),
        ("1985-04-XX", "1985-04-01", "1985-04-30"),
        ("1985-XX-XX", "1985-01-01", "1985-12-31"),
        ("2015-05-15/2015-05-17", "2015-05-15", "2015-05-17"),
        ("1984~/2004-06?", "1984-01-01", "2004-06-30"),
        ("2014-06/2014-06-03", "2014-06-01", "2014-06-03"),
        ("../2014-06-16", None, "2014-06-16"),
        ("/2014-06-16", None, "2014-06-16"),
        ("2017-10-15/..", "2017-10-15", None),
        ("2017-10-15/", "2017-10-15", None),
        ("0001", "0001-01-01", "0001-12-31"),
        ("9999-12-31", "9999-12-31", "9999-12-31"),
        ("", None, None),
    ],
)
def test_bounds(text, earliest, latest):
    assert bounds(text) == tuple(day and date.fromisoformat(day) for day in (earliest, latest))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        (" 2014", "is not a date"),
        ("16 June 2014", "is not a date"),
        ("20140616", "is not a date"),
        ("2014-6-1", "is not a date"),
        ("٢٠١٤", "U\\+0662"),
        ("2014\n", "U\\+000A"),
        ("2014" * 17, "at most 64 characters"),
        ("2014-06-16T05:00", "dates of events are days"),
        ("2014-13", "months run from 01 to 12"),
        ("2014-00", "months run from 01 to 12"),
        ("2014-21", "season"),
        ("2014-02-29", "days 01 to 28"),
        ("2014-06-00", "days 01 to 30"),
        ("0000", "from 0001 to 9999"),
        ("000X", "from 0001 to 9999"),
        ("-0400", "from 0001 to 9999"),
        ("Y17000", "from 0001 to 9999"),
        ("[2014,2015]", "set of dates"),
        ("2014..2015", "set of dates"),
        ("2014?-06", "only a whole date"),
        ("?2014", "only a whole date"),
        ("2014?~", "only a whole date"),
        ("XXXX", "less than the century"),
        ("2014-1X", "write XX"),
        ("1985-XX-12", "leaves out a digit"),
        ("201X-05", "leaves out a digit"),
        ("2004-06-XX/2004-07", "in an interval"),
        ("../..", "no date at either end"),
        ("/", "no date at either end"),
        ("2014/2015/2016", "more than two ends"),
        ("2015-05-17/2015-05-15", "ends before it begins"),
    ],
)
def test_what_is_refused_is_refused_with_its_reason(text, reason):
    with pytest.raises(DateError, match=reason):
        parse(text)


def test_an_interval_says_that_it_is_one():
    assert parse("2014/2015").is_interval
    assert not parse("2014").is_interval


# -- the order of reading ------------------------------------------------------------------------------


@given(st.lists(st.tuples(DAYS, st.sampled_from(PartOfDay), st.integers(0, 2**28 - 1)), min_size=2))
def test_reading_order_is_by_day_then_part_of_day_then_number(events):
    by_key = sorted(events, key=lambda event: reading_key(event[0], None, event[1], event[2]))
    assert by_key == sorted(events, key=lambda event: (event[0], PART_ORDER[event[1]], event[2]))


def test_what_has_no_first_day_is_read_at_its_last_and_what_has_none_comes_last():
    first, last = date(2014, 6, 10), date(2014, 6, 16)
    assert sort_day(first, last) == first.toordinal()
    assert sort_day(None, last) == last.toordinal()
    assert sort_day(None, None) == date.max.toordinal()


def test_a_day_is_read_from_dawn_to_night_and_what_has_no_part_first():
    in_order = sorted(PartOfDay, key=PART_ORDER.__getitem__)
    assert [str(part) for part in in_order] == [
        "", "before_dawn", "morning", "midday", "afternoon", "evening", "night",
    ]  # fmt: skip


def test_the_greatest_key_fits_a_bigint():
    assert reading_key(date.max, None, PartOfDay.NIGHT, 2**28 - 1) < 2**63


@pytest.mark.parametrize("number", [-1, 2**28])
def test_a_number_that_does_not_fit_the_key_is_refused(number):
    with pytest.raises(DateError, match="runs from 0"):
        reading_key(None, None, PartOfDay.NONE, number)


@pytest.mark.parametrize(
    ("text", "length_class"),
    [
        ("2014-06-16", 0),
        ("2014-06-16/2014-06-17", 1),
        ("2014-07", 1),
        ("2014-07-01/2014-08-01", 2),
        ("2016", 2),
        ("2016-01-01/2017-01-01", 3),
        ("201X", 3),
        ("../2014-06-16", 3),
        ("", 3),
    ],
)
def test_length_class_of_a_span(text, length_class):
    assert span_class(*bounds(text)) == length_class


def test_a_span_that_runs_backwards_has_no_length():
    with pytest.raises(DateError, match="cannot be after"):
        span_class(date(2014, 6, 17), date(2014, 6, 16))


@pytest.mark.parametrize(
    "text", ["2017-13", "2017-02-30", "~", "2017-06-05/2017-06-01", "", "2017-06-01T10:00", "[2017]"]
)
def test_why_a_text_is_no_date_is_said_in_any_language_by_whole_sentences(text):
    with pytest.raises(DateError) as refusal:
        parse(text)
    patterns = []

    said = refusal.value.said(lambda pattern: patterns.append(pattern) or f"<{pattern}>")

    assert said.startswith("<")
    assert said.endswith(">")
    assert all(pattern.endswith((".", ").")) for pattern in patterns)
    assert said.replace("<", "").replace(">", "") == str(refusal.value)
