"""One world for all tests of a module; what a test does to it is rolled back."""

import pytest

from tests.models.world import one_of_each
from tests.worlds import once


@pytest.fixture(scope="module")
def built(django_db_setup, django_db_blocker):
    """A world of good rows, in a transaction that is rolled back at the end."""
    with once(django_db_blocker):
        yield one_of_each()


@pytest.fixture
def world(built, db):
    """The world, and a savepoint in it."""
    return built
