"""The database refuses what no act does: to change the ledger or a version, to delete a noun, to skip a version."""

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, models, transaction

from archive.models import ROOTS, Event, Revision, RevisionBody
from archive.models.triggers import refusals as desk_refusals
from archive.record.models import Version, VersionBody
from archive.record.triggers import missing
from archive.record.triggers import refusals as record_refusals

WRITTEN_ONCE = {Revision: "reason", RevisionBody: "text", Version: "slug", VersionBody: "document"}
ALL = desk_refusals() | record_refusals()


def refused(sql, *values):
    with pytest.raises(IntegrityError) as error, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql, values)
    return str(error.value)


@pytest.mark.parametrize(("model", "column"), WRITTEN_ONCE.items(), ids=lambda value: getattr(value, "__name__", value))
def test_what_is_written_once_is_never_updated(world, model, column):
    assert "never changes" in refused(f"UPDATE {model._meta.db_table} SET {column} = 'forged'")


@pytest.mark.parametrize("model", WRITTEN_ONCE, ids=lambda model: model.__name__)
def test_what_is_written_once_is_never_deleted(world, model):
    assert "never changes" in refused(f"DELETE FROM {model._meta.db_table}")


@pytest.mark.parametrize("noun", ROOTS, ids=lambda noun: noun.__name__)
def test_a_noun_is_never_deleted(world, noun):
    assert "discarded" in refused(f"DELETE FROM {noun._meta.db_table} WHERE id = %s", world[noun.__name__].pk)


@pytest.mark.parametrize("noun", ROOTS, ids=lambda noun: noun.__name__)
@pytest.mark.parametrize("step", [0, 2, -1])
def test_a_noun_changes_only_with_its_next_version(world, noun, step):
    row = world[noun.__name__]
    row.refresh_from_db()
    sql = f"UPDATE {noun._meta.db_table} SET discarded = %s, version = %s WHERE id = %s"
    assert "raises the version by one" in refused(sql, True, row.version + step, row.pk)


@pytest.mark.parametrize(
    "write",
    [
        lambda event: event.save(),
        lambda event: event.delete(),
        lambda event: Event.objects.filter(pk=event.pk).delete(),
        lambda event: Event.objects.update(title="Changed behind the software’s back"),
        lambda event: Event.objects.bulk_update([event], ["title"]),
        lambda event: Event.objects.bulk_create(
            [event], update_conflicts=True, unique_fields=["id"], update_fields=["title"]
        ),
    ],
    ids=["save", "delete", "queryset delete", "queryset update", "bulk update", "upsert"],
)
def test_no_road_of_the_orm_changes_a_noun_silently(world, write):
    event = Event.objects.get(pk=world["other event"].pk)
    with pytest.raises((IntegrityError, models.ProtectedError)), transaction.atomic():
        write(event)


def test_every_trigger_stands_after_a_migration(world):
    assert missing("default", ALL) == []


@pytest.mark.parametrize("name", ["archive_event_next_version", "record_version_no_delete"])
def test_migrate_puts_a_trigger_back(world, name):
    table = ALL[name][0]
    on = f' ON "{table}"' if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        cursor.execute(f'DROP TRIGGER "{name}"{on}')
    assert missing("default", ALL) == [name]

    call_command("migrate", verbosity=0)

    assert missing("default", ALL) == []


def test_a_trigger_of_that_name_that_does_nothing_is_missed(world):
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL: see test_a_trigger_that_is_switched_off_is_missed")
    name = "archive_revision_no_update"
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TRIGGER {name}")
        cursor.execute(f"CREATE TRIGGER {name} BEFORE UPDATE ON archive_revision BEGIN SELECT 1; END")
    assert missing("default", ALL) == [name]


def test_a_trigger_that_is_switched_off_is_missed(world):
    if connection.vendor != "postgresql":
        pytest.skip("SQLite cannot switch a trigger off")
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE archive_revision DISABLE TRIGGER archive_revision_no_update")
    assert missing("default", ALL) == ["archive_revision_no_update"]
