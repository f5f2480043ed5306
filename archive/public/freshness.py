"""When a page is as a reader has it already: the record, the code, the language and the day are the same.

Every page is made of the record alone, so its last version and last edition vouch for all of them. The day counts
because a note of correction stands at the top of a page for thirty days.
"""

import hashlib
from datetime import UTC, datetime
from functools import cache, wraps
from http import HTTPStatus

from django.conf import settings
from django.utils.cache import get_conditional_response
from django.utils.translation import get_language

from archive.record import tips
from archive.record.event_pages import base_map
from archive.record.renderings import digest

PARTS = (
    "archive/vocabulary.py",
    "archive/domain/**/*.py",
    "archive/record/**/*.py",
    "archive/public/**/*.py",
    "conflict_site/templating.py",
    "templates/public/**/*.html",
    "static/css/*.css",
    "locale/*/LC_MESSAGES/*.mo",
)


def today():
    """The day as pages count it, in UTC."""
    return datetime.now(UTC).date()


@cache
def code():
    """What turns documents into pages, by name."""
    return f"{digest(settings.BASE_DIR, *PARTS)}{base_map()}{settings.CONTACT}"


def etag(request, *args, **kwargs):
    """The name of a page as it is now. None while developing: templates change under a running server."""
    if settings.DEBUG:
        return None
    if hasattr(request, "name_of_page"):
        return request.name_of_page
    named = "\n".join([tips.tip(), code(), get_language() or "", today().isoformat(), request.get_full_path()])
    request.name_of_page = f'W/"{hashlib.sha256(named.encode()).hexdigest()[:32]}"'
    return request.name_of_page


def naming(get_response):
    """Middleware: one name of the record stands for all that an answer reads of it.

    No answer has a date of its own, so none is held against a date (RFC 9110, 13.1.4).
    """

    def answer(request):
        request.META.pop("HTTP_IF_UNMODIFIED_SINCE", None)
        if request.method not in ("GET", "HEAD"):
            return get_response(request)
        with tips.held():
            return get_response(request)

    return answer


def had(request, name):
    """304 where the asker names the answer of this name, else None: it is then to be made.

    `If-None-Match: *` and `If-Match` ask whether anything stands at the address, which only the answer tells.
    """
    if not name or "If-Match" in request.headers or request.headers.get("If-None-Match", "").strip() == "*":
        return None
    found = get_conditional_response(request, etag=name)
    if found:
        found.headers["ETag"] = name
    return found


def vouched(request, response, name):
    """An answer under its name, or what its asker has of it. Where nothing stands, or not here, it has no name."""
    if not name or response.status_code != HTTPStatus.OK:
        return response
    response.headers["ETag"] = name
    return get_conditional_response(request, etag=name, response=response)


def fresh(view):
    """Answer 304 where the reader has the page; caches keep it, and ask each time."""

    @wraps(view)
    def answer(request, *args, **kwargs):
        name = etag(request)
        response = had(request, name) or vouched(request, view(request, *args, **kwargs), name)
        response.headers.setdefault("Cache-Control", "public, no-cache")
        return response

    return answer
