"""The one table of formats: suffix, media type, what it is. What a list or thing has is in `archive.public.selections`."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

CSV = "text/csv; charset=utf-8"


@dataclass(frozen=True)
class Format:
    """A form of file. `name` is a proper name, the same in every language; `about` says what is in it."""

    suffix: str
    media_type: str
    name: str
    about: str | Promise


FORMATS = {
    each.suffix: each
    for each in (
        Format("csv", f"{CSV}; header=present", "CSV", _("A table, faithful to the character (RFC 4180).")),
        Format(
            "sheet.csv",
            CSV,
            "CSV for spreadsheets",
            _("The same table for spreadsheet programs: text that they would take for a formula is quoted with '."),
        ),
        Format("json", "application/json", "JSON", _("The documents of the record, as the API has them.")),
        Format("jsonl", "application/jsonl", "JSON Lines", _("The same documents, one on each line.")),
        Format("geojson", "application/geo+json", "GeoJSON", _("Points for maps (RFC 7946); none is made up.")),
        Format("atom", "application/atom+xml; charset=utf-8", "Atom", _("What was published last, for feed readers.")),
        Format("bib", "application/x-bibtex; charset=utf-8", "BibTeX", _("Citations of the fixed versions.")),
    )
}
