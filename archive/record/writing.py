"""Writing the record: append a version, replace the rows of that thing. Called only from acts of publication."""

import hashlib
import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any, Final

from archive.domain.dates import reading_key, span_class
from archive.domain.names import folded
from archive.domain.words import PartOfDay
from archive.record import changes, counting, documents, finding, searches, spots
from archive.record.briefs import brief_of
from archive.record.cards import CARDS
from archive.record.event_pages import PAGES
from archive.record.models import (
    Address,
    ClaimRow,
    EventRow,
    Facet,
    Mention,
    Search,
    ThingRow,
    Version,
    VersionBody,
)
from archive.record.renderings import Renderings

RENDERED: Final[tuple[Renderings[Any], ...]] = (CARDS, PAGES)  # of every event, in every language
FIRST = "0" * 64  # what the first version of the record follows


def digest(salt: str, at: str, document: str) -> str:
    """sha256 of salt, moment and document, in hexadecimal."""
    return hashlib.sha256(f"{salt}{at}{document}".encode()).hexdigest()


def current(kind: str, slug: str) -> Version | None:
    """The last version of a thing, with its body, or None."""
    return Version.objects.of(kind, slug).first()


def append(kind: str, document: documents.Document) -> documents.Document:
    """Append `document` as the next version of its thing; returns it with version and day of issue filled in."""
    last = current(kind, document.slug)
    now = datetime.now(UTC)
    numbered = replace(document, version=(last.number if last else 0) + 1, issued_at=now.date().isoformat())
    text, salt, at = documents.canonical(numbered), secrets.token_hex(16), now.strftime("%Y-%m-%dT%H:%M:%SZ")
    tip = Version.objects.order_by("-pk").values_list("digest", flat=True).first() or FIRST
    version = Version.objects.create(
        kind=kind,
        slug=document.slug,
        number=numbered.version,
        at=at,
        digest=digest(salt, at, text),
        previous=tip,
    )
    VersionBody.objects.create(version=version, salt=salt, document=text)
    changes.note(version, text, last)
    return numbered


def same(document: documents.Document, published: Version) -> bool:
    """Whether readers have this very document already, version and day of issue apart."""
    shown = json.loads(published.body.document)
    return (
        documents.canonical(replace(document, version=shown["version"], issued_at=shown["issued_at"]))
        == published.body.document
    )


@dataclass(frozen=True)
class EventRows:
    """All rows of one event, not yet in the database."""

    row: EventRow
    facets: list[Facet]
    claims: list[ClaimRow]
    mentions: list[Mention]
    searches: list[Search]

    @classmethod
    def of(cls, event: documents.Event, number: int) -> "EventRows":
        """The rows of `event`, whose address has `number`. Its key is settled here, nowhere else."""
        first, last = _day(event.when.earliest), _day(event.when.latest)
        row = EventRow(
            k=reading_key(first, last, PartOfDay(event.when.part_of_day), number),
            slug=event.slug,
            title=event.title,
            folded=folded(event.title),
            version=event.version,
            first_day=first.toordinal() if first else None,
            last_day=last.toordinal() if last else None,
            part_of=event.part_of.slug if event.part_of else "",
            brief=documents.canonical(brief_of(event)),
            document=documents.canonical(event),
        )
        found_by = sorted(facets_of(event))
        facets = [Facet(facet=facet, value=value, k=row.k) for facet, value in found_by]
        claims = [_claim_row(row, claim) for claim in event.claims]
        mentions = [
            Mention(claim=claim_row, role=role, slug=slug)
            for claim_row, claim in zip(claims, event.claims, strict=True)
            for role, slug in sorted(mentions_of(claim))
        ]
        return cls(row, facets, claims, mentions, searches.of_event(event, row, found_by))

    @staticmethod
    def keep(many: "Sequence[EventRows]") -> None:
        """Put the rows of many events into the database, table by table."""
        EventRow.objects.bulk_create([rows.row for rows in many])
        Facet.objects.bulk_create([facet for rows in many for facet in rows.facets])
        ClaimRow.objects.bulk_create([claim for rows in many for claim in rows.claims])
        Mention.objects.bulk_create([mention for rows in many for mention in rows.mentions])
        for kept in RENDERED:
            kept.put([rows.row for rows in many])
        counting.add([rows.row for rows in many], [facet for rows in many for facet in rows.facets])
        finding.put([search for rows in many for search in rows.searches])


def _claim_row(event: EventRow, claim: documents.Claim) -> ClaimRow:
    return ClaimRow(
        event=event,
        public_id=claim.id,
        article=claim.source.article.slug,
        start=claim.start,
        document=documents.canonical(claim),
    )


