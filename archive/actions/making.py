"""Acts that make what a field of the desk lacks: an actor, a place, an event, a question, a position. And unmake it."""

import secrets
from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext as _

from archive.actions import editing
from archive.actions.act import Author, Refused, act
from archive.domain.when import When
from archive.domain.words import ActorKind, PlaceKind, QuestionKind
from archive.models import Actor, Event, Location, Position, Question
from archive.models.root import Root

LONGEST = 48  # of a uid made from a name, so that a number fits behind it


@act
def actor(name: str, *, by: Author, kind: str = ActorKind.UNKNOWN, reason: str = "") -> Actor:
    """A new actor of this name, to be completed later."""
    return editing.save(Actor(uid=free_uid(Actor, name), name=name, kind=kind), by=by, reason=reason)


@act
def location(name: str, *, by: Author, kind: str = PlaceKind.SETTLEMENT, reason: str = "") -> Location:
    """A new place of this name, without coordinates or container, to be completed later."""
    return editing.save(Location(uid=free_uid(Location, name), name=name, kind=kind), by=by, reason=reason)


@act
def event(
    title: str, *, by: Author, position: str, when: When | None = None, place: str = "", reason: str = ""
) -> Event:
    """A new event with its question whether it happened, and one position on it, in our words."""
    made = Event(uid=free_uid(Event, title), title=title)
    if when:
        made.when = when
    if place:
        made.location = Location.objects.live().filter(uid=place).first()

    def rows() -> None:
        question = Question.objects.create(
            event=made, key="occurrence", kind=QuestionKind.OCCURRENCE, text="Did it happen?", main=True
        )
        Position.objects.create(question=question, key="yes", text=position)

    return editing.save(made, by=by, reason=reason, rows=rows)


@act
def question(event: Event, *, text: str, kind: str, key: str = "", by: Author, reason: str = "") -> Question:
    """A new question of `event`."""
    event = _live(event)
    key = key or free_key(event.questions.values_list("key", flat=True), text)
    order = 1 + max((each.order for each in event.questions.all()), default=0)
    made = Question(event=event, key=key, kind=kind, text=text, order=order)
    editing.save(event, by=by, reason=reason, rows=made.save)
    return made


@act
def position(event: Event, question: str, *, text: str, key: str = "", by: Author, reason: str = "") -> Position:
    """A new position on the question of `event` with key `question`."""
    event = _live(event)
    asked = event.questions.filter(key=question).first()
    if asked is None:
        raise Refused(
            _("“%(event)s” has no question “%(question)s” any more.") % {"event": event, "question": question}
        )
    key = key or free_key(asked.positions.values_list("key", flat=True), text)
    order = 1 + max((each.order for each in asked.positions.all()), default=-1)
    made = Position(question=asked, key=key, text=text, order=order)
    editing.save(event, by=by, reason=reason, rows=made.save)
    return made


@act
def unmake(event: Event, question: str, position: str = "", *, by: Author, reason: str = "") -> None:
    """Take a question of `event`, or a position on it, out again while nothing rests on it."""
    event = _live(event)
    rows = Position.objects.filter(question__event=event, question__key=question)
    rows = rows.filter(key=position) if position else rows
    if rows.filter(evidence__isnull=False).exists():
        raise Refused(_("Claims hold it: take them off first."))
    gone: Any = rows if position else Question.objects.filter(event=event, key=question)
    editing.save(event, by=by, reason=reason, rows=gone.delete)


def free_uid(noun: type[Root], name: str) -> str:
    """A uid made from `name` that no thing of this noun has."""
    base = slugify(name).replace("_", "-")[:LONGEST].strip("-") or f"{noun.noun()}-{secrets.token_hex(4)}"
    taken = set(noun._default_manager.filter(uid__startswith=base).values_list("uid", flat=True))  # type: ignore[misc]  # nouns have one
    return next(uid for uid in _numbered(base) if uid not in taken)


def free_key(taken: Iterable[str], text: str) -> str:
    """A key made from `text` that is not taken."""
    base, known = slugify(text).replace("_", "-")[:LONGEST].strip("-") or secrets.token_hex(4), set(taken)
    return next(key for key in _numbered(base) if key not in known)


def _numbered(base: str) -> Iterator[str]:
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1


def _live(event: Event) -> Event:
    event = editing.again(event)
    if event.discarded:
        raise Refused(_("“%(event)s” was laid aside: take it up first.") % {"event": event})
    return event
