"""Facets of a list as readers see them: values with how many events each leaves, as plain links."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from archive.domain.words import Assessed, EventType
from archive.record import facets, finding
from archive.record.models import ThingRow
from archive.vocabulary import label

WORDS = {"assessment": Assessed, "kind": EventType}
THINGS = {"place": "location", "actor": "actor", "outlet": "actor"}
TITLES = {
    "assessment": _("Assessment"),
    "place": _("Place"),
    "actor": _("Who is involved"),
    "kind": _("Kind of event"),
    "year": _("Year"),
    "outlet": _("Reached us through"),
}
FACETS = ("place", "actor", "outlet", "assessment", "kind")


@dataclass(frozen=True)
class Value:
    """A value of a facet: what it is called (nothing: an outlet that is not stated), how many events it leaves, its link."""

    value: str
    name: str
    number: int
    query: str


@dataclass(frozen=True)
class Shown:
    """A facet with its values."""

    facet: str
    values: list[Value]

    @property
    def title(self):
        """What the facet asks."""
        return TITLES[self.facet]


def selection(asked):
    """What a valid filter set narrows its list to."""
    data = asked.form.cleaned_data
    return facets.Selection(
        facets={name: data[name] for name in FACETS if data[name]},
        since=data["since"],
        until=data["until"],
        certainly=data["certainly"],
        sought=data["q"],
    )


def shown(asked):
    """The facets of a list of events, those without a value left out; None where there are too many to count."""
    if not asked.is_valid():
        return []
    try:
        counted = facets.counted(selection(asked))
    except finding.TooMuch:
        return None
    if counted is None:
        return None
    names = _names(counted)
    return [Shown(facet, _values(asked, facet, counted[facet], names)) for facet in TITLES if counted.get(facet)]


def _names(counted):
    slugs = {(THINGS[facet], value) for facet in THINGS for value, _n in counted.get(facet, ())}
    rows = ThingRow.objects.these({slug for _kind, slug in slugs}, "location", "actor")
    return {(kind, slug): name for kind, slug, name in rows.values_list("kind", "slug", "name")} if slugs else {}


def _values(asked, facet, counted, names):
    return [Value(value, _name(facet, value, names), n, _query(asked, facet, value)) for value, n in counted]


def _name(facet, value, names):
    if facet in WORDS:
        return label(WORDS[facet](value)).capitalize()
    if facet == "year":
        return value.lstrip("0")
    return names.get((THINGS[facet], value), "" if value == "unknown" else value)


def _query(asked, facet, value):
    if facet == "year":
        return asked.query(since=f"{value}-01-01", until=f"{value}-12-31")
    return asked.query(**{facet: value})
