"""Two versions of an event or a chronology, side by side in words."""

import json

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse

from archive.public.comparing import compared
from archive.public.pages.addresses import absent, answers_elsewhere
from archive.record.models import Address, Version
from archive.record.tags import PAGES


@answers_elsewhere
def versions(request, slug, older, newer, kind):
    """What changed between two versions, whichever way round they are asked."""
    address = Address.objects.filter(kind=kind, slug=slug).first()
    if not address or address.state in ("moved", "redacted"):
        absent(request, kind, slug, f"{kind}_compare", older=older, newer=newer)
    found = {each.number: each for each in Version.objects.of(kind, slug).filter(number__in=(older, newer))}
    if len(found) < 2 or older == newer:
        raise Http404
    before, after = (json.loads(found[number].body.document) for number in sorted(found))
    if "withdrawal" in (before["kind"], after["kind"]):
        raise Http404  # a notice of withdrawal is no version to read
    context = {
        "name": after["title"],
        "address": reverse(PAGES[kind], args=[slug]),
        "history": reverse("event_history", args=[slug]) if kind == "event" else "",
        "before": found[min(found)],
        "after": found[max(found)],
        "parts": compared(before, after),
        "nav": "events" if kind == "event" else "home",
    }
    return render(request, "public/compare.html", context)
