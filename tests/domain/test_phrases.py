"""A date phrase and the day of publication give a date as known, never more exact than the words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.domain.phrases import Anchor, find, read, recount
from archive.domain.when import When
from archive.domain.words import DateBasis

TUESDAY = Anchor("2017-10-17", "article:a-report")


def value(words, anchor=TUESDAY):
    """The EDTF text of the only phrase of `words`."""
    when = read(words, anchor)
    return when.edtf if when else None


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("17 October 2017", "2017-10-17"),
        ("the 17th of October 2017", "2017-10-17"),
        ("Oct. 17, 2017", "2017-10-17"),
        ("October 17 2017", "2017-10-17"),
        ("Tuesday, 17 October 2017", "2017-10-17"),
        ("Tue, 17 Oct 2017", "2017-10-17"),
        ("2017-10-17", "2017-10-17"),
        ("17/10/2017", "2017-10-17"),
        ("17.10.2017", "2017-10-17"),
        ("on 3, 4 and 5 June 2014", "2014-06-03/2014-06-05"),
        ("on June 3, 4, and 5, 2014", "2014-06-03/2014-06-05"),
        ("between 3 and 7 June 2014", "2014-06-03/2014-06-07"),
        ("June 2014", "2014-06"),
        ("in June of 2014", "2014-06"),
        ("in 2014", "2014"),
        ("dates from 1747", "1747"),
        ("the 1990s", "199X"),
        ("the 1990's", "199X"),
        ("the early 1990s", "1990/1993"),
        ("the 19th century", "18XX"),
        ("mid-2016", "2016-05/2016-08"),
        ("late 2014", "2014-09/2014-12"),
        ("early June 2014", "2014-06-01/2014-06-10"),
        ("the first half of 2016", "2016-01/2016-06"),
        ("the third quarter of 2016", "2016-07/2016-09"),
        ("the summer of 2014", "2014-06/2014-08"),
        ("from 3 to 5 May 2016", "2016-05-03/2016-05-05"),
        ("3-5 May 2016", "2016-05-03/2016-05-05"),
        ("May 3-5, 2016", "2016-05-03/2016-05-05"),
        ("from May 3 to June 5, 2016", "2016-05-03/2016-06-05"),
        ("between May and July 2016", "2016-05/2016-07"),
        ("from December to February 2016", "2015-12/2016-02"),
        ("2014-15", "2014/2015"),
        ("from 2011 to 2016", "2011/2016"),
        ("since 2011", "2011/.."),
        ("until June 2014", "../2014-06"),
        ("by the end of 2016", "../2016-12"),
        ("since the 1990s", "1990/.."),
    ],
)
def test_a_date_in_full_needs_no_anchor(words, edtf):
    when = read(words, None)

    assert (when.edtf, when.basis, when.anchor) == (edtf, DateBasis.STATED, "")


@pytest.mark.parametrize(
    ("words", "edtf", "rule"),
    [
        ("today", "2017-10-17", "today"),
        ("yesterday", "2017-10-16", "yesterday"),
        ("the day before yesterday", "2017-10-15", "day-before-yesterday"),
        ("tomorrow", "2017-10-18", "tomorrow"),
        ("tonight", "2017-10-17", "tonight"),
        ("last night", "2017-10-16", "last-night"),
        ("overnight", "2017-10-16", "overnight"),
        ("on Tuesday", "2017-10-17", "weekday-before"),
        ("Monday", "2017-10-16", "weekday-before"),
        ("Wednesday's attack", "2017-10-11", "weekday-before"),
        ("last Tuesday", "2017-10-10", "last-weekday"),
        ("next Tuesday", "2017-10-24", "next-weekday"),
        ("earlier on Tuesday", "2017-10-17", "weekday-before"),
        ("last week", "2017-10-09/2017-10-15", "last-week"),
        ("this week", "2017-10-16/2017-10-22", "this-week"),
        ("earlier this week", "2017-10-16/2017-10-17", "earlier-this-week"),
        ("last month", "2017-09", "last-month"),
        ("late last month", "2017-09-21/2017-09-30", "late-last-month"),
        ("earlier this month", "2017-10", "this-month"),
        ("next year", "2018", "next-year"),
        ("earlier this year", "2017", "this-year"),
        ("since the start of the year", "2017-01/..", "early-this-year"),
        ("two days ago", "2017-10-15", "days-ago"),
        ("a week ago", "2017-10-09/2017-10-15", "weeks-ago"),
        ("three months ago", "2017-07", "months-ago"),
        ("about 20 years ago", "1997~", "years-ago"),
        ("a decade ago", "200X", "decades-ago"),
        ("over the last two days", "2017-10-15/2017-10-17", "past-days"),
        ("the past few days", "2017-10-14~/2017-10-17", "past-days"),
        ("the past two weeks", "2017-10-03/2017-10-17", "past-weeks"),
        ("over the last four months", "2017-06/2017-10", "past-months"),
        ("for the past three years", "2014/2017", "past-years"),
        ("in the last 24 hours", "2017-10-16/2017-10-17", "past-hours"),
        ("the past 72 hours", "2017-10-14/2017-10-17", "past-hours"),
        ("over the next two days", "2017-10-17/2017-10-19", "next-days"),
        ("at the weekend", "2017-10-14/2017-10-15", "weekend"),
        ("last weekend", "2017-10-14/2017-10-15", "last-weekend"),
        ("last summer", "2017-06/2017-08", "season"),
        ("in January", "2017-01", "month-without-year"),
        ("in November", "2016-11", "month-without-year"),
        ("last June", "2017-06", "month-without-year"),
        ("this June", "2017-06", "this-year"),
        ("in June last year", "2016-06", "last-year"),
        ("in early June", "2017-06-01/2017-06-10", "early-month-without-year"),
        ("on 5 May", "2017-05-05", "date-without-year"),
        ("LONDON, Dec 3: A boat", "2016-12-03", "date-without-year"),
        ("Dec. 3", "2016-12-03", "date-without-year"),
        ("Nov. 3", "2017-11-03", "date-without-year"),  # so near ahead that no year was needed
        ("Saturday, Oct. 21", "2017-10-21", "date-without-year"),
        ("since January", "2017-01/..", "month-without-year"),
        ("since Sunday", "2017-10-15/..", "weekday-before"),
        ("as of Tuesday", "2017-10-17", "weekday-before"),
        ("by Tuesday", "../2017-10-17", "weekday-before"),
        ("in the past day", "2017-10-16/2017-10-17", "past-hours"),
        ("between Monday and Wednesday", "2017-10-09/2017-10-11", "from-to-weekday-before"),
        ("until mid-November", "../2017-11-20", "mid-month-without-year"),
        ("through September", "../2017-09", "month-without-year"),
        ("the first half of October", "2017-10-01/2017-10-15", "first-half-month-without-year"),
        ("between the 10th and the 17th of June", "2017-06-10/2017-06-17", "from-to-date-without-year"),
        ("from 3 to 5 May", "2017-05-03/2017-05-05", "from-to-date-without-year"),
        ("from May to June", "2017-05/2017-06", "from-to-month-without-year"),
        ("the first week of June", "2017-06-01/2017-06-07", "week-of-month-without-year"),
        ("the last week of May", "2017-05-25/2017-05-31", "week-of-month-without-year"),
        ("the last days of May", "2017-05-21/2017-05-31", "late-month-without-year"),
        ("last winter", "2016-12/2017-02", "season"),
        ("last autumn", "2016-09/2016-11", "season"),
        ("last October", "2016-10", "month-without-year"),
        ("next March", "2018-03", "month-without-year"),
        ("a fortnight ago", "2017-10-02/2017-10-08", "weeks-ago"),
        ("overnight into Monday", "2017-10-15", "weekday-before"),
        ("Saturday night into Sunday", "2017-10-14", "weekday-before"),
    ],
)  # fmt: skip
def test_a_relative_date_is_counted_from_publication(words, edtf, rule):
    when = read(words, TUESDAY)

    assert (when.edtf, when.rule) == (edtf, rule)
    assert (when.basis, when.anchor) == (DateBasis.RESOLVED, "article:a-report")
    when.check()


@pytest.mark.parametrize(
    ("words", "edtf", "part"),
    [
        ("Tuesday morning", "2017-10-17", "morning"),
        ("late Monday night", "2017-10-16", "night"),
        ("just before dawn on Monday", "2017-10-16", "before_dawn"),
        ("in the early hours of Sunday", "2017-10-15", "before_dawn"),
        ("at dawn on Friday", "2017-10-13", "morning"),
        ("Friday at noon", "2017-10-13", "midday"),
        ("overnight on Friday", "2017-10-13", "night"),
        ("yesterday afternoon", "2017-10-16", "afternoon"),
        ("this evening", "2017-10-17", "evening"),
        ("the night of 3 May 2016", "2016-05-03", "night"),
        ("the morning of Oct. 3", "2017-10-03", "morning"),
    ],
)
def test_a_part_of_the_day_is_kept(words, edtf, part):
    when = read(words, TUESDAY)

    assert (when.edtf, when.part_of_day) == (edtf, part)


@pytest.mark.parametrize(
    "words",
    [
        "three years earlier", "a day after the vote", "the previous day", "the following week", "the next day",
        "two days later", "in recent weeks", "the past few months", "several weeks ago", "more than a year ago",
        "by the end of the month", "5/6/2017", "30 February 2016", "9000 years ago", "3, 5 and 7 June 2014",
    ],
)  # fmt: skip
def test_what_cannot_be_counted_is_found_without_a_value(words):
    phrases = find(words)

    assert len(phrases) == 1
    when, why = phrases[0].when(TUESDAY)
    assert when is None
    assert phrases[0].words in why


@pytest.mark.parametrize(
    "words",
    [
        "He may go home", "They march on Sana'a", "May said she would resign", "one second", "The Sunday Times",
        "1,500 people", "Resolution 2016", "the 17-year-old", "Black September", "the September 11 attacks",
        "the March 14 alliance", "Bloody Sunday", "the Mail on Sunday", "every Friday", "on Fridays", "2000 people",
        "some 2015 prisoners", "at 2000 GMT", "Highway 1990", "$2016", "#2016", "August Wilson", "2.2014", "flight 1549",
        "an august body", "the sun rose", "they sat down", "a mon", "17", "the last position", "the next town",
    ],
)  # fmt: skip
def test_what_is_no_date_is_not_found(words):
    assert find(words) == ()


@pytest.mark.parametrize(
    ("sentence", "edtf"),
    [
        ("The council will vote on Friday.", "2017-10-20"),
        ("Talks scheduled for Friday were put off.", "2017-10-20"),
        ("On Friday, the council will vote.", "2017-10-20"),
        ("The assembly is due to meet on Friday.", "2017-10-20"),
        ("The vote comes ahead of talks on Friday.", "2017-10-20"),
        ("The hearing resumes on Friday.", "2017-10-20"),
        ("He may go to camp 3. The mayor on Friday asked for calm.", "2017-10-13"),
        ("He will resign, a spokesman said on Friday.", "2017-10-13"),
        ("He said on Friday that the army will attack.", "2017-10-13"),
        ("The army attacked on Friday.", "2017-10-13"),
        ("The truce will start in January.", "2018-01"),
        ("The truce started in January.", "2017-01"),
        ("They will leave by the end of the year.", "../2017-12"),
    ],
)
def test_a_day_by_its_name_lies_where_its_sentence_looks(sentence, edtf):
    assert [phrase.when(TUESDAY)[0].edtf for phrase in find(sentence)] == [edtf]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("17 أكتوبر 2017", "2017-10-17"),
        ("١٧ تشرين الأول ٢٠١٧", "2017-10-17"),
        ("3 كانون الثاني/يناير 2016", "2016-01-03"),
        ("يوم الثلاثاء", "2017-10-17"),
        ("الأحد الماضي", "2017-10-15"),
        ("أمس", "2017-10-16"),
        ("الشهر الماضي", "2017-09"),
        ("العام المقبل", "2018"),
        ("في عام 2014", "2014"),
        ("في حزيران 2014", "2014-06"),
        ("آخر 24 ساعة", "2017-10-16/2017-10-17"),
    ],
)
def test_arabic_dates_are_read(words, edtf):
    assert value(words) == edtf


def test_nothing_is_invented_where_no_publication_date_is_known():
    for words in ("Tuesday", "last month", "two days ago", "in January", "today"):
        (phrase,) = find(words)
        when, why = phrase.when(None)
        assert when is None
        assert "no date of publication" in why


@pytest.mark.parametrize(
    ("anchor", "words", "edtf"),
    [
        ("2017-10", "Tuesday", None),
        ("2017-10", "last month", "2017-09"),
        ("2017-10", "in June", "2017-06"),
        ("2017", "last year", "2016"),
        ("2017", "in June", None),
        ("2017-10-17~", "yesterday", "2017-10-16~"),
        ("2017-10-17?", "since Monday", "2017-10-16?/.."),
        ("../2017-10-17", "yesterday", None),
        ("not a date", "yesterday", None),
        ("0001-01-01", "last year", None),
        ("9999-12-31", "tomorrow", None),
    ],
)
def test_a_date_is_no_more_certain_than_its_anchor(anchor, words, edtf):
    assert value(words, Anchor(anchor)) == edtf


def test_the_note_says_what_was_counted_from_what():
    stated = read("Tuesday", TUESDAY)
    inferred = read("Tuesday", Anchor("2017-10-17", "article:a-report", inferred=True))

    assert stated.note == "“Tuesday” counted from publication on 17 October 2017"
    assert inferred.note == "“Tuesday” counted from publication, inferred as 17 October 2017"


def test_an_anchor_without_an_owner_is_named_by_its_date():
    assert read("Tuesday", Anchor("2017-10-17")).anchor == "2017-10-17"


def test_a_date_is_counted_anew_when_its_anchor_moves():
    before = read("on Friday", TUESDAY, future=True)

    after = recount(before, TUESDAY, Anchor("2017-10-24", "article:a-report"))

    assert (before.edtf, after.edtf, after.rule) == ("2017-10-20", "2017-10-27", "weekday-after")


def test_what_an_editor_weighed_is_not_counted_anew():
    weighed = When(text="on Friday", edtf="2017-10-12", basis=DateBasis.RESOLVED, anchor="article:a-report", note="so")

    assert recount(weighed, TUESDAY, Anchor("2017-10-24")) is None


WORDS = (
    "early late mid - the of last next this past two 3 17 2014 2017 May March Monday Sunday June 1990 s ' . , from to"
    " between and since until by end week month years ago days yesterday morning before dawn on in as"
)
PIECES = st.sampled_from(WORDS.split())


@given(st.lists(PIECES, max_size=14).map(" ".join), st.sampled_from([None, TUESDAY, Anchor("2016-02"), Anchor("0001")]))
def test_any_words_give_a_date_that_holds_or_none(words, anchor):
    for phrase in find(words):
        assert words[phrase.start : phrase.end] == phrase.words
        when, why = phrase.when(anchor)
        assert why
        if when:
            when.check()
            assert when.rule


@given(st.text())
def test_no_text_raises(text):
    for phrase in find(text):
        assert text[phrase.start : phrase.end] == phrase.words
        phrase.when(TUESDAY)


@given(st.dates())
def test_a_weekday_is_one_of_the_seven_days_up_to_publication(day):
    when = read("Thursday", Anchor(day.isoformat()))

    if when:
        assert 0 <= (day - when.bounds()[0]).days < 7
        assert when.bounds()[0].weekday() == 3


@given(st.dates(), st.sampled_from(["last week", "last month", "last year", "this year", "two weeks ago"]))
def test_a_value_is_never_narrower_than_the_words(day, words):
    when = read(words, Anchor(day.isoformat()))

    if when:
        first, last = when.bounds()
        assert (last - first).days + 1 >= {"week": 7, "mont": 28, "year": 365}[
            words.split()[-1][:4] if "ago" not in words else "week"
        ]


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("Elections will be held in December.", "2017-12"),
        ("In Q1 2016 nine died.", "2016-01/2016-03"),
        ("from 2014 to 2016", "2014/2016"),
        ("2014 to 2016", "2014/2016"),
        ("halfway through 2016", "2016"),
    ],
)
def test_a_sentence_gives_its_date(words, edtf):
    assert read(words, TUESDAY).edtf == edtf


@pytest.mark.parametrize(
    "words", ["the following Monday", "the previous evening", "Vision 2030", "rose to 2021 people"]
)
def test_words_that_hang_or_name_give_no_date(words):
    assert read(words, TUESDAY) is None
