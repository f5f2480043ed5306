"""The ledger: one entry for every act, each committed to the one before it."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from archive.models.root import Root


class RevisionQuerySet(models.QuerySet["Revision"]):
    """Reads of the ledger in the editors' words."""

    def of(self, root: Root) -> Self:
        """Every act on one thing, the last first."""
        return self.filter(noun=root.noun(), uid=root.uid).order_by("-seq")


class Revision(models.Model):
    """One entry of the ledger: by whom, what act, on which thing, why, its digest, the hash of the entry before.

    `at` is the very text that was hashed (UTC, seconds). `hash` covers every other column.
    """

    seq = models.PositiveBigIntegerField(primary_key=True)
    at = models.CharField(max_length=20)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    program = models.CharField(max_length=40, blank=True, default="")
    act = models.CharField(max_length=40)
    noun = models.CharField(max_length=20)
    uid = models.CharField(max_length=260)
    version = models.PositiveIntegerField(help_text="the version of the thing that the act made")
    reason = models.TextField(blank=True, default="")
    body_digest = models.CharField(max_length=64)
    previous = models.CharField(max_length=64, unique=True)
    hash = models.CharField(max_length=64, unique=True)

    objects = RevisionQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["noun", "uid", "seq"], name="revision_of_a_thing")]
        constraints = [
            models.CheckConstraint(
                name="revision_by_somebody",
                condition=Q(person__isnull=False, program="") | (Q(person__isnull=True) & ~Q(program="")),
                violation_error_message=_("An act is by a person or by a named program."),
            ),
            models.UniqueConstraint(fields=["noun", "uid", "version"], name="revision_version_once"),
        ]

    def __str__(self):
        return f"{self.seq}: {self.act} {self.noun} {self.uid}"

    @property
    def by(self):
        """Who acted, as shown to editors."""
        return self.person.get_username() if self.person else self.program


class RevisionBody(models.Model):
    """What a thing was after an act: canonical JSON under a salted digest. Only redaction may delete it."""

    revision = models.OneToOneField(Revision, models.PROTECT, primary_key=True, related_name="body")
    salt = models.CharField(max_length=32)
    text = models.TextField()

    class Meta:
        verbose_name_plural = "revision bodies"

    def __str__(self):
        return f"body of {self.revision_id}"
