"""What can be asked of the whole record at once: words, and what they may be narrowed by."""

from functools import cached_property

from django.utils.translation import gettext_lazy as _

from archive.domain.words import Assessed, EventType
from archive.public import hits
from archive.public.fields import DayFilter, QueryFilter, SlugFilter, WordFilter, YesFilter
from archive.public.filtering import HonestFilterSet
from archive.public.filters import OUTLET, PLACE, neighbours
from archive.record import finding, periods, searches
from archive.record.models import Search
from archive.record.searches import Group
from archive.vocabulary import choices

MOST = 1000  # hits that are counted
EVENTS = ("place", "actor", "outlet", "assessment", "kind", "since", "until", "certainly")
NARROWED_BY = {  # what each group of hits can be asked for
    Group.PLACES: {"place"},
    Group.ACTORS: set(),
    Group.ARTICLES: {"outlet"},
    Group.EVENTS: set(EVENTS),
    Group.QUOTATIONS: set(EVENTS),
}
GROUPS = {
    Group.PLACES: _("places"),
    Group.ACTORS: _("actors"),
    Group.ARTICLES: _("articles"),
    Group.EVENTS: _("events"),
    Group.QUOTATIONS: _("quotations"),
}


class SearchFilter(HonestFilterSet):
    """Everything that was published and has the words: places, actors, articles, events, quotations, in this order."""

    q = QueryFilter(
        label=_("Words"),
        help_text=_(
            "Words that must all be there; “a phrase” in quotation marks; the beginning of a word with *. At most "
            "8, in 200 characters. Case, accents, Arabic letter forms and the spellings of a fixed table are one."
        ),
    )
    group = WordFilter(
        label=_("Group"), choices=list(GROUPS.items()), help_text=_("Only hits of one group. All if not asked.")
    )
    place = SlugFilter(label=_("Place"), help_text=PLACE)
    actor = SlugFilter(label=_("Actor"), help_text=_("Slug of an actor that took part."))
    outlet = SlugFilter(label=_("Outlet"), help_text=OUTLET)
    assessment = WordFilter(
        label=_("Assessment"), choices=choices(Assessed), help_text=_("What the accounts of the event come to.")
    )
    kind = WordFilter(label=_("Kind"), choices=choices(EventType), help_text=_("What sort of event."))
    since = DayFilter(label=_("Since"), help_text=_("First day of a period that the event may have happened in."))
    until = DayFilter(label=_("Until"), help_text=_("Last day of that period."))
    certainly = YesFilter(
        label=_("Certainly"), help_text=_("“true”: only events that lie in the period on every reading of their date.")
    )
    after, before, size = neighbours("search", int, int)

    noun = "search"
    ALL = _("Write what to look for.")
    SOME = _("What was published {conditions}.")
    PHRASES = {
        "q": _("with the words {name}"),
        "group": _("among {name}"),
        "place": _("in {name}"),
        "actor": _("in which {name} took part"),
        "outlet": _("reported by {name}"),
        "assessment": _("assessed as {name}"),
        "kind": _("of the kind “{name}”"),
        "since": _("since {name}"),
        "until": _("until {name}"),
        "certainly": _("in that period on every reading of their date"),
    }
    WORDS = {"assessment": Assessed, "kind": EventType}

    def rows(self):
        return Search.objects.all()

    @cached_property
    def chosen(self):
        """What narrows the search, each with the question that is left without it; the words themselves left out."""
        return [(condition, self.query(condition.name)) for condition in self.conditions if condition.name != "q"]

    def shown(self, name):
        """A value as people read it."""
        return str(GROUPS[Group(self.data["group"])]) if name == "group" else super().shown(name)

    @property
    def sought(self):
        """The words that were asked, or None."""
        return self.form.cleaned_data.get("q") if self.is_valid() else None

    def select(self, rows, *, q, group, after, before, size, **narrowing):
        if q is None:
            return []
        edge = id_of(before or after) if before or after else None
        falling = before is not None
        groups = [Group(group)] if group else self.groups()
        stretches = [cut(each, edge, falling) for one in groups for each in self.stretches(one)]
        ids = finding.find(q, stretches, size=size + 1, falling=falling)
        return hits.hits(ids[::-1] if falling else ids, q)

    def key(self, row):
        return key_of(row.id)

    # -- group by group ------------------------------------------------------------------------------------

    def groups(self):
        """The groups that can be narrowed by all that was asked."""
        asked = self.given.keys() & set(EVENTS)
        return [group for group in Group if asked <= NARROWED_BY[group]]

    def stretches(self, group):
        """Where the hits of one group stand in the index."""
        asked = self.form.cleaned_data
        facets = {name: asked[name] for name in ("place", "actor", "outlet", "assessment", "kind") if asked[name]}
        if group not in (Group.EVENTS, Group.QUOTATIONS):
            return [searches.stretch(group, [finding.mark(facet, value) for facet, value in facets.items()])]
        every = periods.ranges(asked["since"], asked["until"], asked["certainly"]) or [searches.WHENEVER]
        return [searches.within(group, each, facets) for each in every]

    def first(self, groups):
        """Ids of the first hits of groups that can be narrowed so: one more than are counted where there are more."""
        return dict(zip(groups, finding.first(self.sought, map(self.stretches, groups), size=MOST + 1), strict=True))

    @staticmethod
    def keys(ids):
        """The keys of events that were found."""
        start = searches.stretch(Group.EVENTS).low
        return [id - start for id in ids]


def key_of(id):
    """The key of a hit for cursors: two numbers, none below zero."""
    return (0, id - searches.LOWEST) if id < 0 else (1, id)


def id_of(key):
    """The id of a hit from its key; beyond the last where there can be none."""
    return key[1] + searches.LOWEST if key[0] == 0 else key[1] if key[0] == 1 else (1 << 63) - 1


def cut(stretch, edge, falling):
    """`stretch` as far as it lies beyond the edge of a page."""
    if edge is None:
        return stretch
    low, high = (stretch.low, min(stretch.high, edge - 1)) if falling else (max(stretch.low, edge + 1), stretch.high)
    return finding.Stretch(low, high, stretch.marks, stretch.check, stretch.days)
