"""What the fields are called between which a merge chooses."""

from django.utils.translation import gettext_lazy as _

FIELDS = {
    "name": _("Name"),
    "kind": _("Kind"),
    "description": _("Description"),
    "country": _("Country"),
    "wikidata_id": _("Wikidata"),
    "parent": _("Lies in, or is part of"),
    "geonames_id": _("GeoNames"),
    "coordinates": _("Coordinates"),
    "title": _("Title"),
    "type": _("Type"),
    "modality": _("Happened, alleged or planned"),
    "note": _("Private note"),
    "place": _("Place"),
    "when": _("When"),
    "sensitivity": _("Sensitivity"),
    "summary": _("Summary"),
}
