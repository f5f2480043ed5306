"""Reporting an error: prefilled, without account or cookie, within limits, and without an address being kept."""

import json

import pytest
from django.apps import apps

from archive.actions import reporting
from archive.desk.reports.senders import DAY, MOST, WITHIN, Senders
from archive.domain.words import ReportKind
from archive.models import Report
from tests.api.samples import publish
from tests.public.samples import contested, publish_contested

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
TYPED = {
    "about": "/events/declared-over/v1/",
    "kind": "error",
    "text": "It was <Monday> & not Tuesday. قلعة",
    "contact": "reader@example.org",
}


def send(client, address="192.0.2.1", headers=None, **changes):
    """Post a report from an address."""
    return client.post("/report/send/", TYPED | changes, REMOTE_ADDR=address, headers=headers)


def test_every_page_leads_to_a_report_of_itself_at_its_version(client):
    publish_contested()
    publish(contested(title="Another title"))

    link = "/report/?about=%2Fevents%2Fdeclared-over%2Fv2%2F"
    assert 'href="/report/"' in client.get(link).content.decode()
    assert f'href="{link}"' in client.get("/events/declared-over/").content.decode()
    assert 'value="/events/declared-over/v2/"' in client.get(link).content.decode()
    listed = client.get("/events/?place=ramadi").content.decode()
    assert 'href="/report/?about=%2Fevents%2F%3Fplace%3Dramadi"' in listed


def test_a_report_is_kept_and_of_its_sender_nothing(client):
    answer = send(client, "203.0.113.77", {"User-Agent": "Kanarienvogel/1.0", "Sec-Fetch-Site": "same-origin"})

    told = client.get(answer.headers["Location"])
    report = Report.objects.get()
    assert (answer.status_code, told.status_code) == (302, 200)
    assert "It has been received" in told.content.decode()
    assert {name: getattr(report, name) for name in TYPED} == TYPED
    assert (list(answer.cookies), list(told.cookies)) == ([], [])
    rows = [row for model in apps.get_models() for row in model._default_manager.values()]
    assert "203.0.113" not in json.dumps(rows, default=str)
    assert "Kanarienvogel" not in json.dumps(rows, default=str)


def test_sent_twice_it_is_one_report(client):
    send(client)
    send(client)

    assert Report.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"text": " "}, "Say what it is"),
        ({"text": "See https://a.example " * 6}, "There are 6 links in this"),
        ({"text": "long " * 1000}, "4000"),
        ({"kind": "nonsense"}, "What is it?"),
        ({"contact": "c" * 201}, "200"),
    ],
)
def test_what_cannot_be_taken_is_said_and_everything_typed_stays(client, changes, said):
    answer = send(client, **changes)

    page, typed = answer.content.decode(), TYPED | changes
    assert answer.status_code == 400
    assert said in page
    assert f'value="{typed["about"]}"' in page
    assert f'value="{typed["contact"]}"' in page
    assert changes.get("text") or "It was &lt;Monday&gt; &amp; not Tuesday. قلعة" in page
    assert not answer.cookies
    assert Report.objects.count() == 0


def test_the_limit_for_one_sender_is_said_and_keeps_what_was_typed(client):
    for number in range(MOST):
        assert send(client, "198.51.100.9", text=f"Number {number}").status_code == 302
    refused, other = send(client, "198.51.100.9", text="Yet another"), send(client, "198.51.100.10", text="A first")

    assert (refused.status_code, other.status_code) == (429, 302)
    assert "Try again in an hour" in refused.content.decode()
    assert "Yet another" in refused.content.decode()


def test_a_flood_from_everywhere_is_held_back_and_a_warning_of_danger_still_comes_in(client):
    most, _within = reporting.LIMITS[0]
    for number in range(most):
        reporting.receive(ReportKind.ERROR, f"Number {number}")
    refused, warned = send(client, "198.51.100.20"), send(client, "198.51.100.21", kind="danger", text="She is named.")

    assert (refused.status_code, warned.status_code) == (429, 302)
    assert "This one was not kept" in refused.content.decode()
    assert Report.objects.open().first().text == "She is named."


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 302),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "null"}, 302),
        ({}, 302),
    ],
)
def test_a_form_on_another_site_is_not_taken(client, headers, status):
    assert send(client, "198.51.100.30", headers).status_code == status


def test_senders_are_forgotten_with_the_key_that_knew_them():
    now = [0.0]
    senders = Senders(clock=lambda: now[0])
    allowed = [senders.may("2001:db8::1") for _ in range(MOST)]
    neighbour = senders.may("2001:db8::2")  # the same customer
    salt = senders._salt
    now[0] = WITHIN
    later = senders.may("2001:db8::1")
    now[0] = DAY
    senders.may("192.0.2.1")

    assert (all(allowed), neighbour, later) == (True, False, True)
    assert senders._salt != salt
    assert len(senders._moments) == 1
    assert all(len(key) == 32 for key in senders._moments)


def test_a_host_without_a_desk_says_whom_to_write_to(client, settings):
    settings.ROOT_URLCONF, settings.CONTACT = "archive.public.urls", "desk@archive.example"

    page = client.get("/report/?about=/events/").content.decode()

    assert '<form class="report"' not in page
    assert "nothing can be sent from here" in page
    assert "desk@archive.example" in page


def test_who_looks_at_where_reports_are_sent_is_led_to_the_form(client):
    assert client.get("/report/send/").headers["Location"] == "/report/"
    assert client.delete("/report/send/").status_code == 405
