"""What readers get where there is no page."""

from django.http import HttpResponse
from django.template.loader import get_template, render_to_string
from django.utils.translation import get_language

from archive.public.languages import in_language, tongues


def not_found(request, exception=None):
    """The same bytes for every address that never was one: nothing of the address is repeated.

    Caches ask each time: something may be published there.
    """
    context = {"tongues": tongues(in_language("/", get_language())), "nowhere": True}
    headers = {"Cache-Control": "public, no-cache"}
    return HttpResponse(render_to_string("public/404.html", context, request), status=404, headers=headers)


def server_error(request):
    """A page that needs nothing: no context, no record."""
    return HttpResponse(get_template("public/500.html").render({"home": in_language("/", get_language())}), status=500)