def put_event(event: documents.Event) -> None:
    """Replace the rows of `event` by those of its new document."""
    address = Address.objects.get(kind="event", slug=event.slug)
    remove_event(event.slug)
    EventRows.keep([EventRows.of(event, address.number or 0)])


def remove_event(slug: str) -> None:
    """Take the rows of an event away; its versions and address stay."""
    rows = list(EventRow.objects.filter(slug=slug).only("k", "last_day"))
    keys = [row.k for row in rows]
    Mention.objects.filter(claim__event__in=keys).delete()
    ClaimRow.objects.filter(event__in=keys).delete()
    for kept in RENDERED:
        kept.remove(keys)
    counting.take(rows, Facet.objects.filter(k__in=keys))
    Facet.objects.filter(k__in=keys).delete()
    finding.remove(Search.objects.filter(k__in=keys).values_list("pk", flat=True))
    EventRow.objects.filter(k__in=keys).delete()


def facets_of(event: documents.Event) -> set[tuple[str, str]]:
    """What events can be found by: every containing place counts, and an unknown outlet is `unknown`."""
    found = {("kind", event.type), ("assessment", event.assessment.ruling or event.assessment.word)}
    if event.place:
        found |= {("place", event.place.slug)} | {("place", place.slug) for place in event.place.within}
    found |= {("actor", participant.actor.slug) for participant in event.participants if participant.actor.slug}
    found |= {("outlet", source.outlet.slug if source.outlet else "unknown") for source in event.articles}
    found |= {("corrected", each.kind) for each in event.corrections}
    first, last = _day(event.when.earliest), _day(event.when.latest)
    if first or last:
        found.add(("span", str(span_class(first, last))))
    found |= {(end, f"{day.year:04}") for end, day in (("first", first), ("last", last)) if day}
    return found | spots.facets(event)


def mentions_of(claim: documents.Claim) -> set[tuple[str, str]]:
    """What a claim has to do with published things. Who says and who relays are never mixed with whom it is about."""
    speakers = {ref.slug for link in claim.told[:1] for ref in (link.actor, link.on_behalf_of) if ref}
    if claim.voice.actor:
        speakers.add(claim.voice.actor.slug)
    relays = {link.actor.slug for link in claim.told[1:] if link.actor}
    found = {("says", slug) for slug in speakers} | {("tells", slug) for slug in relays - speakers}
    found |= {("counts", figure.measure) for figure in claim.figures}
    found |= {("about", ref.slug) for ref in claim.actors} | {("place", ref.slug) for ref in claim.locations}
    if claim.source.outlet:
        found.add(("outlet", claim.source.outlet.slug))
    return {(role, slug) for role, slug in found if slug}


type Thing = documents.Actor | documents.Location | documents.Article | documents.Chronology


def put_thing(thing: Thing) -> None:
    """Replace the row of an actor, location, article or chronology by that of its new document."""
    row, _ = ThingRow.objects.update_or_create(kind=thing.kind, slug=thing.slug, defaults=thing_columns(thing))
    _forget(thing.kind, thing.slug)
    if not isinstance(thing, documents.Chronology):
        finding.put([searches.of_thing(thing, row)])


def thing_columns(thing: Thing) -> dict[str, Any]:
    """What the row of a thing holds beside its kind and slug."""
    name = getattr(thing, "name", "") or getattr(thing, "title", "") or getattr(thing, "headline", "") or thing.slug
    columns = {"name": name, "folded": folded(name), "version": thing.version, "document": documents.canonical(thing)}
    match thing:
        case documents.Actor():
            columns["group"] = thing.actor_kind
        case documents.Location():
            columns["group"] = thing.place_kind
            columns["within"] = thing.within[0].slug if thing.within else ""
            columns["path"] = "/" + "".join(f"{ref.slug}/" for ref in reversed(thing.within)) + f"{thing.slug}/"
        case documents.Article():
            columns["group"] = thing.outlet.slug if thing.outlet else ""
            day = _day(thing.published.earliest)
            columns["day"] = day.toordinal() if day else None
    return columns


def remove_thing(kind: str, slug: str) -> None:
    """Take the row of a thing away; its versions and address stay."""
    ThingRow.objects.filter(kind=kind, slug=slug).delete()
    _forget(kind, slug)


def _forget(kind: str, slug: str) -> None:
    group = searches.KINDS.get(kind, "")
    finding.remove(Search.objects.filter(kind=group, slug=slug).values_list("pk", flat=True))


def _day(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None
