"""The check before a text is accepted, used without JavaScript: publisher and date first, then everything it gives away."""

import pytest

from archive.models import Actor, ActorName, Article, Received, Revision
from tests.desk.inbox import INBOX, NOTHING_KNOWN, TEXT, complaints, fields_of, pasted
from tests.desk.pages import messages_of
from tests.factories import ArticleFactory, ClaimFactory, OutletFactory

pytestmark = pytest.mark.django_db
KNOWN = {
    "publisher": "Reuters",
    "publisher_basis": "stated",
    "published": "16 June 2014",
    "published_basis": "stated",
    "headline": "Rebels enter the old town of Aleppo",
}


@pytest.fixture
def reuters():
    return OutletFactory(name="Reuters")


def opened(client, text=TEXT):
    """The check of a text, and what a browser would send of it."""
    address = pasted(client, text)
    return address, fields_of(client.get(address))


def test_a_text_is_accepted_with_publisher_date_and_segments_and_is_frozen(editor, reuters):
    address, fields = opened(editor)

    answer = editor.post(address, fields | KNOWN)

    article = Article.objects.get()
    assert answer.status_code == 302
    assert str(article.pk) in answer.url
    assert (article.text, bytes(article.original), article.publisher) == (TEXT, TEXT.encode(), reuters)
    assert (article.published.edtf, article.published.text, article.published.basis) == (
        "2014-06-16",
        "16 June 2014",
        "stated",
    )
    assert {(article.text[s.start : s.end], s.kind) for s in article.segments.all()} == {
        ("Rebels enter the old town of Aleppo", "headline"),
        ("By Jane Doe and Ali Khan", "byline"),
        ("Published: 16 June 2014 10:30 GMT", "notice"),
        ("BEIRUT (Reuters) -", "dateline"),
        ("READ MORE: What is known about the battle", "related_link"),
        ("© 2014 Thomson Reuters. All rights reserved.", "notice"),
    }
    assert (article.uid, article.captured_how, article.captured_by) == (
        "rebels-enter-the-old-town-of-aleppo-2014-06-16",
        "paste",
        "edith",
    )
    assert article.captured_at.endswith("Z")
    assert Revision.objects.of(article).count() == 1


def test_a_kind_chosen_for_a_paragraph_stands_instead_of_the_proposed_one(editor, reuters):
    address, fields = opened(editor)
    first, *_, last = [name for name in fields if name.startswith("kind-")]

    editor.post(address, fields | KNOWN | {first: "subhead", last: "body"})

    kinds = [segment.kind for segment in Article.objects.get().segments.all()]
    assert (kinds[0], "headline" in kinds, kinds.count("notice")) == ("subhead", False, 1)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"publisher": ""}, "Say who published it"),
        ({"publisher": "The Daily Nobody"}, "There is no outlet “The Daily Nobody”"),
        ({"publisher_basis": ""}, "Say how the publisher is known"),
        ({"publisher_basis": "inferred"}, "Say from what the publisher is inferred"),
        ({"published": ""}, "Say when it was published"),
        ({"published": "yesterday"}, "“yesterday” is no date that can be read"),
        ({"published": "2014-13-40"}, "2014-13-40"),
        ({"published_basis": ""}, "Say how the date is known"),
        ({"published_basis": "inferred"}, "Say from what the date is inferred"),
        ({"url": "javascript:alert(1)"}, "begins with http:// or https://"),
        ({"archive_url": "ftp://archive.example/"}, "begins with http:// or https://"),
        ({"uid": "Not A Key"}, "Use lower-case letters"),
        ({"sensitivity": "terrible"}, "Select a valid choice"),
        ({"language": "not a language"}, "BCP 47"),
    ],
)
def test_what_is_missing_or_wrong_is_asked_for_and_nothing_typed_is_lost(editor, reuters, given, words):
    address, fields = opened(editor)
    link = next(part for part in editor.get(address).context["parts"] if part.kind == "related_link")

    answer = editor.post(address, fields | KNOWN | {"headline": "Typed", link.field: "subhead"} | given)

    assert words in complaints(answer)
    assert not Article.objects.exists()
    assert answer.context["form"]["headline"].value() == "Typed"
    assert next(part.kind for part in answer.context["parts"] if part.field == link.field) == "subhead"
    assert fields_of(editor.get(address)).get("headline") == "Typed"  # the window may be closed meanwhile


def test_publisher_and_date_may_be_said_to_be_unknown(editor):
    address, fields = opened(editor)

    editor.post(address, fields | NOTHING_KNOWN)

    article = Article.objects.get()
    assert (article.publisher, article.publisher_basis, article.published.edtf) == (None, "unknown", "")


