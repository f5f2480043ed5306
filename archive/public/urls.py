"""Addresses of the readers' side. Every page is open to all, answers GET and HEAD alone, and can be kept."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib.auth.decorators import login_not_required
from django.urls import include, path, register_converter
from django.views.decorators.clickjacking import xframe_options_exempt
from django.views.decorators.csp import csp_override
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from archive.public import downloads, feeds, search_downloads
from archive.public.api import guide
from archive.public.keeping import kept
from archive.public.ordinals import Ordinal
from archive.public.pages import (
    actor,
    article,
    chronology,
    claim,
    compare,
    data,
    edition,
    event,
    lists,
    map,
    place,
    report,
    search,
    statements,
)

register_converter(Ordinal, "ordinal")


def open_to_all(route, view, name, **given):
    """An address that every reader may read. What would write is refused as such (405): no cookie is asked for first."""
    return path(route, csrf_exempt(login_not_required(require_safe(view))), given, name=name)


def page(route, view, name, **given):
    """The address of one page, sent small: pages hold no secret that compression could tell of."""
    return open_to_all(route, kept(view), name, **given)


def frame(route, view, name):
    """The address of a page that other sites show in a frame. A browser asks that of a page it has already (304) too."""
    return open_to_all(route, xframe_options_exempt(csp_override(settings.CSP_EMBED)(kept(view))), name)


pages = [
    page("", chronology.home, "home"),
    page("chronologies/", chronology.chronologies, "chronologies"),
    page("chronologies/<slug:slug>/", chronology.chronology, "chronology"),
    page("chronologies/<slug:slug>/v<ordinal:number>/", chronology.chronology_version, "chronology_version"),
    page(
        "chronologies/<slug:slug>/compare/<ordinal:older>-<ordinal:newer>/",
        compare.versions,
        "chronology_compare",
        kind="chronology",
    ),
    page("chronologies/<slug:slug>/editions/", edition.editions, "editions"),
    page("chronologies/<slug:slug>/editions/<ordinal:number>/", edition.edition, "edition"),
    page(
        "chronologies/<slug:slug>/editions/compare/<ordinal:older>-<ordinal:newer>/",
        edition.differences,
        "edition_compare",
    ),
    page("chronologies/<slug:slug>/latest/", edition.latest, "edition_latest"),
    page("events/", event.events, "events"),
    page("events/<slug:slug>/", event.event, "event"),
    page("events/<slug:slug>/history/", event.event_history, "event_history"),
    frame("events/<slug:slug>/embed/", event.event_embed, "event_embed"),
    page("events/<slug:slug>/v<ordinal:number>/", event.event_version, "event_version"),
    page(
        "events/<slug:slug>/compare/<ordinal:older>-<ordinal:newer>/", compare.versions, "event_compare", kind="event"
    ),
    page("claims/<slug:public_id>/", claim.claim, "claim"),
    page("articles/", article.articles, "articles"),
    page("articles/<slug:slug>/", article.article, "article"),
    page("articles/<slug:slug>/beside/<slug:other>/", article.two_articles, "two_articles"),
    page("articles/<slug:slug>/v<ordinal:number>/", article.article_version, "article_version"),
    page("actors/", actor.actors, "actors"),
    page("actors/<slug:slug>/", actor.actor, "actor"),
    page("actors/<slug:slug>/v<ordinal:number>/", actor.actor_version, "actor_version"),
    page("outlets/<slug:slug>/", actor.outlet, "outlet"),
    page("places/", place.places, "places"),
    page("places/<slug:slug>/", place.place, "place"),
    page("places/<slug:slug>/v<ordinal:number>/", place.place_version, "place_version"),
    page("map/", map.explorer, "map"),
    page("map/set/", map.part, "map_set", base=False),
    page("map/sheet/", map.part, "map_sheet", base=True),
    frame("map/embed/", map.embed, "map_embed"),
    page("figures/", lists.figures, "figures"),
    page("corrections/", lists.corrections, "corrections"),
    page("search/", search.search, "search"),
    page("method/", statements.method, "method"),
    page("about/", statements.about, "about"),
    page("privacy/", statements.privacy, "privacy"),
    page("accessibility/", statements.accessibility, "accessibility"),
    page("security/", statements.security, "security"),
    page("report/", report.report, "report"),
    open_to_all("data/", data.data, "data"),
    open_to_all("feeds/", data.feeds, "feeds"),
    open_to_all("api/", guide.guide, "guide"),
]
# What machines read has one address whatever language people read.
files = [
    page("chronologies/<slug:slug>/editions/<ordinal:number>.json", edition.manifest, "edition.json"),
    page("chronologies/<slug:slug>/editions/<ordinal:number>.sig", edition.signature, "edition.sig"),
    page("chronologies/<slug:slug>/editions/<ordinal:number>.pem", edition.key, "edition.pem"),
    page("robots.txt", statements.robots, "robots"),
    open_to_all("data/codebook.csv", data.codebook, "codebook.csv"),
    open_to_all("data/<str:name>", data.file, "data.file"),
    open_to_all(".well-known/security.txt", statements.security_txt, "security.txt"),
]
urlpatterns = [  # pages first: they are asked most, and no file has an address that a page could have
    *i18n_patterns(*pages, prefix_default_language=False),
    path("api/", include("archive.public.api.urls")),
    *downloads.urlpatterns,
    *feeds.urlpatterns,
    *search_downloads.urlpatterns,
    *files,
]
handler404 = "archive.public.pages.errors.not_found"
handler500 = "archive.public.pages.errors.server_error"
