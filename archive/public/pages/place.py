"""The gazetteer and the place page."""

import json
from functools import partial

from django.shortcuts import render

from archive.public import holders, listing, maps, narrowing
from archive.public.counts import counted
from archive.public.filters import ClaimFilter, GazetteerFilter
from archive.public.pages.addresses import answers_elsewhere, thing, version
from archive.record.models import EventRow, ThingRow

SHOWN = 40  # of each list on the page
INSIDE = 200  # places inside it that a page names; the gazetteer has the rest


def places(request):
    """Published places, each below the one that contains it; an unknown question is refused and explained."""
    asked = GazetteerFilter(request.GET)
    page = asked.page()
    above = min((row.path.count("/") for row in page.rows), default=0) if asked.narrowing else 2
    context = {
        "asked": asked,
        "page": page,
        "number": counted(asked),
        "fields": partial(narrowing.fields, asked),
        "places": [{"place": json.loads(row.document), "depth": row.path.count("/") - above} for row in page.rows],
        "nav": "places",
    }
    return render(request, "public/places.html", context, status=200 if asked.is_valid() else 400)


@answers_elsewhere
def place(request, slug):
    """One place as it is now: what is inside it, what happened there, what is said about it."""
    document = json.loads(thing(request, "location", slug).document)
    return render(request, "public/place.html", {**shown(document), **around(slug, request.GET.get("follow", ""))})


def around(slug, follow=""):
    """What the record has of a place beside its own document: what is inside it, what happened there, what is said."""
    claims = ClaimFilter({"place": slug, "size": SHOWN}).page()
    row = ThingRow.objects.of_kind("location").filter(slug=slug).first()
    inside = ThingRow.objects.inside_slug(slug).order_by("path").values_list("slug", "name", "path")[: INSIDE + 1]
    depth, events = row.path.count("/") if row else 0, EventRow.objects.select(place=slug)
    documents = [json.loads(event.document) for event in events]
    return {
        "held": holders.reported([event for event in documents if _is_at(event, slug)], follow),
        "inside": [
            {"kind": "location", "slug": s, "name": n, "direct": p.count("/") == depth + 1}
            for s, n, p in inside[:INSIDE]
        ],
        "inside_more": len(inside) > INSIDE,
        "groups": listing.by_year(listing.entries(events[:SHOWN]), stated=False),
        "claims": [json.loads(each.document) for each in {c.public_id: c for c in claims.rows}.values()],
        "claims_more": bool(claims.after),
    }


def _is_at(event, slug):
    return event["place"] and event["place"]["slug"] == slug


@answers_elsewhere
def place_version(request, slug, number):
    """What one version said of a place."""
    document, banner = version(request, "location", slug, number, "place_version")
    return render(request, "public/place.html", {**shown(document), **banner})


def shown(document):
    """What the page of a place’s document lays out."""
    drawn = maps.of_place(document, document["place_kind"], geonames_id=document["geonames_id"])
    return {"place": document, "map": drawn, "nav": "places"}
