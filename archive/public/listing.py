"""A list of events as readers see it: by year, with the gaps of the record stated."""

import json
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import groupby, pairwise

from markupsafe import Markup

from archive.domain.dates import day_of
from archive.record.models import EventRow
from archive.record.rendering import kept

MOST_SHOWN = 12  # values of a facet
LONG_SILENCE = 180  # days without an event that are stated as a gap
FEWEST, MOST = date.min.toordinal(), date.max.toordinal()


@dataclass(frozen=True)
class Entry:
    """An event in a list: its row, its card if it is shown as one, and what stands above it."""

    row: EventRow
    headline: str = ""
    text: str = ""
    card: Markup | None = None
    gap: dict | None = None

    @cached_property
    def brief(self):
        """The event as lists show it, read only where it is needed."""
        return json.loads(self.row.brief)

    @property
    def day(self):
        """The day it stands at, or None."""
        return self.row.first_day or self.row.last_day

    @property
    def first(self):
        """The first day that it may have happened on; an open end may reach anywhere: no silence is claimed there."""
        return self.row.first_day or FEWEST

    @property
    def last(self):
        """The last day that it may have happened on."""
        return self.row.last_day or MOST


def entries(rows, linking=None):
    """Entries of a list for `rows`; `linking` gives an event's headline and linking words by slug."""
    linking = linking or {}
    return [_entry(row, linking.get(row.slug, {})) for row in rows]


def _entry(row, words):
    return Entry(row, words.get("headline", ""), words.get("text", ""))


def cards(rows, *, stated=True):
    """Cards of the whole archive (`lists.Carded`) in groups of a year, as `by_year` has them.

    Its events are only read where two neighbours are so far apart that a gap may have to be stated between them.
    """
    days = [day_of(row.k) for row in rows]
    known = [day for day in days if day]
    if stated and any(abs(later - earlier) > LONG_SILENCE for earlier, later in pairwise(known)):
        events = EventRow.objects.defer("document").in_bulk([row.k for row in rows])
        return by_year([Entry(events[row.k], card=kept(row.card)) for row in rows if row.k in events], whole=True)
    years = groupby(zip(days, rows, strict=True), key=lambda pair: pair[0] and date.fromordinal(pair[0]).year)
    return [{"year": year, "cards": kept("".join(row.card for _day, row in found))} for year, found in years]


def by_year(listed, *, whole=False, stated=True):
    """Entries in groups of a year, with the gaps between them; what has no date comes last, under no year.

    `whole`: the list leaves out no event of the record. `stated`: whether a silence means anything here; in a
    list narrowed by a reader it does not.
    """
    dated = [entry for entry in listed if entry.day]
    undated = [entry for entry in listed if not entry.day]
    above = gaps(dated, whole) if stated else {}
    groups = [
        _group(year, [_below(entry, above) for entry in found])
        for year, found in groupby(dated, key=lambda entry: date.fromordinal(entry.day).year)
    ]
    return groups + ([_group(None, undated)] if undated else [])


def _below(entry, above):
    """An entry with the gap that stands above it."""
    gap = above.get(entry.row.slug)
    return replace(entry, gap=gap) if gap else entry


def _group(year, found):
    """A year: a gap before its first entry stands above its heading."""
    first, *rest = found
    return {"year": year, "gap": first.gap, "entries": [replace(first, gap=None) if first.gap else first, *rest]}


def gaps(dated, whole=False):
    """Long silences of a list, by the slug of the entry that each stands above: the first that lies beyond it."""
    silences = _silences(sorted(dated, key=lambda entry: (entry.day, entry.last)))
    recorded = [] if whole else _recorded(silences)
    found = {}
    for silence in silences:
        low, high = silence["low"], silence["high"]
        days = {"since": date.fromordinal(low + 1), "until": date.fromordinal(high - 1)}
        below = next((two for one, two in pairwise(dated) if _parts(low, high, one, two)), None)
        if below:
            elsewhere = any(low < day < high for day in recorded)
            found[below.row.slug] = {**silence, **days, "elsewhere": elsewhere}
    return found


def _parts(low, high, one, two):
    """Whether a silence lies between two entries, in whichever order they stand."""
    return any(a.last <= low and high <= b.first for a, b in ((one, two), (two, one)))


def _silences(in_order):
    """Long silences of a list, the earliest first: nothing that is listed reaches into one."""
    found, reached = [], None
    for earlier, later in pairwise(in_order):
        reached = earlier if reached is None or earlier.last >= reached.last else reached
        if later.first - reached.last > LONG_SILENCE:
            dates = {"from": _edge(reached.brief["when"], -1), "to": _edge(later.brief["when"], 0)}
            found.append({**dates, "low": reached.last, "high": later.first})
    return found


def _edge(when, side):
    """One end of a date: its first (0) or its last (-1) part, as exact as it is known."""
    return {"edtf": when["edtf"].split("/")[side], "part_of_day": "", "window": False}


def _recorded(silences):
    """Days of the archive's events inside the span of some silences: one query, for none too."""
    low = min((silence["low"] for silence in silences), default=FEWEST)
    high = max((silence["high"] for silence in silences), default=FEWEST)
    rows = EventRow.objects.filter(first_day__gt=low, first_day__lt=high).order_by()
    return list(rows.values_list("first_day", flat=True)[:1000])


def facets(listed):
    """What the events of a list have in common, with how many have it: for the side of a chronology."""
    briefs = [entry.brief for entry in listed]
    return {
        "assessment": _counted((brief["assessment"]["ruling"] or brief["assessment"]["word"],) * 2 for brief in briefs),
        "place": _nested([brief["place"] for brief in briefs if brief["place"]]),
        "actor": _counted((ref["slug"], ref["name"]) for brief in briefs for ref in _once(brief["participants"])),
        "outlet": _counted(
            (ref["slug"], ref["name"]) if ref else ("unknown", "") for brief in briefs for ref in _outlets(brief)
        ),
    }


def _nested(places):
    """The most frequent places, each below the one that it lies in; `depth` is how many it lies in."""
    chains = [[(ref["slug"], ref["name"]) for ref in [*reversed(place["within"]), place]] for place in places]
    above = {pair: tuple(chain[:depth]) for chain in chains for depth, pair in enumerate(chain)}
    counts = Counter(pair for chain in chains for pair in chain)

    def rank(pair):  # a place has no more events than those that it lies in
        return -counts[pair], len(above[pair]), pair[::-1]

    shown = sorted(counts, key=rank)[:MOST_SHOWN]
    in_order = sorted(shown, key=lambda pair: [rank(each) for each in (*above[pair], pair)])
    return [_count(pair, counts[pair], depth=len(above[pair])) for pair in in_order]


def _once(refs):
    return {ref["slug"]: ref for ref in refs if ref["slug"]}.values()


def _outlets(brief):
    known = [source["outlet"] for source in brief["outlets"] if source["outlet"]]
    return [*_once(known), *([None] if len(known) < len(brief["outlets"]) else [])]


def _counted(pairs):
    """Pairs of value and name with their number, the most frequent first."""
    ranked = sorted(Counter(pairs).items(), key=lambda each: (-each[1], each[0][1]))
    return [_count(pair, number) for pair, number in ranked[:MOST_SHOWN]]


def _count(pair, number, depth=0):
    value, name = pair
    return {"value": value, "name": name, "count": number, "depth": depth}
