"""Facets of a list as readers see them: values with how many events each leaves, as plain links."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import NamedTuple

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from archive.domain.figures import grouped
from archive.domain.words import Assessed, EventType
from archive.record import facets, finding, lists
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


class Value(NamedTuple):
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


def selection(asked, known=None):
    """What a valid filter set narrows its list to; `known` are its first events, where they were looked up already."""
    data = asked.form.cleaned_data
    return facets.Selection(
        facets={name: data[name] for name in FACETS if data[name]},
        since=data["since"],
        until=data["until"],
        certainly=data["certainly"],
        sought=data["q"],
        known=known,
    )


class Narrowed:
    """The list of events that was asked for, as a selection of the record that is looked at once."""

    def __init__(self, asked, known=None):
        self.asked, self.known = asked, known

    @cached_property
    def selection(self):
        """What the list is narrowed to."""
        return selection(self.asked, self.known)

    def number(self):
        """How many events there are, in words; None where there are too many to count, or the question is refused."""
        try:
            found = facets.number(self.selection) if self.asked.is_valid() else None
        except finding.TooMuch:
            return None
        return found if found is None else grouped(found, gettext)

    def facets(self):
        """The facets of the list, as `shown` has them."""
        return shown(self.asked, self.selection) if self.asked.is_valid() else []


def shown(asked, chosen):
    """The facets of a list of events, those without a value left out; None where there are too many to count."""
    try:
        counted = facets.counted(chosen)
    except finding.TooMuch:
        return None
    if counted is None:
        return None
    names = _names(counted)
    return [Shown(facet, _values(asked, facet, counted[facet], names)) for facet in TITLES if counted.get(facet)]


def _names(counted):
    things = {(THINGS[facet], value) for facet in THINGS for value, _n in counted.get(facet, ())}
    return lists.names(things)


def _values(asked, facet, counted, names):
    query = asked.varied("since", "until") if facet == "year" else asked.varied(facet)
    return [Value(value, _name(facet, value, names), n, query(*_given(facet, value))) for value, n in counted]


def _name(facet, value, names):
    if facet in WORDS:
        return _label(get_language(), WORDS[facet](value))
    if facet == "year":
        return value.lstrip("0")
    return names.get((THINGS[facet], value), "" if value == "unknown" else value)


@lru_cache(maxsize=512)
def _label(_language, word):
    return label(word).capitalize()


def _given(facet, value):
    return (f"{value}-01-01", f"{value}-12-31") if facet == "year" else (value,)
