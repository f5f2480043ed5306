"""Columns that several nouns share: words of a closed list, dates as known, and what guards them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils.text import format_lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from archive import vocabulary
from archive.domain.dates import DateError
from archive.domain.when import When
from archive.domain.words import DateBasis, PartOfDay


def word(words, default=None, **options):
    """A column that holds one word of a closed list; the first is the default."""
    first = next(iter(words)) if default is None else default
    blank = "" in list(words)
    return models.CharField(max_length=24, choices=vocabulary.choices(words), default=first, blank=blank, **options)


def one_of(name, column, words):
    """The constraint that `column` holds a word of its list."""
    values = [str(value) for value in words]
    return models.CheckConstraint(
        name=name,
        condition=Q(**{f"{column}__in": values}),
        violation_error_message=format_lazy(
            _("“{column}” must be one of: {words}."), column=column, words=", ".join(v for v in values if v)
        ),
    )


def filled(name, column, message):
    """The constraint that `column` is not empty."""
    return models.CheckConstraint(name=name, condition=~Q(**{column: ""}), violation_error_message=message)


class WhenColumns:
    """A date as known (`archive.domain.when.When`), kept in columns `<name>_edtf`, `<name>_earliest`, …

    Reading the attribute gives a When; assigning one fills the columns, with the bounds derived.
    """

    def contribute_to_class(self, model, name):
        self.name = name
        columns = {
            "text": models.TextField(blank=True, default="", help_text="the wording of the source"),
            "edtf": models.CharField(max_length=64, blank=True, default="", help_text="EDTF, such as 2014-06-16"),
            "earliest": models.DateField(null=True, blank=True, editable=False, db_index=True),
            "latest": models.DateField(null=True, blank=True, editable=False, db_index=True),
            "part_of_day": word(PartOfDay),
            "basis": word(DateBasis, DateBasis.UNKNOWN),
            "rule": models.CharField(max_length=40, blank=True, default="", help_text="name of the phrase rule"),
            "anchor": models.CharField(max_length=140, blank=True, default="", help_text="what it was counted from"),
            "note": models.TextField(blank=True, default="", help_text="the reason, in words for readers"),
            "window": models.BooleanField(default=False, help_text="one moment somewhere between the two ends"),
        }
        for suffix, column in columns.items():
            model.add_to_class(f"{name}_{suffix}", column)
        setattr(model, name, self)

    def __get__(self, row, owner=None):
        if row is None:
            return self
        given = {field: getattr(row, f"{self.name}_{field}") for field in When.__dataclass_fields__}
        return When(**given)

    def __set__(self, row, when):
        for field in When.__dataclass_fields__:
            setattr(row, f"{self.name}_{field}", getattr(when, field))
        earliest, latest = when.bounds()
        setattr(row, f"{self.name}_earliest", earliest)
        setattr(row, f"{self.name}_latest", latest)

    def derive(self, row):
        """Set the bounds from the EDTF text and check the date as a whole. Raises ValidationError."""
        when = self.__get__(row)
        try:
            when.check()
        except DateError as error:
            raise ValidationError({f"{self.name}_edtf": error.said(gettext)}) from error
        self.__set__(row, when)


UNKNOWN_OR_GIVEN = _("A date is either empty and of unknown basis, or has an EDTF text and says how it is known.")


def when_constraints(noun, name):
    """What must never be false of a date as known, in the database."""

    def given(**values):
        return Q(**{f"{name}_{key}": value for key, value in values.items()})

    earliest, latest = models.F(f"{name}_earliest"), f"{name}_latest__gte"
    no_bounds = given(earliest__isnull=True, latest__isnull=True)
    return [
        models.CheckConstraint(
            name=f"{noun}_{name}_earliest_before_latest",
            condition=given(earliest__isnull=True)
            | given(latest__isnull=True)
            | (given(earliest__isnull=False, latest__isnull=False) & Q(**{latest: earliest})),
            violation_error_message=_("The earliest day cannot be after the latest day."),
        ),
        models.CheckConstraint(
            name=f"{noun}_{name}_empty_is_unknown",
            condition=(given(edtf="", basis=DateBasis.UNKNOWN) & no_bounds)
            | (~given(edtf="") & ~given(basis=DateBasis.UNKNOWN) & ~no_bounds),
            violation_error_message=UNKNOWN_OR_GIVEN,
        ),
        models.CheckConstraint(
            name=f"{noun}_{name}_reason_given",
            condition=(~given(basis=DateBasis.RESOLVED) | (~given(anchor="") & ~given(note="")))
            & (~given(basis=DateBasis.INFERRED) | ~given(note="")),
            violation_error_message=_("A resolved date needs its anchor and a note; an inferred date needs a note."),
        ),
        one_of(f"{noun}_{name}_basis_known", f"{name}_basis", DateBasis),
        one_of(f"{noun}_{name}_part_of_day_known", f"{name}_part_of_day", PartOfDay),
    ]
