"""What the accounts of an event may have to do with each other: proposed, accepted as a Repeat, set against each other, or dismissed."""

from django.utils.translation import gettext

from archive.actions.publication.assessing import figure_of
from archive.desk.assembly.reading import days_of
from archive.domain.suggestions.relations import Account, relations
from archive.domain.words import ActorKind
from archive.models import Distinction, Repeat


def proposed(event, claims):
    """The relations that may hold between `claims` (by uid) of `event`, without those that were decided on."""
    found = relations([_account(claim, event) for claim in claims.values()], gettext)
    decided = _decided(claims)
    positions = _held(event)
    return [
        {
            "relation": each,
            "one": claims[each.one],
            "other": claims[each.other],
            "pair": [claims[each.one], claims[each.other]],
        }
        for each in found
        if (each.pair, str(each.kind)) not in decided
        and (each.pair, "") not in decided
        and (each.repeats or not _opposed(positions, each))
    ]


def repeats_of(claims):
    """The Repeats that stand between `claims` (by uid)."""
    uids = list(claims)
    return Repeat.objects.live().filter(claim__uid__in=uids, of__uid__in=uids).select_related("claim", "of")


def _decided(claims):
    """The pairs that were dismissed, with what was dismissed of them, or that are one telling already."""
    apart = Distinction.objects.live().filter(kind="claim", one__in=claims)
    found = {((row.one, row.other), row.proposed) for row in apart}
    for row in repeats_of(claims):
        pair = tuple(sorted([row.claim.uid, row.of.uid]))
        found |= {(pair, kind) for kind in ("figure", "agency", "words")}
    return found


def _account(claim, event):
    days, words = days_of(claim)
    figure = figure_of(claim)
    return Account(
        claim=claim.uid,
        article=claim.article.uid,
        outlet=claim.article.publisher.uid if claim.article.publisher else "",
        quote=claim.quote,
        agencies=tuple(
            (link.actor.uid, link.actor.name)
            for link in claim.attributions.all()
            if link.actor and link.actor.kind == ActorKind.MEDIA
        ),
        figures=(figure,) if figure and figure.value is not None else (),
        positions=tuple(
            f"{question.key}/{position.key}"
            for question in event.questions.all()
            for position in question.positions.all()
            if any(row.claim_id == claim.pk and not row.set_aside for row in position.evidence.all())
        ),
        days=days,
        date_words=words,
        places=tuple((place.path, place.name) for place in claim.locations.all()),
    )


def _held(event):
    """Which positions each claim holds, by question: {question: {claim uid: positions}}."""
    found: dict[str, dict[str, set[str]]] = {}
    for question in event.questions.all():
        held = found.setdefault(question.key, {})
        for position in question.positions.all():
            for row in position.evidence.all():
                held.setdefault(row.claim.uid, set()).add(position.key)
    return found


def _opposed(positions, relation):
    """Whether the two hold different positions of some question already."""
    return any(
        held.get(relation.one, set()) and held.get(relation.other, set()) and held[relation.one] != held[relation.other]
        for held in positions.values()
    )
