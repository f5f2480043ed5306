"""Downloads: the whole of a selection, or one thing, as CSV, JSON or GeoJSON. Addresses are those of the pages, with a suffix."""

import json

from django.http import Http404, HttpResponsePermanentRedirect, StreamingHttpResponse
from django.urls import path, reverse
from django.utils.translation import gettext as _

from archive.public import filters, selections, standing
from archive.public.answers import CACHE, answer, asked, nothing_asked
from archive.public.api.errors import Refused, readable
from archive.public.api.nouns import published_claim
from archive.public.features import MEDIA_TYPE as GEOJSON
from archive.public.selections import Asking

CSV, JSON = "text/csv; charset=utf-8; header=present", "application/json"
TYPES = {"csv": CSV, "json": JSON, "geojson": GEOJSON}
SPREADSHEET = "spreadsheet"


def for_a_spreadsheet(request, suffix):
    """Whether a table is wanted for a spreadsheet program, and the other parameters. Raises Refused."""
    rest = request.GET.copy()
    words = rest.pop(SPREADSHEET, []) if suffix == "csv" else []
    if words not in ([], ["1"]):
        raise Refused([(SPREADSHEET, _("“spreadsheet” is 1, given once, or left out."))])
    return bool(words), rest


def sent(name, suffix, stream, asking):
    """A file that is written while it is sent."""
    response = StreamingHttpResponse(stream if asking.request.method == "GET" else (), content_type=TYPES[suffix])
    marked = f"{name}-for-spreadsheets" if asking.spreadsheet else name
    response.headers["Content-Disposition"] = f'attachment; filename="{marked}.{suffix}"'
    response.headers["Cache-Control"] = CACHE
    return response


def listed(name, filter_class, selection):
    """Addresses of a list's downloads: one for each form that `selection` can be written in."""

    def download(suffix):
        @readable
        def view(request):
            spreadsheet, rest = for_a_spreadsheet(request, suffix)
            chosen = asked(filter_class, rest, whole=True)
            asking = Asking(request, chosen, spreadsheet)
            stream = selection.stream(suffix, chosen.batches(), asking)
            return sent(f"{name}-selection" if chosen.asked() else name, suffix, stream, asking)

        return path(f"{name}.{suffix}", view, name=f"{name}.{suffix}")

    return [download(suffix) for suffix in selection.suffixes]


def thing(name, kind):
    """The address of one thing's document."""

    @readable
    def view(request, slug):
        nothing_asked(request.GET)
        text = standing.document(kind, slug)
        if kind == "actor":
            media = json.loads(text)["actor_kind"] == "media"
            if media and name == "actors":
                return HttpResponsePermanentRedirect(reverse("outlets.json.one", kwargs={"slug": slug}))
            if not media and name == "outlets":
                raise Http404
        return answer(request, text, JSON, f"{slug}.json")

    return path(f"{name}/<slug:slug>.json", view, name=f"{name}.json.one")


@readable
def claim(request, public_id):
    """One claim, with every event that it stands in."""
    nothing_asked(request.GET)
    return answer(request, published_claim(standing.claim(public_id)), JSON, f"claim-{public_id}.json")


def parts(name, kind, selection):
    """Addresses of what is in one thing: an event's claims and point, a place's point, a chronology's events."""

    def download(suffix):
        @readable
        def view(request, slug):
            spreadsheet, rest = for_a_spreadsheet(request, suffix)
            nothing_asked(rest)
            document = json.loads(standing.document(kind, slug))
            asking = Asking(request, spreadsheet=spreadsheet)
            return sent(slug, suffix, selection.stream(suffix, [[document]], asking), asking)

        return path(f"{name}/<slug:slug>.{suffix}", view, name=f"{name}.{suffix}.one")

    return [download(suffix) for suffix in selection.suffixes]


urlpatterns = [
    *listed("events", filters.EventFilter, selections.EVENTS),
    *listed("claims", filters.ClaimFilter, selections.CLAIMS),
    *listed("figures", filters.FigureFilter, selections.FIGURES),
    *listed("articles", filters.ArticleFilter, selections.ARTICLES),
    *listed("actors", filters.ActorFilter, selections.ACTORS),
    *listed("places", filters.LocationFilter, selections.PLACES),
    *parts("events", "event", selections.IN_AN_EVENT),
    *parts("places", "location", selections.IN_A_PLACE),
    *parts("chronologies", "chronology", selections.IN_A_CHRONOLOGY),
    thing("events", "event"),
    thing("articles", "article"),
    thing("actors", "actor"),
    thing("outlets", "actor"),
    thing("places", "location"),
    thing("chronologies", "chronology"),
    path("claims/<slug:public_id>.json", claim, name="claims.json.one"),
]
