"""Logins that fail are counted by keyed digests; passwords cannot be guessed by trying, and no owner is kept out."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django.utils import timezone

from archive.actions import attempts
from archive.desk.entry import client_address
from archive.models import FailedLogin
from tests.factories import PersonFactory

pytestmark = pytest.mark.django_db
LOGIN = "/admin/login/"
STRANGER, HOME = "203.0.113.7", "198.51.100.1"


@pytest.fixture
def rana(db):
    """Somebody with a password."""
    person = PersonFactory(username="rana")
    person.set_password("correct horse")
    person.save()
    return person


def login(password, address=STRANGER, name="rana"):
    return Client(REMOTE_ADDR=address).post(LOGIN, {"username": name, "password": password, "next": "/admin/"})


def test_a_right_password_opens_the_desk(rana):
    assert login("correct horse").status_code == 302
    assert not FailedLogin.objects.exists()


def test_who_may_see_the_board_begins_there(rana):
    assert login("correct horse").url == "/admin/"
    rana.user_permissions.add(Permission.objects.get(codename="view_event"))
    assert login("correct horse").url == "/admin/desk/"


def test_after_five_failures_not_even_the_right_password_is_tried_from_there(rana):
    for _ in range(5):
        assert "Please enter the correct" in login("guess").content.decode()

    assert "Too many logins have failed" in login("correct horse").content.decode()
    assert "Too many logins have failed" in login("correct horse", name="RANA").content.decode()
    assert login("correct horse", HOME).status_code == 302


def test_a_success_begins_anew(rana):
    for _ in range(4):
        login("guess")
    login("correct horse")
    for _ in range(4):
        login("guess")

    assert login("correct horse").status_code == 302


def test_an_address_that_tries_many_accounts_is_closed(rana):
    for number in range(30):
        login("guess", name=f"somebody-{number}")

    assert "Too many logins have failed" in login("correct horse").content.decode()


def test_an_account_that_is_tried_from_everywhere_is_closed(rana):
    for number in range(100):
        attempts.attempt("rana", f"203.0.{number}.1")

    assert not attempts.attempt("rana", HOME)
    assert attempts.attempt("omar", HOME)


def test_a_quarter_of_an_hour_later_it_is_forgotten(rana):
    for _ in range(5):
        login("guess")
    FailedLogin.objects.update(at=timezone.now() - timedelta(minutes=16))

    assert login("correct horse").status_code == 302
    assert not FailedLogin.objects.exists()


def test_neither_account_nor_address_is_stored(rana, settings):
    login("guess")
    keys = [*FailedLogin.objects.values_list("key", flat=True)]

    assert len(keys) == 3
    assert not any("rana" in key or STRANGER in key for key in keys)
    settings.SECRET_KEY = "another" * 10
    assert not {*keys} & {*attempts._keys("rana", STRANGER).values()}


def test_one_customer_with_many_addresses_of_version_6_is_one(rana):
    for number in range(5):
        login("guess", f"2001:db8:1:2::{number}")

    assert "Too many" in login("correct horse", "2001:db8:1:2:ffff::1").content.decode()
    assert login("correct horse", "2001:db8:1:3::1").status_code == 302


@pytest.mark.parametrize(
    ("behind", "forwarded", "expected"),
    [(False, "192.0.2.9", HOME), (True, "192.0.2.9, 192.0.2.10", "192.0.2.10"), (True, "", HOME)],
)
def test_a_client_is_who_the_trusted_proxy_says(rf, settings, behind, forwarded, expected):
    settings.BEHIND_PROXY = behind
    request = rf.get("/", REMOTE_ADDR=HOME, headers={"X-Forwarded-For": forwarded})

    assert client_address(request) == expected


def test_a_login_lasts_eight_hours(settings):
    assert settings.SESSION_COOKIE_AGE == 8 * 3600
