"""Template tags of the desk."""

from itertools import pairwise

from django import template

from archive.desk.changes import body_in, changes
from archive.models import Revision

register = template.Library()
LONGEST_PAGE = 50


@register.simple_tag
def ledger(thing, before=""):
    """The acts on a thing, the last first, each with what it changed; `before`: only earlier ones."""
    acts = Revision.objects.of(thing).select_related("person", "body")
    if before.isdecimal():
        acts = acts.filter(seq__lt=int(before))
    found = [*acts[: LONGEST_PAGE + 1]]
    entries = [{"act": act, "changes": _changed(act, earlier)} for act, earlier in pairwise([*found, None])]
    more = entries[LONGEST_PAGE - 1]["act"].seq if len(entries) > LONGEST_PAGE else None
    return {"entries": entries[:LONGEST_PAGE], "more": more}


def _changed(act, earlier):
    after = body_in(act)
    before = body_in(earlier) if earlier else None
    return changes(before, after) if before and after else []
