"""The desk's screens on a large archive: `python -m benchmarks.screens 4000 20000`.

For each size a bundle of so many claims, each with an event of its own (`benchmarks.imports`), is loaded into a fresh
database; then an administrator asks for each screen five times. Printed: processor time of the least of them, in process,
without a server; queries; the page's size.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.imports import bundle

SCREENS = {
    "board": "/admin/desk/",
    "board of what is mine": "/admin/desk/?of=mine",
    "everything as a table": "/admin/desk/?as=table",
    "the same, by open questions": "/admin/desk/?as=table&order=questions",
    "inbox": "/admin/desk/inbox/",
    "an article with twenty claims": "/admin/desk/articles/1/",
    "an event": "/admin/desk/events/1/",
    "open contradictions": "/admin/desk/questions/",
    "candidate duplicates": "/admin/desk/duplicates/",
    "search of the desk": "/admin/desk/search/?q=town",
    "records: claims": "/admin/archive/claim/",
    "records: events": "/admin/archive/event/",
    "records: revisions": "/admin/archive/revision/",
}


def measured():
    """Print a row for each screen of the archive in DATABASE_URL."""
    from django.contrib.auth import get_user_model
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(get_user_model().objects.create_superuser("bench"))
    for name, path in SCREENS.items():
        times = []
        for _ in range(5):
            start = time.process_time()
            answer = client.get(path)
            times.append((time.process_time() - start) * 1000)
        if answer.status_code != 200:
            raise SystemExit(f"{path} answered {answer.status_code}")
        with CaptureQueriesContext(connection) as asked:
            client.get(path)
        print(f"| {name} | {min(times):.0f} | {len(asked)} | {len(answer.content) / 1024:.0f} |", flush=True)


def main(arguments):
    """A table for each size that was asked."""
    for size in map(int, arguments or ["4000"]):
        with tempfile.TemporaryDirectory() as name:
            bundle(Path(name) / "bundle", size)
            given = {"DATABASE_URL": f"sqlite:///{name}/desk.sqlite3", "SECRET_KEY": "benchmark" * 8}
            env = os.environ | given | {"INSECURE_HTTP": "1", "ALLOWED_HOSTS": "127.0.0.1"}
            for command in (["migrate", "-v0"], ["loadseeds", f"{name}/bundle", "-v0"]):
                subprocess.run([sys.executable, "manage.py", *command], env=env, check=True, stdout=subprocess.DEVNULL)
            print(f"\n{size:,} claims and events\n\n| screen | CPU ms | queries | KB |\n|---|---|---|---|", flush=True)
            subprocess.run([sys.executable, "-m", "benchmarks.screens", "here"], env=env, check=True)


if __name__ == "__main__":
    if sys.argv[1:] == ["here"]:
        import django

        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "conflict_site.settings")
        django.setup()
        measured()
    else:
        main(sys.argv[1:])
