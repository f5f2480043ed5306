"""A frozen text as the admin shows it: paragraph by paragraph, each with the place where it starts."""

from django.utils.html import format_html, format_html_join

from archive.domain import quotes


def paragraphs(text, start=0, end=0):
    """The paragraphs of `text`, with `text[start:end]` marked."""
    rows = ((a, *_pieces(text, a, b, start, end)) for a, b in quotes.paragraphs(text))
    inner = format_html_join("\n", '<p><span class="offset">{}</span> {}<mark>{}</mark>{}</p>', rows)
    return format_html('<div class="frozen-text">{}</div>', inner)


def _pieces(text, a, b, start, end):
    first, last = min(max(a, start), b), min(max(a, end), b)
    return text[a:first], text[first:last], text[last:b]
