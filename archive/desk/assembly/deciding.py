"""Decisions between two claims: one telling again, not related as was proposed, two tellings after all."""

from django import forms
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from archive.actions import editing, merging
from archive.actions.act import Refused
from archive.desk.assembly.edits import FIELDS
from archive.desk.assembly.page import back, laid_out
from archive.desk.screens import screen
from archive.domain.suggestions.relations import Kind
from archive.domain.words import ProposedBy
from archive.models import Event, Repeat


class DecisionForm(forms.Form):
    """Two claims, what was proposed of them, and why it is decided so."""

    name = ""
    claim = FIELDS["claim"]()
    other = FIELDS["other"]()
    proposed = forms.ChoiceField(choices=[(str(kind), str(kind)) for kind in Kind], widget=forms.HiddenInput)
    reason = forms.CharField(max_length=2000, error_messages={"required": _("Say why: it is kept with the decision.")})


@screen("archive.change_event", "archive.add_repeat", methods=("POST",))
def event_between(request, pk):
    """A decision on two claims of an event: an act on the pair, or a refusal that keeps what was typed."""
    event = get_object_or_404(Event, pk=pk)
    name, reason = request.POST.get("act", ""), request.POST.get("reason", "").strip()
    try:
        if name == "unrepeat":
            row = get_object_or_404(Repeat.objects.live(), uid=request.POST.get("repeat", ""))
            editing.refuse_if([] if reason else [_("Say why they are two tellings after all.")])
            editing.discard(row, by=request.user, reason=reason)
            return back(request, event, _("They are two tellings again."))
        form = type("Form", (DecisionForm,), {"name": name})(request.POST)
        if name not in ("repeat", "dismiss") or not form.is_valid():
            return _again(request, event, [], form)
        return back(request, event, _decided(name, request.user, **form.cleaned_data))
    except Refused as refusal:
        return _again(request, event, refusal.faults, None if name == "unrepeat" else form)


def _decided(name, person, claim, other, proposed, reason):
    if name == "dismiss":
        merging.tell_apart(claim, other, by=person, reason=reason, proposed=proposed)
        return _("Dismissed: it is not proposed again.")
    uid = "=".join(sorted([claim.uid, other.uid]))
    there = Repeat.objects.filter(uid=uid, discarded=True).first()
    row = Repeat(claim=claim, of=other, reason=reason, proposed_by=ProposedBy.MACHINE)
    if there:
        editing.restore(there, by=person, reason=reason)
    else:
        editing.save(row, by=person, reason=reason)
    return _("The two are one telling.")


def _again(request, event, faults, form):
    return laid_out(request, event, faults, form, address=reverse("admin:desk-event-between", args=[event.pk]))
