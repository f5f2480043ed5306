"""What a comparison shows spells both texts, and changes nothing that stayed."""

from hypothesis import given
from hypothesis import strategies as st

from archive.domain.differences import LONGEST, Piece, pieces

TEXTS = st.lists(st.sampled_from(["over", "500", "killed", " ", "\n", "الرقة", "fled,", "🙂"]), max_size=30).map(
    "".join
)


def spelt(found, without):
    return "".join(piece.words for piece in found if piece.how != without)


@given(TEXTS, TEXTS)
def test_the_pieces_spell_both_texts(before, after):
    found = pieces(before, after)

    assert (spelt(found, "in"), spelt(found, "out")) == (before, after)


@given(TEXTS)
def test_a_text_does_not_differ_from_itself(text):
    assert {piece.how for piece in pieces(text, text)} <= {"same"}


def test_only_the_words_that_changed_are_marked():
    assert pieces("over 500 were killed", "over 600 were killed") == [
        Piece("same", "over "), Piece("out", "500"), Piece("in", "600"), Piece("same", " were killed"),
    ]  # fmt: skip


def test_two_sentences_that_share_only_small_words_are_not_read_in_shreds():
    before, after = "A report says that fighters left the stadium.", "In the stadium it tells of flags of the YPG."

    assert [piece.how for piece in pieces(before, after)] == ["out", "in"]


def test_what_stayed_is_shortened_next_to_a_change():
    found = pieces("a " * 50 + "x", "a " * 50 + "y", around=3)

    assert found[0] == Piece("same", "a a …  a ")


def test_texts_too_long_to_compare_stand_one_after_the_other():
    before, after = "a " * LONGEST, "b " * LONGEST

    assert pieces(before, after) == [Piece("out", before), Piece("in", after)]
