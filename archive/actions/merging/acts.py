"""Merge two things, take a merge back, tell two things apart: recorded decisions, each in one transaction."""

import json
from collections.abc import Collection
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from archive.actions.act import Author, Refused, act, changing
from archive.actions.bodies import Body, Finder, body_of, set_owned
from archive.actions.editing import again, refuse_if
from archive.actions.merging import addresses
from archive.actions.merging.joining import joined_body
from archive.actions.merging.repointing import naming, repointed
from archive.actions.rewriting import rewrite
from archive.models import ROOTS, ActorName, Distinction, Location, Merge, Revision
from archive.models.root import Publishable, Root
from archive.record.documents import canonical

NOUNS = {noun.noun(): noun for noun in ROOTS}
GIVEN_AWAY = ("other_names", "relations")  # rows of the merged thing that only the kept one may have


def faults_of_merge(kept: Publishable, merged: Publishable) -> list[str]:
    """Why `merged` cannot be merged into `kept`; each says what to do."""
    faults = [f"“{each}” is discarded: restore it first." for each in (kept, merged) if each.discarded]
    if kept.pk == merged.pk or type(kept) is not type(merged):
        return [f"“{merged}” and “{kept}” are not two things of one kind."]
    one, other = sorted([kept.uid, merged.uid])
    if Distinction.objects.live().filter(kind=kept.noun(), one=one, other=other, proposed="").exists():
        faults.append(
            _("“%(kept)s” and “%(merged)s” were told apart: take that decision back first.")
            % {"kept": kept, "merged": merged}
        )
    if isinstance(kept, Location) and isinstance(merged, Location) and kept.path.startswith(merged.path):
        faults.append(
            _("“%(kept)s” lies inside “%(merged)s”: keep the one that contains the other.")
            % {"kept": kept, "merged": merged}
        )
    return faults + addresses.faults(kept, merged)


@act
def merge(
    kept: Publishable,
    merged: Publishable,
    *,
    by: Author,
    reason: str,
    taken: Collection[str] = (),
    bases: tuple[int, int] | None = None,
) -> Merge:
    """Let `kept` stand for `merged` too: what names the one names the other, in revisions of their own.

    `taken` names the choices (see `choices`) in which the merged one is right. The merged thing is discarded, its
    address leads on. `bases` are the versions of the two that were seen. Raises Refused, Stale.
    """
    kept, merged = again(kept), again(merged)
    refuse_if(faults_of_merge(kept, merged))
    if not reason.strip():
        raise Refused(_("Say why the two are one: it is kept with the merge."))
    before, other = body_of(kept), body_of(merged)
    others = [root for root in naming(merged) if (type(root), root.pk) != (type(kept), kept.pk)]
    why = f"“{merged}” is “{kept}”: {reason.strip()}"
    touched = [_step(merged), _step(kept)]
    _lay_aside(merged, by, why, bases[1] if bases else None)
    after = _with_names_of_its_own(joined_body(kept, before, other, set(taken)), before, other)
    rewrite(kept, _changed(before, after), "edited", by=by, reason=why, base=bases[0] if bases else None)
    for root in _with_places_inside(others, merged, kept):
        touched.append(_step(root))
        body = body_of(root)
        rewrite(root, _changed(body, repointed(type(root), body, merged, kept.uid)), "edited", by=by, reason=why)
    addresses.lead_on(merged, kept)
    return _recorded(kept, merged, touched, by, reason)


@act
def unmerge(decision: Merge, *, by: Author, reason: str, base: int | None = None) -> Merge:
    """Take a merge back: everything that it changed says again what it said. Raises Refused, Stale.

    A thing that was changed since keeps that change where the merge changed nothing; elsewhere it is refused.
    """
    decision = again(decision)
    if decision.undone:
        raise Refused(_("This merge was taken back already."))
    if not reason.strip():
        raise Refused(_("Say why the two are not one after all."))
    steps = [(NOUNS[noun]._default_manager.get(uid=uid), *rest) for noun, uid, *rest in json.loads(decision.repointed)]
    backs = [(root, _way_back(root, earlier, later), later) for root, earlier, later in steps]
    refuse_if([fault for _, (fault, _, _), _ in backs if fault])
    why = f"Taken back: {decision}. {reason.strip()}"
    # What the merged one gave away it can have back only when the kept one has let it go.
    for root, (_fault, body, stage), later in [*backs[1:2], *backs[:1], *backs[2:]]:
        root = again(root)
        if root.discarded and root.uid == decision.merged:
            root.discarded = False
        rewrite(root, body, "edited", by=by, reason=why, stage=stage if root.version == later else None)
    addresses.lead_back(again(steps[0][0]))
    decision.undone = True
    with changing(decision, "unmerged", by=by, reason=reason, base=base):
        pass
    return decision


