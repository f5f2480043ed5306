"""The passages of an article that readers see: quoted words in place, by paragraph, with "…" between.

Spans of claims may overlap and nest: their text is shown once, cut where any of them begins or ends, and each
piece knows the claims that cover it. A quotation with a withheld name is one piece; what overlaps it yields.
"""

import itertools
from bisect import bisect_right
from dataclasses import dataclass, field
from typing import Any

CONTEXT = 32  # characters that a document holds on either side of a quotation, unless the text begins or ends there


@dataclass
class Note:
    """A claim in the margin: its number, and what it holds in which event."""

    number: int
    claim: dict
    held: list = field(default_factory=list)

    @property
    def contested(self):
        """Whether any position it holds is contested."""
        return any(each["contested"] for each in self.held)

    @property
    def events(self):
        """The events it stands in, each once, and whether what it holds there is contested."""
        found: dict[str, dict[str, Any]] = {}
        for each in self.held:
            event = found.setdefault(each["event"]["slug"], {"event": each["event"], "contested": False})
            event["contested"] |= each["contested"]
        return list(found.values())


def around(claim):
    """The words before and after the quotation of a claim's document, whole words only; "…" where the text goes on."""
    before, after = claim["prefix"], claim["suffix"]
    if len(before) == CONTEXT and " " in before:
        before = f"… {before.partition(' ')[2].lstrip()}"
    if len(after) == CONTEXT and " " in after:
        after = f"{after.rpartition(' ')[0].rstrip()} …"
    return before, after


def notes_of(rows):
    """A note for each claim of an article, in the order of the text; one claim may stand in several events.

    `rows` are pairs of a claim's document and the document of its event.
    """
    notes: dict[str, Note] = {}
    for claim, event in rows:
        note = notes.setdefault(claim["id"], Note(len(notes) + 1, claim))
        note.held += holdings(claim["id"], event)
    return list(notes.values())


def holdings(claim, event):
    """Which positions on which questions of an event a claim holds or doubts."""
    named = {"event": {"kind": "event", "slug": event["slug"], "name": event["title"]}, "when": event["when"]}
    found = [
        {**named, "question": question, "position": position, "held": held, "contested": _counts(question, held)}
        for question in event["questions"]
        for position in question["positions"]
        for held in position["held_by"]
        if held["claim"] == claim
    ]
    doubted = [{**named, "question": q, "doubt": True} for q in event["questions"] if claim in q["doubts"]]
    return found + [{**each, "contested": False} for each in doubted or ([] if found else [named])]


def _counts(question, held):
    word = question["assessment"]["ruling"] or question["assessment"]["word"]
    return word == "contested" and not held["set_aside"]


def paragraphs_of(article, notes):
    """Paragraphs that are shown: number, pieces of text, and the notes that begin there."""
    starts = [stretch["start"] for stretch in article["paragraphs"]]
    pieces = _full(article["text"], notes) if article["text"] is not None else _pieces(notes)
    found: dict[int, list[dict[str, Any]]] = {}
    for piece in _by_paragraph(pieces, starts):
        found.setdefault(max(bisect_right(starts, piece["start"]), 1), []).append(piece)
    return [_paragraph(number, found[number], article, notes) for number in sorted(found)]


def _paragraph(number, pieces, article, notes):
    stretch = article["paragraphs"][number - 1] if article["paragraphs"] else {"start": 0, "end": article["length"]}
    for one, two in itertools.pairwise(pieces):
        two["gap"] = two["start"] > one["end"]
    pieces[0]["gap"] = pieces[0]["start"] > stretch["start"]
    shown = [note for note in notes if any(note in piece["notes"] for piece in pieces)]
    begun = [note for note in shown if note.claim["paragraph"] == number or note.claim["start"] >= stretch["start"]]
    return {
        "number": number,
        "pieces": pieces,
        "more": pieces[-1]["end"] < stretch["end"],
        "notes": begun,
        "graphic": next((note.claim for note in shown if note.claim["sensitivity"] == "graphic"), None),
    }


def _pieces(notes):
    """The quoted text, cut at every beginning and end."""
    masked = [note for note in notes if not isinstance(note.claim["quote"], str)]
    open_notes = [note for note in notes if note not in masked]
    edges = sorted({edge for note in notes for edge in (note.claim["start"], note.claim["end"])})
    pieces = []
    for start, end in itertools.pairwise(edges):
        over = [note for note in notes if note.claim["start"] <= start and end <= note.claim["end"]]
        if not over:
            continue
        hiding = next((note for note in masked if note in over), None)
        if hiding is None:
            source = next(note.claim for note in open_notes if note in over)
            text = source["quote"][start - source["start"] : end - source["start"]]
            pieces.append(_piece(text, start, end, over))
        elif pieces and pieces[-1]["masking"] is hiding:
            pieces[-1]["end"] = end
            pieces[-1]["notes"] += [note for note in over if note not in pieces[-1]["notes"]]
            pieces[-1]["ending"] = [note for note in pieces[-1]["notes"] if note.claim["end"] <= end]
        else:
            pieces.append({**_piece(hiding.claim["quote"], start, end, over), "masking": hiding})
    return pieces


def _full(text, notes):
    """The whole text, cut at every beginning and end of a claim."""
    inner = {edge for note in notes for edge in (note.claim["start"], note.claim["end"])}
    edges = sorted(inner | {0, len(text)})
    return [
        _piece(text[start:end], start, end, [n for n in notes if n.claim["start"] <= start and end <= n.claim["end"]])
        for start, end in itertools.pairwise(edges)
    ]


def _piece(text, start, end, over):
    return {
        "text": text,
        "start": start,
        "end": end,
        "notes": over,
        "beginning": [note for note in over if note.claim["start"] == start],
        "ending": [note for note in over if note.claim["end"] == end],
        "inmost": max(over, key=lambda note: (note.claim["start"], -note.claim["end"]), default=None)
        if text != " "
        else None,
        "contested": any(note.contested for note in over),
        "masking": None,
        "gap": False,
    }


def _by_paragraph(pieces, starts):
    """Pieces cut where a paragraph begins, so that each stands in one."""
    for piece in pieces:
        cuts = [start for start in starts if piece["start"] < start < piece["end"]]
        if not cuts or not isinstance(piece["text"], str):
            yield piece
            continue
        edges = [piece["start"], *cuts, piece["end"]]
        for start, end in itertools.pairwise(edges):
            cut = _piece(piece["text"][start - piece["start"] : end - piece["start"]], start, end, piece["notes"])
            yield {**cut, "text": cut["text"].strip("\n")}
