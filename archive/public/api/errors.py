"""Refusals as RFC 9457 problem details, for the API and for downloads."""

import json
from functools import wraps
from http import HTTPStatus

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from rest_framework.exceptions import APIException

from archive.public.standing import Gone, Moved

MEDIA_TYPE = "application/problem+json"


class Refused(Exception):
    """A question that cannot be answered; the argument is a list of pairs of parameter and sentence."""


FAULTS = (Moved, Gone, Http404, Refused)  # of a reader's request


def refusal(status, detail, **more):
    """An answer that says what is wrong and what would be right."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": int(status),
        "detail": str(detail),
        **more,
    }
    answer = HttpResponse(json.dumps(body, ensure_ascii=False), status=status, content_type=MEDIA_TYPE)
    answer.headers["Cache-Control"] = "public, no-cache"
    return answer


def problem(fault, context):
    """The answer to a fault of a reader's request, or None where the fault is the site's own (DRF's handler)."""
    request, name_of_thing = context["request"], context.get("kwargs") or {}
    if isinstance(fault, Moved):
        slug, view = fault.args[0], fault.args[1] if fault.args[1:] else request.resolver_match.view_name
        return HttpResponsePermanentRedirect(reverse(view, kwargs={**name_of_thing, "slug": slug}))
    if isinstance(fault, Gone):
        return gone(fault.args[0])
    if isinstance(fault, Http404):
        return refusal(404, _("There is nothing at this address."))
    if isinstance(fault, Refused):
        errors = [{"parameter": name, "detail": sentence} for name, sentence in fault.args[0]]
        return refusal(400, " ".join(error["detail"] for error in errors), errors=errors)
    if isinstance(fault, APIException):
        return _of_framework(fault, context)
    return None


def gone(address):
    """The answer for what was withdrawn, with the reason, or redacted, without one."""
    if address.state == "redacted":
        return refusal(410, _("This was removed from the record."), state="redacted")
    return refusal(
        410, _("This was withdrawn: {reason}").format(reason=address.reason), state="withdrawn", reason=address.reason
    )


def _of_framework(fault, context):
    answer = refusal(fault.status_code, fault.detail)
    if fault.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        answer.headers["Allow"] = ", ".join(context["view"].allowed_methods)
    return answer


def in_problems(view):
    """Let a plain view that meets a reader's fault answer with a problem; open to all, without a cookie."""

    @login_not_required
    @csrf_exempt
    @wraps(view)
    def answer(request, **kwargs):
        try:
            return view(request, **kwargs)
        except FAULTS as fault:
            return problem(fault, {"request": request, "kwargs": kwargs})

    return answer


def readable(view):
    """A plain view for anyone to read, and for nothing else, that answers a reader's fault with a problem."""

    @in_problems
    @wraps(view)
    def answer(request, **kwargs):
        if request.method in ("GET", "HEAD"):
            return view(request, **kwargs)
        refused = refusal(405, _("This is for reading: GET and HEAD."))
        refused.headers["Allow"] = "GET, HEAD"
        return refused

    return answer
