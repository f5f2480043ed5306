"""Whether the rows that readers' pages are made of are what the last versions say, no more and no less."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import batched
from typing import Any

from django.db import models

from archive.record import documents, reading, writing
from archive.record.models import Address, ClaimRow, EventRow, Facet, Mention, ThingRow, Version
from archive.verification.findings import Finding

BATCH = 200  # addresses whose documents are in memory at once


def addresses() -> Iterator[Finding]:
    """Every address is before readers, leads on to one that is known, or says why it was withdrawn."""
    known = set(Address.objects.values_list("kind", "slug"))
    for address in Address.objects.order_by("kind", "slug").iterator():
        thing, last = f"{address.kind} {address.slug}", writing.current(address.kind, address.slug)
        shown = reading.document(last.body.document) if last and hasattr(last, "body") else None
        gone = shown.reason if isinstance(shown, documents.Withdrawal) else None
        if address.state == "current" and (shown is None or gone is not None):
            yield Finding(
                "record_address", thing, "state", "is current, but its last version is no document for readers."
            )
        if address.state == "withdrawn" and address.reason != gone:
            yield Finding("record_address", thing, "reason", "is not that of its last version.")
        if address.state == "moved" and (address.kind, address.target) not in known:
            yield Finding("record_address", thing, "target", f"leads to “{address.target}”, which is no address.")


def rows() -> Iterator[Finding]:
    """Every row of the record, column by column."""
    current = Address.objects.filter(state="current").order_by("pk")
    for some in batched(current.filter(kind="event").iterator(), BATCH, strict=False):
        yield from _events(some)
    for some in batched(current.exclude(kind="event").iterator(), BATCH, strict=False):
        yield from _things(some)
    yield from _strays()


def _last_documents(some: Iterable[Address]) -> dict[tuple[str, str], Any]:
    """The last document of each address, by kind and slug."""
    versions = Version.objects.filter(slug__in=[address.slug for address in some], body__isnull=False)
    last = {(version.kind, version.slug): version for version in versions.select_related("body").order_by("pk")}
    return {key: reading.document(version.body.document) for key, version in last.items()}


def _events(some: Iterable[Address]) -> Iterator[Finding]:
    last = _last_documents(some)
    there = {row.slug: row for row in EventRow.objects.filter(slug__in=[address.slug for address in some])}
    keys = [row.k for row in there.values()]
    facets = _grouped(Facet.objects.filter(k__in=keys), "k", "facet", "value")
    claims = _grouped_rows(ClaimRow.objects.filter(event__in=keys))
    mentions = _grouped(
        Mention.objects.filter(claim__event__in=keys), "claim__event_id", "claim__public_id", "role", "slug"
    )
    for address in some:
        event, row = last.get((address.kind, address.slug)), there.get(address.slug)
        if row is None or not isinstance(event, documents.Event):
            yield Finding("record_eventrow", f"event {address.slug}", "slug", "a row is missing.")
            continue
        wanted = writing.EventRows.of(event, address.number or 0)
        yield from _columns(row, wanted.row, f"event {address.slug}")
        own = {(facet.facet, facet.value) for facet in wanted.facets}
        yield from _set("record_facet", address, "value", facets[row.k], own)
        yield from _claims(claims[row.k], wanted.claims, address)
        touched = {(mention.claim.public_id, mention.role, mention.slug) for mention in wanted.mentions}
        yield from _set("record_mention", address, "slug", mentions[row.k], touched)


def _things(some: Iterable[Address]) -> Iterator[Finding]:
    last = _last_documents(some)
    there = {(row.kind, row.slug): row for row in ThingRow.objects.filter(slug__in=[address.slug for address in some])}
    for address in some:
        thing, row = last.get((address.kind, address.slug)), there.get((address.kind, address.slug))
        if row is None or thing is None or isinstance(thing, documents.Withdrawal):
            yield Finding("record_thingrow", f"{address.kind} {address.slug}", "slug", "a row is missing.")
        else:
            wanted = ThingRow(kind=thing.kind, slug=thing.slug, **writing.thing_columns(thing))
            yield from _columns(row, wanted, f"{address.kind} {address.slug}")


def _strays() -> Iterator[Finding]:
    shown = set(Address.objects.filter(state="current").values_list("kind", "slug"))
    here = {("event", slug) for slug in EventRow.objects.values_list("slug", flat=True)}
    here |= set(ThingRow.objects.values_list("kind", "slug"))
    for kind, slug in sorted(here - shown):
        table = "record_eventrow" if kind == "event" else "record_thingrow"
        yield Finding(table, f"{kind} {slug}", "slug", "a row stands with no version behind it.")
    for facet in Facet.objects.exclude(k__in=EventRow.objects.values("k")):
        yield Finding("record_facet", str(facet), "k", "is of no event.")
    for claim in ClaimRow.objects.exclude(event__in=EventRow.objects.values("k")):
        yield Finding("record_claimrow", claim.public_id, "event", "is of no event.")


def _claims(here: list[ClaimRow], wanted: list[ClaimRow], address: Address) -> Iterator[Finding]:
    there, said = ({claim.public_id: claim for claim in claims} for claims in (here, wanted))
    yield from _set("record_claimrow", address, "public_id", [(each,) for each in there], {(each,) for each in said})
    for public_id in sorted(there.keys() & said.keys()):
        yield from _columns(there[public_id], said[public_id], f"event {address.slug} claim {public_id}")


def _grouped_rows(claims: "models.QuerySet[ClaimRow]") -> dict[int, list[ClaimRow]]:
    found: dict[int, list[ClaimRow]] = defaultdict(list)
    for claim in claims:
        found[claim.event_id].append(claim)
    return found


def _grouped(rows: "models.QuerySet[Any]", key: str, *columns: str) -> dict[Any, list[tuple[Any, ...]]]:
    found: dict[Any, list[tuple[Any, ...]]] = defaultdict(list)
    for value, *rest in rows.values_list(key, *columns):
        found[value].append(tuple(rest))
    return found


def _columns(row: models.Model, wanted: models.Model, thing: str) -> Iterator[Finding]:
    for field in row._meta.concrete_fields:
        if field.name != "id" and getattr(row, field.attname) != getattr(wanted, field.attname):
            yield Finding(
                row._meta.db_table, thing, field.name, "is not what its last version says; rebuild the record."
            )


def _set(table: str, address: Address, field: str, here: list[Any], wanted: set[Any]) -> Iterator[Finding]:
    for row in sorted(set(here) ^ wanted):
        what = "is missing" if row in wanted else "has no ground in its event’s last version"
        yield Finding(table, f"event {address.slug}", field, f"{' '.join(map(str, row))[:80]} {what}.")
