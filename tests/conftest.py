"""Fixtures that every test may use."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from hypothesis import HealthCheck
from hypothesis import settings as examples

ROOT = Path(__file__).resolve().parent.parent

# How long an example takes says something about the machine, which may have other work.
examples.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
examples.load_profile("any machine")


NO_DATABASE = [ROOT / "tests" / folder for folder in ("domain", "house", "docs")]


def pytest_collection_modifyitems(items):
    """Tests of rules, of the house and of the docs say nothing about the database."""
    for item in items:
        if any(folder in item.path.parents for folder in NO_DATABASE) and "real_database" not in item.fixturenames:
            item.add_marker("one_database")


@pytest.fixture(autouse=True)
def fast_and_plain(settings):
    """Passwords that cost nothing, and pages made anew each time: one that is kept would hide that it changed."""
    settings.KEPT_PAGES = 0
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(scope="session")
def migrated(tmp_path_factory, django_db_setup, django_db_blocker):
    """A migrated database of its own that copies are made from: an SQLite file, or a PostgreSQL template."""
    if connection.vendor == "sqlite":
        path = tmp_path_factory.mktemp("migrated") / "archive.sqlite3"
        _migrate(f"sqlite:///{path}")
        return path
    server, name = _server(), f"archive_migrated_{os.getpid()}"
    with django_db_blocker.unblock():
        _sql(server, f"DROP DATABASE IF EXISTS {name}", f"CREATE DATABASE {name}")
    _migrate(f"{server}/{name}")
    return name


@pytest.fixture
def real_database(migrated, tmp_path):
    """A fresh copy of a migrated database, for tests of real transactions and processes: environment variables."""
    if isinstance(migrated, Path):
        copy = tmp_path / "archive.sqlite3"
        shutil.copy(migrated, copy)
        yield _environment(f"sqlite:///{copy}")
        return
    server, name = _server(), f"archive_copy_{os.getpid()}"
    _sql(server, f"DROP DATABASE IF EXISTS {name}", f"CREATE DATABASE {name} TEMPLATE {migrated}")
    yield _environment(f"{server}/{name}")
    _sql(server, f"DROP DATABASE {name} WITH (FORCE)")


def _environment(url):
    return os.environ | {"DATABASE_URL": url, "INSECURE_HTTP": "1", "SECRET_KEY": "test" * 15, "ALLOWED_HOSTS": "*"}


def _migrate(url):
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], cwd=ROOT, env=_environment(url), check=True)


def _server():
    database = settings.DATABASES["default"]
    return f"postgresql://{database['USER']}@{database['HOST']}:{database['PORT']}"


def _sql(server, *statements):
    import psycopg

    with psycopg.connect(f"{server}/postgres", autocommit=True) as session:
        for statement in statements:
            session.execute(statement)
