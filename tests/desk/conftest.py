"""People at the desk, logged in."""

import pytest
from django.contrib.auth.models import Group

from archive.desk.roles import make_groups
from tests.factories import PersonFactory


@pytest.fixture(autouse=True)
def plain_static_files(settings):
    """Static files without a manifest."""
    settings.STORAGES = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.SECURE_SSL_REDIRECT = False


@pytest.fixture
def person(db):
    """Makes somebody of a role, or of several."""
    make_groups()

    def make(*roles, **given):
        somebody = PersonFactory(**given)
        somebody.groups.set(Group.objects.filter(name__in=roles))
        return somebody

    return make


@pytest.fixture
def at_the_desk(person, client_class):
    """Makes a browser in which somebody of the roles is logged in."""

    def make(*roles, **given):
        client = client_class()
        client.person = person(*roles, **given)
        client.force_login(client.person)
        return client

    return make


@pytest.fixture
def client_class():
    """Django's test browser."""
    from django.test import Client

    return Client


@pytest.fixture
def editor(at_the_desk):
    """A browser in which an editor is logged in."""
    return at_the_desk("editor", username="edith")
