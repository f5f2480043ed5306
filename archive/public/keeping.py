"""Answers kept as they were sent, in the memory of one server process, each beside the name that tells it fresh; and
pieces that many answers have alike.

The name (`freshness.etag`) changes with the record, the code, the language and the address, so a kept answer is the one
that would be made: nothing is ever emptied or forgotten by hand. Only bytes that every reader gets alike are kept.
"""

import threading
from collections import OrderedDict
from functools import wraps

from django.conf import settings
from django.http import HttpResponse
from django.utils.cache import get_conditional_response

from archive.public.compressing import small, takes_gzip
from archive.public.freshness import etag, fresh

LARGEST = 1 << 19  # bytes of an answer that is kept
OWN = ("_csp_config", "_csp_ro_config", "xframe_options_exempt")  # what middleware would have to be told again


class Kept:
    """What was last asked for, up to a size: {key: what is kept, its size}."""

    def __init__(self):
        self.all = OrderedDict()
        self.size = 0
        self.lock = threading.Lock()

    def clear(self):
        """Keep nothing."""
        with self.lock:
            self.all.clear()
            self.size = 0

    def get(self, key):
        """What is kept under a key, or None."""
        with self.lock:
            found = self.all.get(key)
            if found is None:
                return None
            self.all.move_to_end(key)
            return found[0]

    def put(self, key, what, size, room):
        """Keep something in the place of what was there; what was not asked for longest makes room."""
        with self.lock:
            _before, was = self.all.pop(key, (None, 0))
            self.all[key] = what, size
            self.size += size - was
            while self.size > room:
                _key, (_oldest, was) = self.all.popitem(last=False)
                self.size -= was


KEPT = Kept()  # {request as `_key` has it: name, content, headers}
PIECES = Kept()  # of pages, in a quarter of that room


def piece(key, make, size=len):
    """A piece of pages that `make` makes, once in a process for each `key`: it hangs on nothing else. `size`: in bytes."""
    if settings.DEBUG or not settings.KEPT_PAGES:  # while developing, templates change under a running server
        return make()
    found = PIECES.get(key)
    if found is None:
        found = (make(),)
        PIECES.put(key, found, size(found[0]), settings.KEPT_PAGES << 18)
    return found[0]


def kept(view):
    """A page that may be kept: told fresh, and sent small where the reader takes that."""
    made = small(fresh(view))

    @wraps(view)
    def answer(request, *args, **kwargs):
        return may_be_kept(made(request, *args, **kwargs))

    return answer


def name_first(request):
    """Name what will be answered before the record is read: what is published in between is then not missed."""
    if settings.KEPT_PAGES:
        etag(request)


def may_be_kept(response):
    """Mark an answer as one that hangs on the record and the address alone."""
    response.may_be_kept = True
    return response


def keeping(get_response):
    """Middleware: answer as before where the answer would be the same; nothing further in is asked then."""

    def answer(request):
        if not settings.KEPT_PAGES or request.method not in ("GET", "HEAD"):
            return get_response(request)
        key = _key(request)
        found = KEPT.get(key)
        if found and found[0] == etag(request):
            return _again(request, *found[1:])
        response = get_response(request)
        name = getattr(request, "name_of_page", None)  # asked before the record was read, or not to be trusted now
        if name and request.method == "GET" and _can_be_kept(response):
            sent = name, response.content, list(response.headers.items())
            KEPT.put(key, sent, len(response.content), settings.KEPT_PAGES << 20)
        return response

    return answer


def _key(request):
    """What an answer hangs on beside the record: programs choose by what they accept, people by the address alone."""
    accepted = request.headers.get("Accept", "") if request.path_info.startswith("/api/") else ""
    return request.scheme, request.get_host(), request.get_full_path(), takes_gzip(request), accepted


def _again(request, content, headers):
    response = HttpResponse(content)
    for header, value in headers:
        response.headers[header] = value
    return get_conditional_response(request, etag=response.headers["ETag"], response=response)


def _can_be_kept(response):
    if not getattr(response, "may_be_kept", False) or response.status_code != 200 or response.streaming:
        return False
    alike = not any(hasattr(response, own) for own in OWN) and not response.cookies
    return alike and len(response.content) <= LARGEST
