"""Acts of annotation: what an editor has done with claims of one article, all of it or nothing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from archive.actions import editing
from archive.actions.act import Author, Refused, Stale, act
from archive.actions.bodies import Body, body_of
from archive.domain.when import When
from archive.domain.words import SetAside
from archive.models import Actor, Article, Claim, Event, Evidence, Location, Position


class Hold(NamedTuple):
    """A position by its names: uid of the event, key of the question, key of the position."""

    event: str
    question: str
    position: str


@dataclass(frozen=True)
class Change:
    """What became of one claim. `base` is the version that was seen, 0 for a new claim.

    `body` None lays the claim aside. `holds` are all the positions that it holds from now on, None leaves them.
    `dates` names events that get their date from this claim's words.
    """

    uid: str
    base: int
    body: Body | None = None
    holds: frozenset[Hold] | None = None
    dates: Mapping[str, When] = field(default_factory=dict)


class Overtaken(Stale):
    """Claims that were changed by somebody else since they were opened, by uid."""

    def __init__(self, uids: list[str]) -> None:
        self.uids = uids
        super().__init__("Somebody else has changed this claim since you opened it. Nothing was saved.")


@act
def annotate(article: Article, changes: Iterable[Change], *, by: Author, reason: str = "") -> None:
    """Keep every change of claims of `article`, with the positions they hold. Raises Refused, Overtaken.

    A claim that stands as it is given gets no revision. Links commute: they need no base of their own.
    """
    changes = list(changes)
    there = {claim.uid: claim for claim in Claim.objects.filter(uid__in=[change.uid for change in changes])}
    late = [change.uid for change in changes if change.base != _version(there.get(change.uid))]
    if late:
        raise Overtaken(late)
    editing.refuse_if(_strangers(changes))
    kept = {change.uid: change.body for change in changes if change.body is not None and _differs(change, there)}
    editing.write(
        [(Claim, uid, {**body, "article": article.uid}) for uid, body in kept.items()],
        by=by,
        reason=reason,
        bases={(Claim, change.uid): change.base for change in changes},
    )
    for change in changes:
        claim = Claim.objects.filter(uid=change.uid).first()
        if claim and change.body is None:
            place(claim, frozenset(), by=by, reason=reason or "the claim was laid aside")
            editing.discard(claim, by=by, reason=reason)
        elif claim and change.holds is not None:
            place(claim, change.holds, by=by, reason=reason, dates=change.dates)


def place(
    claim: Claim, holds: frozenset[Hold], *, by: Author, reason: str = "", dates: Mapping[str, When] | None = None
) -> None:
    """Let `claim` hold exactly the positions `holds`; what was set aside with a reason stays. Call inside an act."""
    rows = Evidence.objects.filter(claim=claim).select_related("position__question__event")
    held = {Hold(row.position.question.event.uid, row.position.question.key, row.position.key): row for row in rows}
    gone = {hold for hold, row in held.items() if hold not in holds and row.set_aside == SetAside.NO}
    come = holds - set(held)
    dated = dict(dates or {})
    for uid in sorted({hold.event for hold in gone | come} | set(dated)):
        event = Event.objects.live().filter(uid=uid).first()
        if event is None:
            raise Refused(_("There is no event “%(uid)s”, or it was laid aside.") % {"uid": uid})
        if uid in dated:
            event.when, event.date_claim = dated[uid], claim
        new = [_position(event, hold) for hold in come if hold.event == uid]
        old = [held[hold].pk for hold in gone if hold.event == uid]
        editing.save(event, by=by, reason=reason, rows=lambda new=new, old=old: _link(claim, new, old))  # type: ignore[misc]


def _link(claim: Claim, new: list[Position], old: list[int]) -> None:
    Evidence.objects.filter(pk__in=old).delete()
    Evidence.objects.bulk_create([Evidence(position=position, claim=claim) for position in new])


def _position(event: Event, hold: Hold) -> Position:
    found = Position.objects.filter(question__event=event, question__key=hold.question, key=hold.position).first()
    if found is None:
        raise Refused(
            _("“%(event)s” has no position “%(question)s/%(position)s” any more.")
            % {"event": event, "question": hold.question, "position": hold.position}
        )
    return found


def _strangers(changes: Iterable[Change]) -> list[str]:
    """Actors and places that claims name and the archive does not know."""
    actors, places = set[str](), set[str]()
    for body in (change.body for change in changes if change.body):
        rows = body.get("attributions", [])
        actors |= {*body.get("actors", []), *(row[name] for row in rows for name in ("actor", "on_behalf_of"))}
        places |= {*body.get("locations", [])}
    faults = []
    for noun, uids in ((Actor, actors), (Location, places)):
        wanted = {uid for uid in uids if uid}
        known = set(noun._default_manager.filter(uid__in=wanted).values_list("uid", flat=True))
        faults += [
            _("There is no %(what)s “%(uid)s” in the archive.") % {"what": noun.noun(), "uid": uid}
            for uid in sorted(wanted - known)
        ]
    return faults


def _version(claim: Claim | None) -> int:
    return claim.version if claim else 0


def _differs(change: Change, there: Mapping[str, Claim]) -> bool:
    claim = there.get(change.uid)
    if claim is None or claim.discarded:
        return True
    stands: dict[str, Any] = body_of(claim)
    return any(stands.get(name) != value for name, value in (change.body or {}).items())
