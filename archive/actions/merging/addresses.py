"""What becomes of the addresses that readers know, when two things are found to be one."""

from archive.actions.publication.publishing import shown
from archive.models.root import Publishable
from archive.record import reading, writing
from archive.record.models import Address, EventRow, Facet


def faults(kept: Publishable, merged: Publishable) -> list[str]:
    """Why readers cannot be led from the page of `merged` to that of `kept`."""
    if shown(merged) is None:
        return []
    if shown(kept) is None:
        return [f"Readers have a page of “{merged}” and none of “{kept}”: keep “{merged}”, or publish “{kept}” first."]
    if merged.noun() == "event":
        return [
            f"Readers have a page of each, as of two events: withdraw “{merged}” and say why, then merge; "
            "its address will lead on to the other."
        ]
    both = _told_of_both(kept, merged)
    if both:
        return [
            f"“{both}” tells readers of both, as of two: publish it as it should be, with one of them, before they are merged."
        ]
    return []


def lead_on(merged: Publishable, kept: Publishable) -> None:
    """Let the address of `merged`, if readers ever had one, lead on to that of `kept`, if they have one."""
    there = Address.objects.filter(kind=merged.noun(), slug=merged.slug, state__in=("current", "withdrawn")).first()
    if there is None or not merged.slug or shown(kept) is None:
        return
    _remove(merged)
    Address.objects.filter(pk=there.pk).update(state="moved", target=kept.slug)


def lead_back(merged: Publishable) -> None:
    """Give the address of `merged` back what stood there."""
    there = Address.objects.filter(kind=merged.noun(), slug=merged.slug, state="moved").first()
    last = writing.current(merged.noun(), merged.slug) if there else None
    if there is None or last is None:
        return
    document = reading.document(last.body.document)
    gone = document.kind == "withdrawal"
    Address.objects.filter(pk=there.pk).update(state="withdrawn" if gone else "current", target="")
    if document.kind == "event":
        writing.put_event(document)
    elif not gone:
        writing.put_thing(document)


def _remove(thing: Publishable) -> None:
    if thing.noun() == "event":
        writing.remove_event(thing.slug)
    else:
        writing.remove_thing(thing.noun(), thing.slug)


def _told_of_both(kept: Publishable, merged: Publishable) -> EventRow | None:
    """A published event that names both."""
    facet = {"location": "place"}.get(merged.noun(), merged.noun())
    one = Facet.objects.filter(facet__in=(facet, "outlet"), value=merged.slug).values("k")
    other = Facet.objects.filter(facet__in=(facet, "outlet"), value=kept.slug).values("k")
    return EventRow.objects.filter(k__in=one).filter(k__in=other).first()
