"""The review page: what changed in words, what stands in the way, and the acts, each by whom and from where."""

import pytest
from django.urls import reverse

from archive.actions import editing, review
from archive.desk.reviewing.moves import MOVES
from archive.desk.reviewing.summaries import differences, in_words
from archive.desk.tokens import token_of
from archive.models import Correction, Event, Revision
from archive.record.models import Address, EventRow, Version
from tests.desk.permitted import TABLE
from tests.desk.test_queries import queries_of
from tests.factories import (
    TESTS,
    ActorFactory,
    ArticleFactory,
    ChronologyFactory,
    ClaimFactory,
    EventFactory,
    LocationFactory,
    approved,
    published,
)

pytestmark = pytest.mark.django_db


def page_of(thing):
    return reverse("admin:desk-review", args=[thing.noun(), thing.pk])


def post(client, thing, act, seen=None, **fields):
    """Send the form of an act, as opened at `seen` (else now)."""
    thing.refresh_from_db()
    given = {"act": act, f"{act}-base_version": seen or token_of(thing)}
    answer = client.post(
        page_of(thing), given | {f"{act}-{name}": value for name, value in fields.items()}, follow=True
    )
    thing.refresh_from_db()
    return answer


def changed(event, title):
    """`event`, with another title, as a draft."""
    event = Event.objects.get(pk=event.pk)
    event.title = title
    return editing.save(event, by=TESTS)


def needs_published(event):
    """Everything `event` names is before readers, the event is approved."""
    ready = published(event)
    return approved(changed(ready, event.title + "!"))


@pytest.mark.parametrize("make", [LocationFactory, ActorFactory, ArticleFactory, EventFactory, lambda: ChronologyFactory(events=[EventFactory()])])  # fmt: skip
def test_every_noun_with_a_page_has_a_review(at_the_desk, make):
    thing = make()

    answer = at_the_desk("reviewer").get(page_of(thing))

    assert answer.status_code == 200
    assert "Readers have no version of it" in answer.content.decode()


def test_looking_writes_nothing(at_the_desk):
    event, reviewer = EventFactory(), at_the_desk("reviewer")
    before = (Revision.objects.count(), Version.objects.count(), Event.objects.get().slug)

    reviewer.get(page_of(event))

    assert (Revision.objects.count(), Version.objects.count(), Event.objects.get().slug) == before


def test_what_changed_is_struck_and_underlined_with_words_for_those_who_hear_it(at_the_desk):
    event = changed(published(EventFactory(title="Assault on Ramadi")), "Battle on Ramadi")

    text = at_the_desk("reviewer").get(page_of(event)).content.decode()

    assert '<del class="was"><span class="sr">was: </span>Assault</del>' in text
    assert '<ins class="now"><span class="sr">now: </span>Battle</ins>' in text
    assert "Against version 1" in text
    assert "A correction is due" in text


def test_a_claim_that_changed_is_a_change_of_its_event():
    claim = ClaimFactory(statement="ISIS took Ramadi.")
    event = published(EventFactory(claims=[claim]))
    from archive.desk.preview import as_drafted, as_shown

    before = as_shown(event)
    claim.refresh_from_db()
    claim.statement = "ISIS took most of Ramadi."
    editing.save(claim, by=TESTS)

    (change,) = differences(before, as_drafted(Event.objects.get(pk=event.pk)))
    assert change.field == "“The city has fallen” in our words"
    assert (change.before, change.after) == ("ISIS took Ramadi.", "ISIS took most of Ramadi.")


def test_a_document_in_words_names_what_readers_see():
    from archive.desk.preview import as_drafted

    words = in_words(as_drafted(EventFactory(title="The fall of Ramadi")))

    assert words["Title"] == "The fall of Ramadi"
    assert words["Summary, sentence 1"] == "ISIS took the city of Ramadi."
    assert words["“Did ISIS take the city?” comes to"].startswith("one outlet: ")
    assert not any("{" in text for text in words.values())


def test_the_checks_link_to_where_each_is_put_right(at_the_desk):
    event = EventFactory(rows=lambda event: event.sentences.create(order=2, text="And then?"))

    answer = at_the_desk("reviewer").get(page_of(event))

    check = next(each for each in answer.context["checks"] if "cites no claim" in each.words)
    assert check.blocks
    assert check.address == reverse("admin:archive_event_change", args=[event.pk])


