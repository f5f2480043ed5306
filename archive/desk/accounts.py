"""Positions and evidence as rows of their event's page: each says by key what it belongs to.

Django's inlines go one level down; these form sets go further, as those for generic relations do. The keys are looked
up when the rows are written, after the rows that they name: a wrong one is a refusal of the act, in words.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

from django import forms
from django.contrib.admin.utils import flatten_fieldsets
from django.forms.models import BaseModelFormSet, modelformset_factory
from django.utils.translation import gettext as _

from archive.actions.act import Refused
from archive.desk.forms import AsOnThePage, RowForm
from archive.desk.widgets import KeyInput
from archive.domain.words import Assessed
from archive.models import Position, Question
from archive.vocabulary import choices


class QuestionForm(RowForm):
    """What accounts may differ on; an editor may rule otherwise than the rule does."""

    ruling = forms.ChoiceField(required=False, choices=[("", _("by the rule")), *choices(Assessed)])


class PositionForm(RowForm):
    """An answer; `question_key` names its question."""

    question_key = forms.CharField(label=_("Question"), max_length=64, widget=KeyInput("keys-of-questions"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["question_key"] = self.instance.question.key

    def settle(self, event):
        """Give the row the question that its key names."""
        key = self.cleaned_data["question_key"]
        there = Question.objects.filter(event=event, key=key).first()
        if there is None:
            raise Refused(
                _("Position “%(row)s”: the event has no question “%(key)s”.") % {"row": self.instance, "key": key}
            )
        self.instance.question = there


class EvidenceForm(RowForm):
    """A claim that holds a position; `position_key` names it: question/position."""

    position_key = forms.CharField(label=_("Position"), max_length=130, widget=KeyInput("keys-of-positions"))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["position_key"] = path_of(self.instance.position)

    def settle(self, event):
        """Give the row the position that its key names."""
        question, _slash, key = self.cleaned_data["position_key"].partition("/")
        there = Position.objects.filter(question__event=event, question__key=question, key=key).first()
        if there is None:
            raise Refused(
                _("Evidence “%(claim)s”: the event has no position “%(key)s”; write it as question/position.")
                % {"claim": self.instance.claim, "key": self.cleaned_data["position_key"]}
            )
        self.instance.position = there


class RowsOfRowsFormSet(AsOnThePage, BaseModelFormSet):
    """Rows that belong to `instance` along `PATH`."""

    PATH = ""
    in_order: Callable[[Any], Any]
    keys: Callable[[], Any]

    def __init__(self, data=None, files=None, instance=None, prefix=None, queryset=None, save_as_new=False):
        self.instance = instance
        rows = queryset.filter(**{self.PATH: instance}) if instance.pk else queryset.none()
        super().__init__(data, files, prefix=prefix, queryset=self.in_order(rows))

    @classmethod
    def get_default_prefix(cls):
        return cls.model._meta.model_name

    def save_new(self, form, commit=True):
        form.settle(self.instance)
        return super().save_new(form, commit)

    def save_existing(self, form, obj, commit=True):
        form.settle(self.instance)
        return super().save_existing(form, obj, commit)

    @property
    def empty_form(self):
        """The row that new ones are copied from: it carries the list of keys."""
        form = super().empty_form
        for field in form.fields.values():
            if isinstance(field.widget, KeyInput):
                field.widget.offered = list(self.keys()) if self.instance.pk else ()
        return form


class PositionFormSet(RowsOfRowsFormSet):
    """The positions of all the event's questions."""

    PATH = "question__event"

    def in_order(self, rows):
        return rows.order_by("question__order", "order", "pk")

    def keys(self):
        """The questions there are, with their words."""
        return Question.objects.filter(event=self.instance).values_list("key", "text")


class EvidenceFormSet(RowsOfRowsFormSet):
    """The evidence of all the event's positions."""

    PATH = "position__question__event"

    def in_order(self, rows):
        rows = rows.select_related("claim", "position__question")
        return rows.order_by("position__question__order", "position__order", "claim__uid", "pk")

    def keys(self):
        """The positions there are, with their words."""
        rows = Position.objects.filter(question__event=self.instance).select_related("question")
        return ((path_of(row), row.text) for row in rows.order_by("question__order", "order"))


def path_of(position):
    """How evidence names a position."""
    return f"{position.question.key}/{position.key}"


def rows_form_set(inline, request, event):
    """The form set of an inline whose rows do not name the event themselves."""
    return modelformset_factory(
        inline.model,
        form=inline.form,
        formset=inline.formset,
        fields=flatten_fieldsets(inline.get_fieldsets(request, event)),
        formfield_callback=partial(inline.formfield_for_dbfield, request=request),
        extra=0,
        can_delete=inline.has_delete_permission(request, event),
    )
