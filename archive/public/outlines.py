"""The base map: outlines read once from the folder `MAP_BASE`, cut to a window and drawn as SVG paths.

Equirectangular, shrunk by the cosine of the middle latitude; good enough for a region of a few degrees.
"""

import itertools
import json
from dataclasses import dataclass
from functools import cache, cached_property
from math import cos, radians

from django.conf import settings

NEAR = 1.1  # pixels: points closer to the one before are left out
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
        points = [window.at(*point[:2]) for point in line]
        points = _cut(points, window) if closed else points
        inside = any(-9 <= x <= window.width + 9 and -9 <= y <= window.height + 9 for x, y in points)
        thinned = _thin(points)
        if inside and len(thinned) > 1:
            pieces.append(_steps(thinned) + ("Z" if closed else ""))
    return "".join(pieces)


def _steps(points):
    """A path from its first point on by steps, in tenths of a pixel: half as long as one of places."""
    tenths = [(round(10 * x), round(10 * y)) for x, y in points]
    x, y = tenths[0]
    steps = [(c - a, d - b) for (a, b), (c, d) in itertools.pairwise(tenths)]
    written = (f"{dx / 10:g}{'' if dy < 0 else ' '}{dy / 10:g}" for dx, dy in steps)
    return f"M{x / 10:g} {y / 10:g}l{' '.join(written).replace(' -', '-')}"


def _thin(points):
    kept = points[:1]
    for x, y in points[1:]:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= NEAR:
            kept.append((x, y))
    return kept


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
