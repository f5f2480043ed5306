"""Places, with their other names."""

from django.contrib import admin

from archive.desk.admin.base import PageAdmin
from archive.desk.admin.rows import TableRows
from archive.desk.site import site
from archive.models import Location, LocationName


class OtherNames(TableRows):
    model = LocationName
    fields = ("name", "kind", "language", "script")
    verbose_name = "other name"


@admin.register(Location, site=site)
class LocationAdmin(PageAdmin):
    list_display = ("name", "kind", "parent", "standing", "identifier")
    list_select_related = ("parent",)
    list_filter = ("stage", "kind", "discarded")
    search_fields = ("name", "folded", "uid", "other_names__name")
    inlines = (OtherNames,)
    DERIVED = ("path", *PageAdmin.DERIVED)
    fieldsets = (
        (None, {"fields": ["uid", "name", "kind", "parent", "slug"]}),
        (
            "Where it lies",
            {
                "description": "WGS 84. Coordinates need their uncertainty and their source; a place may have none.",
                "fields": [("latitude", "longitude", "uncertainty_m"), "georeference", "generalised"],
            },
        ),
        ("The same place elsewhere", {"fields": [("geonames_id", "wikidata_id")]}),
    )
