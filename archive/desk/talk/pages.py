"""What is posted from beside a thing: a comment, that one is settled, who looks after things, who has one open."""

from django.contrib import messages
from django.http import HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from archive.actions import assigning, presence, talking
from archive.actions.act import Refused
from archive.actions.publication.needs import whole
from archive.desk.screens import page, screen
from archive.desk.talk.forms import AssignForm, CommentForm
from archive.desk.talk.things import of_handle, of_noun, places_of
from archive.models import Assignment, Comment, Event
from archive.models.root import Root


@screen("archive.view_event", "archive.add_comment", methods=("POST",))
def comment(request, noun, pk):
    """Say something about a thing, one of its fields, or a quotation it rests on."""
    thing = get_object_or_404(of_noun(noun), pk=pk)
    form = CommentForm(request.POST, places=places_of(_whole(thing)))
    faults: list[str] = []
    if form.is_valid():
        about, part = _about(thing, form.cleaned_data["about"])
        try:
            talking.comment(about, form.cleaned_data["text"], by=request.user, part=part)
        except Refused as refusal:
            faults = [*refusal.faults]
        else:
            return _back(request, thing)
    context = {"thing": thing, "form": form, "faults": faults, "next": request.POST.get("next", "")}
    return page(request, "desk/talk/refused.html", title=_("Comment"), status=400, **context)


def _whole(thing):
    """An event with the claims it rests on; anything else as it is."""
    return whole([thing])[0] if isinstance(thing, Event) else thing


def _about(thing, chosen) -> tuple[Root, str]:
    """What a comment is about: a claim that was chosen, else the thing and one of its fields."""
    noun, _colon, _uid = chosen.partition(":")
    claim = of_handle(chosen) if noun == "claim" else None
    return (claim, "") if claim else (thing, chosen)


@screen("archive.view_event", "archive.change_comment", methods=("POST",))
def settle(request, uid):
    """Settle a comment, or open it again."""
    said = get_object_or_404(Comment, uid=uid)
    act = talking.reopen if request.POST.get("act") == "reopen" else talking.resolve
    try:
        act(said, by=request.user)
    except Refused as refusal:
        messages.warning(request, str(refusal))
    return _back(request, of_handle(said.thing))


@screen("archive.view_event", "archive.change_assignment", methods=("POST",))
def assign(request):
    """Say who looks after things, by when, under which tags. What readers see is handled one by one."""
    handles = list(dict.fromkeys(request.POST.getlist("thing")))
    things = [thing for thing in map(of_handle, handles[:200]) if thing]
    bulk = "bulk" in request.POST
    form = AssignForm(request.POST, bulk=bulk)
    faults = _faults(things) if form.is_valid() else []
    done = 0
    if form.is_valid() and not faults:
        for thing in things:
            try:
                before = Assignment.objects.of(thing).first()
                assigning.assign(thing, by=request.user, **form.said(before))
                done += 1
            except Refused as refusal:
                faults += [fault for fault in refusal.faults if fault not in faults]
    if not form.is_valid() or (faults and not done):
        context = {"things": things, "form": form, "faults": faults, "next": request.POST.get("next", ""), "bulk": bulk}
        return page(request, "desk/talk/assign.html", title=_("Assign"), status=400, **context)
    for fault in faults:
        messages.warning(request, fault)
    messages.success(request, ngettext("%(n)d thing was assigned.", "%(n)d things were assigned.", done) % {"n": done})
    return _back(request, things[0])


def _faults(things):
    """Why these cannot be assigned together."""
    if not things:
        return [_("Nothing was chosen: tick the things to assign.")]
    public = [thing for thing in things if getattr(thing, "stage", "") == "published"]
    if public and len(things) > 1:
        return [
            _("“%(thing)s” is published: what readers see is handled one by one, not in bulk.") % {"thing": thing}
            for thing in public
        ]
    return []


@screen("archive.view_event", methods=("POST",))
def here(request, noun, pk):
    """Say that the asker has a thing open; answers who else has, in words."""
    thing = get_object_or_404(of_noun(noun), pk=pk)
    presence.come(thing, by=request.user)
    return JsonResponse({"words": who_else(thing, request.user)})


def who_else(thing, person):
    """Who else has `thing` open, in words; empty where nobody has."""
    people = [row.person for row in presence.others(thing, than=person)]
    names = [one.get_full_name() or one.get_username() for one in people]
    pattern = ngettext("%(names)s has this open too.", "%(names)s have this open too.", len(names))
    return pattern % {"names": ", ".join(names)} if names else ""


def _back(request, thing):
    """To where it was posted from, if that is a page of this site; else to the thing's page."""
    address = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(address, {request.get_host()}, require_https=request.is_secure()):
        address = reverse(f"admin:archive_{thing.noun()}_change", args=[thing.pk])
    return HttpResponseRedirect(address)
