"""The event list, the event page, its versions and its frame for other sites."""

import json
from functools import cache, partial

from django.shortcuts import render

from archive.domain.dates import day_of
from archive.public import event_page, facets, listing, matrix, narrowing
from archive.public.filters import EventFilter
from archive.public.pages.addresses import absent, answers_elsewhere, version
from archive.record import event_pages, lists, tips
from archive.record.models import Version


def events(request):
    """Published events, narrowed as asked; an unknown question is refused and explained."""
    asked = EventFilter(request.GET, lists.CARDED)
    page = asked.page()
    narrowed = facets.Narrowed(asked)
    context = {
        "asked": asked,
        "page": page,
        "groups": listing.cards(page.rows, stated=not asked.narrowing),
        "count": len(page.rows),
        "facets": cache(narrowed.facets),
        "number": narrowed.number,
        "fields": partial(narrowing.fields, asked),
        "tip": tips.tip(),
        "nav": "events",
    }
    return render(request, "public/events.html", context, status=200 if asked.is_valid() else 400)


@answers_elsewhere
def event(request, slug):
    """One event as it is now, with its neighbours in the record."""
    row = lists.event_page(slug) or absent(request, "event", slug)
    document = partial(json.loads, row.document)
    page = row.page or event_pages.current(document())
    named = {"kind": "event", "slug": slug, "version": row.version}
    return event_page.answer(request, named, page, document, beside=beside(row.k, row.beside))


def beside(k, briefs):
    """What stands beside an event of key `k`: the one before it and the one after, if all have a date, and its parts."""
    found = {side: [json.loads(brief) for brief in there] for side, there in briefs._asdict().items()}
    dated = [side for side in ("before", "after") if day_of(k) and found[side] and found[side][0]["when"]["edtf"]]
    return {"parts": found["parts"], **{side: found[side][0] for side in dated}}


@answers_elsewhere
def event_version(request, slug, number):
    """One published version of an event, for ever."""
    document, banner = version(request, "event", slug, number, "event_version")
    page = event_pages.rendered(document, path=request.path)
    return event_page.answer(request, document, page, lambda: document, **banner)


@answers_elsewhere
def event_history(request, slug):
    """Every version of an event, with the notes on what changed."""
    row = lists.event(slug) or absent(request, "event", slug, "event_history")
    context = {"event": json.loads(row.document), "versions": _versions(slug), "nav": "events"}
    return render(request, "public/event_history.html", context)


def _versions(slug):
    """Every version of an event, the last first, each with the one before it; a notice of withdrawal with its reason."""
    found, before = [], None
    for each in reversed(Version.objects.of("event", slug)):
        document = json.loads(each.body.document)
        notice = document["reason"] if document["kind"] == "withdrawal" else ""
        found.append({"version": each, "notice": notice, "before": before})
        before = before if notice else each.number
    return found[::-1]


@answers_elsewhere
def event_embed(request, slug):
    """The same summary and positions in a bare frame, which any site may show."""
    row = lists.event(slug) or absent(request, "event", slug, "event_embed")
    return render(request, "public/event_embed.html", shown(json.loads(row.document)))


def shown(document):
    """What the frame of an event’s document lays out."""
    return {"event": document, "sheet": matrix.sheet(document), "nav": "events"}
