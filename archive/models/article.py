"""Articles: reports as captured."""

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from archive.domain.words import CaptureMethod, PublicText, PublisherBasis, SegmentKind, SourceStatus
from archive.models.columns import WhenColumns, filled, one_of, when_constraints, word
from archive.models.root import UID, Owned, Publishable, Sensitive, root_constraints

WEB_ADDRESS = RegexValidator(r"^https?://\S+$", _("Give a web address that begins with http:// or https://."))


class Article(Sensitive, Publishable):
    """One report as captured: bytes received, decoded text (frozen), publisher, publication date, segments."""

    OWNS = ("segments",)

    uid = models.CharField(max_length=64, unique=True, validators=[UID])
    publisher = models.ForeignKey(
        "Actor",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="published_articles",
        limit_choices_to={"kind": "media"},
    )
    publisher_basis = word(PublisherBasis, PublisherBasis.UNKNOWN)
    publisher_note = models.TextField(blank=True, default="", help_text="how the publisher is known")
    headline = models.CharField(max_length=500, blank=True, default="")
    byline = models.CharField(max_length=300, blank=True, default="")
    dateline = models.CharField(max_length=300, blank=True, default="")
    language = models.CharField(max_length=35, default="en", help_text="BCP 47")
    url = models.CharField(max_length=2000, blank=True, default="", validators=[WEB_ADDRESS])
    archive_url = models.CharField(max_length=2000, blank=True, default="", validators=[WEB_ADDRESS])
    published = WhenColumns()
    original = models.BinaryField(editable=False)
    sha256 = models.CharField(max_length=64, unique=True, editable=False)
    media_type = models.CharField(max_length=80, default="text/plain", editable=False)
    original_name = models.CharField(max_length=255, blank=True, default="")
    text = models.TextField(editable=False)
    captured_at = models.CharField(max_length=32, blank=True, default="", help_text="ISO 8601 day or moment")
    captured_by = models.CharField(max_length=150, blank=True, default="")
    captured_how = word(CaptureMethod, editable=False)
    supersedes = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="superseded_by")
    source_status = word(SourceStatus)
    rights_note = models.TextField(blank=True, default="")
    public_text = word(PublicText, PublicText.QUOTATIONS)

    class Meta:
        constraints = [
            *root_constraints("article", publishable=True),
            *when_constraints("article", "published"),
            filled("article_text_given", "text", _("An article needs its text.")),
            one_of("article_source_status_known", "source_status", SourceStatus),
            one_of("article_public_text_known", "public_text", PublicText),
            models.CheckConstraint(
                name="article_publisher_or_unknown",
                condition=Q(publisher__isnull=True, publisher_basis=PublisherBasis.UNKNOWN)
                | Q(publisher__isnull=False, publisher_basis=PublisherBasis.STATED)
                | (Q(publisher__isnull=False, publisher_basis=PublisherBasis.INFERRED) & ~Q(publisher_note="")),
                violation_error_message=_(
                    "Name the publisher and how it is known (an inferred one needs a note), or neither."
                ),
            ),
            models.CheckConstraint(
                name="article_web_addresses",
                condition=(Q(url="") | Q(url__startswith="https://") | Q(url__startswith="http://"))
                & (Q(archive_url="") | Q(archive_url__startswith="https://") | Q(archive_url__startswith="http://")),
                violation_error_message=_("Addresses begin with http:// or https://."),
            ),
        ]

    def __str__(self):
        return self.headline or self.text.lstrip().partition("\n")[0][:60].rstrip() + "…"

    @property
    def outlet(self):
        """The publisher's name, or None where it is not known."""
        return self.publisher.public_name if self.publisher else None


class Segment(Owned):
    """What a stretch of an article's text is; what no segment covers is body. Code points, end not included."""

    OWNER = "article"

    article = models.ForeignKey(Article, models.CASCADE, related_name="segments")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    kind = word(SegmentKind)

    class Meta:
        ordering = ["start"]
        constraints = [
            one_of("segment_kind_known", "kind", SegmentKind),
            models.CheckConstraint(
                name="segment_has_length",
                condition=Q(end__gt=F("start")),
                violation_error_message=_("A segment ends after it starts."),
            ),
            models.UniqueConstraint(
                fields=["article", "start"],
                name="segment_once",
                violation_error_message=_("A segment starts here already."),
            ),
        ]

    def __str__(self):
        return f"{self.kind} {self.start}–{self.end}"
