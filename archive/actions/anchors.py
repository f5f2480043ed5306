"""Dates counted from another date: when that one changes, they are counted anew, in the same act.

What its words and rule give again from the old date is counted from the new one; the rest an editor has weighed:
it stays as it is, goes back to draft and is asked about. Readers keep what is published.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from secrets import token_hex
from typing import Any, Final

from django.db.models import Q

from archive.actions import keeping
from archive.actions.act import Author, Refused, changing
from archive.actions.bodies import Body, Finder, body_of, set_columns, set_owned
from archive.domain.phrases import Anchor, recount
from archive.domain.when import When
from archive.domain.words import DateBasis, PartOfDay, Stage
from archive.models import ROOTS, Article, Claim, Comment, Event
from archive.models.root import Publishable, Root

FIELDS: Final = tuple(When.__dataclass_fields__)
COUNTED: Final = ("edtf", "part_of_day", "rule", "note", "window")  # what counting anew may change


def date_of(root: Root) -> When | None:
    """The date of `root` that others may be counted from, as it is in memory; None for what has none."""
    return root.published if isinstance(root, Article) else root.when if isinstance(root, Event) else None


def date_kept(root: Root) -> When | None:
    """The same as the archive holds it now; None also for what is new."""
    if root.pk is None or not isinstance(root, Article | Event):
        return None
    return date_of(type(root)._default_manager.get(pk=root.pk))


type Key = tuple[type[Root], str]  # a noun and a uid


def follow(
    root: Root,
    before: When | None,
    *,
    by: Author,
    given: Collection[Key] = (),
    own: Collection[Key] = (),
) -> None:
    """Count anew what was counted from `root`, whose date was `before`: one revision a thing. Call inside an act.

    `given` are things whose dates the caller gives itself: none of them is counted anew, but one that now says
    something else than its words give is put up for review; `own` are those that this act wrote already. Raises Refused.
    """
    after = date_of(root)
    if before and after and before.edtf and before.edtf != after.edtf:
        _Change(root, before, after, by, given, {(type(root), root.uid), *own}).spread()


def follow_all(
    dated: Iterable[tuple[Root, When | None]], *, by: Author, given: Collection[Key], own: Collection[Key]
) -> None:
    """`follow` for many things, each with the date that it had before."""
    for root, before in dated:
        follow(root, before, by=by, given=given, own=own)


@dataclass
class _Change:
    """A date that has changed, and the things that were reached already, which are not reached again."""

    root: Root
    before: When
    after: When
    by: Author
    given: Collection[Key]
    reached: set[Key]
    reason: str = field(init=False)

    def __post_init__(self) -> None:
        now = self.after.edtf or "unknown"
        self.reason = f"“{self.root}” ({self._name}) is now dated {now}, not {self.before.edtf}"

    @property
    def _name(self) -> str:
        return f"{self.root.noun()}:{self.root.uid}"

    def spread(self) -> None:
        """Count anew everything that hangs on it, and what hangs on that."""
        for noun in ROOTS:
            for key in _hanging(noun, self._name):
                thing = noun._default_manager.get(pk=key)
                if (noun, thing.uid) not in self.reached:
                    self.reached.add((noun, thing.uid))
                    self._count(thing)

    def _count(self, thing: Root) -> None:
        """Count anew the dates of one thing, or put it up for review where they cannot be."""
        was, body = date_of(thing), body_of(thing)
        ends = [Anchor(each.edtf, self._name, each.basis == DateBasis.INFERRED) for each in (self.before, self.after)]
        done, left = _counted(body, self._name, *ends)
        if (type(thing), thing.uid) in self.given:
            done, left = [], done + left
        if done:
            self._rewrite(thing, body)
        elif left:
            self._return(thing)
        if left:
            self._ask(thing, left)
        if done and was:
            thing = type(thing)._default_manager.get(pk=thing.pk)
            now = date_of(thing)
            if now and was.edtf != now.edtf:
                _Change(thing, was, now, self.by, self.given, self.reached).spread()

    def _rewrite(self, thing: Root, body: Body) -> None:
        """Keep `thing` as `body` says: one revision, and a new draft of what readers are shown."""
        found = Finder()
        set_columns(thing, body, found)
        if isinstance(thing, Publishable) and thing.stage != Stage.WITHDRAWN:
            thing.stage = Stage.DRAFT
        with changing(thing, "edited", by=self.by, reason=f"{self.reason}: counted anew"):
            set_owned(thing, body, found)
            if faults := keeping.faults_of(thing):
                raise Refused(*faults)
        if isinstance(thing, Claim):
            for event in Event.objects.filter(questions__positions__evidence__claim=thing).order_by("pk").distinct():
                self._return(event)

    def _return(self, thing: Root) -> None:
        """Put a thing that is past its draft back to draft."""
        if isinstance(thing, Publishable) and thing.stage in {Stage.REVIEW, Stage.APPROVED, Stage.PUBLISHED}:
            thing.stage = Stage.DRAFT
            with changing(thing, "returned", by=self.by, reason=f"{self.reason}: look at what was counted from it"):
                pass

    def _ask(self, thing: Root, left: list[str]) -> None:
        """Leave a comment that names the dates which an editor has to look at."""
        words = ", ".join(f"“{each}”" for each in left)
        said = Comment(uid=token_hex(8), thing=thing.handle, text=f"{self.reason}: look at {words} again.")
        with changing(said, "commented", by=self.by, base=0):
            pass


def _hanging(noun: type[Root], name: str) -> list[int]:
    """The keys of what of `noun` has a date that is counted from the anchor `name`."""
    wanted = Q()
    for lookup in _anchors(noun):
        wanted |= Q(**{lookup: name})
    rows = noun._default_manager.filter(wanted).order_by("pk").values_list("pk", flat=True)
    return list(rows.distinct()) if wanted else []


def _counted(body: Body, name: str, before: Anchor, after: Anchor) -> tuple[list[str], list[str]]:
    """Count the dates of `body` anew that name the anchor; the words of those done, and of those left."""
    done: list[str] = []
    left: list[str] = []
    for row, column in _dates(body):
        if row[f"{column}_anchor"] != name:
            continue
        when = When(**{each: row[f"{column}_{each}"] for each in FIELDS})
        new = recount(when, before, after) if when.rule else None
        words = when.text or when.edtf
        if new is None:
            left.append(words)
        elif new.edtf != when.edtf:
            done.append(words)
            kept = new.part_of_day if new.part_of_day != PartOfDay.NONE else when.part_of_day
            row |= {f"{column}_{each}": getattr(new, each) for each in COUNTED} | {f"{column}_part_of_day": str(kept)}
    return done, left


def _dates(body: Body) -> Iterator[tuple[Body, str]]:
    """Every date of a body and its rows: the row that holds it, and the name of its columns."""
    for key, value in list(body.items()):
        if key.endswith("_anchor"):
            yield body, key.removesuffix("_anchor")
        elif isinstance(value, list):
            for row in value:
                if isinstance(row, dict):
                    yield from _dates(row)


def _anchors(model: Any, prefix: str = "") -> Iterator[str]:
    """Lookups of `model` and its own rows that hold the name of an anchor."""
    for each in model._meta.concrete_fields:
        if each.name.endswith("_anchor"):
            yield prefix + each.name
    for name in model.OWNS:
        yield from _anchors(model._meta.get_field(name).related_model, f"{prefix}{name}__")
