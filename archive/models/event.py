"""Events: what is said to have happened, and what accounts of it differ on."""

from datetime import date
from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from archive.domain.words import (
    Assessed,
    CorrectionKind,
    EventType,
    Modality,
    QuestionKind,
    Role,
    Sensitivity,
    SetAside,
    Weight,
    WherePrecision,
)
from archive.models.columns import WhenColumns, filled, one_of, when_constraints, word
from archive.models.root import UID, Owned, Publishable, RootQuerySet, Sensitive, root_constraints

if TYPE_CHECKING:
    from archive.models.claim import Claim


class EventQuerySet(RootQuerySet):
    """Reads of events in the editors' words."""

    def within(self, place):
        """Events in `place` or in any place inside it."""
        return self.filter(location__path__gte=place.path, location__path__lt=place.path[:-1] + "0")


class Event(Sensitive, Publishable):
    """Something said to have happened (or alleged, or planned), at a time, in a place, with participants."""

    OWNS = ("sentences", "questions", "participations", "corrections")

    uid = models.CharField(max_length=64, unique=True, validators=[UID])
    title = models.CharField(max_length=200, help_text="names the matter, takes no side, decides nothing")
    type = word(EventType, EventType.OTHER)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")
    location = models.ForeignKey("Location", models.PROTECT, null=True, blank=True, related_name="events")
    where_precision = word(WherePrecision, WherePrecision.WITHIN)
    modality = word(Modality)
    when = WhenColumns()
    when_earliest: date | None
    when_latest: date | None
    when_basis: str
    when_note: str
    date_claim = models.ForeignKey("Claim", models.PROTECT, null=True, blank=True, related_name="dated_events")
    note = models.TextField(blank=True, default="", help_text="private to editors")

    objects = EventQuerySet.as_manager()  # type: ignore[misc]  # the plugin makes a ClassVar of the inherited one

    class Meta:
        permissions = [  # of the moves of `vocabulary.TRANSITIONS`, for every noun that readers are shown
            ("send_to_review", "Can send to review"),
            ("review", "Can return and approve"),
            ("publish", "Can publish and withdraw"),
        ]
        constraints = [
            *root_constraints("event", publishable=True),
            *when_constraints("event", "when"),
            filled("event_title_given", "title", _("An event needs a title.")),
            one_of("event_type_known", "type", EventType),
            one_of("event_modality_known", "modality", Modality),
            one_of("event_where_precision_known", "where_precision", WherePrecision),
            one_of("event_sensitivity_known", "sensitivity", Sensitivity),
        ]

    def __str__(self):
        return self.title


class Sentence(Owned):
    """One sentence in our words, with the claims it rests on."""

    order = models.PositiveSmallIntegerField()
    text = models.TextField()
    cites: "models.ManyToManyField[Claim, models.Model]" = models.ManyToManyField("Claim", blank=True, related_name="+")

    class Meta:
        abstract = True
        ordering = ["order"]

    def __str__(self):
        return self.text


class EventSentence(Sentence):
    """A sentence of an event's summary."""

    OWNER = "event"

    event = models.ForeignKey(Event, models.CASCADE, related_name="sentences")

    class Meta(Sentence.Meta):
        constraints = [
            filled("eventsentence_text_given", "text", _("A sentence cannot be empty.")),
            models.UniqueConstraint(
                fields=["event", "order"],
                name="eventsentence_order_once",
                violation_error_message=_("Two sentences have one number."),
            ),
        ]


class Question(Owned):
    """What accounts of an event may differ on. Each event is born with one of kind occurrence."""

    OWNER = "event"
    OWNS = ("positions",)

    event = models.ForeignKey(Event, models.CASCADE, related_name="questions")
    key = models.CharField(max_length=64, validators=[UID])
    kind = word(QuestionKind)
    text = models.CharField(max_length=300)
    main = models.BooleanField(default=False)
    ruling = models.CharField(max_length=24, blank=True, default="", help_text="where an editor rules otherwise")
    ruling_reason = models.TextField(blank=True, default="")
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["order"]
        constraints = [
            filled("question_text_given", "text", _("A question needs its words.")),
            one_of("question_kind_known", "kind", QuestionKind),
            one_of("question_ruling_known", "ruling", ["", *Assessed]),
            models.CheckConstraint(
                name="question_occurrence_is_main",
                condition=~Q(kind=QuestionKind.OCCURRENCE) | Q(main=True),
                violation_error_message=_("The question whether it happened is always a main question."),
            ),
            models.CheckConstraint(
                name="question_ruling_has_reason",
                condition=Q(ruling="", ruling_reason="") | (~Q(ruling="") & ~Q(ruling_reason="")),
                violation_error_message=_("A ruling needs its public reason, and a reason needs its ruling."),
            ),
            models.UniqueConstraint(
                fields=["event", "key"],
                name="question_key_once",
                violation_error_message=_("The event has a question with this key."),
            ),
            models.UniqueConstraint(
                fields=["event"],
                condition=Q(kind=QuestionKind.OCCURRENCE),
                name="question_one_occurrence",
                violation_error_message=_("An event has exactly one question of kind occurrence."),
            ),
        ]

    def __str__(self):
        return self.text


