"""Answers that readers' programs get: bytes with a strong validator, and nothing that depends on who asks."""

from hashlib import blake2b
from http import HTTPStatus

from django.http import HttpResponse
from django.utils.cache import get_conditional_response

from archive.public.api.errors import Refused
from archive.public.filtering import HonestForm
from archive.public.freshness import etag
from archive.public.keeping import may_be_kept

CACHE = "public, max-age=0, must-revalidate"


def answer(request, text, media_type="application/json", filename="", name=""):
    """`text` as an answer, or 304 where the asker has these very bytes.

    The validator is made of the bytes: a redaction, which changes no version, changes it as well. What is long is
    better told by its `name`.
    """
    content = text.encode()
    response = HttpResponse(content, content_type=media_type)
    if filename:
        response.headers["Content-Disposition"] = f'attachment; filename="{filename}"'
    return _vouched(request, response, name or f'"{blake2b(content, digest_size=16).hexdigest()}"')


def _vouched(request, response, name):
    response.headers["ETag"] = name
    response.headers["Cache-Control"] = CACHE
    return get_conditional_response(request, etag=name, response=may_be_kept(response))


def name_of(request):
    """The strong validator of an answer that hangs on the whole record, before it is read; empty while developing.

    It is never that of other bytes, but is another after each publication and each day, even where the bytes are not.
    """
    return (etag(request) or "").removeprefix("W/")


def had(request, name):
    """304 where the asker has the answer of this name, else None."""
    found = _vouched(request, HttpResponse(), name) if name else None
    return found if found and found.status_code != HTTPStatus.OK else None


def asked(filter_class, data, **options):
    """The valid filter set for what was asked. Raises Refused with what is wrong."""
    found = filter_class(data, **options)
    if not found.is_valid():
        raise Refused(list(found.form.faults()))
    return found


def nothing_asked(data):
    """Refuse any parameter, where there is nothing to ask."""
    form = HonestForm(data)
    if not form.is_valid():
        raise Refused(list(form.faults()))
