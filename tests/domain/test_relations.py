"""What may relate the accounts of one event: proposed with a reason, bounded, and never of one article."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from archive.domain.figures import Figure
from archive.domain.suggestions.relations import MOST, Account, Kind, relations
from archive.domain.words import Bound, Measure
from tests.work import is_linear

KILLED = Figure("over 500", 500, None, Bound.MORE_THAN, Measure.KILLED)
WIRE = (("reuters", "Reuters"),)
CARRIED = "the last security forces fled the city earlier today leaving the headquarters behind"


def account(claim, **given):
    """A claim of an article and an outlet of its own, unless it is said otherwise."""
    return Account(**{"claim": claim, "article": f"of-{claim}", "outlet": f"outlet-{claim}", "quote": "short"} | given)


def proposed(*accounts):
    """What is proposed, as kind and pair."""
    return [(str(relation.kind), *relation.pair) for relation in relations(accounts)]


def test_the_same_figure_in_the_same_words_may_be_one_telling():
    first, second = account("a", figures=(KILLED,)), account("b", figures=(KILLED,))

    (relation,) = relations([first, second])

    assert (relation.kind, relation.pair, relation.repeats) == (Kind.FIGURE, ("a", "b"), True)
    assert relation.why == "both give “over 500”, in the same words"


def test_the_same_number_of_something_else_is_not():
    injured = Figure("over 500", 500, None, Bound.MORE_THAN, Measure.INJURED)

    assert proposed(account("a", figures=(KILLED,)), account("b", figures=(injured,))) == []


def test_one_agency_through_two_outlets_is_proposed_where_both_hold_one_position():
    one, other = (account(key, agencies=WIRE, positions=("fell/yes",)) for key in "ab")
    elsewhere = account("c", agencies=WIRE, positions=("fell/no",))

    (relation,) = relations([one, other, elsewhere])

    assert (relation.kind, relation.pair, relation.question) == (Kind.AGENCY, ("a", "b"), "fell")
    assert "Reuters" in relation.why


def test_one_agency_twice_in_one_outlet_is_not():
    assert proposed(*(account(key, outlet="cnn", agencies=WIRE, positions=("fell/yes",)) for key in "ab")) == []


def test_a_long_common_run_of_words_is_remarked_whatever_its_typography():
    one = account("a", quote=f"He said {CARRIED}.")
    other = account("b", quote=CARRIED.upper().replace(" ", "  "))

    (relation,) = relations([one, other])

    assert relation.kind == Kind.WORDS
    assert relation.why.startswith("13 words in common: “the last security forces fled")


def test_a_common_opening_is_not():
    assert (
        proposed(account("a", quote="the Islamic State group said"), account("b", quote="the Islamic State group said"))
        == []
    )


def test_dates_that_exclude_each_other_may_contradict():
    one = account("a", positions=("when/x",), days=(date(2014, 6, 15), date(2014, 6, 15)), date_words="Sunday")
    other = account("b", positions=("when/y",), days=(date(2014, 6, 16), date(2014, 6, 16)), date_words="Monday")
    wide = account("c", positions=("when/z",), days=(date(2014, 6, 1), date(2014, 6, 30)), date_words="June")

    (relation,) = relations([one, other, wide])

    assert (relation.kind, relation.pair, relation.repeats) == (Kind.DATES, ("a", "b"), False)
    assert relation.why == "“Sunday” and “Monday” are not one day"


def test_dates_of_two_questions_do_not():
    one = account("a", positions=("fell/x",), days=(date(2014, 6, 15), date(2014, 6, 15)))
    other = account("b", positions=("fled/y",), days=(date(2014, 6, 16), date(2014, 6, 16)))

    assert proposed(one, other) == []


def test_places_that_exclude_each_other_may_contradict_and_nested_ones_do_not():
    stadium = account("a", positions=("flag/x",), places=(("/syria/raqqa/stadium/", "the stadium"),))
    hospital = account("b", positions=("flag/y",), places=(("/syria/raqqa/hospital/", "the hospital"),))
    city = account("c", positions=("flag/y",), places=(("/syria/raqqa/", "Raqqa"),))

    (relation,) = relations([stadium, hospital, city])

    assert (relation.kind, relation.pair) == (Kind.PLACES, ("a", "b"))
    assert relation.why == "the stadium and the hospital: neither lies in the other"


def test_nothing_is_proposed_within_one_article_of_figures_and_words():
    assert proposed(*(account(key, article="one", figures=(KILLED,), quote=CARRIED) for key in "ab")) == []


claims = st.builds(
    Account,
    claim=st.uuids().map(str),
    article=st.sampled_from("pq"),
    outlet=st.sampled_from(["", "cnn", "rt"]),
    quote=st.lists(st.sampled_from(["the", "city", "fell", "today"]), max_size=30).map(" ".join),
    agencies=st.sampled_from([(), WIRE]),
    figures=st.sampled_from([(), (KILLED,)]),
    positions=st.sampled_from([(), ("q/a",), ("q/b",), ("q/a", "r/a")]),
    days=st.sampled_from([None, (date(2014, 6, 15), date(2014, 6, 15)), (date(2014, 6, 16), date(2014, 6, 17))]),
    places=st.sampled_from([(), (("/a/", "A"),), (("/a/b/", "B"),), (("/c/", "C"),)]),
)


@given(st.lists(claims, max_size=12))
def test_whatever_is_given_each_pair_is_two_claims_once_a_kind_with_a_reason(accounts):
    found = relations(accounts)

    keys = [(relation.kind, relation.pair) for relation in found]
    known = {each.claim for each in accounts}
    assert len(keys) == len(set(keys)) <= MOST
    assert all(relation.one != relation.other and {*relation.pair} <= known and relation.why for relation in found)


def test_thousands_of_claims_alike_are_read_in_linear_time():
    many = [
        account(str(n), quote=f"{CARRIED} {n}", figures=(KILLED,), agencies=WIRE, positions=("q/a",))
        for n in range(4000)
    ]

    assert len(relations(many)) == MOST
    assert is_linear(relations, many)
