"""Who is said to hold a place, over time: domain.md, section 4, last rule."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.domain.assessment import weakest
from archive.domain.control import Holding, Span, spans, undated
from archive.domain.words import Assessed

RAMADI = "/iraq/anbar/ramadi/"


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def holding(actor: str, earliest: str, latest: str, **rest: object) -> Holding:
    said = Holding(RAMADI, actor, day(earliest), day(latest), Assessed.ONE_OUTLET, "event", "control", actor)
    return replace(said, **rest)  # type: ignore[arg-type]


def drawn(*holdings: Holding) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(str(span.start), str(span.end), span.actors) for span in spans(holdings)]


def test_where_nobody_speaks_nothing_is_drawn() -> None:
    assert spans([]) == []


def test_a_statement_speaks_for_its_own_days_only() -> None:
    assert drawn(holding("isis", "2015-05-17", "2015-05-17"), holding("isis", "2015-06-01", "2015-06-02")) == [
        ("2015-05-17", "2015-05-17", ("isis",)),
        ("2015-06-01", "2015-06-02", ("isis",)),
    ]


def test_statements_of_days_that_follow_each_other_are_one_span() -> None:
    first, second = holding("isis", "2015-05-17", "2015-05-18"), holding("isis", "2015-05-19", "2015-05-20")
    (span,) = spans([second, first])
    assert (span.start, span.end) == (date(2015, 5, 17), date(2015, 5, 20))
    assert span.holdings == (first, second)
    assert not span.disagree


def test_different_holders_on_the_same_days_disagree_and_all_are_named() -> None:
    isis, iraq = holding("isis", "2015-05-15", "2015-05-18"), holding("iraq", "2015-05-17", "2015-05-20")
    assert drawn(isis, iraq) == [
        ("2015-05-15", "2015-05-16", ("isis",)),
        ("2015-05-17", "2015-05-18", ("iraq", "isis")),
        ("2015-05-19", "2015-05-20", ("iraq",)),
    ]
    assert [span.disagree for span in spans([isis, iraq])] == [False, True, False]


def test_a_position_that_names_no_holder_disagrees_with_one_that_does() -> None:
    (span,) = spans([holding("isis", "2015-05-17", "2015-05-17"), holding("", "2015-05-17", "2015-05-17")])
    assert span.actors == ("", "isis")
    assert span.disagree


def test_an_open_bound_is_drawn_open_and_never_filled() -> None:
    since, until = holding("isis", "2015-05-17", ""), holding("iraq", "", "2015-05-10")
    before, after = spans([since, until])
    assert (before.start, before.end, before.open_start, before.open_end) == (
        date(2015, 5, 10),
        date(2015, 5, 10),
        True,
        False,
    )
    assert (after.start, after.end, after.open_start, after.open_end) == (
        date(2015, 5, 17),
        date(2015, 5, 17),
        False,
        True,
    )


def test_an_open_end_disagrees_with_no_later_statement() -> None:
    assert not any(
        span.disagree
        for span in spans([holding("isis", "2015-05-17", ""), holding("iraq", "2016-01-01", "2016-01-02")])
    )


def test_a_statement_without_a_date_is_listed_and_not_drawn() -> None:
    timeless = holding("isis", "", "")
    assert spans([timeless]) == []
    assert undated([timeless, holding("isis", "2015-05-17", "")]) == [timeless]


@pytest.mark.parametrize("word", [Assessed.WITHDRAWN, Assessed.NOT_ASSESSED])
def test_what_no_account_holds_any_more_is_silence(word: Assessed) -> None:
    assert spans([holding("isis", "2015-05-17", "2015-05-17", assessment=word)]) == []
    assert undated([holding("isis", "", "", assessment=word)]) == []


@pytest.mark.parametrize(
    ("earliest", "latest", "year_only", "expected"),
    [
        ("2014-01-01", "2014-12-31", False, True),
        ("2014-01-01", "2016-12-31", False, True),
        ("2014-01-01", "", False, True),
        ("", "2014-12-31", False, True),
        ("2014-01-01", "2017-10-17", False, False),
        ("2014-01-01", "2017-10-17", True, True),
        ("2015-01-01", "2015-01-01", False, False),
        ("2015-05-17", "2015-05-17", False, False),
    ],
)
def test_bounds_known_only_to_the_year_are_marked(
    earliest: str, latest: str, *, year_only: bool, expected: bool
) -> None:
    (span,) = spans([holding("isis", earliest, latest, year_only=year_only)])
    assert span.whole_year_only is expected


def test_a_span_carries_the_weakest_assessment_and_breaks_where_it_changes() -> None:
    strong = holding("isis", "2015-05-17", "2015-05-19", assessment=Assessed.CORROBORATED)
    weak = holding("isis", "2015-05-19", "2015-05-20", assessment=Assessed.CONTESTED)
    assert [(span.end.day, span.assessment) for span in spans([strong, weak])] == [
        (18, Assessed.CORROBORATED),
        (20, Assessed.CONTESTED),
    ]


def test_each_place_has_its_own_spans_in_one_order_of_time() -> None:
    raqqa = holding("sdf", "2014-01-01", "2017-10-17", place="/syria/raqqa/")
    assert [span.place for span in spans([holding("isis", "2015-05-17", "2015-05-17"), raqqa])] == [
        "/syria/raqqa/",
        RAMADI,
    ]


def test_the_last_day_of_the_calendar_can_be_held() -> None:
    assert drawn(holding("isis", "9999-12-30", "9999-12-31")) == [("9999-12-30", "9999-12-31", ("isis",))]


def test_days_that_run_backwards_are_refused() -> None:
    with pytest.raises(ValueError, match="earliest"):
        holding("isis", "2015-05-18", "2015-05-17")


@st.composite
def some_holdings(draw: st.DrawFn) -> list[Holding]:
    found = []
    for number in range(draw(st.integers(0, 6))):
        first = date(2015, 5, 1) + timedelta(days=draw(st.integers(0, 12)))
        last = first + timedelta(days=draw(st.integers(0, 6)))
        open_side = draw(st.sampled_from(("", "", "", "start", "end")))
        found.append(
            Holding(
                place=draw(st.sampled_from((RAMADI, "/syria/raqqa/"))),
                actor=draw(st.sampled_from(("isis", "iraq", ""))),
                earliest=None if open_side == "start" else first,
                latest=None if open_side == "end" else last,
                assessment=draw(st.sampled_from(Assessed)),
                event=f"event-{number}",
                question="control",
                position="held",
            )
        )
    return found


def said_on(holdings: list[Holding], place: str, when: date) -> set[str]:
    """The holders that statements name for that very day."""
    return {
        held.actor
        for held in holdings
        if held.is_stated
        and held.place == place
        and (held.earliest or held.latest or when) <= when <= (held.latest or held.earliest or when)
    }


@given(some_holdings())
def test_on_every_day_the_strip_names_exactly_those_whom_somebody_named(holdings: list[Holding]) -> None:
    strip = spans(holdings)
    for place in (RAMADI, "/syria/raqqa/"):
        for offset in range(-2, 25):
            when = date(2015, 5, 1) + timedelta(days=offset)
            named = [span.actors for span in strip if span.place == place and span.start <= when <= span.end]
            said = said_on(holdings, place, when)
            assert named == ([tuple(sorted(said))] if said else [])


@given(some_holdings(), st.randoms(use_true_random=False))
def test_the_order_of_statements_changes_nothing(holdings: list[Holding], random: Random) -> None:
    assert spans(random.sample(holdings, len(holdings))) == spans(holdings)


@given(some_holdings())
def test_spans_come_in_time_order_and_say_what_their_statements_say(holdings: list[Holding]) -> None:
    strip: list[Span] = spans(holdings)
    assert strip == sorted(strip, key=lambda span: (span.start, span.place))
    for span in strip:
        assert span.disagree is (len(span.actors) > 1)
        assert span.assessment is weakest(held.assessment for held in span.holdings)
        assert set(span.actors) == {held.actor for held in span.holdings}
        assert span.open_start is any(held.earliest is None for held in span.holdings)
