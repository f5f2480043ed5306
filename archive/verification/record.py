"""Whether the published record is whole, and its rows are what its last versions say."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from archive.record import writing
from archive.record.models import Address, ClaimRow, EventRow, ThingRow, Version
from archive.verification.findings import Finding


def versions() -> Iterator[Finding]:
    """Every version commits to the one before it, and to its document."""
    previous = writing.FIRST
    for version in Version.objects.select_related("body").order_by("pk").iterator(chunk_size=500):
        body = getattr(version, "body", None)
        if version.previous != previous:
            yield Finding("record_version", str(version), "previous", "does not name the digest of the version before it.")
        if body is None:
            yield Finding("record_versionbody", str(version), "document", "is missing, and no redaction says why.")
        elif writing.digest(body.salt, body.document) != version.digest:
            yield Finding("record_versionbody", str(version), "document", "was changed: its digest is another.")
        previous = version.digest


@dataclass(frozen=True)
class _Shown:
    version: int
    document: str


def rows() -> Iterator[Finding]:
    """Rows are the last versions of what is before readers, no more and no less."""
    last: dict[tuple[str, str], _Shown] = {}
    for version in Version.objects.select_related("body").filter(body__isnull=False).order_by("pk").iterator(chunk_size=500):
        last[version.kind, version.slug] = _Shown(version.number, version.body.document)
    expected = {
        (address.kind, address.slug): last.get((address.kind, address.slug))
        for address in Address.objects.filter(state="current")
    }
    here = {("event", row.slug): ("record_eventrow", row) for row in EventRow.objects.all()}
    here |= {(row.kind, row.slug): ("record_thingrow", row) for row in ThingRow.objects.all()}
    for key in sorted(expected.keys() | here.keys()):
        table, row = here.get(key, ("record_eventrow" if key[0] == "event" else "record_thingrow", None))
        shown = expected.get(key)
        if row is None or shown is None:
            yield Finding(table, " ".join(key), "slug", "a row is missing." if row is None else "a row stands with no version behind it.")
        elif (row.version, row.document) != (shown.version, shown.document):
            yield Finding(table, " ".join(key), "document", f"is not that of version {shown.version}; rebuild the record.")
    yield from _claims()


def _claims() -> Iterator[Finding]:
    for event in EventRow.objects.prefetch_related("claims").iterator(chunk_size=100):
        try:
            said = {claim["id"]: claim for claim in json.loads(event.document)["claims"]}
        except ValueError:
            continue  # named by `rows`
        kept = {row.public_id: row for row in event.claims.all()}
        for public_id in sorted(said.keys() | kept.keys()):
            row: ClaimRow | None = kept.get(public_id)
            if row is None or public_id not in said or json.loads(row.document) != said[public_id]:
                yield Finding("record_claimrow", f"{event.slug} {public_id}", "document", "is not what its event’s document says.")
