"""Texts that share a passage share a fingerprint; how much they share is counted in word runs."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.domain.suggestions.likeness import SHARED, fingerprints, likeness, whole
from tests.work import is_linear

WORDS = [f"w{n}" for n in range(4000)]


def words(seed, count):
    return random.Random(seed).choices(WORDS, k=count)


def test_typography_case_and_spaces_change_nothing():
    one = "“The city’s last road — the one to the north — is cut,” he said. " * 5
    other = one.replace("“", '"').replace("”", '"').replace("’", "'").replace(" — ", " - ").replace(" ", "\n ").upper()

    assert whole(one) == whole(other)
    assert fingerprints(one) == fingerprints(other)


def test_another_word_is_another_text():
    assert whole("Over 500 were killed.") != whole("Over 50 were killed.")


@given(st.integers(0, 10_000), st.integers(0, 300), st.integers(0, 300))
def test_a_shared_passage_of_25_words_always_leaves_a_common_fingerprint(seed, before, after):
    passage = " ".join(words(seed, SHARED))
    one = " ".join([*words(seed + 1, before), passage, *words(seed + 2, after)])
    other = " ".join([*words(seed + 3, after), passage, *words(seed + 4, before)])

    assert fingerprints(one) & fingerprints(other)


def test_a_text_of_a_few_words_has_a_fingerprint_and_one_of_none_has_none():
    assert len(fingerprints("Gone.")) == 1
    assert fingerprints(" … ") == set()


def test_a_text_has_about_a_tenth_as_many_fingerprints_as_words():
    assert 150 < len(fingerprints(" ".join(words(1, 2000)))) < 260


@pytest.mark.parametrize(("kept", "expected"), [(1.0, 1.0), (0.5, 0.5), (0.0, 0.0)])
def test_what_is_shared_is_told_for_each_side(kept, expected):
    first = words(1, 600)
    second = first[: int(600 * kept)] + words(2, 600 - int(600 * kept))

    shared = likeness(" ".join(first), " ".join(second))

    assert abs(shared.of_first - expected) < 0.02
    assert abs(shared.of_second - expected) < 0.02


def test_a_part_stands_whole_in_the_whole():
    line = words(3, 400)

    assert likeness(" ".join(line[:100]), " ".join(line)).of_first == 1.0


@pytest.mark.parametrize("text", ["", "\ud800 lone", "ا" * 1000, "a" * 100_000, "\0" * 100, "’'’'" * 5000])
def test_no_text_raises(text):
    fingerprints(text)
    whole(text)
    likeness(text, text)


def test_time_is_linear_in_the_text():
    assert is_linear(fingerprints, " ".join(words(5, 20_000)))