def test_what_goes_with_it_is_listed_with_its_difference(at_the_desk):
    event = needs_published(EventFactory())
    place = event.location
    place.refresh_from_db()
    place.name = "Ar-Ramadi"
    editing.save(place, by=TESTS)

    answer = at_the_desk("publisher").get(page_of(event))

    (need,) = answer.context["needs"]
    assert need.thing == place
    assert not need.approved
    assert [(each.field, each.after) for each in need.changes] == [("Name", "Ar-Ramadi")]


def test_from_draft_to_readers_through_the_page(at_the_desk):
    event = EventFactory()
    for need in [event.location, *ArticleFactory._meta.model.objects.all()]:
        published(need)
    editor, reviewer, publisher = at_the_desk("editor"), at_the_desk("reviewer"), at_the_desk("publisher")

    sent = post(editor, event, "send", reason="Look at the date, please.").content.decode()
    assert "was sent to review" in sent
    assert "Look at the date, please." in sent
    refused = post(reviewer, event, "send_back").content.decode()
    assert "Say why it goes back" in refused
    assert refused.count("autofocus") == 1
    assert "was returned to draft" in post(reviewer, event, "send_back", reason="the date?").content.decode()
    post(editor, event, "send")
    assert "was approved" in post(reviewer, event, "approve").content.decode()
    answer = post(publisher, event, "publish")
    assert "Give the reason for publishing it all the same" in answer.content.decode()
    assert (
        "Readers now see" in post(publisher, event, "publish", reason="no other outlet writes of it").content.decode()
    )

    assert EventRow.objects.get().title == event.title


def test_a_thing_is_published_with_what_it_names(at_the_desk):
    event, publisher = approved(EventFactory()), at_the_desk("publisher")
    for need in [event.location, *ArticleFactory._meta.model.objects.all(), *ActorFactory._meta.model.objects.all()]:
        approved(need)

    assert "publish them together" in post(publisher, event, "publish", reason="alone").content.decode()
    assert "Readers now see" in post(publisher, event, "publish", reason="all", together="on").content.decode()


def test_a_correction_is_published_with_its_public_note(at_the_desk):
    event, publisher = needs_published(EventFactory()), at_the_desk("publisher")

    refused = post(publisher, event, "correct", kind="correction", weight="substantive", text="")
    assert "the note is public" in refused.content.decode()
    post(publisher, event, "correct", kind="correction", weight="small", text="The title was misspelt.")

    note = Correction.objects.get()
    assert (note.kind, note.weight, note.text, note.shown_version) == (
        "correction",
        "small",
        "The title was misspelt.",
        2,
    )


def test_a_published_thing_is_withdrawn_put_back_and_moved(at_the_desk):
    event, publisher = published(EventFactory()), at_the_desk("publisher")

    post(publisher, event, "withdraw", reason="taken back by its source")
    assert not EventRow.objects.exists()
    post(publisher, event, "reinstate", reason="it stands")
    assert EventRow.objects.exists()
    old = event.slug
    post(publisher, event, "readdress", slug="fall-of-ramadi", reason="shorter")
    assert Address.objects.get(slug=old).target == "fall-of-ramadi"


def test_a_refused_act_keeps_what_was_typed(at_the_desk):
    reviewer, event = at_the_desk("reviewer"), review.send(EventFactory(), by=TESTS)
    seen = token_of(event)
    review.send(review.take_up(event, by=TESTS), by=TESTS)

    answer = post(reviewer, event, "approve", seen=seen, reason="I have read it, twice")

    text = answer.content.decode()
    assert answer.status_code == 409
    assert "was changed while it was open here" in text
    assert "I have read it, twice" in text
    assert event.stage == "review"


def test_a_form_without_its_version_does_nothing(at_the_desk):
    event = review.send(EventFactory(), by=TESTS)

    assert post(at_the_desk("reviewer"), event, "approve", seen="forged").status_code == 409
    assert event.stage == "review"


ACTS = TABLE["acts"]
ROLES = ("contributor", "editor", "reviewer", "publisher", "administrator")


def allowed(role):
    """The acts that the table of permissions lets a role do."""
    return {name for name, row in ACTS.items() if role in TABLE["who"][row["who"]]}


