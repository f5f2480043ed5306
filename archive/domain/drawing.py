"""How a place is drawn on a map: a dot only for what is known exactly, a ring for a town, an outline for what is larger.

One rule for every map: what is published once decides how its place may be drawn, whoever draws it.
"""

from enum import StrEnum
from typing import Final

from archive.domain.words import PlaceKind, WherePrecision

EXACT_WITHIN: Final = 250  # metres: what may be a dot
DRAWN_WITHIN: Final = 60_000  # metres: beyond it a ring would say more than is known
OUTLINED: Final = frozenset({PlaceKind.ADMIN1, PlaceKind.ADMIN2, PlaceKind.AREA})
POINTS: Final = frozenset({PlaceKind.SITE, PlaceKind.NATURAL})  # what is small enough to be a point at all


class Drawn(StrEnum):
    """What stands for a place on a map."""

    DOT = "dot"
    RING = "ring"
    AREA = "area"
    NOT = "not"


def drawn(kind: str, precision: str, uncertainty_m: int | None, *, own_point: bool, generalised: bool) -> Drawn:
    """How a place of `kind` is drawn whose point is known within `uncertainty_m` metres (None: there is no point).

    `own_point`: the point is the place's own, not that of one that contains it. `generalised`: moved on purpose.
    """
    if kind in OUTLINED:
        return Drawn.AREA
    if kind == PlaceKind.COUNTRY or uncertainty_m is None or uncertainty_m > DRAWN_WITHIN:
        return Drawn.NOT
    exact = precision == WherePrecision.EXACT and uncertainty_m <= EXACT_WITHIN
    return Drawn.DOT if exact and own_point and kind in POINTS and not generalised else Drawn.RING
