"""Template tags of the readers' side: what a page can be taken away as, how it is cited, what machines read in it."""

from contextlib import suppress
from datetime import timedelta
from functools import lru_cache
from urllib.parse import urlencode

from django import template
from django.urls import NoReverseMatch, get_script_prefix, get_urlconf, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from jinja2 import pass_context
from markupsafe import escape

from archive.domain.drawing import OUTLINED
from archive.public import downloads, feeds, freshness, maps, matrix
from archive.public.asking import PAGES, PLURALS, Asking
from archive.public.beside import pairs
from archive.public.formats import citation, linked_data
from archive.public.formats.dates import known
from archive.public.formats.register import FORMATS
from archive.public.keeping import piece
from archive.public.languages import of_page, tongues
from archive.record.addresses import address
from archive.record.rendering import kept, part

register = template.Library()
SHOWN_AT_THE_TOP = 30  # days that a correction stands above what it corrects
DOCUMENTS = ("event", "article", "actor", "place", "chronology")  # by the name that their pages give them
NAMES = {"csv": "CSV", "json": "JSON", "geojson": "GeoJSON", "atom": _("Feed")}
SLUG = "slug-of-a-thing"  # stands in links for that of any
THERE = {each.name for each in (*downloads.urlpatterns, *feeds.urlpatterns)}


class DataBlock:
    """JSON-LD in a page. A browser never runs a script element of such a type, so no content policy has to allow it."""

    def __init__(self, node):
        self.node = node

    def __html__(self):
        """The element: `linked_data.text` leaves no character in it that could end it."""
        return f'<script type="application/ld+json">{linked_data.text(self.node)}</script>'


@register.simple_tag(takes_context=True)
@pass_context
def languages(context):
    """The page that is open in every language that it has (`languages.Tongue`)."""
    if "tongues" in context:
        return context["tongues"]
    return of_page(context["request"]) if "gap" not in context else tongues(context["path"]) if context["path"] else []


@register.simple_tag(takes_context=True)
@pass_context
def shared(context, name):
    """What many pages have alike, by its template; a page that is kept leaves it open."""
    if "gap" in context:
        return context["gap"](name)
    of_files = getattr(context.get("request"), "site_of_files", False)
    return alike(name, context.get("nav", ""), site_of_files=of_files)


def alike(name, nav, *, site_of_files=False):
    """What many pages have alike, made once in a process for each language and each part of the site (`nav`)."""
    key = (name, get_language(), get_script_prefix(), get_urlconf(), nav, site_of_files)
    return piece(key, lambda: part(f"public/parts/shared/{name}.html", nav=nav, site_of_files=site_of_files))


@register.simple_tag
def address_of(kind, slug):
    """The address of a thing's page, by the kind of the thing."""
    return address(PAGES[kind], slug)


@register.simple_tag(takes_context=True)
@pass_context
def linked(context, thing):
    """What a page is about, as schema.org has it: `thing` is a document, or a claim with its event."""
    return DataBlock(linked_data.of(thing, _asking(context)))


@register.simple_tag(takes_context=True)
@pass_context
def citation_tags(context, thing):
    """Citation tags of a page, as Zotero and Google Scholar (Highwire Press) and Dublin Core read them."""
    cited = cite(context, thing)
    date = known(cited.date)
    return part("public/parts/citation_tags.html", cited=cited, date="/".join(date), day="-".join(date))


@register.simple_tag(takes_context=True)
@pass_context
def cite(context, thing):
    """The citation of the version that a page shows."""
    return citation.of(thing, _asking(context))


def _asking(context):
    """Who asks; a page that is kept is asked by nobody yet, and has a gap for its site."""
    return Asking(context["site"]) if "site" in context else Asking.of(context["request"])


@register.simple_tag
def forms(name, slug=""):
    """Links to a list or a thing in every form it has, with the media type of each; `name` as in addresses."""
    return kept(_forms(get_language(), get_script_prefix(), name, SLUG if slug else "").replace(SLUG, escape(slug)))


@lru_cache(maxsize=256)
def _forms(_language, _prefix, name, slug):
    """Links to a list, or to any thing of it: all have the same forms."""
    suffixes = [suffix for suffix in FORMATS if _there(name, slug, suffix)]
    there = [{"format": FORMATS[suffix], "address": _file(name, slug, suffix)} for suffix in suffixes]
    return str(part("public/parts/forms.html", forms=there))


