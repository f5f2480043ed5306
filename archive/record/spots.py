"""Where events are drawn on a map, as facets: a spot, an area, or nowhere; and how well their time is known.

A spot is a point that events have in common: its cell of the earth, how it is drawn, and a digest of whose point it
is. Its name begins with the names of all cells around it, so counters of cells are kept with those of spots: what a
map shows of a part of the earth costs as much as that part has cells, however many events there are.
"""

import hashlib
from collections.abc import Iterator
from datetime import date

from archive.domain import cells
from archive.domain.drawing import Drawn, drawn
from archive.domain.words import Assessed
from archive.record import documents

LEVELS = (4, 5, 6, 7, 8, 9, 10, 12, 14, 16)  # digits of the cells that are counted
CELLS = {"spot": "cell", "spot_split": "cell_split"}  # the facet of the cells around each spot
LONGER = "longer"  # a time of more than a year, or with an open end
UNMAPPED = "yes"
ON_MAPS = frozenset({"spot", "spot_split", "area", "area_split", "unmapped", "time"})


def level(digits: int) -> int:
    """The finest counted level of at most so many digits."""
    return max((each for each in LEVELS if each <= digits), default=LEVELS[0])


def counted_as(facet: str, value: str) -> Iterator[tuple[str, str]]:
    """What a value of a facet is counted as: itself, and of a spot every cell around it."""
    yield facet, value
    if facet in CELLS:
        yield from ((CELLS[facet], value[:digits]) for digits in LEVELS)


def facets(event: documents.Event) -> set[tuple[str, str]]:
    """How maps and timelines find `event`; one that accounts disagree on stands in a list of its own too."""
    facet, value = _where(event)
    found = {(facet, value)}
    if facet != "unmapped" and (event.assessment.ruling or event.assessment.word) == Assessed.CONTESTED:
        found.add((f"{facet}_split", value))
    first, last = event.when.earliest, event.when.latest
    return found | ({("time", time(first, last))} if first or last else set())


def _where(event: documents.Event) -> tuple[str, str]:
    place = event.place
    if not place:
        return "unmapped", UNMAPPED
    own, moved = place.point_of == place.slug, place.generalised
    how = drawn(place.kind, event.where_precision, place.uncertainty_m, own_point=own, generalised=moved)
    if how is Drawn.AREA:
        return "area", place.slug
    if how is Drawn.NOT or place.latitude is None or place.longitude is None:
        return "unmapped", UNMAPPED
    whose = hashlib.sha256(f"{place.point_of} {place.uncertainty_m} {moved}".encode()).hexdigest()[:8]
    return "spot", f"{cells.name(float(place.longitude), float(place.latitude))}{how[0]}{whose}"


def time(first: str | None, last: str | None) -> str:
    """The month, else the year, that a span of days lies in as a whole; “longer” for one that lies in none."""
    if not first or not last or date.fromisoformat(first).year != date.fromisoformat(last).year:
        return LONGER
    return first[:7] if first[:7] == last[:7] else first[:4]
