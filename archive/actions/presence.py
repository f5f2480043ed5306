"""Working state: who has which thing open, and where in it. Outside the ledger, forgotten within minutes."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from archive.actions.act import writing
from archive.models import Presence
from archive.models.root import Root

HERE = timedelta(seconds=45)  # who was heard of so lately has the thing open
KEPT = timedelta(minutes=5)


def come(thing: Root, *, by: Any, at: str = "") -> None:
    """Say that `by` has `thing` open, `at` a place in it."""
    now = timezone.now()
    with writing():
        Presence.objects.filter(seen_at__lt=now - KEPT).delete()
        Presence.objects.update_or_create(person=by, thing=thing.handle, defaults={"seen_at": now, "at": at})


def leave(thing: Root, *, by: Any) -> None:
    """Say that `by` has closed `thing`."""
    Presence.objects.filter(person=by, thing=thing.handle).delete()


def others(thing: Root, *, than: Any) -> list[Presence]:
    """Who else has `thing` open, the latest first."""
    since = timezone.now() - HERE
    here = Presence.objects.filter(thing=thing.handle, seen_at__gte=since).exclude(person=than)
    return list(here.select_related("person").order_by("-seen_at"))
