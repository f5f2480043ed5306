"""Whether the published record is whole: every version as it was issued."""

import json
from collections.abc import Iterator

from archive.record import writing
from archive.record.models import Version
from archive.verification.findings import Finding


def versions() -> Iterator[Finding]:
    """Every version commits to the one before it, and to its document, which bears its name and number."""
    previous, numbers = writing.FIRST, dict[tuple[str, str], int]()
    for version in Version.objects.select_related("body").order_by("pk").iterator(chunk_size=500):
        if version.previous != previous:
            yield Finding(
                "record_version", str(version), "previous", "does not name the digest of the version before it."
            )
        last = numbers.get((version.kind, version.slug), 0)
        if version.number != last + 1:
            yield Finding("record_version", str(version), "number", f"follows version {last}.")
        numbers[version.kind, version.slug] = version.number
        previous = version.digest
        yield from _document(version)


def _document(version: Version) -> Iterator[Finding]:
    body = getattr(version, "body", None)
    if body is None:
        yield Finding("record_versionbody", str(version), "document", "is missing, and no redaction says why.")
    elif writing.digest(body.salt, version.at, body.document) != version.digest:
        yield Finding(
            "record_versionbody", str(version), "document", "was changed, or its moment: its digest is another."
        )
    else:
        said = json.loads(body.document)
        kind = said["of"] if said["kind"] == "withdrawal" else said["kind"]
        if (kind, said["slug"], said["version"]) != (version.kind, version.slug, version.number):
            yield Finding(
                "record_version", str(version), "slug", f"its document is {kind} {said['slug']} v{said['version']}."
            )
