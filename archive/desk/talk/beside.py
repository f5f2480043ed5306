"""What stands beside a thing on a page of the desk: its comments, its assignment, who else has it open."""

from dataclasses import dataclass
from typing import Any

from archive.actions.publication.events import claims_of
from archive.desk.talk.forms import AssignForm, CommentForm
from archive.desk.talk.pages import who_else
from archive.desk.talk.things import fields_of, passage_in, places_of
from archive.models import Article, Assignment, Claim, Comment, Event, Revision

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
    """The comments on `thing`, on the claims an event rests on, on those of an article; the first first."""
    if isinstance(thing, Event):
        handles = [thing.handle, *(claim.handle for claim in claims_of(thing).values())]
        found = Comment.objects.filter(thing__in=handles)
    else:
        found = Comment.objects.on_article(thing) if isinstance(thing, Article) else Comment.objects.on(thing)
    rows = list(found.live().order_by("-pk")[:COMMENTS])[::-1]
    acts: dict[str, list[Any]] = {}
    entries = Revision.objects.filter(noun="comment", uid__in=[row.uid for row in rows]).select_related("person")
    for entry in entries.order_by("seq"):
        acts.setdefault(entry.uid, []).append(entry)
    about = _abouts(thing, rows)
    return [Said(row, acts[row.uid][0], acts[row.uid][-1] if row.resolved else None, about(row)) for row in rows]


def _abouts(thing, rows):
    """Says of each comment what it is about: a claim, a passage, a field by its label, or nothing more than the thing."""
    uids = [row.thing.removeprefix("claim:") for row in rows if row.thing.startswith("claim:")]
    claims = {claim.handle: claim for claim in Claim.objects.filter(uid__in=uids)} if uids else {}
    labels = dict(fields_of(thing))
    return lambda row: claims.get(row.thing) or passage_in(thing, row.part) or labels.get(row.part, row.part)
