"""An import that is killed at any moment leaves nothing, or everything; run again, it is as if it never was."""

import json

import pytest

from tests.bundles.making import FIXTURE
from tests.storms.processes import done

TRIALS, SEED = 50, 20260101
THINGS = 18  # in the fixture


@pytest.mark.django_db
def test_an_import_killed_fifty_times_is_equal_to_one_undisturbed(real_database, tmp_path):
    said = done(real_database, "-m", "tests.storms.importer", FIXTURE, TRIALS, SEED, tmp_path)
    undisturbed, *killed = [json.loads(line) for line in said.splitlines()]

    assert len(killed) == TRIALS
    assert undisturbed["status"] == 0
    assert undisturbed["after"] == [THINGS, THINGS]
    for outcome in killed:
        assert outcome["after"] in ([0, 0], [THINGS, THINGS]), "half loaded"
        assert outcome["finally"] == [THINGS, THINGS], "doubled"
        assert f"0 added, 0 changed, {THINGS} unchanged" in outcome["third"]
    assert sum(outcome["after"] == [0, 0] for outcome in killed) >= TRIALS // 2, "killed too late to say anything"
    assert {outcome["dump"] for outcome in killed} == {undisturbed["dump"]}
    assert {outcome["published"] for outcome in killed if outcome["published"]} == {undisturbed["published"]}
