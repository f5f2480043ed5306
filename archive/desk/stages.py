"""The moves of a thing through its stages, as actions of lists and pages. The acts decide; here they are asked."""

from django.contrib import admin, messages
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext_lazy as _

from archive.actions import editing, review
from archive.actions.act import Refused
from archive.actions.publication import publishing
from archive.desk.forms import WhyForm
from archive.desk.tokens import version_in
from archive.domain.words import Stage
from archive.record.models import Address
from archive.vocabulary import TRANSITIONS

BOTH = [admin.ActionLocation.CHANGE_LIST, admin.ActionLocation.CHANGE_FORM]


def move(name, description, act, done, *ways, discarded=False, of_shown=False):
    """An action that asks `act` of each thing chosen. `ways` are the transitions it stands for."""
    permissions = {TRANSITIONS[way].removeprefix("archive.") for way in ways} or {"change"}

    @admin.action(description=description, permissions=sorted(permissions), location=BOTH)
    def action(modeladmin, request, things):
        for thing in things:
            _ask(modeladmin, request, thing, act, done)

    action.__name__ = name
    action.stages = {here for here, _there in ways} or set(Stage) - {Stage.PUBLISHED, Stage.APPROVED}  # type: ignore[attr-defined]
    action.of_discarded, action.of_shown = discarded, of_shown  # type: ignore[attr-defined]
    return action


def fits(action, thing):
    """Whether `thing` can make this move from where it stands."""
    stage = getattr(thing, "stage", Stage.DRAFT)
    if not thing or thing.discarded != action.of_discarded:
        return False
    return stage in action.stages or (action.of_shown and stage != WITHDRAWN and has_address(thing))


def has_address(thing):
    """Whether readers ever had an address for `thing`."""
    return bool(thing.slug) and Address.objects.filter(kind=thing.noun(), slug=thing.slug).exists()


def publish_with_needs(thing, *, by, reason="", base=None):
    """Publish `thing` with all it names that readers do not see as it now is."""
    needs = [each for each in publishing.unpublished_needs([thing]) if each != thing]
    return publishing.publish(thing, by=by, reason=reason, base=base, together=needs)


def _ask(modeladmin, request, thing, act, done):
    base = version_in(request.POST.get("base_version", ""), thing)
    try:
        act(thing, by=request.user, reason=WhyForm.reason_in(request), base=base)
    except Refused as refusal:
        for fault in refusal.faults:
            modeladmin.message_user(request, fault, messages.WARNING)
        if act in (publishing.publish, publish_with_needs):
            _offer_review(modeladmin, request, thing)
        if act is publishing.publish:
            _offer_needs(modeladmin, request, thing)
    else:
        modeladmin.message_user(request, done % {"thing": thing}, messages.SUCCESS)


def _offer_review(modeladmin, request, thing):
    """Lead to where each thing that is missing has its link."""
    words = _("The review of “{}” leads to each of them.")
    review = format_html('<a href="{}">{}</a>', reverse("admin:desk-review", args=[thing.noun(), thing.pk]), thing)
    modeladmin.message_user(request, format_html(str(words), review), messages.INFO)


def _offer_needs(modeladmin, request, thing):
    """Say which things would have to be published with `thing`, and link to them."""
    needs = [each for each in publishing.unpublished_needs([thing]) if each != thing]
    if needs:
        links = format_html_join(
            ", ", '<a href="{}">{}</a> ({})', ((page_of(each), each, each.stage) for each in needs)
        )
        words = _("To be published with it, once they are approved: {}. “Publish with all it names” does both at once.")
        modeladmin.message_user(request, format_html(str(words), links), messages.INFO)


def page_of(thing):
    """The page of a thing on the desk."""
    return reverse(f"admin:archive_{thing._meta.model_name}_change", args=[thing.pk])


def workplace_of(thing):
    """Where a thing is worked on: an article and its claims at their desk, an event where it is put together."""
    match thing.noun():
        case "article":
            return reverse("admin:desk-article", args=[thing.pk])
        case "claim":
            return f"{reverse('admin:desk-article', args=[thing.article_id])}?claim={thing.key}"
        case "event":
            return reverse("admin:desk-event", args=[thing.pk])
        case _:
            return page_of(thing)


DRAFT, REVIEW, APPROVED, PUBLISHED, WITHDRAWN = Stage
PUBLISHING = (APPROVED, PUBLISHED)
MOVES = [
    move("send_to_review", _("Send to review"), review.send, _("“%(thing)s” was sent to review."), (DRAFT, REVIEW)),
    move(
        "send_back", _("Return to draft (say why)"), review.send_back, _("“%(thing)s” was returned to draft."),
        (REVIEW, DRAFT), (APPROVED, DRAFT),
    ),
    move("approve", _("Approve"), review.approve, _("“%(thing)s” was approved."), (REVIEW, APPROVED)),
    move("publish", _("Publish"), publishing.publish, _("Readers now see “%(thing)s”."), PUBLISHING),
    move(
        "publish_with_needs", _("Publish with all it names"), publish_with_needs,
        _("Readers now see “%(thing)s” and all it names."), PUBLISHING,
    ),
    move("take_up", _("Begin a new draft"), review.take_up, _("“%(thing)s” is a draft again."), (PUBLISHED, DRAFT)),
    move(
        "withdraw", _("Withdraw from readers (say why)"), publishing.withdraw, _("“%(thing)s” was withdrawn."),
        (PUBLISHED, WITHDRAWN), of_shown=True,
    ),
    move(
        "reinstate", _("Put before readers again"), publishing.reinstate, _("Readers see “%(thing)s” again."),
        (WITHDRAWN, PUBLISHED),
    ),
]  # fmt: skip
discard = move("discard", _("Discard the draft"), editing.discard, _("“%(thing)s” was laid aside."))
restore = move(
    "restore", _("Take up a discarded draft"), editing.restore, _("“%(thing)s” was taken up."), discarded=True
)
