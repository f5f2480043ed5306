"""A claim is saved with any field missing; what stands in the way of its publication is listed, each with its link."""

import pytest
from django.urls import reverse

from archive.actions import editing
from archive.desk.annotation.bodies import body_of
from archive.models import Claim
from tests.desk.annotating import TEXT, act, body, change
from tests.desk.pages import messages_of
from tests.factories import ActorFactory, ArticleFactory, EventFactory, LocationFactory, approved

pytestmark = pytest.mark.django_db
WORDS = "Over 500 people were killed"
THEMSELVES = {"start", "end", "quote"}  # without its words there is no claim


def said(given):
    """The fields of a claim as the form has them: a date is one of them, whatever its columns."""
    return {"said" if name.startswith("said_") else name for name in given} - THEMSELVES


def fields():
    """Every field of the claim form: what the desk makes of a body, and the positions it holds."""
    article = ArticleFactory.build(publisher=None, text=TEXT)
    return sorted({*said(body_of(article, body(article, WORDS))), "holds", "dates"})


def whole(event):
    """Everything that can be said of a claim."""
    return {
        "statement": "More than 500 people were killed.", "kind": "occurrence", "stance": "asserts", "form": "direct",
        "note": "Ask who counted.", "sensitivity": "graphic", "sensitivity_note": "The dead are counted.",
        "said_text": "on Sunday", "said_edtf": "2015-05-17", "said_basis": "stated",
        "actors": [ActorFactory().uid], "locations": [LocationFactory().uid],
        "attributions": [{"named_as": "a spokesman", "verb": "said"}],
        "figures": [{"verbatim": "Over 500", "value": 500, "bound": "more_than", "measure": "killed"}],
        "translations": [{"language": "fr", "text": "Plus de 500 tués", "translator": "R."}],
        "holds": [{"event": event.uid, "question": "occurrence", "position": "taken"}],
        "dates": [{"event": event.uid, "edtf": "2015-05-17", "basis": "stated"}],
    }  # fmt: skip


def saved_without(client, name):
    """An event whose summary cites a claim that was saved at the desk without one field; and the claim."""
    event, article = EventFactory(claims=[]), ArticleFactory(text=TEXT)
    given = {each: value for each, value in whole(event).items() if name not in (each, *said([each]))}

    answer = act(client, article, change(article, WORDS, **given))

    assert answer.status_code == 200, answer.content
    claim = Claim.objects.get(uid=f"{article.uid}#c1")
    event.refresh_from_db()
    editing.save(event, by="tests", rows=lambda: event.sentences.get().cites.add(claim))
    return event, claim


def review_of(event):
    return reverse("admin:desk-review", args=["event", event.pk])


# What publication asks of a claim: the field, the words, and of what page a field of which name fills it in.
ASKED = {
    "statement": ("is not yet said in our words", "claim", "statement"),
    "attributions": ("enter on whose word it is", "claim", "attributions-__prefix__-named_as"),
    "sensitivity_note": ("needs a plain description of what is inside", "claim", "sensitivity_note"),
    "holds": ("no claim holds the title’s position", "event", "evidence-__prefix__-claim"),
}


def test_every_field_of_the_form_is_tried():
    assert set(fields()) == {name for each in whole(EventFactory(claims=[])) for name in said([each])}
    assert set(ASKED) < set(fields())


@pytest.mark.parametrize("name", [*fields(), "nothing"])
def test_a_claim_is_saved_without_it_and_the_review_says_what_is_missing_and_where_it_is_filled_in(editor, name):
    event, claim = saved_without(editor, name)

    page = editor.get(review_of(event))

    missing = [check for check in page.context["checks"] if check.blocks]
    assert len(missing) == (name in ASKED), missing
    if not missing:
        assert "stands in the way<" not in page.content.decode()
        return
    (check,), (words, noun, field) = missing, ASKED[name]
    assert words in check.words
    assert f'{check.words} <a href="{check.address}">' in page.content.decode()
    assert check.address == reverse(f"admin:archive_{noun}_change", args=[{"claim": claim, "event": event}[noun].pk])
    there = editor.get(check.address)
    assert there.status_code == 200
    assert f'name="{field}"' in there.content.decode()


@pytest.mark.parametrize("name", ASKED)
def test_the_page_of_the_event_leads_there_too(editor, name):
    event, _claim = saved_without(editor, name)

    page = editor.get(reverse("admin:desk-event", args=[event.pk]))

    (fault,) = page.context["sheet"].checks["faults"]
    assert ASKED[name][0] in fault["words"]
    if fault["address"].startswith("#"):
        assert f'id="{fault["address"][1:]}"' in page.content.decode()
    else:
        assert editor.get(fault["address"]).status_code == 200


@pytest.mark.parametrize("name", ["statement", "attributions", "note"])
def test_until_then_the_claim_waits_on_the_board_under_incomplete(editor, name):
    _event, claim = saved_without(editor, name)

    columns = editor.get(reverse("admin:desk-board")).context["columns"]

    (incomplete,) = [column for column in columns if column.search.key == "incomplete"]
    assert (claim in [card.thing for card in incomplete.cards]) == (name in ASKED)


def test_everything_that_is_missing_is_listed_at_once_and_publishing_is_refused(at_the_desk):
    editor, publisher = at_the_desk("editor"), at_the_desk("publisher")
    event, article = EventFactory(claims=[]), ArticleFactory(text=TEXT)
    bare = {"form": "indirect", "sensitivity": "graphic", "holds": whole(event)["holds"]}
    act(editor, article, change(article, WORDS, **bare))
    event.refresh_from_db()
    event = approved(event)

    listed = {check.words for check in publisher.get(review_of(event)).context["checks"] if check.blocks}
    chosen = {"action": "publish", "_selected_action": event.pk}
    refused = publisher.post(reverse("admin:archive_event_changelist"), chosen, follow=True)

    assert len(listed) == 4  # the claim’s words, teller and description; a sentence that cites no claim
    assert all(words in messages_of(refused) for words in listed)
    assert review_of(event) in messages_of(refused)
    event.refresh_from_db()
    assert event.stage == "approved"
