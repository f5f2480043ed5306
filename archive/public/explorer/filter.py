"""What can be asked of the explorer: all that can be asked of the list of events, and the part of the earth in view."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _
from django_filters import Filter

from archive.public.explorer.viewing import CLOSEST, View
from archive.public.fields import PlainField
from archive.public.filters import EventFilter
from archive.record.querysets import PAGE

AT = re.compile(r"(-?[0-9]{1,2}(?:\.[0-9]{1,4})?),(-?[0-9]{1,3}(?:\.[0-9]{1,4})?)")


class AtField(PlainField):
    """The middle of a map: latitude and longitude."""

    widget = forms.HiddenInput
    default_error_messages = {
        "invalid": _("“%(value)s” is no middle of a map. Write latitude and longitude as 35.95,39.01.")
    }

    def to_python(self, value):
        if not value:
            return None
        found = AT.fullmatch(value)
        latitude, longitude = map(float, found.groups()) if found else (99, 0)
        return (latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else self.refuse(value)


class ZoomField(PlainField):
    """How near a map is."""

    widget = forms.HiddenInput
    default_error_messages = {"invalid": _("“%(value)s” is not a zoom: 0 is the whole earth, %(most)s a few streets.")}

    def to_python(self, value):
        if not value:
            return None
        fits = re.fullmatch(r"[0-9]{1,2}", value) and int(value) <= CLOSEST
        return int(value) if fits else self.refuse(value, most=CLOSEST)


class AtFilter(Filter):
    """The middle of a map."""

    field_class = AtField


class ZoomFilter(Filter):
    """How near a map is."""

    field_class = ZoomField


class MapFilter(EventFilter):
    """Published events on a map and in time: the same set as the list of the same question."""

    at = AtFilter(label=_("Middle of the map"), help_text=_("Latitude and longitude, as 35.95,39.01."))
    zoom = ZoomFilter(label=_("Zoom"), help_text=_("0 to 12: each step shows half as wide a part of the earth."))

    VIEW = ("at", "zoom")
    FORM = ("since", "until", "place", "actor", "kind", "assessment")

    def __init__(self, data=None, queryset=None, *, request=None, prefix=None):
        super().__init__(data, queryset, request=request, prefix=prefix, whole=True)

    def select(self, rows, *, at=None, zoom=None, **asked):
        return super().select(rows, **asked)

    def first(self):
        """The first events of the selection in the asked order, with one more where there are more."""
        asked = {**self.form.cleaned_data, "after": None, "before": None, "size": PAGE}
        return self.select(self.queryset, **asked)

    def view(self):
        """The view that was asked for, or None."""
        at, zoom = (self.form.cleaned_data[name] for name in self.VIEW)
        return View.asked(at, zoom)

    def of_events(self, **changes):
        """The same question to the list of events."""
        return self.query(*self.VIEW, **changes)
