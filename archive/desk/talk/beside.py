"""What stands beside a thing on a page of the desk: its comments, its assignment, who else has it open."""

from dataclasses import dataclass
from typing import Any

from archive.actions.publication.events import claims_of
from archive.desk.talk.forms import AssignForm, CommentForm
from archive.desk.talk.pages import who_else
from archive.desk.talk.things import fields_of, places_of
from archive.models import Assignment, Claim, Comment, Event, Revision

COMMENTS = 200  # the latest that a page shows


@dataclass(frozen=True)
class Said:
    """A comment with who said it, when, and about what."""

    comment: Any
    first: Any
    settled: Any
    about: Any


def beside(request, thing):
    """The context of desk/talk/beside.html for `thing` (an event fetched whole): a constant number of queries."""
    person = request.user
    assignment = Assignment.objects.of(thing).select_related("editor").first()
    initial = {"editor": "", "due": None, "tags": ""}
    if assignment:
        initial = {"editor": assignment.editor_id or "", "due": assignment.due, "tags": assignment.tags.strip()}
    comments = comments_on(thing)
    return {
        "comments": [said for said in comments if not said.comment.resolved],
        "settled": [said for said in comments if said.comment.resolved],
        "comment_form": CommentForm(places=places_of(thing)),
        "assignment": assignment,
        "assign_form": AssignForm(initial=initial),
        "may_comment": person.has_perm("archive.add_comment"),
        "may_assign": person.has_perm("archive.change_assignment"),
        "who_else": who_else(thing, person),
    }


def comments_on(thing):
    """The comments on `thing` and, of an event, on the quotations it rests on; the first first."""
    claims: dict[str, Claim] = {}
    if isinstance(thing, Event):
        claims = {claim.handle: claim for claim in claims_of(thing).values()}
    rows = list(Comment.objects.live().filter(thing__in=[thing.handle, *claims]).order_by("-pk")[:COMMENTS])[::-1]
    acts: dict[str, list[Any]] = {}
    for entry in (
        Revision.objects.filter(noun="comment", uid__in=[row.uid for row in rows])
        .select_related("person")
        .order_by("seq")
    ):
        acts.setdefault(entry.uid, []).append(entry)
    labels = dict(fields_of(thing))
    return [
        Said(
            row,
            acts[row.uid][0],
            acts[row.uid][-1] if row.resolved else None,
            claims.get(row.thing) or labels.get(row.part, row.part),
        )
        for row in rows
    ]
