"""Check what a bundle's things say of each other: every name leads somewhere, in the bundle or in the archive."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from archive.actions.bodies import Body
from archive.bundles.building import Key
from archive.bundles.reading import Tables
from archive.domain.figures import Figure, FigureError
from archive.domain.names import folded
from archive.domain.words import Bound, Measure
from archive.models import ROOTS, Actor, Article, Chronology, Claim, Event, Location, Repeat
from archive.models.root import Root

# Where a body names other things: column → noun.
NAMES: dict[type[Root], dict[str, type[Root]]] = {
    Location: {"parent": Location},
    Actor: {"object": Actor, "claim": Claim},
    Article: {"publisher": Actor, "supersedes": Article},
    Claim: {"actors": Actor, "locations": Location, "actor": Actor, "on_behalf_of": Actor},
    Repeat: {"claim": Claim, "of": Claim},
    Event: {
        "parent": Event,
        "location": Location,
        "date_claim": Claim,
        "cites": Claim,
        "claim": Claim,
        "actor": Actor,
    },
    Chronology: {"cites": Claim, "event": Event},
}


def check(tables: Tables, bodies: dict[Key, Body]) -> None:
    """Note every fault of `bodies` in `tables`."""
    there = {(noun, uid) for noun in ROOTS for uid in noun._default_manager.live().values_list("uid", flat=True)}
    known = there | set(bodies)
    for (noun, uid), body in bodies.items():
        for column, named in _names(noun, body):
            if (NAMES[noun][column], named) not in known:
                tables.fault(_file(noun, uid), _where(noun, uid), f"{column} “{named}” is nowhere in the bundle or the archive.")
        for message in _own_faults(noun, body):
            tables.fault(_file(noun, uid), _where(noun, uid), message)
    _strong_names(tables, bodies)
    leads = [uid for (noun, uid), body in bodies.items() if noun is Chronology and body["lead"]]
    if len(leads) > 1:
        tables.fault("chronologies.toml", "lead", f"at most one is the home page; {' and '.join(leads)} say they are.")


def _names(noun: type[Root], value: Any) -> Iterator[tuple[str, str]]:
    """Every (column, uid) that a body names, at any depth."""
    for column, inner in value.items():
        if column in NAMES[noun] and isinstance(inner, str):
            yield column, inner
        elif isinstance(inner, list):
            for row in inner:
                if isinstance(row, dict):
                    yield from _names(noun, row)
                elif column in NAMES[noun]:
                    yield column, row


def _own_faults(noun: type[Root], body: Body) -> Iterator[str]:
    if noun is Event:
        kinds = [question["kind"] for question in body["questions"]]
        if kinds.count("occurrence") != 1:
            yield f"needs exactly one question of kind occurrence; it has {kinds.count('occurrence')}."
        yield from _twice("question", [question["key"] for question in body["questions"]])
        for question in body["questions"]:
            yield from _twice(f"position of “{question['key']}”", [row["key"] for row in question["positions"]])
            if bool(question["ruling"]) != bool(question["ruling_reason"]):
                yield f"question “{question['key']}”: a ruling and its public reason go together."
        yield from _twice("participant", [f"{row['actor']} as {row['role']}" for row in body["participations"]])
    if noun is Actor and body["withhold_name"] and not body["public_label"]:
        yield "a withheld name needs a public_label to be shown in its place."
    if noun is Location:
        yield from _coordinates(body)
    if noun is Article and (body["publisher"] is None) != (body["publisher_basis"] == "unknown"):
        yield "name the publisher and how it is known, or neither."
    for row in body.get("figures", []):
        try:
            Figure(row["verbatim"], row["value"], row["value_max"], Bound(row["bound"]), Measure(row["measure"]))
        except FigureError as error:
            yield f"figure “{row['verbatim']}”: {error}"
    for row in body.get("attributions", []):
        if not (row["actor"] or row["named_as"]):
            yield f"teller {row['order']} needs “who” or “as”."


def _coordinates(body: Body) -> Iterator[str]:
    given = [body["latitude"], body["longitude"], body["uncertainty_m"], body["georeference"] or None]
    if any(value is not None for value in given) and None in given:
        yield "coordinates need latitude, longitude, uncertainty_m and georeference, all four."
    for name, most in (("latitude", 90), ("longitude", 180)):
        try:
            if body[name] is not None and abs(Decimal(body[name])) > most:
                yield f"{name} {body[name]} is not on earth."
        except InvalidOperation:
            yield f"{name} “{body[name]}” is no number of degrees."


def _twice(what: str, keys: list[str]) -> Iterator[str]:
    for key, times in Counter(keys).items():
        if times > 1:
            yield f"{what} “{key}” stands {times} times."


def _strong_names(tables: Tables, bodies: dict[Key, Body]) -> None:
    owners: dict[str, str] = {}
    for (noun, uid), body in bodies.items():
        if noun is Actor:
            for row in body["other_names"]:
                if row["kind"] != "weak" and owners.setdefault(folded(row["name"]), uid) != uid:
                    other = owners[folded(row["name"])]
                    tables.fault("actors.toml", f"“{uid}”", f"shares the name “{row['name']}” with “{other}”: make both weak.")


def _file(noun: type[Root], uid: str) -> str:
    if noun in (Claim, Repeat):
        return f"articles/{uid.partition('#')[0]}.toml"
    if noun in (Article, Event):
        return f"{noun.noun()}s/{uid}.toml"
    return "chronologies.toml" if noun is Chronology else f"{noun.noun()}s.toml"


def _where(noun: type[Root], uid: str) -> str:
    return f"[[claim]] “{uid.partition('#')[2]}”" if noun is Claim else f"“{uid}”"