@register.simple_tag
def take(name, query="", slug=""):
    """Links to this very selection in its usual forms; a feed only where it can be asked the same."""
    feed = feeds.question(name, query) if not slug else query
    asked = {"csv": query, "json": query, "geojson": query, "atom": feed}
    there = [suffix for suffix in asked if _there(name, slug, suffix) and asked[suffix] is not None]
    listed = [(NAMES[suffix], _file(name, slug, suffix, asked[suffix])) for suffix in there]
    return part("public/parts/take.html", forms=listed)


def _there(name, slug, suffix):
    return (f"{name}.{suffix}.one" if slug else f"{name}.{suffix}") in THERE


def _file(name, slug, suffix, query=""):
    """The address of a file, the same in every language: what `reverse` makes of its name, without a search for it."""
    path = f"{get_script_prefix()}{name}/{slug}" if slug else f"{get_script_prefix()}{name}"
    return f"{path}.{suffix}?{query}" if query else f"{path}.{suffix}"


@register.simple_tag
def plural(document):
    """The word in addresses for things of a document's kind; an outlet is apart from actors."""
    outlet = document["kind"] == "actor" and document["actor_kind"] == "media"
    return PLURALS["outlet" if outlet else document["kind"]]


@register.simple_tag
def feed_of(document):
    """The address of the feed of a thing's versions."""
    return address(f"{PLURALS[document['kind']]}.atom.one", document["slug"])


@register.simple_tag(takes_context=True)
@pass_context
def report_address(context):
    """Where an error on the page that is open is reported: the form, filled with its address and version.

    The page at every wrong address, the form itself and a page of a site of files name none.
    """
    if "gap" in context:
        return context["gap"]("report")
    request = context.get("request")
    if (
        not request
        or context.get("nowhere")
        or context.get("nav") == "report"
        or getattr(request, "site_of_files", False)
    ):
        return address("report")
    about = request.get_full_path()
    for name in DOCUMENTS:
        document = context.get(name)
        if isinstance(document, dict) and request.path.endswith(f"/{document['slug']}/"):
            about = address(f"{PAGES[document['kind']]}_version", document["slug"], document["version"])
    return reporting(about)


def reporting(about):
    """Where an error on the page at an address is reported, or on any."""
    return f"{address('report')}?{urlencode({'about': about})}" if about else address("report")


@register.simple_tag(takes_context=True)
@pass_context
def desk_address(context):
    """Where a report is sent; nothing where these pages are served without a desk."""
    if getattr(context.get("request"), "site_of_files", False):
        return ""
    with suppress(NoReverseMatch):
        return reverse("report_send")
    return ""


@register.simple_tag(takes_context=True)
@pass_context
def lately_corrected(context, document):
    """The corrections that changed the meaning of a document within thirty days, the last first.

    A site of files does not know on which day it is read: there the last one stays at the top, with its date.
    """
    substantive = [each for each in reversed(document["corrections"]) if each["weight"] == "substantive"]
    if getattr(context.get("request"), "site_of_files", False):
        return substantive[:1]
    since = (freshness.today() - timedelta(days=SHOWN_AT_THE_TOP)).isoformat()
    return [each for each in substantive if each["issued_at"][:10] > since]


@register.simple_tag(takes_context=True)
@pass_context
def absolute(context, path):
    """The full address of a path of this site."""
    return _asking(context).base + path


# -- the page of an event ------------------------------------------------------------------------------


@register.simple_tag
def sheet_of(event):
    """Everything of an event's document that its page lays out."""
    return matrix.sheet(event)


@register.simple_tag
def pairs_of(event):
    """Two and two articles of an event that speak to one question."""
    return pairs(event)


@register.simple_tag
def is_outlined(place):
    """Whether a place is drawn by its outline, which is found by what its own document says."""
    return place["kind"] in OUTLINED


@register.simple_tag
def map_of(event):
    """The locator map of an event's place; nothing where only words are honest."""
    place = event["place"]
    return maps.of_place(place, place["kind"], event["where_precision"])


@register.simple_tag(takes_context=True)
@pass_context
def base_of(context, drawn):
    """What a locator map is drawn upon: land, water and borders. A page that is kept leaves it open."""
    return context["gap"]("base", *drawn["middle"]) if "gap" in context else maps.locator_base(*drawn["middle"])
