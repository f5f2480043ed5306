"""Who may do what: one table of roles. A person may have several.

`manage.py makeroles` makes the groups as this table has them; the admin shows them and changes none, so that what a
role may do is read here alone. A superuser may do everything; what one does without a role is marked in the ledger.
"""

from django.contrib.auth.models import Group, Permission
from django.db.models import Q

EVERYTHING = ("location", "actor", "article", "claim", "repeat", "event", "chronology")
READS = tuple(f"archive.view_{noun}" for noun in (*EVERYTHING, "revision", "comment", "assignment"))
TALKS = ("archive.add_comment", "archive.change_comment")  # comment; settle a comment
REPORTS = ("archive.view_report", "archive.change_report")  # read what readers report; settle it
ASSIGNS = ("archive.add_assignment", "archive.change_assignment")  # say who looks after what


def _writes(*nouns):
    return tuple(f"archive.{verb}_{noun}" for noun in nouns for verb in ("add", "change"))


_DRAFTS = _writes("location", "actor", "article", "claim", "repeat", "event")
_CONTRIBUTOR = (*READS, *TALKS, *_DRAFTS, "archive.send_to_review")
_EDITOR = (*_CONTRIBUTOR, *ASSIGNS, *REPORTS, *_writes("chronology"))
_REVIEWER = (*READS, *TALKS, *ASSIGNS, *REPORTS, "archive.review")
_PUBLISHER = (*READS, *TALKS, *ASSIGNS, *REPORTS, "archive.publish")
_PEOPLE = ("auth.view_user", "auth.add_user", "auth.change_user", "auth.view_group")  # what a role may is said here

ROLES = {
    "contributor": _CONTRIBUTOR,
    "editor": _EDITOR,
    "reviewer": _REVIEWER,
    "publisher": _PUBLISHER,
    "administrator": tuple(dict.fromkeys((*_EDITOR, *_REVIEWER, *_PUBLISHER, *_PEOPLE))),
}


def make_groups():
    """Make the group of each role, with exactly the permissions of the table. Twice is the same as once."""
    groups = []
    for role, names in ROLES.items():
        group, _ = Group.objects.get_or_create(name=role)
        wanted = Q()
        for name in names:
            app, codename = name.split(".")
            wanted |= Q(content_type__app_label=app, codename=codename)
        group.permissions.set(Permission.objects.filter(wanted))
        groups.append(group)
    return groups
