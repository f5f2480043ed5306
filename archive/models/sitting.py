"""Working state of people at the desk: what is being typed, what was waved away. Outside the ledger, never an act."""

from django.conf import settings
from django.db import models


class Sitting(models.Model):
    """What one person is typing of one thing of an article, and has not yet made an act of.

    `base` is the version of the thing when it was opened, 0 for one not yet made. `turn` counts what was kept, so
    that a second window of the same person notices the first. Read by its owner alone.
    """

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    article = models.ForeignKey("Article", models.CASCADE, related_name="sittings")
    thing = models.CharField(max_length=129)
    base = models.PositiveIntegerField(default=0)
    turn = models.PositiveIntegerField(default=1)
    body = models.TextField(blank=True, default="")
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "article", "thing"], name="sitting_once")]

    def __str__(self):
        return f"{self.person_id}: {self.thing}"


class Receipt(models.Model):
    """The answer to something that was asked for under a key, kept so that asking twice does it once."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    key = models.CharField(max_length=64)
    answer = models.TextField()
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="receipt_once")]

    def __str__(self):
        return f"{self.person_id}: {self.key}"


class Dismissal(models.Model):
    """A suggestion on an article's text that a person waved away: it does not return for that text."""

    article = models.ForeignKey("Article", models.CASCADE, related_name="dismissals")
    key = models.CharField(max_length=200)
    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["article", "key"], name="dismissal_once")]

    def __str__(self):
        return f"{self.article_id}: {self.key}"


class Preference(models.Model):
    """How one person wants the desk: which keys do what, and whether they do anything."""

    person = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    name = models.CharField(max_length=40)
    value = models.TextField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "name"], name="preference_once")]

    def __str__(self):
        return f"{self.person_id}: {self.name}"
