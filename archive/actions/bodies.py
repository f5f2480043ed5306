"""The body of a root: all it holds and owns, as plain values. The ledger keeps it, bundles are made of it.

Things are named by their uid, days and coordinates are text, rows stand in their order. A body says what a
thing is, not who made it so: database ids and the version stand outside.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from django.db import models

from archive.models.root import Owned, Root

type Body = dict[str, Any]

OUTSIDE = {"id", "version", "original"}  # the bytes of an article stand for themselves: their hash is inside


def body_of(root: Root) -> Body:
    """Everything that `root` holds and owns, from the database."""
    return _plain(type(root)._default_manager.whole().get(pk=root.pk))


def bodies(rows: models.QuerySet[Any]) -> Iterator[tuple[Root, Body]]:
    """Each root of `rows` with its body, in a constant number of queries."""
    for root in rows.whole():  # type: ignore[attr-defined]
        yield root, _plain(root)


def as_said(noun: type[Root], text: str) -> Body:
    """The body that the ledger kept of a thing of `noun`. Rows that the noun came to own later were none then."""
    said: Body = json.loads(text)
    return {name: [] for name in noun.OWNS} | said


def _plain(row: models.Model) -> Body:
    owner = getattr(row, "OWNER", "")
    body = {
        field.name: _value(field, row)
        for field in row._meta.concrete_fields
        if field.name not in OUTSIDE and field.name != owner
    }
    for many in row._meta.many_to_many:
        body[many.name] = sorted(target.uid for target in getattr(row, many.name).all())
    for name in row.OWNS:  # type: ignore[attr-defined]
        body[name] = [_plain(owned) for owned in getattr(row, name).all()]
    return body


def _value(field: "models.Field[Any, Any]", row: models.Model) -> Any:
    value = getattr(row, field.name)
    if isinstance(value, Root):
        return value.uid
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return f"{value:.5f}".rstrip("0").rstrip(".")
    return value if value is None or isinstance(value, bool | int) else str(value)


def set_columns(row: models.Model, body: Mapping[str, Any], found: "Finder") -> None:
    """Set the columns of `row` that `body` gives; derived ones follow from them."""
    for field in row._meta.concrete_fields:
        if field.name in body and field.name not in OUTSIDE and field.editable:
            value = body[field.name]
            if isinstance(field, models.ForeignKey):
                value = found(field.related_model, value) if value is not None else None
            elif isinstance(field, models.DecimalField) and value is not None:
                value = Decimal(value)
            setattr(row, field.name, value)
    row.clean()


def set_owned(root: models.Model, body: Mapping[str, Any], found: "Finder") -> None:
    """Replace the many-to-many links and the owned rows that `body` gives; others stay."""
    new = not isinstance(root, Root) or root.version == 1  # nothing belongs to it yet
    for many in root._meta.many_to_many:
        if many.name in body and (body[many.name] or not new):
            getattr(root, many.name).set([found(many.related_model, uid) for uid in body[many.name]])
    for name in root.OWNS:  # type: ignore[attr-defined]
        if name in body and (body[name] or not new):
            if not new:
                getattr(root, name).all().delete()
            child: type[Owned] = root._meta.get_field(name).related_model  # type: ignore[assignment]
            rows = [child(**{child.OWNER: root}) for _ in body[name]]
            for row, row_body in zip(rows, body[name], strict=True):
                set_columns(row, row_body, found)
            child._default_manager.bulk_create(rows)
            if child.OWNS or child._meta.many_to_many:
                for row, row_body in zip(rows, body[name], strict=True):
                    set_owned(row, row_body, found)


class Finder:
    """Finds a thing by its uid, once."""

    def __init__(self) -> None:
        self._found: dict[tuple[type, str], Root] = {}

    def __call__(self, model: Any, uid: str) -> Root:
        """The thing of noun `model` with this uid. Raises its DoesNotExist."""
        if (model, uid) not in self._found:
            self.remember(model._default_manager.get(uid=uid))
        return self._found[model, uid]

    def remember(self, root: Root) -> None:
        """Keep a thing that is at hand."""
        self._found[type(root), root.uid] = root
