"""The bibliography and the article page: the passages that the archive quotes, with notes in the margin."""

import json
from functools import partial

from django.http import Http404
from django.shortcuts import render

from archive.public import beside, narrowing, passages
from archive.public.counts import counted
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
        "number": counted(asked),
        "fields": partial(narrowing.fields, asked),
        "articles": [json.loads(row.document) for row in page.rows],
        "nav": "articles",
    }
    return render(request, "public/articles.html", context, status=200 if asked.is_valid() else 400)


@answers_elsewhere
def article(request, slug):
    """One article as it is now, with every published claim on it."""
    document = json.loads(thing(request, "article", slug).document)
    notes, events = read(slug)
    near = beside.neighbours(events, slug)
    return render(request, "public/article.html", {**shown(document, notes), "neighbours": near})


@answers_elsewhere
def two_articles(request, slug, other):
    """Two articles side by side, with the passages of each that answer those of the other."""
    if slug == other:
        raise Http404
    documents = [json.loads(thing(request, "article", each).document) for each in (slug, other)]
    (notes, events), (other_notes, _events) = read(slug), read(other)
    paragraphs = [shown(*each)["paragraphs"] for each in zip(documents, (notes, other_notes), strict=True)]
    context = {
        "articles": documents,
        "rows": beside.rows(events, slug, other),
        "common": beside.common(*paragraphs),
        "nav": "articles",
    }
    return render(request, "public/two_articles.html", context)


def notes_on(slug):
    """The notes in the margin of an article: every published claim on it."""
    return read(slug)[0]


def read(slug):
    """The notes in the margin of an article, and the documents of the events that they stand in."""
    claims = ClaimRow.objects.filter(article=slug).order_by("start", "public_id", "event_id")
    rows = [(row.event_id, json.loads(row.document)) for row in claims]
    found = EventRow.objects.in_bulk({k for k, _ in rows})
    events = {k: json.loads(found[k].document) for k in sorted(found)}
    return passages.notes_of((claim, events[k]) for k, claim in rows), list(events.values())


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
