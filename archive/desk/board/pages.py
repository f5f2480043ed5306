"""The board's screens: its columns, and any of them as a table."""

from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from archive.desk.board.cards import cards_of
from archive.desk.board.searches import BY_KEY, EVERYTHING, MORE, SEARCHES, Asked
from archive.desk.screens import page, screen
from archive.desk.talk.forms import AssignForm
from archive.models import Assignment, Location

KEYS = ["row_next", "row_previous", "row_open", "view", "narrow", "search"]
SHOWN = 6  # cards of a column; the table has them all
PAGE = 100  # rows of the table at once
ORDERS = {
    "age": ["last", "noun", "pk"],
    "newest": ["-last", "noun", "pk"],
    "questions": ["-unanswered", "last", "noun", "pk"],
    "editor": ["editor", "last", "noun", "pk"],
    "due": ["due", "last", "noun", "pk"],
}


@dataclass(frozen=True)
class Column:
    """A search with what it found: the first cards, and how many there are in all."""

    search: Any
    count: int
    cards: list[Any]

    @property
    def more(self):
        """How many are not shown here."""
        return self.count - len(self.cards)


@screen("archive.view_event")
def board(request):
    """Columns of saved searches; `?as=table` shows one of them, or all the desk holds, as a table."""
    asked = asked_in(request)
    if request.GET.get("as") == "table":
        return _table(request, asked)
    rows = {search.key: asked.rows(search) for search in SEARCHES}
    counts = {search.key: asked.count(search) for search in SEARCHES}
    cards = cards_of({key: list(found.order_by(*ORDERS["age"])[:SHOWN]) for key, found in rows.items()})
    columns = [Column(search, counts[search.key], cards[search.key]) for search in SEARCHES]
    context = {"columns": columns, **_narrowing(request, asked)}
    return page(request, "desk/board/board.html", title=_("Board"), keys=KEYS, **context)


def _table(request, asked):
    search = BY_KEY.get(request.GET.get("search", ""), EVERYTHING)
    order = request.GET.get("order", "age")
    number = max(1, int(request.GET["page"])) if request.GET.get("page", "").isdecimal() else 1
    if order not in ORDERS or number > 10_000:
        raise Http404
    rows = asked.rows(search, *(MORE.keys() & {column.lstrip("-") for column in ORDERS[order]}))
    first = (number - 1) * PAGE
    found = list(rows.order_by(*ORDERS[order])[first : first + PAGE])
    context = {
        "search": search,
        "searches": [*SEARCHES, EVERYTHING],
        "count": asked.count(search),
        "cards": cards_of({search.key: found})[search.key],
        "order": order,
        "number": number,
        "first": first + 1,
        "last": first + len(found),
        "assign_form": AssignForm(bulk=True) if request.user.has_perm("archive.change_assignment") else None,
        **_narrowing(request, asked),
    }
    keys = [*KEYS, "choose", "assign", "sort", "search_next", "page_next", "page_previous"]
    return page(request, "desk/board/table.html", title=search.title, keys=keys, **context)


def asked_in(request):
    """What a request asks of the board; what it cannot know, it does not narrow by."""
    given = request.GET.get("place", "")
    place = Location.objects.filter(uid=given).first() if given else None
    return Asked(request.user, request.GET.get("of") == "mine", place, request.GET.get("tag", ""))


def _narrowing(request, asked):
    """What the form above the board offers, and what was asked."""
    kept = {name: request.GET[name] for name in ("of", "place", "tag") if request.GET.get(name)}
    tags = Assignment.objects.exclude(tags="").values_list("tags", flat=True).distinct()[:500]
    return {
        "asked": asked,
        "places": Location.objects.live().order_by("path").values_list("uid", "name", "path")[:500],
        "tags": sorted({tag for several in tags for tag in several.split()}),
        "kept": urlencode(kept),
    }
