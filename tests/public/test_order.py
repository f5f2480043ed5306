"""The first events of a bitmap are those that its events, sorted, begin with, whatever was asked."""

import random
import subprocess
import sys
from datetime import date, timedelta

import pytest
from django.conf import settings

from archive.record import order, periods, selecting
from archive.record.models import EventRow, Facet
from archive.record.order import LAST, SORTED, Days
from tests.public.test_facets import publish_some
from tests.worlds import once

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def published(django_db_setup, django_db_blocker):
    """Sixty events."""
    with once(django_db_blocker):
        publish_some(60, seed=11)
        yield


@pytest.fixture
def some(published, db):
    """Those events; what a test does to them is rolled back."""


FACETS = [{}, {"place": "iraq"}, {"kind": "offensive"}, {"place": "iraq", "actor": "north"}, {"place": "nowhere"}]


def days(rng):
    """A day of the years that events are in."""
    return date(2011, 6, 1) + timedelta(days=rng.randrange(2500))


def one_after_another(chosen, since, until, certainly):
    """The keys of a selection, by its rows alone."""
    rows = EventRow.objects.of_period(since, until, certainly=certainly)
    for facet, value in chosen.items():
        rows = rows.filter(k__in=Facet.objects.filter(facet=facet, value=value).values("k"))
    return sorted(rows.values_list("k", flat=True))


@pytest.mark.parametrize("at_once", [0, 5, order.AT_ONCE])
def test_a_page_is_the_beginning_of_the_sorted_list(some, monkeypatch, at_once):
    monkeypatch.setattr(order, "AT_ONCE", at_once)
    rng = random.Random(at_once)
    for _ in range(150):
        since, until = sorted([days(rng), days(rng)])
        period = {
            "since": rng.choice([None, since]),
            "until": rng.choice([None, until]),
            "certainly": rng.random() < 0.3,
        }
        chosen, falling, size = rng.choice(FACETS), rng.random() < 0.5, rng.randrange(1, 12)
        every = one_after_another(chosen, **period)
        edge = rng.choice(every or [0]) + rng.choice([-1, 0, 1])
        low, high = rng.choice([(0, periods.NO_BOUND), (0, edge), (edge, periods.NO_BOUND), (5, edge)])

        asked = selecting.Selection(chosen, **period)
        found = selecting.keys(asked, low=low, high=high, falling=falling, size=size)
        wanted = sorted((k for k in every if low <= k <= high), reverse=falling)[:size]
        assert found == wanted, (asked, low, high, falling, size)


def test_no_more_keys_are_looked_up_than_those_of_the_days_that_a_page_needs(some, monkeypatch):
    monkeypatch.setattr(order, "AT_ONCE", 0)
    looked_up = []
    keys = order.keys
    monkeypatch.setattr(order, "keys", lambda bits: looked_up.append(len(bits)) or keys(bits))

    every = one_after_another({"place": "iraq"}, date(2014, 1, 1), None, False)
    page = selecting.keys(selecting.Selection({"place": "iraq"}, since=date(2014, 1, 1)), size=3)
    assert page == every[:3]
    last_day = [k for k in every if k >> 32 <= page[-1] >> 32]
    assert looked_up == [len(last_day)]


def test_days_before_and_after_a_day(some, monkeypatch):
    own = Days(selecting.Selection().shelf)
    rows = list(EventRow.objects.all())
    rng = random.Random(8)
    for day in [date(2014, 1, 1), date(2014, 12, 31), *(days(rng) for _ in range(40))]:
        for ends, of in ((SORTED, lambda row: row.k >> 32), (LAST, lambda row: row.last_day)):
            numbers = {row.k & 0xFFFFFFF: of(row) for row in rows if of(row)}
            assert set(own.before(ends, day)) == {n for n, each in numbers.items() if each < day.toordinal()}
            assert set(own.after(ends, day)) == {n for n, each in numbers.items() if each > day.toordinal()}
        assert set(own.on(day)) == {row.k & 0xFFFFFFF for row in rows if row.k >> 32 == day.toordinal()}


def test_what_a_process_keeps_is_never_stale(real_database):
    done = subprocess.run(
        [sys.executable, "-m", "tests.public.kept_bitmaps"],
        env=real_database, cwd=settings.BASE_DIR, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "nothing stale" in done.stdout
