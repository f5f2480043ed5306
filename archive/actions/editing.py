"""Acts of editing: keep a thing and what it owns, discard a draft, take it up again."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from archive.actions import anchors, keeping, ledger
from archive.actions.act import Author, Refused, act, changing, named, raise_version
from archive.actions.bodies import Body, Finder, set_columns, set_owned
from archive.actions.bodies import bodies as bodies_of
from archive.domain.when import When
from archive.domain.words import Stage
from archive.models import ROOTS, Location
from archive.models.root import Publishable, Root

BATCH = 200  # things whose bodies are in memory at once


@act
def save[R: Root](
    root: R, *, by: Author, reason: str = "", base: int | None = None, rows: Callable[[], Any] | None = None
) -> R:
    """Keep `root` as it is given, new or changed, with what `rows` writes of what belongs to it: one revision.

    A published or approved thing becomes a draft again; readers keep the published version. What was counted from
    a date that this changes is counted anew. Raises Refused, Stale.
    """
    new, path, dated = root.pk is None, _path(root), anchors.date_kept(root)
    _clean(root)
    refuse_if(keeping.faults_of_address(root))
    _redraft(root)
    with changing(root, "created" if new else "edited", by=by, reason=reason, base=0 if new else base):
        if rows:
            rows()
        refuse_if(keeping.faults_of(root))
    if isinstance(root, Location) and path and path != _path(root):
        _move_inside(root, by, reason)
    anchors.follow(root, dated, by=by)
    return root


@act
def write(
    bodies: Iterable[tuple[type[Root], str, Body]],
    *,
    by: Author,
    reason: str = "",
    given: Mapping[str, Mapping[str, Any]] = {},
    bases: Mapping[tuple[type[Root], str], int] = {},
    dated: Collection[tuple[type[Root], str]] = frozenset(),
    progress: Callable[[], None] = lambda: None,
) -> list[Root]:
    """Keep many things at once, each given as noun, uid and body: one transaction, one revision a thing.

    First every root, in the order of `ROOTS` and parents before children, then what belongs to each, so that
    things may name each other in circles. `given` holds columns that no body carries (an article's bytes),
    `bases` the versions that were seen when the bodies were made. What hangs on a date that this changes is counted
    anew, but for these things and the others whose dates the caller gives, `dated`. Raises Refused with every fault, Stale.
    """
    found, kept = Finder(), dict[tuple[type[Root], str], tuple[str, Body]]()
    before: list[tuple[Root, When | None]] = []
    for noun, uid, body in _parents_first(bodies):
        root = noun._default_manager.filter(uid=uid).first() or noun(uid=uid)  # type: ignore[misc]  # nouns have one
        kept[noun, uid] = ("created" if root.pk is None else "edited", body)
        before.append((root, anchors.date_of(root) if root.pk else None))
        _fill(root, uid, body, given.get(uid, {}), found)
        root.discarded = False
        _redraft(root)
        raise_version(root, bases.get((noun, uid)))
        with named(uid):
            root.save()
        found.remember(root)
    for (noun, uid), (_root, body) in kept.items():
        with named(uid):
            set_owned(found(noun, uid), body, found)
        progress()
    roots = _witnessed(kept, by, reason)
    anchors.follow_all(before, by=by, given=dated, own=kept)
    return roots


def _fill(root: Root, uid: str, body: Body, given: Mapping[str, Any], found: Finder) -> None:
    """Set the columns of `root`, those that no body carries among them. Raises Refused."""
    for column, value in given.items():
        setattr(root, column, value)
    try:
        set_columns(root, body, found)
    except ValidationError as error:
        raise Refused(*(f"{uid}: {message}" for message in error.messages)) from error
    refuse_if(keeping.faults_of_address(root))


def _witnessed(kept: Mapping[tuple[type[Root], str], tuple[str, Body]], by: Author, reason: str) -> list[Root]:
    """Check what was kept, as it now stands, and leave a revision of each; noun by noun in a few queries."""
    roots: list[Root] = []
    faults: list[str] = []
    for noun in ROOTS:
        uids = [uid for kind, uid in kept if kind is noun]
        for start in range(0, len(uids), BATCH):
            done = []
            for root, body in bodies_of(
                noun._default_manager.filter(uid__in=uids[start : start + BATCH]).order_by("pk")
            ):
                faults += keeping.faults_of(root)
                done.append((root, kept[noun, root.uid][0], body))
            ledger.append_many(done, by=by, reason=reason)
            roots += [root for root, _, _ in done]
    refuse_if(faults)
    return roots


@act
def discard[R: Root](root: R, *, by: Author, reason: str, base: int | None = None) -> R:
    """Lay a draft aside. Nothing is deleted: `restore` takes it up again."""
    root = again(root)
    if isinstance(root, Publishable) and root.stage in {Stage.PUBLISHED, Stage.APPROVED}:
        raise Refused(
            _("“%(root)s” is %(stage)s: withdraw it, or return it to draft, before it is discarded.")
            % {"root": root, "stage": root.stage}
        )
    root.discarded = True
    with changing(root, "discarded", by=by, reason=reason, base=base):
        pass
    return root


@act
def restore[R: Root](root: R, *, by: Author, reason: str, base: int | None = None) -> R:
    """Take a discarded draft up again."""
    root = again(root)
    root.discarded = False
    with changing(root, "restored", by=by, reason=reason, base=base):
        pass
    return root


def again[R: Root](root: R) -> R:
    """`root` as it stands now that the lock is held."""
    return type(root)._default_manager.get(pk=root.pk)  # type: ignore[return-value]  # a manager of R


def refuse_if(faults: list[str]) -> None:
    """Raise Refused with `faults`, if there are any."""
    if faults:
        raise Refused(*faults)


def _clean(root: Root) -> None:
    try:
        root.clean()
    except ValidationError as error:
        raise Refused(*error.messages) from error


def _redraft(root: Root) -> None:
    if isinstance(root, Publishable) and root.stage != Stage.WITHDRAWN:
        root.stage = Stage.DRAFT


def _path(root: Root) -> str:
    if not isinstance(root, Location) or root.pk is None:
        return ""
    return Location.objects.values_list("path", flat=True).get(pk=root.pk)


def _move_inside(place: Location, by: Author, reason: str) -> None:
    for inside in Location.objects.filter(parent=place):
        save(inside, by=by, reason=reason or f"“{place}” was moved")


def _parents_first(bodies: Iterable[tuple[type[Root], str, Body]]) -> list[tuple[type[Root], str, Body]]:
    """In the order of ROOTS; inside a noun, a parent (or a superseded article) before what names it."""
    waiting = {(noun, uid): body for noun, uid, body in bodies}
    placed: list[tuple[type[Root], str, Body]] = []

    def place(noun: type[Root], uid: str) -> None:
        body = waiting.pop((noun, uid))
        above = body.get("parent") or body.get("supersedes")
        if above and (noun, above) in waiting:
            place(noun, above)
        placed.append((noun, uid, body))

    for noun in ROOTS:
        for uid in [uid for kind, uid in waiting if kind is noun]:
            if (noun, uid) in waiting:
                place(noun, uid)
    return placed
