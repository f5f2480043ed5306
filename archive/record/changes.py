"""The record's changes, one for each version: what became of the thing, and the public note on it."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from django.db import models

if TYPE_CHECKING:
    from archive.record.models import Version

PUBLISHED, UPDATED, CORRECTED = "published", "updated", "corrected"
WITHDRAWN, REINSTATED, MOVED = "withdrawn", "reinstated", "moved"
CHANGES = (PUBLISHED, UPDATED, CORRECTED, WITHDRAWN, REINSTATED, MOVED)


class ChangeRowQuerySet(models.QuerySet["ChangeRow"]):
    """Reads of changes."""

    def whole(self) -> Self:
        """Changes with their version and the one before it; no documents."""
        return self.select_related("version", "before")

    def noted(self) -> Self:
        """Changes with a public note: corrections and withdrawals."""
        return self.exclude(note="")

    def of(self, kind: str, slug: str) -> Self:
        """Changes of one thing, the last first."""
        return self.whole().filter(version__kind=kind, version__slug=slug).order_by("-version")

    def beyond(self, digest: str) -> Self:
        """Changes after the version of that digest, the earliest first; all where it is empty."""
        from archive.record.models import Version  # which imports this file

        rows = self.whole().order_by("version")
        return rows.filter(version__gt=Version.objects.get(digest=digest).pk) if digest else rows


class ChangeRow(models.Model):
    """What a version did to its thing: published, updated, corrected, withdrawn, reinstated or moved it, with the public note."""

    version = models.OneToOneField("record.Version", models.PROTECT, primary_key=True, related_name="change")
    change = models.CharField(max_length=12, choices=[(change, change) for change in CHANGES])
    before = models.ForeignKey("record.Version", models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=500, help_text="what the thing was called")
    sort = models.CharField(max_length=16, blank=True, default="", help_text="kind of correction")
    weight = models.CharField(max_length=16, blank=True, default="", help_text="of a correction")
    note = models.TextField(blank=True, default="", help_text="words of a correction; reason of a withdrawal")

    objects = ChangeRowQuerySet.as_manager()

    class Meta:
        app_label = "record"
        indexes = [models.Index(fields=["-version"], condition=~models.Q(note=""), name="changerow_noted")]

    def __str__(self) -> str:
        return f"{self.version_id} {self.change}"


def columns(document: Mapping[str, Any], before: Mapping[str, Any] | None, moved: bool) -> dict[str, str]:
    """What the change that `document` made says; `before` is the document of the version before it."""
    name = document.get("title") or document.get("name") or document.get("headline") or document["slug"]
    found = {"name": name, "change": _change(document, before, moved), "sort": "", "weight": "", "note": ""}
    if document["kind"] == "withdrawal":
        return {**found, "note": document["reason"]}
    for correction in document.get("corrections", ()):
        if correction["version"] == document["version"]:
            found |= {"sort": correction["kind"], "weight": correction["weight"], "note": correction["text"]}
            found["change"] = CORRECTED if found["change"] == UPDATED else found["change"]
    return found


def _change(document: Mapping[str, Any], before: Mapping[str, Any] | None, moved: bool) -> str:
    if document["kind"] == "withdrawal":
        return WITHDRAWN
    if moved:
        return MOVED
    if before is None:
        return PUBLISHED
    return REINSTATED if before["kind"] == "withdrawal" else UPDATED


def note(version: "Version", document: str, before: "Version | None") -> None:
    """Keep the change that `version` made, whose document is `document`; `before` is the same address's last version."""
    moved = before is None and version.came_from()
    before = moved or before
    body = json.loads(before.body.document) if before and hasattr(before, "body") else None
    said = columns(json.loads(document), body, moved=bool(moved))
    ChangeRow.objects.create(version=version, before=before, **said)
