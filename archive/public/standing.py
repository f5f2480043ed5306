"""The published document at an address, as the record keeps it: text that is handed on and never read."""

from django.http import Http404

from archive.record import lists
from archive.record.models import Address, ClaimRow, Version


class Moved(Exception):
    """The thing has another slug now: the exception's argument; a second one names the view where it is found."""


class Gone(Exception):
    """The thing was withdrawn or redacted; the argument is its row in the record's addresses."""


def document(kind, slug):
    """The document of a thing as it is now. Raises Moved, Gone or Http404."""
    text = lists.document(kind, slug)
    return text if text is not None else elsewhere(kind, slug)


def version(kind, slug, number):
    """The document of one version, which outlives a withdrawal but no redaction. Raises Moved, Gone or Http404."""
    found = Version.objects.of(kind, slug).filter(number=number).values_list("body__document", flat=True).first()
    redacted = Address.objects.filter(kind=kind, slug=slug, state="redacted").first()
    if redacted:
        raise Gone(redacted)
    return found if found is not None else elsewhere(kind, slug)


def elsewhere(kind, slug):
    """Raise what stands where no document does: Moved, Gone, or Http404 where there never was anything."""
    address = Address.objects.filter(kind=kind, slug=slug).exclude(state="current").first()
    if address is None:
        raise Http404
    raise Moved(address.target) if address.state == "moved" else Gone(address)


def claim(public_id):
    """Every row of a claim: one for each event that it stands in, in reading order. Raises Http404."""
    rows = list(ClaimRow.objects.filter(public_id=public_id).in_events_order())
    if not rows:
        raise Http404
    return rows
