"""Documents hold what is named for readers, and nothing else that the desk knows."""

import json

import pytest

from archive.actions import editing
from archive.actions.publication import publishing
from archive.models import Actor, Article, Claim, Event, Evidence
from archive.record.models import Address, ClaimRow, EventRow, Facet, Mention, ThingRow, VersionBody
from tests.bundles.making import FIXTURE, run
from tests.factories import (
    TESTS,
    ActorFactory,
    ArticleFactory,
    ClaimFactory,
    EventFactory,
    LocationFactory,
    PersonFactory,
    published,
)

pytestmark = pytest.mark.django_db
CANARY = "kanarienvogel"


def all_that_is_public():
    """Every text of every row of the record."""
    found = [body.document for body in VersionBody.objects.all()]
    for model in (EventRow, ClaimRow, ThingRow, Facet, Mention, Address):
        found += [str(value) for row in model.objects.values_list() for value in row]
    return "\n".join(found)


def document(event):
    return json.loads(EventRow.objects.get(slug=event.slug).document)


def canaries():
    """An event with the canary in everything that is private, and things beside it that no reader is shown."""
    article = ArticleFactory(
        uid=f"{CANARY}-a",
        captured_by=CANARY,
        original_name=CANARY,
        text=f"Over it. {CANARY}{' and so on' * 9}.\nThe city has fallen.",
    )
    claim = ClaimFactory(article=article, note=CANARY, said_rule=CANARY)
    claim.said_anchor = f"article:{CANARY}"
    event = EventFactory(
        uid=f"{CANARY}-e", note=CANARY, when_anchor=CANARY, claims=[claim], location=LocationFactory(uid=f"{CANARY}-p")
    )
    ActorFactory(name=CANARY, uid=f"{CANARY}-hidden")
    ClaimFactory(article=article, key=CANARY, statement=CANARY, quote="Over it.")
    EventFactory(title=CANARY, claims=[claim])
    return event


def test_nothing_private_stands_in_any_row_of_the_record():
    event = published(canaries())
    shown = all_that_is_public()
    assert event.title in shown, "the search below must be able to find something"
    assert CANARY not in shown.casefold()


def test_no_reason_author_or_revision_of_the_ledger_is_public(django_user_model):
    author = django_user_model.objects.create_user(CANARY)
    event = EventFactory()
    editing.save(event, by=author, reason=f"because {CANARY}")
    published(event)
    assert CANARY not in all_that_is_public()


def test_no_uid_is_public():
    all_of_the_fixture()
    shown = all_that_is_public()
    assert "river-post#" not in shown
    assert '"uid"' not in shown


def test_the_text_of_an_article_is_public_only_where_its_policy_says_so():
    for policy in ("full", "quotations", "none"):
        article = published(ArticleFactory(public_text=policy, text=f"The policy is {policy}."))
        shown = json.loads(ThingRow.objects.get(kind="article", slug=article.slug).document)
        assert shown["text"] == ("The policy is full." if policy == "full" else None)
        assert shown["length"] == len(article.text)


def test_the_name_of_an_article_without_a_headline_tells_only_its_beginning():
    article = published(ArticleFactory(headline="", public_text="none", text="A word. " * 20))
    shown = json.loads(ThingRow.objects.get(slug=article.slug).document)
    assert shown["headline"] == ""
    assert shown["text"] is None


def all_of_the_fixture():
    """The fixture bundle, before readers."""
    PersonFactory(username="reviewer")
    assert run("loadseeds", FIXTURE)[0] == run("publishchronology", "--all", by="reviewer")[0] == 0


# -- withheld names


@pytest.fixture
def witness():
    return ActorFactory(
        name="Maro Ilves",
        uid="witness",
        kind="person",
        withhold_name=True,
        public_label="a woman",
        description="lives there",
    )


def quoting(words, text=None):
    claim = ClaimFactory(article=ArticleFactory(text=text or f"It began. {words} It ended."), quote=words)
    return document(published(EventFactory(claims=[claim])))["claims"][0]


def test_a_withheld_name_is_masked_inside_quotations(witness):
    claim = quoting("“I saw it,” said Maro Ilves of the town.")
    assert claim["quote"] == ["“I saw it,” said ", {"withheld": "a woman"}, " of the town."]
    assert "Ilves" not in all_that_is_public()


def test_a_withheld_name_is_masked_inside_translations_too(witness):
    def rows(claim):
        claim.translations.create(language="fr", text="« Je l’ai vu », dit Maro Ilves.", translator="A translator")

    article = ArticleFactory(text="قالت إنها رأته")
    article.language = "ar"
    editing.save(article, by=TESTS)
    claim = ClaimFactory(article=article, quote="رأته", rows=rows)
    (shown,) = document(published(EventFactory(claims=[claim])))["claims"][0]["translations"]

    assert shown["text"] == ["« Je l’ai vu », dit ", {"withheld": "a woman"}, "."]
    assert "Ilves" not in all_that_is_public()


