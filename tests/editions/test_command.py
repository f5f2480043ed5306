"""`manage.py issueedition`, and the verifier that anybody can run on what they downloaded."""

import subprocess
import sys

import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from archive.record.editions import Edition
from tests.bundles.making import run
from tests.house.source import ROOT

EDITION = "/chronologies/the-bridge/editions/1"


def issued(*arguments, **options):
    return run("issueedition", "the-bridge", *arguments, by="reviewer", **options)


def test_an_edition_is_issued_and_signed(chronology, private_key):
    code, said = issued(sign=private_key)

    assert code == 0, said
    assert "Edition 1 of “the-bridge” stands" in said
    assert Edition.objects.get().signatures.count() == 1


def test_a_signature_made_elsewhere_is_brought_in(chronology, tmp_path):
    issued()
    key = Ed25519PrivateKey.generate()
    (tmp_path / "signature").write_bytes(key.sign(Edition.objects.get().manifest.text.encode()))
    public = key.public_key().public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    (tmp_path / "public.pem").write_bytes(public)

    code, said = issued(attach=tmp_path / "signature", key=tmp_path / "public.pem", number=1)

    assert (code, "is signed by the key" in said) == (0, True), said


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({"sign": ROOT / "nowhere"}, "No such file"),
        ({"sign": ROOT / "README.md"}, "is no PEM key"),
        ({"attach": ROOT / "README.md"}, "--attach needs --key and --number"),
        ({"attach": ROOT / "README.md", "key": ROOT / "README.md", "number": 7}, "has no edition 7"),
    ],
)
def test_a_wrong_option_says_what_to_do_and_leaves_nothing(chronology, options, expected):
    code, said = issued(**options)

    assert (code, expected in said) == (2, True), said
    assert not Edition.objects.exists()


def test_an_unknown_chronology_or_account_is_named(chronology):
    assert "There are: the-bridge" in run("issueedition", "nothing", by="reviewer")[1]
    assert "no account “nobody”" in run("issueedition", "the-bridge", by="nobody")[1]


@pytest.fixture
def downloaded(chronology, retitled, private_key, client, tmp_path):
    """What somebody keeps of a second edition: manifests, signature, key and a document."""
    issued()
    retitled("The bridge at Bridge Town")
    issued(sign=private_key)
    kept = {"first.json": f"{EDITION}.json"}
    kept |= {f"second.{form}": f"/chronologies/the-bridge/editions/2.{form}" for form in ("json", "sig", "pem")}
    manifest = client.get(kept["second.json"]).json()
    entry = manifest["entries"][0]
    kept["event.json"] = f"/api/v1/events/{entry['event']}/versions/{entry['version']}/"
    for name, address in kept.items():
        (tmp_path / name).write_bytes(client.get(address).content)
    return tmp_path


def verified(folder):
    command = [sys.executable, ROOT / "deploy" / "verify_edition.py", "second.json", "event.json",
               "--signature", "second.sig", "--key", "second.pem", "--previous", "first.json"]  # fmt: skip
    done = subprocess.run(list(map(str, command)), cwd=folder, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def test_the_stand_alone_verifier_agrees_with_what_was_downloaded(downloaded):
    code, said = verified(downloaded)

    assert (code, said.count("agrees")) == (0, 3), said


@pytest.mark.parametrize("name", ["second.json", "second.sig", "first.json", "event.json"])
def test_the_verifier_finds_one_byte_changed(downloaded, name):
    data = bytearray((downloaded / name).read_bytes())
    data[-3 if name != "second.sig" else 5] ^= 1
    if name.endswith("json"):  # another letter somewhere in the words, so that it still is JSON
        data = bytearray((downloaded / name).read_bytes().replace(b"bridge", b"bridgf", 1))
    (downloaded / name).write_bytes(data)

    code, said = verified(downloaded)

    assert (code, "DIFFERS" in said) == (1, True), said
