"""Chronologies: curated sequences of events."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from archive.models.columns import filled
from archive.models.event import Sentence
from archive.models.root import UID, Owned, Publishable, root_constraints


class Chronology(Publishable):
    """A curated sequence of events with headline, linking text and order."""

    OWNS = ("sentences", "entries")

    uid = models.CharField(max_length=64, unique=True, validators=[UID])
    title = models.CharField(max_length=200)
    lead = models.BooleanField(default=False, help_text="the one that is the home page")

    class Meta:
        verbose_name_plural = "chronologies"
        constraints = [
            *root_constraints("chronology", publishable=True),
            filled("chronology_title_given", "title", _("A chronology needs a title.")),
            models.UniqueConstraint(
                fields=["lead"],
                condition=Q(lead=True),
                name="chronology_one_lead",
                violation_error_message=_("Another chronology is the home page already."),
            ),
        ]

    def __str__(self):
        return self.title


class ChronologySentence(Sentence):
    """A sentence of a chronology's introduction."""

    OWNER = "chronology"

    chronology = models.ForeignKey(Chronology, models.CASCADE, related_name="sentences")

    class Meta(Sentence.Meta):
        constraints = [
            filled("chronologysentence_text_given", "text", _("A sentence cannot be empty.")),
            models.UniqueConstraint(
                fields=["chronology", "order"],
                name="chronologysentence_order_once",
                violation_error_message=_("Two sentences have one number."),
            ),
        ]


class Entry(Owned):
    """One event in a chronology, with its headline and the linking words before it."""

    OWNER = "chronology"

    chronology = models.ForeignKey(Chronology, models.CASCADE, related_name="entries")
    event = models.ForeignKey("Event", models.PROTECT, related_name="entries")
    headline = models.CharField(max_length=200, blank=True, default="", help_text="the event’s title if empty")
    text = models.TextField(blank=True, default="", help_text="linking words before the event")
    order = models.PositiveSmallIntegerField()

    class Meta:
        verbose_name_plural = "entries"
        ordering = ["order"]
        constraints = [
            models.UniqueConstraint(
                fields=["chronology", "event"],
                name="entry_once",
                violation_error_message=_("The event is in this chronology already."),
            ),
            models.UniqueConstraint(
                fields=["chronology", "order"],
                name="entry_order_once",
                violation_error_message=_("Two entries have one number."),
            ),
        ]

    def __str__(self):
        return self.headline or str(self.event)
