"""What every screen of the desk has in common: who may open it, and the page it stands on."""

import functools

from django.contrib.auth.decorators import permission_required
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from archive.desk import keymap
from archive.desk.site import site
from archive.desk.steps import handed_over

# The desk's own bar: the name of an address, its words, and the permission that opens it.
BAR = [
    ("admin:desk-board", _("Board"), "archive.view_event"),
    ("admin:desk-inbox", _("Inbox"), "archive.add_article"),
    ("admin:desk-reports", _("From readers"), "archive.view_report"),
    ("admin:desk-contradictions", _("Contradictions"), "archive.view_event"),
    ("admin:desk-duplicates", _("Duplicates"), "archive.view_actor"),
    ("admin:index", _("Records"), "archive.view_article"),
]


def screen(*permissions, methods=("GET",)):
    """A view that answers `methods`, for a person who has all of `permissions`; anybody else is refused (403)."""

    def guarded(view):
        kept = require_http_methods([*methods, *(["HEAD"] if "GET" in methods else [])])(view)
        answer = functools.wraps(view)(permission_required(permissions, raise_exception=True)(kept))
        answer.permissions, answer.methods = permissions, methods  # type: ignore[attr-defined]  # read by the table of permissions
        return answer

    return guarded


def page(request, template, *, title, status=200, keys=(), **context):
    """A page of the desk: `template` (which extends desk/base.html) with what the bar and the head need.

    `keys` names those that the strip at its foot shows.
    """
    bar = [(name, words) for name, words, permission in BAR if request.user.has_perm(permission)]
    whole = {
        **site.each_context(request),
        "title": title,
        "bar": bar,
        "here": request.resolver_match.view_name,
        "keymap": keymap.of(request.user),
        "strip": [(name, keymap.WORDS[name]) for name in keys],
        "step": handed_over(request),
        **context,
    }
    return TemplateResponse(request, template, whole, status=status)
