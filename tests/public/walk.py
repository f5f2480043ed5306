"""Every public address there is, walked from the URLconf and filled with everything that is published."""

import re

from django.urls import URLResolver, get_resolver
from django.urls.resolvers import LocalePrefixPattern

from archive.public import exports, filters
from archive.public.explorer.filter import MapFilter
from archive.public.search_filter import GROUPS, SearchFilter
from archive.public.urls import pages
from archive.record.models import Address, ClaimRow, Version
from archive.record.reading import KINDS

NOUNS = {
    "events": "event",
    "articles": "article",
    "actors": "actor",
    "outlets": "actor",
    "places": "location",
    "locations": "location",
    "chronologies": "chronology",
}
FILTERS = {
    "events": filters.EventFilter,
    "claims": filters.ClaimFilter,
    "figures": filters.FigureFilter,
    "articles": filters.ArticleFilter,
    "actors": filters.ActorFilter,
    "places": filters.LocationFilter,
    "locations": filters.LocationFilter,
    "chronologies": filters.ChronologyFilter,
    "search": SearchFilter,
    "map": MapFilter,
}
SECRET = "of-the-desk-alone"  # the slug that drafts of the tests choose


def patterns(resolver=None, before=""):
    """Every (route, pattern) under the readers' URLconf; the pattern of a regular expression has no route."""
    for pattern in (resolver or get_resolver("archive.public.urls")).url_patterns:
        route = getattr(pattern.pattern, "_route", None)
        if isinstance(pattern.pattern, LocalePrefixPattern):
            route = pattern.pattern.language_prefix
        if isinstance(pattern, URLResolver):
            yield from patterns(pattern, before + route)
        else:
            yield (before + route if route is not None else f"{before}nothing-of-the-kind/"), pattern


def addresses():
    """{route: the addresses that it has here}."""
    return {f"/{route}": sorted(filled(f"/{route}")) for route, _ in patterns()}


def filled(route):
    """The addresses of one route: its parameters filled with all that is published, and with what a draft chose."""
    if "<" not in route:
        return {route}
    if "<str:name>" in route:
        return {route.replace("<str:name>", name) for name in exports.FILES}
    if "<slug:kind>" in route:
        return {route.replace("<slug:kind>", kind) for kind in KINDS}
    noun = re.match(r"/(?:api/v1/)?([a-z]+)/", route)[1]
    if noun == "claims":
        ids = {*ClaimRow.objects.values_list("public_id", flat=True)}
        return {re.sub(r"<slug:\w+>", public_id, route) for public_id in ids}
    known = {(slug, 1) for slug in [*Address.objects.filter(kind=NOUNS[noun]).values_list("slug", flat=True), SECRET]}
    known |= set(Version.objects.filter(kind=NOUNS[noun]).values_list("slug", "number"))
    route = route.replace("<ordinal:", "<int:")
    numbered = [route.replace("<int:older>-<int:newer>", pair) for pair in ("1-2", "2-1", "1-1")]
    if "<slug:other>" in route:
        numbered = [route.replace("<slug:other>", slug) for slug, _number in sorted(known)]
    return {one.replace("<slug:slug>", slug).replace("<int:number>", str(n)) for one in numbered for slug, n in known}


def lists():
    """(address, filter set) of every list that can be asked something, whatever its form. A file has no pages to ask for."""
    for route, _ in patterns():
        noun = re.fullmatch(r"(?:api/v1/)?([a-z]+)(?:/|\.[a-z.]+)", route)
        if noun and noun[1] in FILTERS and "<" not in route:
            filter_class = FILTERS[noun[1]]
            if "." not in route or filter_class.base_filters.keys() - {"after", "before", "size"}:
                yield f"/{route}", filter_class


def questions():
    """Every list, asked through every filter it has."""
    slugs = {
        kind: [*Address.objects.filter(kind=kind).order_by("slug").values_list("slug", flat=True)[:2], SECRET]
        for kind in NOUNS.values()
    }
    answers = {
        "place": slugs["location"],
        "actor": slugs["actor"],
        "says": slugs["actor"],
        "about": slugs["actor"],
        "outlet": ["river-post", "unknown"],
        "event": slugs["event"],
        "article": slugs["article"],
        "assessment": ["contested", "one_origin"],
        "since": ["2020-03-03"],
        "until": ["2020-03-03"],
        "certainly": ["true"],
        "order": ["newest"],
        "size": ["1"],
        "q": ["bridge", "%22has+fallen%22", "kanarien*"],
        "group": list(GROUPS),
        "at": ["35.95,39.01"],
        "zoom": ["6"],
        "kind": ["displacement", "media", "settlement", "fled"],
    }
    for path, filter_class in lists():
        for name in filter_class.base_filters.keys() - {"after", "before"}:  # cursors: from the links of a page
            if "." not in path or name != "size":
                start = f"{path}?q=bridge&" if filter_class is SearchFilter and name != "q" else f"{path}?"
                yield from (f"{start}{name}={value}" for value in answers[name])


def in_arabic():
    """Each page once more in another language: at the address that a draft chose, and at the first that is published."""
    for page in pages:
        known = sorted(filled(f"/{page.pattern}"))
        yield from (f"/ar{address}" for address in {*known[:1], *(each for each in known if SECRET in each)})


def everything():
    """Every public address, each once."""
    found = {address for several in addresses().values() for address in several}
    return sorted(found | set(questions()) | set(in_arabic()))


def answer(client, address):
    """What a reader gets: status, headers, bytes."""
    response = client.get(address)
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return response.status_code, sorted(response.headers.items()), content
