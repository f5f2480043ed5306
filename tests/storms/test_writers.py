"""Four processes write at once: nobody is told of a lock, the ledger has no fork, and no kept change is lost."""

import json
from collections import Counter

import pytest

from tests.storms.processes import asked, done, start
from tests.storms.writer import SHARED

WRITERS, ACTS = 4, 40


@pytest.fixture
def shared(real_database):
    """A database with the actors that all writers change."""
    code = "from archive.actions import editing; from archive.models import Actor; "
    code += f"[editing.save(Actor(uid=f'shared-{{n}}', name=f'shared-{{n}}'), by='tests') for n in range({SHARED})]"
    done(real_database, "manage.py", "shell", "-v0", "-c", code)
    return real_database


@pytest.mark.django_db
def test_four_writers_at_once_lose_nothing(shared):
    writers = [start(shared, "-m", "tests.storms.writer", f"writer-{n}", ACTS, n) for n in range(WRITERS)]
    ended = [(writer, *writer.communicate(timeout=120)) for writer in writers]
    assert [(writer.returncode, complaint) for writer, _, complaint in ended] == [(0, "")] * WRITERS

    outcomes = [json.loads(line) for _, said, _ in ended for line in said.splitlines()]
    assert len(outcomes) == WRITERS * ACTS
    assert Counter(outcome["outcome"] for outcome in outcomes)["stale"] > 0, "they never met: no storm"
    kept = Counter(outcome["line"] for outcome in outcomes if outcome["outcome"] == "acknowledged" and outcome["line"])
    lost = Counter(outcome["line"] for outcome in outcomes if outcome["outcome"] == "stale")
    lines = Counter(asked(shared, "[line for actor in Actor.objects.all() for line in actor.description.splitlines()]"))
    assert lines == kept
    assert not lines.keys() & lost.keys()

    made = {outcome["uid"] for outcome in outcomes if not outcome["line"]}
    assert made <= set(asked(shared, "list(Actor.objects.values_list('uid', flat=True))"))
    assert asked(shared, "Revision.objects.count()") == SHARED + sum(kept.values()) + len(made)
    done(shared, "manage.py", "verify")
