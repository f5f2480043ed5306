"""The earth cut into quarters again and again: a cell is named by the digits of the quarters that lead to it.

Cells are squares of degrees, 360 wide at no digit and half as wide with each digit more. The name of a cell begins
the name of every cell inside it, so that “all in this cell” is a range of names.
"""

from typing import Final

DIGITS: Final = 22  # of a point: a cell 10 m wide
AROUND: Final = 360.0
COLUMN: Final = str.maketrans("23", "01")  # the digit of a quarter is its column and twice its row
ROW: Final = str.maketrans("123", "011")

type Box = tuple[float, float, float, float]
"""West, south, east, north, in degrees."""


def name(longitude: float, latitude: float, digits: int = DIGITS) -> str:
    """The cell of so many digits that a point lies in."""
    x, y = _place(longitude + 180, digits), _place(180 - latitude, digits)
    return f"{_spread(x) + 2 * _spread(y):0{digits}}"


def _place(degrees: float, digits: int) -> int:
    return min(max(int(degrees / AROUND * (1 << digits)), 0), (1 << digits) - 1)


def box(cell: str) -> Box:
    """What a cell covers."""
    x, y = int(f"0{cell.translate(COLUMN)}", 2), int(f"0{cell.translate(ROW)}", 2)
    size = AROUND / (1 << len(cell))
    return x * size - 180, 180 - (y + 1) * size, (x + 1) * size - 180, 180 - y * size


def middle(cell: str) -> tuple[float, float]:
    """Longitude and latitude of the middle of a cell."""
    west, south, east, north = box(cell)
    return (west + east) / 2, (south + north) / 2


def covering(within: Box, digits: int) -> list[str]:
    """The cells of so many digits that a box touches, row by row from the north-west."""
    west, south, east, north = within
    columns = [_spread(x) for x in range(_place(west + 180, digits), _place(east + 180, digits) + 1)]
    rows = [_spread(y) for y in range(_place(180 - north, digits), _place(180 - south, digits) + 1)]
    return [f"{x + 2 * y:0{digits}}" for y in rows for x in columns]


def _spread(place: int) -> int:
    """The bits of a place as decimal digits: a cell's name is the column's with twice the row's, digit by digit."""
    return int(f"{place:b}")
