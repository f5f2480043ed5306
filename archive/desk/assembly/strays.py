"""Claims that hold no position yet and might belong to an event, each with why."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from archive.desk.assembly.reading import days_of, meets
from archive.models import Claim, Location

LOOKED_AT = 120  # claims without a position that are weighed for one event
OFFERED = 8


@dataclass(frozen=True)
class Stray:
    """A claim, how well it fits, and why in words."""

    claim: Any
    weight: int
    why: str


def strays(event, claims):
    """What might belong to `event` (whole, with its `claims`), the likeliest first."""
    actors = {row.actor_id for row in event.participations.all()} | {a.pk for c in claims for a in c.actors.all()}
    wanted = Q(actors__in=actors) if actors else Q(pk=None)
    if event.location:
        wanted |= Q(locations__path__startswith=event.location.path)
    wanted |= Q(article__in={claim.article_id for claim in claims})
    keys = Claim.objects.without_position().filter(wanted).exclude(pk__in=[c.pk for c in claims]).order_by("pk")
    rows = Claim.objects.filter(pk__in=list(keys.values_list("pk", flat=True).distinct()[:LOOKED_AT])).whole()
    articles = {claim.article_id for claim in claims}
    weighed = [_weighed(claim, event, actors, articles) for claim in rows.select_related("article__publisher")]
    fitting = [stray for stray in weighed if stray.weight > 1]
    return sorted(fitting, key=lambda stray: (-stray.weight, stray.claim.uid))[:OFFERED]


def _weighed(claim, event, actors, articles):
    why, weight = [], 0
    here = _place_in_common(claim, event.location)
    if here:
        why.append(_("speaks of %(place)s") % {"place": here})
        weight += 2
    shared = [actor.name for actor in claim.actors.all() if actor.pk in actors]
    if shared:
        why.append(_("speaks of %(actors)s") % {"actors": ", ".join(shared[:3])})
        weight += 1 + (len(shared) > 1)
    days, words = days_of(claim)
    if meets(days, event):
        why.append(_("“%(words)s” is its day") % {"words": words})
        weight += 2
    if claim.article_id in articles:
        why.append(_("from an article that is quoted here"))
        weight += 1
    return Stray(claim, weight, "; ".join(why))


def _place_in_common(claim, place: Location | None):
    if place is None:
        return None
    return next((each.name for each in claim.locations.all() if each.path.startswith(place.path)), None)
