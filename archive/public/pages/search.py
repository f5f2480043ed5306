"""The search page: hits by groups, or the pages of one group, and what may help where nothing was found."""

from dataclasses import dataclass

from django.shortcuts import render
from django.utils.translation import gettext as _
from rapidfuzz import fuzz, process

from archive.domain.figures import grouped
from archive.domain.names import folded
from archive.domain.searching import BARRIER
from archive.domain.spellings import spelled
from archive.public import facets
from archive.public.filtering import Page
from archive.public.hits import hits
from archive.public.search_filter import GROUPS, MOST, SearchFilter
from archive.record import finding, lists
from archive.record.models import ThingRow
from archive.record.searches import Group

FIRST = {Group.PLACES: 5, Group.ACTORS: 5, Group.ARTICLES: 5, Group.EVENTS: 8, Group.QUOTATIONS: 8}
LOOKED_THROUGH = 200  # hits that are looked through for the very name that was asked
NAMES, ALIKE, SUGGESTED = 2000, 75, 5  # names compared, how alike one must be (of 100), names offered


@dataclass(frozen=True)
class Found:
    """A group of hits as the page shows it: the first of them, and how many there are, 1,000 at most."""

    group: Group
    hits: list
    number: int

    @property
    def name(self):
        """The group in words."""
        return GROUPS[self.group]

    @property
    def count(self):
        """How many hits, in words."""
        return f"{grouped(MOST, _)}+" if self.number > MOST else grouped(self.number, _)

    @property
    def more(self):
        """Whether there are others than those shown."""
        return self.number > len(self.hits)


def search(request):
    """What was published and has the words that were asked; what cannot be asked is explained."""
    asked = SearchFilter(request.GET)
    sought = asked.sought
    group = asked.form.cleaned_data.get("group") if sought else ""
    page = asked.page() if group else Page([])
    found, keys = _found(asked, group, page) if asked.sought else ([], None)
    context = {
        "asked": asked,
        "found": found,
        "facets": [] if keys is None else facets.Narrowed(asked, keys).facets(),
        "page": page,
        "group": group,
        "whole": asked.query("group"),
        "written": request.GET.get("q", "")[:200],
        "spellings": [spellings for word in sought.words if (spellings := spelled(word))] if sought else [],
        "nav": "search",
        "near": near(asked.data["q"]) if asked.sought and not found else [],
    }
    return render(request, "public/search.html", context, status=200 if asked.is_valid() else 400)


def _found(asked, group, page):
    """Groups of hits, and the keys of the first events that were found: None where they were not looked for."""
    try:
        with finding.together():
            return _page_of(asked, Group(group), page) if group else _overview(asked)
    except finding.TooMuch:
        asked.too_much()
        return [], None


def _overview(asked):
    """The first hits of every group that has some."""
    ids = {group: found for group, found in asked.first(asked.groups()).items() if found}
    things = [id for group in (Group.PLACES, Group.ACTORS) for id in ids.get(group, [])[:LOOKED_THROUGH]]
    named = _named_first(things, asked)
    shown = {group: _first(found, named, FIRST[group]) for group, found in ids.items()}
    loaded = {hit.id: hit for hit in hits([id for found in shown.values() for id in found], asked.sought)}
    found = [
        Found(group, [loaded[id] for id in first if id in loaded], len(ids[group])) for group, first in shown.items()
    ]
    return found, asked.keys(ids.get(Group.EVENTS, [])) if found else None


def _first(ids, named, most):
    """The first of some ids, with those of things that have the very name before the others."""
    before = [id for id in ids if id in named] if named else []
    return [*before, *(id for id in ids[: most + len(before)] if id not in named)][:most]


def _named_first(ids, asked):
    """Which of `ids` are of things that have the very name that was asked."""
    name = f"{BARRIER} {' '.join(word for term in asked.sought.terms for word in term.words)} {BARRIER}"
    return {id for id, text in lists.texts(ids) if name in f"{BARRIER} {text} {BARRIER}"}


def _page_of(asked, group, page):
    """One group, page by page."""
    if not page.rows:
        return [], None
    ids = asked.first([group])[group]
    return [Found(group, page.rows, len(ids))], asked.keys(ids) if group is Group.EVENTS else None


def near(written):
    """Names of the record that are written much like `written`: those that begin with its first letter."""
    wanted = folded(written.strip('*"“” '))[:80]
    if not wanted:
        return []
    rows = ThingRow.objects.filter(kind__in=("actor", "location"), folded__startswith=wanted[0])
    names = dict(rows.values_list("name", "folded")[:NAMES])
    found = process.extract(wanted, names, scorer=fuzz.WRatio, score_cutoff=ALIKE, limit=SUGGESTED)
    return [name for _, _, name in found]
