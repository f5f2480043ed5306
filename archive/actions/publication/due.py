"""Which published things are due for a correction: decided here, for the board, the review page and whoever asks.

A thing is due when readers have a page of it and
- since it was last put before them, an act changed what it says (its draft is newer than what they read); or
- it is an event that rests on an article which its own outlet corrected or retracted, and the desk marked the
  article so after the event was last put before readers.

Both follow from the ledger and from columns, not from projecting every thing: so a board of any size asks once.
An edit that comes out the same for readers is listed too, until it is published or the review page shows that
nothing changed; that errs on the side of looking.
"""

from typing import Any

from django.db import models
from django.db.models import Exists, F, OuterRef, Q, Subquery

from archive.actions.review import CHANGES
from archive.domain.words import SetAside, SourceStatus, Stage
from archive.models import Event, Evidence, Revision
from archive.models.root import Publishable
from archive.record.models import Address

SHOWING = ["published", "reinstated"]  # acts that put a thing before readers as it then is


def due(rows: models.QuerySet[Any]) -> models.QuerySet[Any]:
    """Of `rows`, things of one noun with a page, those that are due for a correction."""
    noun: type[Publishable] = rows.model
    there = Exists(Address.objects.filter(kind=noun.noun(), slug=OuterRef("slug"), state="current"))
    rows = rows.live().annotate(  # type: ignore[attr-defined]
        shown_at=last_act(noun.noun(), SHOWING), changed_at=last_act(noun.noun(), CHANGES)
    )
    wanted = Q(changed_at__gt=F("shown_at"), stage__in=[Stage.DRAFT, Stage.REVIEW, Stage.APPROVED])
    if noun is Event:
        wanted |= Q(_rests_on_a_taken_back_source())
    return rows.filter(there, wanted)


def is_due(thing: Publishable) -> bool:
    """Whether `thing` is due for a correction."""
    return due(type(thing)._default_manager.filter(pk=thing.pk)).exists()


def last_act(noun: str, acts: list[str]) -> Subquery:
    """The number of the last entry of the ledger on the row at hand whose act is one of `acts`; None where none is."""
    found = Revision.objects.filter(noun=noun, uid=OuterRef("uid"), act__in=acts).order_by("-seq")
    return Subquery(found.values("seq")[:1])


def _rests_on_a_taken_back_source() -> Any:
    held = Evidence.objects.filter(set_aside=SetAside.NO, position__question__event=OuterRef("pk"))
    held = held.filter(claim__article__source_status__in=[SourceStatus.CORRECTED, SourceStatus.RETRACTED])
    return Exists(held.annotate(at=_marked_at()).filter(at__gt=OuterRef("shown_at")))


def _marked_at() -> Subquery:
    found = Revision.objects.filter(noun="article", uid=OuterRef("claim__article__uid"), act__in=CHANGES)
    return Subquery(found.order_by("-seq").values("seq")[:1])
