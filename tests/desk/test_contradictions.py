"""The register of open contradictions: what is contested now, since when, whose it is, and what to do next."""

import pytest

from archive.actions import editing
from archive.actions.assigning import assign
from archive.models import Event, Position
from tests.desk.test_assembly import claim_of, contested_event, send
from tests.desk.test_queries import queries_of
from tests.factories import ArticleFactory, ClaimFactory, EventFactory, OutletFactory

pytestmark = pytest.mark.django_db
REGISTER = "/admin/desk/questions/"


def rows_of(client, **asked):
    """What the register lists."""
    return [each["row"] for each in client.get(REGISTER, asked).context["rows"]]


def test_a_contested_question_stands_there_with_its_positions_and_the_act_since_which(editor):
    event = contested_event()
    EventFactory()
    send(editor, event, "retitle", title="Fall of Ramadi")

    (row,) = rows_of(editor)

    assert row.event == event
    assert row.positions == [("ISIS took Ramadi", 2), ("The city is still contested", 1)]
    assert (row.since.version, row.last.version, row.owner) == (1, 2, "edith")
    assert row.assessment.tally.independent.number == 3


def test_what_is_settled_leaves_the_register_and_what_returns_is_young(editor):
    event = contested_event()
    moore = claim_of(event, "moore")
    aside = {"claim": moore, "at": "occurrence/contested"}
    send(editor, event, "set_aside", **aside, set_aside="superseded", why="he said otherwise later")
    assert rows_of(editor) == []
    send(editor, event, "set_aside", **aside, set_aside="", why="")

    (row,) = rows_of(editor)
    assert row.since.version == 3


def test_an_assigned_event_is_its_editors(editor, at_the_desk):
    event, olga = contested_event(), at_the_desk("editor", username="olga")
    assign(event, by="tests", editor=olga.person)

    assert [str(row.owner) for row in rows_of(editor)] == ["olga"]
    assert rows_of(editor, owner="mine") == []
    assert len(rows_of(olga, owner="mine")) == 1


def test_figures_that_do_not_meet_are_contested_and_those_that_do_are_not(editor):
    def figure(number):
        return lambda claim: claim.figures.create(
            order=1, verbatim="500", value=number, bound="exact", measure="killed"
        )

    def counted(*numbers):
        def rows(event):
            question = event.questions.create(key="dead", kind="figure", text="How many were killed?", order=1)
            position = question.positions.create(key="all", text="people killed")
            for number in numbers:
                position.evidence.create(claim=ClaimFactory(quote="Over 500 people", rows=figure(number)))

        return EventFactory(rows=rows)

    differing, _agreeing = counted(500, 700), counted(500, 500)

    assert [(row.event, row.question.key) for row in rows_of(editor)] == [(differing, "dead")]


def test_the_next_step_says_what_would_help(editor):
    outlet = OutletFactory()
    article = ArticleFactory(publisher=outlet)

    def rows(event):
        other = Position.objects.create(question=event.questions.get(), key="no", text="Not yet", order=1)
        other.evidence.create(claim=ClaimFactory(article=article))

    EventFactory(claims=[ClaimFactory(article=article)], rows=rows)
    (row,) = rows_of(editor)
    assert row.next_step.startswith("Find a second outlet")

    editing.discard(Event.objects.get(), by="tests", reason="for a test")
    unknown = contested_event()
    claim = unknown.questions.get().positions.get(key="contested").evidence.get().claim
    article = claim.article
    article.publisher, article.publisher_basis = None, "unknown"
    editing.save(article, by="tests")
    (row,) = rows_of(editor)
    assert row.next_step.startswith("Find out who published")


@pytest.mark.parametrize(
    ("asked", "count"), [({"kind": "occurrence"}, 1), ({"kind": "time"}, 0), ({"stage": "review"}, 0)]
)
def test_it_is_narrowed_by_kind_and_stage(editor, asked, count):
    contested_event()

    assert len(rows_of(editor, **asked)) == count


def test_it_is_read_page_by_page_and_asks_no_more_for_many(editor, monkeypatch):
    monkeypatch.setattr("archive.desk.assembly.contradictions.EVENTS", 12)
    for _ in range(3):
        contested_event()
    few = queries_of(editor, REGISTER)
    for _ in range(11):
        contested_event()

    assert queries_of(editor, REGISTER) == few
    first = editor.get(REGISTER)
    last = editor.get(REGISTER, {"after": first.context["next"]})
    seen = [each["row"].event.pk for answer in (first, last) for each in answer.context["rows"]]
    assert (len(seen), len(set(seen)), last.context["next"]) == (14, 14, None)


def test_an_empty_register_says_what_fills_it(editor):
    assert "No question is contested" in editor.get(REGISTER).content.decode()
