"""What readers report: working state of the desk, kept until it is settled or thrown away. Outside the ledger, never public."""

from django.conf import settings
from django.db import models
from django.db.models import Case, Q, Value, When
from django.utils.translation import gettext_lazy as _

from archive.domain.words import ReportKind
from archive.models.columns import filled, one_of, word


class ReportQuerySet(models.QuerySet["Report"]):
    """Reads of reports in the editors' words."""

    def open(self):
        """What nobody has settled: danger to somebody first, then the longest waiting first."""
        first = Case(When(kind=ReportKind.DANGER, then=Value(0)), default=Value(1))
        return self.filter(settled_at__isnull=True).order_by(first, "received_at", "pk")

    def settled(self):
        """What was settled, the latest first."""
        return self.filter(settled_at__isnull=False).order_by("-settled_at", "-pk")


class Report(models.Model):
    """What a reader reports of a page: an error, a danger, an account that is missing. Working state: settled or thrown away.

    `about` is the address as the reader gave it, with the version that was on screen. `contact` is how to answer, if
    the reader wants one: it is forgotten when the report is settled. Of the sender nothing else is kept.
    """

    kind = word(ReportKind, ReportKind.ERROR)
    about = models.CharField(max_length=500, blank=True, default="")
    text = models.TextField()
    contact = models.CharField(max_length=200, blank=True, default="")
    received_at = models.DateTimeField(db_index=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    outcome = models.TextField(blank=True, default="")

    objects = ReportQuerySet.as_manager()

    class Meta:
        constraints = [
            one_of("report_kind_known", "kind", ReportKind),
            filled("report_text_given", "text", _("A report needs words.")),
            models.CheckConstraint(
                name="report_settled_by_somebody",
                condition=Q(settled_at__isnull=True, settled_by__isnull=True, outcome="")
                | (Q(settled_at__isnull=False, settled_by__isnull=False, contact="") & ~Q(outcome="")),
                violation_error_message=_("A settled report says by whom and with what outcome, and keeps no contact."),
            ),
        ]

    def __str__(self):
        return self.text[:60]
