"""Control strips: who is reported to hold a place, drawn over time from the record, with silence drawn as silence."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from archive.domain.control import Span
from archive.domain.words import Assessed
from archive.public import telling

PATTERNS = ("solid", "hatch", "dots", "bars", "cross", "rings")  # told apart without colour
NOBODY = "open"  # the pattern of a position that names no holder
TOP, HEIGHT = 20, 20  # pixels: where a mark stands in its strip
NARROWEST = 1.0  # percent: what is narrower is drawn so wide that it can be seen
LABEL = 24.0  # percent: the room that the days above a mark need
MOST_TICKS = 9


type Names = Mapping[tuple[str, str], Any]
"""References of places and actors as documents have them: ("place", slug), ("actor", slug)."""


class Layer(NamedTuple):
    """A part of a mark, for one of its holders: its pattern, and where it stands, in pixels."""

    pattern: str
    y: int
    height: int


def drawn(spans: list[Span], names: Names) -> dict[str, Any] | None:
    """Axis, rows and key of the strips of `spans`; None where there is nothing to draw.

    Percent of the axis are text, as SVG takes them. The order of places is that of their first day.
    """
    if not spans:
        return None
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    start, end = date(first.year, 1, 1), date(min(last.year + 1, date.max.year), 1, 1)
    patterns = _patterns(spans)
    places = dict.fromkeys(span.place for span in spans)
    return {
        "rows": [
            {
                "place": names["place", place],
                "marks": _labelled(
                    [_mark(each, (start, end), patterns, names) for each in spans if each.place == place]
                ),
            }
            for place in places
        ],
        "ticks": ticks(start, end),
        "key": [(names.get(("actor", actor)), pattern) for actor, pattern in patterns.items()],
        "year_only": any(span.whole_year_only for span in spans),
        "open": any(span.open_start or span.open_end for span in spans),
        "disagree": any(map(_disagree, spans)),
    }


def _patterns(spans: list[Span]) -> dict[str, str]:
    """A pattern for each holder, those with the most days first; holders beyond the last pattern share it."""
    days: dict[str, int] = {}
    for span in spans:
        for actor in span.actors:
            days[actor] = days.get(actor, 0) + (span.end - span.start).days + 1
    named = sorted((actor for actor in days if actor), key=lambda actor: (-days[actor], actor))
    found = {actor: PATTERNS[min(place, len(PATTERNS) - 1)] for place, actor in enumerate(named)}
    return {**found, "": NOBODY} if "" in days else found


def days(span: Span) -> dict[str, Any]:
    """The days of a span as a date of a document: whole years as years, one day as one."""
    start, end = span.start.isoformat(), span.end.isoformat()
    whole = start[5:] == "01-01" and end[5:] == "12-31"
    edges = (start[:4], end[:4]) if whole else (start, end)
    edtf = edges[0] if edges[0] == edges[1] else "/".join(edges)
    return {"text": "", "edtf": edtf, "part_of_day": "", "basis": "stated", "note": "", "window": False}


def _mark(span: Span, axis: tuple[date, date], patterns: dict[str, str], names: Names) -> dict[str, Any]:
    left = percent(span.start.toordinal(), axis)
    width = max(percent(span.end.toordinal() + 1, axis) - left, NARROWEST)
    left = min(left, 100 - width)
    part = HEIGHT // len(span.actors)
    return {
        "left": left,
        "right": left + width,
        "x": f"{left:.3f}%",
        "width": f"{width:.3f}%",
        "end": f"{left + width:.3f}%",
        "before": f"{max(left - NARROWEST, 0):.3f}%",
        "after": f"{min(left + width + NARROWEST, 100):.3f}%",
        "layers": [Layer(patterns[actor], TOP + place * part, part) for place, actor in enumerate(span.actors)],
        "year_only": span.whole_year_only,
        "open_start": span.open_start,
        "open_end": span.open_end,
        "disagree": _disagree(span),
        "days": telling.date(days(span)),
        "said": _said(span, names),
    }


def _labelled(marks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Marks, each with the side that its days stand on: after its start, else before it, else none for want of room."""
    taken = 0.0
    for mark, end in zip(marks, [*(mark["left"] for mark in marks[1:]), 100.0], strict=True):
        after, before = mark["left"] + LABEL <= end, mark["left"] - LABEL >= taken
        mark["label"] = "after" if after else "before" if before else ""
        taken = mark["left"] + LABEL if after else mark["right"]
    return marks


def _disagree(span: Span) -> bool:
    return span.disagree or span.assessment == Assessed.CONTESTED


def _said(span: Span, names: Names) -> str:
    refs = [names.get(("actor", actor)) for actor in span.actors]
    who = _(" or ").join(ref["name"] if ref else _("no holder named") for ref in refs)
    return _("{who}, {when}").format(who=who, when=telling.date(days(span)))


def ticks(start: date, end: date) -> list[dict[str, Any]]:
    """Where years begin, not more of them than can be read."""
    step = 1 + (end.year - start.year) // MOST_TICKS
    years = range(start.year, end.year + 1, step)
    return [
        {"year": year, "at": f"{percent(date(year, 1, 1).toordinal(), (start, end)):.3f}%", "last": year == end.year}
        for year in years
    ]


def percent(day: int, axis: tuple[date, date]) -> float:
    """Where a day stands on an axis from one day to another."""
    start, end = (edge.toordinal() for edge in axis)
    return 100 * (day - start) / (end - start)
