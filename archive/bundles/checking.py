"""Check what a bundle's things say of each other: every name leads somewhere, in the bundle or in the archive."""

from collections.abc import Iterator
from typing import Any

from archive.actions.bodies import Body
from archive.bundles.building import Key
from archive.bundles.own_checks import own_faults
from archive.bundles.reading import Tables
from archive.domain.names import folded
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
    known = there | set(bodies) | set(_declared(tables))
    for (noun, uid), body in bodies.items():
        for column, named in _names(noun, body):
            if (NAMES[noun][column], named) not in known and _file(NAMES[noun][column], named) not in tables.unread:
                tables.fault(
                    _file(noun, uid), _where(noun, uid), f"{column} “{named}” is nowhere in the bundle or the archive."
                )
        for message in own_faults(noun, body):
            tables.fault(_file(noun, uid), _where(noun, uid), message)
    _circles(tables, bodies)
    _strong_names(tables, bodies)
    leads = [uid for (noun, uid), body in bodies.items() if noun is Chronology and body["lead"]]
    if len(leads) > 1:
        tables.fault("chronologies.toml", "lead", f"at most one is the home page; {' and '.join(leads)} say they are.")


def _declared(tables: Tables) -> Iterator[Key]:
    """What the bundle has, though a fault, said already, keeps it from being built."""
    yield from ((Event, uid) for uid in tables.events)
    for uid, table in tables.articles.items():
        yield Article, uid
        yield from ((Claim, f"{uid}#{row['key']}") for row in table.get("claim", []))


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


def _circles(tables: Tables, bodies: dict[Key, Body]) -> None:
    """Nothing lies inside itself, is a part of itself, or supersedes itself, by whatever road."""
    for noun, column in ((Location, "parent"), (Event, "parent"), (Article, "supersedes")):
        above = {uid: body[column] for (kind, uid), body in bodies.items() if kind is noun}
        for uid in above:
            seen, here = {uid}, above[uid]
            while here in above and here not in seen:
                seen.add(here)
                here = above[here]
            if here == uid:
                tables.fault(_file(noun, uid), f"“{uid}”", f"{column} “{above[uid]}” leads back to itself.")


def _strong_names(tables: Tables, bodies: dict[Key, Body]) -> None:
    owners: dict[str, str] = {}
    for (noun, uid), body in bodies.items():
        if noun is Actor:
            for row in body["other_names"]:
                if row["kind"] != "weak" and owners.setdefault(folded(row["name"]), uid) != uid:
                    other = owners[folded(row["name"])]
                    tables.fault(
                        "actors.toml", f"“{uid}”", f"shares the name “{row['name']}” with “{other}”: make both weak."
                    )


def _file(noun: type[Root], uid: str) -> str:
    if noun in (Claim, Repeat):
        return f"articles/{uid.partition('#')[0]}.toml"
    if noun in (Article, Event):
        return f"{noun.noun()}s/{uid}.toml"
    return "chronologies.toml" if noun is Chronology else f"{noun.noun()}s.toml"


def _where(noun: type[Root], uid: str) -> str:
    return f"[[claim]] “{uid.partition('#')[2]}”" if noun is Claim else f"“{uid}”"
