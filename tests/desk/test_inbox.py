"""The inbox lists what waits, the latest first, with the next step of each; empty, it says what to do."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.actions import editing
from archive.desk.board.conditions import incomplete_articles
from archive.domain.when import When
from archive.domain.words import DateBasis
from archive.models import Article, Received
from tests.desk.inbox import INBOX, NOTHING_KNOWN, TEXT, accepted_from, pasted, received
from tests.factories import ArticleFactory, ClaimFactory, OutletFactory, PersonFactory

pytestmark = pytest.mark.django_db


def complete(**given):
    """An article that lacks nothing but claims."""
    article = ArticleFactory(**given)
    article.published = When(edtf="2014-06-16", basis=DateBasis.STATED)
    return editing.save(article, by="tests")


def steps(client, query=""):
    """The next step of everything listed, by its name."""
    context = client.get(INBOX + query).context
    return {str(row.thing): str(row.step) for row in (*context["received"], *context["articles"])}


def test_an_empty_inbox_says_what_to_do(editor):
    assert "Nothing waits. Add a report: paste its text" in editor.get(INBOX).content.decode()


def test_each_thing_that_waits_has_its_next_step_in_one_line(editor):
    pasted(editor)
    received(editor.person, b"caf\xe9", "bad.txt")
    ArticleFactory(headline="Whose?", publisher=None)
    ArticleFactory(headline="When?")
    complete(headline="Unread")

    assert steps(editor) == {
        "Rebels enter the old town of Aleppo": "Say who published it, and when; then accept it.",
        "bad.txt": "No text could be had: read why.",
        "Whose?": "Say who published it; if that cannot be known, leave it unknown and say why.",
        "When?": "Say when it was published; if that cannot be known, leave it unknown and say why.",
        "Unread": "Mark its first claim.",
    }


def test_an_article_that_lacks_nothing_waits_no_more_and_neither_does_a_discarded_one(editor):
    ClaimFactory(article=complete())
    editing.discard(ArticleFactory(), by="tests", reason="a test")

    assert steps(editor) == {}


def test_what_is_unknown_on_purpose_with_its_reason_is_not_waited_for(editor):
    why = {"publisher_note": "It names no outlet.", "published_note": "Its only date is of another report."}
    article = accepted_from(editor.person, TEXT.encode(), **NOTHING_KNOWN, headline="Nobody’s", **why)
    assert steps(editor) == {"Nobody’s": "Mark its first claim."}

    ClaimFactory(article=article, start=0, end=6, quote="Rebels")

    assert steps(editor) == {}
    assert not incomplete_articles(Article.objects.all()).exists()


def test_what_an_article_lacks_can_be_asked_for_and_is_counted(editor):
    ArticleFactory(headline="A", publisher=None)
    complete(headline="B")
    ClaimFactory(article=ArticleFactory(headline="C"))

    assert steps(editor, "?lacks=publisher").keys() == {"A"}
    assert steps(editor, "?lacks=date").keys() == {"A", "C"}
    assert steps(editor, "?lacks=claims").keys() == {"A", "B"}
    assert editor.get(INBOX).context["counts"] == {"received": 0, "articles": 3, "publisher": 1, "date": 2, "claims": 2}


@pytest.mark.parametrize("query", ["?lacks=colour", "?articles=x", "?received=99999999999999999999", "?articles=٣"])
def test_an_address_that_makes_no_sense_is_the_whole_inbox(editor, query):
    ArticleFactory(headline="A")

    assert editor.get(INBOX + query).status_code == 200


def test_the_latest_comes_first_and_pages_follow_without_gap_or_repeat(editor):
    for number in range(45):
        received(editor.person, f"Text {number}.".encode())
    outlet = OutletFactory()
    for number in range(45):
        ArticleFactory(headline=f"Article {number}", publisher=outlet)

    first = editor.get(INBOX).context
    more = editor.get(f"{INBOX}?received={first['received_more']}").context
    rest = editor.get(f"{INBOX}?articles={first['articles_more']}").context

    assert [str(row.thing) for row in (*first["received"], *more["received"])] == [
        f"Text {n}." for n in reversed(range(45))
    ]
    assert [str(row.thing) for row in (*first["articles"], *rest["articles"])] == [
        f"Article {n}" for n in reversed(range(45))
    ]
    assert (more["articles"], rest["received"]) == ([], [])


def test_texts_with_the_same_words_are_flagged(editor):
    article = ArticleFactory(text=TEXT.upper(), headline="The old one")
    pasted(editor)
    pasted(editor, TEXT.replace("\n\n", "\n"))

    rows = editor.get(INBOX).context["received"]
    assert [{str(twin) for twin in row.twins} for row in rows] == [
        {"The old one", str(rows[1].thing)},
        {"The old one", str(rows[0].thing)},
    ]
    assert [twin for row in editor.get(INBOX).context["articles"] for twin in row.twins if row.thing == article] != []


def queries_of(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_33_things_that_wait_ask_no_more_than_3(editor):
    def more(count):
        for number in range(count):
            received(PersonFactory(), f"{TEXT} {Received.objects.count()} {number}".encode())
            ArticleFactory(text=f"{TEXT} {number} of {Received.objects.count()}")

    more(3)
    few = queries_of(editor, INBOX)
    more(30)

    assert queries_of(editor, INBOX) == few


def test_a_check_asks_no_more_for_a_long_text_with_many_like_it(editor):
    short = queries_of(editor, pasted(editor, TEXT))
    for number in range(8):
        ArticleFactory(text=f"{TEXT} {number}")
    long = pasted(editor, TEXT * 30)

    assert abs(queries_of(editor, long) - short) <= 2  # the articles and the texts that are like it, if there are any
