"""Where templates become HTML: text that a template made is taken as it is, all other text is escaped."""

from typing import Any

from django.template.loader import get_template
from markupsafe import Markup


def part(template: str, **values: Any) -> Markup:
    """A part of a page, by its template."""
    return kept(get_template(template).render(values))


def kept(html: str) -> Markup:
    """HTML that a template made before, from where it was kept."""
    return Markup(html)
