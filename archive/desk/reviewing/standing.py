"""Where a thing stands on its way to readers: what stands in the way, and what has to go with it."""

import json
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from archive.actions import guards
from archive.actions.publication.needs import closure
from archive.actions.publication.seen import seen_by_readers, seen_otherwise
from archive.desk import preview
from archive.desk.reviewing.summaries import differences
from archive.desk.stages import page_of
from archive.domain.words import Stage
from archive.models import Claim, Revision

RETURNS = 20  # that a page lists


@dataclass(frozen=True)
class Check:
    """One line of the publishing checks: its words, and the page on which it is put right."""

    words: str
    address: str
    blocks: bool


@dataclass(frozen=True)
class Need:
    """A thing that has to go with it: readers do not see it as it now is."""

    thing: Any
    changes: list[Any]

    @property
    def approved(self):
        """Whether it can go together."""
        return self.thing.stage in {Stage.APPROVED, Stage.PUBLISHED}

    @property
    def address(self):
        """Its review."""
        return reverse("admin:desk-review", args=[self.thing.noun(), self.thing.pk])


def returns(thing):
    """The acts that returned `thing` to its author, the last first."""
    return [*Revision.objects.of(thing).filter(act="returned").select_related("person")[:RETURNS]]


def is_back(thing, returned):
    """Whether `thing` was not sent to review again since it was returned."""
    return not Revision.objects.of(thing).filter(act="sent to review", seq__gt=returned.seq).exists()


def checks(thing):
    """Everything that stands in the way of publishing `thing` (fetched whole), then what needs a reason."""
    found = [(guards.publishing(thing), True), (guards.warnings(thing), False)]
    return [Check(fault.words, _mended_at(fault, thing), blocks) for faults, blocks in found for fault in faults]


def _mended_at(fault, thing):
    """The page where what a fault of `thing` is about can be filled in: a claim has one of its own."""
    return page_of(fault.about if isinstance(fault.about, Claim) else thing)


def needs(thing):
    """What `thing` names and readers do not see as it now is, each with its difference."""
    named = [each for each in closure([thing]) if each != thing]
    seen = seen_by_readers(named)
    waiting = seen_otherwise(named, seen)
    return [Need(each, _differences(seen.get(each.handle), preview.drafted(each))) for each in waiting]


def _differences(version, drafted):
    """What differs between the version that readers see, if any, and what they would see."""
    return differences(json.loads(version.body.document) if version else None, drafted)
