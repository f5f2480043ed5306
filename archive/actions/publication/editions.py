"""Acts on editions: issue one, sign one."""

import json
from datetime import UTC, datetime
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from django.utils.translation import gettext as _

from archive.actions.act import Author, Refused, act, changing
from archive.actions.editing import again
from archive.models import Chronology
from archive.record import documents, editions, writing
from archive.record.models import EventRow, Version


@act
def issue(chronology: Chronology, *, by: Author, reason: str = "", base: int | None = None) -> editions.Edition:
    """Freeze `chronology` and its events, as readers see them now, as its next edition.

    Raises Refused where readers do not see the chronology or one of its events, and where nothing has changed since
    the last edition.
    """
    chronology = again(chronology)
    shown = writing.current("chronology", chronology.slug) if chronology.slug else None
    if shown is None or json.loads(shown.body.document)["kind"] == "withdrawal":
        raise Refused(_("Readers do not see “%(chronology)s”: publish it first.") % {"chronology": chronology})
    manifest = _manifest(shown)
    before = editions.last(chronology.slug)
    if before and editions.freezes_the_same(manifest, before.manifest.text):
        raise Refused(
            _("Nothing that readers see of “%(chronology)s” has changed since edition %(number)s.")
            % {"chronology": chronology, "number": before.number}
        )
    with changing(chronology, "edition issued", by=by, reason=reason, base=base):
        return editions.append(manifest)


@act
def attach(edition: editions.Edition, key: bytes, signature: bytes, *, by: Author) -> editions.EditionSignature:
    """Keep a `signature` (64 bytes) over the manifest, by the Ed25519 public `key` (32 bytes).

    It may have been made on another machine. Raises Refused where it does not fit, or the key has signed before.
    """
    try:
        Ed25519PublicKey.from_public_bytes(key).verify(signature, edition.manifest.text.encode())
    except (InvalidSignature, ValueError) as error:
        raise Refused(_("This signature does not fit %(edition)s and that key.") % {"edition": edition}) from error
    if edition.signatures.filter(key=key.hex()).exists():
        raise Refused(_("%(edition)s is signed with that key already.") % {"edition": edition})
    with changing(Chronology.objects.get(slug=edition.chronology), "edition signed", by=by, reason=str(edition)):
        return edition.signatures.create(key=key.hex(), signature=signature.hex())


def _manifest(shown: Version) -> editions.Manifest:
    document = json.loads(shown.body.document)
    before = editions.last(shown.slug)
    slugs = [entry["event"]["slug"] for entry in document["entries"]]
    rows = EventRow.objects.defer("brief").in_bulk(slugs, field_name="slug")
    if gone := [slug for slug in slugs if slug not in rows]:
        raise Refused(
            _("Readers do not see %(gone)s any more: publish the chronology without it first.")
            % {"gone": ", ".join(gone)}
        )
    return editions.Manifest(
        chronology=shown.slug,
        version=shown.number,
        sha256=editions.sha256(shown.body.document),
        title=document["title"],
        introduction=[documents.Sentence(each["text"], each["cites"]) for each in document["introduction"]],
        entries=[_entry(entry, rows[entry["event"]["slug"]]) for entry in document["entries"]],
        number=before.number + 1 if before else 1,
        at=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        previous=before.digest if before else editions.FIRST,
        record=Version.objects.order_by("-pk").values_list("digest", flat=True)[:1].get(),
    )


def _entry(entry: dict[str, Any], row: EventRow) -> editions.Entry:
    return editions.Entry(
        row.slug, row.version, editions.sha256(row.document), row.title, entry["headline"], entry["text"]
    )
