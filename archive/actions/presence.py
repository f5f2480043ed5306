"""Working state: who has which thing open. Outside the ledger, forgotten within minutes."""

from datetime import timedelta
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.utils import timezone

from archive.actions.act import writing
from archive.models import Article, Presence, Sitting
from archive.models.root import Root

HERE = timedelta(seconds=45)  # who was heard of so lately has the thing open
KEPT = timedelta(minutes=5)


def come(thing: Root, *, by: Any) -> None:
    """Say that `by` has `thing` open."""
    now = timezone.now()
    with writing():
        Presence.objects.filter(seen_at__lt=now - KEPT).delete()
        Presence.objects.update_or_create(person=by, thing=thing.handle, defaults={"seen_at": now})


def others(thing: Root, *, than: Any) -> list[AbstractUser]:
    """Who else has `thing` open, the latest first; an article may be open at the annotation desk."""
    since = timezone.now() - HERE
    here = Presence.objects.filter(thing=thing.handle, seen_at__gte=since).exclude(person=than).order_by("-seen_at")
    found = {row.person_id: row.person for row in here.select_related("person")}
    if isinstance(thing, Article):
        sitting = Sitting.objects.filter(article=thing, thing="", updated_at__gte=since).exclude(person=than)
        found |= {row.person_id: row.person for row in sitting.select_related("person")}
    return list(found.values())
