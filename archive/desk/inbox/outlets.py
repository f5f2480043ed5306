"""Outlets by name: the one that is meant, or none. A weak name, or one that two share, means nobody."""

from django.db.models import Exists, OuterRef, Q

from archive.domain.names import folded
from archive.domain.words import ActorKind, NameKind
from archive.models import Actor, ActorName

OFFERED = 100  # names in the list of a browser without JavaScript; others are found by typing them in full


def outlets():
    """Every actor that publishes."""
    return Actor.objects.live().filter(kind=ActorKind.MEDIA)


def names():
    """The names of all outlets, the first in the alphabet first."""
    return outlets().order_by("folded").values_list("name", flat=True)


def offered():
    """The names offered under the field where no script searches them."""
    return list(names()[:OFFERED])


def named(name):
    """The outlet of this name, or None."""
    wanted = folded(name)
    strong = ActorName.objects.filter(actor=OuterRef("pk"), folded=wanted).exclude(kind=NameKind.WEAK)
    found = list(outlets().filter(Q(folded=wanted) | Q(Exists(strong)))[:2])
    return found[0] if len(found) == 1 else None
