"""The ledger's hand: the body of a thing, its salted digest, and the entry that commits to the one before."""

import functools
import hashlib
import secrets
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any

from archive.actions.authority import AS_SUPERUSER, only_as_superuser
from archive.actions.bodies import Body, body_of
from archive.models import Revision, RevisionBody
from archive.models.root import Root
from archive.record.documents import canonical

FIRST = "0" * 64  # what the first entry follows


def append(root: Root, verb: str, *, by: Any, reason: str = "") -> None:
    """Append the entry for an act just done to `root`. Call inside the transaction of the act, with the lock held."""
    append_many([(root, verb, body_of(root))], by=by, reason=reason)


def append_many(done: Iterable[tuple[Root, str, Body]], *, by: Any, reason: str = "") -> None:
    """Append an entry for each act of `done`: the thing, the verb, and its body as the act left it."""
    tip = Revision.objects.order_by("-seq").first()
    entries, texts = [], []
    flagged = functools.cache(lambda verb, noun: only_as_superuser(by, verb, noun))
    for root, verb, body in done:
        text, salt = canonical(body), secrets.token_hex(16)
        why = f"{reason} {AS_SUPERUSER}".strip() if flagged(verb, root.noun()) else reason
        tip = _entry(tip, root, verb, by, why, body_digest(salt, text))
        entries.append(tip)
        texts.append(RevisionBody(revision=tip, salt=salt, text=text))
    Revision.objects.bulk_create(entries)
    RevisionBody.objects.bulk_create(texts)


def _entry(tip: Revision | None, root: Root, verb: str, by: Any, reason: str, digest: str) -> Revision:
    entry = Revision(
        seq=tip.seq + 1 if tip else 1,
        at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        person=None if isinstance(by, str) else by,
        program=by if isinstance(by, str) else "",
        act=verb,
        noun=root.noun(),
        uid=root.uid,
        version=root.version,
        reason=reason,
        body_digest=digest,
        previous=tip.hash if tip else FIRST,
    )
    entry.hash = hash_of(entry)
    return entry


def body_digest(salt: str, text: str) -> str:
    """sha256 of salt and canonical body, in hexadecimal."""
    return hashlib.sha256(f"{salt}{text}".encode()).hexdigest()


def hash_of(revision: Revision) -> str:
    """What the next entry commits to: sha256 over every column but `hash`, in canonical JSON."""
    columns = {
        field.attname: getattr(revision, field.attname)
        for field in revision._meta.concrete_fields
        if field.name != "hash"
    }
    return hashlib.sha256(f"conflict-archive/1{canonical(columns)}".encode()).hexdigest()
