"""An edition freezes what readers see, names the one before it, and is found out if a byte of it changes."""

import json

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import IntegrityError, connection, transaction

from archive.actions.act import Refused
from archive.actions.publication import editions, publishing
from archive.models import Revision
from archive.record.editions import FIRST, Edition, EditionManifest, sha256
from archive.record.models import EventRow, Version
from tests.bundles.making import run
from tests.verification.test_tampering import behind_its_back, findings


def test_an_edition_names_versions_documents_and_the_words_between(chronology):
    edition = editions.issue(chronology, by="tests", reason="for the yearbook")

    manifest = json.loads(edition.manifest.text)
    first = manifest["entries"][0]
    assert (edition.number, edition.previous, edition.digest) == (1, FIRST, sha256(edition.manifest.text))
    assert (first["event"], first["text"]) == (
        EventRow.objects.get(title="Bridge at Bridge Town").slug,
        "It began at a river.",
    )
    assert first["sha256"] == sha256(EventRow.objects.get(slug=first["event"]).document)
    assert manifest["record"] == Version.objects.order_by("-pk").first().digest
    assert Revision.objects.of(chronology).first().act == "edition issued"


def test_the_next_edition_names_the_one_before(chronology, retitled):
    first = editions.issue(chronology, by="tests")
    retitled("The bridge at Bridge Town")
    second = editions.issue(chronology, by="tests")

    assert (second.number, second.previous) == (2, first.digest)
    assert findings() == ""


def test_what_readers_see_unchanged_is_not_issued_twice(chronology):
    editions.issue(chronology, by="tests")

    with pytest.raises(Refused, match="has changed since edition 1"):
        editions.issue(chronology, by="tests")
    assert Edition.objects.count() == 1


def test_what_readers_do_not_see_is_not_frozen(chronology):
    publishing.withdraw(chronology, by="tests", reason="wrong")

    with pytest.raises(Refused, match="publish it first"):
        editions.issue(chronology, by="tests")


def test_a_signature_must_fit(chronology):
    edition = editions.issue(chronology, by="tests")

    with pytest.raises(Refused, match="does not fit"):
        editions.attach(edition, Ed25519PrivateKey.generate().public_key().public_bytes_raw(), bytes(64), by="tests")


@pytest.mark.parametrize("model", [Edition, EditionManifest])
def test_an_edition_never_changes(chronology, model):
    editions.issue(chronology, by="tests")

    for change in (
        lambda: model.objects.update(**{model._meta.fields[1].name: "0"}),
        lambda: model.objects.all().delete(),
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            change()


TAMPERED = {
    "a word of the manifest": (
        "UPDATE record_editionmanifest SET text = replace(text, 'river', 'lake')",
        "text: was changed",
    ),
    "the edition before it": ("UPDATE record_edition SET previous = '1'", "previous: does not follow"),
    "a signature": (
        "UPDATE record_editionsignature SET signature = replace(signature, 'a', 'b')",
        "is not that of key",
    ),
}


@pytest.mark.parametrize("change", TAMPERED)
def test_verify_names_what_was_changed(chronology, private_key, change):
    assert run("issueedition", "the-bridge", by="reviewer", sign=private_key)[0] == 0
    sql, expected = TAMPERED[change]
    behind_its_back((sql,))

    assert expected in findings()


def test_verify_finds_a_document_that_is_not_what_was_frozen(chronology):
    edition = editions.issue(chronology, by="tests")
    text = edition.manifest.text.replace(json.loads(edition.manifest.text)["entries"][0]["sha256"], "f" * 64)
    behind_its_back(
        ("UPDATE record_editionmanifest SET text = %s", text), ("UPDATE record_edition SET digest = %s", sha256(text))
    )

    assert "is not what it froze" in findings()
    assert connection.in_atomic_block
