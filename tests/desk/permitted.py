"""Every address of the site, every kind of person, and who was let in: what the table of permissions is compared with."""

import tomllib
from pathlib import Path

from django.contrib.auth.models import Group
from django.db import transaction
from django.test import Client
from django.urls import get_resolver

from archive.desk.roles import ROLES, make_groups
from tests.factories import PersonFactory

TABLE = tomllib.loads((Path(__file__).parent / "permissions.toml").read_text())
PEOPLE = ["anonymous", "known", *ROLES]  # known: may log in, and has no role
DENIED = {403, 405}


def addresses():
    """Every address that the site answers: {its name: (pattern, names of its arguments)}, the readers' left out."""
    found = {}
    for name, route, pattern in _walk(get_resolver()):
        if route.startswith("admin/"):
            found[name or f"admin: {route}"] = (route, list(pattern.regex.groupindex))
    return found


def _walk(resolver, route="", space=""):
    for each in resolver.url_patterns:
        if hasattr(each, "url_patterns"):
            inside = f"{space}{each.namespace}:" if each.namespace else space
            yield from _walk(each, f"{route}{each.pattern}", inside)
        else:
            yield (f"{space}{each.name}" if each.name else ""), f"{route}{each.pattern}", each.pattern


def browsers():
    """A browser for each kind of person: {kind: Client}."""
    make_groups()
    found = {"anonymous": Client(), "known": Client()}
    found["known"].force_login(PersonFactory())
    for role in ROLES:
        person = PersonFactory()
        person.groups.set(Group.objects.filter(name=role))
        found[role] = Client()
        found[role].force_login(person)
    return found


def answer(client, method, address, data=None):
    """What is answered, with everything undone that the answer did."""
    cookies = client.cookies.copy()
    with transaction.atomic():
        got = getattr(client, method.lower())(address, data)
        got.render() if hasattr(got, "render") and not got.is_rendered else None
        transaction.set_rollback(True)
    client.cookies = cookies
    return got


def let_in(got):
    """Whether an answer is more than a closed door."""
    to_login = got.status_code == 302 and got.headers["Location"].startswith("/admin/login/")
    return got.status_code not in DENIED and not to_login


def expected(name, method):
    """Who is let in at an address, by the table."""
    return set(TABLE["who"][TABLE["addresses"][name][method]])
