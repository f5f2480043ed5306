"""What each download holds, from batches of the record's rows: rows of a table, documents, or features."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from archive.public import claim_tables, features, streams, tables
from archive.public.api.nouns import claim_in_event
from archive.public.filtering import HonestFilterSet
from archive.record.models import EventRow, ThingRow


@dataclass(frozen=True)
class Asking:
    """Who asks for what: the request, with its valid filter set where it is for a list."""

    request: HttpRequest
    chosen: HonestFilterSet | None = None
    spreadsheet: bool = False

    def address(self, page, slug):
        """The full address of a thing's page."""
        return self.request.build_absolute_uri(reverse(page, kwargs={"slug": slug}))


def no_form(batch, asking):
    """What makes a form that a selection does not have: it has no address, so this is never asked."""
    raise NotImplementedError


@dataclass(frozen=True)
class Selection:
    """The forms a selection can be written in: each is a function of a batch and of who asks, and makes a list."""

    columns: list | None = None
    rows: Callable = no_form
    documents: Callable = no_form
    features: Callable = no_form

    @property
    def suffixes(self):
        """The suffixes of its files."""
        forms = {"csv": self.columns, "json": self.documents, "geojson": self.features}
        return [suffix for suffix, form in forms.items() if form and form is not no_form]

    def stream(self, suffix, batches, asking):
        """The text of a file, piece by piece."""
        if suffix == "csv":
            return streams.table(
                self.columns, (self.rows(batch, asking) for batch in batches), spreadsheet=asking.spreadsheet
            )
        if suffix == "json":
            return streams.results(self.documents(batch, asking) for batch in batches)
        return streams.feature_collection(self.features(batch, asking) for batch in batches)


def texts(batch, _asking=None):
    """The documents of rows, as they are written."""
    return [row.document for row in batch]


def read(batch, _asking=None):
    """The documents of rows, read."""
    return [json.loads(row.document) for row in batch]


def _event_features(events, asking):
    return [features.event_feature(event, asking.address("event", event["slug"])) for event in events]


def _place_features(places, asking):
    """Features of places; the documents of all that contain them are fetched at once."""
    slugs = {ref["slug"] for place in places for ref in place["within"]}
    rows = ThingRow.objects.of_kind("location").filter(slug__in=slugs)
    around = {row.slug: json.loads(row.document) for row in rows}
    return [features.place_feature(place, asking.address("place", place["slug"]), around) for place in places]


def _claims(batch, _asking=None):
    """Rows of claims with their positions: the documents of their events are read once each."""
    found = EventRow.objects.filter(k__in={row.event_id for row in batch}).values_list("k", "document")
    events = {k: json.loads(document) for k, document in found}
    return [
        row
        for claim in batch
        if claim.event_id in events
        for row in claim_tables.rows_of(events[claim.event_id], [json.loads(claim.document)])
    ]


def _entries(chronologies, _asking=None):
    """The events of chronologies in their order, each with its entry; those that were withdrawn are left out."""
    entries = [{**entry, "number": place} for each in chronologies for place, entry in enumerate(each["entries"], 1)]
    rows = EventRow.objects.defer("brief").filter(slug__in={entry["event"]["slug"] for entry in entries})
    events = {row.slug: json.loads(row.document) for row in rows}
    return [{**events[slug], "entry": entry} for entry in entries if (slug := entry["event"]["slug"]) in events]


def _figures(batch, asking):
    """A row for each figure that was asked for."""
    return [{**row, "figure": figure} for row in _claims(batch) for figure in asking.chosen.figures(row["claim"])]


def _in_an_event(events, _asking):
    return [row for event in events for row in claim_tables.rows_of(event, event["claims"])]


def _claim_texts(batch, _asking):
    return [claim_in_event(row) for row in batch]


EVENTS = Selection(tables.EVENTS, read, texts, lambda batch, asking: _event_features(read(batch), asking))
CLAIMS = Selection(claim_tables.CLAIMS, _claims, _claim_texts)
FIGURES = Selection(claim_tables.FIGURES, _figures, _claim_texts)
ARTICLES = Selection(tables.ARTICLES, read, texts)
ACTORS = Selection(tables.ACTORS, read, texts)
PLACES = Selection(tables.PLACES, read, texts, lambda batch, asking: _place_features(read(batch), asking))
IN_AN_EVENT = Selection(claim_tables.CLAIMS, _in_an_event, features=_event_features)
IN_A_PLACE = Selection(features=_place_features)
IN_A_CHRONOLOGY = Selection(
    tables.ENTRIES, _entries, features=lambda batch, asking: _event_features(_entries(batch), asking)
)
