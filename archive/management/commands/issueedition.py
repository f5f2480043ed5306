"""Freeze a chronology as its next edition, and sign it."""

from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError

from archive.actions.act import Refused
from archive.actions.publication import editions
from archive.models import Chronology
from archive.record.editions import Edition


class Command(BaseCommand):
    """`manage.py issueedition SLUG --by NAME --sign KEY`; signatures made elsewhere come in with `--attach`."""

    help = (
        "Freeze a published chronology as its next numbered edition. --sign KEY signs it with an Ed25519 private key "
        "(PEM, made with: openssl genpkey -algorithm ed25519 -out KEY). Where the key lives on another machine, sign "
        "the manifest there and bring the signature with --attach SIGNATURE --key PUBLIC --number N."
    )

    def add_arguments(self, parser):
        parser.add_argument("slug", metavar="SLUG")
        parser.add_argument("--by", required=True, metavar="NAME", help="the account that issues it")
        parser.add_argument("--reason", default="", help="kept in the ledger")
        parser.add_argument("--sign", type=Path, metavar="KEY", help="private key, PEM, without a password")
        parser.add_argument("--attach", type=Path, metavar="SIGNATURE", help="64 bytes, made elsewhere")
        parser.add_argument("--key", type=Path, metavar="PUBLIC", help="public key of that signature, PEM")
        parser.add_argument("--number", type=int, metavar="N", help="the edition that it signs")

    def handle(self, *, slug, by, reason, sign, attach, key, number, **options):
        person = get_user_model().objects.filter(username=by).first()
        if person is None:
            raise CommandError(f"There is no account “{by}”.", returncode=2)
        try:
            if attach:
                self._attach(slug, number, key, attach, person)
            else:
                self._issue(slug, person, reason, sign)
        except Refused as refused:
            raise CommandError(str(refused), returncode=1) from refused

    def _issue(self, slug, person, reason, sign):
        private = _read(sign, serialization.load_pem_private_key, Ed25519PrivateKey, password=None) if sign else None
        chronology = Chronology.objects.filter(slug=slug).first()
        if chronology is None:
            there = ", ".join(Chronology.objects.live().exclude(slug="").values_list("slug", flat=True)) or "none"
            raise CommandError(f"No chronology “{slug}”. There are: {there}.", returncode=2)
        edition = editions.issue(chronology, by=person, reason=reason)
        self.stdout.write(f"Edition {edition.number} of “{slug}” stands. sha256 of its manifest: {edition.digest}")
        if private:
            public = private.public_key().public_bytes_raw()
            editions.attach(edition, public, private.sign(edition.manifest.text.encode()), by=person)
            self.stdout.write(f"Signed with the key {public.hex()}")

    def _attach(self, slug, number, key, attach, person):
        if not (key and number):
            raise CommandError("--attach needs --key and --number.", returncode=2)
        edition = Edition.objects.filter(chronology=slug, number=number).select_related("manifest").first()
        if edition is None:
            raise CommandError(f"“{slug}” has no edition {number}.", returncode=2)
        public = _read(key, serialization.load_pem_public_key, Ed25519PublicKey)
        try:
            signature = attach.read_bytes()
        except OSError as error:
            raise CommandError(f"{attach}: {error.strerror}.", returncode=2) from error
        editions.attach(edition, public.public_bytes_raw(), signature, by=person)
        self.stdout.write(f"Edition {number} of “{slug}” is signed by the key {public.public_bytes_raw().hex()}")


def _read(path, load, kind, **given):
    """An Ed25519 key from a PEM file."""
    try:
        key = load(path.read_bytes(), **given)
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror}.", returncode=2) from error
    except (ValueError, TypeError) as error:
        raise CommandError(f"{path} is no PEM key without a password: {error}", returncode=2) from error
    if not isinstance(key, kind):
        raise CommandError(f"{path} is no Ed25519 key.", returncode=2)
    return key
