"""The register of actors, the actor page and the outlet page: what each says, and what is said of it, apart."""

import json
from functools import partial
from typing import Any

from django.http import HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse

from archive.domain.words import ActorKind
from archive.public import listing, narrowing
from archive.public.counts import counted
from archive.public.filters import ActorFilter, ArticleFilter, ClaimFilter
from archive.public.pages.addresses import answers_elsewhere, published, thing, version
from archive.record.models import EventRow, Mention

SHOWN = 40  # of each list on the page; the filtered list has the rest


def actors(request):
    """Published actors by name, or of one kind; an unknown question is refused and explained."""
    asked = ActorFilter(request.GET)
    page = asked.page()
    context = {
        "asked": asked,
        "page": page,
        "number": counted(asked),
        "fields": partial(narrowing.fields, asked),
        "actors": [json.loads(row.document) for row in page.rows],
        "nav": "actors",
    }
    return render(request, "public/actors.html", context, status=200 if asked.is_valid() else 400)


@answers_elsewhere
def actor(request, slug):
    """One actor as it is now; an outlet has a page of its own."""
    row = thing(request, "actor", slug)
    if row.group == ActorKind.MEDIA:
        return HttpResponsePermanentRedirect(reverse("outlet", args=[slug]))
    return render(request, "public/actor.html", {**shown(json.loads(row.document)), **around(slug)})


@answers_elsewhere
def actor_version(request, slug, number):
    """What one version said of an actor."""
    document, banner = version(request, "actor", slug, number, "actor_version")
    return render(request, "public/actor.html", {**shown(document), **banner})


@answers_elsewhere
def outlet(request, slug):
    """One outlet: the articles held, whom it relays, who relays it."""
    row = thing(request, "actor", slug)
    if row.group != ActorKind.MEDIA:
        return HttpResponsePermanentRedirect(reverse("actor", args=[slug]))
    return render(request, "public/outlet.html", {**shown(json.loads(row.document)), **around_outlet(slug)})


def around_outlet(slug):
    """What the record has of an outlet beside its own document: its articles, whom it relays, who relays it."""
    held = ArticleFilter({"outlet": slug, "size": SHOWN}).page()
    relayed = _claims(Mention.objects.filter(role="tells", slug=slug))
    relaying = _claims(Mention.objects.filter(role="outlet", slug=slug), needs_chain=True)
    return {
        "articles": [json.loads(each.document) for each in held.rows],
        "relays": _first_speakers(relaying),
        "relayed_by": relayed,
        **around(slug),
    }


def shown(document):
    """What the page of an actor’s document lays out."""
    return {"actor": document, "published": published(row["claim"] for row in document["relations"]), "nav": "actors"}


def around(slug):
    """What an actor says, what is said about it, and the events it took part in."""
    says, about = (ClaimFilter({role: slug, "size": SHOWN}).page() for role in ("says", "about"))
    return {
        "says": [json.loads(row.document) for row in _once(says.rows)],
        "says_more": bool(says.after),
        "about": [json.loads(row.document) for row in _once(about.rows)],
        "about_more": bool(about.after),
        "groups": listing.by_year(listing.entries(EventRow.objects.select(actor=slug)[:SHOWN]), stated=False),
    }


def _once(rows):
    """Each claim once: it may stand in several events."""
    return {row.public_id: row for row in rows}.values()


def _claims(mentions, needs_chain=False):
    found = mentions.select_related("claim").order_by("-claim__event_id", "claim__start")[: SHOWN * 5]
    claims = [json.loads(mention.claim.document) for mention in found]
    return list({claim["id"]: claim for claim in claims if claim["told"] or not needs_chain}.values())[:SHOWN]


def _first_speakers(claims):
    """Whom an outlet relays: each teller that stands next to it in a chain, with a claim."""
    found: dict[str, dict[str, Any]] = {}
    for claim in claims:
        link = claim["told"][-1]
        name = link["actor"]["name"] if link["actor"] else link["named_as"]
        found.setdefault(name, {"link": link, "claim": claim})
    return list(found.values())
