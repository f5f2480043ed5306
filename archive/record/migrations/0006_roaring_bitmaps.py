"""Bitmaps are roaring ones, and there are some of the days of events; events are found by their numbers."""

import re
import zlib
from array import array
from collections import defaultdict
from datetime import date
from itertools import batched

from django.db import migrations, models
from pyroaring import BitMap

BATCH = 2000
SET = [[bit for bit in range(8) if byte >> bit & 1] for byte in range(256)]  # bits of each byte
DAYS = ("year", "month", "day", "last_month", "last_day")


def roaring(chunk, kept):
    """A chunk that was one whole number, compressed by zlib."""
    raw = zlib.decompress(kept)
    start = chunk << 16
    return BitMap(
        [start + 8 * at + bit for found in re.finditer(rb"[^\0]", raw) for at in [found.start()] for bit in SET[raw[at]]],
        optimize=False,
    ).serialize()


def packed(chunk, kept):
    """A roaring chunk as one whole number, compressed by zlib."""
    raw = bytearray(1 << 13)
    for number in BitMap.deserialize(kept):
        raw[(number & 65535) >> 3] |= 1 << (number & 7)
    return zlib.compress(bytes(raw).rstrip(b"\0"), 1)


def each_chunk(made):
    """An operation that makes every chunk anew, some at a time."""

    def operation(apps, editor):
        if made is packed:
            apps.get_model("record", "Bitmap").objects.filter(facet__in=DAYS).delete()
        last = ("", "", -1)
        with editor.connection.cursor() as cursor:
            while True:
                cursor.execute(
                    "SELECT facet, value, chunk, bits FROM record_bitmap WHERE (facet, value, chunk) > (%s, %s, %s)"
                    " ORDER BY facet, value, chunk LIMIT %s",
                    [*last, BATCH],
                )
                rows = cursor.fetchall()
                if not rows:
                    return
                cursor.executemany(
                    "UPDATE record_bitmap SET bits = %s WHERE facet = %s AND value = %s AND chunk = %s",
                    [(made(chunk, bytes(bits)), facet, value, chunk) for facet, value, chunk, bits in rows],
                )
                last = rows[-1][:3]

    return operation


def add_days(apps, editor):
    """Bitmaps of the years, months and days that events stand at and end at."""
    numbers = defaultdict(lambda: array("I"))
    rows = apps.get_model("record", "EventRow").objects.order_by().values_list("k", "last_day")
    for k, last_day in rows.iterator():
        number = k & (1 << 28) - 1
        for facet, value in days_of(k >> 32, last_day):
            numbers[facet, value, number >> 16].append(number)
    bitmap = apps.get_model("record", "Bitmap")
    for some in batched(numbers.items(), BATCH):
        bitmap.objects.bulk_create(
            bitmap(facet=facet, value=value, chunk=chunk, bits=BitMap(own, optimize=False).serialize())
            for (facet, value, chunk), own in some
        )


def days_of(day, last_day):
    day, last = date.fromordinal(day), date.fromordinal(last_day) if last_day else None
    found = [("year", f"{day.year:04}"), ("month", f"{day.month:02}"), ("day", f"{day.day:02}")]
    return found + ([("last_month", f"{last.month:02}"), ("last_day", f"{last.day:02}")] if last else [])


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0005_address_states'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='eventrow',
            index=models.Index(models.F("k").bitand((1 << 28) - 1), models.F("k"), name='eventrow_by_number'),
        ),
        migrations.RunPython(each_chunk(roaring), each_chunk(packed)),
        migrations.RunPython(add_days, migrations.RunPython.noop),
    ]
