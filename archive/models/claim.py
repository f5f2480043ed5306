"""Claims: statements held by exact words, who told them, what they count, and how they read in other languages."""

import base64
import hashlib
from typing import TYPE_CHECKING

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _

from archive.domain import languages
from archive.domain.words import (
    AttributionBasis,
    Bound,
    ClaimKind,
    Form,
    Measure,
    ProposedBy,
    Sensitivity,
    Stance,
)
from archive.models.columns import WhenColumns, filled, one_of, when_constraints, word
from archive.models.root import Owned, Root, RootQuerySet, Sensitive, root_constraints

if TYPE_CHECKING:
    from archive.models.actor import Actor
    from archive.models.location import Location

LANGUAGE = RegexValidator(
    rf"^{languages.TAG.pattern}\Z", _("Give a BCP 47 language tag in its usual case, such as en, ar, pt-BR or sr-Latn.")
)
CLAIM_UID = RegexValidator(r"^[a-z0-9][a-z0-9-]{0,63}#[a-z0-9][a-z0-9-]{0,63}$", _("Write it as article#key."))
NO_LANGUAGE, NO_WORDS = _("A translation needs its language."), _("A translation needs its words.")
NO_TRANSLATOR = _("A translation needs its translator: a name, or “machine translation by …”.")


class ClaimQuerySet(RootQuerySet):
    """Reads of claims in the editors' words."""

    def without_position(self):
        """Claims that hold no position of any question yet."""
        return self.live().filter(evidence__isnull=True)


class Claim(Sensitive, Root):
    """One statement, held by exact words of one article, with the chain of who told it."""

    OWNS = ("attributions", "figures", "translations")

    uid = models.CharField(max_length=129, unique=True, validators=[CLAIM_UID])
    article = models.ForeignKey("Article", models.PROTECT, related_name="claims")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    statement = models.TextField(
        blank=True, default="", help_text="in our words: names and dates resolved, no pronouns"
    )
    kind = word(ClaimKind)
    stance = word(Stance)
    form = word(Form, Form.NARRATION)
    actors: "models.ManyToManyField[Actor, models.Model]" = models.ManyToManyField(
        "Actor", blank=True, related_name="claims_about"
    )
    locations: "models.ManyToManyField[Location, models.Model]" = models.ManyToManyField(
        "Location", blank=True, related_name="claims_about"
    )
    said = WhenColumns()
    said_edtf: str
    note = models.TextField(blank=True, default="", help_text="private to editors")

    objects = ClaimQuerySet.as_manager()  # type: ignore[misc]  # the plugin makes a ClassVar of the inherited one

    class Meta:
        constraints = [
            *root_constraints("claim"),
            *when_constraints("claim", "said"),
            one_of("claim_kind_known", "kind", ClaimKind),
            one_of("claim_stance_known", "stance", Stance),
            one_of("claim_form_known", "form", Form),
            one_of("claim_sensitivity_known", "sensitivity", Sensitivity),
            models.CheckConstraint(
                name="claim_span_is_its_quote",
                condition=Q(end__gt=F("start")) & Q(end=F("start") + Length("quote")),
                violation_error_message=_(
                    "A claim’s end is its start plus the length of its quotation, in code points."
                ),
            ),
        ]

    def __str__(self):
        return f"“{self.quote[:60]}”" if len(self.quote) <= 60 else f"“{self.quote[:59]}…”"

    @property
    def key(self):
        """Its key, unique in the article."""
        return self.uid.partition("#")[2]

    @property
    def public_id(self):
        """The first eight base-32 characters of sha256 of the uid: tells nothing, never reused."""
        return base64.b32encode(hashlib.sha256(self.uid.encode()).digest()).decode()[:8].lower()


class Attribution(Owned):
    """One link in a claim's telling chain, from the first speaker outwards."""

    OWNER = "claim"

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="attributions")
    order = models.PositiveSmallIntegerField()
    actor = models.ForeignKey("Actor", models.PROTECT, null=True, blank=True, related_name="tellings")
    named_as = models.CharField(max_length=300, blank=True, default="", help_text="the source’s own words for them")
    on_behalf_of = models.ForeignKey("Actor", models.PROTECT, null=True, blank=True, related_name="tellings_for")
    verb = models.CharField(max_length=60, blank=True, default="", help_text="reporting verb, as worded")
    basis = word(AttributionBasis)

    class Meta:
        ordering = ["order"]
        constraints = [
            one_of("attribution_basis_known", "basis", AttributionBasis),
            models.CheckConstraint(
                name="attribution_names_somebody",
                condition=Q(actor__isnull=False) | ~Q(named_as=""),
                violation_error_message=_("A teller is an actor, or the source’s own words for them."),
            ),
            models.CheckConstraint(
                name="attribution_order_from_one",
                condition=Q(order__gte=1),
                violation_error_message=_("Tellers are numbered from 1, the first speaker."),
            ),
            models.UniqueConstraint(
                fields=["claim", "order"],
                name="attribution_order_once",
                violation_error_message=_("Two tellers have one number."),
            ),
        ]

    def __str__(self):
        return self.named_as or str(self.actor)


