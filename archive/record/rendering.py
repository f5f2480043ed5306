"""Where templates become HTML: text that a template made is taken as it is, all other text is escaped."""

from collections.abc import Iterable
from typing import Any

from django.template.loader import get_template
from markupsafe import Markup, escape


def part(template: str, **values: Any) -> Markup:
    """A part of a page, by its template."""
    return kept(get_template(template).render(values))


def html(pattern: str, *values: Any) -> Markup:
    """HTML of a pattern with {} for each value: what is no HTML already is escaped."""
    return Markup(pattern.format(*map(escape, values)))


def row(between: str, parts: Iterable[Markup]) -> Markup:
    """Parts in a row, with text between them."""
    return escape(between).join(parts)


def kept(html: str) -> Markup:
    """HTML that a template made before, from where it was kept."""
    return Markup(html)
