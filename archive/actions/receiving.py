"""What comes in: kept as it came, read, thrown away, or accepted as an article. Only acceptance is an act of the ledger."""

import hashlib
import json
from collections.abc import Callable, Iterable
from datetime import UTC

from django.contrib.auth.models import AbstractBaseUser
from django.utils.translation import gettext as _

from archive.actions import comparing, editing
from archive.actions.act import Refused, act
from archive.domain.words import CaptureMethod
from archive.extraction.reading import Read
from archive.models import Article, Received, Segment

LONGEST_NAME = 255
LONGEST_ANSWERS = 400_000  # characters of what is typed of one text


def receive(
    original: bytes, read: Read, *, how: CaptureMethod, media_type: str, by: AbstractBaseUser, name: str = ""
) -> Received:
    """Keep what came in, with what was read of it, and what it is compared by."""
    row = Received(
        original=original,
        sha256=hashlib.sha256(original).hexdigest(),
        original_name=name[-LONGEST_NAME:],
        how=how,
        person=by,  # type: ignore[misc]  # a user of the site
    )
    _set_read(row, read, media_type)
    row.save()
    comparing.mark_received(row)
    return row


def read_again(row: Received, read: Read, *, media_type: str) -> Received:
    """Keep what another reading of the same bytes gave."""
    _set_read(row, read, media_type)
    row.save(update_fields=["media_type", "text", "read"])
    comparing.mark_received(row)
    return row


def keep_answers(row: Received, answers: str) -> None:
    """Keep what was typed of a text so far."""
    if len(answers) > LONGEST_ANSWERS:
        raise Refused(
            _("What is typed of one text is at most %(longest_answers)s characters.")
            % {"longest_answers": LONGEST_ANSWERS}
        )
    Received.objects.filter(pk=row.pk, article=None).update(answers=answers)


def throw_away(row: Received) -> None:
    """Forget a text that is no article. Raises Refused if it became one."""
    if not Received.objects.filter(pk=row.pk, article=None).delete()[0]:
        raise Refused(_("It is not here any more: somebody has accepted it, or thrown it away."))


type Spans = Iterable[tuple[int, int, str]]


@act
def accept(
    row: Received,
    article: Article,
    *,
    segments: Spans,
    by: AbstractBaseUser,
    reason: str = "",
    first: Callable[[Article], None] = lambda article: None,
) -> Article:
    """Make `article` of a text that came in, with its bytes, frozen text and `segments`: start, end, kind.

    `first` may make what the article names, in the same transaction. Of two who accept the same text, the second
    is told by whom it was accepted. Raises Refused.
    """
    row = _unaccepted(row)
    _refuse_twin(row)
    first(article)
    article.original, article.sha256, article.media_type = bytes(row.original), row.sha256, row.media_type
    article.original_name, article.captured_how, article.text = row.original_name, row.how, row.text
    article.captured_at = row.received_at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    article.captured_by = row.person.get_username()
    rows = [Segment(start=start, end=end, kind=kind) for start, end, kind in segments]
    editing.save(article, by=by, reason=reason, rows=lambda: _write(rows, article))
    comparing.hand_over(row, article)
    row.article, row.original, row.text, row.answers = article, b"", "", ""
    row.save()
    return article


def _write(segments: list[Segment], article: Article) -> None:
    for segment in segments:
        segment.article = article
    Segment.objects.bulk_create(segments)


def _unaccepted(row: Received) -> Received:
    there = Received.objects.select_related("article", "person").filter(pk=row.pk).first()
    if there is None:
        raise Refused(_("This text was thrown away meanwhile. What you typed stands below; the text itself is gone."))
    if there.article:
        raise Refused(
            _("This text was accepted meanwhile, as “%(article)s” (%(uid)s). Yours was not taken a second time.")
            % {"article": there.article, "uid": there.article.uid}
        )
    if not there.text:
        raise Refused(_("There is no text to freeze: read the file in another encoding, or paste its words."))
    return there


def _refuse_twin(row: Received) -> None:
    twin = Article.objects.filter(sha256=row.sha256).first()
    if twin:
        raise Refused(
            _("These very bytes are in the archive already, as “%(twin)s” (%(uid)s).") % {"twin": twin, "uid": twin.uid}
        )


def _set_read(row: Received, read: Read, media_type: str) -> None:
    row.media_type, row.text = media_type, read.text
    plain = read.plain()
    row.read = json.dumps({key: plain[key] for key in ("hints", "notes", "fault")}, ensure_ascii=False)
