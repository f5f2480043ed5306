"""What readers would see of a thing if it were published now, beside what they see. Nothing is written.

The document is made by the projection of publication and laid out by the readers' own pages. Things that have no
address yet get one for the time of the look: without it, two of them could not be told apart.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from django.conf import settings
from django.shortcuts import render
from django.utils.csp import CSP, build_policy
from django.utils.text import slugify

from archive.actions.publication.events import projection_of as projected
from archive.actions.publication.events import read_together
from archive.actions.publication.needs import named_by, whole
from archive.actions.publication.projection import document_of
from archive.actions.publication.publishing import shown
from archive.domain.names import folded
from archive.domain.words import ActorKind
from archive.models import Actor, Event
from archive.public import event_page
from archive.public.pages import actor, article, chronology, event, place
from archive.record import documents, event_pages, lists, reading, writing
from archive.record.models import Address

# Shown inside a page of the desk, and nowhere else.
FRAMED: dict[str, list[str]] = {**settings.CSP_EMBED, "frame-ancestors": [CSP.SELF]}
FRAMING: dict[str, list[str]] = {**settings.CSP_ADMIN, "frame-src": [CSP.SELF]}


def as_drafted(thing):
    """The document that readers would get of `thing`, as plain values: its next version, issued today."""
    thing = whole([thing])[0]
    last = writing.current(thing.noun(), thing.slug) if thing.slug else None
    number = (last.number if last else 0) + 1
    document = _projected(thing)
    document = replace(document, version=number, issued_at=datetime.now(UTC).date().isoformat())
    return json.loads(documents.canonical(document))


def drafted(thing):
    """The document that readers would get of `thing` (fetched whole), its number aside."""
    return json.loads(documents.canonical(_projected(thing)))


def as_shown(thing):
    """The document that readers have of `thing`, as plain values; None where they have none."""
    version = shown(thing)
    return json.loads(version.body.document) if version else None


def page(request, document):
    """The readers' page of `document`, to be shown in a frame of the desk."""
    answer = _laid_out(request, document)
    answer.headers[str(CSP.HEADER_ENFORCE)] = build_policy(FRAMED)
    answer.headers["X-Frame-Options"] = "SAMEORIGIN"
    return answer


def framing(answer):
    """`answer`, a page of the desk, allowed to frame the desk's own pages."""
    answer.headers[str(CSP.HEADER_ENFORCE)] = build_policy(FRAMING)
    return answer


def projection_of(event):
    """The projection of `event` (fetched whole), in which everything that it names has an address."""
    read_together([event])
    projection = projected(event)
    _lend_addresses([event, *named_by(event), *projection.speakers.values()])
    return projection


def _projected(thing):
    if isinstance(thing, Event):
        return projection_of(thing).document()
    _lend_addresses([thing, *named_by(thing)])
    return document_of(thing)


def _lend_addresses(things: Iterable):
    """Give each thing that has no slug one for now, made of its name; the same thing always the same one."""
    things = list(things)
    lent = {(thing.noun(), thing.slug): thing.pk for thing in things if thing.slug}
    for thing in things:
        if not thing.slug:
            name = thing.public_name if isinstance(thing, Actor) else str(thing)
            stem = slugify(folded(name))[:70] or thing.noun()
            owner = lent.setdefault((thing.noun(), stem), thing.pk)
            thing.slug = stem if owner == thing.pk else f"{stem}-{thing.pk}"


def _laid_out(request, document):
    """The readers' page of `document`."""
    if document["kind"] == "event":
        k = _place_in_order(document)
        around = event.beside(k, lists.beside(k, document["slug"]))
        page = event_pages.rendered(document, template="public/framed/event.html")
        return event_page.answer(request, document, page, lambda: document, beside=around)
    template, context = _of_thing(document)
    return render(request, f"public/framed/{template}.html", context)


def _of_thing(document):
    """The template and the context of the readers' page of a thing that is no event."""
    slug = document["slug"]
    match document["kind"]:
        case "actor" if document["actor_kind"] == ActorKind.MEDIA:
            return "outlet", {**actor.shown(document), **actor.around_outlet(slug)}
        case "actor":
            return "actor", {**actor.shown(document), **actor.around(slug)}
        case "location":
            return "place", {**place.shown(document), **place.around(slug)}
        case "article":
            return "article", article.shown(document, article.notes_on(slug))
        case _:
            return "chronology", {**chronology.shown(document), "nav": "home"}


def _place_in_order(document):
    """The key in reading order that an event would have: the last of its day where it has no number yet."""
    there = Address.objects.filter(kind="event", slug=document["slug"], number__isnull=False).first()
    number = there.number if there and there.number else (1 << 28) - 1
    return writing.EventRows.of(reading.document(documents.canonical(document)), number).row.k
