"""Makers of the desk's nouns, saved through the acts like everything else. Say only what matters."""

import factory
from django.contrib.auth import get_user_model

from archive.actions import editing, review, sourcing
from archive.actions.publication import publishing
from archive.domain import quotes
from archive.domain.when import When
from archive.domain.words import ActorKind, CaptureMethod, DateBasis, PlaceKind, PublisherBasis, QuestionKind
from archive.models import (
    Actor,
    Article,
    Attribution,
    Chronology,
    ChronologySentence,
    Claim,
    Entry,
    Event,
    EventSentence,
    Evidence,
    Location,
    Position,
    Question,
    Repeat,
)

TESTS = "tests"  # the program that made it
TEXT = "Ramadi falls\n\nThe city has fallen, a spokesman said on Sunday. Over 500 people were killed.\n\nReport {n}.\n"


class RootFactory(factory.Factory):
    """Saves a thing with one act; `rows` may write what belongs to it."""

    class Meta:
        abstract = True

    @classmethod
    def _create(cls, model_class, **given):
        rows = given.pop("rows", None)
        thing = model_class(**given)
        return editing.save(thing, by=TESTS, rows=lambda: cls.rows(thing, rows))

    @staticmethod
    def rows(thing, given):
        """Write what belongs to `thing`."""
        if given:
            given(thing)


class ActorFactory(RootFactory):
    class Meta:
        model = Actor

    uid = factory.Sequence("actor-{}".format)
    name = factory.Sequence("Actor {}".format)
    kind = ActorKind.ARMED_GROUP


class OutletFactory(ActorFactory):
    uid = factory.Sequence("outlet-{}".format)
    name = factory.Sequence("Outlet {}".format)
    kind = ActorKind.MEDIA


class LocationFactory(RootFactory):
    class Meta:
        model = Location

    uid = factory.Sequence("place-{}".format)
    name = factory.Sequence("Place {}".format)
    kind = PlaceKind.SETTLEMENT
    latitude, longitude, uncertainty_m, georeference = "33.42", "43.30", 5000, "GeoNames"


class ArticleFactory(factory.Factory):
    class Meta:
        model = Article

    uid = factory.Sequence("article-{}".format)
    headline = factory.Sequence("Report {}".format)
    publisher = factory.SubFactory(OutletFactory)
    publisher_basis = PublisherBasis.STATED
    text = factory.Sequence(lambda n: TEXT.format(n=n))

    @classmethod
    def _create(cls, model_class, text, **given):
        if given["publisher"] is None:
            given["publisher_basis"] = PublisherBasis.UNKNOWN
        return sourcing.capture(model_class(**given), text.encode(), how=CaptureMethod.PASTE, by=TESTS)


class ClaimFactory(RootFactory):
    class Meta:
        model = Claim

    class Params:
        key = factory.Sequence("claim-{}".format)

    article = factory.SubFactory(ArticleFactory)
    quote = "The city has fallen"
    statement = "ISIS took Ramadi."
    uid = factory.LazyAttribute(lambda claim: f"{claim.article.uid}#{claim.key}")
    start = factory.LazyAttribute(lambda claim: quotes.locate(claim.article.text, claim.quote, occurrence=1).start)
    end = factory.LazyAttribute(lambda claim: claim.start + len(claim.quote))

    @staticmethod
    def rows(thing, given):
        """Told by a spokesman, unless it is said otherwise."""
        if given:
            given(thing)
        else:
            Attribution.objects.create(claim=thing, order=1, named_as="a spokesman", verb="said")


class RepeatFactory(RootFactory):
    class Meta:
        model = Repeat

    claim = factory.SubFactory(ClaimFactory)
    of = factory.SubFactory(ClaimFactory)
    reason = "The same words by the same speaker."


class EventFactory(RootFactory):
    """An event in a place, on a day, whose title's position is held by one claim, which its summary cites."""

    class Meta:
        model = Event

    class Params:
        day = "2015-05-17"

    uid = factory.Sequence("event-{}".format)
    title = factory.Sequence("Assault {} on Ramadi".format)
    location = factory.SubFactory(LocationFactory)
    when = factory.LazyAttribute(lambda event: When(edtf=event.day, basis=DateBasis.STATED))
    claims = factory.LazyFunction(lambda: [ClaimFactory()])

    @classmethod
    def _create(cls, model_class, claims, when, rows=None, **given):
        event = model_class(**given)
        event.when = when
        return editing.save(event, by=TESTS, rows=lambda: (hold(event, claims), rows and rows(event)))


class ChronologyFactory(RootFactory):
    """A chronology of the events given."""

    class Meta:
        model = Chronology

    uid = factory.Sequence("chronology-{}".format)
    title = factory.Sequence("Chronology {}".format)
    events = ()

    @classmethod
    def _create(cls, model_class, events, **given):
        chronology = model_class(**given)
        return editing.save(chronology, by=TESTS, rows=lambda: enter(chronology, events))


class PersonFactory(factory.django.DjangoModelFactory):
    """Somebody who may log in to the desk."""

    class Meta:
        model = get_user_model()

    username = factory.Sequence("person-{}".format)
    is_staff = True


def hold(event, claims, key="taken"):
    """Give `event` its question whether it happened, a position, the claims that hold it and a sentence citing them."""
    question = Question.objects.create(
        event=event, key="occurrence", kind=QuestionKind.OCCURRENCE, text="Did ISIS take the city?", main=True
    )
    position = Position.objects.create(question=question, key=key, text="ISIS took Ramadi")
    for claim in claims:
        Evidence.objects.create(position=position, claim=claim)
    EventSentence.objects.create(event=event, order=1, text="ISIS took the city of Ramadi.").cites.set(claims)


def enter(chronology, events):
    """Give `chronology` a first sentence and its entries."""
    ChronologySentence.objects.create(chronology=chronology, order=1, text="What became of a city.")
    for order, event in enumerate(events, 1):
        Entry.objects.create(chronology=chronology, event=event, order=order)


def approved(thing):
    """`thing`, sent to review and approved."""
    return review.approve(review.send(thing, by=TESTS), by="reviewer of tests")


def published(thing):
    """`thing` before readers, with all it names that they did not see as it is: sent, approved, published by the acts."""
    needs = [approved(each) for each in publishing.unpublished_needs([thing])]
    together = [each for each in needs if each != thing]
    return publishing.publish(
        next(each for each in needs if each == thing), by=TESTS, reason="for a test", together=together
    )
