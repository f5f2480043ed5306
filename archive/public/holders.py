"""Who is said to hold a place, over time: what the place page shows as a table."""

import json
from datetime import date
from typing import Any

from archive.domain import control
from archive.domain.words import Assessed, QuestionKind


def of_place(rows, slug):
    """Spans in order of time, then statements without a date; from the questions of control of events in the place."""
    documents = [json.loads(row.document) for row in rows]
    holdings: list[control.Holding] = []
    names: dict[str, Any] = {}
    for event in documents:
        if event["place"] and event["place"]["slug"] == slug:
            holdings += _holdings(event, names)
    shown = [_span(span, names) for span in control.spans(holdings)]
    return shown + [_undated(held, names) for held in control.undated(holdings)]


def _holdings(event, names):
    """The statements of one event; what is named in them is kept in `names`."""
    claims = {claim["id"]: claim for claim in event["claims"]}
    for question in event["questions"]:
        if question["kind"] != QuestionKind.CONTROL:
            continue
        for position in question["positions"]:
            counting = [claims[held["claim"]] for held in position["held_by"] if not held["set_aside"]]
            if not counting:
                continue
            actor, when = position["actor"], position["when"] or event["when"]
            names["event", event["slug"]] = {"kind": "event", "slug": event["slug"], "name": event["title"]}
            if actor:
                names["actor", _key(actor)] = actor
            names["position", event["slug"], question["key"], position["key"]] = position["text"]
            yield control.Holding(
                place=event["place"]["slug"],
                actor=_key(actor) if actor else "",
                earliest=date.fromisoformat(when["earliest"]) if when["earliest"] else None,
                latest=date.fromisoformat(when["latest"]) if when["latest"] else None,
                assessment=Assessed(question["assessment"]["ruling"] or question["assessment"]["word"]),
                event=event["slug"],
                question=question["key"],
                position=position["key"],
                by=tuple(dict.fromkeys(claim["voice"]["name"] for claim in counting)),
            )


def _key(actor):
    return actor["slug"] or actor["name"]


def _span(span, names):
    start, end = span.start.isoformat(), span.end.isoformat()
    whole = start[5:] == "01-01" and end[5:] == "12-31"
    edges = (start[:4], end[:4]) if whole else (start, end)
    edtf = edges[0] if edges[0] == edges[1] else "/".join(edges)
    when = {"text": "", "edtf": edtf, "part_of_day": "", "basis": "stated", "note": "", "window": False}
    opened = {"open_start": span.open_start, "open_end": span.open_end, "disagree": span.disagree}
    return {"when": when, **opened, **_statements(span.holdings, span.assessment, names)}


def _undated(held, names):
    return {"when": None, **_statements([held], held.assessment, names)}


def _statements(holdings, assessment, names):
    """Who is named, on whose word, and in which events, each once."""
    said = {(h.event, h.question, h.position): h for h in holdings}
    return {
        "assessment": str(assessment),
        "statements": [
            {
                "actor": names.get(("actor", held.actor)),
                "text": names["position", *key],
                "event": names["event", held.event],
                "question": held.question,
                "by": held.by,  # an empty name is an article whose outlet is not known
            }
            for key, held in said.items()
        ],
    }
