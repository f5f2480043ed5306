"""Events, with everything that belongs to them on one page: a save is one act on the event, whatever it touches.

Positions belong to questions and evidence to positions; here they stand side by side as rows of the event, and say by
key what they belong to. So a question, its positions and their evidence can all be new in one save.
"""

from django.contrib import admin
from django.contrib.admin.checks import InlineModelAdminChecks

from archive.desk.accounts import (
    EvidenceForm,
    EvidenceFormSet,
    PositionForm,
    PositionFormSet,
    QuestionForm,
    rows_form_set,
)
from archive.desk.admin.asking import when_fields
from archive.desk.admin.base import PageAdmin
from archive.desk.admin.rows import ReadOnlyRows, StackedRows, TableRows
from archive.desk.site import site
from archive.models import Correction, Event, EventSentence, Evidence, Participation, Position, Question

FIRST_QUESTION = {"key": "occurrence", "kind": "occurrence", "text": "Did it happen?", "main": True, "order": 0}


class Sentences(TableRows):
    model = EventSentence
    fields = ("order", "text", "cites")
    verbose_name = "sentence of the summary"
    verbose_name_plural = "summary"


class Questions(StackedRows):
    model = Question
    form = QuestionForm
    fieldsets = (
        (None, {"fields": [("order", "key", "kind", "main"), "text"]}),
        ("Where an editor rules otherwise", {"fields": [("ruling", "ruling_reason")], "classes": ["collapse"]}),
    )
    verbose_name_plural = "questions: what accounts may differ on"

    def get_extra(self, request, obj=None, **kwargs):
        """An event is born with the question whether it happened."""
        return 0 if obj else 1


class RowsOfRows:
    """Rows that belong to the event through other rows of it."""

    checks_class = type("ChecksOfRowsOfRows", (InlineModelAdminChecks,), {
        "_check_relation": lambda self, inline, parent: [],
        "_check_exclude_of_parent_model": lambda self, inline, parent: [],
    })  # fmt: skip

    def get_formset(self, request, obj=None, **kwargs):
        return rows_form_set(self, request, obj)


class Positions(RowsOfRows, StackedRows):
    model = Position
    form, formset = PositionForm, PositionFormSet
    verbose_name_plural = "positions: answers to the questions, in our words"
    fieldsets = (
        (None, {"fields": [("question_key", "order", "key"), "text", ("actor", "location")]}),
        when_fields("when", "A date, where that is the answer", open_at_first=False),
    )


class EvidenceRows(RowsOfRows, TableRows):
    model = Evidence
    form, formset = EvidenceForm, EvidenceFormSet
    fields = ("position_key", "claim", "set_aside", "reason")
    verbose_name_plural = "evidence: claims that hold a position"


class Participations(TableRows):
    model = Participation
    fields = ("role", "actor", "named_as", "claim")


class Corrections(ReadOnlyRows):
    model = Correction
    fields = ("shown_version", "kind", "weight", "text", "issued_at", "by")


@admin.register(Event, site=site)
class EventAdmin(PageAdmin):
    list_display = ("title", "type", "date", "location", "modality", "standing", "identifier")
    list_select_related = ("location",)
    list_filter = ("stage", "type", "modality", "sensitivity", "discarded")
    search_fields = ("title", "uid")
    inlines = (Sentences, Questions, Positions, EvidenceRows, Participations, Corrections)
    fieldsets = (
        (None, {"fields": ["uid", "title", ("type", "modality"), "parent", ("location", "where_precision"), "slug"]}),
        when_fields("when", "When"),
        (None, {"fields": ["date_claim", ("sensitivity", "sensitivity_note"), "note"]}),
    )

    @admin.display(description="date", ordering="when_earliest")
    def date(self, event):
        return event.when_edtf

    def get_formset_kwargs(self, request, obj, inline, prefix):
        """A new page proposes the question that every event has."""
        given = super().get_formset_kwargs(request, obj, inline, prefix)
        if isinstance(inline, Questions) and request.method == "GET" and not obj.pk:
            given["initial"] = [FIRST_QUESTION]
        return given
