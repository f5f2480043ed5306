"""Reads of the record: the one place that knows how filters become ranges of the reading-order key."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce

if TYPE_CHECKING:
    from archive.record.models import ClaimRow, EventRow, ThingRow, Version  # noqa: F401 (named in a base class)

type Key = tuple[int | str, ...]

PAGE = 50
NO_DAY = date.max.toordinal()  # where a thing without a day stands: after all others


def keyset[Row: models.Model](
    rows: models.QuerySet[Row],
    columns: tuple[str, ...],
    *,
    order: str = "oldest",
    after: Key | None = None,
    before: Key | None = None,
    size: int = PAGE,
) -> list[Row]:
    """A page of `rows` beyond a key, in the asked order, with one more than `size` where there is more.

    A key is a tuple of values of `columns`, which together are unique. No row before it is looked at.
    """
    falling = (order == "newest") != (before is not None)
    edge = before if before is not None else after
    if edge is not None:
        rows = rows.filter(_beyond(columns, edge, "lt" if falling else "gt"))
    found = list(rows.order_by(*(f"-{column}" if falling else column for column in columns))[: size + 1])
    return found[::-1] if before is not None else found


def _beyond(columns: tuple[str, ...], edge: Key, than: str) -> Q:
    """Whether a row lies beyond `edge`, column by column; the bound on the first lets an index start there."""
    found = Q()
    for place, column in enumerate(columns):
        equal = dict(zip(columns[:place], edge[:place], strict=True))
        found |= Q(**equal, **{f"{column}__{than}": edge[place]})
    return Q(**{f"{columns[0]}__{than}e": edge[0]}) & found


class VersionQuerySet(models.QuerySet["Version"]):
    """Reads of versions."""

    def of(self, kind: str, slug: str) -> Self:
        """Every version of one thing, the last first, with its document."""
        return self.filter(kind=kind, slug=slug).select_related("body").order_by("-number")


class ThingRowQuerySet(models.QuerySet["ThingRow"]):
    """Reads of published actors, places, articles and chronologies."""

    def of_kind(self, kind: str) -> Self:
        """Things of one kind, in the order of their names."""
        return self.filter(kind=kind)

    def these(self, slugs: Iterable[str], *kinds: str) -> Self:
        """Things of some kinds by their slugs, in no order: SQLite would walk all names to put a few into theirs."""
        return self.filter(kind__in=kinds, slug__in=list(slugs)).order_by()

    def inside(self, place: "ThingRow") -> Self:
        """Places inside `place`, itself left out."""
        return self.filter(kind="location", path__gt=place.path, path__lt=place.path[:-1] + "0")

    def inside_slug(self, slug: str) -> Self:
        """Places inside the place of that slug, itself left out; none where there is no such place."""
        place = self.model.objects.filter(kind="location", slug=slug).first()
        return self.inside(place) if place else self.none()

    def in_group(self, group: str) -> Self:
        """Actors or places of one kind; all if it is empty."""
        return self.filter(group=group) if group else self

    def from_outlet(self, slug: str) -> Self:
        """Articles of one outlet (`unknown`: of none that is known); all if it is empty."""
        return self.filter(group="" if slug == "unknown" else slug) if slug else self

    def published_in(self, since: date | None, until: date | None) -> Self:
        """Articles whose first possible day of publication lies in the period; its ends may be None."""
        rows = self.filter(day__gte=since.toordinal()) if since else self
        return rows.filter(day__lte=until.toordinal()) if until else rows

    def by_name(self, **page: Any) -> "list[ThingRow]":
        """A page of things in the order of their names: `after`, `before` (keys) and `size`."""
        return keyset(self, ("folded", "slug"), **page)

    def by_path(self, **page: Any) -> "list[ThingRow]":
        """A page of places, each below the one that contains it: `after`, `before` (keys) and `size`."""
        return keyset(self, ("path", "slug"), **page)

    def by_day(self, **page: Any) -> "list[ThingRow]":
        """A page of articles in the order of publication, those without a day last: `order`, `after`, `before`, `size`."""
        return keyset(self.annotate(sort_day=Coalesce("day", NO_DAY)), ("sort_day", "slug"), **page)


class ClaimRowQuerySet(models.QuerySet["ClaimRow"]):
    """Reads of published claims, each in its event."""

    def mentioned(self, *roles: str, slug: str) -> Self:
        """Claims that have to do with the thing `slug` in one of `roles`; all claims if `slug` is empty."""
        from archive.record.models import Mention  # the models import this file

        return self.filter(pk__in=Mention.objects.filter(role__in=roles, slug=slug).values("claim")) if slug else self

    def with_figures(self, measure: str = "") -> Self:
        """Claims that give a number, of `measure` if that is asked."""
        from archive.record.models import Mention

        counted = Mention.objects.filter(role="counts", **({"slug": measure} if measure else {}))
        return self.filter(pk__in=counted.values("claim"))

    def at_places(self, slug: str) -> Self:
        """Claims about the place `slug` or a place inside it; all claims if it is empty."""
        if not slug:
            return self
        from archive.record.models import Mention, ThingRow

        inside = ThingRow.objects.inside_slug(slug).values("slug")
        mentions = Mention.objects.filter(Q(slug=slug) | Q(slug__in=inside), role="place")
        return self.filter(pk__in=mentions.values("claim"))

    def from_outlet(self, slug: str) -> Self:
        """Claims that reached the archive through one outlet (`unknown`: none that is known); all if it is empty."""
        if slug == "unknown":
            return self.exclude(mentions__role="outlet")
        return self.mentioned("outlet", slug=slug)

    def from_article(self, slug: str) -> Self:
        """Claims of one article; of all if `slug` is empty."""
        return self.filter(article=slug) if slug else self

    def of_event(self, slug: str) -> Self:
        """Claims in one event; in all if `slug` is empty."""
        return self.filter(event__slug=slug) if slug else self

    def in_events_order(self, **page: Any) -> "list[ClaimRow]":
        """A page of claims, event by event in reading order: `order`, `after`, `before` (keys) and `size`."""
        rows = self.select_related("event").defer("event__document", "event__brief")
        return keyset(rows, ("event_id", "start", "public_id"), **page)


class EventRowQuerySet(models.QuerySet["EventRow"]):
    """Reads of published events."""

    def select(self, **asked: Any) -> "list[EventRow]":
        """A page of events, for what `selecting.page` can be asked: whatever it is, six queries at most."""
        from archive.record import selecting  # it needs the models, which import this file

        keys = selecting.page(**asked)
        found = self.filter(k__in=keys).in_bulk()
        return [found[k] for k in keys if k in found]

    def of_period(self, since: date | None, until: date | None, *, certainly: bool = False) -> Self:
        """Events that may lie in a period, or that lie in it as a whole, in no order; all where none is asked."""
        if not (since or until):
            return self
        if certainly:
            rows = self.filter(first_day__isnull=False, last_day__isnull=False)
            rows = rows.filter(first_day__gte=since.toordinal()) if since else rows
            return rows.filter(last_day__lte=until.toordinal()) if until else rows
        rows = self.exclude(first_day__isnull=True, last_day__isnull=True)
        rows = rows.filter(Q(last_day__isnull=True) | Q(last_day__gte=since.toordinal())) if since else rows
        return rows.filter(Q(first_day__isnull=True) | Q(first_day__lte=until.toordinal())) if until else rows

    def corrected(self) -> Self:
        """Events with a public correction, of whatever kind."""
        from archive.record.models import Facet  # the models import this file

        return self.filter(pk__in=Facet.objects.filter(facet="corrected").values("k"))
