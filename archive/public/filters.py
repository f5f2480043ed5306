"""One filter set a noun, for pages, downloads and API: what can be asked of each list, and how the record answers."""

from django.utils.translation import gettext_lazy as _

from archive.domain.words import ActorKind, Assessed, EventType, Measure, PlaceKind
from archive.public.fields import (
    CursorFilter,
    DayFilter,
    QueryFilter,
    SizeFilter,
    SlugFilter,
    WordFilter,
    YesFilter,
)
from archive.public.filtering import HonestFilterSet
from archive.record.models import ClaimRow, EventRow, ThingRow
from archive.vocabulary import choices

PLACE = _("Slug of a place. Places inside it count.")
OUTLET = _("Slug of an outlet, or “unknown” for articles whose outlet is not known.")
SIZE = _("Rows on a page, 1 to 100. 50 if not asked.")


def order():
    """The filter of a list that can be read from either end."""
    help_text = _("“oldest” first or “newest” first. Oldest if not asked.")
    words = [("oldest", _("oldest first")), ("newest", _("newest first"))]
    return WordFilter(label=_("Order"), choices=words, help_text=help_text)


def neighbours(noun, *shape):
    """The filters of a list's pages: cursors whose key has the types `shape`."""
    return (
        CursorFilter(
            label=_("After"), noun=noun, shape=shape, help_text=_("The page after this cursor, from a “next” link.")
        ),
        CursorFilter(
            label=_("Before"),
            noun=noun,
            shape=shape,
            help_text=_("The page before this cursor, from a “previous” link."),
        ),
        SizeFilter(label=_("Size"), help_text=SIZE),
    )


class EventFilter(HonestFilterSet):
    """Published events, in reading order."""

    place = SlugFilter(label=_("Place"), help_text=PLACE)
    actor = SlugFilter(label=_("Who is involved"), help_text=_("Slug of an actor that took part."))
    outlet = SlugFilter(label=_("Reached us through"), help_text=OUTLET)
    assessment = WordFilter(
        label=_("Assessment"), choices=choices(Assessed), help_text=_("What the accounts of the event come to.")
    )
    kind = WordFilter(label=_("Kind of event"), choices=choices(EventType), help_text=_("What sort of event."))
    since = DayFilter(label=_("From"), help_text=_("First day of a period that the event may have happened in."))
    until = DayFilter(label=_("To"), help_text=_("Last day of that period."))
    certainly = YesFilter(
        label=_("Only events that lie in that time on every reading of their date"),
        help_text=_("“true”: only events that lie in the period on every reading of their date."),
    )
    q = QueryFilter(
        label=_("Words"),
        help_text=_(
            "Words that the event’s own text must have: title, summary, questions, places, who took part. As in search."
        ),
    )
    order = order()
    after, before, size = neighbours("events", int)

    noun = "events"
    FORM: tuple[str, ...] = (
        "q", "place", "actor", "outlet", "assessment", "kind", "since", "until", "certainly", "order",
    )  # fmt: skip
    ALL = _("All published events, {order}.")
    SOME = _("Published events {conditions}; {order}.")
    PHRASES = {
        "place": _("in {name}"),
        "actor": _("in which {name} took part"),
        "outlet": _("reported by {name}"),
        "assessment": _("assessed as {name}"),
        "kind": _("of the kind “{name}”"),
        "since": _("since {name}"),
        "until": _("until {name}"),
        "certainly": _("in that period on every reading of their date"),
        "q": _("with the words {name}"),
    }
    WORDS = {"assessment": Assessed, "kind": EventType}

    def rows(self):
        return EventRow.objects.all()

    def select(self, rows, *, after, before, order, **asked):
        after, before = (key[0] if key else None for key in (after, before))
        return rows.select(after=after, before=before, order=order or "oldest", **asked)

    def key(self, row):
        return (row.k,)


class ClaimFilter(HonestFilterSet):
    """Published claims, each in its event, in the reading order of events and of the text."""

    event = SlugFilter(label=_("Event"), help_text=_("Slug of an event."))
    article = SlugFilter(label=_("Article"), help_text=_("Slug of the article whose words they are."))
    outlet = SlugFilter(label=_("Reached us through"), help_text=OUTLET)
    actor = SlugFilter(
        label=_("Actor"), help_text=_("Slug of an actor that says it, passes it on, or is spoken about.")
    )
    says = SlugFilter(label=_("On whose word"), help_text=_("Slug of the actor whose statement it is."))
    about = SlugFilter(label=_("About"), help_text=_("Slug of an actor that it is about."))
    place = SlugFilter(label=_("Place"), help_text=PLACE)
    order = order()
    after, before, size = neighbours("claims", int, int, str)

    noun = "claims"
    ALL = _("All published claims, {order}.")
    SOME = _("Published claims {conditions}; {order}.")
    PHRASES = {
        "event": _("on “{name}”"),
        "article": _("in the words of “{name}”"),
        "outlet": _("published by {name}"),
        "actor": _("said by, passed on by or about {name}"),
        "says": _("said by {name}"),
        "about": _("about {name}"),
        "place": _("about {name} or a place inside it"),
    }

    def rows(self):
        return ClaimRow.objects.all()

    def matching(self, rows, *, event="", article="", outlet="", place="", actor="", says="", about="", **_asked):
        rows = rows.of_event(event).from_article(article).from_outlet(outlet).at_places(place)
        rows = rows.mentioned("says", "tells", "about", slug=actor).mentioned("says", slug=says)
        return rows.mentioned("about", slug=about)

    def select(self, rows, *, after, before, size, order="", **asked):
        rows = self.matching(rows, **asked)
        return rows.in_events_order(order=order or "oldest", after=after, before=before, size=size)

    def key(self, row):
        return row.event_id, row.start, row.public_id


