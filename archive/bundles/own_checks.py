"""Check what one thing of a bundle says of itself: what its columns can hold, and what its rows must never be."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models

from archive.actions.bodies import Body
from archive.domain.figures import Figure, FigureError
from archive.domain.words import Bound, Measure
from archive.models import Actor, Article, Chronology, Claim, Event, Location, Repeat
from archive.models.root import Root

LARGEST = {models.PositiveIntegerField: 2**31 - 1, models.PositiveSmallIntegerField: 2**15 - 1}  # on both databases
DEGREES = re.compile(r"-?(0|[1-9][0-9]{0,2})(\.[0-9]{1,5})?")


def own_faults(noun: type[Root], body: Body) -> Iterator[str]:
    """Faults of one thing, each in words."""
    yield from _columns(noun, body)
    yield from _CHECKS[noun](body)


def _columns(model: Any, body: Body) -> Iterator[str]:
    """What the columns of `model`, and of what it owns, cannot hold."""
    for field in model._meta.concrete_fields:
        value = body.get(field.name)
        if value == "" and not field.blank:
            yield f"{field.name} cannot be empty."
        if isinstance(value, int) and value > LARGEST.get(type(field), value):
            yield f"{field.name}: {value} is more than {LARGEST[type(field)]}."
        elif value not in (None, "") and not isinstance(field, models.ForeignKey | models.DecimalField):
            try:
                field.run_validators(value)
            except ValidationError as error:
                yield f"{field.name}: {' '.join(error.messages)}"
    for name in model.OWNS:
        for row in body.get(name, []):
            yield from _columns(model._meta.get_field(name).related_model, row)


def _event(body: Body) -> Iterator[str]:
    kinds = [question["kind"] for question in body["questions"]]
    if kinds.count("occurrence") != 1:
        yield f"needs exactly one question of kind occurrence; it has {kinds.count('occurrence')}."
    yield from _twice("question", (question["key"] for question in body["questions"]))
    for question in body["questions"]:
        yield from _question(question)
    yield from _twice("participant", (f"{row['actor']} as {row['role']}" for row in body["participations"]))


def _question(question: Body) -> Iterator[str]:
    key = question["key"]
    yield from _twice(f"position of “{key}”", (row["key"] for row in question["positions"]))
    if bool(question["ruling"]) != bool(question["ruling_reason"]):
        yield f"question “{key}”: a ruling and its public reason go together."
    if question["kind"] == "occurrence" and not question["main"]:
        yield f"question “{key}”: whether it happened is always a main question."
    for position in question["positions"]:
        here = f"position “{position['key']}” of “{key}”"
        if sum(bool(position[name]) for name in ("actor", "location", "when_edtf")) > 1:
            yield f"{here} names at most one of: an actor, a location, a date."
        yield from _twice(f"{here}: claim", (row["claim"] for row in position["evidence"]))
        for row in position["evidence"]:
            if row["set_aside"] and not row["reason"]:
                yield f"{here}: “{row['claim']}” is set aside and needs the reason."


def _actor(body: Body) -> Iterator[str]:
    if body["withhold_name"] and not body["public_label"]:
        yield "a withheld name needs a public_label to be shown in its place."
    yield from _twice("name", (row["name"] for row in body["other_names"]))


def _location(body: Body) -> Iterator[str]:
    yield from _twice("name", (row["name"] for row in body["other_names"]))
    given = [body["latitude"], body["longitude"], body["uncertainty_m"], body["georeference"] or None]
    if any(value is not None for value in given) and None in given:
        yield "coordinates need latitude, longitude, uncertainty_m and georeference, all four."
    for name, most in (("latitude", 90), ("longitude", 180)):
        degrees = body[name]
        if degrees is not None and not DEGREES.fullmatch(degrees):
            yield f"{name} “{degrees}” is no number of degrees, such as 33.42 or -7.5, with five decimals at most."
        elif degrees is not None and abs(Decimal(degrees)) > most:
            yield f"{name} {degrees} is not on earth."


def _article(body: Body) -> Iterator[str]:
    if (body["publisher"] is None) != (body["publisher_basis"] == "unknown"):
        yield "name the publisher and how it is known, or neither."
    if body["publisher_basis"] == "inferred" and not body["publisher_note"]:
        yield "an inferred publisher needs a note that says from what."
    end = 0
    for row in body["segments"]:
        if row["start"] < end:
            yield f"the {row['kind']} at {row['start']} overlaps the segment before it."
        end = max(end, row["end"])


def _claim(body: Body) -> Iterator[str]:
    for row in body["figures"]:
        try:
            Figure(row["verbatim"], row["value"], row["value_max"], Bound(row["bound"]), Measure(row["measure"]))
        except FigureError as error:
            yield f"figure “{row['verbatim']}”: {error}"
    for row in body["attributions"]:
        if not (row["actor"] or row["named_as"]):
            yield f"teller {row['order']} needs “who” or “as”."
    yield from _twice("translation into", (row["language"] for row in body["translations"]))
    for row in body["translations"]:
        if not row["text"].strip() or not row["translator"].strip():
            yield f"the translation into “{row['language']}” needs its text and its translator."


def _repeat(body: Body) -> Iterator[str]:
    if body["claim"] == body["of"]:
        yield "a claim does not repeat itself."
    if not body["reason"]:
        yield "a repeat needs the reason it is believed to be one."


def _chronology(body: Body) -> Iterator[str]:
    yield from _twice("event", (row["event"] for row in body["entries"]))


def _twice(what: str, keys: Iterable[str]) -> Iterator[str]:
    for key, times in Counter(keys).items():
        if times > 1:
            yield f"{what} “{key}” stands {times} times."


_CHECKS = {
    Actor: _actor,
    Article: _article,
    Chronology: _chronology,
    Claim: _claim,
    Event: _event,
    Location: _location,
    Repeat: _repeat,
}
