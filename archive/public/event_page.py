"""The page of an event, put together: what hangs on the event alone, and what fills its gaps now."""

import json
from functools import cached_property

from django.http import HttpResponse

from archive.public import maps
from archive.public.asking import Asking
from archive.public.tags import alike, reporting
from archive.record import lists
from archive.record.addresses import address
from archive.record.gaps import filled
from archive.record.naming import filled as called
from archive.record.rendering import part

NAV = "events"


def answer(request, named, page, document, *, beside=None, **banner):
    """The page of an event, or of one of its versions, as an answer.

    `named`: its kind, slug and version, and perhaps more; `page` with its gaps; `document`: what makes the event's, read.
    `beside`: its parts, what came before and after; `banner`: `fixed`, `newest` and `withdrawn` of a version.
    """
    filling = Filling(request, named, document, beside, banner)
    return HttpResponse(called(filled(page, filling.fill), as_published=bool(banner)))


class Filling:
    """What the gaps of an event's page are filled with, by their names."""

    def __init__(self, request, named, document, beside, banner):
        self.request, self.named, self.read, self.around, self.over = request, named, document, beside, banner

    def fill(self, name, *values):
        """What a gap is filled with: by a method, or with what many pages have alike."""
        found = getattr(self, name, None)
        return found(*values) if found else alike(name, NAV, site_of_files=self.site_of_files)

    @cached_property
    def event(self):
        """The document: most pages do without."""
        return self.read()

    @cached_property
    def site_of_files(self):
        """Whether a site of files asks."""
        return getattr(self.request, "site_of_files", False)

    @cached_property
    def host(self):
        """Scheme and host, as this page was asked at."""
        return Asking.of(self.request).base

    def site(self):
        """What full addresses begin with."""
        return self.host

    def banner(self):
        """Above a version: which it is, and what is newer."""
        if not self.over:
            return ""
        slug, fixed, newest = self.named["slug"], self.over["fixed"].number, self.over["newest"].number
        compare = address("event_compare", slug, fixed, newest) if fixed < newest else ""
        return part("public/parts/banner.html", current=address("event", slug), compare=compare, **self.over)

    def lately(self):
        """What was corrected lately; a version that stays as it is has its notes at its foot alone."""
        given = {"event": self.event, "request": self.request}
        return "" if self.over else part("public/parts/latest_correction.html", **given)

    def base(self, longitude, latitude):
        """What the map of a place is drawn upon."""
        return maps.locator_base(longitude, latitude)

    def where(self):
        """The map of a place that is drawn by its outline: the place's own document says which that is."""
        place = self.event["place"]
        found = lists.document("location", place["slug"])
        geonames = json.loads(found)["geonames_id"] if found else ""
        drawn = maps.of_place(place, place["kind"], self.event["where_precision"], geonames)
        return part("public/parts/where.html", event=self.event, map=drawn)

    def beside(self):
        """Its parts, and what came before and after."""
        return part("public/parts/beside.html", **self.around) if self.around and any(self.around.values()) else ""

    def report(self):
        """Where an error on the page is reported: in this version of it."""
        version = address("event_version", self.named["slug"], self.named["version"])
        return reporting("" if self.site_of_files else version)
