"""What the board looks for, noun by noun, as conditions on rows of the desk: the one place where they are written.

Assessments: of what readers see, the record's facets say them, as publication settled them. A draft has none, and
projecting every draft would cost a dozen queries each; two plain conditions stand for the rule there: two positions
of one main, excluding question are held; everything that holds a position came through one outlet. They leave out
rulings, repeats and figures, which the event's own page and its review do show.
"""

from datetime import UTC, datetime, timedelta

from django.db.models import Count, Exists, F, OuterRef, Q, Subquery, TextField, Value
from django.db.models.functions import Coalesce, Length, StrIndex, Substr

from archive.actions.review import CHANGES
from archive.domain.assessment import EXCLUDING
from archive.domain.words import ActorKind, Assessed, Form, PublisherBasis, SetAside, Stage, Stance
from archive.models import (
    ActorRelation,
    Article,
    Attribution,
    Claim,
    EventSentence,
    Evidence,
    Participation,
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
    return rows.filter(~sent_back(rows.model.noun()), stage=Stage.DRAFT)


def returned(rows):
    """Drafts whose last act is that a reviewer returned them."""
    return rows.filter(sent_back(rows.model.noun()), stage=Stage.DRAFT)


def sent_back(noun):
    """Whether the last act on a thing is a return. Returns are few: things are looked up by them, not one by one."""
    later = Revision.objects.filter(noun=noun, uid=OuterRef("uid"), seq__gt=OuterRef("seq"))
    return Q(uid__in=Revision.objects.filter(~Exists(later), noun=noun, act="returned").values("uid"))


def contested(events):
    """Events whose accounts disagree."""
    event, question = "position__question__event", "position__question"
    held = HELD.filter(position__question__kind__in=EXCLUDING, position__question__main=True)
    two = held.order_by().values(event, question).annotate(n=Count("position", distinct=True)).filter(n__gte=2)
    return events.filter(_assessed(Assessed.CONTESTED) | Q(~_before_readers(), pk__in=two.values(event)))


def in_need_of_a_second_outlet(events):
    """Events that rest on what one outlet says, however many people it quotes."""
    event = "position__question__event"
    outlets = HELD.order_by().values(event).annotate(n=Count("claim__article__publisher", distinct=True))
    alone = Q(~_before_readers(), pk__in=outlets.filter(n__lte=1).values(event))
    return events.filter(_assessed(Assessed.ONE_OUTLET) | alone)


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
    """Claims not yet said in our words, somebody's words that nobody tells, and claims put to no use.

    Those hold, prove and date nothing, and no summary cites them.
    """
    told = Q(form=Form.NARRATION) | Exists(Attribution.objects.filter(claim=OuterRef("pk")))
    cited = Exists(EventSentence.cites.through._default_manager.filter(claim=OuterRef("pk")))
    used = [
        Exists(rows._default_manager.filter(claim=OuterRef("pk"))) for rows in (Evidence, ActorRelation, Participation)
    ]
    idle = Q(~cited, dated_events__isnull=True)
    for use in used:
        idle &= Q(~use)
    return claims.filter(Q(statement="") | ~told | idle)


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


def changed_last_by(noun, person):
    """Whether the last change of a thing is `person`'s: looked up by that person's acts."""
    later = Revision.objects.filter(noun=noun, uid=OuterRef("uid"), seq__gt=OuterRef("seq"), act__in=CHANGES)
    own = Revision.objects.filter(~Exists(later), person=person, noun=noun, act__in=CHANGES)
    return Q(uid__in=own.values("uid"))


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


def _before_readers():
    return Exists(EventRow.objects.filter(slug=OuterRef("slug")))


def _assessed(word):
    """Whether the record has an event so assessed: an editor's ruling comes before the rule."""
    found = Facet.objects.filter(facet="assessment", value=word).values("k")
    return Q(slug__in=EventRow.objects.filter(k__in=found).values("slug"))
