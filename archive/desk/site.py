"""The one AdminSite: its pages carry the admin's content policy, and nothing on it deletes."""

import functools

from django.conf import settings
from django.contrib import admin
from django.contrib.admin.sites import site
from django.contrib.auth.decorators import login_not_required
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csp import csp_override

from archive.desk.entry import EntryForm

__all__ = ["DeskSite", "site"]


class DeskSite(admin.AdminSite):
    """The editors' home."""

    site_title = site_header = _("Conflict Archive")
    index_title = _("Desk")
    enable_nav_sidebar = False
    login_form = EntryForm

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.disable_action("delete_selected")

    def get_urls(self):
        """The desk's own screens, then the admin's: same login, same headers, same door."""
        from archive.desk.urls import SCREENS  # the screens ask this site for their pages

        own = [path(f"desk/{each.pattern}", self.admin_view(each.callback), name=each.name) for each in SCREENS]
        return [*own, *super().get_urls()]

    def admin_view(self, view, cacheable=False):
        return of_the_desk(super().admin_view(view, cacheable))

    @login_not_required
    def login(self, request, extra_context=None):
        answer = of_the_desk(super().login)(request, extra_context)
        if answer.get("Location") == reverse("admin:index") and request.user.has_perm("archive.view_event"):
            answer["Location"] = reverse("admin:desk-board")  # work begins there; the records are one step away
        return answer


def of_the_desk(view):
    """`view` with the desk's own headers.

    Its forms need to say where they come from: under the readers' "no-referrer", browsers send "Origin: null" and
    every form is refused.
    """

    @functools.wraps(view)
    def answer(*args, **kwargs):
        response = csp_override(settings.CSP_ADMIN)(view)(*args, **kwargs)
        response.headers["Referrer-Policy"] = "same-origin"
        return response

    return answer
