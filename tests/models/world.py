"""One good row of every model: what the bad rows are made from."""

from datetime import date

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.contrib.auth import get_user_model

from archive.actions import assigning, attempts, editing, merging, presence, talking
from archive.actions.publication import editions
from archive.models import (
    ActorName,
    ActorRelation,
    Chronology,
    Claim,
    Correction,
    Dismissal,
    Event,
    FailedLogin,
    Figure,
    Fingerprint,
    LocationName,
    Participation,
    Preference,
    Presence,
    Receipt,
    Received,
    Report,
    Revision,
    Segment,
    Sitting,
)
from archive.record.models import (
    Address,
    Bitmap,
    Card,
    ChangeRow,
    ClaimRow,
    Count,
    EventPage,
    EventRow,
    Facet,
    Mention,
    Search,
    ThingRow,
    Version,
)
from tests.factories import (
    ActorFactory,
    ChronologyFactory,
    ClaimFactory,
    EventFactory,
    LocationFactory,
    PersonFactory,
    RepeatFactory,
    published,
)


def one_of_each():
    """{name of the model: a good row}, saved and published through the acts."""
    claim = ClaimFactory(rows=_told_with_a_figure)
    event, other = EventFactory(claims=[claim]), EventFactory()
    editing.save(event, by=PersonFactory(), rows=lambda: _extras(event, claim))
    chronology = ChronologyFactory(events=[event], lead=True)
    published(chronology)
    world = {"other event": other, "Repeat": RepeatFactory(claim=claim), "User": get_user_model().objects.first()}
    world |= {"Event": Event.objects.get(pk=event.pk), "Claim": claim, "Chronology": Chronology.objects.get()}
    for owner in (event, chronology, claim):
        for name in owner.OWNS:
            row = getattr(owner, name).first()
            world[type(row).__name__] = row
    question = world["Question"]
    world |= {"Position": question.positions.get(), "Evidence": question.positions.get().evidence.get()}
    for model in (ActorName, ActorRelation, LocationName, Segment, Revision, *RECORD):
        world[model.__name__] = model.objects.first()
    relation = world["ActorRelation"]
    world |= {"Actor": relation.subject, "Location": event.location, "Article": claim.article}
    world["Address"] = Address.objects.get(kind="event")
    world["Merge"] = merging.merge(ActorFactory(), ActorFactory(), by="tests", reason="the same group")
    world["Distinction"] = merging.tell_apart(ActorFactory(), ActorFactory(), by="tests", reason="two groups")
    world |= _beside(event, world["User"])
    world |= _at_work(world["Article"], world["User"])
    world |= _frozen(world["Chronology"])
    for name in ("Article", "Actor", "Location", "Claim", "Repeat", "Chronology"):
        world[name].refresh_from_db()
    return world


def _beside(event, person):
    """What editors say of a thing, and what of their work is forgotten."""
    presence.come(event, by=person)
    attempts.attempt("somebody", "192.0.2.1")
    return {
        "Comment": talking.comment(event, "Is that so?", by=person),
        "Assignment": assigning.assign(event, editor=person, tags=["raqqa"], by=person),
        "Presence": Presence.objects.get(),
        "FailedLogin": FailedLogin.objects.first(),
    }


def _at_work(article, person):
    """What somebody is typing, has sent, waved away and prefers; a text that came in, and its mark."""
    received = Received.objects.create(sha256="0" * 64, media_type="text/plain", text="A report.", person=person)
    return {
        "Sitting": Sitting.objects.create(person=person, article=article, thing=f"{article.uid}#c1"),
        "Receipt": Receipt.objects.create(person=person, key="a"),
        "Dismissal": Dismissal.objects.create(person=person, article=article, key="a"),
        "Preference": Preference.objects.create(person=person, name="keys"),
        "Received": received,
        "Report": Report.objects.create(text="Not so.", contact="r@example.org", received_at=received.received_at),
        "Fingerprint": Fingerprint.objects.create(received=received, value=1),
    }


def _frozen(chronology):
    """An edition, signed."""
    edition = editions.issue(chronology, by="tests")
    key = Ed25519PrivateKey.generate()
    signature = key.sign(edition.manifest.text.encode())
    signed = editions.attach(edition, key.public_key().public_bytes_raw(), signature, by="tests")
    return {"Edition": edition, "EditionManifest": edition.manifest, "EditionSignature": signed}


RECORD = (Bitmap, Card, ChangeRow, ClaimRow, Count, EventPage, EventRow, Facet, Mention, Search, ThingRow, Version)


def _told_with_a_figure(claim):
    claim.attributions.create(order=1, named_as="a spokesman")
    Figure.objects.create(claim=claim, order=1, verbatim="city", value=1, bound="exact", measure="other")
    claim.translations.create(language="ar", text="سقطت المدينة", translator="A translator")


def _extras(event, claim):
    backed, backer = ActorFactory(), ActorFactory()
    Participation.objects.create(event=event, actor=backed, claim=claim)
    Correction.objects.create(
        event=event, shown_version=1, kind="correction", text="Not so.", issued_at=date(2026, 1, 1), by="tests"
    )
    ActorName.objects.create(actor=backed, name="Backed", folded="backed", kind="alias")
    ActorRelation.objects.create(subject=backer, object=backed, kind="backs")
    place = LocationFactory()
    LocationName.objects.create(location=place, name="Ar-Ramadi", folded="ar-ramadi", kind="alias")
    Segment.objects.create(article=Claim.objects.get(pk=claim.pk).article, start=0, end=5, kind="headline")
