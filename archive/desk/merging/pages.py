"""The screens: candidates, two things side by side, and the decisions on them."""

from typing import Any

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from archive.actions import editing, merging
from archive.actions.act import Refused, Stale
from archive.actions.bodies import body_of
from archive.actions.merging.joining import GROUPS
from archive.actions.merging.repointing import naming
from archive.actions.publication.publishing import shown
from archive.desk.merging.choosing import sides
from archive.desk.merging.finding import MERGES, NOUNS, found, told_apart, two_persons
from archive.desk.naming import field
from archive.desk.screens import page, screen
from archive.desk.steps import did, took
from archive.desk.tokens import token_of, version_in
from archive.desk.values import Names, in_words
from archive.models import Distinction, Merge

SHOWN = 50
LISTED = ["row_next", "row_previous", "row_open", "view", "merge_any", "undo", "redo"]
DECIDING = ["merge_why", "merge_apart", "merge_other"]


@screen("archive.view_actor", "archive.view_event")
def duplicates(request):
    """What may be one and the same, noun by noun; what was decided, and how to take it back. Two named lead to both."""
    noun = request.GET.get("noun", "actor")
    if noun not in NOUNS:
        raise Http404
    may_edit = request.user.has_perms(MERGES)
    kept, merged = sides(noun, request.GET)
    if may_edit and kept.thing and merged.thing:
        return redirect("admin:desk-merge", noun, kept.thing.pk, merged.thing.pk)
    pairs = found(noun)
    context = {
        "noun": noun,
        "nouns": [("actor", _("Actors")), ("location", _("Places")), ("event", _("Events"))],
        "pairs": pairs[:SHOWN],
        "more": len(pairs) > SHOWN,
        "two": two_persons() if noun == "actor" else [],
        "apart": _titled(noun, [row for row in told_apart() if row.kind == noun], "one", "other"),
        "merges": _titled(noun, Merge.objects.filter(kind=noun).standing().order_by("-pk")[:SHOWN], "merged", "kept"),
        "may_edit": may_edit,
        "kept": kept,
        "merged": merged,
    }
    return page(request, "desk/merging/duplicates.html", title=_("Duplicates"), keys=LISTED, **context)


@screen(*MERGES)
def side_by_side(request, noun, kept, merged):
    """Two things field by field, with what will point where."""
    return _page(request, *_two(noun, kept, merged))


@screen(*MERGES, methods=("POST",))
def decide(request, noun, kept, merged):
    """Merge the two, or tell them apart; a refusal keeps what was typed."""
    kept, merged = _two(noun, kept, merged)
    reason = request.POST.get("reason", "").strip()
    try:
        if request.POST.get("act") == "apart":
            editing.refuse_if([] if reason else [_("Say why the two are not one.")])
            row = merging.tell_apart(kept, merged, by=request.user, reason=reason)
            label = _("tell “%(merged)s” and “%(kept)s” apart") % {"merged": merged, "kept": kept}
            did(request, "apart", label, uid=row.uid)
            return _done(request, kept, _("Told apart: they are not proposed again."))
        bases = (
            version_in(request.POST.get("base_kept", ""), kept),
            version_in(request.POST.get("base_merged", ""), merged),
        )
        editing.refuse_if(_unfit(request, bases, merged))
        _merge(request, kept, merged, bases, reason)
    except Stale as refusal:
        return _page(request, kept, merged, refusal.faults, status=409)
    except Refused as refusal:
        return _page(request, kept, merged, refusal.faults, status=400)
    return _done(request, kept, _("“%(merged)s” is “%(kept)s” from now on.") % {"merged": merged, "kept": kept})


