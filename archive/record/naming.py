"""Names of actors and places in the language of a page, wherever a page names them.

A document names other things as they were called on the day, in one way. On a page of another language each such name
stands in a slot, and the page as a whole is asked for the names that its things have published in that language: one
query, however many there are. A slot is an element with an attribute, which no text of a source can be taken for. Cards
are kept with their slots, so that a name that is published later reaches them.
"""

import json
import re
from collections.abc import Iterable
from typing import Final

from django.conf import settings
from django.utils.translation import get_language
from markupsafe import Markup, escape

from archive.record.models import ThingRow
from archive.record.names import called
from archive.record.rendering import html

NOUNS: Final = {"actor": "actor", "outlet": "actor", "location": "location", "place": "location"}
SLOT: Final = re.compile(r'<(bdi|tspan) data-named="(actor|location)/([-a-z0-9]+)">([^<]*)</\1>')


def here() -> str:
    """The language that is spoken, if it is not the record's own; else nothing."""
    language = get_language() or settings.LANGUAGE_CODE
    return "" if language == settings.LANGUAGE_CODE else language


def slot(kind: str, slug: str, name: str, element: str = "bdi") -> Markup:
    """A name, set apart from the text around it; in another language than the record's as a slot, where it has a page."""
    if here() and slug and kind in NOUNS:
        return html('<{0} data-named="{1}/{2}">{3}</{0}>', element, NOUNS[kind], slug, name)
    return html("<bdi>{}</bdi>", name) if element == "bdi" else escape(name)


def names(things: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """What things (noun, slug) are called in the language that is spoken, as far as their documents say: one query."""
    language, wanted = here(), set(things)
    if not language or not wanted:
        return {}
    rows = ThingRow.objects.these({slug for _noun, slug in wanted}, "actor", "location")
    documents = rows.values_list("kind", "slug", "document")
    found = {(noun, slug): called(json.loads(document), language) for noun, slug, document in documents}
    return {thing: name for thing, name in found.items() if name and thing in wanted}


def filled(page: str, *, as_published: bool = False) -> str:
    """A page with its slots filled: by the names in its language, else, and in a fixed version, by what was published."""
    if not here():
        return page
    slots = {(match[2], match[3]) for match in SLOT.finditer(page)}
    found = {} if as_published else names(slots)

    def said(match: re.Match[str]) -> str:
        element, noun, slug, published = match.groups()
        name = found.get((noun, slug))
        language, text = (here(), escape(name)) if name else (settings.LANGUAGE_CODE, published)
        return f'<{element} lang="{language}">{text}</{element}>'

    return SLOT.sub(said, page) if slots else page
