"""Pages of words: method, about, privacy, accessibility, security; robots.txt and security.txt."""

from datetime import UTC, datetime

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.csp import build_policy

from archive.domain.assessment import RULE, WEAKEST_FIRST
from archive.domain.words import DateBasis, Form, PlaceKind, Stance
from archive.public.answers import answer
from archive.vocabulary import DEFINITIONS

# A date of each precision, as the method page shows it.
DATES = [
    {"text": "", "edtf": edtf, "part_of_day": part, "basis": "stated" if edtf else "unknown", "note": "", "window": window}
    for edtf, part, window in (
        ("2014-06-16", "before_dawn", False), ("2015-05-15/2015-05-17", "", False), ("2017-06-01/2017-06-10", "", True),
        ("2016-07~", "", False), ("2014", "", False), ("../2014-06-16", "", True), ("2014-06-16", "night", False), ("", "", False),
    )
]  # fmt: skip


def method(request):
    """What is collected, how it is recorded, and every rule behind a word on these pages."""
    context = {
        "definitions": [(word, DEFINITIONS[word]) for word in WEAKEST_FIRST],
        "rule": RULE,
        "dates": DATES,
        "bases": list(DateBasis),
        "forms": list(Form),
        "stances": list(Stance),
        "place_kinds": list(PlaceKind),
        "nav": "method",
    }
    return render(request, "public/method.html", context)


def about(request):
    """What this archive is."""
    return render(request, "public/about.html", {"nav": "about"})


def privacy(request):
    """What readers' visits leave behind."""
    return render(request, "public/privacy.html", {"nav": "privacy"})


def accessibility(request):
    """What is done so that everybody can read these pages, and what is not known."""
    return render(request, "public/accessibility.html", {"nav": "accessibility"})


def security(request):
    """How readers and record are guarded, and where to tell of a weakness."""
    context = {"policy": build_policy(settings.CSP_PUBLIC), "nav": "security"}
    return render(request, "public/security.html", context)


def security_txt(request):
    """Where to tell of a weakness, for programs (RFC 9116). It expires half a year after the month it is read in."""
    now = datetime.now(UTC)
    month = now.month + 6
    expires = f"{now.year + month // 12}-{month % 12 + 1:02}-01T00:00:00Z"
    contacts = [as_uri(settings.CONTACT), request.build_absolute_uri(reverse("report"))]
    lines = [
        *(f"Contact: {contact}" for contact in contacts if contact),
        f"Expires: {expires}",
        f"Policy: {request.build_absolute_uri(reverse('security'))}",
        f"Canonical: {request.build_absolute_uri(reverse('security.txt'))}",
        f"Preferred-Languages: {', '.join(code for code, _name in settings.LANGUAGES)}",
    ]
    return answer(request, "\n".join(lines) + "\n", "text/plain; charset=utf-8")


def as_uri(contact):
    """A contact as RFC 9116 wants it: an e-mail address alone becomes a mailto: URI."""
    return f"mailto:{contact}" if "@" in contact and ":" not in contact else contact


def robots(request):
    """Every page may be read by machines."""
    return HttpResponse("User-agent: *\nAllow: /\n", content_type="text/plain")
