"""Tables of the published record: immutable versions, and the rows that lists and filters read."""

from django.db import models
from django.db.models import F, Q

from archive.record.changes import ChangeRow  # noqa: F401  (a model of this app)
from archive.record.editions import Edition, EditionManifest, EditionSignature  # noqa: F401  (models of this app)
from archive.record.querysets import ClaimRowQuerySet, EventRowQuerySet, ThingRowQuerySet, VersionQuerySet

ADDRESS_STATES = [("current", "current"), ("moved", "moved"), ("withdrawn", "withdrawn"), ("redacted", "redacted")]


class Version(models.Model):
    """One immutable published document of an event, chronology, actor, location or article.

    `digest` is sha256 of salt, `at` and document; `previous` the digest of the version before it in the whole record.
    """

    kind = models.CharField(max_length=12)
    slug = models.CharField(max_length=80)
    number = models.PositiveIntegerField()
    at = models.CharField(max_length=20, help_text="UTC, seconds")
    digest = models.CharField(max_length=64, unique=True)
    previous = models.CharField(max_length=64, unique=True)

    objects = VersionQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "slug", "number"], name="version_once")]

    def __str__(self) -> str:
        return f"{self.kind} {self.slug} v{self.number}"

    def came_from(self) -> "Version | None":
        """The last version at the address that the thing had before this one, if this is the first here and it moved."""
        old = Address.objects.filter(kind=self.kind, target=self.slug, state="moved").order_by("pk").first()
        return Version.objects.of(self.kind, old.slug).first() if old and self.number == 1 else None


class VersionBody(models.Model):
    """The document of a version: canonical JSON, with the salt of its digest. Only redaction may delete it."""

    version = models.OneToOneField(Version, models.PROTECT, primary_key=True, related_name="body")
    salt = models.CharField(max_length=32)
    document = models.TextField()

    class Meta:
        verbose_name_plural = "version bodies"

    def __str__(self) -> str:
        return f"document of {self.version_id}"


class Address(models.Model):
    """Every slug the record ever gave out: never reused. `number` is an event's, given at first publication."""

    kind = models.CharField(max_length=12)
    slug = models.CharField(max_length=80)
    state = models.CharField(max_length=10, choices=ADDRESS_STATES, default="current")
    target = models.CharField(max_length=80, blank=True, default="", help_text="the slug it moved to")
    reason = models.TextField(blank=True, default="")
    number = models.PositiveIntegerField(null=True, unique=True)

    class Meta:
        indexes = [models.Index(fields=["state"], name="address_by_state")]
        constraints = [
            models.UniqueConstraint(fields=["kind", "slug"], name="address_once"),
            models.CheckConstraint(
                name="address_number_for_events", condition=Q(kind="event", number__isnull=False) | ~Q(kind="event")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.slug}: {self.state}"


class EventRow(models.Model):
    """A published event as it is now. `k` is its place in reading order: day << 32 | part of day << 28 | number."""

    k = models.BigIntegerField(primary_key=True)
    slug = models.CharField(max_length=80, unique=True)
    title = models.CharField(max_length=200)
    folded = models.CharField(max_length=200)
    version = models.PositiveIntegerField()
    first_day = models.IntegerField(null=True, help_text="ordinal of the earliest day; null = open")
    last_day = models.IntegerField(null=True, help_text="ordinal of the latest day; null = open")
    part_of = models.CharField(max_length=80, blank=True, default="")
    brief = models.TextField(help_text="canonical JSON of documents.Brief")
    document = models.TextField(help_text="canonical JSON of documents.Event")

    objects = EventRowQuerySet.as_manager()

    class Meta:
        ordering = ["k"]
        indexes = [
            models.Index(fields=["k", "first_day", "last_day"], name="eventrow_spans"),
            models.Index(fields=["last_day"], name="eventrow_by_end"),
            models.Index(F("k").bitand((1 << 28) - 1), F("k"), name="eventrow_by_number"),
            # Most are part of none: a planner that knew them by statistics would rather walk all events in order.
            models.Index(fields=["part_of", "k"], name="eventrow_by_whole", condition=Q(part_of__gt="")),
        ]

    def __str__(self) -> str:
        return self.title


class ClaimRow(models.Model):
    """A published claim in one event, as it stands in that event's document."""

    event = models.ForeignKey(EventRow, models.CASCADE, related_name="claims", db_constraint=False)
    public_id = models.CharField(max_length=8, db_index=True)
    article = models.CharField(max_length=80)
    start = models.PositiveIntegerField()
    document = models.TextField(help_text="canonical JSON of documents.Claim")

    objects = ClaimRowQuerySet.as_manager()

    class Meta:
        ordering = ["event", "start"]
        constraints = [models.UniqueConstraint(fields=["event", "public_id"], name="claimrow_once")]
        indexes = [models.Index(fields=["article", "start"], name="claimrow_by_article")]

    def __str__(self) -> str:
        return self.public_id


class Mention(models.Model):
    """What a published claim has to do with a published thing: `says`, `tells` (relays), `about`, `place`, `outlet`.

    A claim that gives numbers `counts`; there the slug is a measure.
    """

    claim = models.ForeignKey(ClaimRow, models.CASCADE, related_name="mentions")
    role = models.CharField(max_length=8)
    slug = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["role", "slug", "claim"], name="mention_once")]

    def __str__(self) -> str:
        return f"{self.role} {self.slug}"


