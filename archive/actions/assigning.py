"""The act of assigning: who looks after a thing, by when, under which tags."""

import re
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from archive.actions.act import Author, Refused, act, changing
from archive.models import Assignment
from archive.models.root import Root

TAG = re.compile(r"[\w-]{1,40}")
UNSAID: Any = object()  # what is not said stays as it is


@act
def assign(
    thing: Root,
    *,
    by: Author,
    editor: Any = UNSAID,
    due: date | None = UNSAID,
    tags: list[str] = UNSAID,
    reason: str = "",
) -> Assignment:
    """Say who looks after `thing`, by when, under which tags. Raises Refused, also where nothing would change."""
    row = Assignment.objects.of(thing).first() or Assignment(uid=thing.handle)
    before = (row.editor_id, row.due, row.tags)
    if editor is not UNSAID:
        if editor is not None and not (editor.is_active and editor.is_staff):
            raise Refused(_("%(editor)s does not work at the desk.") % {"editor": editor})
        row.editor = editor
    if due is not UNSAID:
        row.due = due
    if tags is not UNSAID:
        row.tags = _kept(tags)
    if row.pk is not None and before == (row.editor_id, row.due, row.tags):
        raise Refused(_("“%(thing)s” is so assigned already.") % {"thing": thing})
    with changing(row, "assigned", by=by, reason=reason):
        pass
    return row


def _kept(tags: list[str]) -> str:
    """Tags as they are kept: lower-case, each once, each between spaces."""
    wanted = sorted({tag.lower() for tag in tags if tag})
    for tag in wanted:
        if not TAG.fullmatch(tag):
            raise Refused(_("“%(tag)s” is no tag: use letters, digits and hyphens, at most 40.") % {"tag": tag})
    kept = f" {' '.join(wanted)} " if wanted else ""
    if len(kept) > 500:
        raise Refused(_("These are too many tags for one thing."))
    return kept
