"""Whether articles are their bytes, and quotations are in their texts."""

import hashlib
from collections.abc import Iterator

from archive.extraction import plain
from archive.extraction.kinds import PLAIN
from archive.extraction.reading import Unreadable
from archive.models import Article, Claim
from archive.verification.findings import Finding


def originals() -> Iterator[Finding]:
    """The bytes have their hash, and the text is what they decode to."""
    for article in Article.objects.order_by("pk").iterator(chunk_size=50):
        table, original = Article._meta.db_table, bytes(article.original)
        if hashlib.sha256(original).hexdigest() != article.sha256:
            yield Finding(
                table, article.uid, "original", "the bytes are not those that were received: their hash is another."
            )
        kind, _, encoding = article.media_type.partition("; charset=")
        if kind != PLAIN:
            continue  # the text is what the reader of that day gave; the ledger holds it
        try:
            if plain.read(original, encoding or "utf-8") != article.text:
                yield Finding(table, article.uid, "text", "is not what the bytes decode to.")
        except Unreadable as error:
            yield Finding(table, article.uid, "original", str(error))


def quotations() -> Iterator[Finding]:
    """Every claim's words stand at their place."""
    texts = dict(Article.objects.values_list("pk", "text"))
    for claim in Claim.objects.order_by("pk").iterator(chunk_size=2000):
        stands = texts.get(claim.article_id, "")[claim.start : claim.end]
        if stands != claim.quote:
            yield Finding(Claim._meta.db_table, claim.uid, "quote", f"the text says “{stands[:80]}” there.")
