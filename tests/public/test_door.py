"""What is not published changes not one byte of any public answer, and nothing private stands in any."""

import json

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.test import Client, override_settings

from archive.actions import editing, reporting, review
from archive.actions.publication import editions
from archive.models import Actor, ActorRelation, Article, Chronology, Claim, Event, Location, Repeat
from archive.public.exports import export
from archive.record.models import Address
from tests.bundles.making import FIXTURE, run
from tests.factories import (
    TESTS,
    ActorFactory,
    ArticleFactory,
    ChronologyFactory,
    ClaimFactory,
    EventFactory,
    LocationFactory,
    PersonFactory,
)
from tests.public.walk import FILTERS, SECRET, addresses, answer, everything, lists, patterns
from tests.storms.processes import done
from tests.worlds import once

CANARY = "kanarienvogel"


@pytest.fixture(scope="module")
def before(django_db_setup, django_db_blocker, tmp_path_factory):
    """Every public answer on the fixture bundle, published with a canary in everything about it that is private."""
    folder = tmp_path_factory.mktemp("exports")
    with once(django_db_blocker), override_settings(EXPORTS_DIR=folder):
        publish_with_canaries()
        export(folder)
        yield {address: answer(Client(), address) for address in everything()}


@pytest.fixture
def world(before, db):
    """That world; what a test does to it is rolled back."""


def publish_with_canaries():
    """Load the fixture bundle, put canaries into it, and publish all."""
    assert run("loadseeds", FIXTURE)[0] == 0
    private = {Event: ["note"], Claim: ["note", "said_rule"]}
    private[Article] = ["captured_by", "original_name", "published_anchor", "published_rule"]
    for noun, columns in private.items():
        for thing in noun.objects.all():
            for column in columns:
                setattr(thing, column, CANARY)
            editing.save(thing, by=CANARY, reason=CANARY)
    PersonFactory(username="reviewer")
    publish_all()
    assert run("issueedition", "the-bridge", by="reviewer", reason=CANARY)[0] == 0
    for noun, uid in ((Event, "fall-of-the-bridge"), (Chronology, "bridge")):
        thing = review.take_up(noun.objects.get(uid=uid), by=CANARY)
        thing.title += ", told again"
        editing.save(thing, by=CANARY)
    publish_all()
    edition = editions.issue(Chronology.objects.get(uid="bridge"), by=CANARY, reason=CANARY)
    key = Ed25519PrivateKey.from_private_bytes(bytes(32))
    editions.attach(edition, key.public_key().public_bytes_raw(), key.sign(edition.manifest.text.encode()), by=CANARY)


def publish_all():
    """Publish the chronologies with all they name."""
    code, said = run("publishchronology", "--all", by="reviewer", reason=CANARY)
    assert code == 0, said


def draft_a_whole_story():
    """A draft event with a text, claims, actors, places, a repeat and a chronology of its own."""
    place = LocationFactory(
        uid=f"{CANARY}-place", name=CANARY, slug=SECRET, parent=Location.objects.get(uid="northland")
    )
    outlet = ActorFactory(uid=f"{CANARY}-outlet", name=CANARY, slug=SECRET, kind="media")
    article = ArticleFactory(publisher=outlet, headline=CANARY, slug=SECRET, text=f"The city has fallen. {CANARY}")
    speaker = ActorFactory(uid=f"{CANARY}-speaker", name=f"{CANARY} speaks")
    claims = [ClaimFactory(article=article, rows=lambda claim: claim.attributions.create(order=1, actor=speaker))]
    claims += [ClaimFactory(article=article, statement=CANARY)]
    claims[0].actors.set([Actor.objects.get(uid="north-army")])
    event = EventFactory(title=CANARY, slug=SECRET, location=place, claims=claims, day="2020-03-03")
    event.participations.create(actor=Actor.objects.get(uid="north-army"), role="victim")
    editing.save(Repeat(claim=claims[0], of=Claim.objects.get(uid="river-post#bridge-fell"), reason=CANARY), by=TESTS)
    ChronologyFactory(title=CANARY, slug=SECRET, events=[event, Event.objects.get(uid="fall-of-the-bridge")])
    return event


def edit_what_is_published():
    """New drafts of published things: an event, a claim, an article, an actor, a place."""
    event = Event.objects.get(uid="fall-of-the-bridge")
    event.title, event.when_edtf = CANARY, "2019-01-01"
    editing.save(event, by=TESTS, rows=lambda: event.questions.update(text=CANARY))
    claim = Claim.objects.get(uid="river-post#people-fled")
    claim.statement = CANARY
    editing.save(claim, by=TESTS, rows=lambda: claim.figures.update(value=4000))
    article = Article.objects.get(uid="hill-times")
    article.headline, article.public_text = CANARY, "full"
    editing.save(article, by=TESTS)
    army, town = Actor.objects.get(uid="north-army"), Location.objects.get(uid="bridge-town")
    army.name, town.name, town.parent = CANARY, CANARY, None
    witness = Actor.objects.get(uid="witness")
    witness.withhold_name = False
    editing.save(witness, by=TESTS)
    editing.save(army, by=TESTS, rows=lambda: army.other_names.create(name=CANARY, folded=CANARY, kind="alias"))
    editing.save(town, by=TESTS)