def test_a_date_may_be_given_in_edtf_and_a_window_in_words(editor, reuters):
    for text, words, edtf, window in [
        ("One.", "2014-06", "2014-06", False),
        ("Two.", "early June 2014", "2014-06-01/2014-06-10", True),
    ]:
        address, fields = opened(editor, text)
        editor.post(address, fields | KNOWN | {"published": words})
        when = Article.objects.latest("pk").published
        assert (when.edtf, when.window) == (edtf, window)


def test_an_outlet_is_found_by_another_name_whatever_its_case(editor, reuters):
    ActorName.objects.create(actor=reuters, name="Reuters News Agency", folded="reuters news agency")
    address, fields = opened(editor)

    editor.post(address, fields | KNOWN | {"publisher": "REUTERS news agency"})

    assert Article.objects.get().publisher == reuters


def test_an_outlet_that_is_not_there_is_made_in_place_by_an_act_of_its_own(editor):
    address, fields = opened(editor)

    editor.post(address, fields | KNOWN | {"publisher": "Aleppo Post", "publisher_new": "on"})

    outlet = Actor.objects.get()
    assert (outlet.name, outlet.kind, Article.objects.get().publisher) == ("Aleppo Post", "media", outlet)
    assert Revision.objects.of(outlet).get().by == "edith"


def test_a_refused_acceptance_makes_no_outlet(editor):
    ArticleFactory(text=TEXT, uid="there")
    address, fields = opened(editor)

    assert "in the archive already" in complaints(
        editor.post(address, fields | KNOWN | {"publisher": "Aleppo Post", "publisher_new": "on"})
    )
    assert not Actor.objects.filter(name="Aleppo Post").exists()


def offers(client, address, field):
    """What is offered for a field: the value, its number and why."""
    groups = client.get(address).context["questions"]
    return {
        offer.value: offer
        for group in groups.values()
        for question in group
        if question.field.name == field
        for offer in question.offers
    }


def test_what_the_text_gives_away_is_offered_with_its_reason_and_set_by_an_act(editor):
    address, fields = opened(editor)
    offered = offers(editor, address, "publisher")
    assert "names the agency “Reuters”" in offered["Reuters"].why
    assert "whose rights these are" in offered["Thomson Reuters"].why
    assert list(offers(editor, address, "published")) == ["2014-06-16"]
    assert list(offers(editor, address, "byline")) == ["Jane Doe and Ali Khan"]
    assert list(offers(editor, address, "dateline")) == ["BEIRUT (Reuters)"]
    assert not {"publisher", "published", "byline"} & fields.keys()  # nothing is filled in without an act

    answer = editor.post(address, fields | {"byline": "Typed", "do": f"use:{offered['Reuters'].number}"})

    sent = fields_of(answer)
    assert (sent["publisher"], sent["publisher_basis"], sent["byline"]) == ("Reuters", "inferred", "Typed")
    assert "names “Reuters”" in sent["publisher_note"]
    assert not Article.objects.exists()


@pytest.mark.parametrize("number", ["99", "-1", "x", ""])
def test_an_offer_that_is_not_there_sets_nothing(editor, number):
    address, fields = opened(editor)

    assert fields_of(editor.post(address, fields | {"do": f"use:{number}"})) == fields


def test_what_is_typed_is_kept_without_a_word_and_shown_again(editor):
    address, fields = opened(editor)

    answer = editor.post(
        address, fields | {"headline": "Half a head", "do": "keep"}, headers={"X-Requested-With": "fetch"}
    )

    assert (answer.status_code, answer.content) == (204, b"")
    assert fields_of(editor.get(address))["headline"] == "Half a head"
    assert "begun" in editor.get(INBOX).content.decode()
    assert not Revision.objects.exists()


def test_the_enter_key_in_a_field_accepts_nothing(editor, reuters):
    address, fields = opened(editor)

    answer = editor.post(address, fields | KNOWN | {"do": "stay"})

    assert (answer.status_code, Article.objects.count()) == (200, 0)
    assert answer.content.decode().index('value="stay"') < answer.content.decode().index('value="use:')


def test_a_text_that_nobody_wants_is_thrown_away(editor):
    address, _ = opened(editor)

    assert "was thrown away" in messages_of(editor.post(address, {"do": "throw"}, follow=True))
    assert not Received.objects.exists()
    assert "somebody has thrown it away" in messages_of(editor.get(address, follow=True))


