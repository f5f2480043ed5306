#!/usr/bin/env python3
"""Check a downloaded edition of a Conflict Archive chronology. Needs Python 3.9 or newer, and openssl for signatures.

    python3 verify_edition.py MANIFEST.json [--signature FILE.sig --key FILE.pem] [--previous OLDER.json] [DOCUMENT.json …]

MANIFEST, FILE and OLDER come from /chronologies/<slug>/editions/<number>.json, .sig and .pem; DOCUMENT from
/api/v1/events/<slug>/versions/<number>/. Compare the key with the one the archive's makers gave you elsewhere: a key
from the same page proves nothing. Exit code 0: all that was given agrees. 1: something does not, and it says what.
"""

import argparse
import hashlib
import json
import subprocess
import sys
from pathlib import Path


def main():
    """Check what the command line names; print a line for each thing checked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("manifest", type=Path)
    parser.add_argument("documents", type=Path, nargs="*")
    parser.add_argument("--signature", type=Path)
    parser.add_argument("--key", type=Path)
    parser.add_argument("--previous", type=Path)
    given = parser.parse_args()
    manifest = json.loads(given.manifest.read_bytes())
    print(f"“{manifest['title']}”, edition {manifest['number']}, issued {manifest['at']}")
    print(f"sha256 of the manifest: {sha256(given.manifest)}")
    checks = [*signature(given), *previous(given, manifest), *documents(given, manifest)]
    for agrees, what in checks:
        print(("agrees   " if agrees else "DIFFERS  ") + what)
    sys.exit(0 if all(agrees for agrees, _what in checks) else 1)


def sha256(path):
    """sha256 of a file, in hexadecimal."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def signature(given):
    """The signature against the key, by openssl."""
    if given.signature and given.key:
        ask = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", given.key, "-rawin", "-in", given.manifest]
        done = subprocess.run([*map(str, ask), "-sigfile", str(given.signature)], capture_output=True, text=True)
        yield done.returncode == 0, f"signature by the key in {given.key.name}"


def previous(given, manifest):
    """The edition before it, whose sha256 it names."""
    if given.previous:
        yield sha256(given.previous) == manifest["previous"], f"the edition before it, {given.previous.name}"


def documents(given, manifest):
    """Documents of its events, whose sha256 it names; a file that it names by none is a difference."""
    named = {(entry["event"], entry["version"]): entry["sha256"] for entry in manifest["entries"]}
    for path in given.documents:
        document = json.loads(path.read_bytes())
        digest = named.get((document.get("slug"), document.get("version")))
        yield sha256(path) == digest, f"{path.name}: {document.get('slug')}, version {document.get('version')}"


if __name__ == "__main__":
    main()
