"""Actors: who acts or speaks."""

from datetime import date

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from archive.domain.names import folded
from archive.domain.words import ActorKind, NameKind, RelationKind
from archive.models.columns import WhenColumns, filled, one_of, when_constraints, word
from archive.models.root import UID, Owned, Publishable, root_constraints


class Actor(Publishable):
    """Who acts or speaks: states, forces, groups, coalitions, media, organisations, offices, persons."""

    OWNS = ("other_names", "relations")

    uid = models.CharField(max_length=64, unique=True, validators=[UID])
    name = models.CharField(max_length=200)
    folded = models.CharField(max_length=200, editable=False, db_index=True)
    kind = word(ActorKind, ActorKind.UNKNOWN)
    description = models.TextField(blank=True, default="")
    country = models.CharField(max_length=2, blank=True, default="", help_text="ISO 3166-1 alpha-2")
    wikidata_id = models.CharField(max_length=20, blank=True, default="")
    withhold_name = models.BooleanField(default=False, help_text="mask the name in everything readers see")
    public_label = models.CharField(max_length=200, blank=True, default="", help_text="shown in place of the name")

    class Meta:
        constraints = [
            *root_constraints("actor", publishable=True),
            filled("actor_name_given", "name", _("An actor needs a name.")),
            one_of("actor_kind_known", "kind", ActorKind),
            models.CheckConstraint(
                name="actor_withheld_has_label",
                condition=Q(withhold_name=False) | ~Q(public_label=""),
                violation_error_message=_("A withheld name needs a label to be shown in its place."),
            ),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        self.folded = folded(self.name)

    @property
    def public_name(self):
        """The name as readers see it: the label where the name is withheld."""
        return self.public_label if self.withhold_name else self.name


class ActorName(Owned):
    """Another name of an actor. A weak one ("the group") is never matched by software."""

    OWNER = "actor"

    actor = models.ForeignKey(Actor, models.CASCADE, related_name="other_names")
    name = models.CharField(max_length=200)
    folded = models.CharField(max_length=200, editable=False)
    kind = word(NameKind)
    language = models.CharField(max_length=35, blank=True, default="", help_text="BCP 47")
    script = models.CharField(max_length=4, blank=True, default="", help_text="ISO 15924")

    class Meta:
        ordering = ["name"]
        constraints = [
            filled("actorname_name_given", "name", _("A name cannot be empty.")),
            one_of("actorname_kind_known", "kind", NameKind),
            models.UniqueConstraint(
                fields=["actor", "name"],
                name="actorname_once",
                violation_error_message=_("The actor has this name already."),
            ),
            models.UniqueConstraint(
                fields=["folded"],
                condition=~Q(kind=NameKind.WEAK),
                name="actorname_strong_is_one_actors",
                violation_error_message=_("Another actor has this name: a name that two actors share is weak."),
            ),
        ]

    def __str__(self):
        return self.name

    def clean(self):
        super().clean()
        self.folded = folded(self.name)


class ActorRelation(Owned):
    """How one actor stands to another, dated, and proved by a claim. The subject owns it."""

    OWNER = "subject"

    subject = models.ForeignKey(Actor, models.CASCADE, related_name="relations")
    kind = word(RelationKind)
    object = models.ForeignKey(Actor, models.PROTECT, related_name="relations_to")
    claim = models.ForeignKey("Claim", models.PROTECT, null=True, blank=True, related_name="relations")
    when = WhenColumns()
    when_earliest: date | None
    when_latest: date | None

    class Meta:
        ordering = ["kind", "object__uid", "when_earliest", "pk"]
        constraints = [
            one_of("actorrelation_kind_known", "kind", RelationKind),
            *when_constraints("actorrelation", "when"),
            models.CheckConstraint(
                name="actorrelation_two_actors",
                condition=~Q(subject=F("object")),
                violation_error_message=_("An actor has no relation to itself."),
            ),
        ]

    def __str__(self):
        return f"{self.subject} {self.kind} {self.object}"
