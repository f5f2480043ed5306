"""Addresses of the API: under /api/, one block for each noun."""

from django.urls import path, re_path
from drf_spectacular.utils import extend_schema_view

from archive.public.api import description, guide, views
from archive.public.api.changes import ChangesView
from archive.public.api.nouns import NOUNS, SEARCH

app_name = "api"


def _described(view, noun, description_of):
    """A view of one noun, with its description."""
    made: type[views.Reading] = type(
        f"{noun.plural.title()}{view.__name__}", (view,), {"__doc__": view.__doc__, "noun": noun}
    )
    return extend_schema_view(get=description_of(noun))(made).as_view()


def _of(noun):
    start = f"v1/{noun.plural}/"
    thing = views.ClaimView if noun.plural == "claims" else views.ThingView
    yield path(start, _described(views.ListView, noun, description.listed), name=f"{noun.plural}")
    yield path(f"{start}<slug:slug>/", _described(thing, noun, description.one), name=f"{noun.kind}")
    if noun.plural != "claims":
        version = _described(views.VersionView, noun, description.versioned)
        yield path(f"{start}<slug:slug>/versions/<int:number>/", version, name=f"{noun.kind}-version")


urlpatterns = [
    path("schema/", guide.SchemaView.as_view(), name="schema"),
    path("v1/schemas/<slug:kind>.json", guide.document_schema, name="document-schema"),
    *(pattern for noun in NOUNS for pattern in _of(noun)),
    path("v1/changes/", ChangesView.as_view(), name="changes"),
    path("v1/search/", _described(views.ListView, SEARCH, description.listed), name="search"),
    re_path(".", guide.nothing_here),  # /api/ itself is a page
]
