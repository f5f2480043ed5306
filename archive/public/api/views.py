"""Answers of the API: text of the record put together, never read and written anew."""

import json
from types import SimpleNamespace

from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.views import APIView

from archive.public import standing
from archive.public.answers import answer, asked, nothing_asked
from archive.public.api.errors import Refused
from archive.public.api.nouns import Noun, published_claim
from archive.public.keeping import name_first


class ByAcceptAlone(DefaultContentNegotiation):
    """Choose a form by the Accept header alone: `format` in the address is an unknown filter."""

    settings = SimpleNamespace(URL_FORMAT_OVERRIDE=None)  # type: ignore[assignment]


class Reading(APIView):
    """A thing to read, for anyone, one noun at a time."""

    noun: Noun
    http_method_names = ["get", "head", "options"]
    content_negotiation_class = ByAcceptAlone

    def initial(self, request, *args, **kwargs):
        """Before the record is read."""
        super().initial(request, *args, **kwargs)
        name_first(request._request)


class ListView(Reading):
    """A page of a list, with links to its neighbours in the body and in the Link header (RFC 8288)."""

    def get(self, request):
        selection = asked(self.noun.filter, request.GET, queryset=self.noun.rows())
        page = selection.page()
        if not selection.is_valid():
            raise Refused(list(selection.form.faults()))
        size = request.GET.get("size", "")
        links = {
            "next": page.after and request.build_absolute_uri(f"?{selection.query(size=size, after=page.after)}"),
            "previous": page.before
            and request.build_absolute_uri(f"?{selection.query(size=size, before=page.before)}"),
        }
        response = answer(request, envelope(links, map(self.noun.text, page.rows)))
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
