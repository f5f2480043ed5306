"""What each list and thing can be taken away as: the forms of each, and how they are made of the record's rows."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from archive.public import claim_tables, coded_tables, features, streams, tables
from archive.public.api import changes
from archive.public.api.nouns import claim_in_event
from archive.public.asking import Asking
from archive.public.formats import annotations as web_annotations
from archive.public.formats import bibliography, calendar, follow_the_money, linked_data, timelines, timemap
from archive.record.models import ClaimRow, EventRow, ThingRow

type Batches = Iterable[list[Any]]
type Form = Callable[[Batches, Asking], Iterator[str]]
"""A form of file: batches of the record's rows and who asks → its text, piece by piece."""


@dataclass(frozen=True)
class Selection:
    """A list, or what is in one thing: its forms by their suffix, and the columns of its table."""

    forms: dict[str, Form]
    columns: list[tables.Column] = field(default_factory=list)

    @property
    def suffixes(self):
        """The suffixes of its files, in the order they are offered in."""
        return list(self.forms)


def table(columns, rows):
    """The two tables of a selection: faithful, and for spreadsheet programs."""

    def form(write):
        return lambda batches, asking: write(columns, (rows(batch, asking) for batch in batches))

    return {"csv": form(streams.table), "sheet.csv": form(streams.sheet)}


def documents(texts):
    """The documents of a selection: in one JSON text, and one on each line."""
    return {
        "json": lambda batches, asking: streams.results(map(texts, batches)),
        "jsonl": lambda batches, asking: streams.lines(map(texts, batches)),
    }


def points(made):
    """The GeoJSON of a selection."""
    return {"geojson": lambda batches, asking: streams.feature_collection(made(batch, asking) for batch in batches)}


def written(rows, **formats):
    """Forms that are made of the things that `rows` reads: {suffix: what writes it}."""
    return {suffix: partial(_written, rows, write) for suffix, write in formats.items()}


def _written(rows, write, batches, asking):
    return write((rows(batch, asking) for batch in batches), asking)


def texts(batch):
    """The documents of rows, as they are written."""
    return [row.document for row in batch]


def read(batch, _asking=None):
    """The documents of rows, read."""
    return [json.loads(row.document) for row in batch]


def one_by_one(batch, _asking=None):
    """The documents of rows, each read when it is written: many at once cost the collector of garbage much."""
    return (json.loads(row.document) for row in batch)


def as_they_are(batch, _asking=None):
    """Documents that were read already."""
    return batch


def event_features(events, asking):
    """Events as points."""
    return [features.event_feature(event, asking.address("event", event["slug"])) for event in events]


def place_features(places, asking):
    """Places as points; the documents of all that contain them are fetched at once."""
    slugs = {ref["slug"] for place in places for ref in place["within"]}
    rows = ThingRow.objects.these(slugs, "location")
    around = {row.slug: json.loads(row.document) for row in rows}
    return [features.place_feature(place, asking.address("place", place["slug"]), around) for place in places]


def claims(batch, _asking=None):
    """Rows of claims with their positions: the documents of their events are read once each."""
    found = EventRow.objects.filter(k__in={row.event_id for row in batch}).values_list("k", "document")
    events = {k: json.loads(document) for k, document in found}
    return [
        row
        for claim in batch
        if claim.event_id in events
        for row in claim_tables.rows_of(events[claim.event_id], [json.loads(claim.document)])
    ]


def claim_texts(batch):
    """Claims as the API lists them."""
    return [claim_in_event(row) for row in batch]


def change_texts(batch):
    """Changes as the change feed has them."""
    return [changes.text(row) for row in batch]


def entries(chronologies, _asking=None):
    """The events of chronologies in their order, each with its entry; those that were withdrawn are left out."""
    found = [{**entry, "number": place} for each in chronologies for place, entry in enumerate(each["entries"], 1)]
    rows = EventRow.objects.defer("brief").filter(slug__in={entry["event"]["slug"] for entry in found})
    events = {row.slug: json.loads(row.document) for row in rows}
    return [{**events[slug], "entry": entry} for entry in found if (slug := entry["event"]["slug"]) in events]


