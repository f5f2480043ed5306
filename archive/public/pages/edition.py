"""Editions of a chronology: their list, each as it was frozen, what changed between two, and their files."""

import json
from base64 import b64encode

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from archive.public.comparing import compared
from archive.public.pages.addresses import absent, answers_elsewhere, published
from archive.record.editions import Edition
from archive.record.models import Address, EventRow

ED25519 = bytes.fromhex("302a300506032b6570032100")  # how a public key of that kind begins in DER (RFC 8410)


@answers_elsewhere
def editions(request, slug):
    """Every edition of a chronology, the last first."""
    found = _editions(request, slug, "editions").prefetch_related("signatures").select_related("manifest")
    shown = [{"edition": each, "manifest": json.loads(each.manifest.text), "before": each.number - 1} for each in found]
    if not shown:
        raise Http404
    return render(request, "public/editions.html", {"editions": shown, "slug": slug, "nav": "home"})


@answers_elsewhere
def latest(request, slug):
    """Leads to the last edition."""
    last = _editions(request, slug, "edition_latest").first()
    if last is None:
        raise Http404
    return HttpResponseRedirect(reverse("edition", args=[slug, last.number]))


@answers_elsewhere
def edition(request, slug, number):
    """One edition, word for word as it was frozen."""
    every = list(_editions(request, slug, "edition", number=number))
    found = next((each for each in every if each.number == number), None)
    if found is None:
        raise Http404
    manifest = json.loads(found.manifest.text)
    now = dict(
        EventRow.objects.filter(slug__in=[entry["event"] for entry in manifest["entries"]]).values_list(
            "slug", "version"
        )
    )
    context = {
        "edition": found,
        "manifest": manifest,
        "entries": [{**entry, "now": now.get(entry["event"])} for entry in manifest["entries"]],
        "published": published(claim for sentence in manifest["introduction"] for claim in sentence["cites"]),
        "newest": every[0],
        "signatures": list(found.signatures.order_by("pk")),
        "nav": "home",
    }
    return render(request, "public/edition.html", context)


@answers_elsewhere
def differences(request, slug, older, newer):
    """What changed between two editions, whichever way round they are asked."""
    found = {each.number: each for each in _editions(request, slug, "edition_compare", older=older, newer=newer)}
    if older == newer or not {older, newer} <= set(found):
        raise Http404
    before, after = (found[number] for number in sorted((older, newer)))
    context = {
        "name": json.loads(after.manifest.text)["title"],
        "address": reverse("chronology", args=[slug]),
        "history": reverse("editions", args=[slug]),
        "before": before,
        "after": after,
        "of_editions": True,
        "parts": compared(json.loads(before.manifest.text), json.loads(after.manifest.text)),
        "nav": "home",
    }
    return render(request, "public/compare.html", context)


@answers_elsewhere
def manifest(request, slug, number):
    """The manifest of an edition: the very bytes that its digest and signatures are of."""
    found = _one(request, slug, number, "edition.json")
    return _file(found.manifest.text, "application/json", f"{slug}-edition-{number}.json")


@answers_elsewhere
def signature(request, slug, number):
    """The first signature of an edition: 64 bytes."""
    signed = _signed(request, slug, number, "edition.sig")
    return _file(bytes.fromhex(signed.signature), "application/octet-stream", f"{slug}-edition-{number}.sig")


@answers_elsewhere
def key(request, slug, number):
    """The public key of that signature, as PEM."""
    signed = _signed(request, slug, number, "edition.pem")
    body = b64encode(ED25519 + bytes.fromhex(signed.key)).decode()
    pem = f"-----BEGIN PUBLIC KEY-----\n{body}\n-----END PUBLIC KEY-----\n"
    return _file(pem, "application/x-pem-file", f"{slug}-edition-{number}.pem")


def _editions(request, slug, page, **rest):
    address = Address.objects.filter(kind="chronology", slug=slug).first()
    if address is None or address.state in ("moved", "redacted"):
        absent(request, "chronology", slug, page, **rest)
    return Edition.objects.filter(chronology=slug).select_related("manifest").order_by("-number")


def _one(request, slug, number, page):
    found = _editions(request, slug, page, number=number).filter(number=number).first()
    if found is None:
        raise Http404
    return found


def _signed(request, slug, number, page):
    found = _one(request, slug, number, page).signatures.order_by("pk").first()
    if found is None:
        raise Http404
    return found


def _file(content, media_type, name):
    response = HttpResponse(content, content_type=media_type)
    response.headers["Content-Disposition"] = f'inline; filename="{name}"'
    return response
