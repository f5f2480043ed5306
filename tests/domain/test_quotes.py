"""A quotation is found where it stands, or reported; it is never put in a wrong place."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.domain.quotes import (
    Ambiguous,
    Found,
    Missing,
    Moved,
    TextRefused,
    context,
    decode,
    distinct_context,
    locate,
    paragraphs,
    relocate,
)

ARTICLES = {
    path.stem: decode(path.read_bytes())
    for path in sorted((Path(__file__).parents[2] / "seeds" / "articles").glob("*.txt"))
}
RAQQA = ARTICLES["victory-declared-in-raqqa"]

# Few letters, so that words repeat and overlap, and every sort of typography.
MARKED = st.text("ab “”\"'’-–…. \n\u00a0\u200b", min_size=1)
TEXTS = MARKED | st.text(min_size=1) | st.sampled_from(list(ARTICLES.values()))


@st.composite
def slices(draw):
    """A text, and the start and end of a part of it that is not empty."""
    text = draw(TEXTS)
    start = draw(st.integers(0, len(text) - 1))
    end = draw(st.integers(start + 1, min(len(text), start + 300)))
    return text, start, end


def proved_places(result):
    match result:
        case Found() | Moved():
            return [(result.start, result.end)]
        case Ambiguous():
            return list(result.places)
    return []


# -- locating ------------------------------------------------------------------------------------------


@given(slices())
def test_any_part_of_any_text_is_found_in_its_place_or_among_several(part):
    text, start, end = part
    result = locate(text, text[start:end])
    assert (start, end) in proved_places(result)
    assert isinstance(result, Found) or len(result.places) > 1


@given(slices())
def test_its_offset_or_its_number_tells_one_place_from_the_others(part):
    text, start, end = part
    place = Found(start, end, text[start:end])
    several = proved_places(locate(text, text[start:end]))
    assert locate(text, text[start:end], hint=start) == place
    assert locate(text, text[start:end], occurrence=several.index((start, end)) + 1) == place


@given(TEXTS, st.text("ab “\"'-–…. \n", min_size=1), st.integers(0, 50), st.text("ab “", max_size=3))
def test_what_is_found_is_what_stands_there(text, words, hint, prefix):
    result = locate(text, words, hint=hint, prefix=prefix)
    if isinstance(result, Found):
        assert text[result.start : result.end] == result.quote
        assert result.exact == (result.quote == words)
    if isinstance(result, Missing) and result.nearest:
        assert text[result.nearest.start : result.nearest.end] == result.nearest.quote
        assert 0 < result.nearest.score <= 100


@given(st.sampled_from(list(ARTICLES.values())), st.data())
def test_words_typed_with_other_typography_are_found_and_kept_as_the_source_has_them(text, data):
    start, end = data.draw(st.sampled_from(paragraphs(text)))
    retyped = (
        text[start:end]
        .translate(str.maketrans({"“": '"', "”": '"', "’": "'", "–": "-", "—": "--"}))
        .replace(" ", data.draw(st.sampled_from([" ", "  ", "\n", "\u00a0", "\u2009 "])))
    )
    result = locate(text, retyped)
    assert isinstance(result, Found)
    assert (result.start, result.end, result.quote) == (start, end, text[start:end])


@pytest.mark.parametrize(
    ("article", "typed", "quote"),
    [
        ("isis-seizes-ramadi", '"The city has fallen,"', "“The city has fallen,”"),
        ("isis-seizes-ramadi", "Iraq's Anbar province", "Iraq’s Anbar province"),
        ("isis-seizes-ramadi", "office - a complex", "office – a complex"),
        ("major-operations-ended", "cells -- if they exist -- and", "cells — if they exist — and"),
        ("victory-declared-in-raqqa", "  de\u2010facto\n capital ", "de-facto capital"),
        ("victory-declared-in-raqqa", "Syrian\u00ad Democratic Forces", "Syrian Democratic Forces"),
        ("victory-declared-in-raqqa", "four month long battle", None),
        ("tal-afar-captured", "RT’s live updates", "RT's live updates"),
        ("tal-afar-captured", "just before dusk on Monday", None),
    ],
)
def test_a_mark_of_another_shape_is_the_same_mark_and_a_word_is_not(article, typed, quote):
    result = locate(ARTICLES[article], typed)
    if quote is None:
        assert isinstance(result, Missing)
    else:
        assert (result.quote, result.exact) == (quote, False)


def test_words_that_stand_in_several_places_are_not_placed():
    result = locate(RAQQA, "The stadium and hospital")
    assert isinstance(result, Ambiguous)
    assert [RAQQA[start:end] for start, end in result.places] == ["The stadium and hospital"] * 2


def test_the_words_around_them_tell_two_places_apart():
    first, second = locate(RAQQA, "The stadium and hospital").places
    assert locate(RAQQA, "The stadium and hospital", suffix=" became").start == second[0]
    assert locate(RAQQA, "The stadium and hospital", prefix="in the city. ").start == first[0]
    assert isinstance(locate(RAQQA, "The stadium and hospital", suffix=" fell"), Ambiguous)


@pytest.mark.parametrize("occurrence", [-1, 0, 3])
def test_an_occurrence_that_is_not_there_is_missing(occurrence):
    assert locate(RAQQA, "The stadium and hospital", occurrence=occurrence) == Missing(count=2)


def test_what_is_missing_comes_with_the_nearest_passage_in_whole_words():
    result = locate(RAQQA, "hauled up the black flag of Islamic State, the first")
    assert isinstance(result, Missing)
    assert "black flag of Islamic State" in result.nearest.quote
    assert result.nearest.score > 80


@pytest.mark.parametrize("words", ["", " ", "zxqv", "Quarterly earnings beat all expectations"])
def test_where_nothing_is_like_the_words_nothing_is_near(words):
    assert locate("Raqqa:\nfallen.", words) == Missing()


def test_places_that_overlap_are_all_told_in_linear_time():
    assert len(locate("a" * 100_000, "a" * 50_000).places) == 50_001


# -- after the text has changed ------------------------------------------------------------------------


@given(slices(), st.text("ab “\n"), st.integers(0, 50))
def test_a_quotation_in_a_changed_text_is_proved_or_reported(part, inserted, at):
    text, start, end = part
    changed = text[:at] + inserted + text[at:]
    result = relocate(changed, text[start:end], start, *context(text, start, end))
    for place in proved_places(result):
        assert changed[slice(*place)] == text[start:end] or not result.exact
    if isinstance(result, Moved):
        assert result.start != start == result.was


@given(slices())
def test_in_an_unchanged_text_a_quotation_stays_where_it_is(part):
    text, start, end = part
    result = relocate(text, text[start:end], start, *context(text, start, end))
    if context(text, start, end) != ("", ""):
        assert result == Found(start, end, text[start:end])


def stored(text, quote):
    start = text.index(quote)
    return quote, start, *context(text, start, start + len(quote))


def test_a_paragraph_put_before_it_moves_a_quotation():
    quotation = stored(RAQQA, "Locals shared horrifying stories")
    result = relocate("A new lead.\n\n" + RAQQA, *quotation)
    assert isinstance(result, Moved)
    assert (result.start, result.was) == (quotation[1] + 13, quotation[1])


def test_a_quotation_whose_neighbourhood_was_rewritten_on_one_side_has_moved():
    quotation = stored(RAQQA, "Locals shared horrifying stories")
    assert isinstance(relocate(RAQQA.replace("near the stadium.\n", "nearby.\n"), *quotation), Moved)


def test_the_same_words_elsewhere_are_not_the_quotation():
    text = "The mayor said it fell. Later a guard said it fell too."
    quotation = stored(text, "it fell")
    result = relocate(text.replace("The mayor said it fell. ", ""), *quotation)
    assert isinstance(result, Ambiguous)
    assert len(result.places) == 1


def test_of_two_like_passages_the_one_that_is_left_is_not_taken_for_the_other():
    first = RAQQA.index("after the departure of some")
    end = first + len("after the departure")
    without_first = RAQQA[: first - 60] + RAQQA[end + 60 :]
    result = relocate(without_first, RAQQA[first:end], first, *distinct_context(RAQQA, first, end))
    assert isinstance(result, Ambiguous)


@given(slices())
def test_either_side_of_a_distinct_context_tells_the_place(part):
    text, start, end = part
    prefix, suffix = distinct_context(text, start, end)
    quote = text[start:end]
    for around, before in ((prefix + quote, len(prefix)), (quote + suffix, 0)):
        if around != quote:
            assert locate(text, around).start + before == start


def test_without_context_a_quotation_that_is_there_twice_is_not_placed():
    assert isinstance(relocate("ab ab", "ab", 0), Ambiguous)
    assert relocate("x ab", "ab", 0) == Moved(2, 4, "ab", was=0)


def test_a_quotation_that_was_taken_out_is_missing():
    quotation = stored(RAQQA, "Locals shared horrifying stories")
    assert isinstance(relocate(ARTICLES["tal-afar-captured"], *quotation), Missing)


# -- texts ---------------------------------------------------------------------------------------------


@given(slices(), st.integers(1, 64))
def test_context_is_what_stands_before_and_after(part, length):
    text, start, end = part
    prefix, suffix = context(text, start, end, length)
    assert prefix + text[start:end] + suffix in text
    assert max(len(prefix), len(suffix)) <= length


@given(TEXTS)
def test_paragraphs_hold_every_character_that_is_not_white_space(text):
    spans = paragraphs(text)
    assert all("\n" not in text[start:end] and text[start:end].strip() for start, end in spans)
    assert "".join("".join(text[start:end].split()) for start, end in spans) == "".join(text.split())


def test_paragraphs_of_an_article():
    start, end = paragraphs(RAQQA)[0]
    assert RAQQA[start:end] == "US-Backed Forces Declare Victory Over ISIS In Raqqa"
    assert len(paragraphs(RAQQA)) == 18


@given(st.text().filter(lambda text: "\0" not in text and not text.startswith("\ufeff")))
def test_only_line_ends_change_in_decoding(text):
    assert decode(text.encode()) == text.replace("\r\n", "\n").replace("\r", "\n")


@given(st.binary())
def test_bytes_are_a_text_or_refused(data):
    try:
        assert "\0" not in decode(data)
    except TextRefused as refusal:
        assert "yte" in str(refusal)  # noqa: PT017  # many bytes are a text and raise nothing


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xef\xbb\xbfRaqqa", "byte order mark"),
        (b"\xff\xfeR\0", "byte order mark"),
        (b"Raqqa\xff", r"Byte 5 \(0xFF\) is not UTF-8"),
        ("é Raqqa".encode("latin-1"), r"Byte 0 \(0xE9\) is not UTF-8"),
        (b"\xc3\xa9\0", r"Byte 2 \(0x00\) is NUL"),
        (b"\xed\xa0\x80", r"Byte 0 \(0xED\)"),
    ],
)
def test_bytes_that_are_no_text_are_refused_with_the_byte(data, reason):
    with pytest.raises(TextRefused, match=reason):
        decode(data)
