"""Acts of review: send, return, approve."""

from collections.abc import Sequence

from django.conf import settings
from django.utils.translation import gettext as _

from archive.actions.act import Author, Refused, act, changing
from archive.actions.editing import again
from archive.domain.words import Stage
from archive.models import Revision
from archive.models.root import Publishable
from archive.vocabulary import TRANSITIONS, label

CHANGES = ["created", "edited", "restored", "undone", "redone", "set back"]  # acts that change what a thing says


@act
def send[P: Publishable](
    thing: P, *, by: Author, reason: str = "", base: int | None = None, together: Sequence[Publishable] = ()
) -> P:
    """Put a draft before a reviewer; `together` are drafts that go with it."""
    for each in together:
        move(again(each), Stage.REVIEW, "sent to review", by=by, reason=reason)
    return move(again(thing), Stage.REVIEW, "sent to review", by=by, reason=reason, base=base)


@act
def take_up[P: Publishable](thing: P, *, by: Author, reason: str = "", base: int | None = None) -> P:
    """Begin a new draft of a published thing as it stands; readers keep the published version."""
    return move(again(thing), Stage.DRAFT, "taken up", by=by, reason=reason, base=base)


@act
def send_back[P: Publishable](thing: P, *, by: Author, reason: str, base: int | None = None) -> P:
    """Return a thing to draft, saying why."""
    if not reason.strip():
        raise Refused(_("Say why it goes back: the author reads it."))
    return move(again(thing), Stage.DRAFT, "returned", by=by, reason=reason, base=base)


@act
def approve[P: Publishable](
    thing: P, *, by: Author, reason: str = "", base: int | None = None, together: Sequence[Publishable] = ()
) -> P:
    """Approve a thing for publication: by somebody other than the author of its last change (setting FOUR_EYES).

    `together` are things in review that are approved with it, each by the same rule.
    """
    for each in map(again, together):
        refuse_own(each, by)
        move(each, Stage.APPROVED, "approved", by=by, reason=reason)
    thing = again(thing)
    refuse_own(thing, by)
    return move(thing, Stage.APPROVED, "approved", by=by, reason=reason, base=base)


def move[P: Publishable](
    thing: P, stage: Stage, verb: str, *, by: Author, reason: str = "", base: int | None = None
) -> P:
    """Move `thing` to `stage` if the table of transitions allows it. Call inside an act."""
    if (thing.stage, stage) not in TRANSITIONS:
        allowed = [str(label(to)) for from_, to in TRANSITIONS if from_ == thing.stage]
        raise Refused(
            _("“%(thing)s” is in stage “%(stage)s”; from there it goes to %(allowed)s, not to “%(wanted)s”.")
            % {
                "thing": thing,
                "stage": label(Stage(thing.stage)),
                "allowed": ", ".join(allowed),
                "wanted": label(stage),
            }
        )
    if thing.discarded:
        raise Refused(_("“%(thing)s” is discarded: restore it first.") % {"thing": thing})
    thing.stage = stage
    with changing(thing, verb, by=by, reason=reason, base=base):
        pass
    return thing


def refuse_own(thing: Publishable, by: Author, since: str = "") -> None:
    """Refuse that `by` judges what `by` changed last (setting FOUR_EYES); with `since`, only a change after that act."""
    acts = [*CHANGES, since] if since else CHANGES
    last = Revision.objects.of(thing).filter(act__in=acts).select_related("person").first()
    if settings.FOUR_EYES and last and last.act != since and by == (last.person or last.program):
        raise Refused(
            _("“%(thing)s” was last changed by %(by)s: somebody else approves it.") % {"thing": thing, "by": by}
        )
