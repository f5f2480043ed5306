"""What only headers are asked of, and what is asked of another host."""

import io
import logging

import pytest
from django.core.handlers.base import BaseHandler

from tests.public.samples import publish_contested

ADDRESSES = ["/events/", "/events/declared-over/", "/nowhere/", "/events.csv", "/api/v1/events/", "/robots.txt"]


@pytest.fixture
def answered(rf, settings, db):
    """An answer as it is given to a server, which a test's client would empty by itself."""
    publish_contested()
    settings.ALLOWED_HOSTS = ["testserver"]
    handler = BaseHandler()
    handler.load_middleware()
    return lambda method, address, **headers: handler.get_response(rf.generic(method, address, **headers))


@pytest.mark.parametrize("address", ADDRESSES)
def test_who_asks_for_headers_alone_is_told_how_long_it_is_and_sent_nothing(answered, address):
    whole, alone = answered("GET", address), answered("HEAD", address)

    assert b"".join(alone) == b""
    assert alone.status_code == whole.status_code
    if not whole.streaming:
        assert alone.headers["Content-Length"] == str(len(whole.content)) != "0"


@pytest.mark.parametrize("address", ["/events/", "/nowhere/", "/events/?colour=red", "/feeds/", *ADDRESSES[3:]])
def test_no_cookie_is_answered_with_one_of_ours(answered, address):
    broken = {"Cookie": "csrftoken=of-another-site; sessionid=x; messages=x; django_language=ar"}

    assert not answered("GET", address, headers=broken).cookies


def test_a_host_that_is_not_ours_is_refused_and_written_down_in_one_line(answered):
    handlers = logging.getLogger("django.security.DisallowedHost").handlers
    (handler,) = [each for each in handlers if type(each) is logging.StreamHandler]  # beside those that tests have
    before = handler.setStream(io.StringIO())
    answer = answered("GET", "/events/nobody-knows-this/", headers={"Host": "elsewhere.example"})
    written = handler.setStream(before).getvalue()

    assert answer.status_code == 400
    assert written.count("\n") == 1
    assert "elsewhere.example" in written
    assert "nobody-knows-this" not in written
