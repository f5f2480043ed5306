"""The board's searches: the name of each, where it looks, and what to do where it finds nothing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import (
    BigIntegerField,
    CharField,
    Count,
    DateField,
    Exists,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce, Concat
from django.utils.translation import gettext_lazy as _

from archive.desk.board import conditions as look
from archive.desk.reports.about import corrections
from archive.domain.words import Stage
from archive.models import (
    NOUNS_WITH_A_PAGE,
    Actor,
    Article,
    Assignment,
    Claim,
    Comment,
    Event,
    Evidence,
    Question,
    Revision,
)
from archive.models.root import Publishable

type Condition = Callable[[QuerySet[Any]], QuerySet[Any]]

COLUMNS = ("noun", "pk", "last")


@dataclass(frozen=True)
class Search:
    """A saved search: what it is called, where it looks, and what an empty one tells the editor to do."""

    key: str
    title: Any
    empty: Any
    where: Mapping[Any, Condition]
    only_of: bool = False  # it answers of one person, whoever was asked for
    row: str = "care"  # where the board has it: what is mine, the way to readers, what needs care


@dataclass(frozen=True)
class Asked:
    """What the board was asked for: whose things, in which place, under which tag."""

    person: Any
    mine: bool = False
    place: Any = None
    tag: str = ""
    kept: dict[str, list[QuerySet[Any]]] = field(default_factory=dict, compare=False, repr=False)

    def rows(self, search, *more):
        """Everything that `search` finds of all nouns: one query, whatever is there.

        Columns: `COLUMNS`, and what it is sorted by beside them: of `more`, any of `MORE`.
        """
        return _together(_described(rows, more) for rows in self._found(search))

    def count(self, search):
        """How many things `search` finds."""
        return _together(rows.order_by().values_list("pk") for rows in self._found(search)).count()

    def _found(self, search):
        """The rows of each noun, laid out once: what a search has to look into is not looked into twice."""
        if search.key not in self.kept:
            where = search.where.items()
            self.kept[search.key] = [self._narrowed(found(noun.objects.live()), search) for noun, found in where]
        return self.kept[search.key]

    def _narrowed(self, rows, search):
        rows = rows.annotate(handle_of=_handle(rows.model))
        if search.only_of:
            rows = rows.filter(_waits_for(rows.model, self.person))
        elif self.mine:
            rows = rows.filter(_given_to(self.person) | look.changed_last_by(rows.model.noun(), self.person))
        if self.place:
            rows = look.inside(rows, self.place)
        if self.tag:
            rows = rows.filter(Exists(Assignment.objects.tagged(self.tag).filter(uid=OuterRef("handle_of"))))
        return rows


def _together(parts):
    """The rows of several nouns as one query."""
    first, *rest = parts
    return first.union(*rest, all=True) if rest else first


def _waits_for(model, person):
    """Whether a thing waits for `person`: given to them, or changed last by them and got back."""
    if not issubclass(model, Publishable):
        return _given_to(person)
    noun = model.noun()
    return _given_to(person) | (Q(stage=Stage.DRAFT) & look.sent_back(noun) & look.changed_last_by(noun, person))


def _given_to(person):
    """Whether `person` is to look after a thing, or is named on it."""
    assigned = Assignment.objects.filter(editor=person).values("uid")
    named = Comment.objects.live().open().that_mention(person).values("thing")
    return Q(handle_of__in=assigned) | Q(handle_of__in=named)


def _described(rows, more):
    """`rows` with their noun, their last act and the columns `more`, the same for every noun."""
    noun = rows.model.noun()
    acts = Revision.objects.filter(noun=noun, uid=OuterRef("uid")).order_by("-seq")
    last = Subquery(acts.values("seq")[:1], output_field=BigIntegerField())
    asked = {name: MORE[name](noun) for name in more}
    named = rows.order_by().annotate(noun=Value(noun, output_field=CharField()), last=last, **asked)
    return named.values_list(*COLUMNS, *more)


def _due(_noun):
    """The day it is due."""
    return Subquery(_assigned().values("due")[:1], output_field=DateField())


def _editor(_noun):
    """Who looks after it; nobody comes first."""
    return Coalesce(Subquery(_assigned().values("editor__username")[:1]), Value(""), output_field=CharField())


def _assigned():
    return Assignment.objects.filter(uid=OuterRef("handle_of"))


def _unanswered(noun):
    """What is open on a row: comments that nobody settled and, of an event, questions that no account answers."""
    comments = Comment.objects.live().open().filter(thing=OuterRef("handle_of")).order_by().values("thing")
    number = Coalesce(Subquery(comments.annotate(n=Count("pk")).values("n")), 0, output_field=IntegerField())
    if noun != "event":
        return number
    bare = bare_questions().filter(event=OuterRef("pk")).values("n")
    return number + Coalesce(Subquery(bare), 0, output_field=IntegerField())


def bare_questions():
    """How many questions no account answers, event by event: rows of event and `n`."""
    answered = Exists(Evidence.objects.filter(position__question=OuterRef("pk"), set_aside=""))
    return Question.objects.filter(~answered).order_by().values("event").annotate(n=Count("pk"))


MORE = {"due": _due, "editor": _editor, "unanswered": _unanswered}


def _handle(model):
    return Concat(Value(f"{model.noun()}:"), "uid", output_field=CharField())


def _pages(condition):
    return dict.fromkeys(NOUNS_WITH_A_PAGE, condition)


SEARCHES = [
    Search(
        "mine", _("Waits for you"), _("Nothing waits for you. Take something from “In review”, or ask for a thing to be assigned to you."),
        {**_pages(look.every), Claim: look.every}, only_of=True, row="mine",
    ),
    Search("draft", _("Draft"), _("No drafts. Take in an article to begin with."), _pages(look.drafts), row="way"),
    Search("review", _("In review"), _("Nothing waits for a reviewer. Send a draft to review when it is whole."), _pages(look.in_stage(Stage.REVIEW)), row="way"),
    Search("returned", _("Returned"), _("Nothing was returned by a reviewer."), _pages(look.returned), row="way"),
    Search("ready", _("Ready to publish"), _("Nothing is approved and unpublished. Approve what is in review."), _pages(look.in_stage(Stage.APPROVED)), row="way"),
    Search("contested", _("Contested"), _("No two accounts disagree. That may be silence: look for another outlet."), {Event: look.contested}),
    Search("second-outlet", _("Needs a second outlet"), _("Every event has more than one outlet."), {Event: look.in_need_of_a_second_outlet}),
    Search("lost", _("Quotation lost its place"), _("Every quotation is found where it was marked."), {Claim: look.lost}),
    Search("corrections", _("Corrections due"), _("Readers have everything as it stands here."), _pages(corrections)),
    Search("stale", _("Untouched for 90 days"), _("Everything unfinished was touched in the last 90 days."), _pages(look.stale)),
    Search(
        "incomplete", _("Incomplete"), _("Nothing is left half said."),
        {Event: look.incomplete_events, Claim: look.incomplete_claims, Article: look.incomplete_articles, Actor: look.incomplete_actors},
    ),
]  # fmt: skip
EVERYTHING = Search("everything", _("Everything"), _("The desk is empty. Take in an article to begin with."), {**_pages(look.every), Claim: look.every})  # fmt: skip
BY_KEY = {search.key: search for search in [*SEARCHES, EVERYTHING]}
