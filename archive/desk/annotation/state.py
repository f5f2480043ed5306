"""What the screen is given: the claims of an article as bodies, what they name, who else is there."""

import json
from typing import Any

from django.db.models import Count, Prefetch, Q

from archive.actions.bodies import bodies
from archive.desk.annotation.bodies import CLAIM, FIGURE, TELLER, TRANSLATION
from archive.domain.assessment import EXCLUDING
from archive.domain.dates_in_words import words
from archive.domain.words import SetAside, Stance
from archive.models import Actor, Claim, Event, Evidence, Location, Position, Sitting

SHOWN = ["start", "end", "quote", *CLAIM, "actors", "locations"]


def claims_of(article, uids=None):
    """The claims of `article` that are not laid aside, in the order of the text, as the screen keeps them."""
    found = Claim.objects.live().filter(article=article).defer("article__text", "article__original")
    found = found.prefetch_related(
        Prefetch("actors", Actor.objects.only("uid")), Prefetch("locations", Location.objects.only("uid"))
    )
    found = found if uids is None else found.filter(uid__in=uids)
    holds = _holds(found)
    return [
        {"uid": claim.uid, "version": claim.version, "body": _shown(body), "holds": holds.get(claim.uid, [])}
        for claim, body in bodies(found.order_by("start", "-end", "pk"))
    ]


def sittings_of(article, person):
    """What `person` has typed of claims of `article` and not yet made an act of."""
    found = Sitting.objects.filter(article=article, person=person)
    return [
        {"thing": row.thing, "base": row.base, "turn": row.turn, "body": json.loads(row.body or "null")}
        for row in found.order_by("pk")
    ]


def aside_of(article):
    """The versions of claims of `article` that were laid aside, by uid: what was typed of them may come back."""
    return dict(Claim.objects.filter(article=article, discarded=True).values_list("uid", "version"))


def things_of(claims):
    """Everything that `claims` name: actors, places and events, by uid."""
    actors, places, events = set(), set(), set()
    for claim in claims:
        body = claim["body"]
        actors |= {*body["actors"], *(row[name] for row in body["attributions"] for name in ("actor", "on_behalf_of"))}
        places |= set(body["locations"])
        events |= {hold["event"] for hold in claim["holds"]}
    return {
        "actor": {row.uid: thing(row) for row in Actor.objects.filter(uid__in=actors - {None})},
        "location": {row.uid: thing(row) for row in Location.objects.filter(uid__in=places).select_related("parent")},
        "event": {row.uid: event(row) for row in events_with_questions().filter(uid__in=events)},
    }


def events_with_questions():
    """Events with their questions and positions, in a constant number of queries."""
    return Event.objects.select_related("location").prefetch_related("questions__positions")


def thing(row):
    """An actor or a place as a token or a row of a list shows it."""
    beside = row.parent.name if isinstance(row, Location) and row.parent else row.get_kind_display()
    return {"uid": row.uid, "name": row.name, "beside": str(beside), "pk": row.pk}


def event(row):
    """An event with what may be held of it."""
    questions = [
        {
            "key": question.key,
            "kind": question.kind,
            "text": question.text,
            "positions": [{"key": each.key, "text": each.text} for each in question.positions.all()],
        }
        for question in row.questions.all()
    ]
    when = str(words(row.when_edtf, window=row.when_window).line) if row.when_edtf else ""
    beside = ", ".join(filter(None, [when, row.location and row.location.name]))
    named = {"uid": row.uid, "name": row.title, "beside": beside, "pk": row.pk}
    return named | {"dated": bool(row.when_edtf), "when": when, "questions": questions}


def _shown(body):
    rows = {"attributions": TELLER, "figures": FIGURE, "translations": TRANSLATION}
    shown = {name: body[name] for name in SHOWN}
    return shown | {name: [{c: row[c] for c in columns} for row in body[name]] for name, columns in rows.items()}


def _holds(claims):
    """The positions that each of `claims` holds, and whether another position of the same question is held."""
    names = ("position__question__event__uid", "position__question__key", "position__key")
    rows = Evidence.objects.filter(claim__in=claims.values("pk")).order_by("pk")
    found: dict[str, list[dict[str, Any]]] = {}
    contested = _contested(rows)
    for uid, aside, question, *hold in rows.values_list("claim__uid", "set_aside", "position__question", *names):
        hold = dict(zip(("event", "question", "position"), hold, strict=True))
        found.setdefault(uid, []).append(hold | {"aside": aside, "contested": question in contested})
    return found


def _contested(rows):
    """Of the questions that `rows` of evidence stand on, those where two positions that exclude each other are held."""
    counts = Q(question__kind__in=EXCLUDING, evidence__set_aside=SetAside.NO) & ~Q(
        evidence__claim__stance=Stance.DOUBTS
    )
    positions = Position.objects.filter(counts, question__in=rows.values("position__question"))
    held = positions.values("question").annotate(held=Count("pk", distinct=True))
    return {row["question"] for row in held if row["held"] > 1}
