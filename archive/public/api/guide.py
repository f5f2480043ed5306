"""The API explained: a page for people, OpenAPI for programs, JSON Schema of each document."""

import json
from functools import cache

from django.http import Http404, HttpResponsePermanentRedirect
from django.template.loader import render_to_string
from django.urls import Resolver404, resolve, reverse
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import (
    OpenApiJsonRenderer,
    OpenApiJsonRenderer2,
    OpenApiYamlRenderer,
    OpenApiYamlRenderer2,
)
from drf_spectacular.utils import extend_schema
from rest_framework.response import Response
from rest_framework.views import APIView

from archive.public.answers import CACHE, answer, nothing_asked
from archive.public.api.errors import in_problems, readable
from archive.public.api.nouns import LISTS
from archive.record.schema import KINDS, json_schema


def guide(request):
    """What the API has, and how to ask for it."""
    context = {
        "nouns": [{"noun": noun, "fields": noun.filter().form, "list": f"api:{noun.plural}"} for noun in LISTS],
        "kinds": KINDS,
        "site": request.build_absolute_uri("/").removesuffix("/"),
        "base": request.build_absolute_uri(reverse("api:events")).removesuffix("events/"),
        "schema": reverse("api:schema"),
    }
    return answer(request, render_to_string("public/api.html", context, request), "text/html; charset=utf-8")


@cache
def _description():
    return SchemaGenerator().get_schema(request=None, public=True)


@extend_schema(exclude=True)
class SchemaView(APIView):
    """The API in OpenAPI 3.1, as JSON or YAML: by the Accept header, or by `format=json` or `format=yaml`."""

    http_method_names = ["get", "head", "options"]
    renderer_classes = [OpenApiJsonRenderer2, OpenApiJsonRenderer, OpenApiYamlRenderer2, OpenApiYamlRenderer]

    def get(self, request):
        asked = request.GET.copy()
        asked.pop("format", None)
        nothing_asked(asked)
        return Response(_description(), headers={"Cache-Control": CACHE})


@readable
def document_schema(request, kind):
    """The JSON Schema of one kind of document."""
    nothing_asked(request.GET)
    if kind not in KINDS:
        raise Http404
    schema = {"$id": request.build_absolute_uri(request.path), **json_schema(KINDS[kind])}
    return answer(request, json.dumps(schema, ensure_ascii=False, indent=1), "application/schema+json")


@in_problems
def nothing_here(request):
    """What every other address under /api/ answers: the address with its slash, or that there is nothing."""
    if not request.path.endswith("/"):
        try:
            found = resolve(f"{request.path}/").func
        except Resolver404 as fault:
            raise Http404 from fault
        if found is not nothing_here:
            query = request.GET.urlencode()
            return HttpResponsePermanentRedirect(f"{request.path}/" + (f"?{query}" if query else ""))
    raise Http404
