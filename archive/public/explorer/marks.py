"""Marks of the map, ready to be drawn: where each stands, what it is called, and where a name has room."""

import json
from functools import lru_cache
from typing import Any

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from archive.domain import cells
from archive.domain.drawing import DRAWN_WITHIN, Drawn
from archive.domain.figures import grouped
from archive.public import maps, telling, tracing
from archive.public.explorer.viewing import HEIGHT, MARGIN, WIDTH
from archive.record import naming
from archive.record.models import EventRow, ThingRow

LEAST_RING, DIGIT, ALONE = (
    10,
    3,
    60,
)  # pixels; a ring grows by so many with each digit of its number; so many spots are drawn each for itself, whatever stands beside them
PHONE = 2.05  # times: numbers and least rings are drawn so much larger there (map.css), rings of a true width are not
NAMES, MAJOR = 14, 5  # marks that are named; those named on a phone
LETTER = 8.2  # pixels: a letter of a name, about
NEARER = 2  # zoom steps into a cell with several spots


def points(found):
    """Where the spots of some marks are: longitude and latitude."""
    return [cells.middle(mark.key[: cells.DIGITS]) for mark in found.marks]


def placed(found, view):
    """Marks of spots and of cells in the order of drawing, the most events first; those far out of sight left out."""
    briefs = _briefs(mark.k for mark in found.marks if mark.k)
    several, zoom = _("several places"), str(nearer(view).zoom)
    made = [
        _spot(mark, briefs[mark.k], view) if mark.k in briefs else _cell(mark, view, several, zoom)
        for mark in found.marks
    ]
    beyond = MARGIN * WIDTH, MARGIN * HEIGHT
    near = [
        mark
        for mark in made
        if -beyond[0] <= mark["px"] <= WIDTH + beyond[0] and -beyond[1] <= mark["py"] <= HEIGHT + beyond[1]
    ]
    return sorted(near, key=lambda mark: (-mark["number"], mark["name"], mark["px"]))


def _briefs(keys):
    return {k: json.loads(brief) for k, brief in EventRow.objects.filter(k__in=set(keys)).values_list("k", "brief")}


def _mark(mark, point, view, **more):
    x, y = view.window.at(*point)
    digits, said = _counted(get_language(), mark.number)
    return {
        "point": point,
        "px": x,
        "py": y,
        "x": f"{x:.1f}",
        "y": f"{y:.1f}",
        "number": mark.number,
        "digits": digits,
        "round": LEAST_RING + DIGIT * (len(digits) - 1),
        "contested": mark.contested,
        "said": said,
        **more,
    }


def _spot(mark, brief, view):
    place = brief["place"]
    exact = mark.key[cells.DIGITS] == Drawn.DOT[0]
    radius = view.window.pixels(place["uncertainty_m"])
    made = _mark(
        mark,
        cells.middle(mark.key[: cells.DIGITS]),
        view,
        shape="dot" if exact else "ring",
        name=telling.point_of(place),
        place=place["point_of"],
        moved=place["generalised"],
    )
    wide = radius > made["round"] and not exact
    return made | {"radius": f"{radius:.1f}" if wide else "", "hidden_on_phones": radius < PHONE * made["round"]}


def nearer(view):
    """The view that parts what shares a cell."""
    return view.moved(nearer=NEARER)


def _cell(mark, view, several, zoom):
    """A square for the places of a cell: it leads to the view that shows them from nearer."""
    middle = cells.middle(mark.key[: cells.DIGITS])
    at = {"at": f"{middle[1]:.4f},{middle[0]:.4f}", "zoom": zoom}
    return _mark(mark, middle, view, shape="group", name=several, place="", at=at)


@lru_cache(maxsize=1024)
def _counted(_language, number):
    """A number of events, as digits and in words of the language that is spoken."""
    digits = grouped(number, _)
    return digits, ngettext("{n} event", "{n} events", number).format(n=digits)


def areas(found, view):
    """Areas with an outline, or hatched around their point; and apart, in words, those that cannot be drawn."""
    rows = {row.slug: row for row in ThingRow.objects.of_kind("location").filter(slug__in=[a.key for a in found.areas])}
    drawn: list[dict[str, Any]] = []
    undrawn: list[dict[str, Any]] = []
    for mark in found.areas:
        if mark.key not in rows:
            continue
        document = json.loads(rows[mark.key].document)
        lines = maps.outline(document, document["geonames_id"])
        point = _point(document, lines)
        about = {"name": document["name"], "place": mark.key, "shape": "area", "moved": document["generalised"]}
        made = _mark(mark, point or (0, 0), view, **about)
        made["path"] = tracing.path(lines, view.sheet) if lines else ""
        made["radius"] = "" if lines or not point else f"{view.window.pixels(document['uncertainty_m']):.1f}"
        (drawn if point else undrawn).append(made)
    return drawn, undrawn


def _point(document, lines):
    if lines:
        return lines.middle
    if document["latitude"] is None or document["uncertainty_m"] > DRAWN_WITHIN:
        return None
    return float(document["longitude"]), float(document["latitude"])


def called(marks):
    """Give marks of places their names in the language of the page, as far as they have one."""
    names = naming.names(("location", mark["place"]) for mark in marks if mark["place"])
    for mark in marks:
        mark["name"] = names.get(("location", mark["place"]), mark["name"])


def named(marks, taken=()):
    """Give a place for its name to the marks that have room for it, those with the most events first."""
    boxes = list(taken) + [
        (m["px"] - m["round"], m["py"] - 10, m["px"] + m["round"], m["py"] + 10) for m in marks if m["shape"] != "area"
    ]
    left = NAMES
    for mark in marks:
        wide = LETTER * len(mark["name"]) + 4
        inside = 0 <= mark["px"] <= WIDTH and 0 <= mark["py"] <= HEIGHT
        if mark["shape"] == "group" or not left or not inside:
            continue
        off = mark["round"] + 4
        beside = ((1, off), (-1, -off - wide)) if mark["shape"] != "area" else ((0, -wide / 2),)
        for side, start in beside:
            box = _box(mark, start, wide)
            if box[0] >= 0 and box[2] <= WIDTH and not any(_meet(box, other) for other in boxes):
                mark["label_x"], mark["anchor"] = (f"{off + 1}", "start") if side >= 0 else (f"{-off - 1}", "end")
                mark["major"] = left > NAMES - MAJOR
                boxes.append(box)
                left -= 1
                break
    return boxes


def _box(mark, start, wide):
    return mark["px"] + start, mark["py"] - 9, mark["px"] + start + wide, mark["py"] + 9


def _meet(one, other):
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def towns(view, boxes, names, most=6):
    """The largest towns in sight that leave room for the marks and for one another: for orientation."""
    found = []
    for name, x, y in maps.towns(view.window):
        box = x - 6, y - 9, x + 12 + LETTER * len(name), y + 9
        if name in names or not (x > 8 and box[2] < WIDTH - 8 and 12 < y < HEIGHT - 12):
            continue
        if not any(_meet(box, other) for other in boxes):
            boxes.append(box)
            found.append({"name": name, "x": f"{x:.1f}", "y": f"{y:.1f}"})
        if len(found) == most:
            break
    return found
