"""An event as its page lays it out: its questions with what they come to, its claims with who told them."""

import json
from functools import cached_property
from typing import Any

from archive import vocabulary
from archive.actions import guards
from archive.actions.publication.needs import whole
from archive.desk.preview import projection_of
from archive.domain.words import Assessed, QuestionKind, SetAside
from archive.record import documents

ASIDES = [pair for pair in vocabulary.choices(SetAside) if pair[0]]
RULINGS = vocabulary.choices(Assessed)
KINDS = [pair for pair in vocabulary.choices(QuestionKind) if pair[0] != QuestionKind.OCCURRENCE]
KEYS = 9  # positions that a digit chooses


class Sheet:
    """Everything that the page shows of an event, made from what readers would get and from the desk's own rows."""

    asides, rulings, kinds = ASIDES, RULINGS, KINDS

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
            found[claim.uid] = {**shown[claim.public_id], "quote": claim.quote, "row": claim}
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
    def faults(self):
        """What stands between the event and its readers."""
        return guards.publishing(self.event)

    @cached_property
    def warnings(self):
        """What could be published with a reason only."""
        return guards.warnings(self.event)