def speak_for_somebody_else():
    """A relation that, were it published, would change whose word a published claim is."""
    colonel = Actor.objects.get(uid="colonel-arden")
    rows = ActorRelation.objects.filter(subject=colonel)
    editing.save(colonel, by=TESTS, rows=lambda: rows.update(object=Actor.objects.get(uid="river-post")))


def work_on_drafts():
    """A whole story, approved; a claim on a published article, one less, who speaks for whom, and what a reader reported."""
    review.approve(review.send(draft_a_whole_story(), by=TESTS), by="another")
    river = Article.objects.get(uid="river-post")
    ClaimFactory(article=river, quote="who lives beside the bridge", statement=CANARY)
    editing.discard(Claim.objects.get(uid="hill-times#bridge-stands"), by=TESTS, reason=CANARY)
    speak_for_somebody_else()
    reporting.receive("danger", CANARY, about="/events/", contact=CANARY)


DESK_WORK = {"drafts": work_on_drafts, "edits of everything that is published": edit_what_is_published}


@pytest.mark.parametrize("work", DESK_WORK)
def test_what_is_not_published_changes_no_public_byte(client, world, before, work):
    DESK_WORK[work]()
    assert everything() == sorted(before)
    for address, was in before.items():
        assert answer(client, address) == was, address


def test_nothing_private_stands_in_any_public_answer(before):
    for address, (_, headers, content) in before.items():
        assert CANARY.encode() not in content.lower(), address
        assert CANARY not in str(headers).lower(), address
        assert b"Ilves" not in content, "a withheld name, " + address


def test_the_walk_meets_every_address_of_the_urlconf(before, world):
    found = addresses()
    assert len(found) == len({route for route, _ in patterns()})
    for route, several in found.items():
        statuses = {before[address][0] for address in several}
        assert statuses & {200, 301, 302, 410} or route == "/api/nothing-of-the-kind/", f"{route} has no example"


def test_the_walk_asks_every_list_that_can_be_filtered(before):
    asked = {address.partition("?")[0] for address in before if "?" in address}
    assert asked == {path for path, _ in lists()}
    assert len(asked) >= 25
    assert {filter_class for _, filter_class in lists()} == set(FILTERS.values())


@pytest.mark.one_database
def test_what_is_published_does_change_the_answers(client, world, before):
    """The walk can tell: were this not so, the test above would prove nothing."""
    edit_what_is_published()
    run("publishchronology", "--all", by="reviewer")
    changed = [address for address, was in before.items() if answer(client, address) != was]
    assert len(changed) > len(before) / 4


# -- the readers' side alone, on a host with no desk

READ = """
import json, hashlib
from django.test import Client
from tests.public.walk import everything, answer
client = Client()
found = {address: answer(client, address) for address in everything()}
print(json.dumps({a: [status, hashlib.sha256(content).hexdigest()] for a, (status, _, content) in found.items()}))
"""


@pytest.mark.django_db
@pytest.mark.one_database
def test_a_host_without_the_desk_answers_with_the_same_bytes(real_database):
    done(real_database, "manage.py", "loadseeds", FIXTURE)
    reviewer = "from django.contrib.auth.models import User; User.objects.create_user('reviewer')"
    done(real_database, "manage.py", "shell", "-v0", "-c", reviewer)
    done(real_database, "manage.py", "publishchronology", "--all", "--by", "reviewer")

    whole = json.loads(done(real_database, "manage.py", "shell", "-v0", "-c", READ))
    alone = real_database | {"PUBLIC_ONLY": "1"}
    installed = "from django.apps import apps; import sys; print([apps.is_installed('archive'), 'archive.models' in sys.modules])"
    assert done(alone, "manage.py", "shell", "-v0", "-c", installed) == "[False, False]\n"
    readers = json.loads(done(alone, "manage.py", "shell", "-v0", "-c", READ))
    no_desk_to_send_to = {"/report/", "/ar/report/"}
    assert {address for address in whole if readers[address] != whole[address]} == no_desk_to_send_to
    for address in no_desk_to_send_to:
        del readers[address], whole[address]

    assert readers == whole
    assert {status for status, _ in readers.values()} <= {200, 301, 400, 404}
    assert readers["/"][0] == readers["/events/bridge-at-bridge-town/"][0] == readers["/api/v1/events/"][0] == 200


def test_the_slug_that_drafts_choose_is_known_to_no_reader(client, world):
    draft_a_whole_story()
    assert not Address.objects.filter(slug=SECRET).exists()
    for noun in ("events", "articles", "actors", "places", "chronologies"):
        assert client.get(f"/{noun}/{SECRET}/").status_code == 404
