"""Lists across the whole record: every published figure, every correction."""

import json
from functools import partial

from django.shortcuts import render

from archive.public import narrowing
from archive.public.changes import CorrectionFilter
from archive.public.counts import counted
from archive.public.filters import FigureFilter
from archive.record.models import EventRow

MOST = 1000  # claims that are counted


def figures(request):
    """Every published figure as a table; an unknown question is refused and explained."""
    asked = FigureFilter(request.GET)
    page = asked.page()
    events = EventRow.objects.in_bulk({row.event_id for row in page.rows})
    rows = [
        {"figure": figure, "claim": claim, "event": json.loads(events[row.event_id].brief)}
        for row in page.rows
        for claim in [json.loads(row.document)]
        for figure in asked.figures(claim)
    ]
    context = {
        "asked": asked,
        "page": page,
        "rows": rows,
        "number": counted(asked, MOST),
        "most": MOST,
        "fields": partial(narrowing.fields, asked),
        "nav": "figures",
    }
    return render(request, "public/figures.html", context, status=200 if asked.is_valid() else 400)


def corrections(request):
    """Every correction and withdrawal, newest first."""
    asked = CorrectionFilter(request.GET)
    context = {"asked": asked, "page": asked.page(), "nav": "corrections"}
    return render(request, "public/corrections.html", context, status=200 if asked.is_valid() else 400)
