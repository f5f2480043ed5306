"""Working state of people at the desk, outside the ledger: what is typed, what was waved away, how they want the desk."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.utils import timezone
from django.utils.translation import gettext as _

from archive.actions.act import Refused, act, writing
from archive.models import Article, Dismissal, Preference, Receipt, Sitting

MANY = 1000  # things that one person types of one article at the same time: far beyond anybody's work
LONGEST = 200_000  # characters of one body
KEPT = timedelta(days=14)  # how long a receipt is kept


class Overtaken(Refused):
    """Another window of the same person kept something else meanwhile: `there` is what it kept."""

    def __init__(self, there: Sitting) -> None:
        self.there = there
        super().__init__("Another window of yours has kept something else of this claim meanwhile.")


def keep(article: Article, thing: str, *, by: AbstractBaseUser, body: str, base: int, turn: int) -> Sitting:
    """Keep what `by` is typing of `thing`. `turn` is the one last heard of, 0 for the first time. Raises Overtaken."""
    if len(body) > LONGEST:
        raise Refused(_("What is typed of one claim is at most %(longest)s characters.") % {"longest": LONGEST})
    with writing():
        rows = Sitting.objects.filter(person=by, article=article)  # type: ignore[misc]  # a user of the site
        row = rows.filter(thing=thing).first()
        if row is None and rows.count() >= MANY:
            raise Refused(_("You have too many unfinished claims in this article: finish or drop some of them."))
        if row and row.turn != turn and row.body != body:
            raise Overtaken(row)
        row = row or Sitting(person=by, article=article, thing=thing, turn=0)  # type: ignore[misc]
        row.base, row.body, row.turn = base, body, row.turn + 1
        row.save()
    return row


def drop(article: Article, things: list[str], *, by: AbstractBaseUser) -> None:
    """Forget what `by` was typing of `things`: it became an act, or was given up."""
    Sitting.objects.filter(person=by, article=article, thing__in=things).delete()  # type: ignore[misc]


@act
def once(key: str, do: Callable[[], dict[str, Any]], *, by: AbstractBaseUser) -> dict[str, Any]:
    """What `do` answers, done once for `key` however often it is asked: a repeated request gets the first answer."""
    receipt = Receipt.objects.filter(person=by, key=key).first()  # type: ignore[misc]
    if receipt:
        answer: dict[str, Any] = json.loads(receipt.answer)
        return answer
    answer = do()
    Receipt.objects.filter(at__lt=timezone.now() - KEPT).delete()
    Receipt.objects.create(person=by, key=key, answer=json.dumps(answer))  # type: ignore[misc]
    return answer


def dismiss(article: Article, key: str, *, by: AbstractBaseUser) -> None:
    """Wave a suggestion away for the text of `article`."""
    Dismissal.objects.get_or_create(article=article, key=key, defaults={"person": by})  # type: ignore[misc]


def take_back(article: Article, key: str) -> None:
    """Let a suggestion that was waved away return."""
    Dismissal.objects.filter(article=article, key=key).delete()


def prefer(name: str, value: str, *, by: AbstractBaseUser) -> None:
    """Keep how `by` wants the desk."""
    Preference.objects.update_or_create(person=by, name=name, defaults={"value": value})  # type: ignore[misc]
