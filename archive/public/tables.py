"""The tables of the archive: columns of each CSV file, with what they mean and where they come from."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from archive.domain.words import EventType
from archive.public import telling
from archive.public.telling import several
from archive.vocabulary import CODES


class Number(str):
    """A number as the record writes it: a cell that no spreadsheet takes for text."""


@dataclass(frozen=True)
class Column:
    """A column: its name in the header, what it means, its value in a row, and its type in Table Schema."""

    name: str
    meaning: str | Promise
    value: Callable[[Any], Any]
    type: str = "string"


def columns(*parts):
    """Columns from tuples of name, meaning, function of a row and, where it is no text, type."""
    return [Column(*each) for each in parts]


def field(name, meaning, type="string"):
    """A column that is a field of the document."""
    return name, meaning, lambda row: row[name], type


def dated(name, meaning, when):
    """The columns of a date: in words, as EDTF, its first and last day, and how it is known."""
    of = lambda part: lambda row: (when(row) or {}).get(part)  # noqa: E731
    return columns(
        (name, meaning, lambda row: telling.date(when(row)) if when(row) else ""),
        (f"{name}_edtf", _("that date as EDTF (ISO 8601-2)"), of("edtf")),
        (f"{name}_earliest", _("first day it may mean; empty where open"), of("earliest"), "date"),
        (f"{name}_latest", _("last day it may mean; empty where open"), of("latest"), "date"),
        (f"{name}_part_of_day", _("part of that day"), of("part_of_day")),
        (f"{name}_basis", _("stated, resolved, inferred or unknown"), of("basis")),
        (f"{name}_wording", _("the source’s own words for it"), of("text")),
        (f"{name}_note", _("the reason it is taken so"), of("note")),
    )


def _text(sentences):
    return " ".join(sentence["text"] for sentence in sentences)


def _place(part):
    return lambda row: (row["place"] or {}).get(part)


def _coordinate(part):
    return lambda row: Number((row["place"] or {}).get(part) or "")


EVENTS = [
    *columns(
        field("slug", _("the event’s name in addresses")),
        field("title", _("what the event is called; it decides nothing")),
        field("type", _("what sort of event")),
        field("modality", _("happened, alleged or planned")),
        ("acled", _("ACLED sub-event type; empty where ACLED has none"), lambda row: CODES[EventType(row["type"])][0]),
        ("plover", _("PLOVER code; empty where PLOVER has none"), lambda row: CODES[EventType(row["type"])][1]),
    ),
    *dated("date", _("when, in words"), lambda row: row["when"]),
    *columns(
        ("place", _("where"), _place("name")),
        ("place_slug", _("that place in addresses"), _place("slug")),
        (
            "place_within",
            _("the places that contain it, innermost first"),
            lambda row: several(ref["name"] for ref in (row["place"] or {"within": []})["within"]),
        ),
        field("where_precision", _("exact, near or within: how the event stands to the place")),
        ("latitude", _("WGS 84, decimal degrees"), _coordinate("latitude"), "number"),
        ("longitude", _("WGS 84, decimal degrees"), _coordinate("longitude"), "number"),
        ("uncertainty_m", _("uncertainty of the point in metres"), _place("uncertainty_m"), "integer"),
        (
            "point_of",
            _("the place whose point it is"),
            lambda row: telling.point_of(row["place"]) if row["place"] else "",
        ),
        (
            "approximate",
            _("true unless the point is where it happened"),
            lambda row: telling.yes_or_no(telling.approximate(row)),
            "boolean",
        ),
        ("assessment", _("what the accounts come to, by rule"), lambda row: row["assessment"]["word"]),
        ("ruling", _("an editor’s ruling beside it"), lambda row: row["assessment"]["ruling"]),
        ("ruling_reason", _("the reason of that ruling"), lambda row: row["assessment"]["ruling_reason"]),
        field("accounts", _("number of accounts (voices) on the question it is assessed by"), "integer"),
        ("claims", _("number of claims"), lambda row: len(row["claims"]), "integer"),
        (
            "participants",
            _("who took part, with the role"),
            lambda row: several(f"{each['actor']['name']} ({each['role']})" for each in row["participants"]),
        ),
        (
            "participant_slugs",
            _("those actors in addresses"),
            lambda row: several(each["actor"]["slug"] for each in row["participants"]),
        ),
        (
            "outlets",
            _("outlets it reached the archive through"),
            lambda row: several(map(telling.outlet, row["articles"])),
        ),
        (
            "articles",
            _("articles in addresses"),
            lambda row: several(source["article"]["slug"] for source in row["articles"]),
        ),
        ("summary", _("in our words"), lambda row: _text(row["summary"])),
        ("part_of", _("the event it is part of"), lambda row: (row["part_of"] or {}).get("slug")),
        field("sensitivity", _("plain or graphic")),
        field("version", _("number of the version"), "integer"),
        field("issued_at", _("day of that version"), "date"),
    ),
]

ENTRIES = [
    *columns(
        ("entry", _("place in the chronology, from 1"), lambda row: row["entry"]["number"], "integer"),
        ("headline", _("headline of the entry"), lambda row: row["entry"]["headline"]),
        ("text", _("linking words before the entry"), lambda row: row["entry"]["text"]),
    ),
    *EVENTS,
]

_NAMES = ("other_names", _("other names"), lambda row: several(name["name"] for name in row["names"]))

ARTICLES = [
    *columns(
        field("slug", _("the article’s name in addresses")),
        field("headline", _("headline as printed; may be empty")),
        field("byline", _("byline as printed")),
        field("dateline", _("dateline as printed")),
        field("language", _("BCP 47")),
        ("outlet", _("the outlet, or that it is not known"), telling.outlet),
        ("outlet_slug", _("that outlet in addresses"), lambda row: (row["outlet"] or {}).get("slug")),
        field("outlet_basis", _("stated, inferred or unknown")),
        field("outlet_note", _("how the outlet is known")),
    ),
    *dated("published", _("date of publication, in words"), lambda row: row["published"]),
    *columns(
        field("url", _("address at the outlet")),
        field("archive_url", _("address of an archived copy")),
        field("sha256", _("of the bytes as received")),
        field("captured_at", _("when they were received")),
        ("supersedes", _("the capture that this one replaces"), lambda row: (row["supersedes"] or {}).get("slug")),
        field("source_status", _("live, corrected, retracted or gone")),
        field("length", _("characters of the text"), "integer"),
        field("public_text", _("how much of the text readers see")),
        field("rights_note", _("whose text it is")),
        field("version", _("number of the version"), "integer"),
    ),
]

ACTORS = columns(
    field("slug", _("the actor’s name in addresses")),
    field("name", _("name")),
    ("kind", _("what sort of actor"), lambda row: row["actor_kind"]),
    field("description", _("one neutral sentence")),
    field("country", _("ISO 3166-1")),
    field("wikidata_id", _("identifier at Wikidata")),
    _NAMES,
    (
        "relations",
        _("how it stands to other actors"),
        lambda row: several(f"{each['kind']} {each['object']['name']}" for each in row["relations"]),
    ),
    field("version", _("number of the version"), "integer"),
)

PLACES = columns(
    field("slug", _("the place’s name in addresses")),
    field("name", _("name")),
    ("kind", _("what sort of place"), lambda row: row["place_kind"]),
    (
        "within",
        _("the places that contain it, innermost first"),
        lambda row: several(ref["name"] for ref in row["within"]),
    ),
    (
        "latitude",
        _("WGS 84, decimal degrees; empty without a point of its own"),
        lambda row: Number(row["latitude"] or ""),
        "number",
    ),
    ("longitude", _("WGS 84, decimal degrees"), lambda row: Number(row["longitude"] or ""), "number"),
    field("uncertainty_m", _("uncertainty of the point in metres"), "integer"),
    field("georeference", _("source of the point")),
    (
        "generalised",
        _("true where the point was moved on purpose"),
        lambda row: telling.yes_or_no(row["generalised"]),
        "boolean",
    ),
    field("geonames_id", _("identifier at GeoNames")),
    field("wikidata_id", _("identifier at Wikidata")),
    _NAMES,
    field("version", _("number of the version"), "integer"),
)

CHRONOLOGIES = columns(
    field("slug", _("the chronology’s name in addresses")),
    field("title", _("title")),
    ("introduction", _("what stands before its entries"), lambda row: _text(row["introduction"])),
    ("entries", _("how many entries it has"), lambda row: len(row["entries"]), "integer"),
    field("version", _("number of the version"), "integer"),
)

CORRECTIONS = columns(
    ("kind", _("kind of thing"), lambda row: row.version.kind),
    ("slug", _("the thing in addresses"), lambda row: row.version.slug),
    ("version", _("number of the version that it made"), lambda row: row.version.number, "integer"),
    ("at", _("when that was issued, UTC"), lambda row: row.version.at),
    ("change", _("corrected, withdrawn or reinstated"), lambda row: row.change),
    ("sort", _("kind of correction"), lambda row: row.sort),
    ("weight", _("small or substantive"), lambda row: row.weight),
    ("name", _("what the thing was called"), lambda row: row.name),
    ("note", _("the public note, or the reason of a withdrawal"), lambda row: row.note),
)
