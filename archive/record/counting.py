"""Counters and bitmaps of the facets: kept by the transaction that publishes, never made while somebody reads."""

import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import batched

from django.db import connection

from archive.record.models import Bitmap, Count, Facet
from archive.record.spots import counted_as
from archive.record.sql import fetched, marks

CHUNK = 16  # bits of an event's number within a chunk
NUMBERS = (1 << 28) - 1  # the part of a key that is the event's number
BATCH = 300

type Bits = dict[int, int]
"""Chunks of a bitmap as whole numbers, by the chunk's own number; chunks without a bit are left out."""


def add(facets: Iterable[Facet]) -> None:
    """Count events in."""
    _change(facets, 1)


def take(facets: Iterable[Facet]) -> None:
    """Count events out."""
    _change(facets, -1)


def clear() -> None:
    """Forget all numbers."""
    Count.objects.all().delete()
    Bitmap.objects.all().delete()


def place_of(k: int) -> tuple[int, int]:
    """The chunk that an event's bit is in, and the bit."""
    number = k & NUMBERS
    return number >> CHUNK, 1 << (number & ((1 << CHUNK) - 1))


def packed(bits: int) -> bytes:
    """A chunk as it is kept."""
    return zlib.compress(bits.to_bytes((bits.bit_length() + 7) // 8, "little"), 1)


def unpacked(kept: bytes) -> int:
    """A chunk as a whole number."""
    return int.from_bytes(zlib.decompress(kept), "little")


def _change(facets: Iterable[Facet], by: int) -> None:
    numbers: Counter[tuple[str, str]] = Counter()
    bits: dict[tuple[str, str, int], int] = defaultdict(int)
    for each in facets:
        chunk, bit = place_of(each.k)
        for facet, value in counted_as(each.facet, each.value):
            numbers[facet, value] += by
            bits[facet, value, chunk] |= bit
    _number(numbers)
    for some in batched(bits, BATCH, strict=False):
        _mark({key: bits[key] for key in some}, by)


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


def _mark(bits: Mapping[tuple[str, str, int], int], by: int) -> None:
    """Set or clear bits."""
    there = {(row.facet, row.value, row.chunk): unpacked(bytes(row.bits)) for row in _rows(list(bits))}
    changed = {key: there.get(key, 0) | some if by > 0 else there.get(key, 0) & ~some for key, some in bits.items()}
    kept = [Bitmap(facet=f, value=v, chunk=c, bits=packed(some)) for (f, v, c), some in changed.items() if some]
    Bitmap.objects.bulk_create(
        kept, update_conflicts=True, unique_fields=["facet", "value", "chunk"], update_fields=["bits"]
    )
    for facet, value, chunk in (key for key, some in changed.items() if not some):
        Bitmap.objects.filter(facet=facet, value=value, chunk=chunk).delete()


def _rows(keys: list[tuple[str, str, int]]) -> Iterator[Bitmap]:
    marks = ", ".join(["(%s, %s, %s)"] * len(keys))
    sql = f"SELECT facet, value, chunk, bits FROM record_bitmap WHERE (facet, value, chunk) IN (VALUES {marks})"
    with connection.cursor() as cursor:
        cursor.execute(sql, [part for key in keys for part in key])
        for facet, value, chunk, bits in cursor.fetchall():
            yield Bitmap(facet=facet, value=value, chunk=chunk, bits=bytes(bits))


# -- reading -------------------------------------------------------------------------------------------


# Joined, and the values first: an index that is led by numbers would be read to its end for them.
NUMBERED = """
WITH wanted (value) AS (VALUES {marks})
SELECT c.value, c.n FROM wanted CROSS JOIN record_count c WHERE c.facet = %s AND c.value = wanted.value
"""


def numbers(facet: str, values: Sequence[str]) -> dict[str, int]:
    """How many events of the archive have each of some values, which may be hundreds: one query; none for none."""
    if not values:
        return {}
    return dict(fetched(NUMBERED.format(marks=", ".join(["(%s)"] * len(values))), [*values, facet]))


def bitmaps(facet: str, values: Iterable[str] | None = None) -> dict[str, Bits]:
    """Bitmaps of a facet, by value: one query. Of all its values if none are named; none is asked for none."""
    wanted = None if values is None else list(values)
    if wanted == []:
        return {}
    among = f" AND value IN ({marks(wanted)})" if wanted else ""
    found: dict[str, Bits] = defaultdict(dict)
    sql = f"SELECT value, chunk, bits FROM record_bitmap WHERE facet = %s{among}"
    for value, chunk, bits in fetched(sql, [facet, *(wanted or ())]):
        found[value][chunk] = unpacked(bytes(bits))
    return found


def both(one: Bits, other: Bits) -> Bits:
    """Events that two bitmaps have."""
    return {chunk: bits for chunk in one.keys() & other.keys() if (bits := one[chunk] & other[chunk])}


def without(one: Bits, other: Bits) -> Bits:
    """Events that the first has and the second has not."""
    return {chunk: left for chunk, bits in one.items() if (left := bits & ~other.get(chunk, 0))}


def either(many: Iterable[Bits]) -> Bits:
    """Events that any of `many` has."""
    found: Bits = defaultdict(int)
    for each in many:
        for chunk, bits in each.items():
            found[chunk] |= bits
    return found


def bits_of(keys: Iterable[int]) -> Bits:
    """The bitmap of some keys."""
    found: Bits = defaultdict(int)
    for k in keys:
        chunk, bit = place_of(k)
        found[chunk] |= bit
    return found


def number(bits: Bits) -> int:
    """How many events a bitmap has."""
    return sum(each.bit_count() for each in bits.values())
