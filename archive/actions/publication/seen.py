"""What readers see of several things, and which of them they would see otherwise: a constant number of queries."""

from collections.abc import Iterable, Sequence

from archive.actions.publication.events import read_together
from archive.actions.publication.naming import surround
from archive.actions.publication.projection import document_of
from archive.models import Event, Location
from archive.models.root import Publishable
from archive.record import writing
from archive.record.models import Address, Version, VersionBody


def seen_by_readers(things: Iterable[Publishable]) -> dict[str, Version]:
    """The version that readers see of each of `things`, by handle; nothing for what they do not see."""
    things = list(things)
    slugs = {thing.slug for thing in things if thing.slug}
    current = set(Address.objects.filter(slug__in=slugs, state="current").values_list("kind", "slug"))
    last: dict[tuple[str, str], Version] = {}
    for version in Version.objects.filter(slug__in=slugs).order_by("number"):
        last[version.kind, version.slug] = version
    bodies = VersionBody.objects.in_bulk([version.pk for version in last.values()])
    for version in last.values():
        version.body = bodies[version.pk]
    found = {(thing.noun(), thing.slug): thing.handle for thing in things}
    return {found[key]: version for key, version in last.items() if key in current and key in found}


def seen_otherwise(things: Sequence[Publishable], seen: dict[str, Version]) -> list[Publishable]:
    """Those of `things` (fetched whole) of which readers do not see, by `seen`, what they now say."""
    read_together(thing for thing in things if isinstance(thing, Event))
    surround(thing for thing in things if isinstance(thing, Location))
    return [
        thing
        for thing in things
        if thing.handle not in seen or not writing.same(document_of(thing), seen[thing.handle])
    ]
