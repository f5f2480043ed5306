"""A save is one act: all of a page or nothing of it, and nobody's work is lost."""

import pytest

from archive.actions import editing
from archive.models import Event, EventSentence, Position, Revision
from tests.desk.pages import change_page, errors_of, fields_of, messages_of, opened, saved
from tests.factories import ClaimFactory, EventFactory, LocationFactory

pytestmark = pytest.mark.django_db


def acts_on(thing):
    return Revision.objects.of(thing).count()


def test_an_event_with_its_rows_is_one_act_and_one_revision(editor):
    event = EventFactory()
    page = opened(editor, change_page(event))
    page |= {"title": "Assault on the city", "sentences-0-text": "ISIS took the city.", "reason": "clearer"}
    page |= {"questions-0-text": "Was it taken?", "position-0-text": "It was taken"}

    answer = editor.post(change_page(event), page)

    assert saved(answer)
    event.refresh_from_db()
    assert (event.title, event.version, acts_on(event)) == ("Assault on the city", 2, 2)
    assert event.sentences.get().text == "ISIS took the city."
    assert event.questions.get().positions.get().text == "It was taken"
    last = Revision.objects.of(event).first()
    assert (last.by, last.act, last.reason) == ("edith", "edited", "clearer")
    assert "It was taken" in last.body.text


def test_a_new_event_with_question_position_and_evidence_is_one_act(editor):
    claim, place = ClaimFactory(), LocationFactory()
    page = opened(editor, "/admin/archive/event/add/")
    page |= {
        "uid": "fall",
        "title": "The fall of the city",
        "location": place.pk,
        "when_edtf": "2015-05-17",
        "when_basis": "stated",
    }
    page |= {"questions-0-text": "Was it taken?", "questions-0-key": "occurrence", "questions-0-main": "on"}
    page |= {"position-TOTAL_FORMS": 1, "position-0-question_key": "occurrence", "position-0-key": "yes"}
    page |= {"position-0-text": "It was", "position-0-order": 0, "position-0-when_basis": "unknown"}
    page |= {"evidence-TOTAL_FORMS": 1, "evidence-0-position_key": "occurrence/yes", "evidence-0-claim": claim.pk}

    answer = editor.post("/admin/archive/event/add/", page)

    assert saved(answer)
    event = Event.objects.get(uid="fall")
    assert (event.version, acts_on(event)) == (1, 1)
    assert Position.objects.get(question__event=event).evidence.get().claim == claim


def test_a_stale_save_keeps_what_was_typed_and_writes_nothing(editor, at_the_desk):
    event = EventFactory(title="Assault")
    page = opened(editor, change_page(event)) | {"title": "Mine", "sentences-0-text": "My sentence."}
    other = at_the_desk("editor", username="olga")
    other.post(change_page(event), opened(other, change_page(event)) | {"title": "Theirs"})

    answer = editor.post(change_page(event), page)

    errors = errors_of(answer)
    assert "was changed by olga at" in errors
    assert "“Assault” → “Theirs”" in errors
    assert fields_of(answer)["title"] == "Mine"
    assert fields_of(answer)["sentences-0-text"] == "My sentence."
    event.refresh_from_db()
    assert (event.title, event.version, acts_on(event)) == ("Theirs", 2, 2)


def test_who_has_compared_may_save_over_what_they_were_shown_but_not_over_more(editor):
    event = EventFactory()
    page = opened(editor, change_page(event)) | {"title": "Mine"}
    event.title = "Theirs"
    editing.save(event, by="a program")
    refused = editor.post(change_page(event), page)
    shown = refused.context["adminform"].form.fields["compared"].widget.attrs["value"]

    event.title = "Theirs again"
    editing.save(event, by="a program")
    assert "was changed by a program" in errors_of(editor.post(change_page(event), page | {"compared": shown}))

    refused = editor.post(change_page(event), page)
    shown = refused.context["adminform"].form.fields["compared"].widget.attrs["value"]
    assert editor.post(change_page(event), page | {"compared": shown}).status_code == 302
    event.refresh_from_db()
    assert (event.title, event.version) == ("Mine", 4)


@pytest.mark.parametrize("token", ["missing", "forged", "another's"])
def test_a_save_that_does_not_prove_which_version_it_saw_is_refused(editor, token):
    event, another = EventFactory(), EventFactory()
    page = opened(editor, change_page(event)) | {"title": "Mine"}
    given = {"missing": "", "forged": "1", "another's": opened(editor, change_page(another))["base_version"]}[token]

    answer = editor.post(change_page(event), page | {"base_version": given})

    assert "does not say which version" in errors_of(answer)
    assert fields_of(answer)["title"] == "Mine"
    assert acts_on(event) == 1


