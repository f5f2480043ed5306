"""The account matrix: for each question, one row a voice, one column an article, grouped by position."""

from typing import Any

from archive.domain.assessment import EXCLUDING
from archive.domain.words import Assessed, QuestionKind
from archive.public.charts import figures_of

COLUMNS = 4  # so many articles have a column each even where a question quotes them not


def sheet(event):
    """Everything of an event's document that its page lays out: questions, notes, and what is quoted besides."""
    items = Items({claim["id"]: claim for claim in event["claims"]}, numbers_of_notes(event["summary"]))
    ordered = sorted(event["questions"], key=lambda question: not question["main"])
    questions = [_question(question, event, items) for question in ordered]
    return {
        "sentences": sentences(event["summary"], items.notes),
        "main": [question for question in questions if question["main"]],
        "others": [question for question in questions if not question["main"] and not question["is_figure"]],
        "figures": [question for question in questions if not question["main"] and question["is_figure"]],
        "besides": [items.item(claim) for claim in items.claims if claim not in items.seen],
    }


def numbers_of_notes(summary):
    """The numbered notes of a summary: claim → number, in order of first use."""
    cited = dict.fromkeys(claim for sentence in summary for claim in sentence["cites"])
    return {claim: number for number, claim in enumerate(cited, 1)}


def sentences(summary, notes):
    """The sentences of a summary with their numbered notes; the first use of a note is what its words lead back to."""
    used = set()
    found = []
    for sentence in summary:
        numbered = [{"claim": claim, "number": notes[claim], "first": claim not in used} for claim in sentence["cites"]]
        used.update(sentence["cites"])
        found.append({"text": sentence["text"], "notes": numbered})
    return found


class Items:
    """Claims as a page shows them; the first showing of each carries its anchor."""

    def __init__(self, claims, notes):
        self.claims, self.notes, self.seen = claims, notes, set()

    def item(self, claim, set_aside="", reason=""):
        """One showing of a claim."""
        first = claim not in self.seen
        self.seen.add(claim)
        return {
            "claim": self.claims[claim],
            "anchor": first,
            "note": self.notes.get(claim) if first else None,
            "set_aside": set_aside,
            "reason": reason,
        }


def _question(question, event, items):
    quoted = {
        items.claims[held["claim"]]["source"]["article"]["slug"]
        for position in question["positions"]
        for held in position["held_by"]
    }
    sources = event["articles"]
    columns = sources if len(sources) <= COLUMNS else [s for s in sources if s["article"]["slug"] in quoted]
    is_figure = question["kind"] == QuestionKind.FIGURE
    contested = (question["assessment"]["ruling"] or question["assessment"]["word"]) == Assessed.CONTESTED
    return {
        **question,
        "is_figure": is_figure,
        "columns": columns,
        "left_out": len(sources) - len(columns),
        "contested": contested and question["kind"] in EXCLUDING,
        "groups": [_group(position, question, columns, items) for position in question["positions"]],
        "doubters": [items.item(claim) for claim in question["doubts"]],
    }


def _group(position, question, columns, items):
    own = position["assessment"]
    shown = [items.item(held["claim"], held["set_aside"], held["reason"]) for held in position["held_by"]]
    rows: dict[str, list[Any]] = {}
    for item in shown:
        rows.setdefault(item["claim"]["voice"]["key"], []).append(item)
    return {
        "position": position,
        "rows": [_row(spoken, columns) for spoken in rows.values()],
        "figures": figures_of(shown) if question["kind"] == QuestionKind.FIGURE else None,
        "status": own
        if own and question["kind"] not in EXCLUDING and own["word"] != question["assessment"]["word"]
        else None,
    }


def _row(spoken, columns):
    claim = spoken[0]["claim"]
    return {
        "voice": claim["voice"],
        "through": through(claim),
        "cells": [
            {
                "source": source,
                "items": [
                    item for item in spoken if item["claim"]["source"]["article"]["slug"] == source["article"]["slug"]
                ],
            }
            for source in columns
        ],
    }


def through(claim):
    """Who spoke for a voice, and how the source words them: shown below the voice's name."""
    link = claim["told"][0] if claim["told"] else None
    if link is None:
        return {"own": True}
    actor, voice = link["actor"], claim["voice"]["actor"]
    speaker = actor if actor and voice and actor["slug"] != voice["slug"] else None
    words = link["named_as"] if link["named_as"] != claim["voice"]["name"] else ""
    return {"speaker": speaker, "words": words}
