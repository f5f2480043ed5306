"""Actors, with their other names and how they stand to others."""

from django.contrib import admin

from archive.desk.admin.asking import when_fields
from archive.desk.admin.base import PageAdmin
from archive.desk.admin.rows import StackedRows, TableRows
from archive.desk.site import site
from archive.models import Actor, ActorName, ActorRelation


class OtherNames(TableRows):
    model = ActorName
    fields = ("name", "kind", "language", "script")
    verbose_name = "other name"


class Relations(StackedRows):
    model = ActorRelation
    fk_name = "subject"
    verbose_name = "relation"
    fieldsets = ((None, {"fields": [("kind", "object"), "claim"]}), when_fields("when", "When", open_at_first=False))


@admin.register(Actor, site=site)
class ActorAdmin(PageAdmin):
    list_display = ("name", "kind", "country", "standing", "identifier")
    list_filter = ("stage", "kind", "withhold_name", "discarded")
    search_fields = ("name", "folded", "uid", "other_names__name")
    inlines = (OtherNames, Relations)
    fieldsets = (
        (None, {"fields": ["uid", "name", "kind", "description", "country", "wikidata_id", "slug"]}),
        ("Protection", {"fields": [("withhold_name", "public_label")]}),
    )
