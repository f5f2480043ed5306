"""Parts of an event are found by an index of parts alone."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("record", "0008_search_by_slug")]

    operations = [
        migrations.AlterField(
            model_name="eventrow",
            name="part_of",
            field=models.CharField(blank=True, default="", max_length=80),
        ),
        migrations.AddIndex(
            model_name="eventrow",
            index=models.Index(
                condition=models.Q(("part_of__gt", "")), fields=["part_of", "k"], name="eventrow_by_whole"
            ),
        ),
    ]
