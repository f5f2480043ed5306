"""The words that two texts have in common: the longest runs, wherever they stand, and nothing beyond a gap."""

from hypothesis import given
from hypothesis import strategies as st

from archive.domain.shared_words import shared
from archive.domain.suggestions.likeness import words
from tests.work import is_linear

TELLING = "the last security forces fled the compound before dawn"


def texts(found, first, second):
    """What was found, as it stands in each text."""
    return [
        (
            first[each.first.stretch][each.first.start : each.first.end],
            second[each.second.stretch][each.second.start : each.second.end],
        )
        for each in found
    ]


def test_a_run_is_found_as_each_has_it_whatever_its_case_and_marks():
    first = ["Nobody knew. “The last security forces fled the compound, before dawn,” he said."]
    second = ["It is told", "that THE LAST SECURITY FORCES fled the compound before dawn on Monday"]

    assert texts(shared(first, second), first, second) == [
        (
            "The last security forces fled the compound, before dawn",
            "THE LAST SECURITY FORCES fled the compound before dawn",
        )
    ]


def test_less_than_six_words_are_nobodys_telling():
    assert shared(["five words in a row"], ["five words in a row"]) == []


def test_a_run_does_not_cross_what_readers_do_not_see():
    assert shared([TELLING], ["the last security forces", "fled the compound before dawn"]) == []


def test_of_several_places_the_longest_run_is_taken():
    second = ["the last security forces fled the river", TELLING]

    [found] = shared([TELLING], second)

    assert (found.second.stretch, found.second.end) == (1, len(TELLING))


def test_a_refrain_of_thousands_of_words_is_read_in_linear_time():
    refrain = "one two three four five six " * 600

    assert shared([refrain], [refrain])
    assert is_linear(lambda text: shared([text], [text]), refrain)


@given(st.lists(st.text("ab é،1 '", max_size=60), max_size=4), st.lists(st.text("ab é،1 '", max_size=60), max_size=4))
def test_what_is_found_has_the_same_words_in_both(first, second):
    for one, other in texts(shared(first, second, least=2), first, second):
        assert words(one) == words(other)
        assert len(words(one)) >= 2
