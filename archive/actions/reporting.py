"""Working state: what readers report. Taken in within limits, settled by an editor, or thrown away. Outside the ledger.

A stranger writes it, it may name how to reach them, and both must be forgotten for good: an append-only ledger could
do neither. What is done to a published thing because of a report is an act like any other.
"""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from archive.actions.act import Refused, writing
from archive.domain.words import ReportKind
from archive.models import Report

# How many are taken in, from all readers together: (reports, within). Danger has a measure of its own, so that
# nobody can fill the desk with errors to keep a warning out.
LIMITS = ((30, timedelta(hours=1)), (200, timedelta(days=1)))
SAME = timedelta(days=1)  # the same words about the same page, sent again, are one report


class Crowded(Refused):
    """Too many reports came in lately."""


def receive(kind: str, text: str, *, about: str = "", contact: str = "") -> Report:
    """Keep a report. Raises Crowded where as many as can be read came in already."""
    now = timezone.now()
    with writing():
        known: Report | None = Report.objects.open().filter(about=about, text=text, received_at__gte=now - SAME).first()
        if known:
            return known
        danger = {"kind": ReportKind.DANGER}
        alike = (
            Report.objects.filter(**danger) if kind == ReportKind.DANGER else Report.objects.exclude(**danger)
        ).order_by()
        if any(alike.filter(received_at__gte=now - within).count() >= most for most, within in LIMITS):
            raise Crowded(_("More reports came in lately than can be read. This one was not kept."))
        kept: Report = Report.objects.create(kind=kind, about=about, text=text, contact=contact, received_at=now)
    return kept


def settle(report: Report, outcome: str, *, by: Any) -> Report:
    """Say what became of a report. How to reach the reader is forgotten with it."""
    if not outcome.strip():
        raise Refused(_("Say what became of it: whoever opens it next should not have to ask."))
    with writing():
        there: Report | None = Report.objects.open().filter(pk=report.pk).first()
        if there is None:
            raise Refused(_("It is not open any more: somebody has settled it, or thrown it away."))
        there.settled_at, there.settled_by, there.outcome, there.contact = timezone.now(), by, outcome.strip(), ""
        there.save()
    return there


def throw_away(report: Report) -> None:
    """Forget a report that says nothing. Raises Refused if it is not here any more."""
    with writing():
        if not Report.objects.filter(pk=report.pk).delete()[0]:
            raise Refused(_("It is not here any more: somebody has thrown it away."))
