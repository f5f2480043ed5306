"""The page on which an event is assembled, and the door through which every edit of it comes."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from archive.actions.act import Refused, Stale
from archive.actions.assembly.acts import assemble, last_edit, undo
from archive.desk.assembly.edits import EDITS, form_of
from archive.desk.assembly.sheet import Sheet
from archive.desk.changes import changes_since
from archive.desk.screens import page, screen
from archive.desk.tokens import token_of, version_in
from archive.models import Event

SHOWN = 12  # changes that a refused save lists


@screen("archive.view_event")
def event_page(request, pk):
    """An event as it stands, with all that can be done to it."""
    return _page(request, get_object_or_404(Event, pk=pk))


@screen("archive.change_event", methods=("POST",))
def event_edit(request, pk):
    """One edit of an event: one act, or a refusal that keeps everything that was typed."""
    event = get_object_or_404(Event, pk=pk)
    name = request.POST.get("act", "")
    base = version_in(request.POST.get("base", ""), event)
    if base is None:
        return _page(request, event, [_("This page does not say which version it was opened at. Nothing was saved.")])
    try:
        if name == "undo":
            done = _("Taken back: %(name)s") % {"name": undo(event, by=request.user, base=base)}
            return _back(request, event, done)
        if name not in EDITS:
            return _page(request, event, [_("There is no such edit.")])
        form = form_of(name, request.POST)
        if not form.is_valid():
            return _page(request, event, [], form)
        done = assemble(event, form.edit, by=request.user, reason=form.cleaned_data["reason"], base=base)
    except Stale as refusal:
        return _page(request, event, refusal.faults, form_of(name, request.POST) if name in EDITS else None, base)
    except Refused as refusal:
        return _page(request, event, refusal.faults, form)
    return _back(request, event, done)


def _back(request, event, done):
    """To the page, at the place that was worked on."""
    messages.success(request, done)
    anchor = request.POST.get("anchor", "")
    address = reverse("admin:desk-event", args=[event.pk])
    return redirect(f"{address}#{anchor}" if anchor.replace("-", "").isalnum() else address)


def _page(request, event, faults=(), form=None, base=None):
    event.refresh_from_db()
    refused = bool(faults) or form is not None
    context = {
        "event": event,
        "sheet": Sheet(event),
        "base": token_of(event),
        "may_edit": request.user.has_perm("archive.change_event"),
        "undoable": last_edit(event),
        "refused": refused,
        "faults": faults,
        "form": form,
        "changed": [str(each) for each in changes_since(event, base)[:SHOWN]] if base is not None else [],
    }
    status = 409 if base is not None else 400 if refused else 200
    return page(request, "desk/assembly/event.html", title=str(event), status=status, **context)
