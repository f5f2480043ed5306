"""Publishing checks: what must hold before readers see a thing, and what needs a reason."""

import re
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Any

from django.utils.text import slugify

from archive.actions.publication.events import claims_of
from archive.actions.publication.naming import Mask
from archive.actions.publication.projection import document_of
from archive.domain.names import folded
from archive.domain.words import DateBasis, QuestionKind, Sensitivity, Stance
from archive.models import Actor, Article, Chronology, Event, Location
from archive.models.root import Publishable
from archive.record.models import Address

LOADED = re.compile(r"\b(confirmed|claims|admits|so-called|terrorists?|liberated)\b", re.IGNORECASE)
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")


def publishing(thing: Publishable) -> list[str]:
    """Why `thing` (fetched whole) cannot be put before readers; each says what to do. Empty: it can."""
    guard = _CHECKS.get(type(thing))
    faults = guard(thing) if guard else []
    if thing.discarded:
        faults.insert(0, f"“{thing}” is discarded: restore it first.")
    return faults + _open_names(thing)


def warnings(thing: Publishable) -> list[str]:
    """What may be published, but only with a reason."""
    if isinstance(thing, Event):
        return _event_warnings(thing)
    if isinstance(thing, Location) and thing.latitude is None and thing.kind == "settlement":
        return [f"The settlement “{thing}” has no coordinates: maps show its container’s."]
    return []


def _event(event: Event) -> list[str]:
    claims = claims_of(event)
    occurrence = next(q for q in event.questions.all() if q.kind == QuestionKind.OCCURRENCE)
    title_position = next(iter(occurrence.positions.all()), None)
    faults = []
    if title_position is None or not any(
        not row.set_aside and row.claim.stance != Stance.DOUBTS for row in title_position.evidence.all()
    ):
        faults.append(f"“{event}”: no claim holds the title’s position, the first of “{occurrence}”.")
    for claim in claims.values():
        if claim.article.text[claim.start : claim.end] != claim.quote:
            faults.append(f"{claim.uid}: its quotation is not found at {claim.start} of the frozen text.")
        if claim.discarded:
            faults.append(f"{claim.uid}: the claim is discarded, and “{event}” rests on it.")
        if claim.sensitivity == Sensitivity.GRAPHIC and not claim.sensitivity_note:
            faults.append(f"{claim.uid}: a graphic passage needs a plain description of what is inside.")
    if not event.sentences.all():
        faults.append(f"“{event}” has no summary.")
    faults += [
        f"“{event}”: the sentence “{row}” cites no claim." for row in event.sentences.all() if not row.cites.all()
    ]
    if event.sensitivity == Sensitivity.GRAPHIC and not event.sensitivity_note:
        faults.append(f"“{event}” is graphic and needs a plain description of what is inside.")
    if event.when_basis == DateBasis.RESOLVED and not event.when_note:
        faults.append(f"“{event}”: a resolved date needs its reason.")
    return faults


def _event_warnings(event: Event) -> list[str]:
    found = []
    claims = claims_of(event).values()
    if len({claim.article.publisher_id for claim in claims}) < 2:
        found.append(f"“{event}”: everything comes through one outlet.")
    for text in [event.title, *(row.text for row in event.sentences.all())]:
        for word in LOADED.findall(QUOTED.sub("", text)):
            found.append(f"“{event}”: “{word}” takes a side unless it is quoted, in “{text}”.")
    return found


def _article(article: Article) -> list[str]:
    if article.sensitivity == Sensitivity.GRAPHIC and not article.sensitivity_note:
        return [f"“{article}” is graphic and needs a plain description of what is inside."]
    return []


def _actor(actor: Actor) -> list[str]:
    new = not Address.objects.filter(kind="actor", slug=actor.slug).exists()
    names = [actor.name, *(row.name for row in actor.other_names.all())]
    if actor.withhold_name and actor.slug and new and any(slugify(folded(name)) in actor.slug for name in names):
        return [
            f"“{actor.public_label}”: the address “{actor.slug}” tells the withheld name: choose another, or leave it empty."
        ]
    return []


def _chronology(chronology: Chronology) -> list[str]:
    return [] if chronology.entries.all() else [f"“{chronology}” has no events."]


def _open_names(thing: Publishable) -> list[str]:
    """Withheld names that stand anywhere in what readers would get; inside quotations they are masked already."""
    shown = Mask().shows(_words(asdict(document_of(thing))))
    return [f"“{thing}” would show the withheld name “{name}”." for name in shown]


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
