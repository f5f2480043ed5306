"""Atom (RFC 4287): one entry for each version that was issued, so that readers see corrections as news too."""

from dataclasses import dataclass

from django.utils.translation import get_language

from archive.public.formats.citation import archive
from archive.public.formats.plain import one_line, xml

NEVER = "1970-01-01T00:00:00Z"  # when an empty feed was updated
LICENCE = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True)
class Entry:
    """One version: its fixed address, when it was issued, and what to say of it. `terms` are words of closed lists.

    Feed readers set plain text on one line; so each of the lines is a paragraph.
    """

    address: str
    title: str
    at: str
    lines: tuple[str, ...]
    terms: tuple[str, ...] = ()


def feed(title, entries, page, asking):
    """The text of a feed of `entries`, the last issued first; `page` is the address of the same for people."""
    updated = max((entry.at for entry in entries), default=NEVER)
    yield (
        f'<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{get_language()}">\n'
        f"<id>{xml(asking.here())}</id>\n<title>{xml(one_line(title))}</title>\n<updated>{updated}</updated>\n"
        f"<author><name>{xml(archive())}</name></author>\n<rights>{LICENCE}</rights>\n"
        f'<link rel="self" type="application/atom+xml" href="{xml(asking.here())}"/>\n'
        f'<link rel="alternate" type="text/html" href="{xml(page)}"/>\n'
    )
    for entry in entries:
        yield _entry(entry)
    yield "</feed>\n"


def _entry(entry):
    terms = "".join(f'<category term="{xml(term)}"/>\n' for term in entry.terms if term)
    summary = "".join(f"<p>{xml(line)}</p>" for line in entry.lines)
    return (
        f"<entry>\n<id>{xml(entry.address)}</id>\n<title>{xml(one_line(entry.title))}</title>\n"
        f"<updated>{entry.at}</updated>\n<published>{entry.at}</published>\n"
        f'<link rel="alternate" type="text/html" href="{xml(entry.address)}"/>\n'
        f'<summary type="html">{xml(summary)}</summary>\n{terms}</entry>\n'
    )
