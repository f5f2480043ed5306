"""The base map: outlines read once from the folder `MAP_BASE`, cut to a window and drawn as SVG paths.

Equirectangular, shrunk by the cosine of the middle latitude; good enough for a region of a few degrees.
"""

import itertools
import json
import math
from dataclasses import dataclass
from functools import cache, cached_property
from math import cos, radians

from django.conf import settings

NEAR = 1.1  # pixels: points closer to the one before are left out
BESIDE = 0.5  # pixels: points so close to a straight line are on it
MARGIN = 12  # pixels around a window in which lines still run on
KM_A_DEGREE = 111.2


@dataclass(frozen=True)
class Window:
    """The part of the world that is drawn, `width` pixels wide."""

    west: float
    south: float
    east: float
    north: float
    width: int = 560

    @cached_property
    def shrink(self):
        """How much shorter a degree of longitude is than one of latitude."""
        return cos(radians((self.south + self.north) / 2))

    @cached_property
    def scale(self):
        """Pixels a degree of latitude."""
        return self.width / ((self.east - self.west) * self.shrink)

    @property
    def height(self):
        """Height in pixels."""
        return round((self.north - self.south) * self.scale)

    def meets(self, box):
        """Whether any of a box (west, south, east, north) stands in the window or on its margin."""
        west, south, east, north = box
        (left, bottom), (right, top) = self.at(west, south), self.at(east, north)
        return left <= self.width + MARGIN and right >= -MARGIN and top <= self.height + MARGIN and bottom >= -MARGIN

    def at(self, longitude, latitude):
        """Where a point stands, in pixels."""
        return (longitude - self.west) * self.shrink * self.scale, (self.north - latitude) * self.scale

    def pixels(self, metres):
        """How long a distance is, in pixels."""
        return metres / 1000 / KM_A_DEGREE * self.scale


class Line(list):
    """The points of a ring or a line."""

    @cached_property
    def box(self):
        """Its west, south, east and north."""
        longitudes, latitudes = [point[0] for point in self], [point[1] for point in self]
        return min(longitudes), min(latitudes), max(longitudes), max(latitudes)

    @cached_property
    def _seen(self):
        return {}

    def seen(self, window):
        """The points of it that are seen at the scale of a window: found once for each scale, wherever the window stands."""
        key = f"{window.scale:.6g} {window.shrink:.6g}"  # windows of one scale differ in the last digits of theirs
        if key not in self._seen:
            self._seen[key] = _thin([window.at(*point[:2]) for point in self], self)
        return self._seen[key]


def around(longitude, latitude, degrees=4.2):
    """A window of the usual shape with a point near its middle, moved to where the base map has something.

    Middles are half degrees, so that neighbours share a window, which is drawn once.
    """
    longitude, latitude = round(longitude * 2) / 2, round(latitude * 2) / 2
    half, tall = degrees / cos(radians(latitude)), degrees * 0.72
    west, south, east, north = region()
    if west + half < east - half and west <= longitude <= east and south <= latitude <= north:
        longitude = min(max(longitude, west + half), east - half)
        latitude = min(max(latitude, south + tall), north - tall)
    return Window(longitude - half, latitude - tall, longitude + half, latitude + tall)


@cache
def region():
    """The region that the base map covers: west, south, east, north."""
    return tuple(settings.MAP_REGION)


@cache
def features(name):
    """The features of one file of the base map: properties, kind of geometry, lists of points."""
    path = settings.MAP_BASE / f"{name}.geojson"
    return (
        []
        if not path.exists()
        else [
            (feature["properties"], list(_lines(feature["geometry"])))
            for feature in json.loads(path.read_text("utf-8"))["features"]
        ]
    )


def _lines(geometry):
    """Every ring or line of a geometry."""
    kind, coordinates = geometry["type"], geometry["coordinates"]
    if kind == "Point":
        yield Line([coordinates])
    elif kind == "LineString":
        yield Line(coordinates)
    elif kind in ("Polygon", "MultiLineString"):
        yield from map(Line, coordinates)
    elif kind == "MultiPolygon":
        for polygon in coordinates:
            yield from map(Line, polygon)


