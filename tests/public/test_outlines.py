"""Outlines of the base map: as light as can be, and nowhere further from the truth than an eye could see."""

import re
from itertools import pairwise
from math import hypot

import pytest

from archive.public import outlines, tracing
from archive.public.explorer.viewing import View

pytestmark = pytest.mark.one_database
SEEN = tracing.NEAR + tracing.BESIDE + 0.5  # pixels: what the steps of halves add to what was left out


def places(path):
    """The points of a path by steps."""
    found = []
    for start, steps in re.findall(r"M([^l]+)l([^MZ]+)", path):
        numbers = [[float(n) for n in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", part)] for part in (start, steps)]
        x, y = numbers[0]
        found.append((x, y))
        for dx, dy in zip(numbers[1][::2], numbers[1][1::2], strict=True):
            x, y = x + dx, y + dy
            found.append((x, y))
    return found


def beside(point, one, other):
    """How far a point is from the line between two others."""
    dx, dy = other[0] - one[0], other[1] - one[1]
    share = ((point[0] - one[0]) * dx + (point[1] - one[1]) * dy) / (dx * dx + dy * dy or 1)
    share = min(max(share, 0), 1)
    return hypot(point[0] - one[0] - share * dx, point[1] - one[1] - share * dy)


@pytest.mark.parametrize("zoom", [4, 5])
def test_a_river_is_drawn_where_it_is_and_with_few_points(zoom):
    sheet = View(34.9, 41.3, zoom).sheet
    lines = [line for _about, found in outlines.features("rivers") for line in found if sheet.meets(line.box)]
    weights = []
    for line in lines:
        drawn = places(tracing.path([line], sheet, closed=False))
        if drawn:
            true = [sheet.at(*point[:2]) for point in line]
            seen = [(x, y) for x, y in true if 0 <= x <= sheet.width and 0 <= y <= sheet.height]
            assert all(min(beside(p, *pair) for pair in pairwise(drawn)) <= SEEN for p in seen)
            weights.append(len(drawn) / len(true))

    assert weights
    assert sum(weights) / len(weights) < 0.9


def test_what_lies_far_beyond_the_edges_is_not_drawn_and_what_only_crosses_is():
    far = View(34.9, 41.3, 4).sheet
    near = View(34.9, 41.3, 9).sheet
    for name in ("rivers", "governorates"):
        closed = name != "rivers"
        paths = [tracing.path(found, near, closed) for _about, found in outlines.features(name)]
        drawn = [point for path in paths for point in places(path)]
        longest = max(hypot(c - a, d - b) for (a, b), (c, d) in pairwise(drawn))
        beyond = tracing.MARGIN + longest
        assert drawn
        assert all(-beyond <= x <= near.width + beyond and -beyond <= y <= near.height + beyond for x, y in drawn)

    around = [
        [far.west - 1, far.south - 1],
        [far.west - 1, far.north + 1],
        [far.east + 1, far.north + 1],
        [far.east + 1, far.south - 1],
    ]
    assert len(places(tracing.path([tracing.Line(around)], far))) == 4, "land all around a window fills it"
    across = tracing.Line([[far.west - 1, 34.9], [far.east + 1, 34.9]])
    assert places(tracing.path([across], far, closed=False))
    assert tracing.path([tracing.Line([[far.west - 2, 20.0], [far.west - 1, 50.0]])], far, closed=False) == ""


def test_windows_of_one_scale_share_what_is_seen_of_a_line():
    ((_about, (line, *_rest)), *_others) = outlines.features("countries")
    one, other = View(34.9, 41.34, 6).sheet, View(33.17, 40.02, 6).sheet

    assert line.trace(one) is line.trace(other)
    assert line.trace(one) is not line.trace(View(34.9, 41.34, 7).sheet)
