"""Cards: an event as lists show it."""

import json
from typing import Any, Final

from markupsafe import Markup

from archive.record.models import Card
from archive.record.rendering import part
from archive.record.renderings import Renderings

TEMPLATE = "public/parts/card.html"
PARTS = (
    "archive/domain/*.py", "archive/vocabulary.py", "archive/record/tags.py", "archive/record/naming.py",
    "archive/record/addresses.py",
    "archive/record/briefs.py", "archive/record/cards.py", "archive/record/rendering.py", "conflict_site/templating.py",
    "locale/*/LC_MESSAGES/*.mo",
    *(f"templates/public/parts/{part}.html" for part in ("card", "when", "placed", "sides", "renderings", "marked", "status", "source")),
)  # fmt: skip


def rendered(brief: dict[str, Any]) -> Markup:
    """The card of a brief in the language that is spoken."""
    return part(TEMPLATE, brief=brief)


CARDS: Final = Renderings(Card, PARTS, lambda row: rendered(json.loads(row.brief)))
