"""Reports at the desk: what readers wrote, danger first, each with the thing that it is about."""

from django import forms
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.actions import reporting
from archive.actions.act import Refused
from archive.desk.reports.about import NOUNS, named
from archive.desk.screens import page, screen
from archive.models import Report
from archive.public.reporting import KINDS

ROWS = 50
KEYS = ["row_next", "row_previous", "row_open", "settle_row", "throw_row", "look_row", "view"]


class OutcomeForm(forms.Form):
    """What became of a report."""

    outcome = forms.CharField(
        label=gettext_lazy("What became of it"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 2, "class": "in"}),
    )


@screen("archive.view_report")
def reports(request):
    """What waits, or what was settled."""
    settled = "settled" in request.GET
    return _listed(request, settled)


@screen("archive.view_report", "archive.change_report", methods=("POST",))
def settle(request, pk):
    """Settle a report, or throw it away."""
    report = get_object_or_404(Report, pk=pk)
    form = OutcomeForm(request.POST)
    try:
        if request.POST.get("act") == "throw_away":
            reporting.throw_away(report)
        elif form.is_valid():
            reporting.settle(report, form.cleaned_data["outcome"], by=request.user)
        else:
            return _listed(request, False, {pk: form}, 400)
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return redirect("admin:desk-reports")


def _listed(request, settled, typed=None, status=200):
    found = Report.objects.settled().select_related("settled_by") if settled else Report.objects.open()
    reports = list(found[: ROWS + 1])
    rows = [
        {"report": report, "form": (typed or {}).get(report.pk) or OutcomeForm(auto_id=f"o{report.pk}-%s")}
        for report in reports[:ROWS]
    ]
    _led(rows)
    context = {
        "rows": rows,
        "more": len(reports) > ROWS,
        "settled": settled,
        "kinds": dict(KINDS),
        "may_settle": request.user.has_perm("archive.change_report"),
        "waiting": Report.objects.open().count(),
    }
    return page(request, "desk/reports/reports.html", title=_("From readers"), status=status, keys=KEYS, **context)


def _led(rows):
    """Tell each row where its page is, and which thing of the desk that page shows, in one query a noun."""
    slugs_of: dict[str, set[str]] = {}
    for row in rows:
        row["address"], row["named"] = named(row["report"].about)
        if row["named"]:
            noun, slug = row["named"]
            slugs_of.setdefault(noun, set()).add(slug)
    things = {
        (noun, thing.slug): thing
        for noun, slugs in slugs_of.items()
        for thing in NOUNS[noun]
        .objects.filter(slug__in=slugs)
        .defer(*(["original", "text"] if noun == "article" else []))
    }
    for row in rows:
        thing = things.get(row["named"])
        row["thing"] = reverse(f"admin:archive_{thing.noun()}_change", args=[thing.pk]) if thing else ""
