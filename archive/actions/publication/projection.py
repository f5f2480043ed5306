"""The projection: the document that readers would get of a thing as it now stands at the desk."""

from collections.abc import Callable

from archive.actions.publication.events import event_document
from archive.actions.publication.things import actor_document, article_document, chronology_document, location_document
from archive.models import Actor, Article, Chronology, Event, Location
from archive.models.root import Publishable
from archive.record import documents

_PROJECTIONS: dict[type[Publishable], Callable[..., documents.Document]] = {
    Location: location_document,
    Actor: actor_document,
    Article: article_document,
    Event: event_document,
    Chronology: chronology_document,
}


def document_of(thing: Publishable) -> documents.Document:
    """What readers would see of `thing` (fetched whole) if it were published now."""
    return _PROJECTIONS[type(thing)](thing)