@act
def tell_apart(one: Root, other: Root, *, by: Author, reason: str, proposed: str = "") -> Distinction:
    """Say that two things are not one (or two claims not what was `proposed`): it is not proposed again."""
    first, second = sorted([one.uid, other.uid])
    uid = ":".join(filter(None, (one.noun(), f"{first}={second}", proposed)))
    row = Distinction.objects.filter(uid=uid).first() or Distinction(
        uid=uid, kind=one.noun(), one=first, other=second, proposed=proposed
    )
    row.reason, row.discarded = reason.strip(), False
    with changing(row, "told apart", by=by, reason=reason):
        pass
    return row


def _step(root: Root) -> list[Any]:
    """What a merge remembers of a thing that it changes: noun, uid, version before and after."""
    return [root.noun(), root.uid, root.version, root.version + 1]


def _lay_aside(merged: Publishable, by: Author, why: str, base: int | None) -> None:
    merged.discarded = True
    with changing(merged, "merged", by=by, reason=why, base=base):
        set_owned(merged, {name: [] for name in GIVEN_AWAY if name in merged.OWNS}, Finder())


def _changed(before: Body, after: Body) -> Body:
    return {name: value for name, value in after.items() if value != before[name]}


def _with_names_of_its_own(after: Body, *former: Body) -> Body:
    """`after`, in which a new alias that a third actor has already is weak: no name leads to two actors."""
    owners = {body["uid"] for body in former}
    known = {row["name"] for body in former for row in body.get("other_names", ())}
    for row in after.get("other_names", ()) if "relations" in after else ():
        if row["name"] not in known:
            taken = ActorName.objects.exclude(kind="weak").exclude(actor__uid__in=owners)
            if taken.filter(name__iexact=row["name"]).exists():
                row["kind"] = "weak"
    return after


def _with_places_inside(others: list[Root], merged: Root, kept: Root) -> list[Root]:
    """`others`, and the places inside those that move: their paths say where they lie."""
    if not isinstance(merged, Location) or not isinstance(kept, Location):
        return others
    moved = Q(path__startswith=merged.path)
    moved |= Q(path__contains=f"/{kept.uid}/") & ~Q(path__startswith=kept.path)  # where the kept one itself has moved
    inside = list(Location.objects.filter(moved).exclude(pk__in=[merged.pk, kept.pk]).order_by("path"))
    there = {place.pk for place in inside}
    return [*inside, *(root for root in others if not (isinstance(root, Location) and root.pk in there))]


def _recorded(kept: Root, merged: Root, touched: list[list[Any]], by: Author, reason: str) -> Merge:
    stem = f"{kept.noun()}:{merged.uid}={kept.uid}"
    number = Merge.objects.filter(uid__startswith=stem).count() + 1
    decision = Merge(
        uid=stem if number == 1 else f"{stem}#{number}",
        kind=kept.noun(), kept=kept.uid, merged=merged.uid, reason=reason.strip(), repointed=canonical(touched),
    )  # fmt: skip
    with changing(decision, "merged", by=by, reason=reason):
        pass
    return decision


def _way_back(root: Root, earlier: int, later: int) -> tuple[str, Body, Any]:
    """How `root` says again what it said at version `earlier`: a fault or none, the body, the stage."""
    bodies = {
        entry.version: json.loads(entry.body.text)
        for entry in Revision.objects.of(root).filter(version__in=[earlier, later]).select_related("body")
        if hasattr(entry, "body")
    }
    if len(bodies) < 2:
        return f"What “{root}” said before was redacted: it cannot be put back.", {}, None
    before, after, now = bodies[earlier], bodies[later], body_of(root)
    back = {name: value for name, value in before.items() if value != after[name]}
    derived = {field.name for field in root._meta.concrete_fields if not field.editable}
    both = [name for name in back if now[name] != after[name] and name not in derived]
    if both:
        what = ", ".join(name.replace("_", " ") for name in both)
        return (
            f"“{root}” was changed since, in what the merge had changed ({what}): mend it by hand, or restore it first.",
            {},
            None,
        )
    return "", back, before.get("stage")
