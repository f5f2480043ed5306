"""What a page of the desk asks the database does not grow with its rows."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.models import (
    ActorName,
    ActorRelation,
    Article,
    Attribution,
    Claim,
    Correction,
    EventSentence,
    Evidence,
    Figure,
    LocationName,
    Participation,
    Position,
    Question,
    Segment,
)
from tests.desk.pages import change_page
from tests.factories import (
    ActorFactory,
    ArticleFactory,
    ChronologyFactory,
    ClaimFactory,
    EventFactory,
    LocationFactory,
    PersonFactory,
    RepeatFactory,
)

pytestmark = pytest.mark.django_db
MAKERS = {
    "location": lambda: LocationFactory(parent=LocationFactory()),
    "actor": ActorFactory,
    "article": ArticleFactory,
    "claim": lambda: ClaimFactory(article=Article.objects.first() or ArticleFactory()),
    "repeat": lambda: RepeatFactory(of=Claim.objects.first() or ClaimFactory(), claim__article=Article.objects.first()),
    "event": lambda: EventFactory(claims=[]),
    "chronology": ChronologyFactory,
    "revision": LocationFactory,
}


@pytest.fixture
def root(at_the_desk):
    """A browser in which a superuser is logged in."""
    client = at_the_desk(is_superuser=True)
    client.get("/admin/")
    return client


def queries_of(client, address):
    """How many queries a page takes."""
    client.get(address)  # what Django keeps between requests is at hand
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


@pytest.mark.parametrize("noun", MAKERS)
def test_a_list_of_33_asks_no_more_than_a_list_of_3(root, noun):
    address = f"/admin/archive/{noun}/"
    for _ in range(3):
        MAKERS[noun]()
    few = queries_of(root, address)
    for _ in range(30):
        MAKERS[noun]()

    assert queries_of(root, address) == few


def test_the_list_of_people_asks_no_more_for_33_than_for_3(root):
    PersonFactory.create_batch(2)
    few = queries_of(root, "/admin/auth/user/")
    PersonFactory.create_batch(30)

    assert queries_of(root, "/admin/auth/user/") == few


@pytest.mark.parametrize(
    ("model", "field", "noun"),
    [
        ("event", "location", "location"),
        ("event", "parent", "event"),
        ("participation", "actor", "actor"),
        ("claim", "article", "article"),
        ("evidence", "claim", "claim"),
        ("eventsentence", "cites", "claim"),
        ("article", "publisher", "actor"),
    ],
)
def test_an_autocomplete_of_33_asks_no_more_than_one_of_3(root, model, field, noun):
    address = f"/admin/autocomplete/?app_label=archive&model_name={model}&field_name={field}"
    for _ in range(3):
        MAKERS[noun]()
    few = queries_of(root, address)
    for _ in range(30):
        MAKERS[noun]()

    assert queries_of(root, address) == few


def full_event(count):
    """An event with so many rows of every kind."""

    def rows(event):
        for number in range(1, count + 1):
            claim = claims[number - 1]
            EventSentence.objects.create(event=event, order=number + 1, text="More.").cites.set(claims[:2])
            question = Question.objects.create(event=event, key=f"q{number}", kind="status", text="?", order=number)
            position = Position.objects.create(question=question, key="p", text="yes", location=LocationFactory())
            Evidence.objects.create(position=position, claim=claim)
            Participation.objects.create(event=event, actor=ActorFactory(), claim=claim)
            Correction.objects.create(
                event=event, shown_version=1, kind="update", text="!", issued_at="2020-01-01", by="x"
            )

    claims = ClaimFactory.create_batch(count, article=ArticleFactory())
    return EventFactory(rows=rows)


def full_claim(count):
    """A claim with so many tellers and figures."""

    def rows(claim):
        for order in range(1, count + 1):
            Attribution.objects.create(claim=claim, order=order, actor=ActorFactory(), on_behalf_of=ActorFactory())
            Figure.objects.create(claim=claim, order=order, verbatim="The", bound="vague")
        claim.actors.set(ActorFactory.create_batch(count))

    return ClaimFactory(rows=rows)


def full_actor(count):
    """An actor with so many names and relations."""

    def rows(actor):
        for number in range(count):
            ActorName.objects.create(actor=actor, name=f"N{actor.pk} {number}", folded=f"n{actor.pk} {number}")
            ActorRelation.objects.create(subject=actor, object=ActorFactory(), claim=ClaimFactory(article=article))

    article = ArticleFactory()
    return ActorFactory(rows=rows)


def full_article(count):
    """An article with so many segments."""
    article = ArticleFactory()
    Segment.objects.bulk_create(Segment(article=article, start=n, end=n + 1, kind="body") for n in range(count))
    return article


def full_location(count):
    """A place with so many names."""
    return LocationFactory(
        rows=lambda place: LocationName.objects.bulk_create(
            LocationName(location=place, name=f"N{number}", folded=f"n{number}") for number in range(count)
        )
    )


def full_chronology(count):
    """A chronology of so many events."""
    shared = {"location": LocationFactory(), "claims": [ClaimFactory()]}
    return ChronologyFactory(events=EventFactory.create_batch(count, **shared))


@pytest.mark.parametrize("make", [full_event, full_claim, full_actor, full_article, full_location, full_chronology])
@pytest.mark.parametrize("page", ["change", "history"])
def test_a_page_with_33_rows_of_every_kind_asks_no_more_than_one_with_3(root, make, page):
    few, many = (change_page(make(count)).replace("/change/", f"/{page}/") for count in (3, 33))

    assert queries_of(root, few) == queries_of(root, many)
