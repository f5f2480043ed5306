"""One wrong bit anywhere in the file of an SQLite archive is found, if any row reads otherwise for it."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing

import pytest
from django.conf import settings

from tests.bundles.making import FIXTURE

FLIPS, SEED = 400, 20260101


def manage(environment, *arguments):
    """Run manage.py, or a module of the tests, in a process of its own."""
    done = subprocess.run(
        [sys.executable, *map(str, arguments)], env=environment, cwd=settings.BASE_DIR, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def file(real_database, tmp_path):
    """A published archive in one file, nothing left in its log."""
    manage(real_database, "manage.py", "loadseeds", FIXTURE)
    reviewer = "from django.contrib.auth.models import User; User.objects.create_user('reviewer')"
    manage(real_database, "manage.py", "shell", "-v0", "-c", reviewer)
    manage(real_database, "manage.py", "publishchronology", "--all", "--by", "reviewer")
    path = tmp_path / "archive.sqlite3"
    with closing(sqlite3.connect(path)) as session:
        session.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path


@pytest.mark.one_database
@pytest.mark.django_db
def test_every_bit_that_changes_a_row_is_found(file, real_database):
    lines = manage(real_database, "-m", "tests.verification.flips", file, FLIPS, SEED).splitlines()
    outcomes = [json.loads(line) for line in lines]
    changed = [outcome for outcome in outcomes if outcome["changed"]]
    assert len(outcomes) == FLIPS
    assert len(changed) >= 20, "too few flips hit anything"
    assert [outcome for outcome in changed if not outcome["found"]] == []
