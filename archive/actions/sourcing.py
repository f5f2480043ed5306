"""Acts of sourcing: take a report in, with its bytes as received."""

import hashlib
from typing import Any

from django.utils.translation import gettext as _

from archive.actions.act import Author, Refused, act
from archive.actions.editing import save
from archive.domain.quotes import TextRefused, decode
from archive.domain.words import CaptureMethod
from archive.models import Article

PLAIN = "text/plain"


def captured(original: bytes, how: CaptureMethod, text: str = "", media_type: str = PLAIN) -> dict[str, Any]:
    """The columns of an article that its bytes decide; `text` is taken where they are no plain text.

    Raises TextRefused, which names the byte.
    """
    return {
        "original": original,
        "sha256": hashlib.sha256(original).hexdigest(),
        "text": decode(original) if media_type == PLAIN else text,
        "media_type": media_type,
        "captured_how": how,
    }


@act
def capture(article: Article, original: bytes, *, how: CaptureMethod, by: Author, reason: str = "") -> Article:
    """Keep a new report: its bytes are hashed, its text is decoded once and frozen. Raises Refused."""
    try:
        columns = captured(original, how)
    except TextRefused as error:
        raise Refused(str(error)) from error
    twin = Article.objects.filter(sha256=columns["sha256"]).first()
    if twin:
        raise Refused(
            _("These very bytes are in the archive already, as “%(twin)s” (%(uid)s).") % {"twin": twin, "uid": twin.uid}
        )
    for name, value in columns.items():
        setattr(article, name, value)
    return save(article, by=by, reason=reason)