def figures(batch, asking):
    """A row for each figure that was asked for."""
    return [{**row, "figure": figure} for row in claims(batch) for figure in asking.chosen.figures(row["claim"])]


def claims_of(events, _asking=None):
    """Rows of the claims in events."""
    return [row for event in events for row in claim_tables.rows_of(event, event["claims"])]


def claims_on(articles, _asking=None):
    """Rows of the claims on articles."""
    slugs = [article["slug"] for article in articles]
    return claims(
        list(ClaimRow.objects.filter(article__in=slugs).order_by("article", "start", "public_id", "event_id"))
    )


def references(rows):
    """Lists of references, and what search engines read."""
    return written(
        rows,
        **{
            "bib": bibliography.bibtex,
            "ris": bibliography.ris,
            "csl.json": bibliography.csl,
            "jsonld": linked_data.graph,
        },
    )


def in_time(rows):
    """Events in calendars, timelines and maps with one."""
    return written(
        rows,
        **{
            "ics": calendar.calendar,
            "timeline.json": timelines.timeline,
            "timemap.json": timemap.events,
            "timemap-sources.json": timemap.sources,
            "timemap-associations.json": timemap.associations,
        },
    )


def coded(events):
    """Events in other projects' columns."""

    def form(columns):
        return lambda batches, asking: streams.table(columns, (coded_tables.rows(events(batch)) for batch in batches))

    return {"acled.csv": form(coded_tables.ACLED_COLUMNS), "ged.csv": form(coded_tables.GED_COLUMNS)}


def entities(rows):
    """Entities of FollowTheMoney."""
    return written(rows, **{"ftm.jsonl": follow_the_money.entities})


def annotations(rows):
    """Annotations of the articles' texts."""
    return written(rows, **{"annotations.jsonld": web_annotations.page})


EVENTS = Selection(
    table(tables.EVENTS, one_by_one)
    | documents(texts)
    | points(lambda batch, asking: event_features(read(batch), asking))
    | in_time(read)
    | coded(read)
    | entities(read)
    | references(read),
    tables.EVENTS,
)
CLAIMS = Selection(
    table(claim_tables.CLAIMS, claims) | documents(claim_texts) | annotations(claims) | references(claims),
    claim_tables.CLAIMS,
)
FIGURES = Selection(table(claim_tables.FIGURES, figures) | documents(claim_texts), claim_tables.FIGURES)
ARTICLES = Selection(
    table(tables.ARTICLES, one_by_one) | documents(texts) | entities(read) | references(read), tables.ARTICLES
)
ACTORS = Selection(table(tables.ACTORS, one_by_one) | documents(texts) | entities(read), tables.ACTORS)
PLACES = Selection(
    table(tables.PLACES, one_by_one)
    | documents(texts)
    | points(lambda batch, asking: place_features(read(batch), asking))
    | entities(read),
    tables.PLACES,
)
CHRONOLOGIES = Selection(
    table(tables.CHRONOLOGIES, one_by_one) | documents(texts) | references(read), tables.CHRONOLOGIES
)
CORRECTIONS = Selection(table(tables.CORRECTIONS, as_they_are) | documents(change_texts), tables.CORRECTIONS)
IN_AN_EVENT = Selection(
    table(claim_tables.CLAIMS, claims_of)
    | points(event_features)
    | written(as_they_are, ics=calendar.calendar)
    | coded(as_they_are)
    | entities(as_they_are)
    | annotations(claims_of)
    | references(as_they_are),
    claim_tables.CLAIMS,
)
IN_A_PLACE = Selection(points(place_features) | entities(as_they_are) | references(as_they_are))
IN_AN_ACTOR = Selection(entities(as_they_are) | references(as_they_are))
IN_AN_ARTICLE = Selection(entities(as_they_are) | annotations(claims_on) | references(as_they_are))
IN_A_CHRONOLOGY = Selection(
    table(tables.ENTRIES, entries)
    | points(lambda batch, asking: event_features(entries(batch), asking))
    | in_time(entries)
    | coded(entries)
    | entities(entries)
    | references(as_they_are),
    tables.ENTRIES,
)
OF_A_CLAIM = Selection(
    table(claim_tables.CLAIMS, claims) | annotations(claims) | references(claims), claim_tables.CLAIMS
)
