"""What readers have of a thing: which version they know, or that it was taken from them, and where they see that."""

from dataclasses import dataclass

from archive.models import Revision
from archive.record import writing
from archive.record.models import Address

MAKES_A_VERSION = ("published", "withdrawn", "reinstated")


@dataclass(frozen=True)
class Known:
    """The last of a thing's numbered versions that readers know; of a withdrawn one, the page that says so."""

    number: int
    day: str
    withdrawn: bool
    reason: str


def known(thing):
    """What readers know of `thing`, or None where they never had anything of it."""
    addresses = Address.objects.filter(kind=thing.noun(), slug=thing.slug, state__in=("current", "withdrawn"))
    there = addresses.first() if thing.slug else None
    version = writing.current(thing.noun(), thing.slug) if there else None
    if there is None or version is None:
        return None
    return Known(version.number, version.at[:10], there.state == "withdrawn", there.reason)


def numbered(thing, now):
    """Which act made which version that readers know: {number of the act in the ledger: number of the version}.

    Empty where the acts do not add up to `now`, what readers know: better no number than a wrong one.
    """
    numbers, last = {}, 0
    acts = Revision.objects.of(thing).filter(act__in=[*MAKES_A_VERSION, "readdressed"]).order_by("seq")
    for seq, act in acts.values_list("seq", "act"):
        last = 1 if act == "readdressed" else last + 1
        numbers[seq] = last
    return numbers if now and last == now.number else {}