MADE = {
    "draft": EventFactory,
    "review": lambda: review.send(EventFactory(), by=TESTS),
    "approved": lambda: approved(EventFactory()),
    "published": lambda: published(EventFactory()),
    "changed": lambda: changed(published(EventFactory()), "!"),
    "corrected": lambda: approved(changed(published(EventFactory()), "!")),
    "withdrawn": lambda: _withdrawn(published(EventFactory())),
}


def _withdrawn(event):
    from archive.actions.publication import publishing

    return publishing.withdraw(event, by=TESTS, reason="wrong")


@pytest.mark.parametrize("stage", MADE)
def test_each_role_is_offered_what_it_may_do_from_there_and_nothing_else(at_the_desk, stage):
    event = MADE[stage]()

    offered = {
        role: {move.name for move, _form in at_the_desk(role).get(page_of(event)).context["moves"]} for role in ROLES
    }

    from_here = {name for name, row in ACTS.items() if stage in row["from"]}
    assert offered == {role: from_here & allowed(role) for role in ROLES}


@pytest.mark.parametrize("role", ROLES)
def test_an_act_that_the_roles_do_not_allow_is_denied(at_the_desk, role):
    event, client = EventFactory(), at_the_desk(role)

    denied = {move.name for move in MOVES if post(client, event, move.name).status_code == 403}

    assert denied == {move.name for move in MOVES} - allowed(role)


def test_a_review_asks_at_most_one_query_more_for_each_claim_though_it_names_four_things_more(at_the_desk):
    """What it names is new to readers: each goes with it, with its difference."""
    client = at_the_desk("reviewer")
    few, many = (EventFactory(claims=[ClaimFactory(rows=_about) for _ in range(count)]) for count in (2, 6))

    assert queries_of(client, page_of(many)) <= queries_of(client, page_of(few)) + 4


def test_the_review_of_a_chronology_asks_no_more_for_four_changed_events_than_for_two(at_the_desk):
    client = at_the_desk("reviewer")
    events = [changed(published(EventFactory()), f"Another matter, {number}") for number in range(6)]
    few, many = (ChronologyFactory(events=several) for several in (events[:2], events[2:]))

    assert queries_of(client, page_of(many)) == queries_of(client, page_of(few))
    needs = client.get(page_of(many)).context["needs"]
    assert {each.changes[0].after for each in needs} == {f"Another matter, {number}" for number in range(2, 6)}


def _about(claim):
    claim.actors.set([ActorFactory(), ActorFactory()])
    claim.locations.set([LocationFactory(parent=LocationFactory())])


def test_a_new_outlet_is_sent_and_approved_with_its_article_and_nothing_is_asked_where_nothing_goes(at_the_desk):
    article = ArticleFactory()
    editor, reviewer = at_the_desk("editor"), at_the_desk("reviewer")
    assert "Send with it what it names" in editor.get(page_of(article)).content.decode()

    post(editor, article, "send", together="on")
    article.publisher.refresh_from_db()
    assert (article.stage, article.publisher.stage) == ("review", "review")
    assert "Approve with it what it names" in reviewer.get(page_of(article)).content.decode()
    post(reviewer, article, "approve", together="on")
    article.publisher.refresh_from_db()
    assert (article.stage, article.publisher.stage) == ("approved", "approved")

    assert "together" not in editor.get(page_of(LocationFactory())).content.decode()


def test_the_reason_of_a_return_stays_until_it_is_sent_again_and_in_the_talk(at_the_desk):
    place, reviewer = review.send(LocationFactory(), by=TESTS), at_the_desk("reviewer")
    post(reviewer, place, "send_back", reason="Say where the coordinates are from.")
    place.georeference = "GNS"
    editing.save(place, by=TESTS)

    edited = reviewer.get(page_of(place)).content.decode()
    review.send(place, by=TESTS)
    sent = reviewer.get(page_of(place)).content.decode()

    assert (edited.count("Say where the coordinates"), sent.count("Say where the coordinates")) == (2, 1)
    assert "review__returned" not in sent


def test_what_was_withdrawn_is_said_to_be_with_its_day_and_its_page(at_the_desk):
    event = published(EventFactory())
    publisher = at_the_desk("publisher")
    post(publisher, event, "withdraw", reason="Its source took it back.")

    text = publisher.get(page_of(event)).content.decode()

    assert "It was withdrawn from readers on" in text
    assert f'href="/events/{event.slug}/"' in text
    assert "Readers have no version of it" not in text
