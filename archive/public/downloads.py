"""Downloads: the whole of a selection, or one thing, in every form it has. Addresses are those of the pages, with a suffix."""

import json
from functools import partial

from django.http import Http404, StreamingHttpResponse
from django.urls import path

from archive.public import filters, selections, standing
from archive.public.answers import CACHE, answer, asked, nothing_asked
from archive.public.api.errors import readable
from archive.public.api.nouns import published_claim
from archive.public.asking import Asking
from archive.public.changes import CorrectionFilter
from archive.public.formats.register import FORMATS
from archive.public.freshness import fresh
from archive.record import lists

JSON = FORMATS["json"].media_type


def sent(request, name, suffix, stream):
    """A file that is written while it is sent."""
    media_type = FORMATS[suffix].media_type
    response = StreamingHttpResponse(stream if request.method == "GET" else (), content_type=media_type)
    marked = f"{name}-for-spreadsheets.csv" if suffix == "sheet.csv" else f"{name}.{suffix}"
    response.headers["Content-Disposition"] = f'attachment; filename="{marked}"'
    response.headers["Cache-Control"] = CACHE
    return response


def listed(name, filter_class, selection):
    """Addresses of a list's downloads: one for each form that `selection` has."""

    def download(suffix, form):
        @readable
        @fresh
        def view(request):
            chosen = asked(filter_class, request.GET, whole=True)
            stream = form(chosen.batches(), Asking.of(request, chosen))
            return sent(request, f"{name}-selection" if chosen.given else name, suffix, stream)

        return path(f"{name}.{suffix}", view, name=f"{name}.{suffix}")

    return [download(suffix, form) for suffix, form in selection.forms.items()]


def theirs(kind, name, slug, suffix):
    """The text of a thing's document. An outlet is an actor with addresses of its own. Raises Moved, Gone or Http404."""
    text = standing.document(kind, slug)
    if kind == "actor":
        media = json.loads(text)["actor_kind"] == "media"
        if media and name == "actors":
            raise standing.Moved(slug, f"outlets.{suffix}.one")
        if not media and name == "outlets":
            raise Http404
    return text


def thing(name, kind):
    """The address of one thing's document."""

    @readable
    def view(request, slug):
        nothing_asked(request.GET)
        return answer(request, theirs(kind, name, slug, "json"), JSON, f"{slug}.json")

    return path(f"{name}/<slug:slug>.json", view, name=f"{name}.json.one")


@readable
def claim(request, public_id):
    """One claim, with every event that it stands in."""
    nothing_asked(request.GET)
    return answer(request, published_claim(standing.claim(public_id)), JSON, f"claim-{public_id}.json")


def of_a_claim(suffix, form):
    """The address of one claim in another form."""

    @readable
    @fresh
    def view(request, public_id):
        nothing_asked(request.GET)
        stream = form([standing.claim(public_id)], Asking.of(request))
        return sent(request, f"claim-{public_id}", suffix, stream)

    return path(f"claims/<slug:public_id>.{suffix}", view, name=f"claims.{suffix}.one")


def parts(name, kind, selection):
    """Addresses of what is in one thing: an event's claims and point, a place's point, a chronology's events."""

    def download(suffix, form):
        @readable
        @fresh
        def view(request, slug):
            nothing_asked(request.GET)
            document = json.loads(theirs(kind, name, slug, suffix))
            return sent(request, slug, suffix, form([[document]], Asking.of(request)))

        return path(f"{name}/<slug:slug>.{suffix}", view, name=f"{name}.{suffix}.one")

    return [download(suffix, form) for suffix, form in selection.forms.items()]


LISTS = {
    "events": (partial(filters.EventFilter, queryset=lists.DOCUMENTS), selections.EVENTS),
    "claims": (filters.ClaimFilter, selections.CLAIMS),
    "figures": (filters.FigureFilter, selections.FIGURES),
    "articles": (filters.ArticleFilter, selections.ARTICLES),
    "actors": (filters.ActorFilter, selections.ACTORS),
    "places": (filters.LocationFilter, selections.PLACES),
    "chronologies": (filters.ChronologyFilter, selections.CHRONOLOGIES),
    "corrections": (CorrectionFilter, selections.CORRECTIONS),
}
THINGS = {
    "events": ("event", selections.IN_AN_EVENT),
    "articles": ("article", selections.IN_AN_ARTICLE),
    "actors": ("actor", selections.IN_AN_ACTOR),
    "outlets": ("actor", selections.IN_AN_ACTOR),
    "places": ("location", selections.IN_A_PLACE),
    "chronologies": ("chronology", selections.IN_A_CHRONOLOGY),
}
urlpatterns = [
    *(address for name, of in LISTS.items() for address in listed(name, *of)),
    *(address for name, of in THINGS.items() for address in parts(name, *of)),
    *(thing(name, kind) for name, (kind, _selection) in THINGS.items()),
    path("claims/<slug:public_id>.json", claim, name="claims.json.one"),
    *(of_a_claim(suffix, form) for suffix, form in selections.OF_A_CLAIM.forms.items()),
]
