"""Quotations of every shape of mark, and passages that stand twice."""

import pytest

from archive.domain.suggestions import Kind, propose
from archive.domain.suggestions.segments import Segment
from archive.domain.words import SegmentKind


def quoted(text, **more):
    """The words of the quotations proposed for `text`."""
    return [one.words for one in propose(text, **more) if one.kind is Kind.QUOTATION]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “it is over” and left.", ["it is over"]),
        ('He said "it is over" and left.', ["it is over"]),
        ("He said 'it is over' and left.", ["it is over"]),
        ("He said ‘it’s over’ and left.", ["it’s over"]),
        ("He said «c’est fini» and left.", ["c’est fini"]),
        ("Er sagte: „Es ist vorbei“, und ging.", ["Es ist vorbei"]),
        ("He said ``it is over'' and left.", ["it is over"]),
        ("The fighters’ camp and the boys’ school burned.", []),
        ("The '90s were over; he isn't sure.", []),
        ('It was 6\'2" tall and 5" wide.', []),
        ("“He told me, ‘Run,’ and I ran,” she said.", ["He told me, ‘Run,’ and I ran,", "Run,"]),
        ("'The boys' school is open,' he said.", ["The boys' school is open,"]),
        ("“First.\n\n“Second.\n\n“Third,” he said.", ["First.\n\n“Second.\n\n“Third,"]),
        (
            "She said: 'I couldn't move.\n\n'He wasn't old.\n\n'We ran.'\n\nIt's over.",
            ["I couldn't move.\n\n'He wasn't old.\n\n'We ran."],
        ),
        ("'Twas a boy's game.\n\n'It is over,' he said.", ["It is over,"]),
        ("“It never closed, he said.\n\nNew paragraph.", ["It never closed, he said."]),
        ("“One” and “two” and “three”.", ["One", "two", "three"]),
        ("(“It is over.”)", ["It is over."]),
        ("He said—“it is over”—and left.", ["it is over"]),
        ("“”", []),
        ("a '\n\n'b", []),
        ("'\n\n'\n\n“\n\n“", []),
        ("“ ”", []),
    ],
)
def test_quotations(text, expected):
    assert quoted(text) == expected


def test_a_block_quotation_needs_no_marks():
    text = "She spoke to us.\n\nNobody came for three days.\n\nShe left."
    start = text.index("Nobody")
    block = Segment(start, start + len("Nobody came for three days."), SegmentKind.BLOCK_QUOTE)

    assert quoted(text, segments=[block]) == ["Nobody came for three days."]


def test_a_block_quotation_is_told_by_whoever_is_named_before_it():
    text = "Lena Novak, a nurse, shared her memories with us.\n\nNobody came for three days."
    start = text.index("Nobody")

    found = propose(text, segments=[Segment(start, len(text), SegmentKind.BLOCK_QUOTE)])

    [claim] = [one for one in found if one.kind is Kind.CLAIM]
    assert claim.fill.tellers[0].described == "Lena Novak, a nurse"


@pytest.mark.parametrize(
    ("text", "scare"),
    [
        ("The “safe zone” was shelled.", True),
        ("“We have nothing left to eat,” he said.", False),
        ("“No,” he said.", False),
    ],
)
def test_a_word_or_two_in_marks_is_kept_and_said_to_be_so(text, scare):
    [one] = [one for one in propose(text) if one.kind is Kind.QUOTATION]

    assert one.fill.scare is scare


def repeats(text, **more):
    """The repeated passages proposed for `text`."""
    return [one for one in propose(text, **more) if one.kind is Kind.REPEAT]


PASSAGE = "the last positions in the old town had become a trap for those who stayed behind"


def test_a_passage_that_stands_twice_is_proposed_at_its_second_place():
    [repeat] = repeats(f"They said {PASSAGE}.\n\nLater, {PASSAGE}, others wrote.")

    assert repeat.words == PASSAGE
    assert "paragraph 1" in repeat.why


def test_a_passage_of_another_text_is_proposed_with_its_title():
    [repeat] = repeats(f"They said {PASSAGE}.", others=[("Another report", f"One line.\n\nAnd {PASSAGE.upper()}!")])

    assert repeat.words == PASSAGE
    assert "“Another report”, paragraph 2" in repeat.why


def test_short_runs_of_words_are_no_repeat():
    assert repeats("He said it was the end of the war. She said it was the end of the war.") == []
