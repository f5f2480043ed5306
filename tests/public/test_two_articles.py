"""Two articles side by side: what each says on the same question and the words they share, as far as readers see them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.record import documents as d
from tests.api.samples import article, claim, publish
from tests.public.samples import CNN, contested, from_cnn, paragraphs, publish_contested, unsigned, voiced

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
ADDRESS = "/articles/cnn-report/beside/unsigned-report/"
SAID = "the last of the fighters left the stadium at noon"
HIDDEN = "and seven others were buried in a garden by night"


def told(quote, graphic=False):
    """The same words, quoted from both articles as the answer to one question."""
    more = {"sensitivity": "graphic", "sensitivity_note": "The dead"} if graphic else {}
    ours = voiced("c0000021", "Talal Salo", quote, 200, **more)
    theirs = claim("c0000022", 240, quote=quote, end=240 + len(quote), told=[], form="narration", figures=[],
                   voice=d.Voice("unknown:unsigned-report", "", None, "unknown_publisher"), source=unsigned(), **more)  # fmt: skip
    held = [d.Held(each.id, "", "") for each in (ours, theirs)]
    question = d.Question("occurrence", "occurrence", "Did they leave?", True, d.Assessment("one_outlet", 1, "One.", {}),
                          [d.Position("left", "They left", None, None, None, held, 2, None)], [])  # fmt: skip
    return {"claims": [ours, theirs], "questions": [question], "articles": [from_cnn(), unsigned()]}


def publish_told(quote=SAID, graphic=False):
    """The small world, with an event in which both articles have the same words."""
    publish_contested()
    given = told(quote, graphic)
    event = contested("they-left", questions=given["questions"], articles=given["articles"], summary=[])
    publish(d.Event(**{**vars(event), "claims": given["claims"]}))


def test_what_each_says_on_one_question_stands_side_by_side(client):
    publish_contested()

    page = client.get(ADDRESS).content.decode()

    question = page[page.index("Is it over?") :]
    assert question.index("Major operations are finished") < question.index("Victory was assured")
    assert "How many were displaced?" not in page
    assert "No run of six words" in page


def test_words_that_stand_in_both_lead_to_their_paragraphs(client):
    publish_told()

    page = client.get(ADDRESS).content.decode()

    words = page[page.index('id="words"') :]
    assert SAID in words
    assert 'href="/articles/cnn-report/#p' in words
    assert 'href="/articles/unsigned-report/#p' in words
    assert "Both are quoted for one position." in page


def test_what_readers_do_not_see_is_not_compared(client):
    publish_told(graphic=True)
    text = ("It was over. " + HIDDEN).ljust(1000)
    publish(
        article("cnn-report", outlet=CNN, public_text="full", text=text, length=len(text), paragraphs=paragraphs(1000))
    )
    publish(article("unsigned-report", "", outlet=None, headline="Another report"))

    page = client.get(ADDRESS).content.decode()

    assert SAID not in page[page.index('id="words"') :]
    assert HIDDEN not in page


def test_an_article_and_its_event_lead_to_the_articles_beside_it(client):
    publish_contested()

    assert f'href="{ADDRESS}"' in client.get("/articles/cnn-report/").content.decode()
    assert f'href="{ADDRESS}"' in client.get("/events/declared-over/").content.decode()


def test_an_article_is_not_set_beside_itself_or_beside_nothing(client):
    publish_contested()

    assert client.get("/articles/cnn-report/beside/cnn-report/").status_code == 404
    assert client.get("/articles/cnn-report/beside/never-was/").status_code == 404


def test_the_page_costs_the_same_for_twelve_events_as_for_two(client):
    def counted(start, end):
        for number in range(start, end):
            publish(contested(f"event-{number}"))
        with CaptureQueriesContext(connection) as asked:
            assert client.get(ADDRESS).status_code == 200
        return len(asked)

    publish_contested()
    assert counted(0, 2) == counted(2, 12)
