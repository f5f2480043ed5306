"""Cards of the board: what a search found, each with who, how old, and the next step in one line."""

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from django.db.models import Count
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from archive.desk.board.searches import COLUMNS, bare_questions
from archive.desk.board.steps import next_step
from archive.desk.stages import page_of, workplace_of
from archive.models import NOUNS_WITH_A_PAGE, Assignment, Claim, Comment, Revision
from archive.record.models import EventRow

NOUNS: dict[str, Any] = {noun.noun(): noun for noun in [*NOUNS_WITH_A_PAGE, Claim]}
# What cards do without. The text of an article is not among it: one without a headline is called by its first line.
HEAVY = {"article": ["original"], "claim": ["article__original", "article__text"]}


@dataclass(frozen=True)
class Card:
    """One thing as the board shows it."""

    search: str
    thing: Any
    last: Any
    assignment: Any
    comments: int
    questions: int
    assessed: Any

    @property
    def noun(self):
        """The word for what it is."""
        return self.thing._meta.verbose_name

    @property
    def stage(self):
        """Where it stands, in a word; claims stand nowhere."""
        return self.thing.get_stage_display() if hasattr(self.thing, "stage") else ""

    @property
    def stage_word(self):
        """Where it stands, as the word that rules use."""
        return getattr(self.thing, "stage", "")

    @property
    def published(self):
        """Whether it is to be handled by itself."""
        return self.stage_word == "published"

    @property
    def address(self):
        """The page where the next step is taken: the review where it waits for one, else the thing's own."""
        to_judge = self.search in {"review", "ready", "corrections"} or self.stage_word in {"review", "approved"}
        return self.review if to_judge else workplace_of(self.thing)

    @property
    def review(self):
        """Its review; a claim has its own page."""
        noun = self.thing.noun()
        return page_of(self.thing) if noun == "claim" else reverse("admin:desk-review", args=[noun, self.thing.pk])

    @property
    def who(self):
        """Who looks after it, else whose act was the last."""
        editor = self.assignment and self.assignment.editor
        if editor:
            return editor.get_full_name() or editor.get_username()
        if self.last and self.last.program:
            return _("the program %(name)s") % {"name": self.last.program}
        return self.last.by if self.last else ""

    @property
    def assigned(self):
        """Whether somebody looks after it."""
        return bool(self.assignment and self.assignment.editor_id)

    @property
    def days(self):
        """Whole days since the last act on it."""
        if self.last is None:
            return 0
        return (datetime.now(UTC) - datetime.fromisoformat(self.last.at)).days

    @property
    def age(self):
        """How old the last act is, in words."""
        return ngettext("%(n)d day", "%(n)d days", self.days) % {"n": self.days} if self.days else _("today")

    @property
    def overdue(self):
        """Whether its day has passed."""
        return bool(self.assignment and self.assignment.due and self.assignment.due < date.today())

    @property
    def tags(self):
        """The tags it is found under."""
        return self.assignment.tags.split() if self.assignment else []

    @property
    def next_step(self):
        """What to do next, in one line."""
        return next_step(self)


def cards_of(found):
    """The cards of several searches' rows, {search key: rows}: a constant number of queries for all of them."""
    rows = {search: [row[: len(COLUMNS)] for row in several] for search, several in found.items()}
    named = [row for several in rows.values() for row in several]
    things = _things({(noun, pk) for noun, pk, _last in named})
    handles = [thing.handle for thing in things.values()]
    acts = Revision.objects.select_related("person").in_bulk({last for *_, last in named if last})
    assigned = {each.uid: each for each in Assignment.objects.filter(uid__in=handles).select_related("editor")}
    counted = Comment.objects.live().open().filter(thing__in=handles).order_by().values_list("thing")
    comments = dict(counted.annotate(n=Count("pk")))
    events = {pk: thing.slug for (noun, pk), thing in things.items() if noun == "event"}
    bare = dict(bare_questions().filter(event__in=events).values_list("event", "n"))
    briefs = dict(EventRow.objects.filter(slug__in=filter(None, events.values())).values_list("slug", "brief"))

    def card(search, noun, pk, last):
        thing = things[noun, pk]
        brief = briefs.get(thing.slug) if noun == "event" else None
        return Card(
            search=search,
            thing=thing,
            last=acts.get(last),
            assignment=assigned.get(thing.handle),
            comments=comments.get(thing.handle, 0),
            questions=comments.get(thing.handle, 0) + (bare.get(pk, 0) if noun == "event" else 0),
            assessed=json.loads(brief)["assessment"] if brief else None,
        )

    return {search: [card(search, *row) for row in several] for search, several in rows.items()}


def _things(named):
    """The things of some nouns and ids, by both: one query a noun."""
    found = {}
    for noun, model in NOUNS.items():
        wanted = {pk for of, pk in named if of == noun}
        several = model.objects.select_related("article") if model is Claim else model.objects
        for pk, thing in several.defer(*HEAVY.get(noun, [])).in_bulk(wanted).items():
            found[noun, pk] = thing
    return found
