"""Asks a database of its own the same questions with bitmaps kept and with none, after every change of the record.

python -m tests.public.kept_bitmaps   (DATABASE_URL names an empty, migrated database)
"""

import os
import random
from datetime import date

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conflict_site.settings")
django.setup()

from django.db import connection  # noqa: E402
from django.test import override_settings  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from archive.actions.publication.publishing import reinstate, withdraw  # noqa: E402
from archive.record import facets, lists, selecting, shelves  # noqa: E402
from archive.record.models import EventRow  # noqa: E402
from tests.api.samples import event, publish  # noqa: E402
from tests.factories import TESTS, EventFactory, published  # noqa: E402
from tests.public.test_facets import publish_some  # noqa: E402

PERIOD = {"since": date(2014, 3, 3), "until": date(2016, 2, 2)}
QUESTIONS = [
    ({"place": "iraq"}, {}),
    ({"actor": "north"}, {}),
    ({"kind": "offensive"}, {}),
    ({}, PERIOD),
    ({}, {**PERIOD, "certainly": True}),
    ({"place": "iraq", "actor": "south"}, PERIOD),
]


def answers():
    """The first keys, the number and the facets of each question, and the titles of all events."""
    found = []
    for chosen, period in QUESTIONS:
        asked = selecting.Selection(chosen, **period)
        found.append((selecting.keys(asked, size=10), facets.number(asked), facets.counted(asked)))
    slugs = ["of-the-desk", "nowhere", *EventRow.objects.values_list("slug", flat=True)]
    return [*found, lists.names(("event", slug) for slug in slugs)]


def compared(what):
    """Ask twice, then without anything kept."""
    with override_settings(KEPT_PAGES=16):
        first = answers()
        with CaptureQueriesContext(connection) as seen:
            second = answers()
    assert not any("record_bitmap" in query["sql"] or "wanted" in query["sql"] for query in seen), (
        what
    )  # else this would test nothing
    with override_settings(KEPT_PAGES=0):
        assert first == second == answers(), what


def main():
    """Publish, change, withdraw, bring back and redact."""
    publish_some(40)
    compared("published")
    rng = random.Random(3)
    for number in range(20):
        slug = rng.choice(list(EventRow.objects.values_list("slug", flat=True)))
        publish(
            event(
                slug,
                f"{rng.randrange(2013, 2018)}-0{rng.randrange(1, 10)}-11",
                type="offensive",
                title=f"Number {number}",
            )
        )
        compared(f"{number}: {slug}")
    thing = published(EventFactory(slug="of-the-desk"))
    compared("published from the desk")
    thing = withdraw(thing, by=TESTS, reason="It rests on a forgery.")
    compared("withdrawn")
    thing = reinstate(thing, by=TESTS, reason="It does not.")
    compared("reinstated")
    state = shelves.current()
    print("nothing stale", len(state.there))


main()