class Figure(Owned):
    """One number in a claim: value, bound, measure, population, unit and period as worded."""

    OWNER = "claim"

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="figures")
    order = models.PositiveSmallIntegerField()
    verbatim = models.TextField()
    value = models.PositiveBigIntegerField(null=True, blank=True)
    value_max = models.PositiveBigIntegerField(null=True, blank=True)
    bound = word(Bound)
    measure = word(Measure)
    population = models.CharField(max_length=300, blank=True, default="")
    unit = models.CharField(max_length=100, blank=True, default="")
    period = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        ordering = ["order"]
        constraints = [
            filled("figure_verbatim_given", "verbatim", _("A figure needs its words.")),
            one_of("figure_bound_known", "bound", Bound),
            one_of("figure_measure_known", "measure", Measure),
            models.CheckConstraint(
                name="figure_vague_has_no_number",
                condition=Q(bound=Bound.VAGUE, value__isnull=True) | (~Q(bound=Bound.VAGUE) & Q(value__isnull=False)),
                violation_error_message=_(
                    "A vague word (“hundreds”) is never a number, and every other figure has one."
                ),
            ),
            models.CheckConstraint(
                name="figure_range_has_two_ends",
                condition=(
                    Q(bound=Bound.RANGE, value__isnull=False, value_max__isnull=False) & Q(value_max__gt=F("value"))
                )
                | (~Q(bound=Bound.RANGE) & Q(value_max__isnull=True)),
                violation_error_message=_("A range has a lower and a higher number; nothing else has two."),
            ),
            models.UniqueConstraint(
                fields=["claim", "order"],
                name="figure_order_once",
                violation_error_message=_("Two figures have one number."),
            ),
        ]

    def __str__(self):
        return self.verbatim


class Translation(Owned):
    """A rendering of a claim’s words into another language, by somebody; it never stands in their place."""

    OWNER = "claim"

    claim = models.ForeignKey(Claim, models.CASCADE, related_name="translations")
    language = models.CharField(
        max_length=35,
        validators=[LANGUAGE],
        help_text="BCP 47, not the article’s own",
        error_messages={"blank": NO_LANGUAGE},
    )
    text = models.TextField(error_messages={"blank": NO_WORDS})
    translator = models.CharField(
        max_length=300, help_text="a name, or “machine translation by …”", error_messages={"blank": NO_TRANSLATOR}
    )

    class Meta:
        ordering = ["language"]
        constraints = [
            filled("translation_language_given", "language", NO_LANGUAGE),
            filled("translation_text_given", "text", NO_WORDS),
            filled("translation_translator_given", "translator", NO_TRANSLATOR),
            models.UniqueConstraint(
                fields=["claim", "language"],
                name="translation_language_once",
                violation_error_message=_("A claim has two translations into one language: keep one."),
            ),
        ]

    def __str__(self):
        return self.text


class Repeat(Root):
    """This claim repeats that one: the same telling again."""

    uid = models.CharField(max_length=260, unique=True)
    claim = models.ForeignKey(Claim, models.PROTECT, related_name="repeats")
    of = models.ForeignKey(Claim, models.PROTECT, related_name="repeated_by")
    reason = models.TextField()
    proposed_by = word(ProposedBy, ProposedBy.EDITOR)

    class Meta:
        constraints = [
            *root_constraints("repeat"),
            filled("repeat_reason_given", "reason", _("A repeat needs the reason it is believed to be one.")),
            one_of("repeat_proposed_by_known", "proposed_by", ProposedBy),
            models.CheckConstraint(
                name="repeat_two_claims",
                condition=~Q(claim=F("of")),
                violation_error_message=_("A claim does not repeat itself."),
            ),
        ]

    def clean(self):
        super().clean()
        if self.claim_id and self.of_id:
            self.uid = "=".join(sorted([self.claim.uid, self.of.uid]))
