"""Roots: the nouns that stand by themselves, each with one version token for all that belongs to it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from archive.domain.words import Sensitivity, Stage
from archive.models.columns import WhenColumns, filled, one_of, word

UID = RegexValidator(r"^[a-z0-9][a-z0-9-]{0,63}$", _("Use lower-case letters, digits and hyphens, at most 64."))


class RootQuerySet(models.QuerySet[Any]):
    """Reads that every root knows."""

    def live(self):
        """Everything that is not a discarded draft."""
        return self.filter(discarded=False)

    def whole(self):
        """With all that belongs to each root, in a constant number of queries."""
        return self.model.fetch_whole(self)


class Owned(models.Model):
    """A row that only spells out its owner: replaced inside an act, kept by the ledger."""

    OWNER = ""
    OWNS: tuple[str, ...] = ()

    class Meta:
        abstract = True

    def clean(self):
        derive_dates(self)


class Root(models.Model):
    """A noun of its own. `version` counts its acts; nothing is deleted, a draft is `discarded`."""

    OWNS: tuple[str, ...] = ()

    uid: "models.CharField[str, str]"  # each noun has its own
    version = models.PositiveIntegerField(default=0, editable=False)
    discarded = models.BooleanField(default=False, editable=False)

    objects = RootQuerySet.as_manager()

    class Meta:
        abstract = True

    def __str__(self):
        return self.uid

    def clean(self):
        derive_dates(self)

    @property
    def handle(self):
        """How rows outside its aggregate name it: `event:<uid>`."""
        return f"{self.noun()}:{self.uid}"

    @classmethod
    def noun(cls):
        """The word for this noun in the ledger and the record: `event`, `claim`, …"""
        return cls._meta.model_name

    @classmethod
    def fetch_whole(cls, rows):
        """`rows` with everything that belongs to them prefetched."""
        return _with(rows, cls)


class Publishable(Root):
    """A root that readers can be shown. Its slug is chosen at first publication and never reused."""

    stage = word(Stage, editable=False)
    slug = models.SlugField(max_length=80, blank=True, default="", help_text="its address; made from the name if empty")

    class Meta:
        abstract = True


class Sensitive(models.Model):
    """Something that may be closed until a reader opens it, with a plain description of what is inside."""

    sensitivity = word(Sensitivity)
    sensitivity_note = models.TextField(blank=True, default="", help_text="what a reader will find inside")

    class Meta:
        abstract = True


def root_constraints(noun, publishable=False):
    """What must never be false of any root."""
    rules = [filled(f"{noun}_uid_given", "uid", _("It needs a uid."))]
    if publishable:
        rules.append(one_of(f"{noun}_stage_known", "stage", Stage))
    return rules


def derive_dates(row):
    """Derive the bounds of every date a row has, gathering the faults. Raises ValidationError."""
    faults = {}
    for column in [column for kind in type(row).__mro__ for column in vars(kind).values()]:
        if isinstance(column, WhenColumns):
            try:
                column.derive(row)
            except ValidationError as error:
                faults.update(error.message_dict)
    if faults:
        raise ValidationError(faults)


def _with(rows, model):
    """`rows` of `model` with what they name and own. Without fields, select_related would follow everything."""
    one, many = _reached(model)
    return (rows.select_related(*one) if one else rows).prefetch_related(*many)


def _reached(model):
    """Lookups for select_related and prefetch_related that fetch what `model` names and owns."""
    one, many = [], []
    for field in model._meta.get_fields():
        if field.concrete and (field.many_to_one or field.one_to_one) and field.name != getattr(model, "OWNER", ""):
            one.append(field.name)
        elif field.many_to_many and not field.auto_created:  # Django calls no many-to-many field concrete
            many.append(models.Prefetch(field.name))
    for name in model.OWNS:
        child = model._meta.get_field(name).related_model
        many.append(models.Prefetch(name, _with(child._default_manager.all(), child)))
    return one, many


def _joined(rows, one):
    """`rows` with the things `one` joined. Django takes an empty list of them for all."""
    return rows.select_related(*one) if one else rows