@screen(*MERGES, methods=("POST",))
def take_back(request):
    """Take a merge or a distinction back."""
    reason, uid = request.POST.get("reason", "").strip(), request.POST.get("uid", "")
    model = {"merge": Merge, "distinction": Distinction}.get(request.POST.get("what", ""))
    if model is None:
        raise Http404
    row: Any = get_object_or_404(model, uid=uid)
    try:
        if model is Merge:
            merging.unmerge(row, by=request.user, reason=reason)
        else:
            editing.refuse_if([] if reason else [_("Say why they may be one after all.")])
            editing.discard(row, by=request.user, reason=reason)
        messages.success(request, _("Taken back."))
        took(request, "undo", "merge" if model is Merge else "apart", uid=uid)
    except Refused as refusal:
        for fault in refusal.faults:
            messages.warning(request, fault)
    return redirect(f"{reverse('admin:desk-duplicates')}?noun={row.kind}")


def _titled(noun, rows, *columns):
    """Decisions with what the two are called: [(row, name, name)]."""
    rows = list(rows)
    uids = {getattr(row, column) for row in rows for column in columns}
    titles = {thing.uid: str(thing) for thing in NOUNS[noun].objects.filter(uid__in=uids)}
    return [(row, *(titles.get(getattr(row, column), getattr(row, column)) for column in columns)) for row in rows]


def _merge(request, kept, merged, bases, reason):
    taken = request.POST.getlist("taken")
    row = merging.merge(kept, merged, by=request.user, reason=reason, taken=taken, bases=bases)
    label = _("merge “%(merged)s” into “%(kept)s”") % {"merged": merged, "kept": kept}
    did(request, "merge", label, uid=row.uid, taken=taken)


def _unfit(request, bases, merged):
    if None in bases:
        return [_("This page does not say which versions it was opened at. Nothing was saved.")]
    if shown(merged) and not request.user.has_perm("archive.publish"):
        return [_("Readers have a page of “%(thing)s”: a person who may publish merges it.") % {"thing": merged}]
    return []


def _two(noun, kept, merged):
    if noun not in NOUNS or kept == merged:
        raise Http404
    return tuple(get_object_or_404(NOUNS[noun], pk=pk) for pk in (kept, merged))


def _done(request, kept, words):
    messages.success(request, words)
    return redirect(f"{reverse('admin:desk-duplicates')}?noun={kept.noun()}")


def _page(request, kept, merged, faults=(), status=200):
    kept.refresh_from_db()
    merged.refresh_from_db()
    typed = request.POST if request.method == "POST" else None
    taken = set(typed.getlist("taken")) if typed else None
    bodies = body_of(kept), body_of(merged)
    names = Names(type(kept), bodies)
    context = {
        "kept": kept,
        "merged": merged,
        "noun": kept.noun(),
        "choices": [
            {
                "choice": each,
                "field": capfirst(field(each.name)),
                "said": [_said(type(kept), each.name, body, names) for body in bodies],
                "taken": each.name in taken if taken is not None else each.proposed,
            }
            for each in merging.choices(kept.noun(), *bodies)
        ],
        "repointed": naming(merged),
        "names": _names(kept, merged),
        "obstacles": merging.faults_of_merge(kept, merged),
        "bases": (token_of(kept), token_of(merged)),
        "faults": faults,
        "reason": typed.get("reason", "") if typed else "",
    }
    return page(
        request, "desk/merging/side_by_side.html", title=_("One and the same?"), status=status, keys=DECIDING, **context
    )


def _said(noun, choice, body, names):
    """What a body says in the columns of one choice, in words and one line."""
    columns = [(name, body[name]) for name in GROUPS[noun.noun()][choice] if body[name] not in (None, "", False)]
    told = (
        " ".join(row["text"] for row in value) if name == "sentences" else in_words(noun, name, value, names)
        for name, value in columns
    )
    return " · ".join(filter(None, told))


def _names(kept, merged):
    """The names that the kept one will have beside its own."""
    if kept.noun() == "event":
        return []
    rows = [*kept.other_names.all(), *merged.other_names.all()]
    return sorted({merged.name, *(row.name for row in rows)} - {kept.name})
