"""The form that narrows a list: a field for what can be asked of it, filled with what was asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from archive.public.fields import DayField, QueryField, YesField
from archive.public.keeping import piece
from archive.record import naming
from archive.record.models import ThingRow
from archive.record.tips import tip

MOST = 300  # things that a form lists by name
OFFERED = {"place": ("place",), "actor": ("actor",), "says": ("actor", "outlet"), "outlet": ("outlet",)}


@dataclass(frozen=True)
class Field:
    """One thing that can be asked, and what was. `type` is HTML’s of an input, or "select" among `options` (value, words)."""

    name: str
    asked: str
    type: str = "hidden"
    label: str = ""
    options: Sequence[tuple[str, str]] = ()


TYPES = {DayField: "date", QueryField: "search", YesField: "checkbox"}


def fields(asked):
    """The fields of the form of a list: those that its filter set offers, then what else was asked, out of sight."""
    things = cache(choices)
    offered = [field for name in asked.FORM if (field := _field(asked, name, things))]
    kept = {*asked.PHRASES, "order"} - {field.name for field in offered}
    return [*offered, *(Field(name, value) for name, value in asked.given.items() if name in kept)]


def _field(asked, name, things):
    field, given = asked.form.fields[name], asked.data.get(name, "")
    if type(field) in TYPES:
        return Field(name, given, TYPES[type(field)], str(field.label))
    if name in OFFERED:
        options = _things(name, things())
    else:
        options = _words(get_language(), type(asked), name)  # type: ignore[arg-type]  # classes can be hashed
    return Field(name, given, "select", str(field.label), options) if options else None


@lru_cache(maxsize=256)
def _words(_language, filter_set, name):
    """The words of a closed list. An order is always there: the first is the one that nobody needs to ask."""
    blank, *words = [(value, str(said)) for value, said in filter_set.base_filters[name].field.choices]
    words = [(value, said[:1].upper() + said[1:]) for value, said in words]
    return [("", words[0][1]), *words[1:]] if name == "order" else [blank, *words]


def _things(name, listed):
    """Published things by name; none where there are too many."""
    if not listed:
        return ()
    unknown = [("unknown", _("Outlet not stated"))] if name == "outlet" else []
    found = [(slug, depth + called) for sort in OFFERED[name] for slug, called, depth in listed[sort]]
    return [("", _("any")), *found, *unknown]


def choices():
    """What the form of a list offers by name: {parameter: [(slug, name, depth)]}; None where there are too many."""
    key = ("choices", get_language(), tip())
    return piece(key, _choices, size=lambda found: 100 * sum(map(len, (found or {}).values())))


def _choices():
    rows = ThingRow.objects.filter(kind__in=("actor", "location"))
    if len(rows.order_by().values_list("pk")[: MOST + 1]) > MOST:
        return None
    listed = list(rows.order_by("kind", "path", "folded").values_list("kind", "slug", "name", "group", "path"))
    here = naming.names((kind, slug) for kind, slug, _name, _group, _path in listed)
    found: dict[str, list[tuple[str, str, str]]] = {"place": [], "actor": [], "outlet": []}
    for kind, slug, name, group, path in listed:
        parameter = "place" if kind == "location" else "outlet" if group == "media" else "actor"
        found[parameter].append((slug, here.get((kind, slug), name), "– " * (path.count("/") - 2)))
    return found
