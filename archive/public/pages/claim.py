"""One claim: its exact words, who told it, and every position it holds."""

import json

from django.http import Http404
from django.shortcuts import render

from archive.public.passages import around, notes_of
from archive.record.models import ClaimRow, EventRow


def claim(request, public_id):
    """One published claim, in every event that it stands in."""
    rows = ClaimRow.objects.filter(public_id=public_id).order_by("event_id")
    claims = {row.event_id: json.loads(row.document) for row in rows}
    if not claims:
        raise Http404
    events = EventRow.objects.in_bulk(claims)
    documents = {k: json.loads(events[k].document) for k in claims}
    [note] = notes_of((claims[k], documents[k]) for k in claims)
    cited = {"claim": note.claim, "event": next(iter(documents.values()))}
    before, after = around(note.claim)
    context = {"claim": note.claim, "before": before, "after": after, "note": note, "cited": cited, "nav": "articles"}
    return render(request, "public/claim.html", context)
