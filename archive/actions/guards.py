"""Publishing checks: what must hold before readers see a thing, and what needs a reason."""

import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext as _

from archive.actions.publication.events import claims_of
from archive.actions.publication.naming import Mask
from archive.actions.publication.projection import document_of
from archive.domain.names import folded
from archive.domain.words import DateBasis, Form, QuestionKind, Sensitivity, Stance
from archive.models import Actor, Article, Chronology, Claim, Event, Location
from archive.models.root import Publishable
from archive.record.models import Address

LOADED = re.compile(r"\b(confirmed|claims|admits|so-called|terrorists?|liberated)\b", re.IGNORECASE)
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]*’")


@dataclass(frozen=True)
class Fault:
    """What is missing or wrong, in words; the row that it is about, and the field of it that is to be filled in."""

    words: str
    about: Any
    field: str = ""


def publishing(thing: Publishable) -> list[Fault]:
    """Why `thing` (fetched whole) cannot be put before readers; each says what to do. Empty: it can."""
    guard = _CHECKS.get(type(thing))
    faults = guard(thing) if guard else []
    if thing.discarded:
        faults.insert(0, Fault(_("“%(thing)s” is discarded: restore it first.") % {"thing": thing}, thing))
    return faults + _open_names(thing)


def warnings(thing: Publishable) -> list[Fault]:
    """What may be published, but only with a reason."""
    if isinstance(thing, Event):
        return _event_warnings(thing)
    if isinstance(thing, Location) and thing.latitude is None and thing.kind == "settlement":
        words = _("The settlement “%(thing)s” has no coordinates: maps show its container’s.") % {"thing": thing}
        return [Fault(words, thing, "latitude")]
    return []


def _event(event: Event) -> list[Fault]:
    faults = _title(event)
    for claim in claims_of(event).values():
        faults += _claim(claim, event)
    if not event.sentences.all():
        faults.append(Fault(_("“%(event)s” has no summary.") % {"event": event}, event, "sentences"))
    faults += [
        Fault(_("“%(event)s”: the sentence “%(row)s” cites no claim.") % {"event": event, "row": row}, row, "cites")
        for row in event.sentences.all()
        if not row.cites.all()
    ]
    faults += _graphic(event, _("“%(thing)s” is graphic and needs a plain description of what is inside."))
    if event.when_basis == DateBasis.RESOLVED and not event.when_note:
        words = _("“%(event)s”: a resolved date needs its reason.") % {"event": event}
        faults.append(Fault(words, event, "when"))
    return faults


def _title(event: Event) -> list[Fault]:
    occurrence = next(q for q in event.questions.all() if q.kind == QuestionKind.OCCURRENCE)
    position = next(iter(occurrence.positions.all()), None)
    rows = position.evidence.all() if position else []
    if any(not row.set_aside and row.claim.stance != Stance.DOUBTS for row in rows):
        return []
    words = _("“%(event)s”: no claim holds the title’s position, the first of “%(occurrence)s”.")
    return [Fault(words % {"event": event, "occurrence": occurrence}, occurrence, "positions")]


def _claim(claim: Claim, event: Event) -> list[Fault]:
    named, found = {"claim": claim, "event": event, "start": claim.start}, []
    if claim.article.text[claim.start : claim.end] != claim.quote:
        found.append(("quote", _("The claim %(claim)s: its quotation is not found at %(start)s of the frozen text.")))
    if claim.discarded:
        words = _("The claim %(claim)s was laid aside, and “%(event)s” rests on it: put another in its place.")
        found.append(("discarded", words))
    if not claim.statement.strip():
        found.append(("statement", _("The claim %(claim)s is not yet said in our words.")))
    if claim.form != Form.NARRATION and not claim.attributions.all():
        found.append(("attributions", _("The claim %(claim)s is put as somebody’s words: enter on whose word it is.")))
    graphic = _graphic(claim, _("The claim %(thing)s is graphic and needs a plain description of what is inside."))
    return [Fault(words % named, claim, field) for field, words in found] + graphic


def _graphic(thing: Event | Article | Claim, words: str) -> list[Fault]:
    if thing.sensitivity == Sensitivity.GRAPHIC and not thing.sensitivity_note:
        return [Fault(words % {"thing": thing}, thing, "sensitivity_note")]
    return []


def _event_warnings(event: Event) -> list[Fault]:
    found = []
    claims = claims_of(event).values()
    if len({claim.article.publisher_id for claim in claims}) < 2:
        found.append(Fault(_("“%(event)s”: everything comes through one outlet.") % {"event": event}, event))
    said = [(event.title, event, "title"), *((row.text, row, "text") for row in event.sentences.all())]
    for text, row, field in said:
        for word in LOADED.findall(QUOTED.sub("", text)):
            words = _("“%(event)s”: “%(word)s” takes a side unless it is quoted, in “%(text)s”.")
            found.append(Fault(words % {"event": event, "word": word, "text": text}, row, field))
    return found


def _article(article: Article) -> list[Fault]:
    return _graphic(article, _("“%(thing)s” is graphic and needs a plain description of what is inside."))


def _actor(actor: Actor) -> list[Fault]:
    new = not Address.objects.filter(kind="actor", slug=actor.slug).exists()
    names = [actor.name, *(row.name for row in actor.other_names.all())]
    if actor.withhold_name and actor.slug and new and any(slugify(folded(name)) in actor.slug for name in names):
        words = _("“%(label)s”: the address “%(slug)s” tells the withheld name: choose another, or leave it empty.")
        return [Fault(words % {"label": actor.public_label, "slug": actor.slug}, actor, "slug")]
    return []


def _chronology(chronology: Chronology) -> list[Fault]:
    if chronology.entries.all():
        return []
    return [Fault(_("“%(chronology)s” has no events.") % {"chronology": chronology}, chronology, "entries")]


def _open_names(thing: Publishable) -> list[Fault]:
    """Withheld names that stand anywhere in what readers would get; inside quotations they are masked already."""
    shown = Mask().shows(_words(asdict(document_of(thing))))
    words = _("“%(thing)s” would show the withheld name “%(name)s”.")
    return [Fault(words % {"thing": thing, "name": name}, thing) for name in shown]


def _words(value: Any) -> Iterator[str]:
    """Every text inside a plain value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _words(inner)


_CHECKS: dict[type, Callable[[Any], list[Fault]]] = {
    Event: _event,
    Article: _article,
    Actor: _actor,
    Chronology: _chronology,
}
