"""The README's commands, from outside: what they say, and that the second time changes nothing."""

import shutil
import subprocess
import sys

import pytest

from tests.house.source import ROOT

NEEDED = ("bash", "cat", "cksum", "dirname", "env", "sed")  # of the shell's world, for a machine that has no Python


def said(*command, **given):
    """How a command ended, and all it said."""
    done = subprocess.run(command, capture_output=True, text=True, **given)
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def bare_machine(tmp_path):
    """A copy of `dev` on a machine with an old Python only: its folder and its environment."""
    (tmp_path / "bin").mkdir()
    for name in NEEDED:
        (tmp_path / "bin" / name).symlink_to(shutil.which(name))
    old = tmp_path / "bin" / "python3"
    old.write_text("#!/bin/sh\nexit 1\n")
    old.chmod(0o755)
    shutil.copy(ROOT / "dev", tmp_path / "dev")
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    return {"cwd": tmp_path, "env": {"PATH": str(tmp_path / "bin"), "HOME": str(tmp_path)}}


@pytest.mark.one_database
def test_without_a_new_enough_python_it_says_so_in_one_sentence(bare_machine):
    code, words = said("./dev", "demo", **bare_machine)

    assert code == 1
    assert words.startswith("No Python 3.12 or newer was found")
    assert len(words.splitlines()) == 1


@pytest.mark.one_database
def test_it_says_what_there_is():
    code, words = said("./dev", cwd=ROOT)

    assert code == 0
    assert {"./dev demo", "./dev test", "./dev manage"} <= {" ".join(line.split()[:2]) for line in words.splitlines()}


@pytest.mark.one_database
def test_it_refuses_what_there_is_not():
    assert said("./dev", "destroy", cwd=ROOT) == (
        1,
        "There is no ./dev destroy. There are demo, test, manage and help.\n",
    )


def test_the_demo_is_set_up_once_and_then_left_alone(real_database, tmp_path):
    """Also what somebody has done at the desk since: the second start is no second import."""
    real_database |= {"EXPORTS_DIR": str(tmp_path / "exports")}
    first = said(sys.executable, "manage.py", "demo", cwd=ROOT, env=real_database)
    edit = (
        "from archive.models import Event; from archive.actions import editing, review;"
        "event = Event.objects.filter(stage='published').first(); review.take_up(event, by='tests', reason='a test');"
        "event.refresh_from_db(); event.title = 'Retitled at the desk'; editing.save(event, by='tests', reason='a test')"
    )
    edited = said(sys.executable, "manage.py", "shell", "-v0", "-c", edit, cwd=ROOT, env=real_database)
    before = ledger(real_database)
    again = said(sys.executable, "manage.py", "demo", cwd=ROOT, env=real_database)

    assert (first[0], edited[0], again[0]) == (0, 0, 0), first[1] + edited[1] + again[1]
    assert first[1].count("(shown this once)") == 2
    assert "(shown this once)" not in again[1]
    assert ledger(real_database) == before
    assert {path.suffix for path in (tmp_path / "exports").iterdir()} == {".zip", ".sqlite", ".json"}


def ledger(environment):
    """The tip of the ledger and of the record."""
    show = (
        "from archive.models import Revision; from archive.record.models import Version;"
        "print(Revision.objects.order_by('-seq').values_list('seq', 'hash').first(), Version.objects.count())"
    )
    code, words = said(sys.executable, "manage.py", "shell", "-v0", "-c", show, cwd=ROOT, env=environment)
    assert code == 0, words
    return words