def test_of_two_who_accept_the_same_text_one_wins_and_the_other_is_told(editor, at_the_desk, reuters):
    other = at_the_desk("editor", username="otto")
    address, fields = opened(editor)
    assert editor.post(address, fields | KNOWN).status_code == 302

    answer = other.post(address, fields | KNOWN | {"headline": "Mine"})

    article = Article.objects.get()
    assert f"This text was accepted meanwhile, as “{article}” ({article.uid})" in complaints(answer)
    assert answer.context["form"]["headline"].value() == "Mine"
    assert f"/admin/archive/article/{article.pk}/change/" in answer.content.decode()
    assert "is in the archive" in messages_of(other.get(address, follow=True))
    assert "it is not here any more" in messages_of(other.post(address, {"do": "throw"}, follow=True)).lower()


def test_a_text_thrown_away_while_somebody_checks_it_is_said_to_be_gone(editor):
    address, fields = opened(editor)
    Received.objects.all().delete()

    assert "not here any more" in messages_of(editor.post(address, fields | KNOWN, follow=True))


def test_two_articles_of_one_headline_and_day_have_keys_of_their_own(editor, reuters):
    for text in ("One.", "Two."):
        address, fields = opened(editor, text)
        editor.post(address, fields | KNOWN)

    assert set(Article.objects.values_list("uid", flat=True)) == {
        "rebels-enter-the-old-town-of-aleppo-2014-06-16",
        "rebels-enter-the-old-town-of-aleppo-2014-06-16-2",
    }


def test_the_bytes_are_kept_once_and_the_text_cannot_change_afterwards(editor, reuters):
    address, fields = opened(editor)
    editor.post(address, fields | KNOWN)
    row = Received.objects.get()
    assert (bytes(row.original), row.text, row.article) == (b"", "", Article.objects.get())

    editor.post(address, fields | KNOWN | {"do": "read", "encoding": "utf-16"})

    assert Article.objects.get().text == TEXT


# -- texts that are here already -----------------------------------------------------------------------------


def likes(client, address):
    return client.get(address).context["likes"]


def test_the_very_same_bytes_are_pointed_at_and_not_accepted_twice(editor):
    article = ArticleFactory(text=TEXT)
    address, fields = opened(editor)

    (like,) = likes(editor, address)
    assert (like.other, like.in_words) == (article, "The very same bytes.")
    assert "in the archive already" in complaints(editor.post(address, fields | NOTHING_KNOWN))


def test_the_same_words_in_other_typography_are_pointed_at(editor):
    article = ArticleFactory(text=TEXT)
    address, _ = opened(editor, TEXT.replace("“", '"').replace("”", '"').replace("\n\n", "\n"))

    (like,) = likes(editor, address)
    assert (like.other, like.same_words) == (article, True)


def test_shared_agency_copy_is_pointed_at_with_how_much_is_shared(editor):
    article = ArticleFactory(
        text=f"Another headline\n\nA paragraph of their own, written by the paper itself in its capital.\n\n{TEXT[110:]}"
    )
    ArticleFactory(
        text="Something else entirely was reported on that day, of a market and of its prices, by somebody who had been there."
    )
    address, _ = opened(editor)

    (like,) = likes(editor, address)
    assert like.other == article
    assert "% of this text stands there" in like.in_words

    rows = editor.get(f"{address}beside/article/{article.pk}/").context["rows"]
    assert ([("in", "By Jane Doe and Ali Khan")] in [right for _, right in rows]) is True
    assert any(left == right and left[0][0] == "same" for left, right in rows)


def test_a_new_capture_replaces_the_old_article_when_the_editor_says_so(editor, reuters):
    old = ArticleFactory(text=TEXT)
    address, fields = opened(editor, TEXT.replace("40 people", "45 people"))
    assert likes(editor, address)[0].other == old

    editor.post(address, fields | KNOWN | {"supersedes": old.pk})

    assert Article.objects.latest("pk").supersedes == old


def test_a_text_that_waits_already_is_pointed_at_too(editor):
    opened(editor)
    second, _ = opened(editor)

    assert [(like.noun, like.in_words) for like in likes(editor, second)] == [("received", "The very same bytes.")]


def test_the_fingerprints_go_with_the_article_and_are_not_made_twice(editor, reuters):
    address, fields = opened(editor)
    editor.post(address, fields | KNOWN)
    claim = ClaimFactory()  # an article that came by another road
    opened(editor, TEXT + " Once more.")

    for article in (Article.objects.get(text=TEXT), claim.article):
        assert article.fingerprints.filter(whole=True).count() == 1


@pytest.mark.parametrize("noun", ["actor", "receiveds"])
def test_a_text_is_compared_with_texts_only(editor, noun):
    address, _ = opened(editor)

    assert editor.get(f"{address}beside/{noun}/1/").status_code == 404
