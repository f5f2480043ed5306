"""Articles: taken in once, with their bytes; afterwards only what is known about them changes."""

from django import forms
from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from archive.actions import sourcing
from archive.desk.admin.asking import when_fields
from archive.desk.admin.base import PageAdmin
from archive.desk.admin.rows import TableRows
from archive.desk.forms import ThingForm, Words
from archive.desk.reading import paragraphs
from archive.desk.site import site
from archive.domain.words import CaptureMethod
from archive.models import Article, Segment

LARGEST = 2_000_000  # bytes of one report


class CaptureForm(ThingForm):
    """A new report: its text is pasted, or comes as a file of UTF-8 text."""

    pasted = Words(required=False, strip=False, widget=forms.Textarea({"rows": 24, "class": "vLargeTextField"}))
    upload = forms.FileField(required=False, help_text=_("a .txt file in UTF-8, kept byte for byte"))

    def clean(self):
        cleaned = super().clean()
        pasted, upload = cleaned.get("pasted"), cleaned.get("upload")
        if bool(pasted) == bool(upload):
            self.add_error("pasted", _("Paste the text, or upload a file with it: one of the two."))
        elif upload and upload.size > LARGEST:
            self.add_error("upload", _("The file is larger than two million bytes: is it one report?"))
        elif upload:
            upload.seek(0)  # it may have been read, and the act refused
            cleaned["original"], cleaned["how"] = upload.read(), CaptureMethod.UPLOAD
            self.instance.original_name = self.instance.original_name or upload.name[:255]
        else:
            cleaned["original"], cleaned["how"] = pasted.encode(), CaptureMethod.PASTE
        return cleaned


class Segments(TableRows):
    model = Segment
    fields = ("kind", "start", "end", "words")
    readonly_fields = ("words",)
    verbose_name_plural = "segments: what no segment covers is body"

    @admin.display(description="its words")
    def words(self, segment):
        return segment.article.text[segment.start : segment.end] if segment.pk else ""


@admin.register(Article, site=site)
class ArticleAdmin(PageAdmin):
    list_display = ("__str__", "publisher", "date", "source_status", "standing", "identifier")
    list_select_related = ("publisher",)
    list_filter = ("stage", "publisher_basis", "source_status", "public_text", "discarded")
    search_fields = ("headline", "uid", "publisher__name")
    inlines = (Segments,)
    source_words = ("headline", "byline", "dateline")
    readonly_fields = ("frozen_text", "sha256", "captured_how", "published_earliest", "published_latest")
    ABOUT = (
        ("Who published it", {"fields": [("publisher", "publisher_basis"), "publisher_note", ("url", "archive_url")]}),
        when_fields("published", "When it was published"),
        ("What it says of itself", {"fields": ["headline", "byline", "dateline", "language"]}),
        ("How it came here", {"fields": ["original_name", ("captured_at", "captured_by"), "supersedes"]}),
        (
            "What readers see",
            {"fields": ["public_text", "source_status", "sensitivity", "sensitivity_note", "rights_note", "slug"]},
        ),
    )
    fieldsets = (
        (None, {"fields": ["uid", "frozen_text"]}),
        *ABOUT,
        ("Its bytes", {"fields": [("sha256", "captured_how")]}),
    )
    CAPTURE = ((None, {"fields": ["uid", "pasted", "upload"]}), *ABOUT)

    def get_fieldsets(self, request, obj=None):
        shown = super().get_fieldsets(request, obj)
        return shown if obj else [*self.CAPTURE, *shown[len(self.fieldsets) :]]

    def get_form(self, request, obj=None, change=False, **kwargs):
        return super().get_form(request, obj, change, **{"form": ThingForm if obj else CaptureForm, **kwargs})

    def get_inlines(self, request, obj):
        """Segments are marked in a text that is there."""
        return self.inlines if obj else []

    def keep(self, request, form, rows):
        if form.instance.pk:
            return super().keep(request, form, rows)
        given = form.cleaned_data
        return sourcing.capture(
            form.instance, given["original"], how=given["how"], by=request.user, reason=given["reason"]
        )

    @admin.display(description="date", ordering="published_earliest")
    def date(self, article):
        return article.published_edtf

    @admin.display(description=_("Text (frozen)"))
    def frozen_text(self, article):
        return paragraphs(article.text)
