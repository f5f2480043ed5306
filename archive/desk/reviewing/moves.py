"""The acts that a review page offers: each with who may do it, from where, what it asks, and the act itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from archive.actions import correction, review
from archive.actions.publication import publishing
from archive.desk.forms import Words
from archive.domain.words import CorrectionKind, Stage, Weight
from archive.models import Event
from archive.vocabulary import TRANSITIONS, choices

AREA = forms.Textarea({"rows": 2, "class": "in"})


class ReasonForm(forms.Form):
    """An act with its reason, and the version that was seen."""

    base_version = forms.CharField(widget=forms.HiddenInput)
    reason = Words(label=_("Why"), required=False, max_length=2000, widget=AREA)


class MustSayWhy(ReasonForm):
    """An act that needs a reason. The act itself says so, in words that fit."""

    reason = Words(label=_("Why (required)"), required=False, max_length=2000, widget=AREA)


class TogetherForm(ReasonForm):
    """An act that what the thing names may go through with it."""

    together = forms.BooleanField(required=False)

    def goes_with(self, words, needs):
        """Say which of `needs` would go with it; where none does, nothing is asked."""
        if needs:
            self.fields["together"].label = words % {"names": ", ".join(f"“{need.thing}”" for need in needs)}
        else:
            del self.fields["together"]


class CorrectForm(forms.Form):
    """What was wrong and what is right, for readers."""

    base_version = forms.CharField(widget=forms.HiddenInput)
    kind = forms.ChoiceField(label=_("Kind"), choices=choices(CorrectionKind), widget=forms.Select({"class": "in"}))
    weight = forms.ChoiceField(
        label=_("Weight"), choices=choices(Weight), initial=Weight.SUBSTANTIVE, widget=forms.Select({"class": "in"})
    )
    text = Words(label=_("What readers are told (required)"), required=False, max_length=2000, widget=AREA)


class AddressForm(MustSayWhy):
    """Another slug."""

    slug = forms.CharField(
        label=_("New address"), max_length=80, required=False, widget=forms.TextInput({"class": "in"})
    )
    field_order = ("base_version", "slug", "reason")


@dataclass(frozen=True)
class Move:
    """One act of the page."""

    name: str
    label: Any
    done: Any
    permission: str
    stages: frozenset[Stage]
    form: type[forms.Form]
    do: Callable[..., Any]
    help: Any = ""
    of_shown: bool = False  # only of what readers see
    any_stage: bool = False  # of what readers see, from any stage
    nouns: tuple[type, ...] = ()
    main: bool = False
    takes: frozenset[Stage] = frozenset()  # stages of what may go through it with the thing
    taking: Any = ""

    def fits(self, thing, is_shown):
        """Whether `thing` can be so moved from where it stands."""
        if thing.discarded or (self.nouns and not isinstance(thing, self.nouns)):
            return False
        from_here = thing.stage in self.stages or (self.any_stage and thing.stage != Stage.WITHDRAWN)
        return from_here and (is_shown or not self.of_shown)


def _plain(act):
    return lambda thing, given, **rest: act(thing, reason=given["reason"], **rest)


def _with_needs(act, stage):
    """The act, with what the thing names and readers do not see as it is, as far as that stands at `stage`."""

    def do(thing, given, **rest):
        needs = publishing.unpublished_needs([thing]) if given["together"] else []
        together = [each for each in needs if each != thing and each.stage == stage]
        act(thing, reason=given["reason"], together=together, **rest)

    return do


def _publish(thing, given, **rest):
    needs = [each for each in publishing.unpublished_needs([thing]) if each != thing] if given["together"] else []
    publishing.publish(thing, reason=given["reason"], together=needs, **rest)


def _correct(thing, given, **rest):
    kind, weight = CorrectionKind(given["kind"]), Weight(given["weight"])
    correction.correct(thing, kind=kind, weight=weight, text=given["text"], **rest)


def _readdress(thing, given, **rest):
    publishing.change_address(thing, given["slug"], reason=given["reason"], **rest)


def _ways(*ways):
    """The permission and the stages of the transitions that an act stands for."""
    (permission,) = {TRANSITIONS[way] for way in ways}
    return {"permission": permission, "stages": frozenset(here for here, _there in ways)}


DRAFT, REVIEW, APPROVED, PUBLISHED, WITHDRAWN = Stage
MOVES = [
    Move(
        "send", _("Send to review"), _("“%(thing)s” was sent to review."), **_ways((DRAFT, REVIEW)),
        form=TogetherForm, do=_with_needs(review.send, DRAFT), main=True, takes=frozenset({DRAFT}),
        taking=_("Send with it what it names and is a draft, too: %(names)s"), help=_("Say what the reviewer should look at, if anything."),
    ),
    Move(
        "approve", _("Approve"), _("“%(thing)s” was approved."), **_ways((REVIEW, APPROVED)),
        form=TogetherForm, do=_with_needs(review.approve, REVIEW), main=True, takes=frozenset({REVIEW}),
        taking=_("Approve with it what it names and is in review, too: %(names)s"),
        help=_("It says what its quotations say, and nothing they do not. Somebody other than its author approves it."),
    ),
    Move(
        "publish", _("Publish"), _("Readers now see “%(thing)s”."), permission=TRANSITIONS[APPROVED, PUBLISHED],
        stages=frozenset({APPROVED}), form=TogetherForm, do=_publish, main=True, takes=frozenset(Stage),
        taking=_("Publish with it what it names, as listed under “Goes with it”: %(names)s"),
        help=_("A warning needs a reason. The reason goes to the ledger; readers never see it."),
    ),
    Move(
        "correct", _("Publish as a correction"), _("Readers now see “%(thing)s”, with the correction."),
        permission=TRANSITIONS[APPROVED, PUBLISHED], stages=frozenset({APPROVED}), form=CorrectForm, do=_correct,
        of_shown=True, nouns=(Event,),
        help=_("Where the meaning of a published event changed. The note is public for ever: what was wrong, what is right."),
    ),
    Move(
        "send_back", _("Return"), _("“%(thing)s” was returned to draft."), **_ways((REVIEW, DRAFT), (APPROVED, DRAFT)),
        form=MustSayWhy, do=_plain(review.send_back), help=_("The author reads why."),
    ),
    Move(
        "take_up", _("Begin a new draft"), _("“%(thing)s” is a draft again."), **_ways((PUBLISHED, DRAFT)),
        form=ReasonForm, do=_plain(review.take_up), help=_("Readers keep the published version."),
    ),
    Move(
        "readdress", _("Change the address"), _("“%(thing)s” has a new address; the old one leads to it."),
        permission=TRANSITIONS[APPROVED, PUBLISHED], stages=frozenset({PUBLISHED}), form=AddressForm, do=_readdress,
        of_shown=True, help=_("The old address redirects for ever and is never used again."),
    ),
    Move(
        "withdraw", _("Withdraw"), _("“%(thing)s” was withdrawn."), permission=TRANSITIONS[PUBLISHED, WITHDRAWN],
        stages=frozenset({PUBLISHED}), form=MustSayWhy, do=_plain(publishing.withdraw), of_shown=True, any_stage=True,
        help=_("Its page stays and says why: this reason is public."),
    ),
    Move(
        "reinstate", _("Put before readers again"), _("Readers see “%(thing)s” again."), **_ways((WITHDRAWN, PUBLISHED)),
        form=ReasonForm, do=_plain(publishing.reinstate), main=True,
    ),
]  # fmt: skip
BY_NAME = {move.name: move for move in MOVES}
