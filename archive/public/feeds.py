"""Feeds: what was published last in a list, the versions of one thing, and every correction."""

import json
from urllib.parse import parse_qsl, urlencode

from django.db.models import Exists, OuterRef
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from archive.public import filters, standing, telling
from archive.public.answers import answer, asked, nothing_asked
from archive.public.api.errors import readable
from archive.public.asking import PAGES, Asking
from archive.public.changes import said
from archive.public.filtering import HonestFilterSet
from archive.public.formats import atom
from archive.public.formats.atom import Entry
from archive.public.formats.register import FORMATS
from archive.record.models import ChangeRow, EventRow, Facet

LONGEST = 50  # entries of a feed
REACH = 20_000  # versions that a feed looks back over: its cost is bounded, whatever was asked
FACETS = ("place", "actor", "outlet", "assessment", "kind")


class FeedFilter(HonestFilterSet):
    """What a list is narrowed by in its feed: `FIELDS` of its filter. Its order is that of publication alone."""

    FIELDS: tuple[str, ...] = ()

    def get_form_class(self):
        """A form of those fields."""
        whole = super().get_form_class()
        fields = {name: field for name, field in whole.base_fields.items() if name in self.FIELDS}
        return type("Form", whole.__bases__, fields)


class EventFeedFilter(FeedFilter, filters.EventFilter):
    """Published events, the last issued first."""

    FIELDS = (*FACETS, "since", "until", "certainly")
    ALL = gettext_lazy("events")
    SOME = gettext_lazy("events {conditions}")

    def narrowed(self):
        """The events that were asked for, in no order."""
        data = self.form.cleaned_data
        rows = EventRow.objects.of_period(data["since"], data["until"], certainly=data["certainly"])
        for facet, value in self.given.items():
            if facet in FACETS:
                rows = rows.filter(Exists(Facet.objects.filter(facet=facet, value=value, k=OuterRef("k"))))
        return rows


class ArticleFeedFilter(FeedFilter, filters.ArticleFilter):
    """Published articles, the last issued first."""

    FIELDS = ("outlet", "since", "until")
    ALL = gettext_lazy("articles")
    SOME = gettext_lazy("articles {conditions}")

    def narrowed(self):
        """The articles that were asked for, in no order."""
        data = self.form.cleaned_data
        return self.rows().from_outlet(data["outlet"]).published_in(data["since"], data["until"])


class ActorFeedFilter(FeedFilter, filters.ActorFilter):
    """Published actors, the last issued first."""

    FIELDS = ("kind",)
    ALL = gettext_lazy("actors")
    SOME = gettext_lazy("actors {conditions}")

    def narrowed(self):
        """The actors that were asked for, in no order."""
        return self.rows().in_group(self.form.cleaned_data["kind"])


class LocationFeedFilter(FeedFilter, filters.LocationFilter):
    """Published places, the last issued first."""

    FIELDS = ("kind", "place")
    ALL = gettext_lazy("places")
    SOME = gettext_lazy("places {conditions}")

    def narrowed(self):
        """The places that were asked for, in no order."""
        place, kind = (self.form.cleaned_data[name] for name in ("place", "kind"))
        rows = self.rows().inside_slug(place) if place else self.rows()
        return rows.in_group(kind)


class FigureFeedFilter(FeedFilter, filters.FigureFilter):
    """The events that published figures stand in, the last issued first."""

    FIELDS = ("event", "article", "outlet", "actor", "says", "about", "place", "kind")
    ALL = gettext_lazy("events with figures")
    SOME = gettext_lazy("events with figures {conditions}")

    def narrowed(self):
        """The events of the figures that were asked for, in no order."""
        claims = self.matching(self.rows(), **self.form.cleaned_data)
        return EventRow.objects.filter(pk__in=claims.values("event"))


class ChronologyFeedFilter(FeedFilter, filters.ChronologyFilter):
    """Published chronologies, the last issued first."""

    ALL = gettext_lazy("chronologies")

    def narrowed(self):
        """All of them, in no order."""
        return self.rows()


