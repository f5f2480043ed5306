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
        Format(
            "ris",
            "application/x-research-info-systems; charset=utf-8",
            "RIS",
            _("The same citations for Zotero, EndNote and others."),
        ),
        Format(
            "csl.json",
            "application/vnd.citationstyles.csl+json",
            "CSL-JSON",
            _("The same citations for citation processors."),
        ),
        Format(
            "ics",
            "text/calendar; charset=utf-8",
            "iCalendar",
            _("Events as whole days; what is not known to the day says so (RFC 5545)."),
        ),
        Format(
            "timeline.json",
            "application/json",
            "TimelineJS",
            _("Events as slides of a timeline; those without a date are left out."),
        ),
        Format(
            "timemap.json",
            "application/json",
            "TimeMap",
            _("Events for TimeMap’s map and timeline; a day and a point only where the sources name one."),
        ),
        Format(
            "timemap-sources.json",
            "application/json",
            "TimeMap: sources",
            _("The quotations that those events rest on, each with who told it and where it stands."),
        ),
        Format(
            "timemap-associations.json",
            "application/json",
            "TimeMap: associations",
            _("What those events are sifted by: type, assessment, participants, outlets."),
        ),
        Format(
            "acled.csv",
            f"{CSV}; header=present",
            "ACLED columns",
            _("Events in columns named as ACLED names them, where they mean the same; otherwise empty."),
        ),
        Format(
            "ged.csv",
            f"{CSV}; header=present",
            "UCDP GED columns",
            _("Events in columns named as UCDP GED names them, where they mean the same; otherwise empty."),
        ),
        Format(
            "ftm.jsonl",
            "application/jsonl",
            "FollowTheMoney",
            _("Entities, one on each line, which name each other by id."),
        ),
        Format(
            "annotations.jsonld",
            'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
            "Web Annotation",
            _("Claims as annotations of the articles’ texts, by their words and by code points (W3C)."),
        ),
        Format("jsonld", "application/ld+json", "schema.org", _("What it is about, as JSON-LD.")),
    )
}
