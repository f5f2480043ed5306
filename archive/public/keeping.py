"""Pages kept as they were sent, in the memory of one server process, under the name that tells them fresh.

The name (`freshness.etag`) changes with the record, the code, the language and the address, so a kept page is the page
that would be made: nothing is ever emptied or forgotten by hand. Only bytes that every reader gets alike are kept.
"""

import threading
from collections import OrderedDict
from functools import wraps

from django.conf import settings
from django.http import HttpResponse
from django.utils.cache import get_conditional_response
from django.views.decorators.gzip import gzip_page

from archive.public.freshness import etag, fresh

LARGEST = 1 << 18  # bytes of a page that is kept
OWN = ("_csp_config", "_csp_ro_config", "xframe_options_exempt")  # what middleware would have to be told again


class Kept:
    """The pages last asked for, up to a number of bytes."""

    def __init__(self):
        self.pages = OrderedDict()
        self.size = 0
        self.lock = threading.Lock()

    def clear(self):
        """Keep nothing."""
        with self.lock:
            self.pages.clear()
            self.size = 0

    def get(self, key):
        """The page of a key as content and headers, or None."""
        with self.lock:
            if key in self.pages:
                self.pages.move_to_end(key)
            return self.pages.get(key)

    def put(self, key, content, headers, room):
        """Keep a page; the ones that were not asked for longest make room."""
        with self.lock:
            if key not in self.pages:
                self.pages[key] = content, headers
                self.size += len(content)
            while self.size > room:
                _key, (oldest, _headers) = self.pages.popitem(last=False)
                self.size -= len(oldest)


KEPT = Kept()


def kept(view):
    """Answer with the page as it was sent before, where it would be the same; sent small where the reader takes that."""
    made = gzip_page(fresh(view))

    @wraps(view)
    def answer(request, *args, **kwargs):
        name = etag(request) if settings.KEPT_PAGES else None
        if name is None:
            return made(request, *args, **kwargs)
        key = name, request.scheme, request.get_host(), "gzip" in request.headers.get("Accept-Encoding", "")
        page = KEPT.get(key)
        if page is None:
            response = made(request, *args, **kwargs)
            if _can_be_kept(response):
                KEPT.put(key, response.content, list(response.headers.items()), settings.KEPT_PAGES << 20)
            return response
        content, headers = page
        response = HttpResponse(content)
        for header, value in headers:
            response.headers[header] = value
        return get_conditional_response(request, etag=name, response=response)

    return answer


def _can_be_kept(response):
    alike = not any(hasattr(response, own) for own in OWN) and not response.cookies
    return response.status_code == 200 and not response.streaming and alike and len(response.content) <= LARGEST
