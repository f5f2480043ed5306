"""What can be taken away: every form, every feed, and the whole record as files that were written beforehand."""

from django.conf import settings
from django.http import FileResponse, Http404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext_lazy

from archive.public import exports, packages
from archive.public.answers import CACHE, answer
from archive.public.downloads import LISTS, THINGS
from archive.public.formats.register import FORMATS
from archive.public.selections import OF_A_CLAIM

FEEDS = {
    "events.atom": gettext_lazy("Events"),
    "articles.atom": gettext_lazy("Articles"),
    "actors.atom": gettext_lazy("Actors"),
    "places.atom": gettext_lazy("Places"),
    "figures.atom": gettext_lazy("Figures"),
    "chronologies.atom": gettext_lazy("Chronologies"),
    "corrections.atom": gettext_lazy("Corrections"),
}


def data(request):
    """Every form that there is, and what was written of the whole record, with sizes and hashes."""
    index = exports.built(settings.EXPORTS_DIR)
    things = {**{name: selection for name, (_kind, selection) in THINGS.items()}, "claims": OF_A_CLAIM}
    context = {
        "index": index,
        "files": [{**file, "about": exports.FILES[file["name"]]} for file in index["files"]],
        "formats": FORMATS.values(),
        "lists": [(name, [_linked(name, suffix) for suffix in of[-1].suffixes]) for name, of in LISTS.items()],
        "things": [(name, [FORMATS[suffix] for suffix in of.suffixes]) for name, of in things.items()],
        "base": request.build_absolute_uri("/").removesuffix("/"),
        "nav": "data",
    }
    return answer(request, render_to_string("public/data.html", context, request), "text/html; charset=utf-8")


def _linked(name, suffix):
    """A form of a list, with its address."""
    return FORMATS[suffix], reverse(f"{name}.{suffix}")


def feeds(request):
    """Every feed that there is."""
    found = [(said, f"/{name}", request.build_absolute_uri(f"/{name}")) for name, said in FEEDS.items()]
    context = {"feeds": found, "nav": "data"}
    return answer(request, render_to_string("public/feeds.html", context, request), "text/html; charset=utf-8")


def codebook(request):
    """What each column of each list's table means."""
    rows = packages.explained((name, of[-1].columns) for name, of in LISTS.items())
    return answer(request, "".join(packages.as_table(rows)), FORMATS["csv"].media_type, "codebook.csv")


def file(request, name):
    """One of the files that were written of the whole record."""
    known = {each["name"]: each for each in exports.built(settings.EXPORTS_DIR)["files"]}
    there = settings.EXPORTS_DIR / name
    if name not in known or not there.is_file():
        raise Http404
    tag = f'"{known[name]["sha256"]}"'
    kept = get_conditional_response(request, etag=tag)
    if kept is not None:
        return kept
    media_type = exports.MEDIA_TYPES[there.suffix]
    response = FileResponse(there.open("rb"), as_attachment=True, filename=name, content_type=media_type)
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = CACHE
    return response
