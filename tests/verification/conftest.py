"""The fixture bundle, loaded and published, once for all tests of a module."""

import pytest

from tests.bundles.making import FIXTURE, run
from tests.factories import PersonFactory
from tests.worlds import once


@pytest.fixture(scope="module")
def built(django_db_setup, django_db_blocker):
    """In a transaction that is rolled back at the end."""
    with once(django_db_blocker):
        PersonFactory(username="reviewer")
        assert run("loadseeds", FIXTURE)[0] == 0
        assert run("publishchronology", "--all", by="reviewer")[0] == 0
        yield


@pytest.fixture
def archive(built, db):
    """That archive; what a test does to it is rolled back."""
