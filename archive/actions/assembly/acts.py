"""The act that every edit of an event's assembly goes through, and the act that takes the last one back."""

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass

from archive.actions.act import Author, Refused, act
from archive.actions.bodies import Body, body_of
from archive.actions.editing import again
from archive.actions.rewriting import rewrite
from archive.models import Event, Revision

type Edit = Callable[[Body], str]
"""Changes the body of an event in place and says what it did. Raises Refused where it cannot."""

LOOKED_BACK = 100  # acts of one event among which the last edit is looked for
ASSEMBLED = ("questions", "sentences", "participations")  # rows that undo puts back: public notes stay


@act
def assemble(event: Event, edit: Edit, *, by: Author, reason: str = "", base: int | None = None) -> str:
    """Make one edit of `event`; what it did stands in the ledger before the reason. Raises Refused, Stale."""
    event = again(event)
    if event.discarded:
        raise Refused(f"“{event}” is discarded: restore it first.")
    before = body_of(event)
    after = deepcopy(before)
    name = edit(after)
    changed = {key: value for key, value in after.items() if value != before[key]}
    if not changed:
        raise Refused(f"Nothing was changed: it stands so already ({name}).")
    rewrite(event, changed, "edited", by=by, reason=". ".join(filter(None, (name, reason.strip()))), base=base)
    return name


@dataclass(frozen=True)
class Undoable:
    """The last edit of an event that still stands, and the version that stood before it."""

    edit: Revision
    before: int

    @property
    def name(self) -> str:
        """What would be taken back."""
        return self.edit.reason or f"the edit by {self.edit.by} at {self.edit.at}"


def last_edit(event: Event) -> Undoable | None:
    """The edit that `undo` would take back; None where another act (a review, a publication) came after it."""
    taken_back = 0
    for entry in Revision.objects.of(event).select_related("person")[:LOOKED_BACK]:
        if entry.act == "undone":
            taken_back += 1
        elif entry.act != "edited":
            return None
        elif taken_back:
            taken_back -= 1
        else:
            return Undoable(entry, entry.version - 1)
    return None


@act
def undo(event: Event, *, by: Author, base: int | None = None) -> str:
    """Take the last edit of `event` back by a new act that restores the body before it. Raises Refused, Stale."""
    event = again(event)
    last = last_edit(event)
    if last is None:
        raise Refused(f"There is no edit of “{event}” to take back: another act came after the last one.")
    former = Revision.objects.of(event).filter(version=last.before).select_related("body").first()
    if former is None or not hasattr(former, "body"):
        raise Refused("What stood before that edit was redacted: it cannot be put back.")
    body, now = json.loads(former.body.text), body_of(event)
    owned = set(event.OWNS) - set(ASSEMBLED)
    changed = {key: value for key, value in body.items() if value != now.get(key) and key not in {*owned, "slug"}}
    rewrite(event, changed, "undone", by=by, reason=last.name, base=base)
    return last.name