LISTS = {
    "events": ("event", EventFeedFilter),
    "articles": ("article", ArticleFeedFilter),
    "actors": ("actor", ActorFeedFilter),
    "places": ("location", LocationFeedFilter),
    "figures": ("event", FigureFeedFilter),
    "chronologies": ("chronology", ChronologyFeedFilter),
}


def question(name, query):
    """What is asked of the feed of a list by the question `query`, as a query; None where a feed cannot be asked it."""
    given = [pair for pair in parse_qsl(query) if pair[0] != "order"]
    fields = LISTS[name][1].FIELDS if name in LISTS else ()
    return urlencode(given) if all(field in fields for field, _value in given) else None


def latest(kind, rows):
    """The last changes whose outcome is among `rows`, which are current."""
    tip = ChangeRow.objects.order_by("-version").values_list("version", flat=True).first() or 0
    here = rows.filter(slug=OuterRef("version__slug"), version=OuterRef("version__number"))
    changes = ChangeRow.objects.whole().filter(Exists(here), version__gt=tip - REACH, version__kind=kind)
    return list(changes.order_by("-version")[:LONGEST])


def entries(changes, asking):
    """An entry for each change; where it is what readers see of an event now, with date, place and summary."""
    slugs = {change.version.slug for change in changes if change.version.kind == "event"}
    rows = EventRow.objects.filter(slug__in=slugs).values_list("slug", "brief") if slugs else []
    briefs = {slug: json.loads(brief) for slug, brief in rows}
    return [_entry(change, briefs.get(change.version.slug), asking) for change in changes]


def _entry(change, brief, asking):
    version = change.version
    now = brief if brief and version.kind == "event" and brief["version"] == version.number else None
    return Entry(
        address=asking.fixed(version.kind, version.slug, version.number),
        title=_("{name}, version {number}").format(name=change.name, number=version.number),
        at=version.at,
        lines=(said(change), *(telling.brief(now) if now else ())),
        terms=(change.change, *((now["type"], telling.assessed(now)) if now else ())),
    )


def sent(request, title, changes, page):
    """A feed as an answer: it is short, so its validator is made of its bytes."""
    asking = Asking.of(request)
    text = "".join(atom.feed(title, entries(changes, asking), asking.base + page, asking))
    return answer(request, text, FORMATS["atom"].media_type)


def of_a_list(name, kind, filter_class, page):
    """The address of the feed of a list."""

    @readable
    def view(request):
        chosen = asked(filter_class, request.GET, whole=True)
        query = chosen.query()
        title = _("{archive}: {list}").format(archive=_("Conflict Archive"), list=chosen.in_words())
        return sent(request, title, latest(kind, chosen.narrowed()), reverse(page) + (f"?{query}" if query else ""))

    return path(f"{name}.atom", view, name=f"{name}.atom")


def of_a_thing(name, kind):
    """The address of the feed of one thing: its versions."""

    @readable
    def view(request, slug):
        nothing_asked(request.GET)
        standing.document(kind, slug)
        changes = list(ChangeRow.objects.of(kind, slug)[:LONGEST])
        title = _("{archive}: versions of “{name}”").format(archive=_("Conflict Archive"), name=changes[0].name)
        return sent(request, title, changes, reverse(PAGES[kind], args=[slug]))

    return path(f"{name}/<slug:slug>.atom", view, name=f"{name}.atom.one")


@readable
def corrections(request):
    """The feed of corrections and withdrawals."""
    nothing_asked(request.GET)
    changes = ChangeRow.objects.whole().noted().order_by("-version")[:LONGEST]
    title = _("{archive}: corrections").format(archive=_("Conflict Archive"))
    return sent(request, title, list(changes), reverse("corrections"))


urlpatterns = [
    *(of_a_list(name, *of, name) for name, of in LISTS.items()),
    path("corrections.atom", corrections, name="corrections.atom"),
    *(
        of_a_thing(name, kind)
        for name, kind in {
            "events": "event",
            "articles": "article",
            "actors": "actor",
            "places": "location",
            "chronologies": "chronology",
        }.items()
    ),
]
