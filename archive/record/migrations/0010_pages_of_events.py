"""Pages of events are kept beside their cards."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("record", "0009_events_by_their_whole")]

    operations = [
        migrations.CreateModel(
            name="EventPage",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "k", "language", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("k", models.BigIntegerField()),
                ("language", models.CharField(max_length=12)),
                ("code", models.CharField(max_length=16)),
                ("html", models.BinaryField()),
            ],
            options={"abstract": False},
        ),
    ]
