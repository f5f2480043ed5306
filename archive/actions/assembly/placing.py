"""Edits of evidence: a claim placed under a position, moved, set aside, counted again, taken off."""

from django.utils.translation import gettext as _

from archive.actions.act import Refused
from archive.actions.assembly.finding import Row, evidence_in, position_in, short
from archive.actions.bodies import Body
from archive.domain.words import SetAside
from archive.models import Claim


def place(body: Body, claim: Claim, to: str) -> str:
    """Put `claim` under a position."""
    position = position_in(body, to)
    _add(position, {"claim": claim.uid, "set_aside": "", "reason": ""})
    return f"Placed {claim} under “{short(position['text'])}”"


def move(body: Body, claim: Claim, at: str, to: str) -> str:
    """Take `claim` from one position to another, with why it is set aside, if it is."""
    position, target = position_in(body, at), position_in(body, to)
    row = evidence_in(position, claim.uid)
    if position is not target:
        position["evidence"].remove(row)
        _add(target, row)
    return f"Moved {claim} from “{short(position['text'])}” to “{short(target['text'])}”"


def set_aside(body: Body, claim: Claim, at: str, kind: SetAside, why: str) -> str:
    """Let `claim` count no longer for a position, or (no kind) count again."""
    position = position_in(body, at)
    row = evidence_in(position, claim.uid)
    if kind and not why.strip():
        raise Refused(_("Say why it is set aside: readers are told."))
    row |= {"set_aside": str(kind), "reason": why.strip() if kind else ""}
    if kind:
        return f"Set {claim} aside as {kind} under “{short(position['text'])}”"
    return f"Let {claim} count again for “{short(position['text'])}”"


def unlink(body: Body, claim: Claim, at: str) -> str:
    """Take `claim` off a position; the claim stays in the archive."""
    position = position_in(body, at)
    position["evidence"].remove(evidence_in(position, claim.uid))
    return f"Took {claim} off “{short(position['text'])}”"


def _add(position: Row, row: Row) -> None:
    if any(there["claim"] == row["claim"] for there in position["evidence"]):
        raise Refused(_("The claim holds “%(text)s” already.") % {"text": position["text"]})
    position["evidence"].append(row)
    position["evidence"].sort(key=lambda each: each["claim"])
