"""Flip single bits of a copy of an SQLite archive and verify it: one line of JSON a flip.

`python -m tests.verification.flips FILE FLIPS SEED`: `changed` is whether any row of the archive's tables reads
otherwise, or cannot be read; `found` whether verification says so.
"""

import json
import random
import shutil
import sqlite3
import sys
from pathlib import Path


def rows_of(file, tables):
    """Every row of `tables`, or what SQLite says instead."""
    session = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    session.text_factory = bytes
    try:
        return [session.execute(f'SELECT * FROM "{table}" ORDER BY rowid').fetchall() for table in tables]
    except (sqlite3.DatabaseError, UnicodeError) as error:
        return str(error)
    finally:
        session.close()


def flipped(original, copy, where):
    """A copy of the file with one bit the other way."""
    shutil.copy(original, copy)
    data = bytearray(copy.read_bytes())
    data[where // 8] ^= 1 << where % 8
    copy.write_bytes(data)


def findings():
    """What verification says of the database of the default connection."""
    from archive.management.commands.verify import CHECKS
    from archive.verification.findings import readable

    return [str(finding) for name, check in CHECKS.items() for finding in readable(name, check)]


def verified(file):
    """The findings on one file; where it cannot even be opened, that."""
    from django.db import DatabaseError, connection

    connection.close()
    connection.settings_dict["NAME"] = str(file)
    try:
        return findings()
    except (DatabaseError, sqlite3.DatabaseError, UnicodeError) as error:
        return [f"refused: {error}"]
    finally:
        connection.close()


def main(file, flips, seed):
    """Print the outcome of each flip."""
    import django

    django.setup()
    from django.apps import apps

    models = [*apps.get_app_config("archive").get_models(include_auto_created=True)]
    tables = [model._meta.db_table for model in [*models, *apps.get_app_config("record").get_models()]]
    original, rng = Path(file), random.Random(seed)
    sound = rows_of(original, tables)
    for number in range(int(flips)):
        copy = original.with_name(f"flipped-{number}.sqlite3")
        where = rng.randrange(original.stat().st_size * 8)
        flipped(original, copy, where)
        changed = rows_of(copy, tables) != sound
        print(
            json.dumps({"bit": where, "changed": changed, "found": verified(copy)[:3] if changed else []}), flush=True
        )
        copy.unlink()


if __name__ == "__main__":
    main(*sys.argv[1:])
