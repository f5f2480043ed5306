"""What every act has in common: one transaction, one write lock taken before anything is read, one revision."""

import functools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, connection, transaction
from django.utils.translation import gettext as _

from archive.actions import ledger
from archive.models import LEDGERED, Revision
from archive.models.root import Root

LOCK = 0x636F6E66  # one lock for all writers: "conf"

type Author = AbstractBaseUser | str
"""Who acts: a person, or the name of a program."""


class Refused(Exception):
    """An act that was not done, with every reason in words. Nothing was changed."""

    def __init__(self, *faults: str) -> None:
        self.faults = faults
        super().__init__("\n".join(faults))


class Stale(Refused):
    """The thing was changed by somebody else since it was opened."""


@contextmanager
def writing() -> Iterator[None]:
    """A transaction that holds the write lock from its start; inside another one, part of that one."""
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
        yield


def act[**P, R](function: Callable[P, R]) -> Callable[P, R]:
    """Make `function` an act: all or nothing, alone, and with the database's own refusals in words."""

    @functools.wraps(function)
    def acting(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            with writing():
                return function(*args, **kwargs)
        except IntegrityError as error:
            raise Refused(in_words(error)) from error

    return acting


@contextmanager
def changing(root: Root, verb: str, *, by: Author, reason: str = "", base: int | None = None) -> Iterator[None]:
    """Save `root` as its next version, let the caller write what belongs to it, then leave the revision.

    `base` is the version the author saw; another one is there → Stale. None: the author saw none (programs).
    """
    raise_version(root, base)
    root.save()
    yield
    ledger.append(root, verb, by=by, reason=reason)


def raise_version(root: Root, base: int | None) -> None:
    """Set the next version of `root`, or raise Stale if it is not at `base` any more."""
    there = type(root)._default_manager.filter(pk=root.pk).values_list("version", flat=True).first() if root.pk else 0
    if base is not None and there != base:
        raise Stale(
            _(
                "“%(root)s” was changed while it was open here (version %(there)s, opened at %(base)s). Nothing was saved: compare with what stands there now, then save again."
            )
            % {"root": root, "there": there, "base": base}
        )
    root.version = (there or 0) + 1


@contextmanager
def named(uid: str) -> Iterator[None]:
    """Say of which thing the database refuses a row."""
    try:
        yield
    except IntegrityError as error:
        raise Refused(f"{uid}: {in_words(error)}") from error


def in_words(error: IntegrityError) -> str:
    """The human message of the constraint that refused a row."""
    text = str(error)
    for name, message in _messages().items():
        if name in text:
            return str(message)
    return _("The database refused this: %(words)s") % {"words": text.splitlines()[0]}


@functools.cache
def _messages() -> dict[str, Any]:
    found: dict[str, Any] = {}  # lazy: each is said in the language of whoever is refused
    for model in _all_models():
        for constraint in model._meta.constraints:
            found[constraint.name] = constraint.violation_error_message
            columns = [model._meta.get_field(name).column for name in getattr(constraint, "fields", ())]
            if columns:  # SQLite names the columns of a unique constraint, not the constraint
                found[", ".join(f"{model._meta.db_table}.{column}" for column in columns)] = (
                    constraint.violation_error_message
                )
    return dict(sorted(found.items(), key=lambda pair: -len(pair[0])))


def _all_models() -> Iterator[Any]:
    yield Revision
    waiting: list[Any] = list(LEDGERED)
    while waiting:
        model = waiting.pop()
        yield model
        waiting += [model._meta.get_field(name).related_model for name in model.OWNS]
