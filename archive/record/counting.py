"""Counters and bitmaps of the facets: kept by the transaction that publishes, never made while somebody reads."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import batched

from django.db import connection
from pyroaring import BitMap

from archive.record.models import Bitmap, Count, EventRow, Facet
from archive.record.spots import counted_as
from archive.record.sql import fetched, wanted

CHUNK = 16  # bits of an event's number within a chunk
NUMBERS = (1 << 28) - 1  # the part of a key that is the event's number
BATCH = 300


def add(rows: Iterable[EventRow], facets: Iterable[Facet]) -> None:
    """Count events in: their rows, and the values that they have."""
    _change(rows, facets, 1)


def take(rows: Iterable[EventRow], facets: Iterable[Facet]) -> None:
    """Count events out."""
    _change(rows, facets, -1)


def clear() -> None:
    """Forget all numbers."""
    Count.objects.all().delete()
    Bitmap.objects.all().delete()


def place_of(k: int) -> tuple[int, int]:
    """The number of an event by its key, and the chunk that it is in."""
    number = k & NUMBERS
    return number, number >> CHUNK


def days_of(k: int, last_day: int | None) -> Iterator[tuple[str, str]]:
    """What bitmaps know of an event's days: year, month and day where it stands in reading order, and of its last day.

    The year of its last day is a facet.
    """
    sorted_by = date.fromordinal(k >> 32)
    yield "year", f"{sorted_by.year:04}"
    yield "month", f"{sorted_by.month:02}"
    yield "day", f"{sorted_by.day:02}"
    if last_day:
        last = date.fromordinal(last_day)
        yield "last_month", f"{last.month:02}"
        yield "last_day", f"{last.day:02}"


def packed(bits: BitMap) -> bytes:
    """A chunk as it is kept: the same events are the same bytes, because runs of numbers are never written as such."""
    return bits.serialize()


def _change(rows: Iterable[EventRow], facets: Iterable[Facet], by: int) -> None:
    numbers: Counter[tuple[str, str]] = Counter()
    bits: dict[tuple[str, str, int], list[int]] = defaultdict(list)
    for each in facets:
        number, chunk = place_of(each.k)
        for facet, value in counted_as(each.facet, each.value):
            numbers[facet, value] += by
            bits[facet, value, chunk].append(number)
    for row in rows:
        number, chunk = place_of(row.k)
        for facet, value in days_of(row.k, row.last_day):
            bits[facet, value, chunk].append(number)
    _number(numbers)
    for some in batched(bits, BATCH, strict=False):
        _mark({key: bits_of(bits[key]) for key in some}, by)


def bits_of(numbers: Iterable[int]) -> BitMap:
    """The bitmap of some events' numbers."""
    return BitMap(list(numbers), optimize=False)


def _number(numbers: Mapping[tuple[str, str], int]) -> None:
    """Add to counters. A number below nothing would be refused by the table."""
    rows = [(facet, value, n) for (facet, value), n in numbers.items()]
    upward = (
        "INSERT INTO record_count (facet, value, n) VALUES (%s, %s, %s)"
        " ON CONFLICT (facet, value) DO UPDATE SET n = record_count.n + excluded.n"
    )
    downward = "UPDATE record_count SET n = n + %s WHERE facet = %s AND value = %s"
    with connection.cursor() as cursor:
        if more := [row for row in rows if row[2] > 0]:
            cursor.executemany(upward, more)
        if less := [(n, facet, value) for facet, value, n in rows if n < 0]:
            cursor.executemany(downward, less)
            Count.objects.filter(n=0).delete()


def _mark(bits: Mapping[tuple[str, str, int], BitMap], by: int) -> None:
    """Set or clear bits."""
    there = dict(_kept(list(bits)))
    empty = BitMap()
    changed = {
        key: there.get(key, empty) | some if by > 0 else there.get(key, empty) - some for key, some in bits.items()
    }
    kept = [Bitmap(facet=f, value=v, chunk=c, bits=packed(some)) for (f, v, c), some in changed.items() if some]
    Bitmap.objects.bulk_create(
        kept, update_conflicts=True, unique_fields=["facet", "value", "chunk"], update_fields=["bits"]
    )
    for facet, value, chunk in (key for key, some in changed.items() if not some):
        Bitmap.objects.filter(facet=facet, value=value, chunk=chunk).delete()


CHUNKS = """
SELECT b.facet, b.value, b.chunk, b.bits FROM wanted CROSS JOIN record_bitmap b
WHERE b.facet = wanted.facet AND b.value = wanted.value AND b.chunk = wanted.chunk
"""


def _kept(keys: list[tuple[str, str, int]]) -> Iterator[tuple[tuple[str, str, int], BitMap]]:
    these, values = wanted(keys, facet="text", value="text", chunk="integer")
    for facet, value, chunk, bits in fetched(these + CHUNKS, values):
        yield (facet, value, chunk), BitMap.deserialize(bytes(bits))


# -- reading -------------------------------------------------------------------------------------------


NUMBERED = """
SELECT c.value, c.n FROM wanted CROSS JOIN record_count c WHERE c.facet = %s AND c.value = wanted.value
"""


def numbers(facet: str, values: Sequence[str]) -> dict[str, int]:
    """How many events of the archive have each of some values, which may be hundreds: one query; none for none."""
    if not values:
        return {}
    these, parts = wanted([(value,) for value in values], value="text")
    return dict(fetched(these + NUMBERED, [*parts, facet]))
