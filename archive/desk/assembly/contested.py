"""Which questions of live events are contested, as the rule says now: many events at once, in a constant number of queries."""

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from archive.actions.publication.events import projection_of, read_together
from archive.domain.assessment import EXCLUDING
from archive.domain.words import Assessed, QuestionKind, Stage
from archive.models import Assignment, Event, Question, Revision

COUNTS = Q(positions__evidence__set_aside="") & ~Q(positions__evidence__claim__stance="doubts")


@dataclass
class Contradiction:
    """One contested question: what it comes to, since when, whose it is, and what to do next."""

    event: Any
    question: Any
    assessment: Any
    since: Revision | None = None
    last: Revision | None = None
    assigned: Any = None

    @property
    def owner(self):
        """Who looks after it: the assigned editor, else who changed the event last."""
        return self.assigned or (self.last.by if self.last else "")

    @property
    def positions(self):
        """The positions that are held, each with its number of accounts."""
        judged = self.assessment.by_position
        held = [(row, judged[row.key].tally.accounts) for row in self.question.positions.all()]
        return [(row.text, accounts) for row, accounts in held if accounts]

    @property
    def next_step(self):
        """What would help, in one line."""
        tally = self.assessment.tally
        if self.question.ruling:
            return _("Ruled by an editor: look whether the ruling still holds.")
        if tally.unknown:
            return _("Find out who published the article whose outlet is not known.")
        if tally.outlets < 2:
            return _("Find a second outlet: everything came through one.")
        if tally.independent.number < 2:
            return _("Look for an account that shares no hand with these.")
        if self.event.stage != Stage.PUBLISHED:
            return _("Publish it: readers should see both sides.")
        return _("Look for later accounts that settle it.")


def candidates():
    """Questions that may be contested: two positions that count, or one figure counted twice. Cheap to ask."""
    counted = Question.objects.filter(event__discarded=False).annotate(
        held=Count("positions", filter=COUNTS, distinct=True), evidence=Count("positions__evidence", filter=COUNTS)
    )
    excluding = Q(kind__in=[str(kind) for kind in EXCLUDING], held__gte=2)
    return counted.filter(excluding | Q(kind=QuestionKind.FIGURE, evidence__gte=2))


def contradictions_of(ids):
    """The contested questions of the events with these ids, in that order, each with its age and owner."""
    events = list(Event.objects.filter(pk__in=ids).whole().order_by("pk"))
    read_together(events)
    found = []
    for event in events:
        for question in event.questions.all():
            judged = projection_of(event).assessed[question.key]
            if judged.word == Assessed.CONTESTED or question.ruling == Assessed.CONTESTED:
                found.append(Contradiction(event, question, judged))
    _with_owners(found)
    _with_ages(found)
    return found


def _with_owners(found):
    handles = {row.event.handle for row in found}
    assigned = Assignment.objects.filter(uid__in=handles, editor__isnull=False).select_related("editor")
    editors = {row.uid: row.editor for row in assigned}
    for row in found:
        row.assigned = editors.get(row.event.handle)


def _with_ages(found):
    """The act since which each question has been contested without a break, as the ledger's bodies tell it."""
    waiting = defaultdict(list)
    for row in found:
        waiting[row.event.uid].append(row)
    acts = (
        Revision.objects.filter(noun="event", uid__in=list(waiting)).select_related("body", "person").order_by("-seq")
    )
    for act in acts.iterator(chunk_size=50):
        rows = waiting[act.uid]
        body = json.loads(act.body.text) if rows and hasattr(act, "body") else {}
        for row in list(rows):
            row.last = row.last or act
            if _contested(body, row.question.key):
                row.since = act
            else:
                rows.remove(row)


def _contested(body, key):
    """Whether `body` has two positions of the question held, or a figure counted twice."""
    asked = next((each for each in body.get("questions", ()) if each["key"] == key), None)
    if asked is None:
        return False
    held = [sum(not row["set_aside"] for row in position["evidence"]) for position in asked["positions"]]
    return sum(count > 0 for count in held) > 1 or (asked["kind"] == QuestionKind.FIGURE and max(held, default=0) > 1)
