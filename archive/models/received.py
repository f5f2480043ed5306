"""Working state of the inbox: texts that came in and are no article yet, and what texts are compared by. Outside the ledger."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from archive.domain.words import CaptureMethod
from archive.models.article import Article
from archive.models.columns import one_of, word


class ReceivedQuerySet(models.QuerySet["Received"]):
    """Reads of the inbox in the editors' words."""

    def waiting(self):
        """What is not yet an article, the latest first. The bytes stay where they are."""
        return self.filter(article__isnull=True).defer("original").order_by("-pk")


class Received(models.Model):
    """A text that came in and is not yet an article: bytes, where they came from, what was read of them. Thrown away or accepted, not kept.

    `read` is what its reader said of it and `answers` what was typed of it so far, as JSON. Once it is an article,
    its bytes and text are the article's.
    """

    original = models.BinaryField(blank=True, default=b"")
    sha256 = models.CharField(max_length=64, db_index=True)
    media_type = models.CharField(max_length=80)
    original_name = models.CharField(max_length=255, blank=True, default="")
    how = word(CaptureMethod, CaptureMethod.PASTE)
    text = models.TextField(blank=True, default="")
    read = models.TextField(blank=True, default="{}")
    answers = models.TextField(blank=True, default="")
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    received_at = models.DateTimeField(auto_now_add=True)
    article = models.OneToOneField(Article, models.PROTECT, null=True, blank=True, related_name="received")

    objects = ReceivedQuerySet.as_manager()

    class Meta:
        constraints = [one_of("received_how_known", "how", CaptureMethod)]

    def __str__(self):
        return self.original_name or self.text.strip().partition("\n")[0][:80] or f"{self.sha256[:12]}…"


class Fingerprint(models.Model):
    """The mark of a run of words in a text, for finding texts that share words. Derived: emptied, it is computed again.

    `whole` marks the whole text, its typography, case and white space aside.
    """

    article = models.ForeignKey(Article, models.CASCADE, null=True, related_name="fingerprints")
    received = models.ForeignKey(Received, models.CASCADE, null=True, related_name="fingerprints")
    value = models.BigIntegerField()
    whole = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["value"], name="fingerprint_value")]
        constraints = [
            models.CheckConstraint(
                name="fingerprint_of_one_text",
                condition=Q(article__isnull=False, received__isnull=True)
                | Q(article__isnull=True, received__isnull=False),
                violation_error_message=_("A fingerprint is of an article or of a received text."),
            ),
        ]

    def __str__(self):
        return f"{self.value:x}"
