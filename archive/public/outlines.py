"""The base map: outlines read once from the folder `MAP_BASE`, and the windows that parts of it are seen in.

Equirectangular, shrunk by the cosine of the middle latitude; good enough for a region of a few degrees.
"""

import json
from dataclasses import dataclass
from functools import cache, cached_property
from math import cos, radians

from django.conf import settings

from archive.public.tracing import MARGIN, Line

KM_A_DEGREE = 111.2


class Shape(list):
    """The rings or lines of a feature."""

    @cached_property
    def middle(self):
        """The middle of the box around them: longitude and latitude."""
        boxes = [line.box for line in self]
        west, south = min(box[0] for box in boxes), min(box[1] for box in boxes)
        east, north = max(box[2] for box in boxes), max(box[3] for box in boxes)
        return (west + east) / 2, (south + north) / 2


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

    @cached_property
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


def around(longitude, latitude, degrees=4.2):
    """A window of the usual shape with a point near its middle, moved to where the base map has something.

    Middles are whole degrees, so that neighbours share a window, which is drawn once.
    """
    longitude, latitude = round(longitude), round(latitude)
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
            (feature["properties"], Shape(_lines(feature["geometry"])))
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
