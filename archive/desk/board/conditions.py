"""What the board looks for, noun by noun, as conditions on rows of the desk: the one place where they are written.

Assessments: of what readers see, the record's facets say them, as publication settled them. A draft has none, and
projecting every draft would cost a dozen queries each; two plain conditions stand for the rule there: two positions
of one main, excluding question are held; everything that holds a position came through one outlet. They leave out
rulings, repeats and figures, which the event's own page and its review do show.
"""

from datetime import UTC, datetime, timedelta

from django.db.models import Count, Exists, F, OuterRef, Q, Subquery, TextField, Value
from django.db.models.functions import Coalesce, Length, StrIndex, Substr

from archive.actions.publication.due import last_act
from archive.actions.review import CHANGES
from archive.domain.assessment import EXCLUDING
from archive.domain.words import ActorKind, Assessed, PublisherBasis, SetAside, Stage, Stance
from archive.models import (
    ActorRelation,
    Article,
    Claim,
    EventSentence,
    Evidence,
    Participation,
    Position,
    Revision,
)
from archive.record.models import EventRow, Facet

STALE = timedelta(days=90)
UNFINISHED = [Stage.DRAFT, Stage.REVIEW, Stage.APPROVED]
HELD = Evidence.objects.filter(set_aside=SetAside.NO).exclude(claim__stance=Stance.DOUBTS)


def in_stage(stage):
    """The things of a noun that stand in `stage`."""
    return lambda rows: rows.filter(stage=stage)


def drafts(rows):
    """Drafts that nobody returned."""
    return rows.filter(stage=Stage.DRAFT).exclude(pk__in=returned(rows).values("pk"))


def returned(rows):
    """Drafts whose last act is that a reviewer returned them."""
    noun = rows.model.noun()
    back = last_act(noun, ["returned"])
    return rows.filter(stage=Stage.DRAFT).annotate(last=_last(noun), back=back).filter(back=F("last"))


def contested(events):
    """Events whose accounts disagree."""
    positions = Position.objects.filter(question__kind__in=EXCLUDING, question__main=True)
    held = positions.filter(Exists(HELD.filter(position=OuterRef("pk"))))
    two = held.filter(question__event=OuterRef("pk"))
    two = two.filter(Exists(held.filter(question=OuterRef("question")).exclude(pk=OuterRef("pk"))))
    return events.filter(_assessed(Assessed.CONTESTED) | (Q(~_before_readers()) & Exists(two)))


def in_need_of_a_second_outlet(events):
    """Events that rest on what one outlet says, however many people it quotes."""
    held = HELD.filter(position__question__event=OuterRef("pk")).order_by().values("position__question__event")
    outlets = Subquery(held.annotate(number=Count("claim__article__publisher", distinct=True)).values("number"))
    alone = Q(~_before_readers()) & Q(outlets__lte=1)
    return events.annotate(outlets=outlets).filter(_assessed(Assessed.ONE_OUTLET) | alone)


def lost(claims):
    """Claims whose words are not where they should be: in their own text, or in the text that superseded it."""
    there = Substr("article__text", F("start") + 1, Length("quote"), output_field=TextField())
    newer = Article.objects.filter(supersedes=OuterRef("article"), discarded=False)
    gone = newer.annotate(found=StrIndex("text", OuterRef("quote"))).filter(found=0)
    return claims.annotate(there=there).filter(~Q(there=F("quote")) | Exists(gone))


def incomplete_events(events):
    """Unpublished events without a summary or without evidence."""
    summary = Exists(EventSentence.objects.filter(event=OuterRef("pk")))
    evidence = Exists(HELD.filter(position__question__event=OuterRef("pk")))
    return events.filter(Q(stage__in=UNFINISHED) & (Q(~summary) | Q(~evidence)))


def incomplete_claims(claims):
    """Claims not yet said in our words, or put to no use: they hold, prove and date nothing, and no summary cites them."""
    cited = Exists(EventSentence.cites.through._default_manager.filter(claim=OuterRef("pk")))
    used = [
        Exists(rows._default_manager.filter(claim=OuterRef("pk"))) for rows in (Evidence, ActorRelation, Participation)
    ]
    idle = Q(~cited, dated_events__isnull=True)
    for use in used:
        idle &= Q(~use)
    return claims.filter(Q(statement="") | idle)


def incomplete_articles(articles):
    """Unpublished articles of which nobody has said outlet or day, or why they are unknown: relative dates hang on them."""
    unknown = Q(publisher_basis=PublisherBasis.UNKNOWN, publisher_note="") | Q(published_edtf="", published_note="")
    return articles.filter(unknown, stage__in=UNFINISHED)


def incomplete_actors(actors):
    """Unpublished actors of which nobody has said what they are."""
    return actors.filter(kind=ActorKind.UNKNOWN, stage__in=UNFINISHED)


def stale(rows):
    """Things on their way to readers that nobody has touched for 90 days."""
    before = (datetime.now(UTC) - STALE).strftime("%Y-%m-%dT%H:%M:%SZ")
    acts = Revision.objects.filter(noun=rows.model.noun(), uid=OuterRef("uid")).order_by("-seq")
    touched = Coalesce(Subquery(acts.values("at")[:1]), Value(before))
    return rows.annotate(touched=touched).filter(touched__lt=before, stage__in=UNFINISHED)


def every(rows):
    """All of them."""
    return rows


def changed_last_by(rows, person):
    """Things whose last change is `person`'s."""
    acts = Revision.objects.filter(noun=rows.model.noun(), uid=OuterRef("uid"), act__in=CHANGES).order_by("-seq")
    return rows.annotate(changer=Subquery(acts.values("person")[:1])).filter(changer=person.pk)


def inside(rows, place):
    """Things in `place` or in a place inside it; actors and chronologies are in none."""
    within = {"path__gte": place.path, "path__lt": place.path[:-1] + "0"}
    match rows.model.noun():
        case "location":
            return rows.filter(**within)
        case "event":
            return rows.filter(**{f"location__{name}": value for name, value in within.items()})
        case "claim":
            return rows.filter(Exists(_claims_in(within).filter(pk=OuterRef("pk"))))
        case "article":
            return rows.filter(Exists(_claims_in(within).filter(article=OuterRef("pk"))))
        case _:
            return rows.none()


def _claims_in(within):
    return Claim.objects.live().filter(**{f"locations__{name}": value for name, value in within.items()})


def _last(noun):
    return Subquery(Revision.objects.filter(noun=noun, uid=OuterRef("uid")).order_by("-seq").values("seq")[:1])


def _before_readers():
    return Exists(EventRow.objects.filter(slug=OuterRef("slug")))


def _assessed(word):
    """Whether the record has an event so assessed: an editor's ruling comes before the rule."""
    rows = EventRow.objects.filter(slug=OuterRef("slug"))
    return Exists(rows.filter(Exists(Facet.objects.filter(facet="assessment", value=word, k=OuterRef("k")))))
