"""Decisions on whether two things are one."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from archive.models.columns import filled, one_of
from archive.models.root import Root, RootQuerySet, root_constraints

MERGED_NOUNS = ("location", "actor", "event")
HANDLES = 300  # characters of a noun and two uids


class MergeQuerySet(RootQuerySet):
    """Reads of merges in the editors' words."""

    def standing(self):
        """Merges that were not taken back."""
        return self.filter(undone=False)


class Merge(Root):
    """That two actors, places or events are one: which is kept, which stands for it no more, why, and what was repointed.

    `kept` and `merged` are uids. `repointed` is canonical JSON: each thing that the merge changed, with its
    version before and after. The merged thing is discarded, never deleted; `undone` merges were taken back.
    """

    uid = models.CharField(max_length=HANDLES, unique=True)
    kind = models.CharField(max_length=20)
    kept = models.CharField(max_length=64, db_index=True)
    merged = models.CharField(max_length=64, db_index=True)
    reason = models.TextField()
    repointed = models.TextField(default="[]")
    undone = models.BooleanField(default=False)

    objects = MergeQuerySet.as_manager()  # type: ignore[misc]  # the plugin makes a ClassVar of the inherited one

    class Meta:
        constraints = [
            *root_constraints("merge"),
            one_of("merge_kind_known", "kind", MERGED_NOUNS),
            filled("merge_reason_given", "reason", _("A merge needs the reason why the two are one.")),
            models.CheckConstraint(
                name="merge_of_two",
                condition=~models.Q(kept=models.F("merged")),
                violation_error_message=_("A thing is not merged with itself."),
            ),
        ]

    def __str__(self):
        return f"{self.kind}: {self.merged} → {self.kept}"


class Distinction(Root):
    """That two things are not one, or two claims not related as was proposed, and why: it is not proposed again.

    `one` and `other` are uids, the lesser first; `proposed` is what was dismissed where the same two may stand in
    several ways to each other, else empty.
    """

    uid = models.CharField(max_length=HANDLES + 40, unique=True)
    kind = models.CharField(max_length=20)
    one = models.CharField(max_length=129, db_index=True)
    other = models.CharField(max_length=129, db_index=True)
    proposed = models.CharField(max_length=20, blank=True, default="")
    reason = models.TextField()

    class Meta:
        constraints = [
            *root_constraints("distinction"),
            one_of("distinction_kind_known", "kind", (*MERGED_NOUNS, "claim")),
            filled("distinction_reason_given", "reason", _("Say why the two are not one.")),
            models.CheckConstraint(
                name="distinction_of_two",
                condition=models.Q(one__lt=models.F("other")),
                violation_error_message=_("A thing is not told apart from itself."),
            ),
        ]

    def __str__(self):
        return f"{self.kind}: {self.one} ≠ {self.other}"
