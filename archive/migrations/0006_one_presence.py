from django.db import migrations, models


def forget_who_was_there(apps, schema_editor):
    """A sitting with no thing said that somebody had an article open: presence says that now, for some minutes."""
    apps.get_model("archive", "Sitting").objects.filter(thing="").delete()


class Migration(migrations.Migration):
    dependencies = [("archive", "0005_merges")]

    operations = [
        migrations.RunPython(forget_who_was_there, migrations.RunPython.noop),
        migrations.AddField(
            model_name="presence",
            name="at",
            field=models.CharField(blank=True, default="", max_length=129),
        ),
        migrations.AlterField(
            model_name="sitting",
            name="thing",
            field=models.CharField(max_length=129),
        ),
    ]
