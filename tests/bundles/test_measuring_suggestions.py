"""The suggestions are measured on the seeds; what they reach is a floor that only rises."""

import tomllib
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from archive.bundles.reading import read
from archive.bundles.suggestions import measured

SEEDS = Path(settings.BASE_DIR) / "seeds"
FLOORS = tomllib.loads((Path(__file__).parent / "suggestion_floors.toml").read_text())["f1"]
pytestmark = pytest.mark.one_database


@pytest.fixture(scope="module")
def found():
    return measured(read(SEEDS))


@pytest.mark.parametrize("kind", FLOORS)
def test_no_kind_of_suggestion_falls_below_its_floor(found, kind):
    assert found.scores[kind].f1 >= FLOORS[kind]


@pytest.mark.parametrize("kind", FLOORS)
def test_a_floor_is_raised_when_the_suggestions_rise(found, kind):
    """So a floor cannot stay low, and can only be lowered by what the test above refuses."""
    assert found.scores[kind].f1 < FLOORS[kind] + 0.05


def test_every_kind_has_a_floor(found):
    assert set(FLOORS) == set(found.scores)


def test_no_proposal_stands_where_it_does_not_say(found):
    assert found.wrong_offsets == 0


def test_the_command_prints_every_kind():
    printed = StringIO()

    call_command("measuresuggestions", SEEDS, stdout=printed)

    assert all(f"{kind} " in printed.getvalue() for kind in FLOORS)


def test_the_command_names_what_is_wrong_with_a_bundle(tmp_path):
    with pytest.raises(CommandError, match=r"bundle\.toml: not found"):
        call_command("measuresuggestions", tmp_path)
