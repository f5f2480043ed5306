"""Rows of the index of words are found by slug first."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("record", "0007_lexemes_on_postgresql")]

    operations = [
        migrations.RemoveIndex(model_name="search", name="search_of_thing"),
        migrations.AddIndex(
            model_name="search", index=models.Index(fields=["slug", "kind"], name="search_by_slug")
        ),
    ]
