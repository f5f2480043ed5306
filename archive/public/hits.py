"""What a search found, as readers see it: the thing's name, or the quotation with its words marked and who said it."""

import json
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from archive.domain.searching import Search as Sought
from archive.domain.searching import pieces, places
from archive.record import lists
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
    sought: Sought | None = None  # what a page marks

    @cached_property
    def said(self) -> Any:
        """The claim of a quotation, read; its translations with their words marked."""
        claim = json.loads(self.claim)
        for row in claim.get("translations", []):
            row["marked"] = _marked_quotation(row["text"], self.sought)
        return claim

    @cached_property
    def marked(self) -> list[tuple[str, bool]]:
        """The name, or the quotation, in pieces."""
        return _marked_quotation(self.said["quote"], self.sought) if self.claim else marked(self.name, self.sought)

    @property
    def shown(self) -> Any:
        """The brief of an event, read."""
        return json.loads(self.brief)


def hits(ids: list[int], sought: Sought) -> list[Hit]:
    """The hits of `ids`, in their order: one query, whatever was found."""
    found = {row.id: row for row in lists.found(ids)}
    return [_hit(found[id], sought) for id in ids if id in found]


def _hit(row, sought):
    own = {"claim": row.claim or "", "brief": row.brief or "", "kind": row.group or "", "event": row.event or ""}
    return Hit(row.id, Group(row.kind), row.slug, row.name, **own, sought=sought)


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
