"""The least that a page can cost which sends what ours send: views that read the record and do nothing else.

No question is checked, no version named, no template rendered, nothing linked. What a page costs beyond its least is
what it does for its readers; what the least costs beyond hello is reading, and sending so many bytes.
"""

import json

from django.http import HttpResponse
from django.urls import path

from archive.domain import searching
from archive.public import cursors
from archive.public.compressing import small
from archive.record import lists

SIZE = 50


@small
def page(request):
    """The cards of a page of events, after a cursor or with a word, one after another."""
    after = request.GET.get("after")
    [key] = cursors.read("events", after, (int,)) if after else [None]
    word = request.GET.get("q")
    rows = lists.CARDED.select(after=key, q=searching.read(word) if word else None, size=SIZE)
    return HttpResponse("".join(row.card for row in rows))


def documents(request):
    """The documents of a page of events, one after another."""
    rows = lists.DOCUMENTS.select(size=SIZE)
    return HttpResponse("".join(row.document for row in rows), content_type="application/json")


@small
def event(request, slug):
    """The words of one event, with nothing around them."""
    document = json.loads(lists.document("event", slug))
    return HttpResponse("\n".join([document["title"], *(claim["quote"] for claim in document["claims"])]))


urlpatterns = [
    path("events/", page),
    path("events/<slug:slug>/", event),
    path("api/events/", documents),
]
