"""What an HTML page says of itself in its metadata: each with the words and where they stand. Nothing is concluded."""

import json
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from archive.extraction.reading import LONGEST_HINT, MOST_HINTS, Hint

META: Final = {
    "article:published_time": "published",
    "og:article:published_time": "published",
    "datepublished": "published",
    "dc.date": "published",
    "dc.date.issued": "published",
    "parsely-pub-date": "published",
    "citation_publication_date": "published",
    "og:title": "headline",
    "parsely-title": "headline",
    "og:site_name": "publisher",
    "dc.publisher": "publisher",
    "author": "byline",
    "parsely-author": "byline",
    "dc.creator": "byline",
    "og:url": "url",
}
REPORTS: Final = (
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "BlogPosting",
    "LiveBlogPosting",
    "AnalysisNewsArticle",
)
DEEPEST = 6  # how far inside a JSON-LD block a report is looked for


def hints(page: etree._Element) -> list[Hint]:
    """Everything that `page` says of itself, in the order of its source, nothing twice."""
    found = dict.fromkeys([*_of_linked_data(page), *_of_meta(page), *_of_elements(page)])
    return list(found)[:MOST_HINTS]


def _hint(what: str, words: object, where: str) -> Iterator[Hint]:
    cleaned = " ".join(str(words).split())[:LONGEST_HINT] if isinstance(words, str | int) else ""
    if cleaned:
        yield Hint(what, cleaned, where)


def _of_meta(page: etree._Element) -> Iterator[Hint]:
    for element in page.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if what := META.get(name.lower()):
            yield from _hint(what, element.get("content", ""), f"<meta {name}>")


def _of_elements(page: etree._Element) -> Iterator[Hint]:
    if page.tag == "html":
        yield from _hint("language", page.get("lang") or "", "<html lang>")
    for link in page.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            yield from _hint("url", link.get("href", ""), "<link rel=canonical>")
    for stamp in page.iter("time"):
        if stamp.get("datetime"):
            yield from _hint("published", stamp.get("datetime", ""), "<time datetime>")
    for tag in ("h1", "title"):
        for element in page.iter(tag):
            yield from _hint("headline", "".join(element.itertext()), f"<{tag}>")
            break


def _of_linked_data(page: etree._Element) -> Iterator[Hint]:
    for block in page.iter("script"):
        if (block.get("type") or "").strip().lower() == "application/ld+json":
            try:
                data = json.loads(block.text or "", parse_constant=str, parse_int=str)
            except (ValueError, RecursionError):
                continue
            for report in _reports(data, 0):
                yield from _of_report(report)


def _reports(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > DEEPEST:
        return
    if isinstance(data, list):
        for each in data[:MOST_HINTS]:
            yield from _reports(each, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        if any(kind in REPORTS for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield data
        yield from _reports(data.get("@graph"), depth + 1)


def _of_report(report: dict[str, Any]) -> Iterator[Hint]:
    for key, what in (
        ("datePublished", "published"),
        ("headline", "headline"),
        ("url", "url"),
        ("inLanguage", "language"),
    ):
        yield from _hint(what, report.get(key), f"JSON-LD {key}")
    for key, what in (("publisher", "publisher"), ("author", "byline")):
        named = report.get(key)
        for each in named[:5] if isinstance(named, list) else [named]:
            yield from _hint(what, each.get("name") if isinstance(each, dict) else each, f"JSON-LD {key}")
