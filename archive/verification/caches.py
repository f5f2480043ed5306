"""Whether what the record keeps beside its documents is what they say: numbers, cards, searches, changes."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import batched
from typing import Any

from archive.record import changes, counting, documents, reading, searches
from archive.record.changes import ChangeRow
from archive.record.models import Bitmap, Count, EventRow, Facet, Search, ThingRow, Version
from archive.record.renderings import BATCH, Renderings
from archive.record.writing import RENDERED, facets_of
from archive.verification.findings import Finding

REBUILD = "is not what the record says; run rebuildrecord."


def caches() -> Iterator[Finding]:
    """Every row that is made from others, made once more and compared."""
    yield from _numbers()
    for kept in RENDERED:
        yield from _renderings(kept)
    yield from _searches()
    yield from _changes()


def _numbers() -> Iterator[Finding]:
    numbers: Counter[tuple[str, str]] = Counter()
    bits: dict[tuple[str, str, int], list[int]] = defaultdict(list)
    for facet, value, k in Facet.objects.values_list("facet", "value", "k").iterator():
        number, chunk = counting.place_of(k)
        for counted in counting.counted_as(facet, value):
            numbers[counted] += 1
            bits[*counted, chunk].append(number)
    for k, last_day in EventRow.objects.values_list("k", "last_day").iterator():
        number, chunk = counting.place_of(k)
        for told in counting.days_of(k, last_day):
            bits[*told, chunk].append(number)
    there = {(facet, value): n for facet, value, n in Count.objects.values_list("facet", "value", "n")}
    yield from _differences("record_count", "n", there, dict(numbers))
    rows = Bitmap.objects.values_list("facet", "value", "chunk", "bits")
    kept = {(facet, value, chunk): bytes(some) for facet, value, chunk, some in rows}
    yield from _differences(
        "record_bitmap", "bits", kept, {key: counting.packed(counting.bits_of(some)) for key, some in bits.items()}
    )


def _renderings(kept: Renderings[Any]) -> Iterator[Finding]:
    def told(rows: Iterable[Any]) -> dict[Any, Any]:
        return {(row.k, row.language): (row.code, kept.read(row)) for row in rows}

    table = kept.model._meta.db_table
    for keys in batched(EventRow.objects.order_by("k").values_list("k", flat=True), BATCH, strict=False):
        wanted = kept.rendered(EventRow.objects.filter(k__in=keys))
        yield from _differences(table, "html", told(kept.model.objects.filter(k__in=keys)), told(wanted))
    of_none = kept.model.objects.exclude(k__in=EventRow.objects.values("k"))
    yield from _differences(table, "html", told(of_none), {})


def _searches() -> Iterator[Finding]:
    wanted: dict[Any, Any] = {}
    for row in EventRow.objects.iterator(chunk_size=200):
        event: documents.Event = reading.document(row.document)
        wanted |= {each.id: _said(each) for each in searches.of_event(event, row, sorted(facets_of(event)))}
    for thing in ThingRow.objects.exclude(kind="chronology").iterator(chunk_size=200):
        found = searches.of_thing(reading.document(thing.document), thing)
        wanted[found.id] = _said(found)
    yield from _differences("record_search", "text", {row.id: _said(row) for row in Search.objects.iterator()}, wanted)


def _said(row: Search) -> tuple[Any, ...]:
    return row.kind, row.slug, row.k, row.text, row.marks


def _changes() -> Iterator[Finding]:
    rows = {row.version_id: row for row in ChangeRow.objects.iterator()}
    last: dict[tuple[str, str], Version] = {}
    for version in Version.objects.select_related("body").order_by("pk").iterator(chunk_size=200):
        same = last.get((version.kind, version.slug))
        last[version.kind, version.slug] = version
        row, body = rows.pop(version.pk, None), getattr(version, "body", None)
        if row is None:
            yield Finding("record_changerow", str(version), "change", "is missing.")
        elif body is not None:
            before = same or version.came_from()
            told = json.loads(before.body.document) if before and hasattr(before, "body") else None
            said: dict[str, Any] = changes.columns(json.loads(body.document), told, moved=bool(before and not same))
            said = {**said, "before_id": before.pk if before else None}
            for name, value in said.items():
                if getattr(row, name) != value:
                    yield Finding("record_changerow", str(version), name, "is not what its version did.")
    for row in rows.values():
        yield Finding("record_changerow", str(row), "version", "is of no version.")


def _differences(table: str, column: str, there: dict[Any, Any], wanted: dict[Any, Any]) -> Iterator[Finding]:
    for key in sorted((key for key in there.keys() | wanted.keys() if there.get(key) != wanted.get(key)), key=str):
        yield Finding(table, " ".join(map(str, key)) if isinstance(key, tuple) else str(key), column, REBUILD)
