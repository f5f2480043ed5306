"""How the columns of a noun are asked for: things by typing, dates in words, long texts as they are kept."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from archive.desk.forms import Words
from archive.desk.widgets import ChosenMany, ChosenOne

DATE_LABELS = {
    "edtf": _("Date (EDTF)"),
    "basis": _("How it is known"),
    "text": _("As worded"),
    "part_of_day": _("Part of the day"),
    "window": _("One moment between the two ends"),
    "anchor": _("Counted from"),
    "rule": _("By the rule"),
    "note": _("Reason"),
}


class AsksNicely:
    """How every column is asked for: things by typing, long texts as they are kept."""

    source_words = ()  # columns that hold words of a source: not a space is taken from them

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        kwargs.setdefault("widget", ChosenOne(db_field, self.admin_site))
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        kwargs.setdefault("widget", ChosenMany(db_field, self.admin_site))
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if isinstance(db_field, models.TextField):
            kwargs["form_class"] = Words
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(db_field, models.TextField):
            field.widget.attrs["rows"] = 3
        if db_field.name in self.source_words or db_field.name.endswith(("_text", "named_as")):
            field.strip = False
        if column := _of_a_date(db_field):
            field.label = DATE_LABELS[column]
        return field

    def get_autocomplete_fields(self, request):
        """Every column that names another thing."""
        return [field.name for field in (*self.opts.fields, *self.opts.many_to_many) if field.is_relation]


def when_fields(name, label, *, open_at_first=True):
    """The fieldset of a date as known."""
    lines = ["edtf basis", "text", "part_of_day window", "anchor rule", "note"]
    fields = [tuple(f"{name}_{column}" for column in line.split()) for line in lines]
    return (label, {"fields": fields, "classes": [] if open_at_first else ["collapse"]})


def _of_a_date(column):
    """Which part of a date as known a column is, if it is one."""
    names = {field.name for field in column.model._meta.fields}
    for part in DATE_LABELS:
        prefix = column.name.removesuffix(f"_{part}")
        if prefix != column.name and f"{prefix}_edtf" in names:
            return part
    return None
