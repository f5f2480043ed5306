"""Edits of date and place: taken from the words that give them, never more exact than these."""

from dataclasses import asdict

from archive.actions.assembly.asking import NO_DATE
from archive.actions.bodies import Body
from archive.domain.when import When
from archive.domain.words import WherePrecision
from archive.models import Claim, Location


def date_by(body: Body, claim: Claim, when: When) -> str:
    """Date the event by the words of `claim`, as they were read."""
    body |= {
        f"when_{column}": value if isinstance(value, bool) else str(value) for column, value in asdict(when).items()
    }
    body["date_claim"] = claim.uid
    return f"Dated it {when.edtf} by {claim}"


def date_unknown(body: Body) -> str:
    """Say that no account dates the event."""
    body |= NO_DATE
    body["date_claim"] = None
    return "Said that its date is not known"


def put_at(body: Body, location: Location, precision: WherePrecision) -> str:
    """Put the event at, near or within a place."""
    body |= {"location": location.uid, "where_precision": str(precision)}
    return f"Put it {precision} {location}"
