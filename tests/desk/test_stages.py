"""Who may move a thing where: by the table of roles, each move through its act, each refusal in words."""

import pytest

from archive.models import Revision
from archive.record.models import EventRow
from tests.desk.pages import change_page, messages_of, opened
from tests.factories import EventFactory, LocationFactory, approved, published

pytestmark = pytest.mark.django_db
LIST = "/admin/archive/event/"
MOVES = {
    "send_to_review": {"contributor", "editor", "administrator"},
    "send_back": {"reviewer", "administrator"},
    "approve": {"reviewer", "administrator"},
    "publish": {"publisher", "administrator"},
    "publish_with_needs": {"publisher", "administrator"},
    "take_up": {"contributor", "editor", "administrator"},
    "withdraw": {"publisher", "administrator"},
    "reinstate": {"publisher", "administrator"},
    "discard": {"contributor", "editor", "administrator"},
    "restore": {"contributor", "editor", "administrator"},
}


def move(client, thing, action, reason="for a test"):
    """Run an action on the page of `thing`."""
    page = opened(client, change_page(thing))
    page.pop("_continue")
    page |= {"CHANGE_FORM-action": action, "CHANGE_FORM-reason": reason, "_selected_action": thing.pk, "index": 0}
    answer = client.post(change_page(thing), page, follow=True)
    thing.refresh_from_db()
    return messages_of(answer)


@pytest.mark.parametrize("role", ["contributor", "editor", "reviewer", "publisher", "administrator"])
def test_a_role_is_offered_its_own_moves_and_no_others(at_the_desk, role):
    client = at_the_desk(role)
    EventFactory()

    offered = dict(client.get(LIST).context["action_form"].fields["action"].choices)

    assert set(offered) - {""} == {action for action, roles in MOVES.items() if role in roles}


@pytest.mark.parametrize("action", MOVES)
def test_a_move_that_is_not_offered_is_not_made(at_the_desk, action):
    client = at_the_desk(*({"contributor", "reviewer", "publisher"} - MOVES[action]))
    event = EventFactory()

    client.post(LIST, {"action": action, "_selected_action": event.pk, "index": 0})

    assert Revision.objects.of(event).count() == 1


@pytest.mark.parametrize(
    ("make", "offered"),
    [
        (EventFactory, {"send_to_review", "discard"}),
        (lambda: approved(EventFactory()), {"send_back", "publish", "publish_with_needs"}),
        (lambda: published(EventFactory()), {"take_up", "withdraw"}),
    ],
)
def test_a_page_offers_the_moves_from_where_its_thing_stands(at_the_desk, make, offered):
    client, event = at_the_desk("administrator"), make()

    form = client.get(change_page(event)).context["action_form"]

    assert {name for name, _label in form.fields["action"].choices if name} == offered


def test_an_event_goes_from_draft_to_readers_through_four_hands(at_the_desk):
    event = EventFactory()
    for each in [event.location, *(article for article in _named(event))]:
        published(each)
    editor, reviewer, publisher = at_the_desk("editor"), at_the_desk("reviewer"), at_the_desk("publisher")

    assert "was sent to review" in move(editor, event, "send_to_review")
    assert "was returned to draft" in move(reviewer, event, "send_back", "the date?")
    move(editor, event, "send_to_review")
    assert "was approved" in move(reviewer, event, "approve")
    assert "Readers now see" in move(publisher, event, "publish")

    assert EventRow.objects.get().title == event.title
    acts = Revision.objects.of(event).values_list("act", "reason")
    assert ("returned", "the date?") in acts
    assert Revision.objects.of(event).first().by == str(publisher.person)


def _named(event):
    claim = event.date_claim or event.sentences.get().cites.get()
    return [claim.article.publisher, claim.article]


def test_the_author_of_the_last_change_is_refused_approval_in_words(at_the_desk):
    both, event = at_the_desk("editor", "reviewer", username="bo"), EventFactory()
    page = opened(both, change_page(event)) | {"title": "Mine"}
    both.post(change_page(event), page)
    move(both, event, "send_to_review")

    assert "was last changed by bo: somebody else approves it" in move(both, event, "approve")
    assert event.stage == "review"


def test_a_return_without_a_reason_is_refused_in_words(at_the_desk):
    reviewer, event = at_the_desk("reviewer", "editor"), EventFactory()
    move(reviewer, event, "send_to_review")

    assert "Say why it goes back" in move(reviewer, event, "send_back", reason="")
    assert event.stage == "review"


def test_a_refused_publication_links_to_what_would_have_to_go_together(at_the_desk):
    publisher, event = at_the_desk("publisher"), approved(EventFactory())

    words = move(publisher, event, "publish")

    assert f"names “{event.location}”, which readers do not see as it now is" in words
    assert f'<a href="{change_page(event.location)}">{event.location}</a> (draft)' in words
    assert event.stage == "approved"


def test_an_event_is_published_with_all_it_names_once_that_is_approved(at_the_desk):
    publisher, event = at_the_desk("publisher"), approved(EventFactory())
    assert "goes to review, not to “published”" in move(publisher, event, "publish_with_needs")
    for each in [event.location, *_named(event)]:
        approved(each)

    assert "and all it names" in move(publisher, event, "publish_with_needs")

    event.location.refresh_from_db()
    assert (event.stage, event.location.stage) == ("published", "published")


def test_a_published_event_is_withdrawn_and_put_back(at_the_desk):
    publisher, event = at_the_desk("publisher"), published(EventFactory())

    assert "Say why it is withdrawn" in move(publisher, event, "withdraw", reason="")
    assert "was withdrawn" in move(publisher, event, "withdraw", reason="taken back by its source")
    assert not EventRow.objects.exists()
    assert "see" in move(publisher, event, "reinstate", reason="it stands")
    assert EventRow.objects.exists()


def test_a_draft_is_discarded_and_taken_up_again(editor):
    event = EventFactory()

    assert "was laid aside" in move(editor, event, "discard")
    assert event.discarded
    assert "was taken up" in move(editor, event, "restore")
    assert not event.discarded


def test_a_move_of_something_that_changed_meanwhile_is_refused(at_the_desk):
    reviewer, editor, event = at_the_desk("reviewer"), at_the_desk("editor"), EventFactory()
    move(editor, event, "send_to_review")
    seen = opened(reviewer, change_page(event)) | {"base_version": reviewer.get(change_page(event)).context["seen"]}
    editor.post(change_page(event), opened(editor, change_page(event)) | {"title": "Another"})
    move(editor, event, "send_to_review")

    seen.pop("_continue")
    seen |= {"CHANGE_FORM-action": "approve", "_selected_action": event.pk, "index": 0}
    words = messages_of(reviewer.post(change_page(event), seen, follow=True))

    assert "was changed while it was open here" in words
    event.refresh_from_db()
    assert event.stage == "review"


def test_one_refusal_in_a_list_does_not_stop_the_others(editor):
    draft, sent = EventFactory(), EventFactory()
    move(editor, sent, "send_to_review")

    answer = editor.post(
        LIST, {"action": "send_to_review", "_selected_action": [sent.pk, draft.pk], "index": 0}, follow=True
    )

    assert "is in stage “review”" in messages_of(answer)
    assert f"“{draft}” was sent to review" in messages_of(answer)


def test_the_address_of_a_published_place_is_changed_by_no_form(editor):
    place = published(LocationFactory())
    page = opened(editor, change_page(place)) | {"slug": "elsewhere", "name": "Renamed"}

    editor.post(change_page(place), page)

    slug = place.slug
    place.refresh_from_db()
    assert (place.name, place.slug) == ("Renamed", slug)
