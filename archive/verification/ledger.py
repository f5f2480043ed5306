"""Whether the ledger is whole, and every thing is as its last act left it."""

import json
from collections.abc import Iterator
from typing import Any

from archive.actions.bodies import as_said, bodies
from archive.actions.ledger import FIRST, body_digest, hash_of
from archive.models import LEDGERED, Revision
from archive.models.root import Root
from archive.verification.findings import Finding

TABLE = "archive_revision"


def chain() -> Iterator[Finding]:
    """Every entry commits to the one before it, and to its body."""
    previous, number = FIRST, 0
    for revision in Revision.objects.select_related("body").order_by("seq").iterator(chunk_size=2000):
        number += 1
        thing = f"entry {revision.seq} ({revision.act} {revision.noun} {revision.uid})"
        if revision.seq != number:
            yield Finding(TABLE, thing, "seq", f"entries {number} to {revision.seq - 1} are missing.")
            number = revision.seq
        if revision.previous != previous:
            yield Finding(TABLE, thing, "previous", "does not name the hash of the entry before it.")
        if hash_of(revision) != revision.hash:
            yield Finding(TABLE, thing, "hash", "the entry was changed: its hash is another.")
        body = getattr(revision, "body", None)
        if body is None:
            yield Finding("archive_revisionbody", thing, "text", "is missing, and no redaction says why.")
        elif body_digest(body.salt, body.text) != revision.body_digest:
            yield Finding("archive_revisionbody", thing, "text", "was changed: its digest is another.")
        previous = revision.hash


def current() -> Iterator[Finding]:
    """Every thing is, row by row and field by field, what the last entry on it says."""
    last = {(row["noun"], row["uid"]): row for row in _last_entries()}
    for noun in LEDGERED:
        table = noun._meta.db_table
        for root, body in bodies(noun._default_manager.order_by("pk")):
            entry = last.pop((noun.noun(), root.uid), None)
            if entry is None:
                yield Finding(table, root.uid, "uid", "no entry of the ledger made it.")
            else:
                yield from _compared(table, root, body, entry)
    for noun_word, uid in last:
        yield Finding(f"archive_{noun_word}", uid, "uid", "is in the ledger, but its row is gone.")


def _last_entries() -> Any:
    newest: dict[tuple[str, str], int] = {}
    for noun, uid, seq in Revision.objects.order_by("seq").values_list("noun", "uid", "seq").iterator():
        newest[noun, uid] = seq
    seqs = list(newest.values())
    for start in range(0, len(seqs), 500):
        rows = Revision.objects.filter(seq__in=seqs[start : start + 500], body__isnull=False)
        yield from rows.values("noun", "uid", "version", "body__text")


def _compared(table: str, root: Root, body: dict[str, Any], entry: dict[str, Any]) -> Iterator[Finding]:
    if root.version != entry["version"]:
        yield Finding(table, root.uid, "version", f"is {root.version}; the ledger says {entry['version']}.")
    try:
        left = as_said(type(root), entry["body__text"])
    except ValueError:
        return  # named by `chain`
    for path, here, there in differences(body, left):
        yield Finding(table, root.uid, path, f"is {_short(here)}; the ledger says {_short(there)}.")


def differences(here: Any, there: Any, path: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Where two plain values differ: path, the one value, the other."""
    if isinstance(here, dict) and isinstance(there, dict):
        for name in sorted(here.keys() | there.keys()):
            yield from differences(here.get(name), there.get(name), f"{path}.{name}" if path else name)
    elif isinstance(here, list) and isinstance(there, list) and len(here) == len(there):
        for number, (one, other) in enumerate(zip(here, there, strict=True)):
            yield from differences(one, other, f"{path}[{number}]")
    elif here != there:
        yield path, here, there


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 120 else text[:119] + "…"
