"""Publishing checks: what must hold before readers see a thing, and what needs a reason."""

import re
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext as _

from archive.actions.publication.events import claims_of
from archive.actions.publication.naming import Mask
from archive.actions.publication.projection import document_of
from archive.domain.names import folded
from archive.domain.words import DateBasis, QuestionKind, Sensitivity, Stance
from archive.models import Actor, Article, Chronology, Claim, Event, Location
from archive.models.root import Publishable
from archive.record.models import Address

LOADED = re.compile(r"\b(confirmed|claims|admits|so-called|terrorists?|liberated)\b", re.IGNORECASE)
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")


def publishing(thing: Publishable) -> list[str]:
    """Why `thing` (fetched whole) cannot be put before readers; each says what to do. Empty: it can."""
    guard = _CHECKS.get(type(thing))
    faults = guard(thing) if guard else []
    if thing.discarded:
        faults.insert(0, _("“%(thing)s” is discarded: restore it first.") % {"thing": thing})
    return faults + _open_names(thing)


def warnings(thing: Publishable) -> list[str]:
    """What may be published, but only with a reason."""
    if isinstance(thing, Event):
        return _event_warnings(thing)
    if isinstance(thing, Location) and thing.latitude is None and thing.kind == "settlement":
        return [_("The settlement “%(thing)s” has no coordinates: maps show its container’s.") % {"thing": thing}]
    return []


def _event(event: Event) -> list[str]:
    occurrence = next(q for q in event.questions.all() if q.kind == QuestionKind.OCCURRENCE)
    title_position = next(iter(occurrence.positions.all()), None)
    faults = []
    if title_position is None or not any(
        not row.set_aside and row.claim.stance != Stance.DOUBTS for row in title_position.evidence.all()
    ):
        faults.append(
            _("“%(event)s”: no claim holds the title’s position, the first of “%(occurrence)s”.")
            % {"event": event, "occurrence": occurrence}
        )
    for claim in claims_of(event).values():
        faults += _claim(claim, event)
    if not event.sentences.all():
        faults.append(_("“%(event)s” has no summary.") % {"event": event})
    faults += [
        _("“%(event)s”: the sentence “%(row)s” cites no claim.") % {"event": event, "row": row}
        for row in event.sentences.all()
        if not row.cites.all()
    ]
    if event.sensitivity == Sensitivity.GRAPHIC and not event.sensitivity_note:
        faults.append(_("“%(event)s” is graphic and needs a plain description of what is inside.") % {"event": event})
    if event.when_basis == DateBasis.RESOLVED and not event.when_note:
        faults.append(_("“%(event)s”: a resolved date needs its reason.") % {"event": event})
    return faults


def _claim(claim: Claim, event: Event) -> list[str]:
    faults, named = [], {"claim": claim, "event": event, "start": claim.start}
    if claim.article.text[claim.start : claim.end] != claim.quote:
        faults.append(_("The claim %(claim)s: its quotation is not found at %(start)s of the frozen text.") % named)
    if claim.discarded:
        faults.append(
            _("The claim %(claim)s was laid aside, and “%(event)s” rests on it: put another in its place.") % named
        )
    if claim.sensitivity == Sensitivity.GRAPHIC and not claim.sensitivity_note:
        faults.append(_("The claim %(claim)s is graphic and needs a plain description of what is inside.") % named)
    return faults


def _event_warnings(event: Event) -> list[str]:
    found = []
    claims = claims_of(event).values()
    if len({claim.article.publisher_id for claim in claims}) < 2:
        found.append(_("“%(event)s”: everything comes through one outlet.") % {"event": event})
    for text in [event.title, *(row.text for row in event.sentences.all())]:
        for word in LOADED.findall(QUOTED.sub("", text)):
            found.append(
                _("“%(event)s”: “%(word)s” takes a side unless it is quoted, in “%(text)s”.")
                % {"event": event, "word": word, "text": text}
            )
    return found


def _article(article: Article) -> list[str]:
    if article.sensitivity == Sensitivity.GRAPHIC and not article.sensitivity_note:
        return [_("“%(article)s” is graphic and needs a plain description of what is inside.") % {"article": article}]
    return []


def _actor(actor: Actor) -> list[str]:
    new = not Address.objects.filter(kind="actor", slug=actor.slug).exists()
    names = [actor.name, *(row.name for row in actor.other_names.all())]
    if actor.withhold_name and actor.slug and new and any(slugify(folded(name)) in actor.slug for name in names):
        return [
            _("“%(public_label)s”: the address “%(slug)s” tells the withheld name: choose another, or leave it empty.")
            % {"public_label": actor.public_label, "slug": actor.slug}
        ]
    return []


def _chronology(chronology: Chronology) -> list[str]:
    return [] if chronology.entries.all() else [_("“%(chronology)s” has no events.") % {"chronology": chronology}]


def _open_names(thing: Publishable) -> list[str]:
    """Withheld names that stand anywhere in what readers would get; inside quotations they are masked already."""
    shown = Mask().shows(_words(asdict(document_of(thing))))
    return [
        _("“%(thing)s” would show the withheld name “%(name)s”.") % {"thing": thing, "name": name} for name in shown
    ]


def _words(value: Any) -> Iterator[str]:
    """Every text inside a plain value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _words(inner)


_CHECKS: dict[type, Callable[[Any], list[str]]] = {
    Event: _event,
    Article: _article,
    Actor: _actor,
    Chronology: _chronology,
}
