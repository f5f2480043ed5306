"""Acts of publication: put things before readers, put their changes before readers, withdraw them."""

from collections.abc import Iterable, Sequence

from django.db.models import Max
from django.utils.text import slugify
from django.utils.translation import gettext as _

from archive.actions import guards
from archive.actions.act import Author, Refused, act, changing
from archive.actions.editing import again, refuse_if
from archive.actions.publication.needs import closure, named_by, whole
from archive.actions.publication.projection import document_of
from archive.actions.review import move, refuse_own
from archive.domain.names import folded
from archive.domain.words import Stage
from archive.models import Actor, Event, Revision
from archive.models.root import Publishable
from archive.record import documents, writing
from archive.record.models import Address, Version


def shown(thing: Publishable) -> Version | None:
    """The version of `thing` that readers see, or None where they see none."""
    there = thing.slug and Address.objects.filter(kind=thing.noun(), slug=thing.slug, state="current").exists()
    return writing.current(thing.noun(), thing.slug) if there else None


def is_shown_as_it_is(thing: Publishable) -> bool:
    """Whether readers see `thing` (fetched whole) exactly as it stands at the desk."""
    version = shown(thing)
    return version is not None and writing.same(document_of(thing), version)


@act
def publish(
    thing: Publishable, *, by: Author, reason: str = "", base: int | None = None, together: Sequence[Publishable] = ()
) -> Publishable:
    """Put `thing`, which is approved, before readers: for the first time, or as it now is.

    What it names must be before readers as it now is; `together` are approved things to be published with it.
    Warnings need a reason. Raises Refused with every fault, Stale.
    """
    group = whole([*together, thing])
    refuse_if(
        [
            _("“%(each)s” is withdrawn: reinstate it.") % {"each": each}
            for each in group
            if each.stage == Stage.WITHDRAWN
        ]
    )
    refuse_if(_faults(group, reason))
    for each in group:
        own_base = base if (type(each), each.pk) == (type(thing), thing.pk) else None
        _settle_address(each)
        move(each, Stage.PUBLISHED, "published", by=by, reason=reason, base=own_base)
    for each in whole(group):
        _put(document_of(each))
    return again(thing)


@act
def withdraw[P: Publishable](thing: P, *, by: Author, reason: str, base: int | None = None) -> P:
    """Take a published thing from readers. A page stays that says so and why; `reinstate` brings it back."""
    thing = again(thing)
    if not reason.strip():
        raise Refused(_("Say why it is withdrawn: readers of its page are told."))
    if not shown(thing):
        raise Refused(_("“%(thing)s” is not before readers.") % {"thing": thing})
    thing.stage = Stage.PUBLISHED  # a newer draft goes with it
    move(thing, Stage.WITHDRAWN, "withdrawn", by=by, reason=reason, base=base)
    writing.append(
        thing.noun(), documents.Withdrawal(slug=thing.slug, name=_public_name(thing), of=thing.noun(), reason=reason)
    )
    if isinstance(thing, Event):
        writing.remove_event(thing.slug)
    else:
        writing.remove_thing(thing.noun(), thing.slug)
    Address.objects.filter(kind=thing.noun(), slug=thing.slug).update(state="withdrawn", reason=reason)
    return thing


@act
def reinstate[P: Publishable](thing: P, *, by: Author, reason: str, base: int | None = None) -> P:
    """Put a withdrawn thing before readers again, as it now is."""
    thing = whole([thing])[0]  # type: ignore[assignment]
    if thing.stage != Stage.WITHDRAWN:
        raise Refused(_("“%(thing)s” is not withdrawn.") % {"thing": thing})
    refuse_own(thing, by, since="withdrawn")
    refuse_if(_faults([thing], reason))
    move(thing, Stage.PUBLISHED, "reinstated", by=by, reason=reason, base=base)
    _settle_address(thing)
    _put(document_of(thing))
    return again(thing)