class FigureFilter(ClaimFilter):
    """Published claims that give numbers."""

    kind = WordFilter(label=_("What is counted"), choices=choices(Measure), help_text=_("What is counted."))
    after, before, size = neighbours("figures", int, int, str)

    noun = "figures"
    ALL = _("All published figures, {order}.")
    SOME = _("Published figures {conditions}; {order}.")
    FORM = ("kind", "says", "place", "outlet", "order")
    PHRASES = {**ClaimFilter.PHRASES, "kind": _("of the measure “{name}”")}
    WORDS = {"kind": Measure}

    def matching(self, rows, *, kind="", **asked):  # type: ignore[override]
        return super().matching(rows.with_figures(kind), **asked)

    def figures(self, claim):
        """The figures of a claim's document that were asked for."""
        measure = self.form.cleaned_data["kind"]
        return [figure for figure in claim["figures"] if measure in ("", figure["measure"])]


class ArticleFilter(HonestFilterSet):
    """Published articles, in the order of their publication; those without a date last."""

    outlet = SlugFilter(label=_("Outlet"), help_text=OUTLET)
    since = DayFilter(label=_("From"), help_text=_("First day of a period of publication."))
    until = DayFilter(
        label=_("To"),
        help_text=_("Last day of it. Where publication is not known to the day, its first possible day counts."),
    )
    order = order()
    after, before, size = neighbours("articles", int, str)

    noun = "articles"
    FORM = ("outlet", "since", "until", "order")
    ALL = _("All published articles, {order}.")
    SOME = _("Articles {conditions}; {order}.")
    PHRASES = {"outlet": _("published by {name}"), "since": _("since {name}"), "until": _("until {name}")}

    def rows(self):
        return ThingRow.objects.of_kind("article")

    def matching(self, rows, *, outlet, since, until, **_asked):
        return rows.from_outlet(outlet).published_in(since, until)

    def select(self, rows, *, order, after, before, size, **asked):
        rows = self.matching(rows, **asked)
        return rows.by_day(order=order or "oldest", after=after, before=before, size=size)

    def key(self, row):
        return row.sort_day, row.slug


class NamedFilter(HonestFilterSet):
    """Things in the order of their names."""

    ORDER = "name"
    KIND = ""

    def rows(self):
        return ThingRow.objects.of_kind(self.KIND)

    def matching(self, rows, *, kind="", place="", **_asked):
        return (rows.inside_slug(place) if place else rows).in_group(kind)

    def select(self, rows, *, after, before, size, **asked):
        return self.matching(rows, **asked).by_name(after=after, before=before, size=size)

    def key(self, row):
        return row.folded, row.slug


class ActorFilter(NamedFilter):
    """Published actors, by name."""

    kind = WordFilter(label=_("Kind"), choices=choices(ActorKind), help_text=_("What sort of actor."))
    after, before, size = neighbours("actors", str, str)

    noun, KIND = "actors", "actor"
    FORM = ("kind",)
    ALL = _("All published actors, {order}.")
    SOME = _("Actors {conditions}; {order}.")
    PHRASES = {"kind": _("of the kind “{name}”")}
    WORDS = {"kind": ActorKind}


class LocationFilter(NamedFilter):
    """Published places, by name."""

    kind = WordFilter(label=_("Kind"), choices=choices(PlaceKind), help_text=_("What sort of place."))
    place = SlugFilter(label=_("Place"), help_text=_("Slug of a place: only places inside it, itself left out."))
    after, before, size = neighbours("locations", str, str)

    noun, KIND = "locations", "location"
    FORM = ("kind",)
    ALL = _("All published places, {order}.")
    SOME = _("Places {conditions}; {order}.")
    PHRASES = {"kind": _("of the kind “{name}”"), "place": _("inside {name}")}
    WORDS = {"kind": PlaceKind}


class GazetteerFilter(LocationFilter):
    """Published places, each below the one that contains it, as many on a page as can be looked over."""

    after, before, size = neighbours("gazetteer", str, str)
    size = SizeFilter(label=_("Size"), usual=1000, most=1000)

    noun = "gazetteer"
    ALL = _("Every place of the record, inside the places that contain it.")
    SOME = _("Places {conditions}, each below the one that contains it.")

    def select(self, rows, *, after, before, size, **asked):
        return self.matching(rows, **asked).by_path(after=after, before=before, size=size)

    def key(self, row):
        return row.path, row.slug


class ChronologyFilter(NamedFilter):
    """Published chronologies, by title."""

    after, before, size = neighbours("chronologies", str, str)

    noun, KIND = "chronologies", "chronology"
    ALL = SOME = _("All published chronologies, {order}.")
