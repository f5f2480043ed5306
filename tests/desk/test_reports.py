"""Readers' reports at the desk: danger first, settled with an outcome, and how to reach the reader forgotten."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from archive.actions import reporting
from archive.models import Report, Revision
from tests.factories import EventFactory, published

pytestmark = pytest.mark.django_db


def test_danger_stands_first_and_each_leads_to_its_page_and_its_thing(editor):
    event = published(EventFactory())
    reporting.receive("error", "Not Tuesday.", about=f"/events/{event.slug}/v1/")
    reporting.receive("danger", "She is named <there>.", about="https://elsewhere.example/x", contact="r@example.org")

    page = editor.get("/admin/desk/reports/").content.decode()

    assert page.index("She is named &lt;there&gt;.") < page.index("Not Tuesday.")
    assert f'href="/events/{event.slug}/v1/"' in page
    assert f'href="/admin/archive/event/{event.pk}/change/"' in page
    assert 'href="https://elsewhere.example/x"' not in page
    assert "r@example.org" in page


def test_a_settled_report_keeps_its_outcome_and_no_contact(editor):
    report = reporting.receive("error", "Not Tuesday.", contact="r@example.org")
    before = Revision.objects.count()

    empty = editor.post(f"/admin/desk/reports/{report.pk}/", {"act": "settle", "outcome": " "})
    editor.post(f"/admin/desk/reports/{report.pk}/", {"act": "settle", "outcome": "Corrected in version 2."})
    again = editor.post(
        f"/admin/desk/reports/{report.pk}/", {"act": "settle", "outcome": "A second time."}, follow=True
    )

    report.refresh_from_db()
    assert empty.status_code == 400
    assert (report.outcome, report.contact) == ("Corrected in version 2.", "")
    assert report.settled_by == editor.person
    assert "It is not open any more" in again.content.decode()
    assert "Corrected in version 2." in editor.get("/admin/desk/reports/?settled").content.decode()
    assert Revision.objects.count() == before


def test_what_says_nothing_is_thrown_away(editor):
    report = reporting.receive("other", "Buy now.")

    editor.post(f"/admin/desk/reports/{report.pk}/", {"act": "throw_away"})

    assert Report.objects.count() == 0
    assert "Nothing waits" in editor.get("/admin/desk/reports/").content.decode()


def test_the_list_costs_the_same_for_twelve_as_for_two(editor):
    events = [published(EventFactory()) for _ in range(2)]

    def counted(start, end):
        for number in range(start, end):
            reporting.receive("error", f"Number {number}", about=f"/events/{events[number % 2].slug}/")
        with CaptureQueriesContext(connection) as asked:
            assert editor.get("/admin/desk/reports/").status_code == 200
        return len(asked)

    assert counted(0, 2) == counted(2, 12)
