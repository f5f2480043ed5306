"""Views of the map: a middle and a zoom, the window that they show, and their neighbours."""

from dataclasses import dataclass, replace
from functools import cached_property
from math import cos, radians

from archive.domain import cells
from archive.public import outlines
from archive.record import spots

WIDTH, HEIGHT = 760, 500  # pixels of the drawing
WIDEST, CLOSEST = 256, 12  # degrees across at zoom 0; the nearest zoom
USUAL = 6  # zoom of a middle that was asked without one
NEAREST = 7  # zoom that a view made to fit goes to
ROOM = 0.8  # of a window that what must fit may take
MARGIN = 0.5  # of a window, drawn beyond each edge: what a hand can pull into sight
PER_VIEW = 4  # digits of a cell beyond the zoom: eleven cells stand side by side


@dataclass(frozen=True)
class Sheet(outlines.Window):
    """A window of the explorer: all of them shrink longitude alike, so that one can be moved over another."""

    width: int = WIDTH

    @cached_property
    def shrink(self):
        """How much shorter a degree of longitude is than one of latitude."""
        _west, south, _east, north = outlines.region()
        return cos(radians((south + north) / 2))

    @property
    def box(self):
        """West, south, east, north."""
        return self.west, self.south, self.east, self.north


@dataclass(frozen=True)
class View:
    """What part of the earth is in sight."""

    latitude: float
    longitude: float
    zoom: int

    @classmethod
    def asked(cls, at, zoom):
        """The view of a question, whose middle or zoom may be left out; None where both are."""
        if at is None and zoom is None:
            return None
        whole = cls.of_region()
        latitude, longitude = at or (whole.latitude, whole.longitude)
        return cls(latitude, longitude, USUAL if zoom is None else zoom)

    @classmethod
    def of_region(cls):
        """The whole area that the base map covers."""
        west, south, east, north = outlines.region()
        return cls.around([(west, south), (east, north)], room=1.04)

    @classmethod
    def around(cls, points, room=ROOM):
        """The nearest view that has all of some points (longitude, latitude); the whole area for none."""
        if not points:
            return cls.of_region()
        longitudes, latitudes = [x for x, _ in points], [y for _, y in points]
        middle = (min(latitudes) + max(latitudes)) / 2, (min(longitudes) + max(longitudes)) / 2
        views = [cls(round(middle[0], 2), round(middle[1], 2), zoom) for zoom in range(NEAREST, -1, -1)]
        wide, tall = max(longitudes) - min(longitudes), max(latitudes) - min(latitudes)
        for view in views:
            west, south, east, north = view.window.box
            if wide <= room * (east - west) and tall <= room * (north - south):
                return view
        return views[-1]

    @cached_property
    def window(self):
        """What is in sight."""
        return self._window(1)

    @cached_property
    def sheet(self):
        """What is drawn: the window with a margin on each side."""
        return self._window(1 + 2 * MARGIN)

    def _window(self, times):
        half = WIDEST / (1 << self.zoom) / 2 * times
        shrink = Sheet(0, 0, 0, 0).shrink
        tall = half * shrink * HEIGHT / WIDTH
        west, east = self.longitude - half, self.longitude + half
        return Sheet(west, self.latitude - tall, east, self.latitude + tall, round(WIDTH * times))

    @property
    def level(self):
        """The digits of the cells that marks are gathered in."""
        return spots.level(self.zoom + PER_VIEW)

    @property
    def cells(self):
        """The cells of that level in the drawing."""
        return cells.covering(self.sheet.box, self.level)

    @property
    def at(self):
        """The middle, as it stands in addresses."""
        places = 2 if self.zoom < 8 else 4
        return f"{self.latitude:.{places}f},{self.longitude:.{places}f}"

    def moved(self, east=0, north=0, nearer=0):
        """A neighbouring view: parts of a window to the east and north, steps nearer."""
        west, south, right, top = self.window.box
        latitude = min(max(self.latitude + north * (top - south), -85), 85)
        longitude = min(max(self.longitude + east * (right - west), -180), 180)
        return replace(self, latitude=latitude, longitude=longitude, zoom=min(max(self.zoom + nearer, 0), CLOSEST))
