"""A published chronology, and a key to sign with."""

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from archive.actions import editing, review
from archive.actions.publication import publishing
from archive.models import Chronology, Event
from tests.bundles.making import FIXTURE, run
from tests.factories import PersonFactory


@pytest.fixture
def chronology(db):
    """The fixture bundle, published."""
    PersonFactory(username="reviewer")
    assert run("loadseeds", FIXTURE)[0] == 0
    assert run("publishchronology", "--all", by="reviewer")[0] == 0
    return Chronology.objects.get(slug="the-bridge")


@pytest.fixture
def retitled():
    """Publishes another version of an event, under another title."""

    def retitle(title):
        event = review.take_up(Event.objects.get(uid="fall-of-the-bridge"), by="tests")
        event.title = title
        event = editing.save(event, by="tests")
        publishing.publish(review.approve(review.send(event, by="tests"), by="another"), by="another", reason="checked")

    return retitle


@pytest.fixture
def private_key(tmp_path):
    """A file with a private key, as openssl would write it."""
    pem = Ed25519PrivateKey.generate().private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = tmp_path / "key.pem"
    path.write_bytes(pem)
    return path
