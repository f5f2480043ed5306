"""Cells of the earth and how places are drawn: pure rules, on every point and every kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.domain import cells
from archive.domain.drawing import Drawn, drawn
from archive.domain.words import PlaceKind, WherePrecision

LONGITUDES = st.integers(-18_000_000, 17_999_999).map(lambda n: n / 100_000)  # as coordinates are kept
LATITUDES = st.integers(-9_000_000, 9_000_000).map(lambda n: n / 100_000)


@given(LONGITUDES, LATITUDES, st.integers(1, cells.DIGITS))
def test_a_point_lies_in_its_cell_and_the_cell_in_those_around_it(longitude, latitude, digits):
    cell = cells.name(longitude, latitude, digits)
    west, south, east, north = cells.box(cell)

    assert west <= longitude <= east
    assert south <= latitude <= north
    assert cells.name(longitude, latitude).startswith(cell)


@given(LONGITUDES, LATITUDES)
def test_the_middle_of_the_finest_cell_is_within_ten_metres_of_its_point(longitude, latitude):
    x, y = cells.middle(cells.name(longitude, latitude))

    assert abs(x - longitude) < 5e-5
    assert abs(y - latitude) < 5e-5


def test_cells_cover_a_box_once_and_whole():
    found = cells.covering((34.0, 28.5, 49.5, 38.5), 8)

    assert len(found) == len(set(found)) == 12 * 8
    assert {cells.name(x, y, 8) for x in (34.0, 41.0, 49.4) for y in (28.6, 33.0, 38.4)} <= set(found)


@pytest.mark.parametrize("kind", PlaceKind)
@pytest.mark.parametrize("own", [True, False])
@pytest.mark.parametrize("moved", [True, False])
@pytest.mark.parametrize("precision", WherePrecision)
@pytest.mark.parametrize("uncertainty", [None, 10, 250, 251, 60_000, 60_001])
def test_a_dot_is_only_for_a_site_known_exactly(kind, own, moved, precision, uncertainty):
    found = drawn(kind, precision, uncertainty, own_point=own, generalised=moved)

    exact = uncertainty in (10, 250) and own and not moved and precision == "exact"
    assert (found is Drawn.DOT) == (exact and kind in ("site", "natural"))
    assert (found is Drawn.AREA) == (kind in ("admin1", "admin2", "area"))
    if kind == "country" or (found is not Drawn.AREA and uncertainty in (None, 60_001)):
        assert found is Drawn.NOT
