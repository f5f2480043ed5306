"""Several people accept the same received text at the same moment: one article is made, the others are told whose."""

import json
import subprocess
import sys

import pytest
from django.conf import settings

from tests.storms.processes import asked, done

PEOPLE = ("ada", "ben", "cleo")
BRING = (
    "from django.contrib.auth import get_user_model; from archive.actions import receiving; from archive.extraction.running import read; "
    f"people = [get_user_model().objects.create(username=name) for name in {PEOPLE!r}]; data = b'The bridge fell on Friday.'; "
    "print(receiving.receive(data, read('text/plain', data), how='paste', media_type='text/plain', by=people[0]).pk)"
)


@pytest.mark.django_db
def test_one_of_three_wins_and_the_others_are_told_what_it_became(real_database):
    pk = done(real_database, "manage.py", "shell", "-v0", "-c", BRING).strip()
    command = [sys.executable, "-m", "tests.storms.accepter", pk]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
    hands = [subprocess.Popen([*command, who], env=real_database, cwd=settings.BASE_DIR, **pipes) for who in PEOPLE]
    for hand in hands:
        assert hand.stdout.readline() == "ready\n"

    for hand in hands:
        hand.stdin.write("go\n")
        hand.stdin.flush()
    said = [json.loads(hand.communicate(timeout=60)[0]) for hand in hands]

    (winner,) = [each["who"] for each in said if not each["refused"]]
    assert asked(real_database, "list(Article.objects.values_list('uid', flat=True))") == [f"of-{winner}"]
    told = {fault for each in said for fault in each["refused"]}
    assert told == {
        f"This text was accepted meanwhile, as “As {winner} sees it” (of-{winner}). Yours was not taken a second time."
    }
    done(real_database, "manage.py", "verify")
