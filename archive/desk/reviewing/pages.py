"""The review page: everything that a reviewer needs in one place, and the acts."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse

from archive.actions.act import Refused, Stale
from archive.actions.publication.needs import whole
from archive.desk import preview
from archive.desk.readers import known
from archive.desk.reports.about import is_due
from archive.desk.reviewing import standing
from archive.desk.reviewing.moves import BY_NAME, MOVES
from archive.desk.reviewing.summaries import differences
from archive.desk.screens import page, screen
from archive.desk.talk.beside import beside
from archive.desk.tokens import token_of, version_in
from archive.models import NOUNS_WITH_A_PAGE, Revision

NOUNS = {noun.noun(): noun for noun in NOUNS_WITH_A_PAGE}


@screen("archive.view_event", methods=("GET", "POST"))
def review(request, noun, pk):
    """What readers would see, what changed, what stands in the way; a POST is one of the acts."""
    if noun not in NOUNS:
        raise Http404
    if request.method == "POST":
        return _act(request, noun, pk)
    return _page(request, get_object_or_404(NOUNS[noun], pk=pk))


def _act(request, noun, pk):
    move = BY_NAME.get(request.POST.get("act", ""))
    if move is None or not request.user.has_perm(move.permission):
        raise PermissionDenied
    thing = get_object_or_404(NOUNS[noun], pk=pk)
    form = move.form(request.POST, prefix=move.name)
    if not form.is_valid():
        return _page(request, thing, form, [], 400)
    given = form.cleaned_data
    base = version_in(given["base_version"], thing)
    if base is None:
        return _page(
            request,
            thing,
            form,
            ["This form does not say which version it was opened at: compare, then send it again."],
            409,
        )
    try:
        move.do(thing, given, by=request.user, base=base)
    except Refused as refusal:
        return _page(request, thing, form, refusal.faults, 409 if isinstance(refusal, Stale) else 400)
    messages.success(request, move.done % {"thing": thing})
    return HttpResponseRedirect(reverse("admin:desk-review", args=[noun, pk]))


def _page(request, thing, form=None, faults=(), status=200):
    """The page; with the form of a refused act as it was typed, and why."""
    (thing,) = whole([thing])
    public = preview.as_shown(thing)
    drafted = preview.as_drafted(thing)
    offered = [
        move for move in MOVES if request.user.has_perm(move.permission) and move.fits(thing, public is not None)
    ]
    needs = standing.needs(thing)
    context = {
        "thing": thing,
        "noun": thing.noun(),
        "public": public,
        "changes": differences(public, drafted) if public else [],
        "checks": standing.checks(thing),
        "needs": needs,
        **_past(thing),
        "moves": [(move, _form_of(move, thing, form, needs)) for move in offered],
        "refused": getattr(form, "prefix", ""),
        "faults": faults,
        **beside(request, thing),
    }
    keys = [
        "row_next", "row_previous", "row_open", "review_comment", "review_settle", "review_reopen", "review_edit",
        "review_history", "review_preview", "undo",
    ]  # fmt: skip
    return preview.framing(
        page(request, "desk/review/review.html", title=str(thing), status=status, keys=keys, **context)
    )


def _past(thing):
    """What was done with `thing` before: what readers know of it, the last act, and why it was returned."""
    returns = standing.returns(thing)
    return {
        "readers": known(thing),
        "due": is_due(thing),
        "last": Revision.objects.of(thing).select_related("person").first(),
        "returns": returns,
        "returned": returns[0] if returns and standing.is_back(thing, returns[0]) else None,
    }


def _focused(form):
    """Put the cursor where a refused act wants words: keys typed into nothing would choose another act."""
    asked = [field for field in form.visible_fields() if field.errors or field.name in ("reason", "text")]
    if asked:
        asked[0].field.widget.attrs["autofocus"] = True


def _form_of(move, thing, typed, needs):
    """The form of an act: as it was typed, at the version that is there now where the page shows it anew."""
    form = _filled(move, token_of(thing), typed)
    if move.takes:
        form.goes_with(move.taking, [need for need in needs if need.thing.stage in move.takes])
    return form


def _filled(move, token, typed):
    if typed is not None and typed.prefix == move.name:
        typed.data = typed.data.copy()
        typed.data[typed.add_prefix("base_version")] = token
        _focused(typed)
        return typed
    return move.form(initial={"base_version": token}, prefix=move.name)
