"""What the record keeps beside its documents, made anew: columns and lists of rows, cards, pages, numbers, searches."""

from collections.abc import Callable
from itertools import batched

from archive.record import counting, documents, finding, reading, searches
from archive.record.briefs import brief_of
from archive.record.models import EventRow, Facet, Search, ThingRow
from archive.record.writing import RENDERED, facets_of, thing_columns

BATCH = 200


def size() -> int:
    """How many rows there are to go through."""
    return EventRow.objects.count() + ThingRow.objects.count()


def rebuild(progress: Callable[[int], object] = lambda number: None) -> tuple[int, int]:
    """Make everything anew from the documents of the rows; returns the number of events and of things.

    To be called in a transaction: readers see what was, then what is. It asks no version: rows are what readers have.
    """
    finding.clear()
    counting.clear()
    for kept in RENDERED:
        kept.model.objects.all().delete()
    Facet.objects.all().delete()
    events = _events(progress)
    things = _things(progress)
    finding.settle()
    return events, things


def _events(progress: Callable[[int], object]) -> int:
    number = 0
    for keys in batched(EventRow.objects.order_by("k").values_list("k", flat=True), BATCH, strict=False):
        rows = list(EventRow.objects.filter(k__in=keys).order_by("k"))
        found: list[Search] = []
        facets: list[Facet] = []
        older: list[EventRow] = []
        for row in rows:
            event: documents.Event = reading.document(row.document)
            brief = documents.canonical(brief_of(event))
            if row.brief != brief:
                row.brief = brief
                older.append(row)
            found_by = sorted(facets_of(event))
            facets += [Facet(facet=facet, value=value, k=row.k) for facet, value in found_by]
            found += searches.of_event(event, row, found_by)
        EventRow.objects.bulk_update(older, ["brief"])
        Facet.objects.bulk_create(facets)
        counting.add(rows, facets)
        finding.put(found)
        for kept in RENDERED:
            kept.put(rows)
        number += len(rows)
        progress(len(rows))
    return number


def _things(progress: Callable[[int], object]) -> int:
    number = 0
    for keys in batched(ThingRow.objects.order_by("pk").values_list("pk", flat=True), BATCH, strict=False):
        rows = list(ThingRow.objects.filter(pk__in=keys).order_by("pk"))
        found = []
        for row in rows:
            thing = reading.document(row.document)
            for name, value in thing_columns(thing).items():
                setattr(row, name, value)
            if not isinstance(thing, documents.Chronology):
                found.append(searches.of_thing(thing, row))
        ThingRow.objects.bulk_update(rows, ["name", "folded", "group", "path", "within", "day"])
        finding.put(found)
        number += len(rows)
        progress(len(rows))
    return number
