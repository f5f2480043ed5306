"""Who is said to hold a place, over time: from the questions of control of published events."""

from datetime import date
from typing import Any

from archive.domain import control
from archive.domain.words import Assessed, QuestionKind
from archive.public import strips


def reported(documents, follow=""):
    """Who is reported to hold the places of some events: strips, table and voices; None where nobody is.

    The table has the spans in order of time, then statements without a date. `follow` is the name of one voice, and
    leaves only what it says; a voice that says nothing here is answered with no spans at all.
    """
    names: dict[Any, Any] = {}
    said = [held for event in documents if event["place"] for held in _holdings(event, names)]
    if not any(held.is_stated for held in said):
        return None
    followed = [held for held in said if not follow or follow in held.by]
    spans = control.spans(followed)
    shown = [_span(span, names) for span in spans] + [_undated(held, names) for held in control.undated(followed)]
    return {
        "strips": strips.drawn(spans, names),
        "table": shown,
        "voices": sorted({name for held in said for name in held.by if name}),
        "follow": follow,
    }


def _holdings(event, names):
    """The statements of one event; what is named in them is kept in `names`."""
    names["place", event["place"]["slug"]] = {**event["place"], "kind": "location"}
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
            names["assessment", event["slug"], question["key"]] = question["assessment"]
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
    across = span.disagree and not any(held.assessment == Assessed.CONTESTED for held in span.holdings)
    opened = {"open_start": span.open_start, "open_end": span.open_end, "across": across}
    of = {"when": strips.days(span), "place": names["place", span.place]}
    return {**of, **opened, **_statements(span.holdings, names)}


def _undated(held, names):
    return {"when": None, "place": names["place", held.place], **_statements([held], names)}


def _statements(holdings, names):
    """Who is named, on whose word, and in which events, each once; and what the accounts of each question come to."""
    said = {(h.event, h.question, h.position): h for h in holdings}
    assessed = [names["assessment", held.event, held.question] for held in said.values()]
    return {
        "assessments": [each for at, each in enumerate(assessed) if each not in assessed[:at]],
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
