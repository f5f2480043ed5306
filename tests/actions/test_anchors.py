"""Dates counted from another follow it when it changes, whatever road the change took; what cannot is asked about."""

from datetime import date

import pytest

from archive.actions import editing
from archive.actions.bodies import body_of
from archive.actions.restoring import set_back
from archive.domain.phrases import Anchor, read
from archive.domain.when import When
from archive.domain.words import DateBasis, Stage
from archive.models import Article, Claim, Comment, Event, Position, Question, Revision
from archive.record.models import EventRow
from tests.factories import TESTS, ArticleFactory, ClaimFactory, EventFactory, published

pytestmark = pytest.mark.django_db

SUNDAY = When(edtf="2015-05-17", basis=DateBasis.STATED, text="17 May 2015")
MONDAY_WEEK = When(edtf="2015-05-25", basis=DateBasis.STATED, text="25 May 2015")


def article_of(when):
    article = ArticleFactory()
    article.published = when
    return editing.save(article, by=TESTS)


def counted(words, article, **changes):
    anchor = Anchor(article.published.edtf, f"article:{article.uid}")
    when = read(words, anchor)
    return When(**{name: changes.get(name, getattr(when, name)) for name in When.__dataclass_fields__})


def said(article, words):
    claim = ClaimFactory(article=article)
    claim.said = counted(words, article)
    return editing.save(claim, by=TESTS)


def move(article, when=MONDAY_WEEK):
    article = Article.objects.get(pk=article.pk)
    article.published = when
    return editing.save(article, by=TESTS)


def last_act(thing):
    return Revision.objects.of(thing).first()


def test_what_was_said_on_a_day_by_its_name_follows_the_day_of_publication():
    article = article_of(SUNDAY)
    claim = said(article, "on Friday")

    move(article)

    claim = Claim.objects.get(pk=claim.pk)
    assert (claim.said.edtf, claim.said.note) == (
        "2015-05-22",
        "“on Friday” counted from publication on 25 May 2015",
    )
    assert f"article:{article.uid}" in last_act(claim).reason


def test_each_thing_that_follows_has_one_revision():
    article = article_of(SUNDAY)
    claims = [said(article, "on Friday"), said(article, "last month")]
    before = Revision.objects.count()

    move(article)

    assert Revision.objects.count() == before + 2  # the article, and the claim on Friday: last month is April still
    assert Claim.objects.get(pk=claims[1].pk).version == claims[1].version


def test_a_published_event_becomes_a_draft_that_follows_and_readers_keep_what_is_published():
    article = article_of(SUNDAY)
    event = published(EventFactory(when=counted("on Friday", article)))

    move(article)

    event = Event.objects.get(pk=event.pk)
    assert (event.when.edtf, event.stage) == ("2015-05-22", Stage.DRAFT)
    assert date.fromordinal(EventRow.objects.get(slug=event.slug).first_day).isoformat() == "2015-05-15"


def test_the_events_that_a_claim_speaks_of_are_put_up_for_review():
    article = article_of(SUNDAY)
    claim = said(article, "on Friday")
    event = published(EventFactory(claims=[claim]))

    move(article)

    assert Event.objects.get(pk=event.pk).stage == Stage.DRAFT


def test_a_position_on_a_date_follows():
    article = article_of(SUNDAY)

    def rows(event):
        question = Question.objects.create(event=event, key="when", kind="time", text="When?", order=9)
        position = Position(question=question, key="friday", text="On Friday", order=1)
        position.when = counted("on Friday", article)
        position.save()

    event = EventFactory(rows=rows)

    move(article)

    assert Position.objects.get(question__event=event, key="friday").when.edtf == "2015-05-22"


def test_what_is_counted_from_an_event_follows_what_the_event_follows():
    article = article_of(SUNDAY)
    event = EventFactory(when=counted("on Friday", article))
    after = EventFactory(when=When(
        text="yesterday", edtf="2015-05-14", basis=DateBasis.RESOLVED, rule="yesterday", anchor=f"event:{event.uid}", note="so",
    ))  # fmt: skip

    move(article)

    assert Event.objects.get(pk=after.pk).when.edtf == "2015-05-21"


@pytest.mark.parametrize(
    "weighed",
    [
        {"edtf": "2015-05-14"},  # not what the words give
        {"rule": ""},  # no rule to count by
        {"text": "some days before the vote"},
    ],
)
def test_what_an_editor_weighed_stays_and_is_put_up_for_review(weighed):
    article = article_of(SUNDAY)
    event = published(EventFactory(when=counted("on Friday", article, **weighed)))
    before = event.when

    move(article)

    event = Event.objects.get(pk=event.pk)
    assert (event.when, event.stage) == (before, Stage.DRAFT)
    (comment,) = Comment.objects.on(event).open()
    assert f"“{before.text}”" in comment.text
    assert last_act(event).act == "returned"


def test_an_anchor_that_is_not_known_any_more_leaves_its_dates_for_review():
    article = article_of(SUNDAY)
    claim = said(article, "on Friday")

    move(article, When())

    assert Claim.objects.get(pk=claim.pk).said.edtf == "2015-05-15"
    assert Comment.objects.on(claim).open().count() == 1


def test_another_note_on_the_same_day_changes_nothing():
    article = article_of(SUNDAY)
    claim = said(article, "on Friday")

    move(article, When(edtf="2015-05-17", basis=DateBasis.INFERRED, note="The page says so."))

    assert Claim.objects.get(pk=claim.pk).version == claim.version


def test_a_set_back_of_the_anchor_is_followed_too():
    article = article_of(SUNDAY)
    claim = said(article, "on Friday")
    there = Article.objects.get(pk=article.pk).version
    move(article)

    set_back(Article.objects.get(pk=article.pk), there, by=TESTS, reason="it was right")

    assert Claim.objects.get(pk=claim.pk).said.edtf == "2015-05-15"


def bodies(article, claim, **changes):
    moved = body_of(article) | {"published_edtf": "2015-05-25"}
    return [(Article, article.uid, moved), (Claim, claim.uid, body_of(claim) | changes)]


def test_a_body_that_gives_no_new_date_is_followed():
    article = article_of(SUNDAY)
    claim = said(article, "on Friday")

    editing.write(bodies(article, claim)[:1], by=TESTS)

    assert Claim.objects.get(pk=claim.pk).said.edtf == "2015-05-22"


def test_dates_given_in_the_same_act_are_kept_as_given():
    article = article_of(SUNDAY)
    claim = said(article, "on Friday")

    editing.write(bodies(article, claim, said_edtf="2015-05-23"), by=TESTS)

    assert Claim.objects.get(pk=claim.pk).said.edtf == "2015-05-23"


def test_dates_that_the_caller_answers_for_are_not_counted_anew_but_asked_about():
    article = article_of(SUNDAY)
    claim = said(article, "on Friday")

    editing.write(bodies(article, claim)[:1], by=TESTS, dated={(Claim, claim.uid)})

    assert Claim.objects.get(pk=claim.pk).said.edtf == "2015-05-15"
    assert Comment.objects.on(claim).open().count() == 1