@act
def change_address[P: Publishable](thing: P, slug: str, *, by: Author, reason: str, base: int | None = None) -> P:
    """Give a published thing another slug. The old one redirects for ever and is never reused."""
    thing, old = again(thing), thing.slug
    if Address.objects.filter(kind=thing.noun(), slug=slug).exists() or slug != slugify(slug) or not slug:
        raise Refused(_("“%(slug)s” is no free address: use lower-case letters, digits and hyphens.") % {"slug": slug})
    if not is_shown_as_it_is(whole([thing])[0]):
        raise Refused(
            _("Readers do not see “%(thing)s” as it now is: publish it first, then move it.") % {"thing": thing}
        )
    there = Address.objects.get(kind=thing.noun(), slug=old)
    thing.slug = slug
    with changing(thing, "readdressed", by=by, reason=reason, base=base):
        pass
    if isinstance(thing, Event):
        writing.remove_event(old)
        Address.objects.filter(pk=there.pk).update(slug=slug)  # the number goes with the event
        Address.objects.create(kind=there.kind, slug=old, state="moved", target=slug, number=_next_number())
    else:
        writing.remove_thing(there.kind, old)
        Address.objects.filter(pk=there.pk).update(state="moved", target=slug)
        Address.objects.create(kind=there.kind, slug=slug)
    _put(document_of(whole([thing])[0]))
    return thing


def unpublished_needs(things: Iterable[Publishable]) -> list[Publishable]:
    """`things` and all they name, as far as readers do not see it as it now is; in order of publication."""
    return [thing for thing in closure(things) if not is_shown_as_it_is(thing)]


def _faults(group: Sequence[Publishable], reason: str) -> list[str]:
    """Why the things of `group` (fetched whole) cannot be published together."""
    faults = [fault.words for thing in group for fault in guards.publishing(thing)]
    together = {(type(thing), thing.pk) for thing in group}
    named: dict[Publishable, list[Publishable]] = {}
    for thing in group:
        for other in named_by(thing):
            named.setdefault(other, []).append(thing)
    for other in whole(other for other in named if (type(other), other.pk) not in together):
        if not is_shown_as_it_is(other):
            by_whom = ", ".join(f"“{thing}”" for thing in dict.fromkeys(named[other]))
            faults.append(
                _("%(by_whom)s names “%(other)s”, which readers do not see as it now is: publish them together.")
                % {"by_whom": by_whom, "other": other}
            )
    if not reason.strip():
        warned = [warning.words for thing in group for warning in guards.warnings(thing)]
        faults += [
            _("%(warning)s Give the reason for publishing it all the same.") % {"warning": warning}
            for warning in warned
        ]
    return faults


def _settle_address(thing: Publishable) -> None:
    """Give `thing` its slug, at first publication for ever; raise its address from withdrawn if need be."""
    kind = thing.noun()
    if was_published(thing):
        Address.objects.filter(kind=kind, slug=thing.slug).update(state="current", reason="")
        return
    if thing.slug and Address.objects.filter(kind=kind, slug=thing.slug).exists():
        raise Refused(
            _("“%(thing)s”: the address “%(slug)s” is another’s, or was, and is never reused. Choose another.")
            % {"thing": thing, "slug": thing.slug}
        )
    thing.slug = thing.slug or _free_slug(kind, _public_name(thing))
    Address.objects.create(kind=kind, slug=thing.slug, number=_next_number() if kind == "event" else None)


def was_published(thing: Publishable) -> bool:
    """Whether readers ever saw `thing`: its slug is then an address of its own."""
    return Revision.objects.of(thing).filter(act="published").exists()


def _free_slug(kind: str, name: str) -> str:
    stem = _cut(slugify(folded(name).replace("'", ""))) or kind
    taken = set(Address.objects.filter(kind=kind, slug__startswith=stem).values_list("slug", flat=True))
    number = 1
    while (stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return stem if number == 1 else f"{stem}-{number}"


def _cut(slug: str, longest: int = 70) -> str:
    """`slug`, ended at a whole word."""
    return slug if len(slug) <= longest else slug[: longest + 1].rpartition("-")[0]


def _next_number() -> int:
    return (Address.objects.aggregate(last=Max("number"))["last"] or 0) + 1


def _public_name(thing: Publishable) -> str:
    return thing.public_name if isinstance(thing, Actor) else str(thing).rstrip("…")


def _put(document: documents.Document) -> None:
    numbered = writing.append(document.kind, document)
    if isinstance(numbered, documents.Event):
        writing.put_event(numbered)
    elif not isinstance(numbered, documents.Withdrawal):
        writing.put_thing(numbered)
