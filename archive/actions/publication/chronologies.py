"""The act of publishing whole chronologies: everything they rest on, reviewed and published together."""

from collections.abc import Callable, Sequence

from archive.actions.act import Author, act
from archive.actions.editing import again
from archive.actions.publication.publishing import publish, unpublished_needs
from archive.actions.review import approve, send, take_up
from archive.domain.words import Stage
from archive.models import Chronology


@act
def publish_all(
    chronologies: Sequence[Chronology], *, by: Author, reason: str, progress: Callable[[], None] = lambda: None
) -> int:
    """Send, approve and publish `chronologies` with all they name that readers do not see as it now is.

    One transaction, through the same guards as anyone; returns how many things were published. Raises Refused.
    """
    group = []
    for thing in unpublished_needs(chronologies):
        thing = again(thing)
        if thing.stage == Stage.PUBLISHED:  # something that it names has changed since
            thing = take_up(thing, by=by, reason=reason)
        if thing.stage == Stage.DRAFT:
            thing = send(thing, by=by, reason=reason)
        if thing.stage == Stage.REVIEW:
            thing = approve(thing, by=by, reason=reason)
        group.append(thing)
        progress()
    if group:
        publish(group[-1], by=by, reason=reason, together=group[:-1])
    return len(group)
