"""The history of a thing: who, what, why, the words that changed, and the way back to each revision."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from archive.actions.act import Refused
from archive.actions.authority import AS_SUPERUSER
from archive.actions.restoring import set_back
from archive.desk.readers import known, numbered
from archive.desk.screens import page, screen
from archive.desk.tags import ledger
from archive.desk.tokens import token_of, version_in
from archive.models import ROOTS

NOUNS = {noun.noun(): noun for noun in ROOTS}
REVIEWED = {"location", "actor", "article", "event", "chronology"}


@screen("archive.view_event", "archive.view_revision", methods=("GET", "POST"))
def history(request, noun, pk):
    """Every act on a thing; a POST sets it back to what it said at a version."""
    if noun not in NOUNS:
        raise Http404
    may = request.user.has_perm(f"archive.change_{noun}")
    if request.method == "POST" and not may:
        raise PermissionDenied
    thing = get_object_or_404(NOUNS[noun], pk=pk)
    if request.method == "POST":
        return _set_back(request, thing)
    return _page(request, thing)


def _set_back(request, thing):
    version, reason = request.POST.get("version", ""), request.POST.get("reason", "")
    base = version_in(request.POST.get("base_version", ""), thing)
    faults = []
    if not version.isdecimal():
        faults.append(_("Choose the version to set it back to."))
    elif base is None:
        faults.append(_("This form does not say which version it was opened at: open the page anew."))
    else:
        try:
            set_back(thing, int(version), by=request.user, reason=reason, base=base)
        except Refused as refusal:
            faults += refusal.faults
    if faults:
        return _page(request, thing, faults=faults, version=version, reason=reason, status=400)
    messages.success(
        request, _("“%(thing)s” says again what it said at version %(n)s, as a draft.") % {"thing": thing, "n": version}
    )
    return HttpResponseRedirect(reverse("admin:desk-history", args=[thing.noun(), thing.pk]))


def _page(request, thing, status=200, **typed):
    kept = ledger(thing, request.GET.get("before", ""))
    readers = known(thing) if thing.noun() in REVIEWED else None
    versions = numbered(thing, readers)
    for entry in kept["entries"]:
        entry["as_superuser"] = entry["act"].reason.endswith(AS_SUPERUSER)
        entry["readers"] = versions.get(entry["act"].seq)
        entry["why"] = entry["act"].reason.removesuffix(AS_SUPERUSER).strip()
    context = {
        "thing": thing,
        "noun": thing.noun(),
        "readers": readers,
        "kept": kept,
        "token": token_of(thing),
        "may_set_back": request.user.has_perm(f"archive.change_{thing.noun()}"),
        "reviewed": thing.noun() in REVIEWED,
        "faults": typed.get("faults", ()),
        "typed": typed,
    }
    return page(
        request,
        "desk/review/history.html",
        title=_("History of “%(thing)s”") % {"thing": thing},
        status=status,
        keys=["row_next", "row_previous", "row_open", "review_edit", "page_next"],
        **context,
    )
