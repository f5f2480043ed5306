"""Pages about ourselves say what is so; notes of correction stand where the method page says, as long as it says."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from archive.public.freshness import today
from archive.public.pages.statements import as_uri
from archive.public.site.rendering import answer
from tests.api.samples import d, event, publish

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def day(ago):
    """A day so many days ago, as documents have it."""
    return f"{today() - timedelta(days=ago)}T10:00:00Z"


def corrected(*notes, version=1):
    """An event with substantive notes, each of so many days ago."""
    notes = [d.Correction(version, "correction", weight, text, day(ago)) for text, weight, ago in notes]
    return event("corrected", corrections=notes)


def above_and_below(page):
    """The notices at the top of a page, and its history at the foot."""
    top, _section, foot = page.partition('id="history"')
    return " ".join(re.findall(r'<div class="notice">.*?</div>', top)), foot


def test_a_note_stands_at_the_top_for_thirty_days_and_at_the_foot_for_ever(client):
    publish(
        corrected(
            ("It was Sunday.", "substantive", 30), ("It was Monday.", "substantive", 29), ("A comma.", "small", 1)
        )
    )

    top, foot = above_and_below(client.get("/events/corrected/").content.decode())
    fixed, _foot = above_and_below(client.get("/events/corrected/v1/").content.decode())

    assert "It was Monday." in top
    assert "It was Sunday." not in top
    assert "A comma." not in top
    assert all(words in foot for words in ("It was Monday.", "It was Sunday.", "A comma."))
    assert "It was Monday." not in fixed


def test_in_a_site_of_files_the_last_note_stays_with_its_date(client):
    publish(corrected(("It was Sunday.", "substantive", 900), ("It was Monday.", "substantive", 800)))

    top, _foot = above_and_below(answer("/events/corrected/", "testserver").body.decode())

    assert "It was Monday." in top
    assert str((today() - timedelta(days=800)).year) in top
    assert "It was Sunday." not in top


def test_programs_are_told_where_to_tell_of_a_weakness(client, settings):
    settings.CONTACT = "desk@archive.example"

    lines = [line.partition(": ") for line in client.get("/.well-known/security.txt").content.decode().splitlines()]

    fields = [(name, value) for name, _colon, value in lines]
    ahead = datetime.fromisoformat(dict(fields)["Expires"]) - datetime.now(UTC)
    assert [value for name, value in fields if name == "Contact"] == [
        "mailto:desk@archive.example", "http://testserver/report/"
    ]  # fmt: skip
    assert timedelta(days=150) < ahead < timedelta(days=365)
    for name in ("Policy", "Canonical"):
        assert client.get(dict(fields)[name].removeprefix("http://testserver")).status_code == 200


@pytest.mark.parametrize(
    ("contact", "uri"),
    [("a@b.example", "mailto:a@b.example"), ("https://b.example/@a", "https://b.example/@a"), ("", "")],
)
def test_a_contact_becomes_a_uri(contact, uri):
    assert as_uri(contact) == uri


def test_the_page_of_security_prints_the_policy_that_it_is_served_under(client):
    answered = client.get("/security/")

    printed = answered.content.decode().replace("&#39;", "'")
    assert answered.headers["Content-Security-Policy"] in printed


def test_what_readers_ask_for_in_vain_is_written_down_nowhere(client, db, caplog):
    for address in ("/events/nobody-knows-this/", "/events/?since=nobody-knows-this", "/nobody-knows-this/"):
        assert client.get(address).status_code in (400, 404)

    assert caplog.text == ""
