"""What `manage.py exportrecord` writes: the package and the database of the record, with an index that the site reads."""

import json
from pathlib import Path

from django.utils.translation import gettext_lazy as _

from archive.public.databases import database
from archive.public.packages import checksum, package
from archive.record.models import Version

INDEX = "index.json"
FILES = {
    "conflict-archive.zip": _(
        "The whole record as a data package: tables with a codebook, points, documents, checksums."
    ),
    "conflict-archive.sqlite": _("The whole record as a database, for SQLite and Datasette."),
}
MEDIA_TYPES = {".zip": "application/zip", ".sqlite": "application/vnd.sqlite3"}


class Changing(Exception):
    """The record changed while it was written: what was written is not one record."""


def export(folder: Path, progress=lambda done: None):
    """Write the record into `folder` and replace what was there; the index. Raises Changing, and then changes nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    tip = Version.objects.order_by("-pk").first()
    new = {name: folder / f".{name}.new" for name in FILES}
    try:
        package(new["conflict-archive.zip"], tip, progress)
        database(new["conflict-archive.sqlite"], progress)
        if Version.objects.order_by("-pk").first() != tip:
            raise Changing
        index = {
            "at": tip.at if tip else "",
            "digest": tip.digest if tip else "",
            "files": [
                {"name": name, "bytes": path.stat().st_size, "sha256": checksum(path)} for name, path in new.items()
            ],
        }
        for name, path in new.items():
            path.replace(folder / name)
    finally:
        for path in new.values():
            path.unlink(missing_ok=True)
    written = folder / f".{INDEX}.new"
    written.write_text(json.dumps(index, indent=1) + "\n")
    written.replace(folder / INDEX)
    return index


def built(folder: Path):
    """The index of what was written into `folder`; nothing where nothing was."""
    try:
        return json.loads((folder / INDEX).read_text())
    except FileNotFoundError:
        return {"at": "", "digest": "", "files": []}
