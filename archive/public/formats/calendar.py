"""iCalendar (RFC 5545): events as whole days. What is not known to the day is said in the text, never made exact."""

from datetime import date, timedelta

from django.utils.translation import gettext as _

from archive.public import telling
from archive.public.formats.citation import archive

ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n", "\r": None})
LONGEST = 75  # octets of a line


def calendar(batches, asking):
    """A calendar of the events that have a first and a last day; the others have no place in one."""
    note = _("Accounts of what happened. An event without a first and a last possible day is left out.")
    yield "".join(
        line(name, value)
        for name, value in (
            ("BEGIN", "VCALENDAR"),
            ("VERSION", "2.0"),
            ("PRODID", "-//Conflict Archive//Record//EN"),
            ("CALSCALE", "GREGORIAN"),
            ("METHOD", "PUBLISH"),
            ("X-WR-CALNAME", text(archive())),
            ("X-WR-CALDESC", text(note)),
        )
    )
    for events in batches:
        yield "".join(
            _event(event, asking) for event in events if event["when"]["earliest"] and event["when"]["latest"]
        )
    yield line("END", "VCALENDAR")


def _event(event, asking):
    when, place = event["when"], event["place"]
    if when["latest"] == date.max.isoformat():
        return ""
    after = date.fromisoformat(when["latest"]) + timedelta(days=1)
    address = asking.fixed("event", event["slug"], event["version"])
    exact = place and telling.approximate(event) is False
    lines = [
        ("BEGIN", "VEVENT"),
        ("UID", text(asking.page("event", event["slug"]))),
        ("DTSTAMP", f"{event['issued_at'].replace('-', '')}T000000Z"),
        ("SEQUENCE", str(event["version"])),
        ("DTSTART;VALUE=DATE", when["earliest"].replace("-", "")),
        ("DTEND;VALUE=DATE", f"{after:%Y%m%d}".zfill(8)),
        ("TRANSP", "TRANSPARENT"),
        ("SUMMARY", text(event["title"])),
        ("DESCRIPTION", text("\n".join([telling.days(when), *telling.summary(event)]))),
        ("LOCATION", text(telling.where(place)) if place else ""),
        ("GEO", f"{place['latitude']};{place['longitude']}" if exact else ""),
        ("CATEGORIES", text(event["type"])),
        ("URL", address),
        ("END", "VEVENT"),
    ]
    return "".join(line(name, value) for name, value in lines if value)


def text(value):
    """A value of type TEXT; control characters that the standard forbids are left out."""
    return "".join(character for character in value.translate(ESCAPES) if character >= " " and character != "\x7f")


def line(name, value):
    """A content line, folded at 75 octets and never inside a character."""
    folded, width = [], 0
    for character in f"{name}:{value}":
        octets = len(character.encode())
        if width + octets > LONGEST:
            folded.append("\r\n ")
            width = 1
        folded.append(character)
        width += octets
    return "".join(folded) + "\r\n"
