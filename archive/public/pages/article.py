"""The bibliography and the article page: the passages that the archive quotes, with notes in the margin."""

import json

from django.shortcuts import render

from archive.public import passages
from archive.public.filters import ArticleFilter
from archive.public.pages.addresses import answers_elsewhere, thing, version
from archive.record.models import ClaimRow, EventRow


def articles(request):
    """Published articles; an unknown question is refused and explained."""
    asked = ArticleFilter(request.GET)
    page = asked.page()
    context = {
        "asked": asked,
        "page": page,
        "articles": [json.loads(row.document) for row in page.rows],
        "nav": "articles",
    }
    return render(request, "public/articles.html", context, status=200 if asked.is_valid() else 400)


@answers_elsewhere
def article(request, slug):
    """One article as it is now, with every published claim on it."""
    document = json.loads(thing(request, "article", slug).document)
    return render(request, "public/article.html", shown(document, notes_on(slug)))


def notes_on(slug):
    """The notes in the margin of an article: every published claim on it."""
    claims = ClaimRow.objects.filter(article=slug).order_by("start", "public_id", "event_id")
    rows = [(row.event_id, json.loads(row.document)) for row in claims]
    events = {k: json.loads(row.document) for k, row in EventRow.objects.in_bulk({k for k, _ in rows}).items()}
    return passages.notes_of((claim, events[k]) for k, claim in rows)


@answers_elsewhere
def article_version(request, slug, number):
    """What one version said of an article; the claims on it are on the current page."""
    document, banner = version(request, "article", slug, number, "article_version")
    return render(request, "public/article.html", {**shown(document, []), **banner})


def shown(document, notes):
    """What the page of an article’s document lays out."""
    shown = document["public_text"] != "none"
    return {
        "article": document,
        "notes": notes,
        "paragraphs": passages.paragraphs_of(document, notes) if shown else [],
        "nav": "articles",
    }
