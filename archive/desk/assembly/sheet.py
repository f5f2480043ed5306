"""An event as its page lays it out: its questions with what they come to, its claims with who told them."""

import json
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from archive import vocabulary
from archive.actions.publication.needs import whole
from archive.desk.assembly.between import proposed, repeats_of
from archive.desk.assembly.checking import checks, needs, warnings
from archive.desk.assembly.reading import dates_of_event, places_of_event
from archive.desk.assembly.strays import strays
from archive.desk.preview import projection_of
from archive.domain.words import Assessed, QuestionKind, Role, SetAside, WherePrecision
from archive.record import documents

ASIDES = [pair for pair in vocabulary.choices(SetAside) if pair[0]]
ROLES = vocabulary.choices(Role)
PRECISIONS = vocabulary.choices(WherePrecision)
RULINGS = vocabulary.choices(Assessed)
KINDS = [pair for pair in vocabulary.choices(QuestionKind) if pair[0] != QuestionKind.OCCURRENCE]
KEYS = 9  # positions that a digit chooses


class Sheet:
    """Everything that the page shows of an event, made from what readers would get and from the desk's own rows."""

    asides, rulings, kinds, roles, precisions = ASIDES, RULINGS, KINDS, ROLES, PRECISIONS

    def __init__(self, event):
        self.event: Any = whole([event])[0]
        self.projection = projection_of(self.event)

    @cached_property
    def document(self):
        """What readers would get, as plain values."""
        return json.loads(documents.canonical(self.projection.document()))

    @cached_property
    def claims(self):
        """Each claim of the event by uid, with its own words, masked nowhere: this is the desk."""
        found = {}
        shown = {claim["id"]: claim for claim in self.document["claims"]}
        for claim in self.projection.claims.values():
            said = shown[claim.public_id]
            by = said["voice"]["name"] or _("The article itself")
            found[claim.uid] = {**said, "quote": claim.quote, "row": claim, "by": by}
        return found

    @cached_property
    def questions(self):
        """The questions in order, each with its assessment and its positions, numbered for the keys."""
        shown = {question["key"]: question for question in self.document["questions"]}
        found, number = [], 0
        for question in self.event.questions.all():
            positions = []
            for position in question.positions.all():
                number += 1
                positions.append(self._position(question, position, number, shown[question.key]))
            found.append({"row": question, "positions": positions, "assessment": shown[question.key]["assessment"]})
        return found

    def _position(self, question, position, number, shown):
        own = next(each for each in shown["positions"] if each["key"] == position.key)
        return {
            "row": position,
            "path": f"{question.key}/{position.key}",
            "anchor": f"p-{question.key}-{position.key}",
            "digit": number if number <= KEYS else None,
            "accounts": own["accounts"],
            "assessment": own["assessment"],
            "held": [{"row": row, "claim": self.claims[row.claim.uid]} for row in position.evidence.all()],
        }

    @cached_property
    def positions(self):
        """Every position, for the lists from which one is chosen."""
        return [position for question in self.questions for position in question["positions"]]

    @cached_property
    def sentences(self):
        """The sentences of the summary with the claims that each rests on."""
        uids = list(self.claims)
        return [
            {"row": row, "cites": [self.claims[uid] for uid in uids if uid in {c.uid for c in row.cites.all()}]}
            for row in self.event.sentences.all()
        ]

    @cached_property
    def checks(self):
        """What stands between the event and its readers, what needs a reason, and what readers must see first."""
        return {"faults": checks(self), "warnings": warnings(self), "needs": needs(self.event)}

    @cached_property
    def dates(self):
        """What the claims give for the date, those of the event’s own claim first."""
        found = dates_of_event(self.event, self.projection.claims.values())
        return sorted(found, key=lambda reading: reading.claim.pk != self.event.date_claim_id)

    @cached_property
    def places(self):
        """What the claims give for the place: each with the claims that speak of it."""
        return places_of_event(self.event, self.projection.claims.values())

    @cached_property
    def actors(self):
        """Actors that claims speak of and that have no role yet."""
        roles = {row.actor_id for row in self.event.participations.all()}
        found = {actor for claim in self.projection.claims.values() for actor in claim.actors.all()}
        return sorted((actor for actor in found if actor.pk not in roles), key=lambda actor: actor.folded)

    @cached_property
    def strays(self):
        """Claims without a position that might belong here."""
        return strays(self.event, list(self.projection.claims.values()))

    @cached_property
    def relations(self):
        """What the accounts may have to do with each other."""
        return proposed(self.event, self.projection.claims)

    @cached_property
    def repeats(self):
        """Claims that are one telling, as decided."""
        return list(repeats_of(self.projection.claims))
