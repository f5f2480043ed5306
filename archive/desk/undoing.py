"""Taking a step of the sitting back, or doing it again, from whatever page: by a new act, refused where others came after."""

from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from archive.actions import editing, merging
from archive.actions.act import Refused
from archive.actions.assembly.acts import redo, undo
from archive.actions.publication.publishing import shown
from archive.desk.annotation.payload import Unfit, in_json, payload, text, whole
from archive.desk.merging.finding import MERGES, NOUNS
from archive.desk.screens import screen
from archive.models import Distinction, Event, Merge


@screen("archive.view_event", methods=["POST"])
@in_json
def take(request):
    """Take a step back ("undo") or do it again ("redo"); answers what became of the step, and where that is seen."""
    given = payload(request)
    step, how = given.get("step"), text(given, "how", 4)
    if not isinstance(step, dict) or step.get("kind") not in KINDS or how not in ("undo", "redo"):
        raise Unfit(_("The request cannot be read."))
    permissions, act = KINDS[step["kind"]]
    if not request.user.has_perms(permissions):
        raise Refused(_("Your roles do not allow this."))
    return act(request.user, step, how)


def _edit(person, step, how):
    """An edit of an event."""
    event = get_object_or_404(Event, pk=whole(step, "pk"))
    (undo if how == "undo" else redo)(event, by=person, edit=whole(step, "edit"))
    event.refresh_from_db()
    now = {"edit": event.version} if how == "redo" else {}
    return {"step": now, "address": reverse("admin:desk-event", args=[event.pk])}


def _merge(person, step, how):
    """A merge of two things."""
    row = get_object_or_404(Merge, uid=text(step, "uid"))
    why = _("Undo: %(what)s") if how == "undo" else _("Redo: %(what)s")
    reason = why % {"what": text(step, "label")}
    if how == "undo":
        merging.unmerge(row, by=person, reason=reason)
        return {"step": {}, "address": _duplicates(row)}
    kept, merged = (get_object_or_404(NOUNS[row.kind], uid=uid) for uid in (row.kept, row.merged))
    if shown(merged) and not person.has_perm("archive.publish"):
        raise Refused(_("Readers have a page of “%(thing)s”: a person who may publish merges it.") % {"thing": merged})
    taken = [str(each) for each in step.get("taken") or []]
    row = merging.merge(kept, merged, by=person, reason=row.reason, taken=taken)
    return {"step": {"uid": row.uid}, "address": _duplicates(row)}


def _apart(person, step, how):
    """The decision that two things are not one."""
    row = get_object_or_404(Distinction, uid=text(step, "uid"))
    if how == "undo":
        editing.discard(row, by=person, reason=_("Undo: %(what)s") % {"what": text(step, "label")})
    else:
        one, other = (get_object_or_404(NOUNS[row.kind], uid=uid) for uid in (row.one, row.other))
        merging.tell_apart(one, other, by=person, reason=row.reason)
    return {"step": {}, "address": _duplicates(row)}


def _duplicates(row):
    return f"{reverse('admin:desk-duplicates')}?noun={row.kind}"


KINDS = {
    "event": (["archive.change_event"], _edit),
    "merge": (MERGES, _merge),
    "apart": (MERGES, _apart),
}