class ThingRow(models.Model):
    """A published actor, location, article or chronology as it is now."""

    kind = models.CharField(max_length=12)
    slug = models.CharField(max_length=80)
    name = models.CharField(max_length=500)
    folded = models.CharField(max_length=500)
    group = models.CharField(
        max_length=80, blank=True, default="", help_text="kind of actor or place; an article’s outlet"
    )
    path = models.CharField(
        max_length=1400, blank=True, default="", help_text="a place’s slugs from the top: /iraq/anbar/"
    )
    within = models.CharField(max_length=80, blank=True, default="", help_text="slug of the place that a place lies in")
    day = models.IntegerField(null=True, help_text="ordinal of an article’s publication")
    version = models.PositiveIntegerField()
    document = models.TextField(help_text="canonical JSON of the document")

    objects = ThingRowQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "folded", "slug"]
        constraints = [models.UniqueConstraint(fields=["kind", "slug"], name="thingrow_once")]
        indexes = [
            models.Index(fields=["kind", "folded", "slug"], name="thingrow_by_name"),
            models.Index(fields=["kind", "path"], name="thingrow_by_path"),
            models.Index(fields=["kind", "within"], name="thingrow_by_container"),
        ]

    def __str__(self) -> str:
        return self.name


class Facet(models.Model):
    """That an event has a value of a facet: place (each containing one too), actor, outlet, assessment, kind, corrected; span (how long: 0 to 3), first and last (years); on maps and timelines spot, area, unmapped and time."""

    pk = models.CompositePrimaryKey("facet", "value", "k")
    facet = models.CharField(max_length=12)
    value = models.CharField(max_length=80)
    k = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["k", "facet", "value"], name="facet_of_event")]

    def __str__(self) -> str:
        return f"{self.facet} {self.value} {self.k}"


class Count(models.Model):
    """How many events have a value of a facet: kept by the transaction that publishes."""

    pk = models.CompositePrimaryKey("facet", "value")
    facet = models.CharField(max_length=12)
    value = models.CharField(max_length=80)
    n = models.PositiveIntegerField()

    class Meta:
        indexes = [models.Index(fields=["facet", "-n", "value"], name="count_by_number")]

    def __str__(self) -> str:
        return f"{self.facet} {self.value}: {self.n}"


class Bitmap(models.Model):
    """Which events have a value of a facet, or a day (`counting.days_of`): a roaring bitmap of numbers, 2¹⁶ a chunk."""

    pk = models.CompositePrimaryKey("facet", "value", "chunk")
    facet = models.CharField(max_length=12)
    value = models.CharField(max_length=80)
    chunk = models.PositiveIntegerField()
    bits = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.facet} {self.value}, chunk {self.chunk}"


class Rendered(models.Model):
    """An event as readers see it, rendered in one language by the templates and code that `code` names."""

    pk = models.CompositePrimaryKey("k", "language")
    k = models.BigIntegerField()
    language = models.CharField(max_length=12)
    code = models.CharField(max_length=16)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} of {self.k} in {self.language}"


class Card(Rendered):
    """An event as lists show it, rendered in one language."""

    html = models.TextField()


class EventPage(Rendered):
    """The page of an event as far as it hangs on that event alone, rendered in one language and compressed."""

    html = models.BinaryField()


class Search(models.Model):
    """A text of the record that readers can search: an event, a quotation in it, an actor, a place or an article.

    `id` is its place among hits, `text` its words as searches know them, `marks` what it can be narrowed by.
    """

    id = models.BigIntegerField(primary_key=True)
    kind = models.CharField(max_length=12, help_text="group of hits")
    slug = models.CharField(max_length=80, help_text="of the thing; a quotation’s public id")
    k = models.BigIntegerField(null=True, db_index=True, help_text="key of the event, if it is in one")
    text = models.TextField()
    marks = models.TextField()

    class Meta:
        # The slug first: PostgreSQL would read a whole group by its kind rather than ask the index of its words.
        indexes = [models.Index(fields=["slug", "kind"], name="search_by_slug")]

    def __str__(self) -> str:
        return f"{self.kind} {self.slug}"
