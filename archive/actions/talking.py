"""Acts of talking about a thing: comment, settle a comment, open it again."""

import re
import secrets

from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _

from archive.actions.act import Author, Refused, act, changing
from archive.actions.editing import again
from archive.models import Comment
from archive.models.root import Root

MENTION = re.compile(r"(?<![\w@.])@([\w.+-]+)")
LONGEST = 5000  # characters of a comment


@act
def comment(thing: Root, text: str, *, by: Author, part: str = "") -> Comment:
    """Say something about `thing`, or about its `part`. Names after an @ are told on their board."""
    text = text.strip()
    if not text:
        raise Refused(_("A comment needs words."))
    if len(text) > LONGEST:
        raise Refused(
            _("A comment has at most %(longest)s characters; this has %(number)s.")
            % {"longest": LONGEST, "number": len(text)}
        )
    said = Comment(uid=secrets.token_hex(8), thing=thing.handle, part=part, text=text, mentions=_mentions(text))
    with changing(said, "commented", by=by, base=0):
        pass
    return said


@act
def resolve(said: Comment, *, by: Author, reason: str = "") -> Comment:
    """Settle a comment."""
    return _settle(said, True, "resolved", by, reason)


@act
def reopen(said: Comment, *, by: Author, reason: str = "") -> Comment:
    """Open a settled comment again."""
    return _settle(said, False, "reopened", by, reason)


def _settle(said: Comment, resolved: bool, verb: str, by: Author, reason: str) -> Comment:
    said = again(said)
    if said.resolved == resolved:
        raise Refused(_("This comment is settled already.") if resolved else _("This comment is open already."))
    said.resolved = resolved
    with changing(said, verb, by=by, reason=reason):
        pass
    return said


def _mentions(text: str) -> str:
    """The accounts that `text` names with an @, each between spaces."""
    named = {name.rstrip(".") for name in MENTION.findall(text)}
    there = get_user_model()._default_manager.filter(username__in=named, is_active=True)
    names = sorted(there.values_list("username", flat=True))
    return f" {' '.join(names)} " if names else ""
