"""What editors say to each other about a thing, and who looks after it. Kept by the ledger, in no bundle, never public."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from archive.models.columns import filled
from archive.models.root import Root, RootQuerySet, root_constraints

HANDLE = 270  # characters of the longest handle: a noun, a colon, a uid


class CommentQuerySet(RootQuerySet):
    """Reads of comments in the editors' words."""

    def on(self, root):
        """The comments on one thing, the first first."""
        return self.filter(thing=root.handle).order_by("pk")

    def on_article(self, article):
        """The comments on an article, on its passages and on its claims, the first first."""
        return self.filter(Q(thing=article.handle) | Q(thing__startswith=f"claim:{article.uid}#")).order_by("pk")

    def open(self):
        """Comments that nobody has settled."""
        return self.filter(resolved=False)

    def that_mention(self, person):
        """Comments that name `person` with an @."""
        return self.filter(mentions__contains=f" {person.get_username()} ")


class Comment(Root):
    """What an editor says about a thing or one of its fields; about a quotation, if the thing is a claim. Never public.

    `thing` is the handle of what it is about, `part` a field's name or empty. `mentions` holds the account names that
    the text names with an @, each between spaces.
    """

    uid = models.CharField(max_length=32, unique=True)
    thing = models.CharField(max_length=HANDLE, db_index=True)
    part = models.CharField(max_length=200, blank=True, default="")
    text = models.TextField()
    mentions = models.CharField(max_length=1000, blank=True, default="")
    resolved = models.BooleanField(default=False)

    objects = CommentQuerySet.as_manager()  # type: ignore[misc]  # the plugin makes a ClassVar of the inherited one

    class Meta:
        constraints = [*root_constraints("comment"), filled("comment_text_given", "text", _("A comment needs words."))]

    def __str__(self):
        return self.text[:60]


class AssignmentQuerySet(RootQuerySet):
    """Reads of assignments in the editors' words."""

    def of(self, root):
        """The assignment of one thing, or none."""
        return self.filter(uid=root.handle)

    def tagged(self, tag):
        """Assignments under a tag."""
        return self.filter(tags__contains=f" {tag} ")


class Assignment(Root):
    """Who looks after a thing, by when, and under which tags it is found. One for a thing; its uid is the handle.

    `tags` holds lower-case words, each between spaces.
    """

    uid = models.CharField(max_length=HANDLE, unique=True)
    editor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    due = models.DateField(null=True, blank=True)
    tags = models.CharField(max_length=500, blank=True, default="")

    objects = AssignmentQuerySet.as_manager()  # type: ignore[misc]  # the plugin makes a ClassVar of the inherited one

    class Meta:
        constraints = [
            *root_constraints("assignment"),
            models.CheckConstraint(
                name="assignment_tags_between_spaces",
                condition=Q(tags="") | Q(tags__startswith=" ", tags__endswith=" "),
                violation_error_message=_("Tags are words, each between spaces."),
            ),
        ]

    def __str__(self):
        return self.uid


class Presence(models.Model):
    """That a person has a thing open, as heard of last. Working state: it is forgotten within minutes.

    `at` says where in it: in an article, the uid of the claim that is open; empty where that is not known.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    thing = models.CharField(max_length=HANDLE)
    at = models.CharField(max_length=129, blank=True, default="")
    seen_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["thing", "person"], name="presence_once")]

    def __str__(self):
        return f"{self.person_id}: {self.thing}"


class FailedLogin(models.Model):
    """A login that failed. `key` is a keyed digest of account and client address: neither can be read from it."""

    key = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField(db_index=True)

    def __str__(self):
        return f"{self.key[:8]} {self.at}"
