"""Locator maps, drawn by the server: a ring for what is known roughly, a dot only for what is known exactly.

A governorate is an outline; a country is named in words and not drawn. A place known only by its container is
shown as its container, in words and as the container's ring: never as a point of its own.
"""

from functools import cache, lru_cache

from django.utils.translation import gettext_noop

from archive.domain.drawing import DRAWN_WITHIN, OUTLINED, Drawn, drawn
from archive.domain.names import folded
from archive.domain.words import PlaceKind, WherePrecision
from archive.public import outlines, tracing
from archive.record.rendering import part

LEAST_RING = 9  # pixels
TOWNS = 4  # neighbours that are named for orientation
COUNTRIES = {  # where a name has room
    gettext_noop("Syria"): (38.1, 34.6), gettext_noop("Iraq"): (41.3, 32.6), gettext_noop("Turkey"): (38.5, 37.7),
    gettext_noop("Iran"): (47.2, 34.3), gettext_noop("Jordan"): (36.9, 31.2), gettext_noop("Saudi Arabia"): (41.6, 30.6),
}  # fmt: skip


def of_place(place, kind, precision=WherePrecision.WITHIN, geonames_id=""):
    """What a locator map of a place draws, or None where only words are honest."""
    if kind in OUTLINED and (lines := outline(place, geonames_id)):
        return _drawn(place, *lines.middle, lines=lines)
    if kind == PlaceKind.COUNTRY or place["latitude"] is None or place["uncertainty_m"] is None:
        return None
    if place["uncertainty_m"] > DRAWN_WITHIN:
        return None
    longitude, latitude = float(place["longitude"]), float(place["latitude"])
    window = outlines.around(longitude, latitude)
    x, y = window.at(longitude, latitude)
    own = place.get("point_of", place["slug"]) == place["slug"]
    known = {"own_point": own, "generalised": place["generalised"]}
    exact = drawn(kind, precision, place["uncertainty_m"], **known) is Drawn.DOT
    mark = {"x": f"{x:.1f}", "y": f"{y:.1f}", "label_x": f"{x + 20:.1f}", "label_y": f"{y + 8:.1f}", "exact": exact}
    mark["r"] = f"{max(LEAST_RING, window.pixels(place['uncertainty_m'])):.1f}"
    return _drawn(place, longitude, latitude, mark=mark, own=own)


def _drawn(place, longitude, latitude, *, mark=None, lines=None, own=True):
    middle = round(longitude), round(latitude)  # neighbours share a base
    window = outlines.around(*middle)
    countries = _countries(window, mark)
    return {
        "width": window.width,
        "height": window.height,
        "middle": middle,
        "countries": countries,
        "towns": _neighbours(window, place["name"], mark, countries),
        "name": place["name"],
        "place": place["slug"],
        "mark": mark,
        "outline": tracing.path(lines, window) if lines else "",
        "outline_at": [f"{value:.1f}" for value in window.at(*lines.middle)] if lines else None,
        "own": own,
        "generalised": place["generalised"],
    }


def locator_base(longitude, latitude):
    """What a locator map around a point is drawn upon."""
    return base(outlines.around(longitude, latitude))


@lru_cache(maxsize=512)
def base(window):
    """Land, water and borders of a window, drawn."""

    def paths(name, closed=True):
        return [d for _, lines in outlines.features(name) if (d := tracing.path(lines, window, closed))]

    drawn = {"lands": paths("countries"), "borders": paths("governorates"), "lakes": paths("lakes")}
    return part("public/parts/map/base.html", **drawn, rivers=paths("rivers", closed=False))


def _countries(window, mark):
    """Names of the countries that have room for theirs, away from the place itself."""
    near = (float(mark["x"]), float(mark["y"])) if mark else (-999, -999)
    return [each for each, x, y in _called(window) if abs(x - near[0]) > 130 or abs(y - near[1]) > 45]


@lru_cache(maxsize=512)
def _called(window):
    """Countries whose names have room in a window: what is drawn, and where."""
    return [
        ({"name": name, "x": f"{x:.0f}", "y": f"{y:.0f}"}, x, y)
        for name, point in COUNTRIES.items()
        for x, y in [window.at(*point)]
        if 20 < x < window.width - 90 and 30 < y < window.height - 12
    ]


@cache
def _towns():
    """The towns of the base map, the largest first: name, longitude, latitude."""
    largest = sorted(outlines.features("places"), key=lambda each: -each[0]["population"])
    return [(properties["name"], *point[:2]) for properties, [[point]] in largest]


@lru_cache(maxsize=512)
def towns(window):
    """The towns that stand in a window, the largest first: name, and where in pixels."""
    return [
        (name, *window.at(longitude, latitude))
        for name, longitude, latitude in _towns()
        if window.west < longitude < window.east and window.south < latitude < window.north
    ]


def _neighbours(window, name, mark, countries):
    """The largest towns of a window that leave room for one another and for the place itself."""
    taken = [(float(each["x"]), float(each["y"])) for each in [*countries, *([mark] if mark else [])]]
    found = []
    for each, x, y in _orienting(window):
        if each["name"] != name and all(abs(x - a) > 150 or abs(y - b) > 34 for a, b in taken):
            taken.append((x, y))
            found.append(each)
        if len(found) == TOWNS:
            break
    return found


@lru_cache(maxsize=512)
def _orienting(window):
    """Towns whose names have room in a window, the largest first: what is drawn, and where."""
    return [
        ({"name": town, "x": f"{x:.1f}", "y": f"{y:.1f}", "tx": f"{x + 11:.1f}", "ty": f"{y + 7:.1f}"}, x, y)
        for town, x, y in towns(window)
        if 14 < x < window.width - 130 and 20 < y < window.height - 14
    ]


def outline(place, geonames_id):
    """The rings of a governorate: by its GeoNames number, else by name; never by a guess."""
    numbered, called = _governorates()
    return numbered.get(geonames_id) or called.get(folded(place["name"]))


@cache
def _governorates():
    """The outlines of governorates by their GeoNames numbers, and by all that they are called."""
    numbered: dict[str, outlines.Shape] = {}
    called: dict[str, outlines.Shape] = {}
    for properties, lines in outlines.features("governorates"):
        numbered.setdefault(str(properties.get("geonames_id") or ""), lines)
        names = {folded(name) for name in [properties["name"], *(properties.get("name_alt") or [])] if name}
        for name in names | {name.removeprefix("al-") for name in names}:
            called.setdefault(name, lines)
    numbered.pop("", None)
    return numbered, called
