"""What a text gives away, beside the fields that it would fill."""

import json
from dataclasses import dataclass

from django.utils.translation import gettext as _

from archive.desk.inbox import outlets
from archive.domain.suggestions import mastheads
from archive.domain.suggestions.mastheads import PageHint


@dataclass(frozen=True)
class Offer:
    """A proposal on the page: its number, the value it would set first, all its values, and why."""

    number: int
    field: str
    value: str
    fields: str
    why: str


def proposals_of(row):
    """What the text of `row`, and its page where it had one, give away."""
    hints = [PageHint(**hint) for hint in json.loads(row.read).get("hints", ())]
    return mastheads.proposals(row.text, hints, outlets.names())


def offers_of(row):
    """The offers for the page, by the field they set first."""
    found: dict[str, list[Offer]] = {}
    for number, each in enumerate(proposals_of(row)):
        field, value = next(iter(each.fields.items()))
        why = _(each.why).format(**each.values)
        found.setdefault(field, []).append(Offer(number, field, value, json.dumps(dict(each.fields)), why))
    return found


def used(row, number):
    """The values that offer `number` sets, by field; none for a number there is not."""
    every = proposals_of(row)
    return dict(every[number].fields) if 0 <= number < len(every) else {}
