"""Forms of the desk: for a thing, and for the rows that belong to it."""

from typing import Any

from django import forms
from django.contrib.admin.helpers import ActionForm
from django.contrib.admin.options import ActionLocation
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db import models
from django.forms.models import BaseInlineFormSet, BaseModelFormSet
from django.utils.translation import gettext_lazy as _

from archive.desk.changes import changes_since
from archive.desk.tokens import token_of, version_in
from archive.desk.widgets import Chosen
from archive.models import Revision

OUT_OF_THE_WAY = 10_000  # no list of rows is so long
SHOWN = 12  # changes that a refused save lists


class Words(forms.CharField):
    """Text as it is kept: line feeds where browsers send CR LF. `strip=False` for the words of a source."""

    def to_python(self, value):
        return super().to_python(value).replace("\r\n", "\n").replace("\r", "\n")  # type: ignore[union-attr]  # empty is ""


class WhyForm(ActionForm):
    """The actions of a list or a page, with the reason that goes to the ledger."""

    reason = forms.CharField(label=_("Why:"), required=False, max_length=2000, widget=forms.TextInput({"size": 32}))

    @staticmethod
    def reason_in(request):
        """The reason that was given, beside the action or in the form."""
        beside = request.POST.get(f"{ActionLocation.CHANGE_FORM.value}-reason")
        return (beside or request.POST.get("reason") or "").strip()


class KnowsItsThings(forms.ModelForm):
    """A form whose autocompletes are told what its row names, where that was fetched with it."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            widget = getattr(field.widget, "widget", field.widget)
            if isinstance(widget, Chosen):
                widget.known = {str(thing.pk): thing for thing in _fetched(self.instance, name)}


class ThingForm(KnowsItsThings):
    """A form for one thing, which says at which version it was opened. A stale save is an error of the form.

    `DeskAdmin` shows it a second time with the `refusal` of an act, as errors, and all that was typed.
    """

    base_version = forms.CharField(required=False, widget=forms.HiddenInput)
    compared = forms.CharField(required=False, widget=forms.HiddenInput, label=_("I have compared: save mine over it"))
    reason = Words(
        label=_("Why"), required=False, max_length=2000, widget=AdminTextareaWidget({"rows": 2}),
        help_text=_("Goes to the ledger with your name; readers never see it."),
    )  # fmt: skip

    BOOKKEEPING = frozenset({"base_version", "compared", "reason"})
    refusal: tuple[str, ...] = ()

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and "base_version" in self.fields:
            self.initial["base_version"] = token_of(self.instance)

    @property
    def changes_the_thing(self):
        """Whether anything but the bookkeeping was typed."""
        return not self.BOOKKEEPING.issuperset(self.changed_data)

    def clean(self):
        cleaned: dict[str, Any] = super().clean()  # type: ignore[assignment]  # for a ModelForm, never None
        if self.instance.pk:
            self._refuse_if_stale(cleaned.get("base_version", ""), cleaned.get("compared", ""))
        for fault in self.refusal:
            self.add_error(None, fault)
        return cleaned

    def _refuse_if_stale(self, base, compared):
        opened, there = version_in(base, self.instance), self.instance.version
        if opened is None:
            self.add_error(
                None, _("This form does not say which version it was opened at. Nothing was saved: open the page anew.")
            )
        elif there not in (opened, version_in(compared, self.instance)):
            for line in _stale_words(self.instance, opened):
                self.add_error(None, line)
            self.fields["compared"].widget = forms.CheckboxInput({"value": token_of(self.instance)})


class RowForm(KnowsItsThings):
    """A form for one row. What must be unique among rows is judged when all are written: two may swap numbers."""

    def validate_constraints(self):
        row, exclude = self.instance, self._get_validation_exclusions()  # type: ignore[attr-defined]  # it has it
        for constraint in row._meta.constraints:
            if isinstance(constraint, models.CheckConstraint):
                try:
                    constraint.validate(type(row), row, exclude=exclude)
                except forms.ValidationError as error:
                    self.add_error(None, error)


class AsOnThePage(BaseModelFormSet):
    """A form set that shows each row of a refused page beside what was typed of it, whatever others did meanwhile."""

    model: type[models.Model]  # the factory sets it

    def get_queryset(self):
        if self.is_bound and "forms" in vars(self):
            return [form.instance if form.instance.pk else None for form in self.initial_forms]
        return super().get_queryset()


class RowFormSet(AsOnThePage, BaseInlineFormSet):
    """The rows of one kind that belong to a thing. Rows that get another number first make room for each other."""

    def save(self, commit=True):
        leaving = {
            form.instance.pk
            for form in self.initial_forms
            if "order" in form.changed_data or form in self.deleted_forms
        }
        if commit and leaving and "order" in {field.name for field in self.model._meta.fields}:
            self.model._default_manager.filter(pk__in=leaving).update(order=models.F("order") + OUT_OF_THE_WAY)
        return super().save(commit)


def _stale_words(thing, opened):
    """Who changed `thing` since it was opened here, when, and what."""
    last: Any = Revision.objects.of(thing).select_related("person").first()
    found = changes_since(thing, opened)
    yield _(
        "“%(thing)s” was changed by %(who)s at %(when)s while it was open here. Nothing was saved; what you typed stands below. "
        "Compare it with what changed; to save yours over it, tick the box under “This change”."
    ) % {"thing": thing, "who": last.by, "when": last.at}
    yield from (str(change) for change in found[:SHOWN])
    if len(found) > SHOWN:
        yield _("… and %(count)d changes more: see its history.") % {"count": len(found) - SHOWN}


def _fetched(row, name):
    """The things that column `name` of `row` names, if they are at hand."""
    field = row._meta.get_field(name)
    if field.many_to_many:
        return getattr(row, "_prefetched_objects_cache", {}).get(name, ())
    return [getattr(row, name)] if row.pk and field.is_cached(row) and getattr(row, name) else []
