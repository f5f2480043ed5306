"""A date is said as exactly as its source gave it."""

import ast
import inspect
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.domain import date_patterns
from archive.domain.dates import DateError
from archive.domain.dates_in_words import words
from archive.domain.words import PartOfDay

FROM_TO, WINDOW = False, True


@pytest.mark.parametrize(
    ("edtf", "part_of_day", "window", "line", "small"),
    [
        # the table of the design (what is counted from or disputed is said by the page, not by the date)
        ("2014-06-16", "before_dawn", FROM_TO, "16 June 2014", "Monday, before dawn"),
        ("2015-05-17", "", FROM_TO, "17 May 2015", "Sunday"),
        ("2015-05-15/2015-05-17", "", FROM_TO, "15–17 May 2015", "Friday to Sunday"),
        ("2017-06-01/2017-06-10", "", WINDOW, "early June 2017", "between 1 and 10 June"),
        ("2014-06-16", "night", FROM_TO, "the night of 16 June 2014", "16 to 17 June"),
        ("2016-07~", "", FROM_TO, "about July 2016", "month not certain"),
        ("../2014-06-16", "", FROM_TO, "until 16 June 2014", "start not known"),
        ("2014", "", FROM_TO, "2014", "year only"),
        ("", "", FROM_TO, "no date", "none given in the text"),
        # coarser and uncertain dates
        ("2014-06", "", FROM_TO, "June 2014", "month only"),
        ("201X", "", FROM_TO, "the 2010s", "decade only"),
        ("20XX", "", FROM_TO, "2000–2099", "century only"),
        ("2004-XX", "", FROM_TO, "2004", "month not known"),
        ("1985-04-XX", "", FROM_TO, "April 1985", "day not known"),
        ("1985-XX-XX", "", FROM_TO, "1985", "month and day not known"),
        ("2014?", "", FROM_TO, "2014, uncertain", "year not certain"),
        ("2014-06-16%", "", FROM_TO, "about 16 June 2014, uncertain", "day not certain"),
        ("2014-06-16~", "morning", FROM_TO, "about 16 June 2014", "day not certain; in the morning"),
        # parts of a day
        ("2014-06-16", "evening", FROM_TO, "16 June 2014", "Monday evening"),
        ("2014-06-30", "night", FROM_TO, "the night of 30 June 2014", "30 June to 1 July"),
        ("9999-12-31", "night", FROM_TO, "the night of 31 December 9999", "Friday"),
        ("2014-06-14/2014-06-15", "night", FROM_TO, "the night of 14–15 June 2014", "Saturday to Sunday"),
        # from … to
        ("2014-06-16/2014-06-16", "", FROM_TO, "16 June 2014", "Monday"),
        ("2017-05-30/2017-06-02", "", FROM_TO, "30 May – 2 June 2017", "Tuesday to Friday"),
        ("2017-06-06/2017-10-17", "", FROM_TO, "6 June – 17 October 2017", "from the first day to the last"),
        ("2014-12-31/2015-01-01", "", FROM_TO, "31 December 2014 – 1 January 2015", "Wednesday to Thursday"),
        ("2017-06/2017-08", "", FROM_TO, "June–August 2017", "months only"),
        ("2014-12/2015-01", "", FROM_TO, "December 2014 – January 2015", "months only"),
        ("2014/2017", "", FROM_TO, "2014–2017", "years only"),
        ("2014~/2014-08-03", "", FROM_TO, "from about 2014 to 3 August 2014", "start or end not exact"),
        ("2017-10-15/..", "", FROM_TO, "from 15 October 2017", "still open"),
        ("2017-10-15/", "", FROM_TO, "from 15 October 2017", "end not known"),
        # sometime between
        ("2017-06-11/2017-06-20", "", WINDOW, "mid-June 2017", "between 11 and 20 June"),
        ("2017-06-21/2017-06-30", "", WINDOW, "late June 2017", "between 21 and 30 June"),
        ("2016-02-21/2016-02-28", "", WINDOW, "between 21 and 28 February 2016", "exact day not known"),
        ("2017-10-14/2017-10-15", "", WINDOW, "between 14 and 15 October 2017", "exact day not known"),
        ("2017-06/2017-08", "", WINDOW, "between June and August 2017", "exact day not known"),
        ("../2014-06-16", "", WINDOW, "by 16 June 2014", "earliest day not known"),
        ("2017-10-15/..", "", WINDOW, "15 October 2017 or later", "latest day not known"),
    ],
)
def test_a_date_in_words(edtf, part_of_day, window, line, small):
    said = words(edtf, part_of_day=PartOfDay(part_of_day), window=window)
    assert (said.line, said.small) == (line, small)


@pytest.mark.parametrize(
    ("edtf", "window", "figure", "rest"),
    [
        ("2014-06-16", FROM_TO, "16", "June 2014"),
        ("2014-06", FROM_TO, "June", "2014"),
        ("2014", FROM_TO, "2014", ""),
        ("2016-07~", FROM_TO, "about July", "2016"),
        ("2016-07?", FROM_TO, "July", "2016, uncertain"),
        ("2014?", FROM_TO, "2014", "uncertain"),
        ("2015-05-15/2015-05-17", FROM_TO, "15–17", "May 2015"),
        ("2017-06-01/2017-06-10", WINDOW, "early June", "2017"),
        ("../2014-06-16", FROM_TO, "until 16", "June 2014"),
    ],
)
def test_the_figure_is_as_large_as_it_is_certain(edtf, window, figure, rest):
    said = words(edtf, window=window)
    assert (said.figure, said.rest) == (figure, rest)


def test_the_long_form_names_the_weekday_of_a_certain_day_only():
    assert words("2014-06-16").long == "Monday 16 June 2014"
    assert words("2014-06-16~").long == "about 16 June 2014"
    assert words("2014-06").long == "June 2014"


def test_a_span_and_a_window_of_the_same_days_are_told_apart():
    assert words("2017-06-01/2017-06-10").line != words("2017-06-01/2017-06-10", window=True).line


def test_words_of_what_is_no_date_are_refused():
    with pytest.raises(DateError):
        words("Tuesday")


@given(st.dates(), st.dates(), st.sampled_from(PartOfDay), st.booleans())
def test_every_interval_of_days_can_be_said(start, end, part_of_day, window):
    start, end = sorted((start, end))
    said = words(f"{iso(start)}/{iso(end)}", part_of_day=part_of_day, window=window)
    assert all([said.figure, said.line, said.small])


@given(st.dates())
def test_a_day_is_said_with_its_own_number_month_year_and_weekday(day):
    assert words(iso(day)).long == f"{day:%A} {day.day} {day:%B} {day.year}"


def iso(day: date) -> str:
    return day.isoformat()


def test_every_word_goes_through_the_translation():
    said = words("2014-06-16", part_of_day=PartOfDay.BEFORE_DAWN, translate=lambda pattern: f"[{pattern}]")
    assert said.line == "[16 [June] 2014]"
    assert said.small == "[[Monday], before dawn]"


def test_a_translation_can_turn_a_pattern_round():
    french = {"{day} {month} {year}": "le {day} {month} {year}", "June": "juin"}
    assert words("2014-06-16", translate=lambda text: french.get(text, text)).line == "le 16 juin 2014"


def test_every_pattern_is_marked_for_translators_where_it_stands():
    nodes = list(ast.walk(ast.parse(inspect.getsource(date_patterns))))
    marked = {id(piece) for node in nodes if isinstance(node, ast.Call) for piece in node.args}
    docstrings = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    bare = [node for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    assert {node.value for node in bare if id(node) not in marked | docstrings} == {""}
