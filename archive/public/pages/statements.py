"""Pages of words: method, about, privacy; robots.txt."""

from django.http import HttpResponse
from django.shortcuts import render

from archive.domain.assessment import RULE, WEAKEST_FIRST
from archive.domain.words import DateBasis, Form, PlaceKind, Stance
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


def robots(request):
    """Every page may be read by machines."""
    return HttpResponse("User-agent: *\nAllow: /\n", content_type="text/plain")