def test_a_withheld_name_is_masked_however_it_is_cased_and_wherever_it_stands(witness):
    assert quoting("MARO ILVES")["quote"] == [{"withheld": "a woman"}]
    assert quoting("Maro Ilves’s house")["quote"] == [{"withheld": "a woman"}, "’s house"]
    assert quoting("Maro Ilvesson")["quote"] == "Maro Ilvesson", "another name"


def test_a_withheld_name_beside_a_quotation_takes_the_context_with_it(witness):
    claim = quoting("He has fallen", text="Maro Ilves saw it. He has fallen. So it was.")
    assert claim["quote"] == "He has fallen"
    assert claim["prefix"] == claim["suffix"] == ""


def test_other_names_of_a_withheld_actor_are_masked_too(witness):
    editing.save(
        witness, by=TESTS, rows=lambda: witness.other_names.create(name="Umm Sami", folded="umm sami", kind="weak")
    )
    assert quoting("Umm Sami fled")["quote"] == [{"withheld": "a woman"}, " fled"]


def test_a_full_text_with_a_withheld_name_is_not_given_out(witness):
    article = published(ArticleFactory(public_text="full", text="Maro Ilves saw it."))
    assert json.loads(ThingRow.objects.get(slug=article.slug).document)["text"] is None


def test_of_a_withheld_actor_readers_get_the_label_alone(witness):
    published(witness)
    row = ThingRow.objects.get(kind="actor")
    assert (row.slug, row.name) == ("a-woman", "a woman")
    shown = json.loads(row.document)
    assert (shown["description"], shown["names"], shown["relations"]) == ("", [], [])
    assert "Ilves" not in row.document


# -- what follows from the claims


@pytest.fixture
def bridge():
    """The documents of the events of the fixture bundle, by uid."""
    all_of_the_fixture()
    return {event.uid: document(event) for event in Event.objects.all()}


def test_two_outlets_that_take_two_positions_are_contested(bridge):
    event = bridge["fall-of-the-bridge"]
    assert event["assessment"]["word"] == "contested"
    assert event["accounts"] == 3
    fell, stands = event["questions"][0]["positions"]
    assert (fell["accounts"], stands["accounts"]) == (2, 1)


def test_a_spokesman_is_the_voice_of_whom_he_speaks_for(bridge):
    voices = {claim["statement"]: claim["voice"]["name"] for claim in bridge["fall-of-the-bridge"]["claims"]}
    assert voices["The bridge at Bridge Town fell."] == "Army of the North"
    assert voices["The bridge at Bridge Town still stands."] == "the mayor"
    assert voices["A woman saw the bridge fall."] == "a woman of the town"


def test_two_outlets_whose_tellings_repeat_each_other_are_one_origin(bridge):
    event = bridge["flight-from-the-town"]
    assert event["assessment"]["word"] == "one_origin"
    assert len(event["repeats"]) == 1


def test_a_change_that_is_not_published_changes_no_document_of_another_thing(bridge):
    claim = Claim.objects.get(uid="river-post#bridge-fell")
    claim.statement = "Not yet read."
    editing.save(claim, by=TESTS)
    assert "Not yet read" not in all_that_is_public()


def test_a_thing_is_shown_as_it_is_until_something_it_shows_is_changed(bridge):
    def shown_as_it_is():
        return publishing.is_shown_as_it_is(Event.objects.whole().get(uid="fall-of-the-bridge"))

    assert shown_as_it_is()
    event = Event.objects.get(uid="fall-of-the-bridge")
    event.note = "private"
    editing.save(event, by=TESTS)
    assert shown_as_it_is(), "a private note is nothing that readers see"

    post = Actor.objects.get(uid="river-post")
    post.name = "River Mail"
    editing.save(post, by=TESTS)
    assert not shown_as_it_is()


def test_the_seeds_come_to_what_their_accounts_come_to(settings):
    """Ramadi is contested inside one outlet; the flag in Raqqa is contested about its place."""
    assert run("loadseeds", settings.BASE_DIR / "seeds")[0] == 0
    ramadi = publishing.document_of(Event.objects.whole().get(uid="isis-assault-on-ramadi"))
    assert ramadi.assessment.word == "contested"
    assert len(ramadi.articles) == 1
    assert Article.objects.count() == 4
    assert Evidence.objects.exists()
