"""Whether editions are whole: each manifest as it was issued, each document as it was then, each signature its own."""

import json
from collections.abc import Iterator
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from archive.record import editions as frozen
from archive.record.editions import Edition, EditionSignature
from archive.record.models import Version
from archive.verification.findings import Finding


def editions() -> Iterator[Finding]:
    """Every edition names the one before it, and its manifest has its digest and names documents as they were."""
    before: dict[str, tuple[int, str]] = {}
    rows = Edition.objects.select_related("manifest").prefetch_related("signatures").order_by("chronology", "number")
    for edition in rows.iterator(chunk_size=100):
        number, digest = before.get(edition.chronology, (0, frozen.FIRST))
        if (edition.number, edition.previous) != (number + 1, digest):
            yield Finding("record_edition", str(edition), "previous", f"does not follow edition {number}.")
        before[edition.chronology] = edition.number, edition.digest
        yield from _manifest(edition)


def _manifest(edition: Edition) -> Iterator[Finding]:
    manifest = getattr(edition, "manifest", None)
    if manifest is None:
        yield Finding("record_editionmanifest", str(edition), "text", "is missing, and no redaction says why.")
        return
    if frozen.sha256(manifest.text) != edition.digest:
        yield Finding("record_editionmanifest", str(edition), "text", "was changed: its digest is another.")
    else:
        yield from _documents(edition, json.loads(manifest.text))
    for signed in edition.signatures.all():
        if not _fits(signed, manifest.text):
            yield Finding("record_editionsignature", str(edition), "signature", f"is not that of key {signed.key}.")


def _documents(edition: Edition, manifest: dict[str, Any]) -> Iterator[Finding]:
    named = {("event", entry["event"], entry["version"]): entry["sha256"] for entry in manifest["entries"]}
    named["chronology", manifest["chronology"], manifest["version"]] = manifest["sha256"]
    slugs = {slug for _kind, slug, _number in named}
    versions = Version.objects.filter(slug__in=slugs, body__isnull=False).select_related("body")
    there = {(each.kind, each.slug, each.number): frozen.sha256(each.body.document) for each in versions}
    for (kind, slug, number), digest in named.items():
        if there.get((kind, slug, number), digest) != digest:
            yield Finding("record_edition", str(edition), "sha256", f"{kind} {slug} v{number} is not what it froze.")


def _fits(signed: EditionSignature, text: str) -> bool:
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(signed.key))
        key.verify(bytes.fromhex(signed.signature), text.encode())
    except (InvalidSignature, ValueError):
        return False
    return True
