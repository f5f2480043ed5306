"""Texts of the archive and of the inbox that share words with one that came in."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.utils.translation import gettext as _

from archive.domain.suggestions import likeness
from archive.models import Article, Fingerprint, Received

MOST = 5
NEARLY, MUCH, SOME = 0.9, 0.5, 0.05  # of the word runs of a text


@dataclass(frozen=True)
class Like:
    """A text that shares words: an article or another received text, how much it shares, and that in words."""

    other: Any
    noun: str
    share: float
    back: float
    same_bytes: bool
    same_words: bool

    @property
    def is_article(self):
        return self.noun == "article"

    @property
    def in_words(self):
        """What they share, in one line."""
        if self.same_bytes:
            return _("The very same bytes.")
        if self.same_words:
            return _("The same words in the same order; only marks, case or spaces differ.")
        percent = {"here": round(self.share * 100), "there": round(self.back * 100)}
        if min(self.share, self.back) >= NEARLY:
            return _("Nearly the same text: %(here)d %% of this one stands there.") % percent
        if max(self.share, self.back) >= MUCH:
            return (
                _(
                    "Shared copy, from one agency perhaps: %(here)d %% of this text stands there, %(there)d %% of that one here."
                )
                % percent
            )
        return _("A passage in common: %(here)d %% of this text stands there.") % percent


def likes_of(row):
    """What shares words with `row`, the likest first, in a constant number of queries."""
    places = Fingerprint.objects.filter(value__in=Fingerprint.objects.filter(received=row).values("value"))
    counted = places.exclude(received=row).values("article", "received").annotate(shared=Count("pk"))
    found = list(counted.order_by("-shared")[:MOST])
    articles = Article.objects.defer("original").in_bulk([each["article"] for each in found if each["article"]])
    received = Received.objects.defer("original").in_bulk([each["received"] for each in found if each["received"]])
    twins = [
        *Article.objects.defer("original").filter(sha256=row.sha256),
        *Received.objects.waiting().filter(sha256=row.sha256).exclude(pk=row.pk)[:MOST],
    ]
    others = {(type(each), each.pk): each for each in [*twins, *articles.values(), *received.values()]}
    likes = [_like(row, other) for other in others.values()]
    return sorted((each for each in likes if each), key=lambda each: (-each.same_bytes, -each.same_words, -each.share))


def _like(row, other):
    same_bytes = row.sha256 == other.sha256
    shared = likeness.likeness(row.text, other.text)
    if not same_bytes and max(shared.of_first, shared.of_second) < SOME:
        return None
    same_words = bool(row.text) and likeness.whole(row.text) == likeness.whole(other.text)
    noun = "article" if isinstance(other, Article) else "received"
    return Like(other, noun, shared.of_first, shared.of_second, same_bytes, same_words)
