"""The home page and the chronologies: curated sequences of events."""

import json

from django.shortcuts import render

from archive.public import holders, listing
from archive.public.counts import counted
from archive.public.filters import ChronologyFilter
from archive.public.pages.addresses import answers_elsewhere, published, thing, version
from archive.record.changes import ChangeRow
from archive.record.editions import Edition
from archive.record.models import EventRow, ThingRow

LATELY = 3  # corrections that stand on the home page


def home(request):
    """The lead chronology; else the first; else what to do with an empty archive."""
    rows = list(ThingRow.objects.of_kind("chronology").filter(document__contains='"lead":true')[:1])
    rows = rows or list(ThingRow.objects.of_kind("chronology")[:1])
    if not rows:
        return render(request, "public/empty.html", {"nav": "home", "events": EventRow.objects.exists()})
    follow = request.GET.get("follow", "")
    return render(
        request,
        "public/chronology.html",
        {**shown(json.loads(rows[0].document), follow), "corrected": _lately(), "nav": "home", "is_home": True},
    )


def _lately():
    """The last corrections and withdrawals of the archive."""
    return ChangeRow.objects.whole().noted().order_by("-version")[:LATELY]


def chronologies(request):
    """Published chronologies by title; an unknown question is refused and explained."""
    asked = ChronologyFilter(request.GET)
    page = asked.page()
    context = {
        "asked": asked,
        "page": page,
        "number": counted(asked),
        "chronologies": [json.loads(row.document) for row in page.rows],
        "nav": "home",
    }
    return render(request, "public/chronologies.html", context, status=200 if asked.is_valid() else 400)


@answers_elsewhere
def chronology(request, slug):
    """One chronology as it is now."""
    row = thing(request, "chronology", slug)
    context = shown(json.loads(row.document), request.GET.get("follow", ""))
    return render(request, "public/chronology.html", {**context, "nav": "home"})


@answers_elsewhere
def chronology_version(request, slug, number):
    """One published version of a chronology: its own words, and the events as they are now."""
    document, banner = version(request, "chronology", slug, number, "chronology_version")
    return render(request, "public/chronology.html", {**shown(document), **banner, "nav": "home"})


def shown(document, follow=""):
    """What the page of a chronology’s document lays out, with the events as they are now."""
    linking = {entry["event"]["slug"]: entry for entry in document["entries"]}
    rows = EventRow.objects.in_bulk(linking, field_name="slug")
    listed = listing.entries((rows[slug] for slug in linking if slug in rows), linking)
    return {
        "chronology": document,
        "published": published(claim for sentence in document["introduction"] for claim in sentence["cites"]),
        "groups": listing.by_year(listed),
        "count": len(listed),
        "facets": listing.facets(listed),
        "held": holders.reported([json.loads(row.document) for row in rows.values()], follow),
        "edition": Edition.objects.filter(chronology=document["slug"]).order_by("-number").first(),
        "missing": [entry for slug, entry in linking.items() if slug not in rows],
    }
