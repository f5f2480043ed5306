"""What a module’s tests all start from, made once."""

import contextlib

from django.db import transaction


@contextlib.contextmanager
def once(blocker):
    """A transaction around the tests of a module, for a fixture of its scope: what is written in it is there for each.

    What a test does to it is rolled back after the test, and all of it at the end. `blocker` is the fixture
    `django_db_blocker`; the fixture needs `django_db_setup` too.
    """
    with blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)
