"""Processes of the archive's own, on the database that `environment` names."""

import json
import subprocess
import sys

from django.conf import settings


def start(environment, *arguments):
    """Start `python …` in the project, its output kept."""
    return subprocess.Popen(
        [sys.executable, *map(str, arguments)],
        env=environment,
        cwd=settings.BASE_DIR,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def done(environment, *arguments):
    """What `python …` says, which must succeed."""
    process = start(environment, *arguments)
    said, complaint = process.communicate()
    assert process.returncode == 0, complaint
    return said


def asked(environment, question):
    """What a Python expression is worth in a process of the archive, as plain values."""
    code = (
        f"import json; from archive.models import *; from archive.record.models import *; print(json.dumps({question}))"
    )
    return json.loads(done(environment, "manage.py", "shell", "-v0", "-c", code))
