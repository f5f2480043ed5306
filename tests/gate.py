"""Every check there is, in one run: `./dev test`. With arguments, pytest alone with these, on SQLite.

In CI nothing may be left out; elsewhere, what cannot run here is said loudly at the end.
"""

import contextlib
import os
import signal
import subprocess
import sys
import tempfile
import time
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


def tests(arguments, **environment):
    """Run pytest; its output is shown as it comes."""
    return subprocess.run([PYTHON, "-m", "pytest", *arguments], env=os.environ | environment).returncode == 0


@contextlib.contextmanager
def beside(arguments, **environment):
    """Run pytest while something else runs; yields what waits for its end, shows its output, and says whether it held."""
    with tempfile.TemporaryFile("w+") as said:
        command = [PYTHON, "-m", "pytest", *arguments]
        running = subprocess.Popen(command, env=os.environ | environment, stdout=said, stderr=subprocess.STDOUT)

        def ended():
            code = running.wait()
            said.seek(0)
            print(said.read(), flush=True)
            return code == 0

        try:
            yield ended
        finally:
            running.terminate()
            running.wait()


def main(arguments):
    """Run what was asked; the exit code."""
    os.environ.pop("DATABASE_URL", None)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # what was started here is stopped here
    if arguments:
        return 0 if tests(arguments) else 1
    kept = [run(command, **environment) for command, environment in LAW]  # all of it runs, whatever fails
    held, missing = all(kept), []
    left_out = []
    try:
        install("chromium", "/usr/bin/chromium")
    except Unavailable as error:
        missing.append(f"pages in a browser: {error}")
        left_out.append("not browser")
    try:
        clients()
    except Unavailable as error:
        missing.append(f"our formats in the programs of others: {error}")
        left_out.append("not clients")
    chosen = ["-m", " and ".join(left_out)] if left_out else []
    try:
        with (
            postgresql() as url,
            beside(["-m", "not browser and not clients and not one_database"], DATABASE_URL=url) as ended,
        ):
            print("\nOn SQLite, while the same runs on PostgreSQL", flush=True)
            held &= tests(chosen)
            print("\nOn PostgreSQL", flush=True)
            held &= ended()
    except Unavailable as error:
        missing.append(f"all tests on PostgreSQL: {error}")
        print("\nOn SQLite", flush=True)
        held &= tests(chosen)
    for what in missing:
        print(f"\n!!! DID NOT RUN: {what}", flush=True)
    return 0 if held and not (missing and os.environ.get("CI")) else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
