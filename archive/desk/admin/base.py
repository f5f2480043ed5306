"""The one base class of the desk's admin: it asks, it never decides. Every save is one act, every act one revision.

How a save runs. The whole POST stands inside `act.writing()`: the write lock is held before the thing is read, so that
the version compared in the form is the version that is there. Django's `save_model` and `save_formset` do nothing;
`save_related` calls one act with a callable that writes the rows. If the act refuses after validation, the exception
leaves the transaction, which undoes everything; the same POST is then run once more with the refusal among the errors
of its form, and comes back as any other form with faults: all that was typed is there, nothing is half done.
"""

from django.contrib import admin
from django.contrib.admin.models import ADDITION, CHANGE, LogEntry
from django.contrib.admin.options import IS_POPUP_VAR
from django.contrib.admin.utils import unquote
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from archive.actions import editing
from archive.actions.act import Refused, writing
from archive.desk import naming, stages
from archive.desk.admin.asking import AsksNicely
from archive.desk.forms import ThingForm, WhyForm
from archive.desk.merging.finding import mergeable
from archive.desk.steps import did
from archive.desk.tokens import token_of
from archive.models import Article, Claim, Event
from archive.models.root import Publishable, Root

HOW_NAMED = _("What files, and rows of other things, name it by. Chosen once.")


class Hardened:
    """What holds for every admin of the site: nothing is deleted, nothing can be asked that is not offered."""

    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    list_per_page = 50
    save_on_top = True

    def has_delete_permission(self, request, obj=None):
        return False

    def lookup_allowed(self, lookup, value, request):
        """Only what the filters of the list themselves ask: any other lookup could spell a hidden field out."""
        return lookup in {name for each in self.get_list_filter(request) for name in _lookups(each)}

    def history_view(self, request, object_id, extra_context=None):
        """Whoever may not look is told so whether the thing is there or not: Django would tell."""
        if not self.has_view_or_change_permission(request):
            raise PermissionDenied
        return super().history_view(request, object_id, extra_context)

    def log_addition(self, request, obj, message):
        return _log(request, obj, ADDITION)

    def log_change(self, request, obj, message):
        return _log(request, obj, CHANGE)


