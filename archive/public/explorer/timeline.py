"""The timeline: each event as a tick or a bar where they are few, months counted where they are many.

A tick is a day. A bar is as long as its date is uncertain (hollow) or as the event lasted (solid). In the counted
form an event stands in a month only if it certainly lies in it; what is known to a year alone is a hollow bar.
"""

import json
from dataclasses import replace
from datetime import date
from functools import lru_cache

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from archive.domain import date_patterns
from archive.domain.dates import Precision
from archive.domain.figures import grouped
from archive.public import strips, telling
from archive.record import facets, mapped, spots
from archive.record.models import EventRow, Facet

TOP, LANE, LANES = 16, 9, 4  # pixels: where bars begin, how far apart, and how many lie under one another
HEIGHT = TOP + LANES * LANE + 8
TALLEST = HEIGHT - TOP
MONTHS = 240  # of a period, counted one by one; years in a longer one
ICONS = 40  # events whose accounts disagree that are marked as such


def drawn(selection, keys=None):
    """Axis and marks of all events of a selection, whatever its period; None where none has a date.

    `keys`: of all its events, where they are known already and few. A selection by words has to give them.
    """
    whole = replace(selection, since=None, until=None, certainly=False) if selection.dated else selection
    if keys is None or selection.dated:
        keys = facets.few(whole)
    if keys is None:
        return None if whole.sought else _counted(mapped.times(whole))
    return _one_by_one(keys)


def axis(start, end):
    """What both forms have: the edges as days, the years between, where a day stands, and how one is said."""
    return {
        "start": start.isoformat(),
        "end": end.isoformat(),
        "first": start.toordinal(),
        "last": end.toordinal() - 1,
        "ticks": strips.ticks(start, end),
        "height": HEIGHT,
        "base": HEIGHT - 4,
        "day": _(date_patterns.DATE[Precision.DAY].line),
        "months": [_(month) for month in date_patterns.MONTHS],
    }


def period(shown, since, until):
    """Where a period stands on the axis: left of it, its width, right of it, in percent; and its days, cut to the axis."""
    first, last = shown["first"], shown["last"]
    low = min(max(since.toordinal(), first), last) if since else first
    high = min(max(until.toordinal(), first), last) if until else last
    span = last + 1 - first
    return {
        "since": low,
        "until": max(low, high),
        "before": f"{100 * (low - first) / span:.3f}%",
        "after_at": f"{100 * (high + 1 - first) / span:.3f}%",
        "after": f"{100 * (last - high) / span:.3f}%",
    }


def _one_by_one(keys):
    rows = list(EventRow.objects.filter(k__in=keys).defer("document").order_by("k"))
    rows, undated = [row for row in rows if row.first_day or row.last_day], len(rows)
    days = [day for row in rows for day in (row.first_day, row.last_day) if day]
    undated -= len(rows)
    if not days:
        return None
    start, end = _edges(days, any(not row.first_day for row in rows), any(not row.last_day for row in rows))
    split = set(Facet.objects.filter(facet="assessment", value="contested", k__in=keys).values_list("k", flat=True))
    lanes: list[int] = []
    marks = [_event(row, (start, end), lanes, row.k in split) for row in rows]
    few = len(split) <= ICONS
    return {
        **axis(start, end),
        "marks": marks,
        "bars": [],
        "icons": few,
        "undated": undated,
        "vague": 0,
    }


def _edges(days, opens, stays):
    """Whole years around some days, with one more on a side where something is open: room to draw it open."""
    first, last = date.fromordinal(min(days)).year - opens, date.fromordinal(max(days)).year + 1 + stays
    return date(max(first, 1), 1, 1), date(min(last, date.max.year), 1, 1)


def _event(row, edges, lanes, contested):
    first, last = row.first_day or edges[0].toordinal(), row.last_day or edges[1].toordinal() - 1
    when = json.loads(row.brief)["when"]
    left, right = strips.percent(first, edges), strips.percent(last + 1, edges)
    day = bool(row.first_day) and first == last
    lane = 0 if day else _lane(lanes, left, max(right, left + 1))
    return {
        "x": f"{left:.3f}%",
        "width": f"{max(right - left, 0.4):.3f}%",
        "y": TOP + lane * LANE,
        "day": day,
        "lasted": not day and "/" in when["edtf"] and not when["window"],
        "open": not (row.first_day and row.last_day),
        "contested": contested,
        "said": _("{date}: {title}").format(date=telling.date(when), title=row.title),
    }


def _lane(lanes, left, right):
    """The first lane that is free from `left` on; the last one where none is."""
    for number, taken in enumerate(lanes):
        if taken <= left:
            lanes[number] = right
            return number
    if len(lanes) < LANES:
        lanes.append(right)
    return len(lanes) - 1


def _counted(times):
    known = {value: n for value, n in times.items() if value != spots.LONGER}
    if not known:
        return None
    first, last = min(known)[:4], max(known)[:4]
    if (int(last) - int(first) + 1) * 12 > MONTHS:
        known = mapped.years(known)
    start, end = date(int(first), 1, 1), date(min(int(last) + 1, date.max.year), 1, 1)
    finest = max(map(len, known))
    greatest = max(n for value, n in known.items() if len(value) == finest)
    coarse = max((n for value, n in known.items() if len(value) < finest), default=1)
    bars = [
        _bar(value, n, (start, end), n / (greatest if len(value) == finest else coarse), len(value) == finest)
        for value, n in sorted(known.items())
    ]
    vague = times.get(spots.LONGER, 0)
    return {**axis(start, end), "marks": [], "bars": bars, "icons": False, "undated": 0, "vague": vague}


def _bar(value, number, edges, share, finest):
    """A month or a year with the events in it, as high as there are many; one of the coarser kind lies low and hollow."""
    year, month = int(value[:4]), int(value[5:] or 1)
    low = date(year, month, 1).toordinal()
    later = date(year + (month == 12), month % 12 + 1, 1) if value[5:] else date(min(year + 1, 9999), 1, 1)
    left, right = strips.percent(low, edges), strips.percent(later.toordinal(), edges)
    tall = max(TALLEST * share, 1.5) * (1 if finest else 0.3)
    said = _told(get_language(), value, number)
    return {
        "x": f"{left:.3f}%",
        "width": f"{right - left:.3f}%",
        "y": f"{HEIGHT - 4 - tall:.1f}",
        "height": f"{tall:.1f}",
        "finest": finest,
        "first": low,
        "last": later.toordinal() - 1,
        "said": said,
    }


@lru_cache(maxsize=4096)
def _told(_language, value, number):
    """A month or year with its number of events, in words of the language that is spoken."""
    said = ngettext("{when}: {n} event", "{when}: {n} events", number)
    return said.format(when=telling.day(value), n=grouped(number, _))
