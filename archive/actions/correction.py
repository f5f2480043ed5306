"""The act of correction: a published event's change put before readers with a public note."""

from datetime import UTC, datetime

from django.utils.translation import gettext as _

from archive.actions.act import Author, Refused, act
from archive.actions.editing import again
from archive.actions.publication.publishing import publish, shown
from archive.domain.words import CorrectionKind, Weight
from archive.models import Correction, Event


@act
def correct(
    event: Event,
    *,
    kind: CorrectionKind,
    text: str,
    by: Author,
    weight: Weight = Weight.SUBSTANTIVE,
    base: int | None = None,
) -> Event:
    """Publish `event`, approved as it now is, and say what was wrong and what is right."""
    event = again(event)
    version = shown(event)
    if version is None:
        raise Refused(_("“%(event)s” is not before readers: there is nothing to correct.") % {"event": event})
    if not text.strip():
        raise Refused(_("Say what was wrong and what is right: the note is public."))
    Correction.objects.create(
        event=event,
        shown_version=version.number + 1,
        kind=kind,
        weight=weight,
        text=text,
        issued_at=datetime.now(UTC).date(),
        by=by if isinstance(by, str) else by.get_username(),
    )
    publish(event, by=by, reason=text, base=base)
    return again(event)
