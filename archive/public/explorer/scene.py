"""All that a page of the explorer shows of one question: the set, its marks, its list, and what is not on the map."""

from dataclasses import replace
from urllib.parse import quote_plus

from archive.public import facets as shown_facets
from archive.public import listing, maps
from archive.public.explorer import marks, timeline
from archive.public.explorer.filter import MapFilter
from archive.public.explorer.lines import lines
from archive.public.explorer.viewing import View
from archive.record import facets, finding, mapped, selecting
from archive.record.models import EventRow
from archive.record.querysets import PAGE

ROWS = 40  # of the table of places
HERE = "~here~"  # stands in a query string as it is
UNMAPPED = 12  # events that are named though they are not on the map


class Scene:
    """One question to the explorer, answered: `asked` must be valid for anything to be drawn."""

    def __init__(self, data):
        self.asked = MapFilter(data, EventRow.objects.defer("document"))
        self.keys, self.found, self.view = [], None, View.of_region()  # keys: the first in reading order
        if self.asked.is_valid():
            self.selection = shown_facets.selection(self.asked)
            try:
                self._look()
            except finding.TooMuch:
                self.asked.too_much()

    def _look(self):
        """Find the marks: of a small selection all that there are, of a larger one those in sight."""
        view, words = self.asked.view(), self.selection.sought
        most = facets.SOUGHT if words else facets.FEW
        self.keys = keys = selecting.keys(self.selection, size=max(most, PAGE) + 1)
        if len(keys) <= most:
            found = mapped.few(keys)
            self.view = view or View.around(marks.points(found) + self._middles(found))
            gathered = found.marks
            if len(gathered) > marks.ALONE:
                gathered = mapped.gathered(gathered, self.view.level)
            self.found = mapped.Mapped(found.number, gathered, found.areas, found.unmapped, keys)
        else:
            self.view = view or View.of_region()
            self.found = None if words else mapped.many(self.selection, self.view.cells)

    def _middles(self, found):
        """Where areas are that nothing else is drawn in."""
        drawn, _undrawn = marks.areas(found, View.of_region()) if not found.marks else ([], [])
        return [mark["point"] for mark in drawn]

    def drawing(self, base=True):
        """What the map is made of; without the base map where that is there already."""
        found = self.found or mapped.Mapped(0, [], [], 0)
        spots = marks.placed(found, self.view)
        areas, undrawn = marks.areas(found, self.view)
        marks.called(spots + areas + undrawn)
        boxes = marks.named(spots + areas)
        names = {mark["name"] for mark in spots}
        rows = sorted(areas + spots, key=lambda mark: -mark["number"])[:ROWS]
        into_place, into_cell = self._into()
        for mark in [*rows, *undrawn]:
            mark["query"] = into_place(mark["place"]) if mark["place"] else into_cell(quote_plus(mark["at"]["at"]))
        return {
            "view": self.view,
            "base": maps.base(self.view.sheet) if base else None,
            "towns": marks.towns(self.view, boxes, names) if base else [],
            "areas": areas,
            "marks": spots[::-1],  # those with the most events are drawn last, above the others
            "rows": rows,
            "rows_more": len(areas) + len(spots) > ROWS,
            "undrawn": undrawn,
            "unmapped": self.unmapped(found),
            "unmapped_number": found.unmapped,
            "contested": any(mark["contested"] for mark in areas + spots),
        }

    def _into(self):
        """What makes the question that leaves what a mark stands for: of its place, or a nearer view of its cell.

        They differ in one value alone, so each is written once, and cut where that value stands.
        """
        nearer = str(marks.nearer(self.view).zoom)
        return _cut(self.asked.of_events(place=HERE), "place"), _cut(self.asked.query(at=HERE, zoom=nearer), "at")

    def unmapped(self, found):
        """The first events of the selection that are placed too roughly to be drawn, or not at all."""
        if not found.unmapped:
            return []
        if found.keys is not None:
            keys = mapped.unmapped_of(found.keys)[:UNMAPPED]
        else:
            narrower = {**self.selection.facets, "unmapped": "yes"}
            keys = selecting.keys(replace(self.selection, facets=narrower), size=UNMAPPED)
        return [listing.Entry(row) for row in EventRow.objects.filter(k__in=keys).defer("document").order_by("k")]

    def listed(self):
        """The first events of the selection, and whether there are more."""
        rows = self._first() if self.asked.is_valid() else []
        entries = [listing.Entry(row) for row in rows[:PAGE]]
        return {"entries": entries, "lines": lines(entries), "more": len(rows) > PAGE}

    def _first(self):
        """The first events of the list, one more than it shows: found already, where it stands in reading order."""
        if self.asked.form.cleaned_data["order"] == "newest":
            return self.asked.first()
        keys = self.keys[: PAGE + 1]
        rows = EventRow.objects.only("k", "brief").in_bulk(keys)
        return [rows[k] for k in keys if k in rows]

    def number(self):
        """How many events the selection has; None where there are too many to count."""
        return self.found.number if self.found else None

    def timeline(self):
        """The timeline of the selection without its period, and where the period stands on it."""
        if not self.found:
            return None
        shown = timeline.drawn(self.selection, self.found.keys)
        if not shown:
            return None
        return {**shown, "period": timeline.period(shown, self.selection.since, self.selection.until)}


def _cut(query, name):
    """What puts another value in the place of `HERE` in a query string."""
    before, _, after = query.partition(f"{name}={HERE}")  # what was asked for has no equals sign that is not encoded
    return lambda value: f"{before}{name}={value}{after}"
