"""Chronologies, with their introduction and their entries."""

from django.contrib import admin

from archive.desk.admin.base import PageAdmin
from archive.desk.admin.rows import TableRows
from archive.desk.site import site
from archive.models import Chronology, ChronologySentence, Entry


class Sentences(TableRows):
    model = ChronologySentence
    fields = ("order", "text", "cites")
    verbose_name = "sentence of the introduction"
    verbose_name_plural = "introduction"


class Entries(TableRows):
    model = Entry
    fields = ("order", "event", "headline", "text")


@admin.register(Chronology, site=site)
class ChronologyAdmin(PageAdmin):
    list_display = ("title", "lead", "standing", "identifier")
    list_filter = ("stage", "lead", "discarded")
    search_fields = ("title", "uid")
    inlines = (Sentences, Entries)
    fieldsets = ((None, {"fields": ["uid", "title", "lead", "slug"]}),)
