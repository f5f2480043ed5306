"""What the readers of a text propose of an article, without what was waved away."""

from archive.models import Dismissal


def proposals(article):
    """Proposals on the text of `article`, in its order, each with its place, why it was made and what it fills in."""
    waved = set(Dismissal.objects.filter(article=article).values_list("key", flat=True))
    return [row for row in _made(article) if row["key"] not in waved]


def _made(article):
    return []
