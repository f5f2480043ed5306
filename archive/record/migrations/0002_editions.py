"""Editions of chronologies: the edition, its manifest, its signatures."""

from django.db import migrations, models
from django.db.models import deletion


class Migration(migrations.Migration):
    dependencies = [("record", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="Edition",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("chronology", models.CharField(max_length=80)),
                ("number", models.PositiveIntegerField()),
                ("at", models.CharField(help_text="UTC, seconds", max_length=20)),
                ("digest", models.CharField(max_length=64, unique=True)),
                ("previous", models.CharField(max_length=64)),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("chronology", "number"), name="edition_once")],
            },
        ),
        migrations.CreateModel(
            name="EditionManifest",
            fields=[
                (
                    "edition",
                    models.OneToOneField(
                        on_delete=deletion.PROTECT,
                        primary_key=True,
                        related_name="manifest",
                        serialize=False,
                        to="record.edition",
                    ),
                ),
                ("text", models.TextField()),
            ],
        ),
        migrations.CreateModel(
            name="EditionSignature",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("key", models.CharField(help_text="the public key: 32 bytes, hexadecimal", max_length=64)),
                ("signature", models.CharField(help_text="64 bytes, hexadecimal", max_length=128)),
                (
                    "edition",
                    models.ForeignKey(on_delete=deletion.PROTECT, related_name="signatures", to="record.edition"),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("edition", "key"), name="editionsignature_once")],
            },
        ),
    ]
