"""The whole record as files: a data package (Frictionless) in a zip, and a database for Datasette.

The same record makes the same bytes of the package: the time in it is that of the record's last version.
"""

import hashlib
import json
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.public import claim_tables, filters, selections, streams, tables
from archive.public.asking import Asking
from archive.public.changes import CorrectionFilter
from archive.public.formats.atom import LICENCE
from archive.record.models import ThingRow

OLDEST = (1980, 1, 1, 0, 0, 0)  # the only time that every zip can hold


@dataclass(frozen=True)
class Table:
    """A table of the record: its columns, its rows in batches, and how it stands to other tables."""

    name: str
    about: str | Promise
    columns: list[tables.Column]
    batches: Callable[[], Iterator[list]]
    key: str = ""
    foreign: dict[str, tuple[str, str]] = field(default_factory=dict)


def listed(filter_class):
    """Who asks for a whole list, and the list."""
    chosen = filter_class({}, whole=True)
    chosen.is_valid()
    return Asking(chosen=chosen)


def whole(filter_class, rows):
    """All rows of a list as `rows` reads them, in batches."""

    def batches():
        asking = listed(filter_class)
        return (rows(batch, asking) for batch in asking.chosen.batches())

    return batches


def chronologies():
    """The entries of every chronology, in batches of one chronology."""
    for row in ThingRow.objects.of_kind("chronology").iterator(chunk_size=20):
        document = json.loads(row.document)
        yield [{**entry, "chronology": document} for entry in selections.entries([document])]


ENTRIES = [
    *tables.columns(("chronology", gettext_lazy("the chronology in addresses"), lambda row: row["chronology"]["slug"])),
    *tables.ENTRIES,
]
IN_EVENTS = {"event": ("events", "slug"), "article": ("articles", "slug")}
TABLES = [
    Table(
        "events",
        gettext_lazy("Events, one on each row."),
        tables.EVENTS,
        whole(filters.EventFilter, selections.read),
        "slug",
    ),
    Table(
        "claims",
        gettext_lazy("Claims, each in each event that it stands in."),
        claim_tables.CLAIMS,
        whole(filters.ClaimFilter, selections.claims),
        "",
        IN_EVENTS,
    ),
    Table(
        "figures",
        gettext_lazy("Numbers that claims give, never without their bound."),
        claim_tables.FIGURES,
        whole(filters.FigureFilter, selections.figures),
        "",
        IN_EVENTS,
    ),
    Table(
        "articles",
        gettext_lazy("The reports that claims are quoted from."),
        tables.ARTICLES,
        whole(filters.ArticleFilter, selections.read),
        "slug",
    ),
    Table(
        "actors",
        gettext_lazy("Who acts or speaks."),
        tables.ACTORS,
        whole(filters.ActorFilter, selections.read),
        "slug",
    ),
    Table(
        "places",
        gettext_lazy("Places, with the uncertainty of their points."),
        tables.PLACES,
        whole(filters.LocationFilter, selections.read),
        "slug",
    ),
    Table(
        "chronologies",
        gettext_lazy("Entries of chronologies, in their order."),
        ENTRIES,
        chronologies,
        "",
        {"slug": ("events", "slug")},
    ),
    Table(
        "corrections",
        gettext_lazy("Corrections and withdrawals, the last first."),
        tables.CORRECTIONS,
        whole(CorrectionFilter, selections.as_they_are),
    ),
]
DOCUMENTS = {
    "events": filters.EventFilter, "articles": filters.ArticleFilter, "actors": filters.ActorFilter,
    "places": filters.LocationFilter, "chronologies": filters.ChronologyFilter,
}  # fmt: skip


def codebook():
    """Every column of every table of the package: (table, column, type, meaning)."""
    return explained((table.name, table.columns) for table in TABLES)


def explained(named):
    """What the columns of tables mean, of pairs of a name and its columns: (table, column, type, meaning)."""
    return [(name, column.name, column.type, str(column.meaning)) for name, columns in named for column in columns]


