"""The index of words: it finds what reading every row finds, in its order, whichever way it goes."""

import random

import pytest
from django.db import connection

from archive.domain.searching import read
from archive.record import finding, searches, tsvectors
from archive.record.models import Search
from archive.record.searches import Group
from archive.record.sql import fetched

pytestmark = pytest.mark.django_db

FREQUENT, RARE = ["said", "city", "forces", "camp", "cart"], ["ramadi", "palmyra", "sabotage"]
ASKED = [
    "said", "ramadi", "said forces", "said ramadi", "said nowhere", '"said city"', '"city forces camp"', '"said said"',
    '"forces said" "camp city"', "ca*", "pal*", '"said ca"*', "sa* ramadi", "fo* ca* ci*", '"camp cart city forces said"',
]  # fmt: skip
WAYS = {  # nearest rows, and rows at most, that PostgreSQL walks through; SQLite has one way
    "as it is": (tsvectors.NEAR, tsvectors.FAR, tsvectors.PAIRED),
    "walking": (3, 1000, tsvectors.PAIRED),
    "by the index": (1, 0, tsvectors.PAIRED),
    "by the index, of long texts": (1, 0, 6),
}


def row(group, number, text, marks=()):
    """A row of the index."""
    id = searches.stretch(group).low + number
    return Search(id=id, kind=group, slug=f"{group}-{number}", text=text, marks=" ".join(marks))


@pytest.fixture
def rows():
    """Texts of a few frequent words; rare ones, and a frequent word at one end alone."""
    rng = random.Random(3)
    made = []
    for group, size in ((Group.EVENTS, 150), (Group.QUOTATIONS, 400)):
        for number in range(size):
            words = [*rng.choices(FREQUENT, k=rng.randint(0, 12)), "¶", *rng.choices(FREQUENT, k=3)]
            words += rng.choices(RARE, k=number % 40 == 0) + (["late"] if number > 0.8 * size else [])
            marks = [finding.mark("place", rng.choice(["iraq", "syria"])), finding.mark("group", group)]
            made.append(row(group, number * 7, " ".join(words), marks))
    return made


@pytest.fixture(params=WAYS)
def index(request, monkeypatch, rows):
    """The rows in the index, searched in one of the ways."""
    for name, value in zip(("NEAR", "FAR", "PAIRED"), WAYS[request.param], strict=True):
        monkeypatch.setattr(tsvectors, name, value)
    finding.put(rows)
    return rows


def fits(text, term):
    """Whether the words of a term stand in a text, one after another."""
    words, size = text.split(), len(term.words)
    return any(term.fits(words[at : at + size]) for at in range(len(words) - size + 1))


def looked_through(rows, asked, stretch, size, falling):
    """What reading every row finds."""
    ids = [
        row.id
        for row in rows
        if stretch.low <= row.id <= stretch.high
        and set(stretch.marks) <= set(row.marks.split())
        and all(fits(row.text, term) for term in asked.terms)
    ]
    return sorted(ids, reverse=falling)[:size]


@pytest.mark.parametrize("q", [*ASKED, "late", "late ramadi"])
def test_the_index_finds_what_reading_every_row_finds(index, q):
    asked = read(q)
    for group in (Group.EVENTS, Group.QUOTATIONS):
        whole = searches.stretch(group, ["place=iraq"])
        middle = finding.Stretch(whole.low + 300, whole.low + 1500, whole.marks)
        for stretch in (searches.stretch(group), whole, middle):
            for size, falling in ((2, False), (2, True), (30, False), (30, True), (1001, False)):
                wanted = looked_through(index, asked, stretch, size, falling)
                assert finding.find(asked, [stretch], size=size, falling=falling) == wanted


@pytest.mark.parametrize("q", ASKED)
def test_several_stretches_are_one_list(index, q):
    asked, groups = read(q), [[searches.stretch(group)] for group in Group]
    both = [searches.stretch(Group.QUOTATIONS, [f"place={place}"]) for place in ("syria", "iraq")]
    alone = [looked_through(index, asked, stretch, 40, False) for [stretch] in groups]

    assert finding.find(asked, both, size=40) == alone[-1]
    assert finding.first(asked, groups, size=40) == alone


def test_the_beginning_of_a_word_is_none_of_a_mark(index):
    for q in ("pl*", "gr*", "ira*", "place*"):
        assert finding.find(read(q), [searches.stretch(Group.EVENTS)], size=1) == []


def test_a_walk_without_end_is_stopped_and_what_comes_after_it_is_not():
    endless = "WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT 1 FROM c) SELECT count(*) FROM c"
    with pytest.raises(finding.TooMuch), finding._bounded(1):
        fetched(endless)

    assert fetched("SELECT 1") == [(1,)]
    if connection.vendor == "postgresql":
        assert fetched("SHOW statement_timeout") == [("0",)]
        assert fetched("SHOW enable_seqscan") == [("on",)]
