"""Comments, assignments and presence: kept by the ledger, told to whom they name, never before readers."""

import pytest
from django.urls import reverse
from django.utils import timezone

from archive.actions import assigning, presence, talking
from archive.actions.act import Refused
from archive.bundles.writing import dump
from archive.models import Assignment, Comment, Presence, Revision
from archive.record.models import VersionBody
from archive.verification.ledger import chain, current
from tests.desk.annotating import send
from tests.factories import TESTS, ArticleFactory, ClaimFactory, EventFactory, PersonFactory, published

pytestmark = pytest.mark.django_db


def say(client, thing, text, about="", **more):
    address = reverse("admin:desk-comment", args=[thing.noun(), thing.pk])
    return client.post(address, {"about": about, "text": text, **more}, follow=True)


def review_of(client, thing):
    return client.get(reverse("admin:desk-review", args=[thing.noun(), thing.pk])).content.decode()


def test_a_comment_is_an_act_and_stands_on_the_review(at_the_desk):
    client, event = at_the_desk("reviewer", username="rana"), EventFactory()

    say(client, event, "Is that the right bridge?", about="title")

    (entry,) = Revision.objects.filter(noun="comment")
    assert (entry.act, entry.by) == ("commented", "rana")
    text = review_of(client, event)
    assert "Is that the right bridge?" in text
    assert "on “title”" in text


def test_a_comment_does_not_change_what_it_is_about():
    event = EventFactory()
    version = event.version

    talking.comment(event, "Hm.", by=TESTS)

    event.refresh_from_db()
    assert event.version == version


def test_a_comment_on_a_quotation_is_met_on_every_event_that_rests_on_it(at_the_desk):
    client, claim = at_the_desk("editor"), ClaimFactory()
    first, second = EventFactory(claims=[claim]), EventFactory(claims=[claim])

    say(client, first, "Who is we here?", about=claim.handle)

    assert Comment.objects.get().thing == claim.handle
    assert "Who is we here?" in review_of(client, second)
    assert "on the quotation" in review_of(client, second)


def test_a_comment_is_settled_and_opened_again(at_the_desk):
    client, event = at_the_desk("editor", username="edith"), EventFactory()
    said = talking.comment(event, "And the date?", by=TESTS)
    address = reverse("admin:desk-comment-settle", args=[said.uid])

    client.post(address, {"act": "resolve"})
    assert "settled by edith" in review_of(client, event)
    client.post(address, {"act": "reopen"})

    assert [*Revision.objects.filter(noun="comment").values_list("act", flat=True).order_by("seq")] == ["commented", "resolved", "reopened"]  # fmt: skip


def test_what_is_settled_is_not_settled_twice():
    said = talking.resolve(talking.comment(EventFactory(), "?", by=TESTS), by=TESTS)

    with pytest.raises(Refused, match="settled already"):
        talking.resolve(said, by=TESTS)


@pytest.mark.parametrize(("text", "words"), [("  ", "A comment needs words."), ("x" * 5001, "at most 5000 characters")])
def test_a_refused_comment_keeps_what_was_typed(at_the_desk, text, words):
    answer = say(at_the_desk("editor"), EventFactory(), text)

    assert answer.status_code == 400
    assert words in answer.content.decode()
    assert text in answer.content.decode()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("@rana, look", " rana "),
        ("(@rana) and @o.haddad.", " o.haddad rana "),
        ("rana@example.org", ""),
        ("@nobody", ""),
        ("@@rana", ""),
        ("@retired", ""),
    ],
)
def test_names_after_an_at_are_those_who_work_here(text, names):
    for name in ("rana", "o.haddad"):
        PersonFactory(username=name)
    PersonFactory(username="retired", is_active=False)

    assert talking.comment(EventFactory(), text, by=TESTS).mentions == names


def test_a_comment_leads_back_to_no_other_site(at_the_desk):
    answer = say(at_the_desk("editor"), EventFactory(), "Hm.", next="https://example.org/")

    assert answer.redirect_chain[0][0].startswith("/admin/")


def test_comments_and_assignments_are_in_no_bundle_and_no_document(tmp_path):
    event = published(EventFactory())
    talking.comment(event, "secret words", by=TESTS)
    assigning.assign(event, editor=PersonFactory(username="secret-editor"), tags=["secret-tag"], by=TESTS)

    dump(tmp_path, about={"name": "test"})
    written = [path.read_text() for path in tmp_path.rglob("*") if path.is_file()]
    assert written
    assert not any("secret" in text for text in [*written, *VersionBody.objects.values_list("document", flat=True)])


