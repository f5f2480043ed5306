"""The page on which an event is assembled, and the door through which every edit of it comes."""

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.actions.act import Refused, Stale
from archive.actions.assembly.acts import assemble, last_edit, last_undone, redo, undo
from archive.desk import keymap
from archive.desk.assembly.edits import EDITS, form_of
from archive.desk.assembly.sheet import Sheet
from archive.desk.changes import changes_since
from archive.desk.screens import page, screen
from archive.desk.steps import did, took
from archive.desk.talk.pages import who_else
from archive.desk.tokens import token_of, version_in
from archive.models import Event

TAKEN = {
    "undo": (last_edit, undo, gettext_lazy("Taken back: %(name)s")),
    "redo": (last_undone, redo, gettext_lazy("Done again: %(name)s")),
}
BAR = {"search", "board", "help"}  # keys that the bar of every screen shows
SHOWN = 12  # changes that a refused save lists


@screen("archive.view_event")
def event_page(request, pk):
    """An event as it stands, with all that can be done to it."""
    return laid_out(request, get_object_or_404(Event, pk=pk))


@screen("archive.change_event", methods=("POST",))
def event_edit(request, pk):
    """One edit of an event: one act, or a refusal that keeps everything that was typed."""
    event = get_object_or_404(Event, pk=pk)
    name = request.POST.get("act", "")
    base = version_in(request.POST.get("base", ""), event)
    if base is None:
        unsaid = _("This page does not say which version it was opened at. Nothing was saved.")
        return laid_out(request, event, [unsaid], form_of(name, request.POST) if name in EDITS else None)
    form = None
    try:
        if name in TAKEN:
            return back(request, event, _taken(request, event, name, base))
        if name not in EDITS:
            return laid_out(request, event, [_("There is no such edit.")])
        form = form_of(name, request.POST)
        if not form.is_valid():
            return laid_out(request, event, [], form)
        done = assemble(event, form.edit, by=request.user, reason=form.cleaned_data["reason"], base=base)
    except Stale as refusal:
        return laid_out(request, event, refusal.faults, form, base)
    except Refused as refusal:
        return laid_out(request, event, refusal.faults, form)
    event.refresh_from_db()
    did(request, "event", done, where=str(event), pk=event.pk, edit=event.version)
    return back(request, event, done)


def _taken(request, event, how, base):
    """Take the last edit back, or do it again; answers what was done, in words."""
    find, act, words = TAKEN[how]
    last = find(event)
    name = act(event, by=request.user, base=base)
    event.refresh_from_db()
    now = {"edit": event.version} if how == "redo" else {}
    took(request, how, "event", pk=event.pk, edit=last.edit.version if last else 0, now=now)
    return words % {"name": name}


def back(request, event, done):
    """To the page of `event` after something was done, at the place that was worked on."""
    messages.success(request, done)
    anchor = request.POST.get("anchor", "")
    address = reverse("admin:desk-event", args=[event.pk])
    return redirect(f"{address}#{anchor}" if anchor.replace("-", "").isalnum() else address)


def laid_out(request, event, faults=(), form=None, base=None, address=""):
    """The page of `event` as it stands now; after a refusal with the faults and all that was typed in `form`.

    `base`: the version that a stale edit was made at; `address`: where the form goes, if not to the edits.
    """
    event.refresh_from_db()
    refused = bool(faults) or form is not None
    context = {
        "event": event,
        "sheet": Sheet(event),
        "base": token_of(event),
        "may_edit": request.user.has_perm("archive.change_event"),
        "undoable": last_edit(event),
        "redoable": last_undone(event),
        "who_else": who_else(event, request.user),
        "refused": refused,
        "faults": faults,
        "form": form,
        "address": address or reverse("admin:desk-event-edit", args=[event.pk]),
        "changed": [str(each) for each in changes_since(event, base)[:SHOWN]] if base is not None else [],
    }
    context["keys"] = [name for name in keymap.names_on("event") if name not in BAR]
    status = 409 if base is not None else 400 if refused else 200
    return page(request, "desk/assembly/event.html", title=str(event), status=status, **context)
