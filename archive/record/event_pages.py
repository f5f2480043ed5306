"""The page of an event as far as it hangs on that event alone, with gaps for all else; kept compressed."""

import json
import zlib
from functools import cache, lru_cache
from typing import Final

from django.conf import settings
from django.utils.translation import get_language, override

from archive.record import documents, sample
from archive.record.addresses import address
from archive.record.gaps import Gaps
from archive.record.models import EventPage, EventRow
from archive.record.rendering import part
from archive.record.renderings import Renderings, digest
from archive.record.tags import Part

TEMPLATE = "public/event.html"
PARTS = (
    "archive/vocabulary.py",
    "archive/domain/*.py",
    "archive/record/*.py",
    "archive/public/*.py",
    "archive/public/formats/*.py",
    "conflict_site/templating.py",
    "templates/public/base.html",
    "templates/public/event.html",
    "templates/public/parts/*.html",
    "locale/*/LC_MESSAGES/*.mo",
)
LEVEL, WINDOW = 6, 1 << 15  # of zlib


def rendered(event: Part, *, path: str = "", template: str = TEMPLATE) -> str:
    """The page of an event's document in the language that is spoken. `path`: where it stands, in every language.

    Gaps: what many pages have alike (`shared`); `site` (scheme and host), `banner`, `lately` (what was corrected lately),
    `base` of a map around a longitude and latitude, `where` (the whole map), `beside` (its parts, what came before and
    after), `report` (an address).
    """
    gaps = Gaps.of(json.dumps(event))
    return gaps.token + part(template, event=event, nav="events", path=path, gap=gaps.gap, site=gaps.gap("site"))


def current(event: Part) -> str:
    """The page of an event as it is now."""
    return rendered(event, path=address("event", event["slug"]))


@lru_cache(maxsize=16)
def _alike(_code: str, language: str) -> bytes:
    """What the pages of all events have alike in a language: that of a sample. A page is packed by how it differs."""
    with override(language):
        return current(json.loads(documents.canonical(sample.EVENT))).encode()[-WINDOW:]


def packed(page: str, language: str) -> bytes:
    """A page as it is kept."""
    packing = zlib.compressobj(LEVEL, zdict=_alike(PAGES.code(), language))
    return packing.compress(page.encode()) + packing.flush()


def unpacked(kept: bytes, language: str, code: str = "") -> str:
    """A page that was kept; empty where the bytes are damaged, or packed by other code, so that it is made anew.

    `code`: that of pages, where it is known.
    """
    packing = zlib.decompressobj(zdict=_alike(code or PAGES.code(), language))
    try:
        page = packing.decompress(kept)
    except zlib.error:
        return ""
    return page.decode() if packing.eof else ""


def beside() -> str:
    """What else pages hang on: the base map, and the languages that readers are offered."""
    return "".join([base_map(), *[language for language, _ in settings.LANGUAGES]])


@cache
def base_map() -> str:
    """The base map by name: what it draws, and of which region."""
    return f"{digest(settings.MAP_BASE, '*.geojson')}{settings.MAP_REGION}"


def _made(row: EventRow) -> bytes:
    return packed(current(json.loads(row.document)), get_language() or settings.LANGUAGE_CODE)


PAGES: Final = Renderings(EventPage, PARTS, _made, lambda row: unpacked(row.html, row.language), beside)
