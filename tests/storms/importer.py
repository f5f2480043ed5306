"""Imports that are killed: `python -m tests.storms.importer BUNDLE TRIALS SEED FOLDER`, one line of JSON a trial.

The first trial is undisturbed and tells how long an import takes. Each has a fresh copy of the database that
DATABASE_URL names, starts `loadseeds` in a process of its own, kills it with SIGKILL after a random while, and
runs it again. Django is started once, and each import is forked from there, so that the while is the import's.
"""

import hashlib
import io
import json
import os
import random
import shutil
import signal
import sys
import threading
import time
from pathlib import Path

from tqdm import tqdm

PUBLISHED_EVERY = 10  # trials
SOONER, LATER = 0.85, 1.05  # of the longest while, so that about three of four are killed before they are done


def fresh(pristine, folder, number):
    """A copy of the database, which the default connection goes to from now on."""
    from django.db import connection

    connection.close()
    name = Path(folder) / f"trial-{number}.sqlite3" if connection.vendor == "sqlite" else f"{pristine}_trial"
    if connection.vendor == "sqlite":
        shutil.copy(pristine, name)
    else:
        on_server(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)", f"CREATE DATABASE {name} TEMPLATE {pristine}")
    connection.settings_dict["NAME"] = str(name)


def on_server(*statements):
    """Run statements on the PostgreSQL server, in none of its databases that matter."""
    import psycopg
    from django.db import connection

    of = connection.settings_dict
    address = {"host": of["HOST"], "port": of["PORT"] or None, "user": of["USER"], "password": of["PASSWORD"] or None}
    with psycopg.connect(dbname="postgres", autocommit=True, **address) as session:
        for statement in statements:
            session.execute(statement)


def importing(bundle):
    """Start an import in a process of its own; its id."""
    child = os.fork()
    if child:
        return child
    try:
        command("loadseeds", bundle)
    except BaseException as error:
        print(repr(error), file=sys.stderr, flush=True)
        os._exit(1)
    os._exit(0)


def command(*arguments, **options):
    """What a command says."""
    from django.core.management import call_command

    said = io.StringIO()
    call_command(*map(str, arguments), stdout=said, stderr=said, **options)
    return said.getvalue().strip()


def things():
    """How many things and entries of the ledger there are."""
    from archive.models import ROOTS, Revision

    return [sum(noun.objects.count() for noun in ROOTS), Revision.objects.count()]


def dumped(folder):
    """A digest of the bundle that is written back."""
    command("dumpbundle", folder)
    files = sorted(path for path in Path(folder).rglob("*") if path.is_file())
    text = "".join(f"{path.relative_to(folder)}\0{path.read_text()}\0" for path in files)
    shutil.rmtree(folder)
    return hashlib.sha256(text.encode()).hexdigest()


def published():
    """A digest of all documents, in order, once everything is before readers."""
    from django.contrib.auth import get_user_model

    from archive.record.models import VersionBody

    get_user_model().objects.create_user("reviewer")
    command("publishchronology", "--all", "--by", "reviewer")
    documents = VersionBody.objects.order_by("version_id").values_list("document", flat=True)
    return hashlib.sha256("\0".join(documents).encode()).hexdigest()


def trial(bundle, folder, delay, publishing):
    """One import, killed after `delay` seconds (None: left alone), and all that became of it."""
    start, child = time.monotonic(), importing(bundle)
    if delay is not None:
        time.sleep(delay)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    took = time.monotonic() - start
    after = things()
    again = command("loadseeds", bundle, verbosity=0)
    outcome = {"took": took, "status": status, "after": after, "again": again, "finally": things()}
    outcome |= {"third": command("loadseeds", bundle, verbosity=0), "dump": dumped(Path(folder) / "dump")}
    return outcome | {"published": published() if publishing else ""}


def main(bundle, trials, seed, folder):
    """Print the outcome of each trial."""
    import django

    django.setup()
    from django.db import connection

    # The lock of a progress bar is one that forked processes share: an import that is killed would never give it back.
    tqdm.set_lock(threading.RLock())
    tqdm.monitor_interval = 0  # and no thread, whose locks would be forked as they stand
    pristine, rng, longest = connection.settings_dict["NAME"], random.Random(seed), None
    for number in range(int(trials) + 1):
        fresh(pristine, folder, number)
        delay = None if longest is None else rng.uniform(0, longest)
        outcome = trial(bundle, folder, delay, number % PUBLISHED_EVERY == 0)
        if longest is None:
            longest = outcome["took"]
        else:  # the first may have been slow: what came too late draws the next nearer
            longest *= LATER if outcome["after"][0] == 0 else SOONER
        print(json.dumps(outcome), flush=True)
    connection.close()
    if connection.vendor == "postgresql":
        on_server(f"DROP DATABASE {pristine}_trial WITH (FORCE)")


if __name__ == "__main__":
    main(*sys.argv[1:])
