"""What may be one and the same is found without comparing everything with everything."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from archive.domain.suggestions.duplicates import MOST, Thing, callings, candidates
from tests.work import is_linear


def thing(uid, *names, **given):
    """A thing with its names."""
    return Thing(uid, names[0] if names else uid, frozenset(names), **given)


def pairs(*things):
    """The pairs that are proposed."""
    return [(each.one, each.other) for each in candidates(things)]


def test_one_name_or_alias_is_proposed_first_and_says_why():
    found = candidates([thing("b", "islamic state"), thing("a", "isis", "islamic state"), thing("c", "islamic states")])

    assert (found[0].one, found[0].other, found[0].why) == ("a", "b", "both are called “islamic state”")
    assert {(each.one, each.other) for each in found} == {("a", "b"), ("a", "c"), ("b", "c")}


def test_close_spellings_are_proposed_and_others_are_not():
    assert pairs(thing("a", "haider al-abadi"), thing("b", "haidar al-abadi"), thing("c", "nouri al-maliki")) == [
        ("a", "b")
    ]


def test_a_slip_is_found_in_a_crowd_of_names_that_begin_alike():
    crowd = [
        thing(f"c{number:03}", f"ahmed {chr(97 + number % 26) * 4}{chr(97 + number // 26) * 5}")
        for number in range(200)
    ]

    assert ("x", "y") in pairs(*crowd, thing("x", "ahmed al-jabouri"), thing("y", "ahmed al-jaburi"))
    assert ("x", "y") in pairs(*crowd, thing("x", "ahmed al-jabouri"), thing("y", "ehmed al-jabouri"))


def test_words_in_another_order_are_one_name():
    assert pairs(thing("a", "talal salo"), thing("b", "salo talal")) == [("a", "b")]


def test_events_in_one_place_on_days_that_meet_with_claims_in_common_are_proposed():
    day, later = (date(2015, 5, 17), date(2015, 5, 17)), (date(2015, 6, 1), date(2015, 6, 2))
    first = thing("a", "assault on the city", place="ramadi", days=day, rests_on=frozenset({"x", "y"}))
    second = thing("b", "fall of ramadi", place="ramadi", days=day, rests_on=frozenset({"x"}))
    other_day = thing("c", "a deal", place="ramadi", days=later, rests_on=frozenset({"x"}))
    nothing_shared = thing("d", "markets close", place="ramadi", days=day, rests_on=frozenset({"z"}))

    assert pairs(first, second, other_day, nothing_shared) == [("a", "b")]


def test_one_name_of_two_callings_may_be_two_persons():
    assert callings(["Captain John Moore", "John Moore/Getty Images, photographer"]) == [
        "photographer or reporter",
        "soldier",
    ]
    assert callings(["Captain John Moore", "Capt. Moore, a spokesman"]) == []


names = st.lists(st.text("abc ", min_size=1, max_size=8).map(str.strip).filter(bool), min_size=1, max_size=3)


@given(st.lists(st.tuples(st.uuids().map(str), names), max_size=12, unique_by=lambda pair: pair[0]))
def test_whatever_is_given_each_pair_is_two_things_once(given_things):
    found = candidates([thing(uid, *own) for uid, own in given_things])

    assert len({(each.one, each.other) for each in found}) == len(found)
    assert all(each.one < each.other and each.why and 0 < each.weight <= 100 for each in found)


def test_thousands_of_things_with_one_beginning_are_read_in_linear_time():
    many = [thing(str(n), f"battalion {n:04}") for n in range(2000)]

    assert len(candidates(many)) <= MOST
    assert is_linear(candidates, many)
