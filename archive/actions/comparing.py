"""What texts are compared by: fingerprints, derived and kept in a table that may be emptied at any time.

They are computed when a text comes in, and handed over when it is accepted. Articles that came by another road get
theirs when the next text comes in, a bounded number at a time.
"""

from collections.abc import Iterable

from django.db import transaction

from archive.domain.suggestions import likeness
from archive.models import Article, Fingerprint, Received

AT_ONCE = 100  # articles whose fingerprints are computed when a text comes in


def mark_received(row: Received) -> None:
    """Compute the fingerprints of a text that came in, and of articles that have none yet."""
    with transaction.atomic():
        Fingerprint.objects.filter(received=row).delete()
        if row.text:
            Fingerprint.objects.bulk_create(_of(row.text, received=row))
    mark_articles(AT_ONCE)


def mark_articles(most: int) -> int:
    """Compute the fingerprints of at most `most` articles that have none; answers how many there were."""
    without = list(Article.objects.filter(fingerprints=None).only("pk", "text").order_by("-pk")[:most])
    with transaction.atomic():
        for article in without:
            Fingerprint.objects.bulk_create(_of(article.text, article=article))
    return len(without)


def hand_over(row: Received, article: Article) -> None:
    """Let the fingerprints of a text that was accepted be the article's."""
    Fingerprint.objects.filter(received=row).update(received=None, article=article)


def _of(text: str, **whose: Article | Received) -> Iterable[Fingerprint]:
    yield Fingerprint(value=likeness.whole(text), whole=True, **whose)  # type: ignore[misc]  # one of the two
    for value in likeness.fingerprints(text):
        yield Fingerprint(value=value, **whose)  # type: ignore[misc]
