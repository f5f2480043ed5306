"""Claims: the words are typed, and found in the article; with who told them what they count, how they read in other languages. And repeats."""

from django.contrib import admin

from archive.desk.admin.asking import when_fields
from archive.desk.admin.base import DeskAdmin
from archive.desk.admin.rows import TableRows
from archive.desk.quoting import ClaimForm
from archive.desk.reading import paragraphs
from archive.desk.site import site
from archive.models import Attribution, Claim, Figure, Repeat, Translation


class Tellers(TableRows):
    model = Attribution
    fields = ("order", "actor", "named_as", "on_behalf_of", "verb", "basis")
    source_words = ("named_as", "verb")
    verbose_name = "teller"
    verbose_name_plural = "who told it, the first speaker first"


class Figures(TableRows):
    model = Figure
    fields = ("order", "verbatim", "bound", "value", "value_max", "measure", "population", "unit", "period")
    source_words = ("verbatim", "population", "unit", "period")


class Translations(TableRows):
    model = Translation
    fields = ("language", "text", "translator")
    source_words = ("text",)


@admin.register(Claim, site=site)
class ClaimAdmin(DeskAdmin):
    form = ClaimForm
    list_display = ("__str__", "identifier", "kind", "stance", "form", "standing")
    list_filter = ("kind", "stance", "form", "sensitivity", "discarded")
    search_fields = ("quote", "statement", "uid")
    inlines = (Tellers, Figures, Translations)
    source_words = ("quote",)
    FIXED = ("uid", "article")
    fieldsets = (
        ("The words", {"fields": ["article", "key", "quote", "occurrence"]}),
        ("What they state", {"fields": ["statement", ("kind", "stance", "form"), "actors", "locations"]}),
        when_fields("said", "When it was said", open_at_first=False),
        ("Sensitive", {"fields": ["sensitivity", "sensitivity_note"], "classes": ["collapse"]}),
        (None, {"fields": ["note"]}),
    )

    def get_fieldsets(self, request, obj=None):
        """Where the words stand can be read beside them, once the article is chosen."""
        shown = super().get_fieldsets(request, obj)
        if not obj:
            return shown
        words = ("The words", {"fields": ["article", "uid", "quote", "occurrence", ("start", "end"), "article_text"]})
        return [words, *shown[1:]]

    def get_readonly_fields(self, request, obj=None):
        return ("start", "end", "article_text", *super().get_readonly_fields(request, obj))

    @admin.display(description="Text of the article")
    def article_text(self, claim):
        return paragraphs(claim.article.text, claim.start, claim.end)


@admin.register(Repeat, site=site)
class RepeatAdmin(DeskAdmin):
    list_display = ("identifier", "claim", "of", "proposed_by", "standing")
    list_select_related = ("claim", "of")
    list_filter = ("proposed_by", "discarded")
    search_fields = ("uid", "reason")
    FIXED = ("claim", "of")
    readonly_fields = ("proposed_by",)
    fieldsets = ((None, {"fields": ["claim", "of", "reason", "proposed_by"]}),)
