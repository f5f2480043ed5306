"""Answers of the API: text of the record put together, never read and written anew."""

import json
from collections.abc import Callable
from types import SimpleNamespace

from django.http import HttpResponse
from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.views import APIView

from archive.public import standing
from archive.public.answers import CACHE, answer, asked, name_of, nothing_asked
from archive.public.api.errors import FAULTS, Refused, problem
from archive.public.api.nouns import Noun, published_claim
from archive.public.freshness import had
from archive.public.keeping import name_first

JSON = ("*/*", "application/json")  # what most programs say they accept


class ByAcceptAlone(DefaultContentNegotiation):
    """Choose a form by the Accept header alone: `format` in the address is an unknown filter."""

    settings = SimpleNamespace(URL_FORMAT_OVERRIDE=None)  # type: ignore[assignment]


class Reading(APIView):
    """A thing to read, for anyone, one noun at a time."""

    noun: Noun
    get: Callable[..., HttpResponse]  # of each view
    http_method_names = ["get", "head", "options"]
    content_negotiation_class = ByAcceptAlone

    def dispatch(self, request, *args, **kwargs):
        """Answer at once who reads and takes JSON: there is nothing to negotiate, and the framework writes nothing."""
        if request.method not in ("GET", "HEAD") or request.headers.get("Accept", "*/*") not in JSON:
            return super().dispatch(request, *args, **kwargs)
        name_first(request)
        try:
            response = self.get(request, **kwargs)
        except FAULTS as fault:
            response = problem(fault, {"request": request, "kwargs": kwargs})
        response.headers["Allow"] = ", ".join(self.allowed_methods)
        return response

    def initial(self, request, *args, **kwargs):
        """Before the record is read."""
        super().initial(request, *args, **kwargs)
        name_first(request._request)


class ListView(Reading):
    """A page of a list, with links to its neighbours in the body and in the Link header (RFC 8288)."""

    def get(self, request):
        selection, name = asked(self.noun.filter, request.GET, queryset=self.noun.rows()), name_of(request)
        if unchanged := had(request, name):
            unchanged.headers["Cache-Control"] = CACHE
            return unchanged
        page = selection.page()
        if not selection.is_valid():
            raise Refused(list(selection.form.faults()))
        size = request.GET.get("size", "")
        links = {
            "next": page.after and request.build_absolute_uri(f"?{selection.query(size=size, after=page.after)}"),
            "previous": page.before
            and request.build_absolute_uri(f"?{selection.query(size=size, before=page.before)}"),
        }
        response = answer(request, envelope(links, map(self.noun.text, page.rows)), name=name)
        if any(links.values()):
            relations = {"next": "next", "previous": "prev"}
            response.headers["Link"] = ", ".join(f'<{to}>; rel="{relations[name]}"' for name, to in links.items() if to)
        return response


class ThingView(Reading):
    """The document of a thing as it is now."""

    def get(self, request, slug):
        nothing_asked(request.GET)
        return answer(request, standing.document(self.noun.kind, slug))


class ClaimView(Reading):
    """A claim by its public id, with every event that it stands in."""

    def get(self, request, slug):
        nothing_asked(request.GET)
        return answer(request, published_claim(standing.claim(slug)))


class VersionView(Reading):
    """A version of a document, as it was published."""

    def get(self, request, slug, number):
        nothing_asked(request.GET)
        return answer(request, standing.version(self.noun.kind, slug, number))


def envelope(links, documents):
    """A page of documents as JSON text."""
    ends = ",".join(f'"{name}":{json.dumps(to or None)}' for name, to in links.items())
    return f'{{{ends},"results":[{",".join(documents)}]}}'
