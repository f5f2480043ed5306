"""Changes of the record: one row for each version, those that are there already too."""

import json

from django.db import migrations, models
from django.db.models import deletion

from archive.record.changes import columns


def note_all(apps, editor):
    """Make the change of every version, in their order."""
    version, address, change = (apps.get_model("record", name) for name in ("Version", "Address", "ChangeRow"))
    moved = {(each.kind, each.target): each.slug for each in address.objects.filter(state="moved").order_by("-pk")}
    last = {}
    for each in version.objects.select_related("body").order_by("pk").iterator(chunk_size=200):
        key, body = (each.kind, each.slug), getattr(each, "body", None)
        old = last.get((each.kind, moved.get(key, "")))
        before = last.get(key) or old
        last[key] = each.pk
        if body is None:
            continue
        previous = before and version.objects.select_related("body").get(pk=before)
        document = json.loads(previous.body.document) if previous and hasattr(previous, "body") else None
        said = columns(json.loads(body.document), document, moved=bool(before and before == old))
        change.objects.create(version=each, before=previous, **said)


class Migration(migrations.Migration):
    dependencies = [("record", "0003_search_and_counts")]

    operations = [
        migrations.CreateModel(
            name="ChangeRow",
            fields=[
                (
                    "version",
                    models.OneToOneField(
                        on_delete=deletion.PROTECT,
                        primary_key=True,
                        related_name="change",
                        serialize=False,
                        to="record.version",
                    ),
                ),
                (
                    "change",
                    models.CharField(
                        choices=[
                            ("published", "published"),
                            ("updated", "updated"),
                            ("corrected", "corrected"),
                            ("withdrawn", "withdrawn"),
                            ("reinstated", "reinstated"),
                            ("moved", "moved"),
                        ],
                        max_length=12,
                    ),
                ),
                ("name", models.CharField(help_text="what the thing was called", max_length=500)),
                ("sort", models.CharField(blank=True, default="", help_text="kind of correction", max_length=16)),
                ("weight", models.CharField(blank=True, default="", help_text="of a correction", max_length=16)),
                (
                    "note",
                    models.TextField(
                        blank=True, default="", help_text="words of a correction; reason of a withdrawal"
                    ),
                ),
                (
                    "before",
                    models.ForeignKey(
                        null=True, on_delete=deletion.PROTECT, related_name="+", to="record.version"
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("note", ""), _negated=True), fields=["-version"], name="changerow_noted"
                    )
                ],
            },
        ),
        migrations.RunPython(note_all, migrations.RunPython.noop),
    ]
