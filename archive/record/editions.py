"""Editions: a chronology frozen as a manifest, numbered, each naming the one before it; signed by whoever has a key."""

import hashlib
import json
from dataclasses import dataclass

from django.db import models

from archive.record import documents

SCHEMA = 1
FIRST = "0" * 64  # what the first edition of a chronology follows


class Edition(models.Model):
    """A numbered, frozen, hash-chained snapshot of a chronology: which version of which event, with the words between.

    `digest` is sha256 of the manifest's bytes; `previous` that of the edition before it, 64 zeros for the first.
    """

    chronology = models.CharField(max_length=80)
    number = models.PositiveIntegerField()
    at = models.CharField(max_length=20, help_text="UTC, seconds")
    digest = models.CharField(max_length=64, unique=True)
    previous = models.CharField(max_length=64)

    class Meta:
        app_label = "record"
        constraints = [models.UniqueConstraint(fields=["chronology", "number"], name="edition_once")]

    def __str__(self) -> str:
        return f"{self.chronology}, edition {self.number}"


class EditionManifest(models.Model):
    """The manifest of an edition: canonical JSON. Only redaction may delete it."""

    edition = models.OneToOneField(Edition, models.PROTECT, primary_key=True, related_name="manifest")
    text = models.TextField()

    class Meta:
        app_label = "record"

    def __str__(self) -> str:
        return f"manifest of {self.edition_id}"


class EditionSignature(models.Model):
    """An Ed25519 signature over the manifest of an edition, with the public key that it answers to."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="signatures")
    key = models.CharField(max_length=64, help_text="the public key: 32 bytes, hexadecimal")
    signature = models.CharField(max_length=128, help_text="64 bytes, hexadecimal")

    class Meta:
        app_label = "record"
        constraints = [models.UniqueConstraint(fields=["edition", "key"], name="editionsignature_once")]

    def __str__(self) -> str:
        return f"signature of {self.edition_id} by {self.key[:16]}"


@dataclass(frozen=True)
class Entry:
    """One event of an edition: which version of it, the sha256 of that document, and the words around it."""

    event: str
    version: int
    sha256: str
    title: str
    headline: str
    text: str


@dataclass(frozen=True)
class Manifest:
    """All that an edition freezes. `record` is the last version of the record there was, by its digest."""

    chronology: str
    version: int
    sha256: str
    title: str
    introduction: list[documents.Sentence]
    entries: list[Entry]
    number: int
    at: str
    previous: str
    record: str
    kind: str = "edition"
    schema: int = SCHEMA


def sha256(text: str) -> str:
    """sha256 of the UTF-8 bytes of `text`, in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def last(chronology: str) -> Edition | None:
    """The last edition of a chronology, or None."""
    return Edition.objects.filter(chronology=chronology).select_related("manifest").order_by("-number").first()


def freezes_the_same(one: Manifest, text: str) -> bool:
    """Whether the manifest `text` freezes what `one` does: the same words and versions, whenever it was."""
    what = ("chronology", "title", "introduction", "entries")
    other, this = json.loads(text), json.loads(documents.canonical(one))
    return all(this[name] == other[name] for name in what)


def append(manifest: Manifest) -> Edition:
    """Keep `manifest` as the next edition of its chronology. Call inside an act."""
    text = documents.canonical(manifest)
    edition = Edition.objects.create(
        chronology=manifest.chronology,
        number=manifest.number,
        at=manifest.at,
        digest=sha256(text),
        previous=manifest.previous,
    )
    EditionManifest.objects.create(edition=edition, text=text)
    return edition
