import json

from django.db import migrations

OF_EVENTS = ("move", "aside", "off", "cite", "preview")  # as the page of an event called its keys


def into_one(apps, schema_editor):
    """What a person chose for single screens becomes what holds on all of them."""
    preferences = apps.get_model("archive", "Preference").objects
    people = preferences.filter(name__in=["keys", "assembly keys"]).values_list("person_id", flat=True)
    for person in sorted(set(people)):
        chosen = {row.name: json.loads(row.value) for row in preferences.filter(person_id=person)}
        article, event = chosen.get("keys", {}), chosen.get("assembly keys", {})
        own = {f"event_{name}": key for name, key in event.get("keys", {}).items() if name in OF_EVENTS}
        one = {"on": article.get("on", True) and event.get("on", True), "keys": article.get("keys", {}) | own}
        preferences.update_or_create(person_id=person, name="desk", defaults={"value": json.dumps(one)})
    preferences.filter(name__in=["keys", "assembly keys"]).delete()


class Migration(migrations.Migration):
    dependencies = [("archive", "0006_one_presence")]

    operations = [migrations.RunPython(into_one, migrations.RunPython.noop)]
