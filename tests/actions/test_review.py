"""Who may move a thing where: a truth table of stage, act and author, and four eyes on every word."""

import pytest

from archive.actions import editing, review
from archive.actions.act import Refused, Stale
from archive.actions.publication import publishing
from archive.domain.words import Stage
from archive.models import Event
from archive.vocabulary import TRANSITIONS
from tests.factories import TESTS, EventFactory, PersonFactory, approved, published

pytestmark = pytest.mark.django_db


def approved_alone(event):
    """`event` approved, and everything that it names before readers already."""
    for need in publishing.unpublished_needs([event]):
        if need != event:
            published(need)
    return approved(event)


WAYS = {
    Stage.DRAFT: lambda event: event,
    Stage.REVIEW: lambda event: review.send(event, by=TESTS),
    Stage.APPROVED: approved_alone,
    Stage.PUBLISHED: published,
    Stage.WITHDRAWN: lambda event: publishing.withdraw(published(event), by=TESTS, reason="It never happened."),
}
ACTS = {
    "send": (Stage.REVIEW, review.send),
    "send back": (Stage.DRAFT, review.send_back),
    "approve": (Stage.APPROVED, review.approve),
    "publish": (Stage.PUBLISHED, publishing.publish),
    "take up": (Stage.DRAFT, review.take_up),
    "withdraw": (Stage.WITHDRAWN, publishing.withdraw),
    "reinstate": (Stage.PUBLISHED, publishing.reinstate),
}
# What each act does from each stage; nothing stands for: refused. The rows are read from here, not from the code.
ALLOWED = {
    Stage.DRAFT: {"send"},
    Stage.REVIEW: {"send back", "take up", "approve"},
    Stage.APPROVED: {"send back", "take up", "publish"},
    Stage.PUBLISHED: {"send back", "take up", "withdraw"},
    Stage.WITHDRAWN: {"reinstate"},
}


@pytest.mark.parametrize("stage", Stage)
@pytest.mark.parametrize("name", ACTS)
def test_a_thing_moves_as_the_table_says_and_no_other_way(stage, name):
    event = WAYS[stage](EventFactory())
    to, act = ACTS[name]
    if name in ALLOWED[stage]:
        act(event, by="a reviewer", reason="as it should be")
        assert Event.objects.get(pk=event.pk).stage == to
    else:
        with pytest.raises(Refused):
            act(event, by="a reviewer", reason="as it should be")
        assert Event.objects.get(pk=event.pk).stage == stage


def test_every_stage_is_left_as_the_vocabulary_says():
    assert {stage for stage, _ in TRANSITIONS} == set(Stage)


def sent_by(author):
    return review.send(editing.save(EventFactory(), by=author), by=author)


def test_the_author_of_the_last_change_does_not_approve_it():
    author, reviewer = PersonFactory(), PersonFactory()
    event = sent_by(author)
    with pytest.raises(Refused, match="somebody else approves it"):
        review.approve(event, by=author)
    assert review.approve(event, by=reviewer).stage == Stage.APPROVED


def test_a_reviewer_who_changed_it_last_has_become_its_author():
    author, reviewer = PersonFactory(), PersonFactory()
    event = sent_by(author)
    editing.save(event, by=reviewer, reason="a comma")
    review.send(event, by=author)
    with pytest.raises(Refused, match="somebody else approves it"):
        review.approve(event, by=reviewer)
    assert review.approve(event, by=author).stage == Stage.APPROVED


def test_moving_a_thing_does_not_make_its_author():
    author, reviewer = PersonFactory(), PersonFactory()
    event = sent_by(author)
    review.send_back(event, by=reviewer, reason="not yet")
    review.send(event, by=author)
    assert review.approve(event, by=reviewer).stage == Stage.APPROVED


def test_a_program_is_an_author_too():
    with pytest.raises(Refused, match="somebody else approves it"):
        review.approve(sent_by("loadseeds"), by="loadseeds")


def test_a_small_desk_may_do_without_four_eyes(settings):
    settings.FOUR_EYES = False
    author = PersonFactory()
    assert review.approve(sent_by(author), by=author).stage == Stage.APPROVED


def test_what_was_changed_while_withdrawn_does_not_come_back_unread():
    author = PersonFactory()
    event = publishing.withdraw(published(EventFactory()), by=author, reason="wrong")
    event.title = "Another matter"
    editing.save(event, by=author)

    with pytest.raises(Refused, match="somebody else approves it"):
        publishing.reinstate(event, by=author, reason="right")

    assert publishing.reinstate(event, by=PersonFactory(), reason="read").stage == Stage.PUBLISHED


def test_what_was_withdrawn_untouched_is_brought_back_by_anyone():
    author = PersonFactory()
    event = publishing.withdraw(published(EventFactory()), by=author, reason="wrong")
    assert publishing.reinstate(event, by=author, reason="right").stage == Stage.PUBLISHED


@pytest.mark.parametrize("reason", ["", "  "])
def test_it_goes_back_only_with_a_reason(reason):
    with pytest.raises(Refused, match="the author reads it"):
        review.send_back(sent_by(TESTS), by="a reviewer", reason=reason)


def test_a_discarded_thing_goes_nowhere():
    event = editing.discard(EventFactory(), by=TESTS, reason="twice")
    with pytest.raises(Refused, match="restore it first"):
        review.send(event, by=TESTS)


def test_a_move_of_what_has_changed_meanwhile_is_refused():
    event = sent_by(TESTS)
    with pytest.raises(Stale):
        review.approve(event, by="a reviewer", base=event.version - 1)