def test_the_ledger_vouches_for_them():
    talking.comment(EventFactory(), "Hm.", by=TESTS)
    assigning.assign(EventFactory(), editor=PersonFactory(), by=TESTS)
    assert [*chain(), *current()] == []

    Comment.objects.update(text="Fine.", version=2)

    assert [(found.table, found.field) for found in current()] == [("archive_comment", "version"), ("archive_comment", "text")]  # fmt: skip


def assign(client, *things, **fields):
    given = {"thing": [thing.handle for thing in things], "editor": "", "due": "", "tags": "", **fields}
    return client.post(reverse("admin:desk-assign"), given, follow=True)


def test_a_thing_is_assigned_with_day_and_tags(at_the_desk):
    client, event, person = at_the_desk("editor"), EventFactory(), PersonFactory(username="omar")

    assign(client, event, editor=person.pk, due="2026-12-01", tags="Raqqa, names")

    row = Assignment.objects.get()
    assert (row.editor, str(row.due), row.tags) == (person, "2026-12-01", " names raqqa ")
    assert "By <b>omar</b>, until 1 December 2026." in review_of(client, event)


def test_several_drafts_are_assigned_at_once_and_keep_what_is_not_said(at_the_desk):
    client, person = at_the_desk("editor"), PersonFactory()
    events = [EventFactory(), EventFactory()]
    assigning.assign(events[0], editor=person, tags=["old"], by=TESTS)

    assign(client, *events, editor="leave", tags="new", bulk="1")

    rows = {row.uid: row for row in Assignment.objects.all()}
    assert (rows[events[0].handle].editor, rows[events[0].handle].tags) == (person, " new old ")
    assert (rows[events[1].handle].editor, rows[events[1].handle].tags) == (None, " new ")


def test_published_things_are_handled_one_by_one(at_the_desk):
    client, shown, draft = at_the_desk("editor"), published(EventFactory()), EventFactory()

    answer = assign(client, shown, draft, tags="new", bulk="1")

    assert answer.status_code == 400
    assert "is published: what readers see is handled one by one" in answer.content.decode()
    assert not Assignment.objects.exists()
    assert assign(client, shown, tags="new", bulk="1").status_code == 200


@pytest.mark.parametrize(
    ("tags", "words"), [(["no/slash"], "is no tag"), ([f"tag{n}" * 8 for n in range(30)], "too many tags")]
)
def test_what_is_no_tag_is_refused_in_words(tags, words):
    with pytest.raises(Refused, match=words):
        assigning.assign(EventFactory(), tags=tags, by=TESTS)


def test_only_who_works_at_the_desk_is_assigned_anything():
    with pytest.raises(Refused, match="does not work at the desk"):
        assigning.assign(EventFactory(), editor=PersonFactory(is_staff=False), by=TESTS)


def test_who_has_the_same_thing_open_is_named(at_the_desk):
    rana, omar = at_the_desk("reviewer", username="rana"), at_the_desk("editor", username="omar")
    event = EventFactory()
    address = reverse("admin:desk-here", args=["event", event.pk])

    assert rana.post(address).json() == {"words": ""}
    assert omar.post(address).json() == {"words": "rana has this open too."}
    assert "omar has this open too." in review_of(rana, event)


def test_who_was_not_heard_of_for_a_while_is_gone(at_the_desk):
    rana, event = at_the_desk("reviewer"), EventFactory()
    presence.come(event, by=PersonFactory())
    Presence.objects.update(seen_at=timezone.now() - presence.HERE * 2)

    assert rana.post(reverse("admin:desk-here", args=["event", event.pk])).json() == {"words": ""}


def test_who_reads_an_article_at_its_desk_is_seen_on_its_review_and_the_other_way_round(at_the_desk):
    article = ArticleFactory()
    lena, edith = at_the_desk("reviewer", username="lena"), at_the_desk("editor", username="edith")

    send(lena, "presence", article, at=f"{article.uid}#c1")
    on_review = edith.post(reverse("admin:desk-here", args=["article", article.pk])).json()

    assert on_review["words"] == "lena has this open too."
    assert send(lena, "presence", article, at="").json()["people"] == [{"name": "edith", "at": ""}]
