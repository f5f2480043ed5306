"""What the ledger keeps of a thing, said in words: names for identifiers, labels for choices, days for dates."""

from collections import defaultdict

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils.translation import gettext as _

from archive.domain import dates_in_words
from archive.domain.dates import DateError
from archive.domain.words import Assessed
from archive.models import Actor, Article, Chronology, Claim, Event, Location
from archive.models.root import Root
from archive.vocabulary import label

NAMED_BY = {Article: ("uid", "headline", "text"), Claim: ("uid", "quote")}  # what the name of a long thing is made of
NOUNS = {noun.noun(): noun for noun in (Actor, Article, Chronology, Claim, Event, Location)}


class Names:
    """What the things that bodies of `noun` name by their identifier are called today: one query a noun."""

    def __init__(self, noun, bodies):
        wanted = defaultdict(set)
        for body in bodies:
            for other, uid in _named(noun, body):
                wanted[other].add(uid)
        self._found = {
            (other, thing.uid): str(thing)
            for other, uids in wanted.items()
            for thing in other._default_manager.filter(uid__in=uids).only(*NAMED_BY.get(other, ()))
        }

    def of(self, noun, uid):
        """The name of a thing; its identifier where the archive has it no more."""
        return self._found.get((noun, uid), uid)


def column_of(noun, name):
    """The column or link `name` of `noun`, or None where it has none of that name (any more)."""
    try:
        return noun._meta.get_field(name) if noun else None
    except FieldDoesNotExist:
        return None


def in_words(noun, name, value, names):
    """What the column `name` of a body of `noun` says: names, labels and days in place of what is kept."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if other := named_by(column_of(noun, name)):
        return "; ".join(names.of(other, uid) for uid in value) if isinstance(value, list) else names.of(other, value)
    if name.endswith("_edtf"):
        return _day(value)
    if name.endswith("_anchor"):
        return _anchor(value, names)
    if name == "ruling":
        return str(label(Assessed(value)))
    choices = dict(getattr(column_of(noun, name), "flatchoices", ()))
    return str(choices.get(value, value))


def is_wording(noun, name):
    """Whether the column holds free text, in which single words change."""
    column = column_of(noun, name)
    free = column is None or (isinstance(column, models.CharField | models.TextField) and not column.choices)
    return free and not name.endswith(("_edtf", "_anchor", "ruling"))


def named_by(column):
    """The noun of the things that a column names, or None."""
    other = column.related_model if column is not None and (column.many_to_one or column.many_to_many) else None
    return other if isinstance(other, type) and issubclass(other, Root) else None


def _named(noun, body):
    """Every thing that a body names: (noun, uid)."""
    for name, value in body.items():
        column = column_of(noun, name)
        if other := named_by(column):
            yield from ((other, uid) for uid in (value if isinstance(value, list) else [value]) if uid)
        elif name in getattr(noun, "OWNS", ()):
            for row in value:
                yield from _named(column.related_model, row)
        elif name.endswith("_anchor") and (handle := _handle(value)):
            yield handle


def _handle(anchor):
    noun, colon, uid = (anchor or "").partition(":")
    return (NOUNS[noun], uid) if colon and noun in NOUNS else None


def _anchor(value, names):
    handle = _handle(value)
    return names.of(*handle) if handle else _day(value)


def _day(edtf):
    try:
        return dates_in_words.words(edtf, translate=_).line
    except DateError:  # as an older reader of dates kept it
        return edtf
