"""Answers that readers' programs get: bytes with a strong validator, and nothing that depends on who asks."""

from hashlib import blake2b

from django.http import HttpResponse

from archive.public.api.errors import Refused
from archive.public.filtering import HonestForm
from archive.public.freshness import etag, vouched
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
    response.headers["Cache-Control"] = CACHE
    return vouched(request, may_be_kept(response), name or f'"{blake2b(content, digest_size=16).hexdigest()}"')


def name_of(request):
    """The strong validator of an answer that hangs on the whole record, before it is read; empty while developing.

    It is never that of other bytes, but is another after each publication and each day, even where the bytes are not.
    """
    return (etag(request) or "").removeprefix("W/")


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