def as_table(rows):
    """A codebook as a table, piece by piece."""
    names = ("table", "column", "type", "meaning")
    columns = tables.columns(*((name, name, _part(place)) for place, name in enumerate(names)))
    return streams.table(columns, [rows])


def package(path, tip, progress=lambda done: None):
    """Write the data package of the record, whose last version is `tip`, to `path`."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        resources = [_add(archive, name, stream, about, progress) for name, about, stream in _files()]
        described = {resource["name"]: resource for resource in resources}
        for table in TABLES:
            described[table.name] |= {"profile": "tabular-data-resource", "schema": schema(table)}
        text = json.dumps(_description(tip, resources), ensure_ascii=False, indent=1)
        _add(archive, "datapackage.json", [text + "\n"], "", progress)
        sums = "".join(f"{each['hash'].removeprefix('sha256:')}  {each['path']}\n" for each in resources)
        _add(archive, "SHA256SUMS", [sums], "", progress)


def _files():
    """(path, what it is, text) of each file of the package."""
    for table in TABLES:
        yield f"{table.name}.csv", table.about, streams.table(table.columns, table.batches())
    yield "codebook.csv", _("What each column means."), as_table(codebook())
    for name, selection in (("events", selections.EVENTS), ("places", selections.PLACES)):
        asking = listed(DOCUMENTS[name])
        points = selection.forms["geojson"](asking.chosen.batches(), asking)
        yield f"{name}.geojson", _("Points for maps; none is made up."), points
    for name, filter_class in DOCUMENTS.items():
        batches = listed(filter_class).chosen.batches()
        yield (
            f"documents/{name}.jsonl",
            _("Documents of the record, one on each line."),
            streams.lines(map(selections.texts, batches)),
        )
    yield "README.md", _("What this is."), [_readme()]


def _part(place):
    return lambda row: row[place]


def _readme():
    about = _(
        "The published record of the Conflict Archive: who said what happened, where, when, and on whose word."
        " Listing a claim is not a finding that it is true. Never read a value without its bound, or a date without its basis."
        " The annotation may be used under CC BY 4.0; the quoted words belong to their publishers."
        " Several values in one cell are parted by “ | ”. Every column is explained in codebook.csv;"
        " datapackage.json has the checksum of every file."
    )
    return f"# Conflict Archive\n\n{about}\n"


def _add(archive, path, stream, about, progress):
    """Write one file into the zip piece by piece; what the package says of it."""
    info = zipfile.ZipInfo(path, OLDEST)
    info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
    digest, length = hashlib.sha256(), 0
    with archive.open(info, "w", force_zip64=True) as file:
        for text in stream:
            piece = text.encode()
            digest.update(piece)
            length += len(piece)
            file.write(piece)
            progress(len(piece))
    stem, _dot, suffix = path.rpartition("/")[2].partition(".")
    name = stem if suffix == "csv" else f"{stem}-{suffix}".lower()
    sort = "table" if suffix == "csv" else "file"
    said = {"name": name, "type": sort, "path": path, "description": str(about), "format": suffix, "encoding": "utf-8"}
    return said | {"bytes": length, "hash": f"sha256:{digest.hexdigest()}"}


def schema(table):
    """The Table Schema of a table, from its columns' own meanings."""
    fields = [{"name": each.name, "type": each.type, "description": str(each.meaning)} for each in table.columns]
    found = {"fields": fields, "missingValues": [""]}
    if table.key:
        found |= {"primaryKey": table.key}
    if table.foreign:
        found |= {
            "foreignKeys": [
                {"fields": name, "reference": {"resource": there, "fields": key}}
                for name, (there, key) in table.foreign.items()
            ]
        }
    return found


def _description(tip, resources):
    return {
        "profile": "data-package",
        "name": "conflict-archive",
        "title": _("Conflict Archive: the published record"),
        "created": tip.at if tip else None,
        "version": tip.digest if tip else "",
        "licenses": [{"name": "CC-BY-4.0", "path": LICENCE, "title": "Creative Commons Attribution 4.0"}],
        "resources": resources,
    }


def checksum(path: Path):
    """sha256 of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
