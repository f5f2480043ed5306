"""The product as its readers meet it: the seeds loaded and published, served by gunicorn on loopback."""

import contextlib
import os
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
CHROMIUM = "/usr/bin/chromium"
PAGES = {
    "home": "/",
    "chronology": "/chronologies/raqqa/",
    "chronologies": "/chronologies/",
    "events": "/events/",
    "narrowed": "/events/?place=raqqa&assessment=contested",
    "nothing": "/events/?place=nowhere-at-all",
    "refused": "/events/?colour=red",
    "event": "/events/isis-assault-on-ramadi/",
    "figures of an event": "/events/displacement-from-raqqa/",
    "version": "/events/isis-assault-on-ramadi/v1/",
    "history": "/events/isis-assault-on-ramadi/history/",
    "embed": "/events/isis-assault-on-ramadi/embed/",
    "corrected": "/events/clearing-of-the-stadium-in-raqqa/",
    "versions compared": "/events/clearing-of-the-stadium-in-raqqa/compare/1-2/",
    "claim": "/claims/nkvgsbgs/",
    "editions": "/chronologies/raqqa/editions/",
    "edition": "/chronologies/raqqa/editions/1/",
    "editions compared": "/chronologies/raqqa/editions/compare/1-2/",
    "articles": "/articles/",
    "article": "/articles/isis-seizes-iraqi-city-of-ramadi/",
    "two articles": "/articles/us-backed-forces-declare-victory-over-isis-in-raqqa/beside/us-backed-forces-fighting-isis-in-raqqa-say-major-military/",
    "actors": "/actors/",
    "actor": "/actors/islamic-state-isis/",
    "outlet": "/outlets/cnn/",
    "places": "/places/",
    "place": "/places/raqqa/",
    "figures": "/figures/",
    "map": "/map/",
    "map of a place": "/map/?place=raqqa&zoom=6",
    "map embedded": "/map/embed/?actor=islamic-state-isis",
    "corrections": "/corrections/",
    "method": "/method/",
    "about": "/about/",
    "privacy": "/privacy/",
    "accessibility": "/accessibility/",
    "security": "/security/",
    "report": "/report/?about=/events/isis-assault-on-ramadi/v1/",
    "data": "/api/",
    "files": "/data/",
    "feeds": "/feeds/",
    "search": "/search/",
    "found": "/search/?q=raqqa",
    "found by phrase": "/search/?q=%22has+fallen%22&group=quotations",
    "found nothing": "/search/?q=raqua",
    "search refused": "/search/?q=***",
    "missing": "/events/never-was/",
}


@contextlib.contextmanager
def served(folder):
    """Load and publish the seeds into a database in `folder`, serve it; yields the address."""
    env = os.environ | {
        "DATABASE_URL": f"sqlite:///{folder / 'archive.sqlite3'}",
        "INSECURE_HTTP": "1",
        "SECRET_KEY": "browser" * 10,
        "ALLOWED_HOSTS": "127.0.0.1",
        "DJANGO_SETTINGS_MODULE": "conflict_site.settings",
        "STATIC_ROOT": str(folder / "static"),  # files as an operator serves them: compressed, under names of their own
    }
    gathering = subprocess.Popen([sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"], cwd=ROOT, env=env)
    for command in (
        ["manage.py", "migrate", "-v0"],
        ["manage.py", "loadseeds", "-v0"],
        ["manage.py", "demoaccounts", "-v0"],
        ["manage.py", "publishchronology", "--all", "--by", "reviewer"],
        ["-c", "from tests.browser.later import go_on; go_on()"],
    ):
        subprocess.run([sys.executable, *command], cwd=ROOT, env=env, check=True, stdout=subprocess.DEVNULL)
    assert gathering.wait() == 0
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    gunicorn = [sys.executable, "-m", "gunicorn", "conflict_site.wsgi", "-b", f"127.0.0.1:{port}", "--threads", "4"]
    server = subprocess.Popen([*gunicorn, "--log-level", "error"], cwd=ROOT, env=env)
    try:
        for _ in range(200):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 0.2):
                break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


@contextlib.contextmanager
def chromium(**unlike):
    """A real Chromium without a window; `unlike` is what Playwright is told of it beside that."""
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    from playwright.sync_api import sync_playwright

    quiet = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=CHROMIUM, args=quiet, **unlike)
        yield browser
        browser.close()
