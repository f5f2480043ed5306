"""Changes of the record in words, and the list of those that have a public note."""

from django.utils.translation import gettext_lazy

from archive.public.filtering import HonestFilterSet
from archive.public.filters import neighbours
from archive.record.models import ChangeRow
from archive.record.querysets import keyset

SAID = {
    "published": gettext_lazy("Published."),
    "updated": gettext_lazy("Brought up to date."),
    "corrected": gettext_lazy("Corrected: {note}"),
    "withdrawn": gettext_lazy("Withdrawn: {note}"),
    "reinstated": gettext_lazy("Published again."),
    "moved": gettext_lazy("Moved to a new address."),
}


def said(change):
    """What a change did, in words."""
    return str(SAID[change.change]).format(note=change.note)


class CorrectionFilter(HonestFilterSet):
    """Corrections and withdrawals, the last issued first."""

    after, before, size = neighbours("corrections", int)

    noun = "corrections"

    def rows(self):
        return ChangeRow.objects.whole().noted()

    def select(self, rows, **page):
        return keyset(rows, ("version",), order="newest", **page)

    def key(self, row):
        return (row.version_id,)
