"""The board: saved searches with counts, at a constant cost, with the next step on every card."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from archive.actions import assigning, editing, reporting, review, talking
from archive.actions.publication import publishing
from archive.desk.board.searches import BY_KEY, SEARCHES, Asked
from archive.desk.reports.about import is_due
from archive.domain.words import SourceStatus
from archive.models import Article, Event, Evidence, Position, Question, Revision
from tests.factories import (
    TESTS,
    ActorFactory,
    ArticleFactory,
    ClaimFactory,
    EventFactory,
    LocationFactory,
    OutletFactory,
    PersonFactory,
    approved,
    published,
)

pytestmark = pytest.mark.django_db
BOARD = "/admin/desk/"


def found(key, person=None, **asked):
    """What a search finds: (noun, id)."""
    return {tuple(row[:2]) for row in Asked(person or PersonFactory(), **asked).rows(BY_KEY[key])}


def of(thing):
    return (thing.noun(), thing.pk)


def contested_event(**given):
    """A draft whose accounts hold two positions."""

    def rows(event):
        other = Position.objects.create(
            question=event.questions.get(), key="not", text="ISIS did not take Ramadi", order=1
        )
        Evidence.objects.create(position=other, claim=ClaimFactory())

    return EventFactory(rows=rows, **given)


def test_the_stages_are_columns():
    draft, sent, ready = EventFactory(), review.send(EventFactory(), by=TESTS), approved(EventFactory())
    back = review.send_back(review.send(EventFactory(), by=TESTS), by="a reviewer", reason="the date?")

    assert of(draft) in found("draft")
    assert not {of(sent), of(ready), of(back)} & found("draft")
    assert found("review") == {of(sent)}
    assert found("returned") == {of(back)}
    assert found("ready") == {of(ready)}


def test_a_returned_thing_that_was_changed_is_a_draft_again():
    back = review.send_back(review.send(EventFactory(), by=TESTS), by="a reviewer", reason="the date?")
    editing.save(back, by=TESTS)

    assert of(back) in found("draft")
    assert found("returned") == set()


def test_a_discarded_thing_is_in_no_column():
    event = editing.discard(contested_event(), by=TESTS, reason="twice")

    assert all(of(event) not in found(search.key) for search in SEARCHES)


def test_contested_is_found_in_drafts_and_in_what_readers_see():
    draft, shown, plain = contested_event(), published(contested_event()), EventFactory()

    assert found("contested") == {of(draft), of(shown)}
    assert of(plain) not in found("contested")


def test_one_outlet_is_not_enough_in_drafts_and_in_what_readers_see():
    alone, shown = EventFactory(), published(EventFactory())
    two = EventFactory(claims=[ClaimFactory(), ClaimFactory()])

    assert found("second-outlet") == {of(alone), of(shown)}
    assert of(two) not in found("second-outlet")


def test_an_unknown_outlet_is_no_second_one():
    claims = [ClaimFactory(), ClaimFactory(article=ArticleFactory(publisher=None))]

    assert of(EventFactory(claims=claims)) in found("second-outlet")


def test_a_quotation_that_a_newer_capture_lacks_has_lost_its_place():
    kept, gone = ClaimFactory(), ClaimFactory()
    for claim, text in ((kept, "The city has fallen, they say.\n"), (gone, "Nothing of it is left.\n")):
        ArticleFactory(supersedes=claim.article, text=text)

    assert found("lost") == {of(gone)}


def test_what_changed_after_publication_is_due_for_a_correction():
    event, untouched = published(EventFactory()), published(EventFactory())
    assert found("corrections") == set()

    event.title = "Another matter"
    editing.save(event, by=TESTS)

    assert found("corrections") == {of(event)}
    assert is_due(event)
    assert not is_due(untouched)


def test_what_was_only_taken_up_is_not_due():
    assert not is_due(review.take_up(published(EventFactory()), by=TESTS))


def test_what_was_published_anew_is_due_no_more():
    event = published(EventFactory())
    event.title = "Another matter"
    event = editing.save(event, by=TESTS)
    publishing.publish(approved(event), by=TESTS, reason="as worded")

    assert not is_due(event)


def test_a_change_that_readers_would_not_see_calls_for_nothing():
    event = published(EventFactory())
    title, event.title = event.title, "Another matter"
    event = editing.save(event, by=TESTS)
    event.title, event.note = title, "Ask Mira about the bridge."
    editing.save(event, by=TESTS)

    assert found("corrections") == set()


def test_an_event_is_due_where_a_claim_that_it_rests_on_now_says_something_else():
    claim, other = ClaimFactory(statement="ISIS took Ramadi."), ClaimFactory()
    event = published(EventFactory(claims=[claim, other]))
    claim.refresh_from_db()
    other.refresh_from_db()
    editing.save(other, by=TESTS)
    assert not is_due(event)

    claim.statement = "ISIS took most of Ramadi."
    editing.save(claim, by=TESTS)

    assert found("corrections") == {of(event)}


def test_a_thing_is_due_while_a_reported_error_of_it_is_open(at_the_desk):
    event, other = published(EventFactory()), published(EventFactory())
    report = reporting.receive("error", "Not Tuesday.", about=f"/ar/events/{event.slug}/v1/")
    reporting.receive("missing", "CNN wrote of it too.", about=f"/events/{other.slug}/")
    reporting.receive("error", "Nothing works.", about="/no/such/page/")

    assert found("corrections") == {of(event)}
    reporting.settle(report, "It was Tuesday.", by=PersonFactory())
    assert found("corrections") == set()


def test_five_changed_things_are_compared_in_as_many_queries_as_two(at_the_desk):
    client = at_the_desk("editor")
    _changed_for_readers(2)
    few = _queries(client, BOARD)
    _changed_for_readers(3)

    assert _queries(client, BOARD) == few


def _changed_for_readers(count):
    for _ in range(count):
        event = published(EventFactory(location=LocationFactory(parent=LocationFactory())))
        event.title += " anew"
        editing.save(event, by=TESTS)
        place = published(LocationFactory(parent=LocationFactory()))
        place.name += " anew"
        editing.save(place, by=TESTS)


def test_an_event_whose_source_was_retracted_is_due():
    event = published(EventFactory())
    article = Article.objects.get(claims__evidence__position__question__event=event)
    article.source_status = SourceStatus.RETRACTED
    editing.save(article, by=TESTS)

    assert of(event) in found("corrections")


def test_a_source_whose_evidence_was_set_aside_calls_for_nothing():
    kept, aside = ClaimFactory(), ClaimFactory()

    def rows(event):
        Evidence.objects.filter(claim=aside).update(set_aside="mistaken", reason="another city")

    event = published(EventFactory(claims=[kept, aside], rows=rows))
    article = Article.objects.get(pk=aside.article_id)
    article.source_status = SourceStatus.RETRACTED
    editing.save(article, by=TESTS)

    assert not is_due(event)


def test_what_nobody_touched_for_90_days_is_stale():
    old, new = EventFactory(), EventFactory()
    before = (timezone.now() - timedelta(days=91)).strftime("%Y-%m-%dT%H:%M:%SZ")
    entry = Revision.objects.of(new).get()
    Revision.objects.bulk_create([Revision(seq=entry.seq + 500, at=before, program=TESTS, act="edited", noun="event", uid=old.uid, version=9, body_digest="", previous="x", hash="y")])  # fmt: skip

    assert of(old) in found("stale")
    assert of(new) not in found("stale")


def test_incomplete_is_what_lacks_the_least():
    bare = EventFactory(claims=[])
    idle, used = ClaimFactory(), Event.objects.get(pk=EventFactory().pk)
    unknown = ArticleFactory(publisher=None)

    incomplete = found("incomplete")

    assert {of(bare), of(idle), of(unknown)} <= incomplete
    assert of(used) not in incomplete
    assert of(used.questions.get().positions.get().evidence.get().claim) not in incomplete


def test_mine_is_what_i_look_after_am_named_on_or_got_back():
    me, other = PersonFactory(username="mira"), PersonFactory()
    assigned, named, back, theirs = EventFactory(), ClaimFactory(), EventFactory(), EventFactory()
    assigning.assign(assigned, editor=me, by=other)
    talking.comment(named, "@mira, is that a quotation?", by=other)
    editing.save(back, by=me)
    review.send_back(review.send(back, by=me), by=other, reason="no date")
    assigning.assign(theirs, editor=other, by=me)

    assert found("mine", me) == {of(assigned), of(named), of(back)}


def test_a_settled_comment_waits_for_nobody():
    me = PersonFactory(username="mira")
    said = talking.comment(EventFactory(), "@mira?", by=TESTS)
    talking.resolve(said, by=TESTS)

    assert found("mine", me) == set()


def test_mine_narrows_every_column_to_what_i_changed_or_look_after():
    me = PersonFactory()
    own, other = editing.save(EventFactory(), by=me), EventFactory()

    assert of(own) in found("draft", me, mine=True)
    assert of(other) not in found("draft", me, mine=True)


def test_a_place_takes_in_what_lies_inside_it():
    land = LocationFactory()
    town = LocationFactory(parent=land)
    inside, outside = EventFactory(location=town), EventFactory()

    drafts = found("draft", place=land)

    assert of(inside) in drafts
    assert of(town) in drafts
    assert of(outside) not in drafts


def test_a_tag_narrows_to_what_is_under_it():
    tagged, other = EventFactory(), EventFactory()
    assigning.assign(tagged, tags=["Raqqa", "names"], by=TESTS)

    assert found("draft", tag="raqqa") == {of(tagged)}
    assert of(other) in found("draft")
    assert found("draft", tag="raq") == set()


def test_an_empty_board_says_what_to_do(at_the_desk):
    text = at_the_desk("editor").get(BOARD).content.decode()

    assert "Nothing waits for you." in text
    assert "No drafts. Take in an article to begin with." in text


def test_a_card_says_who_how_old_and_the_next_step(at_the_desk):
    reviewer = at_the_desk("reviewer", username="rana")
    event = review.send_back(
        review.send(EventFactory(title="The bridge"), by=TESTS), by=reviewer.person, reason="which bridge?"
    )
    assigning.assign(event, editor=reviewer.person, due=date(2020, 1, 1), tags=["bridges"], by=TESTS)

    text = reviewer.get(BOARD).content.decode()

    assert "Returned by rana: “which bridge?”" in text
    assert "was due 1 January" in text
    assert "?tag=bridges" in text


def test_a_contested_card_of_a_published_event_says_why(at_the_desk):
    published(contested_event())

    assert "take two positions" in at_the_desk("editor").get(BOARD).content.decode()


@pytest.mark.parametrize("order", ["age", "newest", "questions", "editor", "due"])
def test_the_table_is_sorted_as_asked(at_the_desk, order):
    first, second = EventFactory(), EventFactory()
    assigning.assign(second, editor=PersonFactory(username="aaron"), due=date(2026, 1, 1), by=TESTS)
    talking.comment(second, "And?", by=TESTS)

    answer = at_the_desk("editor").get(f"{BOARD}?as=table&search=draft&order={order}")

    things = [card.thing for card in answer.context["cards"]]
    later_first = {"age": False, "newest": True, "questions": True, "editor": False, "due": None}[order]
    if later_first is not None and order != "editor":
        assert (things.index(second) < things.index(first)) is later_first
    if order == "editor":
        assert things[-1] == second


def test_a_question_nothing_answers_is_open(at_the_desk):
    event = EventFactory(
        rows=lambda event: Question.objects.create(event=event, key="who", kind="responsibility", text="Who?", order=1)
    )

    (card,) = [
        c for c in at_the_desk("editor").get(f"{BOARD}?as=table&search=draft").context["cards"] if c.thing == event
    ]

    assert card.questions == 1


def test_sorting_and_paging_keep_what_was_narrowed(at_the_desk):
    event = EventFactory()
    assigning.assign(event, tags=["raqqa"], by=TESTS)

    text = at_the_desk("editor").get(f"{BOARD}?as=table&search=draft&tag=raqqa&of=everyone").content.decode()

    assert "?of=everyone&amp;tag=raqqa&amp;as=table&amp;search=draft&amp;order=editor" in text


@pytest.mark.parametrize("query", ["as=table&order=colour", "as=table&page=99999999"])
def test_a_table_that_cannot_be_is_not_found(at_the_desk, query):
    assert at_the_desk("editor").get(f"{BOARD}?{query}").status_code == 404


@pytest.mark.parametrize("query", ["", "?as=table", "?of=mine", "?as=table&search=contested"])
def test_a_board_of_33_asks_no_more_than_one_of_3(at_the_desk, query):
    client = at_the_desk("editor")
    _fill(3)
    few = _queries(client, BOARD + query)
    _fill(30)

    assert _queries(client, BOARD + query) == few


def _fill(count):
    outlet = OutletFactory()
    for _ in range(count):
        claim = ClaimFactory(article__publisher=outlet)
        contested = contested_event(location=LocationFactory(), claims=[claim])
        review.send(EventFactory(claims=[claim]), by=TESTS)
        assigning.assign(contested, editor=PersonFactory(), tags=["t"], by=TESTS)
        talking.comment(contested, "?", by=TESTS)
        ActorFactory(kind="unknown")
        ArticleFactory(headline="")


def _queries(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)
