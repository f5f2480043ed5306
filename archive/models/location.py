"""Locations: places, nested in the places that contain them."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from archive.domain.names import folded
from archive.domain.words import NameKind, PlaceKind
from archive.models.columns import filled, one_of, word
from archive.models.root import UID, Owned, Publishable, root_constraints


class Location(Publishable):
    """A place, nested in a containing place, with the uncertainty of its coordinates (WGS 84)."""

    OWNS = ("other_names",)

    uid = models.CharField(max_length=64, unique=True, validators=[UID])
    name = models.CharField(max_length=200)
    folded = models.CharField(max_length=200, editable=False, db_index=True)
    kind = word(PlaceKind)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    path = models.CharField(max_length=700, editable=False, db_index=True, help_text="uids from the top: /iraq/anbar/")
    latitude = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True)
    longitude = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True)
    uncertainty_m = models.PositiveIntegerField(null=True, blank=True, help_text="metres (Darwin Core)")
    georeference = models.CharField(max_length=200, blank=True, default="", help_text="source of the coordinates")
    generalised = models.BooleanField(default=False, help_text="moved on purpose")
    geonames_id = models.CharField(max_length=12, blank=True, default="")
    wikidata_id = models.CharField(max_length=20, blank=True, default="")

    class Meta:
        constraints = [
            *root_constraints("location", publishable=True),
            filled("location_name_given", "name", _("A place needs a name.")),
            one_of("location_kind_known", "kind", PlaceKind),
            models.CheckConstraint(
                name="location_coordinates_whole",
                condition=Q(latitude__isnull=True, longitude__isnull=True, uncertainty_m__isnull=True)
                | (
                    Q(latitude__isnull=False, longitude__isnull=False, uncertainty_m__isnull=False)
                    & ~Q(georeference="")
                ),
                violation_error_message=_(
                    "Coordinates need latitude, longitude, uncertainty in metres and their source."
                ),
            ),
            models.CheckConstraint(
                name="location_on_earth",
                condition=Q(latitude__isnull=True)
                | Q(latitude__gte=-90, latitude__lte=90, longitude__gte=-180, longitude__lte=180),
                violation_error_message=_("Latitude runs from -90 to 90 degrees, longitude from -180 to 180."),
            ),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        self.folded = folded(self.name)
        self.path = f"{self.parent.path if self.parent else '/'}{self.uid}/"


class LocationName(Owned):
    """Another name of a place."""

    OWNER = "location"

    location = models.ForeignKey(Location, models.CASCADE, related_name="other_names")
    name = models.CharField(max_length=200)
    folded = models.CharField(max_length=200, editable=False, db_index=True)
    kind = word(NameKind)
    language = models.CharField(max_length=35, blank=True, default="", help_text="BCP 47")
    script = models.CharField(max_length=4, blank=True, default="", help_text="ISO 15924")

    class Meta:
        ordering = ["name"]
        constraints = [
            filled("locationname_name_given", "name", _("A name cannot be empty.")),
            one_of("locationname_kind_known", "kind", NameKind),
            models.UniqueConstraint(
                fields=["location", "name"],
                name="locationname_once",
                violation_error_message=_("The place has this name already."),
            ),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        self.folded = folded(self.name)
