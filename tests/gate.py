"""Every check there is, in one run: `./dev test`. With arguments, pytest alone with these, on SQLite.

In CI nothing may be left out; elsewhere, what cannot run here is said loudly at the end. Tests run in a random order,
which is said: with the same PYTHONHASHSEED it is the same.
"""

import collections
import contextlib
import os
import secrets
import signal
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.machines import Unavailable, clients, install, postgresql

PYTHON = sys.executable
BIN = Path(PYTHON).parent
PRODUCTION = {"INSECURE_HTTP": "0", "ALLOWED_HOSTS": "archive.example", "SECRET_KEY": "only-for-this-check" * 4}
LAW = [
    ([BIN / "ruff", "check"], {}),
    ([BIN / "ruff", "format", "--check"], {}),
    ([BIN / "mypy"], {}),
    ([BIN / "lint-imports"], {}),
    ([BIN / "djlint", "--lint", "--quiet", "templates"], {}),
    ([PYTHON, "manage.py", "makemigrations", "--check", "--dry-run"], {}),
    ([PYTHON, "manage.py", "check", "--deploy", "--fail-level", "WARNING"], PRODUCTION),
    ([PYTHON, "manage.py", "spectacular", "--validate", "--fail-on-warn", "--file", os.devnull], {}),
]


def run(command, **environment):
    """Run one check; its output is shown only if it fails."""
    name = " ".join(Path(str(part)).name if part in (PYTHON, command[0]) else str(part) for part in command)
    start = time.monotonic()
    done = subprocess.run(command, env=os.environ | environment, capture_output=True, text=True)
    print(f"{'ok  ' if done.returncode == 0 else 'FAIL'} {name} ({time.monotonic() - start:.0f} s)", flush=True)
    if done.returncode:
        print(done.stdout + done.stderr)
    return done.returncode == 0


@dataclass(frozen=True)
class Job:
    """A part of the tests: what it is called, what it chooses (an expression of marks), on which database."""

    name: str
    marks: str
    environment: dict[str, str] = field(default_factory=dict)

    def start(self, **streams):
        """The process that runs it, with all that it starts in a group of its own."""
        command = [PYTHON, "-m", "pytest", "-m", self.marks, f"--randomly-seed={os.environ['PYTHONHASHSEED']}"]
        return subprocess.Popen(command, env=os.environ | self.environment, start_new_session=True, **streams)


def stop(process):
    """End a job and whatever it has left running: a server that holds our output would hold up who reads it."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def side_by_side(jobs):
    """Run jobs two at a time, in their order: one as it speaks, the other beside it, shown when it has ended."""
    waiting, running, held = collections.deque(jobs), [], []

    def taken():
        with contextlib.suppress(IndexError):  # the other lane took the last
            while True:
                yield waiting.popleft()

    def run_to_its_end(job, **streams):
        process = job.start(**streams)
        running.append(process)
        held.append(process.wait() == 0)
        stop(process)
        running.remove(process)

    def quietly():
        for job in taken():
            with tempfile.TemporaryFile("w+") as said:
                run_to_its_end(job, stdout=said, stderr=subprocess.STDOUT)
                said.seek(0)
                print(f"\n{job.name}\n{said.read()}", flush=True)

    lane = threading.Thread(target=quietly)
    lane.start()
    try:
        for job in taken():
            print(f"\n{job.name}", flush=True)
            run_to_its_end(job)
        lane.join()
    finally:
        waiting.clear()
        for process in [*running]:
            stop(process)
    return all(held)


def main(arguments):
    """Run what was asked; the exit code."""
    os.environ.pop("DATABASE_URL", None)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # what was started here is stopped here
    if arguments:
        return subprocess.run([PYTHON, "-m", "pytest", *arguments]).returncode
    order = os.environ.setdefault("PYTHONHASHSEED", str(secrets.randbelow(1 << 32)))
    print(f"In the order of PYTHONHASHSEED={order}", flush=True)
    kept = [run(command, **environment) for command, environment in LAW]  # all of it runs, whatever fails
    missing, jobs = [], [Job("On SQLite", "not browser and not clients")]
    with contextlib.ExitStack() as servers:
        try:
            url = servers.enter_context(postgresql())
            jobs.insert(
                0, Job("On PostgreSQL", "not browser and not clients and not one_database", {"DATABASE_URL": url})
            )
        except Unavailable as error:
            missing.append(f"all tests on PostgreSQL: {error}")
        try:
            install("chromium", "/usr/bin/chromium")
            jobs.append(Job("In a browser", "browser and not clients"))
        except Unavailable as error:
            missing.append(f"pages in a browser: {error}")
        try:
            clients()
            jobs.append(Job("In the programs of others", "clients"))
        except Unavailable as error:
            missing.append(f"our formats in the programs of others: {error}")
        held = side_by_side(jobs) and all(kept)
    for what in missing:
        print(f"\n!!! DID NOT RUN: {what}", flush=True)
    return 0 if held and not (missing and os.environ.get("CI")) else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
