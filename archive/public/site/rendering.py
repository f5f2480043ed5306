"""One answer of the site without a server: the view that stands at an address, asked as a reader would."""

import contextlib
from dataclasses import dataclass
from typing import Any

from django.http import Http404
from django.test import RequestFactory
from django.urls import Resolver404, resolve
from django.utils.translation import override

from archive.public.languages import language_of

URLCONF = "archive.public.urls"


@dataclass(frozen=True)
class Answer:
    """What stands at an address: bytes of a media type, or the address that it leads on to."""

    body: bytes
    media_type: str
    leads_to: str = ""

    @property
    def is_page(self) -> bool:
        """Whether it is HTML."""
        return self.media_type.startswith("text/html")


def asked(address: str, host: str, *, secure: bool = True) -> Any:
    """The request of a reader of the site of files."""
    request: Any = RequestFactory(SERVER_NAME=host).get(address, secure=secure)
    request.site_of_files = True
    return request


def answer(address: str, host: str, *, secure: bool = True) -> Answer | None:
    """What readers get at `address` on a site of files; None where there is nothing."""
    request = asked(address, host, secure=secure)
    try:
        with override(language_of(address)):
            match = request.resolver_match = resolve(request.path_info, URLCONF)
            response = match.func(request, *match.args, **match.kwargs)
    except (Http404, Resolver404):
        return None
    with contextlib.closing(response):
        return _answered(response)


def _answered(response: Any) -> Answer | None:
    if response.status_code in (301, 302):
        return Answer(b"", "", response.headers["Location"])
    if response.status_code not in (200, 410):
        return None
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return Answer(body, response.headers.get("Content-Type", ""))
