"""What stands at an address: the thing as it is now, a version of it, where it moved, or that it was withdrawn."""

import json

from django.http import Http404, HttpResponsePermanentRedirect
from django.shortcuts import render
from django.urls import reverse

from archive.record.models import Address, ClaimRow, ThingRow, Version
from archive.record.tags import PAGES


class Elsewhere(Exception):
    """There is no current thing at the address; `response` is what stands there instead."""

    def __init__(self, response):
        super().__init__()
        self.response = response


def answers_elsewhere(view):
    """Let a view that meets `Elsewhere` answer what stands there instead."""

    def answer(request, *args, **kwargs):
        try:
            return view(request, *args, **kwargs)
        except Elsewhere as elsewhere:
            return elsewhere.response

    return answer


def thing(request, kind, slug):
    """The current row of an actor, place, article or chronology; raises Elsewhere or Http404."""
    row = ThingRow.objects.of_kind(kind).filter(slug=slug).first()
    return row or absent(request, kind, slug)


def published(claims):
    """Which of some claims (public ids) have a page: a document may rest on one that no published event quotes."""
    return set(
        ClaimRow.objects.filter(public_id__in=[claim for claim in claims if claim]).values_list("public_id", flat=True)
    )


def absent(request, kind, slug, page="", **rest):
    """Raise what stands where nothing is current: moved (301), withdrawn (a page), redacted (410), or 404."""
    address = Address.objects.filter(kind=kind, slug=slug).first()
    if address is None or address.state == "current":
        raise Http404
    if address.state == "moved":
        target = reverse(page or PAGES[kind], kwargs={**rest, "slug": address.target})
        raise Elsewhere(HttpResponsePermanentRedirect(target))
    status = 410 if address.state == "redacted" else 200
    context = {"address": address, "versions": _versions(kind, slug) if status == 200 else []}
    raise Elsewhere(render(request, "public/withdrawn.html", context, status=status))


def version(request, kind, slug, number, page):
    """The document of one version, and what to say above it; raises Elsewhere or Http404."""
    every = list(_versions(kind, slug))
    found = next((each for each in every if each.number == number), None)
    if found is None:
        absent(request, kind, slug, page, number=number)
    address = Address.objects.filter(kind=kind, slug=slug).first()
    if address and address.state == "redacted":
        absent(request, kind, slug)
    body = Version.objects.of(kind, slug).get(number=number).body
    document = json.loads(body.document)
    if document["kind"] == "withdrawal":
        raise Elsewhere(render(request, "public/withdrawn.html", {"address": address, "versions": every}))
    return document, {
        "fixed": found,
        "newest": every[0],
        "withdrawn": address if address and address.state == "withdrawn" else None,
    }


def _versions(kind, slug):
    return Version.objects.filter(kind=kind, slug=slug).order_by("-number")
