"""Every public address there is, walked from the URLconf and filled with everything that is published."""

import re

from django.urls import URLResolver, get_resolver

from archive.public import filters
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
LISTS = {
    "/events/": filters.EventFilter,
    "/events.csv": filters.EventFilter,
    "/events.json": filters.EventFilter,
    "/events.geojson": filters.EventFilter,
    "/claims.csv": filters.ClaimFilter,
    "/figures/": filters.FigureFilter,
    "/figures.csv": filters.FigureFilter,
    "/articles/": filters.ArticleFilter,
    "/actors/": filters.ActorFilter,
    "/places/": filters.LocationFilter,
    "/api/v1/events/": filters.EventFilter,
    "/api/v1/claims/": filters.ClaimFilter,
    "/api/v1/articles/": filters.ArticleFilter,
    "/api/v1/actors/": filters.ActorFilter,
    "/api/v1/locations/": filters.LocationFilter,
}
SECRET = "of-the-desk-alone"  # the slug that drafts of the tests choose


def patterns(resolver=None, before=""):
    """Every (route, pattern) under the readers' URLconf; the pattern of a regular expression has no route."""
    for pattern in (resolver or get_resolver("archive.public.urls")).url_patterns:
        route = getattr(pattern.pattern, "_route", None)
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
    if "<slug:kind>" in route:
        return {route.replace("<slug:kind>", kind) for kind in KINDS}
    noun = re.match(r"/(?:api/v1/)?([a-z]+)/", route)[1]
    if noun == "claims":
        ids = {*ClaimRow.objects.values_list("public_id", flat=True)}
        return {re.sub(r"<slug:\w+>", public_id, route) for public_id in ids}
    known = {(slug, 1) for slug in [*Address.objects.filter(kind=NOUNS[noun]).values_list("slug", flat=True), SECRET]}
    known |= set(Version.objects.filter(kind=NOUNS[noun]).values_list("slug", "number"))
    return {route.replace("<slug:slug>", slug).replace("<int:number>", str(number)) for slug, number in known}


def questions():
    """Every list, asked through every filter it has."""
    slugs = {
        kind: [*Address.objects.filter(kind=kind).values_list("slug", flat=True), SECRET] for kind in NOUNS.values()
    }
    answers = {
        "place": slugs["location"],
        "inside": slugs["location"],
        "actor": slugs["actor"],
        "outlet": [*slugs["actor"], "unknown"],
        "event": slugs["event"],
        "article": slugs["article"],
        "assessment": ["contested", "one_origin", "one_outlet"],
        "since": ["2020-03-03", "1999-01-01"],
        "until": ["2020-03-03", "1999-01-01"],
        "certainly": ["true"],
        "order": ["newest", "oldest"],
        "size": ["1", "2"],
        "measure": ["fled", "killed"],
        "role": ["says", "about"],
    }
    words = {"/actors/": ["media", "state_force"], "/places/": ["settlement", "country"], "/api/v1/actors/": ["media"]}
    for path, filter_class in LISTS.items():
        for name in filter_class.base_filters:
            if name in {"after", "before"}:
                continue  # followed from the links of a page: see `pages_of`
            chosen = words.get(path, ["other", "displacement"]) if name == "kind" else answers[name]
            yield from (f"{path}?{name}={value}" for value in chosen)


def everything():
    """Every public address, each once."""
    return sorted({address for several in addresses().values() for address in several} | set(questions()))


def answer(client, address):
    """What a reader gets: status, headers, bytes."""
    response = client.get(address)
    content = b"".join(response.streaming_content) if response.streaming else response.content
    return response.status_code, sorted(response.headers.items()), content
