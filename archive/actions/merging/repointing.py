"""Which things name another, and their bodies with the name of a third in its place. Read from the models: none is forgotten."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from django.db import models
from django.db.models import Q

from archive.actions.bodies import Body
from archive.models import ROOTS
from archive.models.root import Root


def naming(thing: Root) -> list[Root]:
    """Every other thing that names `thing`, in the order of ROOTS; places from the top."""
    found: list[Root] = []
    for noun in ROOTS:
        wanted = Q()
        for lookup, is_anchor in _lookups(noun, type(thing)):
            wanted |= Q(**{lookup: f"{thing.noun()}:{thing.uid}" if is_anchor else thing.pk})
        if wanted:
            keys = noun._default_manager.filter(wanted).order_by().values("pk")
            order = "path" if hasattr(noun, "path") else "pk"
            rows = noun._default_manager.filter(pk__in=keys).order_by(order)
            found += [root for root in rows if (type(root), root.pk) != (type(thing), thing.pk)]
    return found


def repointed(noun: type[models.Model], body: Body, thing: Root, uid: str) -> Body:
    """`body` of a `noun` with `uid` wherever it names `thing`; rows that thereby say the same twice stand once."""
    after = deepcopy(body)
    _repoint(noun, after, thing, uid, body.get("uid", ""))
    return after


def _repoint(model: Any, row: Body, thing: Root, uid: str, owner: str) -> None:
    for field in model._meta.concrete_fields:
        if _leads_to(field, type(thing)) and row.get(field.name) == thing.uid:
            row[field.name] = uid
        elif field.name.endswith("_anchor") and row.get(field.name) == f"{thing.noun()}:{thing.uid}":
            row[field.name] = f"{thing.noun()}:{uid}"
    for many in model._meta.many_to_many:
        if many.related_model is type(thing):
            row[many.name] = sorted({uid if each == thing.uid else each for each in row[many.name]})
    for name in model.OWNS:
        child = model._meta.get_field(name).related_model
        for inner in row[name]:
            _repoint(child, inner, thing, uid, owner)
        row[name] = once(child, row[name], owner)


def once(child: Any, rows: list[Body], owner: str) -> list[Body]:
    """`rows` of one owner, without those that the constraints of `child` refuse beside an earlier one, or of the owner itself."""
    found: list[Body] = []
    keys: list[set[tuple[Any, ...]]] = [set() for _ in _unique(child)]
    for row in rows:
        mine = [tuple(row[name] for name in names) for names in _unique(child)]
        of_itself = "object" in row and row["object"] == owner
        if row in found or of_itself or any(key in seen for key, seen in zip(mine, keys, strict=True)):
            continue
        for key, seen in zip(mine, keys, strict=True):
            seen.add(key)
        found.append(row)
    return found


def _unique(child: Any) -> list[list[str]]:
    """The columns that, beside the owner, may stand only once."""
    return [
        [name for name in constraint.fields if name != child.OWNER]
        for constraint in child._meta.constraints
        if isinstance(constraint, models.UniqueConstraint) and child.OWNER in constraint.fields and not constraint.condition
    ]  # fmt: skip


def _lookups(model: Any, target: type[Root], prefix: str = "") -> Iterator[tuple[str, bool]]:
    """Lookups of `model` that reach a `target`, its own rows included; with whether it is the text of an anchor."""
    for field in [*model._meta.concrete_fields, *model._meta.many_to_many]:
        if _leads_to(field, target) and field.name != getattr(model, "OWNER", ""):
            yield prefix + field.name, False
        elif field.name.endswith("_anchor"):
            yield prefix + field.name, True
    for name in model.OWNS:
        yield from _lookups(model._meta.get_field(name).related_model, target, f"{prefix}{name}__")


def _leads_to(field: Any, target: type[Root]) -> bool:
    return isinstance(field, models.ForeignKey | models.ManyToManyField) and field.related_model is target
