"""Whether a person acted by a role, or only because a superuser may do everything."""

from typing import Any

from django.contrib.auth.models import Permission
from django.db.models import Q

AS_SUPERUSER = "(as superuser, with no role for it)"

# The permission that an act takes; every other act is a change of its noun.
PERMISSIONS = {
    "created": "add_{noun}",
    "commented": "add_comment",
    "sent to review": "send_to_review",
    "taken up": "send_to_review",
    "returned": "review",
    "approved": "review",
    "published": "publish",
    "withdrawn": "publish",
    "reinstated": "publish",
    "readdressed": "publish",
}


def only_as_superuser(person: Any, verb: str, noun: str) -> bool:
    """Whether no role and no permission of their own lets `person` do this: a superuser did."""
    if not getattr(person, "is_superuser", False):
        return False
    codename = PERMISSIONS.get(verb, "change_{noun}").format(noun=noun)
    own = Q(group__user=person) | Q(user=person)
    return not Permission.objects.filter(own, content_type__app_label="archive", codename=codename).exists()
