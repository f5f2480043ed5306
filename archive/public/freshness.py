"""When a page is as a reader has it already: the record, the code and the language are the same.

Every page is made of the record alone, so its last version and last edition vouch for all of them.
"""

import hashlib
from functools import cache, wraps
from pathlib import Path

from django.conf import settings
from django.utils.translation import get_language
from django.views.decorators.http import condition

from archive.record.editions import Edition, EditionSignature
from archive.record.models import Address, Version

PARTS = (
    "archive/domain/**/*.py",
    "archive/record/**/*.py",
    "archive/public/**/*.py",
    "templates/public/**/*.html",
    "static/css/*.css",
)


@cache
def code():
    """A digest of all that turns a document into a page."""
    digest = hashlib.sha256()
    for pattern in PARTS:
        for path in sorted(Path(settings.BASE_DIR).glob(pattern)):
            digest.update(path.read_bytes())
    return digest.hexdigest()


def etag(request, *args, **kwargs):
    """The name of a page as it is now. None while developing: templates change under a running server."""
    if settings.DEBUG:
        return None
    tip = Version.objects.order_by("-pk").values_list("digest", flat=True).first() or ""
    redacted = ",".join(Address.objects.filter(state="redacted").order_by("-pk").values_list("slug", flat=True)[:1])
    signed = EditionSignature.objects.order_by("-pk").values_list("pk", flat=True).first()
    frozen = Edition.objects.order_by("-pk").values_list("digest", flat=True).first()
    named = "\n".join([tip, redacted, f"{frozen} {signed}", code(), get_language() or "", request.get_full_path()])
    return f'W/"{hashlib.sha256(named.encode()).hexdigest()[:32]}"'


def fresh(view):
    """Answer 304 where the reader has the page; caches keep it, and ask each time."""

    @wraps(view)
    def answer(request, *args, **kwargs):
        response = condition(etag_func=etag)(view)(request, *args, **kwargs)
        response.headers.setdefault("Cache-Control", "public, no-cache")
        return response

    return answer
