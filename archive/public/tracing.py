"""Lines of the base map as SVG paths: thinned and measured once for each scale, and only cut for each window.

A path begins at a point and goes on by steps in halves of a pixel: what is finer is not seen, and weighs twice as
much. Steps are the same wherever a window stands, so a line that lies in a window as a whole is written already.
"""

import itertools
import math
from array import array
from dataclasses import dataclass
from functools import cached_property, lru_cache

NEAR = 1.1  # pixels: points closer to the one before are left out
BESIDE = 0.5  # pixels: points so close to a straight line are on it
MARGIN = 12  # pixels around a window in which lines still run on
SIGHT = 9  # pixels around a window: what stays beyond is not drawn


@dataclass(frozen=True)
class Trace:
    """A line at one scale: its points in halves of a pixel from the corner of no longitude and no latitude."""

    across: array
    down: array
    steps: str  # from the first point to the last

    @cached_property
    def box(self):
        """Its least and greatest places: left, top, right, bottom."""
        return min(self.across), min(self.down), max(self.across), max(self.down)


class Line(list):
    """The points of a ring or a line."""

    @cached_property
    def box(self):
        """Its west, south, east and north."""
        longitudes, latitudes = [point[0] for point in self], [point[1] for point in self]
        return min(longitudes), min(latitudes), max(longitudes), max(latitudes)

    @cached_property
    def _traces(self):
        return {}

    def trace(self, window):
        """The line at the scale of a window: found once for each scale, wherever the window stands."""
        key = f"{window.scale:.9g} {window.shrink:.9g}"  # windows of one scale differ in the last digits of theirs
        if key not in self._traces:
            self._traces[key] = _traced(self, window.shrink * window.scale, window.scale)
        return self._traces[key]


def path(lines, window, closed=True):
    """The SVG path of some rings or lines in a window; empty where none comes near it."""
    left, top = round(2 * window.west * window.shrink * window.scale), round(-2 * window.north * window.scale)
    right, bottom = left + 2 * window.width, top + 2 * window.height
    frame, sight = ((left - m, top - m, right + m, bottom + m) for m in (2 * MARGIN, 2 * SIGHT))
    pieces = []
    for line in lines:
        if not window.meets(line.box):
            continue
        trace = line.trace(window)
        if _within(trace.box, frame):
            near = len(trace.across) > 1 and _meet(trace.box, sight)
            found = [(trace.across[0], trace.down[0], trace.steps)] if near else []
        else:
            points = list(zip(trace.across, trace.down, strict=True))
            parts = [_cut(points, frame, trace.box)] if closed else _runs(points, frame)
            found = [(*part[0], _steps(part)) for part in parts if part and _meet(_box(part), sight)]
        pieces += [f"M{_half(x - left)} {_half(y - top)}l{steps}{'Z' if closed else ''}" for x, y, steps in found]
    return "".join(pieces)


def _traced(line, wide, tall):
    pixels = [(point[0] * wide, -point[1] * tall) for point in line]
    halves = [(round(2 * x), round(2 * y)) for x, y in (pixels[at] for at in _thinned(pixels))]
    return Trace(array("i", (x for x, _ in halves)), array("i", (y for _, y in halves)), _steps(halves))


def _within(box, frame):
    return box[0] >= frame[0] and box[1] >= frame[1] and box[2] <= frame[2] and box[3] <= frame[3]


def _meet(box, frame):
    return box[0] <= frame[2] and box[1] <= frame[3] and box[2] >= frame[0] and box[3] >= frame[1]


def _box(points):
    across, down = zip(*points, strict=True)
    return min(across), min(down), max(across), max(down)


def _steps(points):
    """The way from the first of some points to the last."""
    steps = [(c - a, d - b) for (a, b), (c, d) in itertools.pairwise(points) if (a, b) != (c, d)]
    return "".join([_step(step) for step in steps or [(0, 0)]]).strip().replace(" -", "-")


@lru_cache(maxsize=4096)
def _step(step):
    """One step, written. Points stand a few pixels apart: some thousand steps make up most lines."""
    return f" {_half(step[0])} {_half(step[1])}"


def _half(number):
    """So many halves as SVG takes them, without a nought before the point."""
    whole, odd = divmod(abs(number), 2)
    return f"{'-' if number < 0 else ''}{whole or ''}.5" if odd else f"{'-' if number < 0 else ''}{whole}"


# -- thinning ------------------------------------------------------------------------------------------


def _thinned(pixels):
    """Of points, the places of those that are seen: not too close to the one before, nor beside a straight line."""
    kept = [0] if pixels else []
    for at, (x, y) in enumerate(pixels[1:], 1):
        before_x, before_y = pixels[kept[-1]]
        if abs(x - before_x) + abs(y - before_y) >= NEAR:
            kept.append(at)
    near = [pixels[at] for at in kept]
    return [kept[at] for at in sorted(_needed(near))]


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
    if long:
        far = [abs(dx * (b - y) - dy * (a - x)) for a, b in points[first + 1 : last]]
    else:
        far, long = [math.hypot(a - x, b - y) for a, b in points[first + 1 : last]], 1
    most = max(far)
    return last - 1 - far[::-1].index(most) if most > BESIDE * long else None  # of several the last


# -- cutting -------------------------------------------------------------------------------------------


def _cut(points, frame, box):
    """A ring that stands in a box, cut to a frame (Sutherland and Hodgman): at the edges that the box reaches over."""
    left, top, right, bottom = frame
    edges = [(0, left, 1, box[0] < left), (0, right, -1, box[2] > right),
             (1, top, 1, box[1] < top), (1, bottom, -1, box[3] > bottom)]  # fmt: skip
    for axis, limit, sign, reached in edges:
        points = _cut_edge(points, axis, limit, sign) if reached else points
    return points


def _cut_edge(points, axis, limit, sign):
    """What of a ring lies on one side of an edge."""
    stands = [sign * (point[axis] - limit) >= 0 for point in points]
    if not any(stands):
        return []
    kept = []
    after = points[1:] + points[:1], stands[1:] + stands[:1]
    for one, inside_one, two, inside_two in zip(points, stands, *after, strict=True):
        if inside_one:
            kept.append(one)
        if inside_one != inside_two:
            share = (limit - one[axis]) / (two[axis] - one[axis])
            kept.append((round(one[0] + share * (two[0] - one[0])), round(one[1] + share * (two[1] - one[1]))))
    return kept


def _runs(points, frame):
    """The parts of a line that may come into a frame: of each step that does, both ends."""
    runs, ended = [], None
    for number, ((a, b), (c, d)) in enumerate(itertools.pairwise(points)):
        if not _meet((min(a, c), min(b, d), max(a, c), max(b, d)), frame):
            continue
        if ended == number:
            runs[-1].append((c, d))
        else:
            runs.append([(a, b), (c, d)])
        ended = number + 1
    return runs
