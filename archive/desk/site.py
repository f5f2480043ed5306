"""The one AdminSite: its pages carry the admin's content policy, and nothing on it deletes."""

from django.conf import settings
from django.contrib import admin
from django.contrib.admin.sites import site
from django.contrib.auth.decorators import login_not_required
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csp import csp_override

__all__ = ["DeskSite", "site"]


class DeskSite(admin.AdminSite):
    """The editors' home."""

    site_title = site_header = _("Conflict Archive")
    index_title = _("Desk")
    enable_nav_sidebar = False

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.disable_action("delete_selected")

    def admin_view(self, view, cacheable=False):
        return csp_override(settings.CSP_ADMIN)(super().admin_view(view, cacheable))

    @login_not_required
    def login(self, request, extra_context=None):
        return csp_override(settings.CSP_ADMIN)(super().login)(request, extra_context)
