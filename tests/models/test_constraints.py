"""What must never be false is refused by the database itself, whatever road the row took, and in words."""

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.utils.functional import Promise

from archive.actions.act import in_words
from archive.models import Revision
from tests.models.bad_rows import BAD_ROWS, TWINS

MODELS = [*apps.get_app_config("archive").get_models(), *apps.get_app_config("record").get_models()]
CONSTRAINTS = {constraint.name: (model, constraint) for model in MODELS for constraint in model._meta.constraints}
WITHOUT_A_MESSAGE = {  # met by no person: acts never write such rows
    "address_number_for_events",
    "address_once",
    "claimrow_once",
    "dismissal_once",
    "edition_once",
    "editionsignature_once",
    "fingerprint_of_one_text",
    "mention_once",
    "preference_once",
    "presence_once",
    "receipt_once",
    "received_how_known",
    "report_kind_known",
    "report_settled_by_somebody",
    "report_text_given",
    "revision_version_once",
    "sitting_once",
    "thingrow_once",
    "version_once",
}


def _id(value):
    return value if isinstance(value, str) else "+".join(value) or "twin"


def copy_of(row, change, world):
    """A second row like `row` but for `change`, unsaved."""
    values = {
        field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields if not field.primary_key
    }
    if isinstance(row, Revision):
        values["seq"] = row.seq
    return type(row)(**values | _settled(change, world))


def _settled(change, world):
    return {name: value(world) if callable(value) else value for name, value in change.items()}


def broken_by(error, name):
    """Whether `error` names the constraint, or (SQLite, unique) exactly its columns."""
    model, constraint = CONSTRAINTS[name]
    columns = [
        f"{model._meta.db_table}.{model._meta.get_field(field).column}" for field in getattr(constraint, "fields", ())
    ]
    return name in str(error) or str(error) == f"UNIQUE constraint failed: {', '.join(columns)}"


def write_badly(world, name, model, change):
    """Insert a twin, or update a row to be bad, past every check of the software."""
    row = world[model]
    if name in TWINS:
        type(row).objects.bulk_create([copy_of(row, change, world)])
    elif model in ("Revision", "Version"):  # which cannot be updated at all
        type(row).objects.bulk_create(
            [copy_of(row, {"seq": 99999, "version": 99, "hash": "a", "previous": "b"} | change, world)]
        )
    else:
        raised = (
            {"version": row.version + 1} if hasattr(row, "version") and model not in {"ThingRow", "EventRow"} else {}
        )
        type(row).objects.filter(pk=row.pk).update(**_settled(change, world), **raised)


@pytest.mark.parametrize(("name", "model", "change"), BAD_ROWS, ids=_id)
def test_the_database_itself_refuses_a_bad_row(world, name, model, change):
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        write_badly(world, name, model, change)
    assert broken_by(refused.value, name)


@pytest.mark.parametrize(
    ("name", "model", "change"), [row for row in BAD_ROWS if row[0] not in WITHOUT_A_MESSAGE], ids=_id
)
def test_an_editor_is_told_of_a_bad_row_in_words(world, name, model, change):
    with pytest.raises(IntegrityError) as refused, transaction.atomic():
        write_badly(world, name, model, change)
    assert in_words(refused.value) == CONSTRAINTS[name][1].violation_error_message


def test_every_constraint_has_a_bad_row():
    assert {name for name, _, _ in BAD_ROWS} == set(CONSTRAINTS)


@pytest.mark.parametrize("name", sorted(set(CONSTRAINTS) - WITHOUT_A_MESSAGE))
def test_every_constraint_speaks_to_people(name):
    constraint = CONSTRAINTS[name][1]
    assert constraint.violation_error_message != models.BaseConstraint.default_violation_error_message
    assert constraint.violation_error_message.endswith(".")


def test_the_good_rows_are_good(world):
    models_here = {model.__name__ for model in MODELS} - {"RevisionBody", "VersionBody"}
    assert models_here <= set(world)
    assert all(row is not None for row in world.values())


def test_what_people_are_told_of_a_constraint_can_be_said_in_another_language():
    told = {name: constraint.violation_error_message for name, (_model, constraint) in CONSTRAINTS.items()}
    default = models.CheckConstraint.default_violation_error_message

    assert [name for name, words in told.items() if words != default and not isinstance(words, Promise)] == []
