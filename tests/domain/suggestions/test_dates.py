"""Every date phrase of a text is proposed, with its date or with why it has none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.domain.phrases import Anchor
from archive.domain.suggestions import dates
from tests.work import is_linear

ANCHOR = Anchor("2016-04-13", "article:a-report")  # a Wednesday
REPORT = (
    "ALEPPO, April 13 (Agency) - Two hospitals were hit late on Tuesday, doctors said on Wednesday, three days after a\n"
    "truce that began in early February broke down.\n\nThe council will meet on Friday. “It was worse than in 2014,”\n"
    "a nurse told the Sunday Post. Some 2014 people may leave by the end of May, the 17th relief convoy since January."
)


def test_the_dates_of_a_report_are_proposed_in_order():
    found = dates.read(REPORT, ANCHOR)

    assert [(date.words, date.when.edtf if date.when else None) for date in found] == [
        ("April 13", "2016-04-13"),
        ("late on Tuesday", "2016-04-12"),
        ("Wednesday", "2016-04-13"),
        ("three days after", None),
        ("early February", "2016-02-01/2016-02-10"),
        ("Friday", "2016-04-15"),
        ("2014", "2014"),
        ("by the end of May", "../2016-05-31"),
        ("since January", "2016-01/.."),
    ]
    assert all(REPORT[date.start : date.end] == date.words and date.why for date in found)


def test_without_an_anchor_only_what_is_written_in_full_has_a_value():
    assert [date.words for date in dates.read(REPORT, None) if date.when] == ["2014"]


def test_a_day_takes_the_year_that_the_text_gives_it_elsewhere():
    text = "The siege began on March 9, 2013. The report names 40 victims of the March 9 attack."

    found = dates.read(text, ANCHOR)

    assert [date.when.edtf for date in found] == ["2013-03-09", "2013-03-09"]
    assert found[1].when.note == "“March 9” with the year of “March 9, 2013” in the same text"
    found[1].when.check()


def test_a_day_of_this_very_week_keeps_its_own_year():
    text = "It began on April 13, 2013. HOMS, April 13 (Agency)"

    assert [date.when.edtf for date in dates.read(text, ANCHOR)] == ["2013-04-13", "2016-04-13"]


@given(st.text(), st.sampled_from([None, ANCHOR]))
def test_no_text_raises_and_spans_hold_their_words(text, anchor):
    for date in dates.read(text, anchor):
        assert text[date.start : date.end] == date.words
        assert (date.when is None) == (date.rule == "")


HOSTILE = [
    "1",
    "1 ",
    "1,",
    "Monday ",
    "May ",
    "from ",
    "between Monday and ",
    "the ",
    "“",
    "(",
    "since ",
    "2016-",
    "early ",
]
HOSTILE += ["\u200f", "last ", "12/", "the night of ", "by the end of ", "\n", "mid-", "يوم ", "Sept. ", "17 to "]


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_a_hostile_text_is_at_most_little_more_than_twice_the_work(piece):
    assert is_linear(lambda text: dates.read(text, ANCHOR), (piece * 8000)[:8000])
