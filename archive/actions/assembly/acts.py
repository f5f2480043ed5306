"""The act that every edit of an event's assembly goes through, and the act that takes the last one back."""

import json
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass

from django.utils.translation import gettext as _

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
        raise Refused(_("“%(event)s” is discarded: restore it first.") % {"event": event})
    before = body_of(event)
    after = deepcopy(before)
    name = edit(after)
    changed = {key: value for key, value in after.items() if value != before[key]}
    if not changed:
        raise Refused(_("Nothing was changed: it stands so already (%(name)s).") % {"name": name})
    rewrite(event, changed, "edited", by=by, reason=". ".join(filter(None, (name, reason.strip()))), base=base)
    return name


@dataclass(frozen=True)
class Undoable:
    """An edit of an event that can be taken back, or done again; `before`: the version that stood before it."""

    edit: Revision
    before: int

    @property
    def name(self) -> str:
        """What would be taken back."""
        if self.edit.reason:
            return self.edit.reason
        day, _t, time = self.edit.at.partition("T")
        return _("the edit by %(who)s of %(day)s, %(time)s") % {"who": self.edit.by, "day": day, "time": time[:5]}


def standing_edits(event: Event) -> tuple[list[Undoable], list[Undoable]]:
    """The edits that stand and those that were taken back, each the last last; none of before another act.

    A review or a publication is such another act: what readers were promised is not taken back in passing.
    """
    done: list[Undoable] = []
    undone: list[Undoable] = []
    for entry in reversed(Revision.objects.of(event).select_related("person")[:LOOKED_BACK]):
        if entry.act == "undone" and done:
            undone.append(done.pop())
        elif entry.act == "redone" and undone:
            undone.pop()
            done.append(Undoable(entry, entry.version - 1))
        elif entry.act == "edited":
            done.append(Undoable(entry, entry.version - 1))
            undone.clear()
        else:
            done.clear()
            undone.clear()
    return done, undone


def last_edit(event: Event) -> Undoable | None:
    """The edit that `undo` would take back, or None."""
    return next(reversed(standing_edits(event)[0]), None)


def last_undone(event: Event) -> Undoable | None:
    """The edit that `redo` would do again, or None."""
    return next(reversed(standing_edits(event)[1]), None)


@act
def undo(event: Event, *, by: Author, base: int | None = None, edit: int | None = None) -> str:
    """Take the last edit of `event` back by a new act that restores the body before it. Raises Refused, Stale.

    `edit`: the version that the edit made, refused if another edit was the last.
    """
    event = again(event)
    last = last_edit(event)
    if last is None:
        raise Refused(
            _("There is no edit of “%(event)s” to take back: another act came after the last one.") % {"event": event}
        )
    _refuse_another(last, edit)
    _say_again(event, last.before, "undone", last.name, by, base)
    return last.name


@act
def redo(event: Event, *, by: Author, base: int | None = None, edit: int | None = None) -> str:
    """Do the edit of `event` that was taken back last again, by a new act. Raises Refused, Stale. `edit` as in `undo`."""
    event = again(event)
    last = last_undone(event)
    if last is None:
        raise Refused(
            _("There is no edit of “%(event)s” to do again: another act came after it was taken back.")
            % {"event": event}
        )
    _refuse_another(last, edit)
    _say_again(event, last.edit.version, "redone", last.name, by, base)
    return last.name


def _refuse_another(last: Undoable, edit: int | None) -> None:
    if edit is not None and last.edit.version != edit:
        raise Refused(_("Another edit came after it: “%(name)s”, by %(by)s.") % {"name": last.name, "by": last.edit.by})


def _say_again(event: Event, version: int, verb: str, name: str, by: Author, base: int | None) -> None:
    """Let `event` say what it said at `version`."""
    former = Revision.objects.of(event).filter(version=version).select_related("body").first()
    if former is None or not hasattr(former, "body"):
        raise Refused(_("What stood then was redacted: it cannot be put back."))
    body, now = json.loads(former.body.text), body_of(event)
    owned = set(event.OWNS) - set(ASSEMBLED)
    changed = {key: value for key, value in body.items() if value != now.get(key) and key not in {*owned, "slug"}}
    rewrite(event, changed, verb, by=by, reason=name, base=base)