def path(lines, window, closed=True):
    """The SVG path of some rings or lines in a window; empty where none comes near it."""
    pieces = []
    for line in lines:
        if not window.meets(line.box):
            continue
        points = [window.at(*point[:2]) for point in line.seen(window)]
        points = _cut(points, window) if closed else points
        inside = any(-9 <= x <= window.width + 9 and -9 <= y <= window.height + 9 for x, y in points)
        if inside and len(points) > 1:
            pieces.append(_steps(points) + ("Z" if closed else ""))
    return "".join(pieces)


def _steps(points):
    """A path from its first point on by steps, in halves of a pixel: what is finer is not seen, and weighs twice as much."""
    halves = [(round(2 * x), round(2 * y)) for x, y in points]
    steps = [(c - a, d - b) for (a, b), (c, d) in itertools.pairwise(halves) if (a, b) != (c, d)]
    written = "".join(f" {_half(dx)} {_half(dy)}" for dx, dy in steps or [(0, 0)])
    return f"M{_half(halves[0][0])} {_half(halves[0][1])}l{written.strip().replace(' -', '-')}"


def _half(number):
    """So many halves as SVG takes them, without a nought before the point."""
    whole, odd = divmod(abs(number), 2)
    return f"{'-' if number < 0 else ''}{whole or ''}.5" if odd else f"{'-' if number < 0 else ''}{whole}"


def _thin(pixels, points):
    """Of `points`, which stand at `pixels`, those that are seen: not too close to the one before, nor beside a straight line."""
    kept = [0] if pixels else []
    for at, (x, y) in enumerate(pixels[1:], 1):
        before_x, before_y = pixels[kept[-1]]
        if abs(x - before_x) + abs(y - before_y) >= NEAR:
            kept.append(at)
    near = [pixels[at] for at in kept]
    return [points[kept[at]] for at in sorted(_needed(near))]


def _needed(points):
    """Which points no straight line between two others stands for within `BESIDE` pixels (Douglas and Peucker)."""
    needed, open_ends = {0, len(points) - 1} if points else set(), [(0, len(points) - 1)]
    while open_ends:
        first, last = open_ends.pop()
        off = _furthest(points, first, last) if last - first > 1 else None
        if off:
            needed.add(off)
            open_ends += [(first, off), (off, last)]
    return needed


def _furthest(points, first, last):
    """The point between two others that lies furthest from the line between them; None where all lie beside it."""
    (x, y), (end_x, end_y) = points[first], points[last]
    dx, dy = end_x - x, end_y - y
    long = math.hypot(dx, dy)
    between = range(first + 1, last)
    if long:
        far, at = max((abs(dx * (points[n][1] - y) - dy * (points[n][0] - x)) / long, n) for n in between)
    else:
        far, at = max((math.hypot(points[n][0] - x, points[n][1] - y), n) for n in between)
    return at if far > BESIDE else None


def _cut(points, window, margin=MARGIN):
    """A ring cut to the window and a margin (Sutherland and Hodgman)."""
    edges = [(0, -margin, 1), (0, window.width + margin, -1), (1, -margin, 1), (1, window.height + margin, -1)]
    for axis, limit, sign in edges:
        points = _cut_edge(points, axis, limit, sign)
    return points


def _cut_edge(points, axis, limit, sign):
    kept = []
    for one, two in zip(points, points[1:] + points[:1], strict=True):
        inside_one, inside_two = sign * (one[axis] - limit) >= 0, sign * (two[axis] - limit) >= 0
        if inside_one:
            kept.append(one)
        if inside_one != inside_two:
            share = (limit - one[axis]) / (two[axis] - one[axis])
            kept.append((one[0] + share * (two[0] - one[0]), one[1] + share * (two[1] - one[1])))
    return kept


def contains(lines, longitude, latitude):
    """Whether a point lies inside some rings (even and odd crossings)."""
    inside = False
    for ring in lines:
        for (x1, y1, *_), (x2, y2, *_) in itertools.pairwise(ring):
            if (y1 > latitude) != (y2 > latitude) and longitude < (x2 - x1) * (latitude - y1) / (y2 - y1) + x1:
                inside = not inside
    return inside
