"""A thing is set back to what it said at a revision, by a new revision; the ledger's history says who did what as what."""

import pytest
from django.db import connection
from django.urls import reverse

from archive.actions import editing
from archive.actions.act import Refused, Stale
from archive.actions.authority import AS_SUPERUSER
from archive.actions.bodies import body_of
from archive.actions.correction import correct
from archive.actions.restoring import set_back
from archive.desk.tokens import token_of
from archive.domain.words import CorrectionKind
from archive.models import Actor, Article, Event, Evidence, Position, Revision, RevisionBody
from tests.factories import (
    TESTS,
    ActorFactory,
    ArticleFactory,
    ClaimFactory,
    EventFactory,
    PersonFactory,
    RepeatFactory,
    approved,
    published,
)

pytestmark = pytest.mark.django_db


def retitled(event, title, rows=None):
    event = Event.objects.get(pk=event.pk)
    event.title = title
    return editing.save(event, by=TESTS, rows=rows and (lambda: rows(event)))


def test_what_was_said_is_said_again_in_a_new_revision_as_a_draft():
    event = published(EventFactory(title="Assault on Ramadi"))
    at, before = event.version, body_of(event)
    other = ClaimFactory()
    retitled(event, "The fall", lambda event: Evidence.objects.create(position=Position.objects.get(), claim=other))

    event = set_back(event, at, by=TESTS, reason="too soon")

    assert (event.stage, event.version) == ("draft", at + 2)
    assert body_of(event) == before | {"stage": "draft"}
    last = Revision.objects.of(event).first()
    assert (last.act, last.reason) == ("set back", f"to version {at}: too soon")


@pytest.mark.parametrize("make", [ActorFactory, ArticleFactory, ClaimFactory, RepeatFactory])
def test_every_noun_can_be_set_back(make):
    thing = make()
    before = body_of(thing)
    editing.save(thing, by=TESTS)

    assert body_of(set_back(thing, 1, by=TESTS)) == before


def test_what_was_added_since_is_taken_away():
    event = EventFactory()
    retitled(
        event, "More", lambda event: event.questions.create(key="who", kind="responsibility", text="Who?", order=1)
    )

    assert set_back(event, 1, by=TESTS).questions.count() == 1


def test_a_public_correction_is_taken_back_by_nothing():
    event = published(EventFactory())
    at = event.version
    correct(approved(retitled(event, "Another")), kind=CorrectionKind.CORRECTION, text="It was another.", by=TESTS)

    event = set_back(event, at, by=TESTS)

    assert event.corrections.get().text == "It was another."


def test_the_text_of_an_article_stays_as_it_was_received():
    article = ArticleFactory()
    article.headline = "Another"
    editing.save(article, by=TESTS)

    kept = set_back(article, 1, by=TESTS)

    assert kept.text == Article.objects.get(pk=article.pk).text
    assert kept.headline != "Another"


def test_who_set_it_back_is_its_author():
    from archive.actions import review

    person, event = PersonFactory(), EventFactory()
    retitled(event, "Another")
    event = review.send(set_back(event, 1, by=person), by=person)

    with pytest.raises(Refused, match="somebody else approves it"):
        review.approve(event, by=person)


def test_what_names_something_that_is_gone_is_refused_in_words():
    event = EventFactory()
    there = Revision.objects.of(event).get()
    retitled(event, "Another")
    body = RevisionBody.objects.get(revision=there)
    text = body.text.replace(event.location.uid, "a-place-that-was")
    with connection.cursor() as cursor:
        of_its_table = " ON archive_revisionbody" if connection.vendor == "postgresql" else ""
        cursor.execute(f"DROP TRIGGER archive_revisionbody_no_update{of_its_table}")
        cursor.execute("UPDATE archive_revisionbody SET text = %s WHERE revision_id = %s", [text, there.pk])

    with pytest.raises(Refused, match="named something that is not in the archive any more"):
        set_back(event, 1, by=TESTS)


def test_a_name_that_another_has_taken_meanwhile_is_refused():
    actor = ActorFactory(
        rows=lambda actor: actor.other_names.create(name="The Group", folded="the group", kind="alias")
    )
    editing.save(actor, by=TESTS, rows=lambda: actor.other_names.all().delete())
    ActorFactory(rows=lambda other: other.other_names.create(name="The Group", folded="the group", kind="alias"))

    with pytest.raises(Refused, match="Another actor has this name"):
        set_back(Actor.objects.get(pk=actor.pk), 1, by=TESTS)


def test_a_version_that_never_was_is_refused():
    with pytest.raises(Refused, match="does not keep what"):
        set_back(EventFactory(), 7, by=TESTS)


def test_a_thing_that_changed_meanwhile_is_not_set_back():
    event = EventFactory()
    retitled(event, "Another")

    with pytest.raises(Stale):
        set_back(event, 1, by=TESTS, base=1)


def page_of(thing):
    return reverse("admin:desk-history", args=[thing.noun(), thing.pk])


def test_the_history_page_sets_a_thing_back(at_the_desk):
    editor, event = at_the_desk("editor"), EventFactory(title="Assault on Ramadi")
    event = retitled(event, "The fall")

    given = {"version": "1", "reason": "too soon", "base_version": token_of(event)}
    text = editor.post(page_of(event), given, follow=True).content.decode()

    assert "says again what it said at version 1" in text
    assert "to version 1: too soon" in text
    event.refresh_from_db()
    assert event.title == "Assault on Ramadi"


@pytest.mark.parametrize(("version", "base"), [("1", "forged"), ("", None), ("99", None), ("x", None)])
def test_a_refused_way_back_keeps_what_was_typed(at_the_desk, version, base):
    event = retitled(EventFactory(), "Another")
    given = {"version": version, "reason": "as it was worded", "base_version": base or token_of(event)}

    answer = at_the_desk("editor").post(page_of(event), given)

    assert answer.status_code == 400
    assert "Not done." in answer.content.decode()
    assert Revision.objects.of(event).count() == 2


def test_a_reader_of_the_ledger_may_not_set_back(at_the_desk):
    event = retitled(EventFactory(), "Another")

    assert at_the_desk("reviewer").post(page_of(event), {"version": "1"}).status_code == 403
    assert "Set it back" not in at_the_desk("reviewer").get(page_of(event)).content.decode()


def test_an_act_done_only_as_superuser_is_marked(at_the_desk):
    root, event = at_the_desk(is_superuser=True, username="root"), EventFactory()
    editing.save(event, by=root.person, reason="in need")

    assert Revision.objects.of(event).first().reason == f"in need {AS_SUPERUSER}"
    text = root.get(page_of(event)).content.decode()
    assert "as superuser, with no role for it" in text
    assert '<p class="acts__why">in need</p>' in text


def test_a_superuser_who_has_a_role_for_it_is_not_marked(at_the_desk):
    both, event = at_the_desk("editor", is_superuser=True), EventFactory()
    editing.save(event, by=both.person, reason="daily work")

    assert Revision.objects.of(event).first().reason == "daily work"