def test_of_two_editors_with_one_page_open_exactly_one_saves(at_the_desk):
    event, editors = EventFactory(), [at_the_desk("editor") for _ in range(2)]
    pages = [opened(each, change_page(event)) | {"title": f"Of {each.person}"} for each in editors]

    answers = [each.post(change_page(event), page).status_code for each, page in zip(editors, pages, strict=True)]

    assert answers == [302, 200]
    event.refresh_from_db()
    assert event.title == f"Of {editors[0].person}"


def test_a_refusal_of_the_act_comes_back_in_words_with_all_that_was_typed(editor):
    event = EventFactory()
    page = opened(editor, change_page(event)) | {"title": "Mine", "position-0-question_key": "no-such", "reason": "why"}

    answer = editor.post(change_page(event), page)

    assert "the event has no question “no-such”" in errors_of(answer)
    typed = fields_of(answer)
    assert (typed["title"], typed["position-0-question_key"], typed["reason"]) == ("Mine", "no-such", "why")
    event.refresh_from_db()
    assert (event.title == "Mine", event.version, acts_on(event)) == (False, 1, 1)


def test_an_event_without_its_occurrence_question_is_refused(editor):
    event = EventFactory()
    page = opened(editor, change_page(event)) | {"questions-0-kind": "status"}

    assert "exactly one question of kind occurrence" in errors_of(editor.post(change_page(event), page))
    assert acts_on(event) == 1


def test_two_sentences_may_swap_their_numbers(editor):
    event = EventFactory(rows=lambda event: EventSentence.objects.create(event=event, order=2, text="Second."))
    page = opened(editor, change_page(event)) | {"sentences-0-order": 2, "sentences-1-order": 1}

    assert saved(editor.post(change_page(event), page))
    assert [row.text for row in event.sentences.all()] == ["Second.", "ISIS took the city of Ramadi."]


def test_two_sentences_with_one_number_are_refused(editor):
    event = EventFactory(rows=lambda event: EventSentence.objects.create(event=event, order=2, text="Second."))
    page = opened(editor, change_page(event)) | {"sentences-1-order": 1}

    assert "correct the duplicate" in errors_of(editor.post(change_page(event), page))


def test_a_page_sent_back_as_it_came_is_no_act(editor):
    event = EventFactory()

    answer = editor.post(change_page(event), opened(editor, change_page(event)), follow=True)

    assert "Nothing was changed" in messages_of(answer)
    assert acts_on(event) == 1


def test_a_fault_of_a_date_stands_at_its_field(editor):
    event = EventFactory()
    page = opened(editor, change_page(event)) | {"when_edtf": "2015-13-40"}

    answer = editor.post(change_page(event), page)

    assert answer.context["adminform"].form.errors["when_edtf"]


def test_a_row_taken_away_is_gone_with_the_same_act(editor):
    event = EventFactory()
    page = opened(editor, change_page(event)) | {"sentences-0-DELETE": "on"}

    assert saved(editor.post(change_page(event), page))
    assert (event.sentences.count(), acts_on(event)) == (0, 2)


def test_a_published_thing_that_is_edited_is_a_draft_again(editor):
    event = EventFactory()
    Event.objects.filter(pk=event.pk).update(stage="published", version=2)
    page = opened(editor, change_page(event)) | {"title": "Mine"}

    editor.post(change_page(event), page)

    event.refresh_from_db()
    assert event.stage == "draft"


def test_a_stale_page_shows_each_row_beside_what_was_typed_of_it(editor):
    event = EventFactory(rows=lambda event: EventSentence.objects.create(event=event, order=2, text="Second."))
    page = opened(editor, change_page(event)) | {"sentences-1-text": "Second, as typed."}
    editing.save(event, by="a program", rows=lambda: event.sentences.get(order=1).delete())

    answer = editor.post(change_page(event), page)

    (sentences,) = [each for each in answer.context["inline_admin_formsets"] if each.formset.prefix == "sentences"]
    originals = [
        (row.original and row.original.text, row.form["text"].value()) for row in sentences if row.form.is_bound
    ]
    assert originals == [(None, "ISIS took the city of Ramadi."), ("Second, as typed.", "Second, as typed.")]


def test_an_event_with_very_many_rows_can_be_saved(editor):
    def rows(event):
        for order in range(2, 64):
            EventSentence.objects.create(event=event, order=order, text="Another.")
            question = event.questions.create(key=f"q{order}", kind="status", text="?", order=order)
            question.positions.create(key="p", text="yes")

    event = EventFactory(rows=rows)
    page = opened(editor, change_page(event)) | {"position-40-text": "No."}

    assert len(page) > 1000
    assert saved(editor.post(change_page(event), page))
    assert Position.objects.filter(question__event=event, text="No.").count() == 1
