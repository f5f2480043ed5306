"""Searches: one word in every spelling, what is asked, and where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.domain import spellings
from archive.domain.searching import LONGEST, SearchFault, indexed, pieces, places, read, words_of
from tests.work import calls


def said(text):
    """The words of a text."""
    return [word.text for word in words_of(text)]


@pytest.mark.parametrize("row", spellings.ROWS.strip().split("\n"))
def test_every_spelling_of_the_table_is_found_by_every_other(row):
    for asked in row.split():
        for written in row.split():
            assert places(f"…in {written}, again.", read(asked)), f"{asked} does not find {written}"


def test_no_spelling_stands_for_two_words():
    every = [spelling for row in spellings.rows() for spelling in row]

    assert sorted(every) == sorted(set(every))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Raqqa", "الرقة"),
        ("ar-Raqqah", "Rakka"),
        ("Deir ez-Zor", "Deir al-Zor"),
        ("Deir Ezzor", "دير الزور"),
        ("Dayr az Zawr", "deir al zor"),
        ("Sana'a", "صنعاء"),
        ("الرَّقَّة", "الرقه"),
        ("إدلب", "ادلب"),
        ("علــي", "على"),
        ("Café", "cafe"),
        ("STRASSE", "straße"),
        ("Muḥammad", "Mohamed"),
        ("the city's fall", "the city fall"),
        ("some 270,000 people", "some 270000 people"),
        ("٢٧٠٬٠٠٠", "270,000"),
        ("۲۷۰۰۰۰", "270000"),
        ("1,234,567", "1234567"),
    ],
)
def test_two_ways_of_writing_are_the_same_words(one, other):
    assert said(one) == said(other)


@pytest.mark.parametrize("text", ["17,2017", "1,2,3", "12,34", "1234,567", "270,0000"])
def test_numbers_beside_one_another_stay_apart(text):
    assert said(text) == text.split(",")


def test_an_article_of_english_stays_a_word():
    assert said("as an ally at the gate") == ["as", "an", "ally", "at", "the", "gate"]


@pytest.mark.parametrize(
    ("asked", "terms"),
    [
        ("city fallen", [(("city",), False), (("fallen",), False)]),
        ('"has fallen" city', [(("has", "fallen"), False), (("city",), False)]),
        ("“has fallen”", [(("has", "fallen"), False)]),
        ("ramad*", [(("ramad",), True)]),
        ('"to rama*"', [(("to", "rama"), True)]),
        ('"has fallen', [(("has",), False), (("fallen",), False)]),
        ("city AND -fallen", [(("city",), False), (("and",), False), (("fallen",), False)]),
        ("deir-ez-zor", [(("deir", "zor"), False)]),
        ("city city CITY", [(("city",), False)]),
        ("ab*cd*", [(("ab",), True), (("cd",), True)]),
    ],
)
def test_what_is_asked(asked, terms):
    assert [(term.words, term.prefix) for term in read(asked).terms] == terms


@pytest.mark.parametrize(
    ("asked", "fault"),
    [("a" * (LONGEST + 1), "long"), ("a b c d e f g h i", "many"), ("a*", "short"), ('*** "" ()', "wordless")],
)
def test_what_cannot_be_asked_says_why(asked, fault):
    with pytest.raises(SearchFault) as raised:
        read(asked)
    assert raised.value.args == (fault,)


@given(st.text(max_size=LONGEST))
def test_any_text_is_read_or_refused_and_nothing_else(text):
    try:
        sought = read(text)
    except SearchFault:
        return
    assert sought.words
    assert all(word.isalnum() for word in sought.words)


@given(st.text(max_size=300))
def test_words_know_their_places_and_pieces_make_the_text_again(text):
    for word in words_of(text):
        assert 0 <= word.start < word.end <= len(text)
        assert word.text.isalnum()
    try:
        sought = read(text[:20])
    except SearchFault:
        return
    assert "".join(piece for piece, _ in pieces(text, places(text, sought))) == text


@pytest.mark.parametrize(
    "text", ['"' * 100_000, "a " * 50_000, "a*" * 50_000, "(" * 100_000, "ا" * 100_000, "\u0301" * 100_000]
)
def test_a_hostile_text_costs_little(text):
    def refused():
        with pytest.raises(SearchFault):
            read(text)

    assert calls(refused) < 2000


def test_a_phrase_reaches_across_no_two_texts():
    assert indexed(["The city", "", "has fallen"]) == "the city ¶ has fallen"


def test_marks_stand_on_the_words_as_they_are_written():
    text = "The flag of ar-Raqqa’s stadium was hauled down."

    assert pieces(text, places(text, read('rakka "hauled down"'))) == [
        ("The flag of ar-", False), ("Raqqa’s", True), (" stadium was ", False), ("hauled down", True), (".", False),
    ]  # fmt: skip


def test_a_beginning_finds_other_spellings_of_the_table():
    assert places("The fall of Raqqa", read("rakk*"))
    assert not places("The fall of Ramadi", read("rakk*"))
