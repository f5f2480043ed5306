"""Cards: an event as lists show it, rendered once for each language by the transaction that publishes it.

A card is a cache: `code` names the templates, words and code that made it, and a card of other code is not shown but
rendered anew. Rendering lives here and not on the readers' floor because publishing may not call that floor: what it
needs are the record's own template tags and a template, and templates are no modules.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.urls import get_script_prefix
from django.utils.translation import override
from markupsafe import Markup

from archive.record.models import Card, EventRow
from archive.record.rendering import part

TEMPLATE = "public/parts/card.html"
PARTS = (
    "archive/domain/*.py", "archive/vocabulary.py", "archive/record/tags.py", "archive/record/naming.py",
    "archive/record/addresses.py",
    "archive/record/briefs.py", "archive/record/cards.py", "archive/record/rendering.py", "conflict_site/templating.py",
    "locale/*/LC_MESSAGES/*.mo",
    *(f"templates/public/parts/{part}.html" for part in ("card", "when", "placed", "sides", "renderings", "marked", "status", "source")),
)  # fmt: skip
BATCH = 200


@cache
def _digest() -> str:
    digest = hashlib.sha256()
    for pattern in PARTS:
        for path in sorted(Path(settings.BASE_DIR).glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def code() -> str:
    """What makes cards here, by name: code, templates, words, and the path that the site stands under."""
    return hashlib.sha256(f"{_digest()}{get_script_prefix()}".encode()).hexdigest()[:16]


def rendered(brief: dict[str, Any]) -> Markup:
    """The card of a brief in the language that is spoken."""
    return part(TEMPLATE, brief=brief)


def put(rows: Sequence[EventRow]) -> None:
    """Render the cards of `rows` in every language, in the place of those that were there."""
    Card.objects.filter(k__in=[row.k for row in rows]).delete()
    Card.objects.bulk_create(list(_made(rows)), batch_size=BATCH)


def _made(rows: Iterable[EventRow]) -> Iterable[Card]:
    named = code()
    briefs = [(row.k, json.loads(row.brief)) for row in rows]
    for language, _ in settings.LANGUAGES:
        with override(language):
            for k, brief in briefs:
                yield Card(k=k, language=language, code=named, html=rendered(brief))


def remove(keys: Iterable[int]) -> None:
    """Take the cards of events away."""
    Card.objects.filter(k__in=list(keys)).delete()
