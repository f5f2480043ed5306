"""Answers that readers' programs get: bytes with a strong validator, and nothing that depends on who asks."""

from hashlib import blake2b

from django.http import HttpResponse
from django.utils.cache import get_conditional_response

from archive.public.api.errors import Refused
from archive.public.filtering import HonestForm
from archive.public.keeping import may_be_kept

CACHE = "public, max-age=0, must-revalidate"


def answer(request, text, media_type="application/json", filename=""):
    """`text` as an answer, or 304 where the asker has these very bytes.

    The validator is made of the bytes: a redaction, which changes no version, changes it as well.
    """
    content = text.encode()
    response = HttpResponse(content, content_type=media_type)
    response.headers["ETag"] = f'"{blake2b(content, digest_size=16).hexdigest()}"'
    response.headers["Cache-Control"] = CACHE
    if filename:
        response.headers["Content-Disposition"] = f'attachment; filename="{filename}"'
    return get_conditional_response(request, etag=response.headers["ETag"], response=may_be_kept(response))


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
