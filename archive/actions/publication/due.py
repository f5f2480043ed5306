"""Which published things are due for a correction: decided here, for the board, the review page and whoever asks.

A thing is due when readers have a page of it and
- what it says, or what a claim says that it rests on, was changed since it was last put before them, and readers
  would see something else of it now: a private note, or a change that was taken back, calls for nothing; or
- it is an event that rests on an article which its own outlet corrected or retracted, and the desk marked the
  article so after the event was last put before readers; or
- a reader reported an error of it, and nobody has settled the report.

Which things were changed follows from the ledger, in one query. Only those are projected, all of them together, and
at most `EXAMINED` of a noun; what lies beyond is listed unexamined, which errs on the side of looking.
"""

from collections.abc import Collection
from typing import Any

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery

from archive.actions.publication.seen import seen_by_readers, seen_otherwise
from archive.actions.review import CHANGES
from archive.domain.words import SetAside, SourceStatus
from archive.models import Event, EventSentence, Evidence, Participation, Revision
from archive.models.root import Publishable
from archive.record.models import Address

SHOWING = ["published", "reinstated"]  # acts that put a thing before readers as it then is


EXAMINED = 200


def due(rows: models.QuerySet[Any], reported: Collection[str] = ()) -> models.QuerySet[Any]:
    """Of `rows`, things of one noun with a page, those due for a correction; `reported` are slugs with open errors."""
    noun: type[Publishable] = rows.model
    there = Exists(Address.objects.filter(kind=noun.noun(), slug=OuterRef("slug"), state="current"))
    rows = rows.live().annotate(  # type: ignore[attr-defined]
        shown_at=last_act(noun.noun(), SHOWING), changed_at=last_act(noun.noun(), CHANGES)
    )
    rows = rows.filter(there)
    changed = Q(changed_at__gt=F("shown_at"))
    wanted = Q(slug__in=reported)
    if noun is Event:
        changed |= Q(_rests_on_a_changed_claim())
        wanted |= Q(_rests_on_a_taken_back_source())
    return rows.filter(wanted | (changed & ~Q(pk__in=_alike(rows.filter(changed)))))


def _alike(changed: models.QuerySet[Any]) -> list[int]:
    """Of things that were changed, those that come out for readers as they are: no more than `EXAMINED` are looked at."""
    ids = list(changed.order_by("pk").values_list("pk", flat=True)[:EXAMINED])
    things = list(changed.model._default_manager.filter(pk__in=ids).whole()) if ids else []
    otherwise = {thing.pk for thing in seen_otherwise(things, seen_by_readers(things))}
    return [pk for pk in ids if pk not in otherwise]


def last_act(noun: str, acts: list[str]) -> Subquery:
    """The number of the last entry of the ledger on the row at hand whose act is one of `acts`; None where none is."""
    found = Revision.objects.filter(noun=noun, uid=OuterRef("uid"), act__in=acts).order_by("-seq")
    return Subquery(found.values("seq")[:1])


def _rests_on_a_changed_claim() -> Any:
    cites = EventSentence.cites.through._default_manager
    routes: list[tuple[Any, str]] = [
        (Evidence.objects, "position__question__event"),
        (cites, "eventsentence__event"),
        (Participation.objects, "event"),
    ]
    found = Q()
    for rows, event in routes:
        held = rows.filter(**{event: OuterRef("pk")}).annotate(at=_changed_at("claim", "claim__uid"))
        found |= Q(Exists(held.filter(at__gt=OuterRef("shown_at"))))
    return found


def _rests_on_a_taken_back_source() -> Any:
    held = Evidence.objects.filter(set_aside=SetAside.NO, position__question__event=OuterRef("pk"))
    held = held.filter(claim__article__source_status__in=[SourceStatus.CORRECTED, SourceStatus.RETRACTED])
    return Exists(held.annotate(at=_changed_at("article", "claim__article__uid")).filter(at__gt=OuterRef("shown_at")))


def _changed_at(noun: str, uid: str) -> Subquery:
    found = Revision.objects.filter(noun=noun, uid=OuterRef(uid), act__in=CHANGES)
    return Subquery(found.order_by("-seq").values("seq")[:1])
