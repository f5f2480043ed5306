"""The earth cut into quarters again and again: a cell is named by the digits of the quarters that lead to it.

Cells are squares of degrees, 360 wide at no digit and half as wide with each digit more. The name of a cell begins
the name of every cell inside it, so that “all in this cell” is a range of names.
"""

from typing import Final

DIGITS: Final = 22  # of a point: a cell 10 m wide
AROUND: Final = 360.0

type Box = tuple[float, float, float, float]
"""West, south, east, north, in degrees."""


def name(longitude: float, latitude: float, digits: int = DIGITS) -> str:
    """The cell of so many digits that a point lies in."""
    x, y = _place(longitude + 180, digits), _place(180 - latitude, digits)
    return "".join(str((x >> bit & 1) + 2 * (y >> bit & 1)) for bit in range(digits - 1, -1, -1))


def _place(degrees: float, digits: int) -> int:
    return min(max(int(degrees / AROUND * (1 << digits)), 0), (1 << digits) - 1)


def box(cell: str) -> Box:
    """What a cell covers."""
    x = y = 0
    for digit in cell:
        x, y = 2 * x + int(digit) % 2, 2 * y + int(digit) // 2
    size = AROUND / (1 << len(cell))
    return x * size - 180, 180 - (y + 1) * size, (x + 1) * size - 180, 180 - y * size


def middle(cell: str) -> tuple[float, float]:
    """Longitude and latitude of the middle of a cell."""
    west, south, east, north = box(cell)
    return (west + east) / 2, (south + north) / 2


def covering(within: Box, digits: int) -> list[str]:
    """The cells of so many digits that a box touches, row by row from the north-west."""
    west, south, east, north = within
    size = AROUND / (1 << digits)
    columns = range(_place(west + 180, digits), _place(east + 180, digits) + 1)
    rows = range(_place(180 - north, digits), _place(180 - south, digits) + 1)
    return [name((x + 0.5) * size - 180, 180 - (y + 0.5) * size, digits) for y in rows for x in columns]