class DeskAdmin(AsksNicely, Hardened, admin.ModelAdmin):
    """One of the desk's nouns: saved by acts, never deleted, its derived columns read-only."""

    form = ThingForm
    action_form = WhyForm
    actions = (stages.discard, stages.restore)
    ordering = ("uid",)
    change_form_template = "desk/change_form.html"
    object_history_template = "desk/history.html"
    DERIVED = ("standing", "version")
    FIXED = ("uid",)  # chosen once

    # -- what is shown ---------------------------------------------------------------------------------

    def get_readonly_fields(self, request, obj=None):
        fixed = self.FIXED if obj else ()
        return (*super().get_readonly_fields(request, obj), *self.DERIVED, *fixed)

    def get_fieldsets(self, request, obj=None):
        """What the noun shows, where it stands, and what goes to the ledger with a save."""
        shown = [*super().get_fieldsets(request, obj)]
        if obj:
            shown.append((_("Where it stands"), {"fields": [self.DERIVED]}))
        if self.has_change_permission(request, obj) if obj else self.has_add_permission(request):
            shown.append((_("This change"), {"fields": ["compared", "reason", "base_version"]}))
        return shown

    @admin.display(description=_("stage"))
    def standing(self, thing):
        """Its stage, and whether it was laid aside."""
        stage = thing.get_stage_display() if isinstance(thing, Publishable) else ""
        return ", ".join([*filter(None, [stage]), *([gettext("discarded")] if thing.discarded else [])])

    @admin.display(description=naming.FIELDS["uid"], ordering="uid")
    def identifier(self, thing):
        """What files, and rows of other things, name it by."""
        return thing.uid

    def get_actions(self, request, action_location=admin.ActionLocation.CHANGE_LIST):
        """On a page, the moves that its thing can make from where it stands."""
        found = super().get_actions(request, action_location)
        if action_location == admin.ActionLocation.CHANGE_FORM and request.method == "GET":
            return {name: each for name, each in found.items() if stages.fits(each.func, self._thing_open(request))}  # type: ignore[union-attr]
        return found

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        """Who may not change a thing, but may move it, says too which version was seen. Ways to the desk's own screens."""
        if isinstance(obj, Root) and not self.has_change_permission(request, obj):
            context["seen"] = token_of(obj)
        context |= {"kept_by_ledger": isinstance(obj, Root), "reviewed": isinstance(obj, Publishable)}
        context["merges"] = self.opts.model_name in mergeable(request.user)
        context["workplace"] = stages.workplace_of(obj) if isinstance(obj, Event | Article | Claim) else ""
        return super().render_change_form(request, context, add, change, form_url, obj)

    # -- how it is saved -------------------------------------------------------------------------------

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        try:
            with writing():
                return super().changeform_view(request, object_id, form_url, extra_context)
        except Refused as refusal:
            request.refusal = refusal.faults
        with writing():
            return super().changeform_view(request, object_id, form_url, extra_context)

    def get_form(self, request, obj=None, change=False, **kwargs):
        kwargs = {"labels": {"uid": naming.FIELDS["uid"]}, "help_texts": {"uid": HOW_NAMED}} | kwargs
        form = super().get_form(request, obj, change, **kwargs)
        form.refusal = getattr(request, "refusal", ())
        return form

    def save_model(self, request, obj, form, change):
        """Nothing: `save_related` saves the thing and its rows together."""

    def save_formset(self, request, form, formset, change):
        """Nothing: `save_related` saves the thing and its rows together."""

    def save_related(self, request, form, formsets, change):
        """One act for the thing and all its rows. A form sent back as it came is no act."""
        request.nothing_changed = change and not form.changes_the_thing and not any(f.has_changed() for f in formsets)
        if not request.nothing_changed:
            self.keep(request, form, lambda: _write(form, formsets))

    def keep(self, request, form, rows):
        """The act by which this noun is kept."""
        thing, reason = form.instance, form.cleaned_data["reason"]
        editing.save(thing, by=request.user, reason=reason, base=thing.version, rows=rows)

    def construct_change_message(self, request, form, formsets, add=False):
        """Nothing: the ledger says what was changed, and the admin's own log holds no words of a thing."""
        return ""

    def log_change(self, request, obj, message):
        return None if request.nothing_changed else super().log_change(request, obj, message)

    def response_change(self, request, obj):
        if request.nothing_changed and IS_POPUP_VAR not in request.POST:
            self.message_user(request, _("Nothing was changed, so nothing was saved."))
            return HttpResponseRedirect(request.path)
        if IS_POPUP_VAR not in request.POST and request.user.has_perm("archive.view_revision"):
            self._offer_way_back(request, obj)
        return super().response_change(request, obj)

    def _offer_way_back(self, request, thing):
        """Lead to the history, where this act is taken back: an event’s edit by undo, any other by setting it back."""
        if isinstance(thing, Event):
            did(request, "event", gettext("the edit in the records"), where=str(thing), pk=thing.pk, edit=thing.version)
        address = f"{reverse('admin:desk-history', args=[thing.noun(), thing.pk])}#v{thing.version}"
        words = (
            gettext("See what changed, and undo it")
            if isinstance(thing, Event)
            else gettext("See what changed, or set it back")
        )
        self.message_user(request, format_html('<a href="{}">{}</a>', address, words))

    def _thing_open(self, request):
        """The thing whose page this is."""
        if not hasattr(request, "thing_open"):
            pk = request.resolver_match.kwargs.get("object_id")
            request.thing_open = pk and self.get_object(request, unquote(pk))
        return request.thing_open


class PageAdmin(DeskAdmin):
    """A noun that readers can be shown: with stages, moves between them, and an address."""

    actions = (*stages.MOVES, *DeskAdmin.actions)

    def has_send_to_review_permission(self, request):
        return request.user.has_perm("archive.send_to_review")

    def has_review_permission(self, request):
        return request.user.has_perm("archive.review")

    def has_publish_permission(self, request):
        return request.user.has_perm("archive.publish")

    def get_readonly_fields(self, request, obj=None):
        """Once readers know its address, another act changes it."""
        settled = ("slug",) if obj and stages.has_address(obj) else ()
        return (*super().get_readonly_fields(request, obj), *settled)


def _lookups(each):
    """The parameters that one filter of a list asks with."""
    name = each[0] if isinstance(each, tuple | list) else getattr(each, "parameter_name", each)
    return {name, f"{name}__exact", f"{name}__isnull", f"{name}__id__exact"}


def _write(form, formsets):
    form.save_m2m()
    for formset in formsets:
        formset.save()


def _log(request, obj, flag):
    """An entry of the admin's own log, which names a thing by its number: a title may have to be forgotten."""
    return LogEntry.objects.create(
        user_id=request.user.pk,
        content_type=ContentType.objects.get_for_model(obj),
        object_id=obj.pk,
        object_repr=f"{obj._meta.verbose_name} {obj.pk}",
        action_flag=flag,
        change_message="",
    )
