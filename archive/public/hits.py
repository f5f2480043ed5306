"""What a search found, as readers see it: the thing's name, or the quotation with its words marked and who said it."""

import json
from dataclasses import dataclass, field
from typing import Any

from archive.domain.searching import Search as Sought
from archive.domain.searching import pieces, places
from archive.record import lists, searches
from archive.record.searches import Group

ROOM = 320  # characters of a quotation that a hit shows
BEFORE = 90  # of them before the first mark, where it is cut


@dataclass(frozen=True)
class Hit:
    """One hit. `name` is the thing's, or the title of the event that a quotation is in; `claim` is its document."""

    id: int
    group: Group
    slug: str
    name: str
    event: str = ""  # slug of the event, if it is in one
    kind: str = ""  # of a thing: kind of actor or place, the outlet of an article
    claim: str = ""
    brief: str = ""
    marked: list[tuple[str, bool]] = field(default_factory=list)  # the name, or the quotation, in pieces
    sought: Sought | None = None  # of a quotation: what its translations are marked with

    @property
    def said(self) -> Any:
        """The claim of a quotation, read; its translations with their words marked."""
        claim = json.loads(self.claim)
        for row in claim.get("translations", []):
            row["marked"] = _marked_quotation(row["text"], self.sought)
        return claim

    @property
    def shown(self) -> Any:
        """The brief of an event, read."""
        return json.loads(self.brief)


def hits(ids: list[int], sought: Sought) -> list[Hit]:
    """The hits of `ids`, in their order: four queries at most, whatever was found."""
    rows = {row.id: row for row in lists.found(ids)}
    found = [rows[id] for id in ids if id in rows]
    keys = {row.k for row in found if row.k is not None}
    events = {row.k: row for row in lists.briefs(keys)}
    claims = lists.claims(keys, [row.slug for row in found if row.kind == Group.QUOTATIONS])
    things = _things({(row.kind, row.slug) for row in found if row.k is None})
    return [hit for row in found if (hit := _hit(row, sought, events, claims, things))]


def _things(named):
    kinds = {group: kind for kind, group in searches.KINDS.items()}
    rows = lists.things({(kinds[Group(group)], slug) for group, slug in named})
    return {(searches.KINDS[row.kind], row.slug): row for row in rows}


def _hit(row, sought, events, claims, things):
    if row.kind == Group.QUOTATIONS:
        document = claims[row.k, row.slug]
        event = events[row.k]
        return Hit(row.id, Group(row.kind), row.slug, event.title, event.slug, claim=document, sought=sought,
                   marked=_marked_quotation(json.loads(document)["quote"], sought))  # fmt: skip
    if row.kind == Group.EVENTS:
        event = events[row.k]
        return Hit(row.id, Group(row.kind), row.slug, event.title, event.slug, brief=event.brief,
                   marked=marked(event.title, sought))  # fmt: skip
    thing = things[row.kind, row.slug]
    return Hit(row.id, Group(row.kind), row.slug, thing.name, kind=thing.group, marked=marked(thing.name, sought))


def marked(text, sought):
    """A text in pieces, each with whether it was sought."""
    return pieces(text, places(text, sought))


def _marked_quotation(quote, sought):
    """The words of a quotation in pieces; a long one is cut before the first mark and where the room ends."""
    parts = [quote] if isinstance(quote, str) else quote
    found = [
        piece
        for part in parts
        for piece in (marked(part, sought) if isinstance(part, str) else [(f"[{part['withheld']}]", False)])
    ]
    return _cut(found)


def _cut(found):
    if sum(len(text) for text, _ in found) <= ROOM:
        return found
    first = next((at for at, (_, sought) in enumerate(found) if sought), 0)
    before = "".join(text for text, _ in found[:first])
    start = before if len(before) <= BEFORE else "… " + before[-BEFORE:].partition(" ")[2]
    kept, room = ([(start, False)] if start else []), ROOM - len(start)
    for text, sought in found[first:]:
        if room <= 0:
            return kept
        kept.append((text if len(text) <= room else text[:room].rpartition(" ")[0] + " …", sought))
        room -= len(text)
    return kept
