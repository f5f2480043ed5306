"""Duplicates on the desk: proposed with why, looked at side by side, merged or told apart, and taken back."""

import pytest
from django.urls import reverse

from archive.actions import editing
from archive.actions.merging.joining import GROUPS
from archive.desk.naming import FIELDS
from archive.models import Actor, Attribution, Distinction, Merge
from tests.desk.test_queries import queries_of
from tests.factories import ActorFactory, ClaimFactory, EventFactory, LocationFactory, published

pytestmark = pytest.mark.django_db
LIST = "/admin/desk/duplicates/"


def proposed(client, noun="actor"):
    """The pairs that the page proposes."""
    return [{pair["one"], pair["other"]} for pair in client.get(LIST, {"noun": noun}).context["pairs"]]


def two():
    """Two actors that are surely one."""
    return ActorFactory(name="Islamic State"), ActorFactory(name="Islamic  state", description="a group")


def page_of(kept, merged, name="desk-merge"):
    return reverse(f"admin:{name}", args=[kept.noun(), kept.pk, merged.pk])


def decide(client, kept, merged, act="merge", bases=None, **typed):
    """Decide on two things as the form of their page does."""
    bases = bases or client.get(page_of(kept, merged)).context["bases"]
    sent = {"act": act, "base_kept": bases[0], "base_merged": bases[1], **typed}
    return client.post(page_of(kept, merged, "desk-merge-decide"), sent)


def test_two_of_one_name_are_proposed_merged_and_taken_back(editor):
    kept, merged = two()
    claim = ClaimFactory(rows=lambda claim: claim.actors.set([merged]))
    assert proposed(editor) == [{kept, merged}]

    shown = editor.get(page_of(kept, merged))
    assert shown.context["repointed"] == [claim]
    assert str(claim) in shown.content.decode().replace("&#x27;", "'")
    assert decide(editor, kept, merged, reason="one group", taken=["description"]).status_code == 302

    assert list(claim.actors.all()) == [kept]
    assert Actor.objects.get(pk=kept.pk).description == "a group"
    assert proposed(editor) == []
    editor.post(LIST + "take-back/", {"what": "merge", "uid": Merge.objects.get().uid, "reason": "two groups"})
    assert list(claim.actors.all()) == [merged]


def test_any_two_are_named_and_lead_to_both_side_by_side(editor, at_the_desk):
    kept, merged = ActorFactory(uid="mayor", name="The mayor"), ActorFactory(name="Abdulal Abdoul", kind="person")
    ActorFactory(name="Abdulal Jabbar"), LocationFactory(name="The mayor")

    def named(client=editor, noun="actor", **given):
        return client.get(LIST, {"noun": noun, **given})

    assert named(kept_uid="mayor", merged="abdulal abdoul").url == page_of(kept, merged)
    assert named(kept="The mayor", merged_uid=merged.uid).url == page_of(kept, merged)
    assert "Several have such a name" in named(kept="the mayor", merged="Abdulal").context["merged"].fault
    assert "Nothing here is called" in named(kept="Nobody", merged="").context["kept"].fault
    assert "first one" in named(kept="The mayor", merged="The mayor").context["merged"].fault
    assert named(at_the_desk("reviewer"), kept_uid="mayor", merged_uid=merged.uid).status_code == 200
    assert f"kept_uid={kept.uid}" in editor.get("/admin/desk/search/?q=mayor").content.decode()
    text = editor.get(page_of(kept, merged)).content.decode()
    assert "<td>armed group</td><td>person</td>" in text  # in words, not as codes

    decide(editor, kept, merged, reason="one man")
    assert "<b>Abdulal Abdoul</b> → <b>The mayor</b>" in named().content.decode()


def test_what_was_told_apart_is_not_proposed_again_until_that_is_taken_back(editor):
    kept, merged = two()

    decide(editor, kept, merged, "apart", reason="two groups")
    assert proposed(editor) == []
    assert "were told apart" in decide(editor, kept, merged, reason="one after all").content.decode()
    editor.post(LIST + "take-back/", {"what": "distinction", "uid": Distinction.objects.get().uid, "reason": "one"})

    assert proposed(editor) == [{kept, merged}]


def test_a_stale_merge_is_refused_and_keeps_what_was_chosen_and_typed(editor):
    kept, merged = two()
    bases = editor.get(page_of(kept, merged)).context["bases"]
    merged.country = "IQ"
    editing.save(merged, by="olga")

    answer = decide(editor, kept, merged, bases=bases, reason="one group", taken=["description"])

    assert answer.status_code == 409
    assert "was changed while it was open here" in answer.content.decode()
    assert "one group</textarea>" in answer.content.decode()
    assert {each["choice"].name: each["taken"] for each in answer.context["choices"]} == {
        "name": False,
        "description": True,
        "country": False,
    }
    assert not Merge.objects.exists()


def test_a_merge_without_a_reason_is_refused(editor):
    assert decide(editor, *two(), reason=" ").status_code == 400


def test_what_readers_have_is_merged_by_who_may_publish(editor, at_the_desk):
    kept, merged = (published(actor) for actor in two())

    assert "a person who may publish" in decide(editor, kept, merged, reason="one").content.decode()
    assert decide(at_the_desk("administrator"), kept, merged, reason="one").status_code == 302


def test_places_and_events_are_proposed_too(editor):
    LocationFactory(name="Deir al-Zor")
    LocationFactory(name="Deir ez-Zor")
    place, claim = LocationFactory(), ClaimFactory()
    events = {EventFactory(title=title, location=place, claims=[claim]) for title in ("Assault", "Fall of a city")}

    assert len(proposed(editor, "location")) == 1
    assert proposed(editor, "event") == [events]


def test_a_person_of_two_callings_may_be_two(editor):
    person = ActorFactory(name="John Moore", kind="person")
    for words in ("Captain John Moore", "John Moore, a photographer"):
        ClaimFactory(rows=lambda c, w=words: Attribution.objects.create(claim=c, order=1, actor=person, named_as=w))

    (found,) = editor.get(LIST).context["two"]

    assert (found["actor"], found["called"]) == (person, ["photographer or reporter", "soldier"])


def test_who_may_not_edit_sees_the_list_and_no_merge(at_the_desk):
    reviewer, (kept, merged) = at_the_desk("reviewer"), two()

    assert proposed(reviewer) == [{kept, merged}]
    assert reviewer.get(page_of(kept, merged)).status_code == 403


@pytest.mark.parametrize("noun", ["actor", "location", "event"])
def test_the_list_asks_no_more_for_33_than_for_3(editor, noun):
    make = {"actor": ActorFactory, "location": LocationFactory, "event": lambda: EventFactory(claims=[])}[noun]
    for _ in range(3):
        make()
    few = queries_of(editor, f"{LIST}?noun={noun}")
    for _ in range(30):
        make()

    assert queries_of(editor, f"{LIST}?noun={noun}") == few


def test_every_field_that_a_merge_chooses_between_has_its_words():
    assert {name for fields in GROUPS.values() for name in fields} <= set(FIELDS)
