"""Whatever the text: nothing raises, every proposal stands where it says, and its key stays the same."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.domain.phrases import Anchor
from archive.domain.suggestions import Kind, Known, propose
from archive.domain.suggestions.segments import Segment
from archive.domain.words import SegmentKind
from tests.work import is_linear

KNOWN = [
    Known("Ryan Dillon", "ryan-dillon", "actor"),
    Known("الرقة", "raqqa", "place"),
    Known("Raqqa", "raqqa", "place"),
]
WORDS = [
    "Col.", "Ryan", "Dillon", "said", "told", "Reuters", "that", "according", "to", "“", "”", '"', "'", "’", "‘", ",", ".", ":",
    ";", "(", ")", "—", "-", "who", "and", "the", "He", "a", "spokesman", "for", "US-backed", "forces", "in", "Raqqa", "on", "Monday",
    "denied", "was", "quoted", "as", "saying", "it", "by", "12", "people", "killed", "\n", "\n\n", "🙂", "e\u0301", "الرقة", "قال", "of",
    "adding", "however", "reports", "claims", "U.S.", "«", "»", "''", "``", "…", "\u200f", "\u00a0",
]  # fmt: skip
NEWS = st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join) | st.lists(st.sampled_from(WORDS), max_size=80).map(
    "".join
)


def whole(text, **more):
    """The proposals for `text`, each checked to stand where it says."""
    found = propose(text, known=KNOWN, anchor=Anchor("2017-10-17"), **more)
    assert [one for one in found if text[one.start : one.end] != one.words or one.start >= one.end] == []
    for one in found:
        for teller in one.fill.tellers:
            assert text[teller.start : teller.end] == teller.described
            assert teller.described.startswith(teller.named_as)
    return found


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=400) | NEWS)
def test_no_text_raises_and_every_proposal_stands_where_it_says(text):
    whole(text)


@settings(max_examples=100, deadline=None)
@given(NEWS)
def test_the_same_text_has_the_same_proposals_with_the_same_keys(text):
    keys = [one.key for one in whole(text)]

    assert keys == [one.key for one in whole(text)]
    assert len(keys) == len(set(keys))


@settings(max_examples=100, deadline=None)
@given(NEWS, st.integers(0, 60), st.integers(0, 60))
def test_segments_of_any_place_do_no_harm(text, start, length):
    end = min(len(text), start + length)
    if start < end:
        whole(text, segments=[Segment(start, end, SegmentKind.BLOCK_QUOTE)])
        whole(text, segments=[Segment(start, end, SegmentKind.RELATED_LINK)])


def test_offsets_are_code_points():
    text = "🙂🙂 الرقة 👩‍👩‍👧\n\n“The town e\u0301tait free 🙂,” Col. Ryan Dillon told Reuters."

    [claim] = [one for one in whole(text) if one.kind is Kind.CLAIM]

    assert claim.words == "The town e\u0301tait free 🙂"
    assert claim.fill.tellers[0].actor == "ryan-dillon"


def test_a_dismissed_proposal_does_not_return():
    text = "The town had fallen, residents said."
    first = whole(text)

    again = propose(text, dismissed=frozenset({first[0].key}))

    assert {one.key for one in again} <= {one.key for one in first[1:]}


def test_a_key_outlives_names_that_the_archive_learns_later():
    text = "Ryan Dillon said Raqqa was quiet."

    before, after = propose(text), propose(text, known=KNOWN)

    assert {one.key for one in before} == {one.key for one in after}


HOSTILE = {
    "quotation marks": "“‘\"'",
    "opening marks": "“a ",
    "alternating marks": "\"a' ",
    "verbs": "said ",
    "names": "Ryan Dillon ",
    "commas": "a, ",
    "capitals": "A",
    "brackets": "( ",
    "relative clauses": "who said that which ",
    "conjunctions": "police and ",
    "one sentence": "the army said it was told that ",
    "digits": "1",
    "numbers": "1,000 of ",
    "hyphens": "a-",
    "full stops": "U.S.",
    "short paragraphs": "“a\n",
    "according": "according to a ",
    "weekdays": "last Tuesday in early ",
    "arabic": "قال الناطق ",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_twice_a_hostile_text_is_at_most_little_more_than_twice_the_work(name):
    assert is_linear(lambda text: propose(text, known=KNOWN), (HOSTILE[name] * 8000)[:8000])
