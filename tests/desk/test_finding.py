"""The desk's search: everything an editor may see, in groups, bounded, at a constant cost."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from archive.actions import editing
from archive.desk.finding.search import MOST
from tests.factories import (
    TESTS,
    ActorFactory,
    ArticleFactory,
    ChronologyFactory,
    ClaimFactory,
    EventFactory,
    LocationFactory,
)

pytestmark = pytest.mark.django_db
SEARCH = "/admin/desk/search/"


def found(client, words):
    """What is found, by noun."""
    return {group.noun: group.found for group in client.get(SEARCH, {"q": words}).context["groups"]}


def test_things_are_found_by_name_title_uid_and_words(editor):
    event, chronology = EventFactory(title="The Bridge at Ramadi"), ChronologyFactory(title="Bridges")
    article = ArticleFactory(headline="A bridge falls", text="The bridge has fallen, they say.\n")
    claim = ClaimFactory(article=article, quote="The bridge has fallen", statement="A bridge fell.")
    place, actor = LocationFactory(uid="old-bridge"), ActorFactory(name="Bridge Guards")

    assert found(editor, "bridge") == {
        "event": [event],
        "claim": [claim],
        "article": [article],
        "actor": [actor],
        "location": [place],
        "chronology": [chronology],
    }


def test_what_is_found_leads_to_where_it_is_worked_on(editor):
    event, claim = EventFactory(title="The bridge"), ClaimFactory(statement="A bridge fell.")

    text = editor.get(SEARCH, {"q": "bridge"}).content.decode()

    assert f'href="/admin/desk/events/{event.pk}/"' in text
    assert f'href="/admin/desk/articles/{claim.article_id}/?claim={claim.key}"' in text


@pytest.mark.parametrize("words", ["raqqah", "RÀQQAH", "  Raqqah  "])
def test_names_are_found_whatever_their_case_and_marks(editor, words):
    place = LocationFactory(
        rows=lambda place: place.other_names.create(name="Ar-Raqqah", folded="ar-raqqah", kind="spelling")
    )

    assert found(editor, words) == {"location": [place]}


def test_drafts_and_discarded_things_are_marked(editor):
    EventFactory(title="The bridge")
    editing.discard(EventFactory(title="The bridge twice"), by=TESTS, reason="twice")

    text = editor.get(SEARCH, {"q": "bridge"}).content.decode()

    assert "readers do not see this draft" in text
    assert '<li class="hits__discarded">' in text


@pytest.mark.parametrize("words", ["", "x", "_" * 3, "100_", "nothing-of-the-kind", "'; --", "a" * 1000])
def test_what_is_not_there_is_said_in_words(editor, words):
    EventFactory(title="A bridge 100%")

    answer = editor.get(SEARCH, {"q": words})

    assert answer.status_code == 200
    assert answer.context["groups"] == []
    assert 'class="nothing"' in answer.content.decode()


def test_a_search_shows_so_many_and_says_that_there_are_more(editor):
    for _ in range(MOST + 1):
        ActorFactory(name="Bridge Guards")

    answer = editor.get(SEARCH, {"q": "bridge"})

    assert len(answer.context["groups"][0].found) == MOST
    assert "There are more" in answer.content.decode()


def test_a_search_that_finds_33_asks_no_more_than_one_that_finds_3(editor):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            editor.get(SEARCH, {"q": "fallen"})
        return len(asked)

    ClaimFactory.create_batch(3)
    few = queries()
    ClaimFactory.create_batch(15)

    assert queries() == few


def test_readers_do_not_get_there():
    assert Client().get(SEARCH, {"q": "bridge"}).status_code == 302


def test_every_screen_has_the_box_that_the_key_goes_to(editor):
    text = editor.get("/admin/desk/").content.decode()

    assert 'id="desk-search"' in text
    assert 'aria-keyshortcuts="/"' in text