class Position(Owned):
    """One answer to a question, in our words."""

    OWNER = "question"
    OWNS = ("evidence",)

    question = models.ForeignKey(Question, models.CASCADE, related_name="positions")
    key = models.CharField(max_length=64, validators=[UID])
    text = models.CharField(max_length=300)
    order = models.PositiveSmallIntegerField(default=0)
    actor = models.ForeignKey("Actor", models.PROTECT, null=True, blank=True, related_name="+")
    location = models.ForeignKey("Location", models.PROTECT, null=True, blank=True, related_name="+")
    when = WhenColumns()
    when_edtf: str

    class Meta:
        ordering = ["order"]
        constraints = [
            filled("position_text_given", "text", _("A position needs its words.")),
            *when_constraints("position", "when"),
            models.CheckConstraint(
                name="position_answers_one_thing",
                condition=Q(actor__isnull=True, location__isnull=True)
                | Q(actor__isnull=True, location__isnull=False, when_edtf="")
                | Q(actor__isnull=False, location__isnull=True, when_edtf=""),
                violation_error_message=_("A position names at most one of: an actor, a place, a date."),
            ),
            models.UniqueConstraint(
                fields=["question", "key"],
                name="position_key_once",
                violation_error_message=_("The question has a position with this key."),
            ),
        ]

    def __str__(self):
        return self.text


class Evidence(Owned):
    """A claim that holds a position."""

    OWNER = "position"

    position = models.ForeignKey(Position, models.CASCADE, related_name="evidence")
    claim = models.ForeignKey("Claim", models.PROTECT, related_name="evidence")
    set_aside = word(SetAside)
    reason = models.TextField(blank=True, default="")

    class Meta:
        ordering = ["claim__uid"]
        constraints = [
            one_of("evidence_set_aside_known", "set_aside", SetAside),
            models.CheckConstraint(
                name="evidence_set_aside_has_reason",
                condition=Q(set_aside=SetAside.NO) | ~Q(reason=""),
                violation_error_message=_("Evidence that is set aside needs the reason."),
            ),
            models.UniqueConstraint(
                fields=["position", "claim"],
                name="evidence_once",
                violation_error_message=_("The claim holds this position already."),
            ),
        ]

    def __str__(self):
        return f"{self.claim} → {self.position}"


class Participation(Owned):
    """The role of an actor in an event, with the source's words for the actor."""

    OWNER = "event"

    event = models.ForeignKey(Event, models.CASCADE, related_name="participations")
    actor = models.ForeignKey("Actor", models.PROTECT, related_name="participations")
    role = word(Role, Role.PARTICIPANT)
    named_as = models.CharField(max_length=300, blank=True, default="")
    claim = models.ForeignKey("Claim", models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["role", "actor__uid"]
        constraints = [
            one_of("participation_role_known", "role", Role),
            models.UniqueConstraint(
                fields=["event", "actor", "role"],
                name="participation_once",
                violation_error_message=_("The actor has this role already."),
            ),
        ]

    def __str__(self):
        return f"{self.actor} ({self.role})"


class Correction(Owned):
    """A public note on a published event: correction, clarification, update, retraction."""

    OWNER = "event"

    event = models.ForeignKey(Event, models.CASCADE, related_name="corrections")
    shown_version = models.PositiveIntegerField(help_text="the published version that it made")
    kind = word(CorrectionKind)
    weight = word(Weight, Weight.SUBSTANTIVE)
    text = models.TextField()
    issued_at = models.DateField()
    by = models.CharField(max_length=150)

    class Meta:
        ordering = ["shown_version", "pk"]
        constraints = [
            filled("correction_text_given", "text", _("A correction says what was wrong and what is right.")),
            one_of("correction_kind_known", "kind", CorrectionKind),
            one_of("correction_weight_known", "weight", Weight),
        ]

    def __str__(self):
        return self.text
