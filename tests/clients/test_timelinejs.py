"""TimelineJS3 in Chromium draws our JSON: every dated event as a slide, and nothing in it runs."""

from pathlib import Path

import pytest

from tests.api.samples import d, event, publish, publish_a_world, when
from tests.browser.site import chromium

pytestmark = [pytest.mark.browser, pytest.mark.one_database, pytest.mark.django_db]
TIMELINE = Path(__file__).parent / "timelinejs-3.9.11"
HOSTILE = '<img src=x onerror="document.ran=1"></script><script>document.ran=1</script>&amp; قلعة 🏴'
PAGE = """<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/timeline.css"><script src="/timeline.js"></script>
<div id="here" style="width: 100%; height: 600px"></div>
<script>timeline = new TL.Timeline("here", "/events.timeline.json", {font: null, script_path: "/"});</script>"""


@pytest.fixture
def drawn(client):
    """A page with the timeline of every event, drawn."""
    files = {
        "/": ("text/html", PAGE.encode()),
        "/timeline.js": ("text/javascript", (TIMELINE / "timeline.js").read_bytes()),
        "/timeline.css": ("text/css", (TIMELINE / "timeline.css").read_bytes()),
        "/events.timeline.json": ("application/json", b"".join(client.get("/events.timeline.json"))),
    }

    def answer(route):
        path = "/" + route.request.url.split("/", 3)[3].partition("?")[0]
        if route.request.url.startswith("http://timeline.test/") and path in files:
            kind, content = files[path]
            route.fulfill(content_type=kind, body=content)
        else:
            route.abort()

    with chromium() as browser:
        page = browser.new_page(viewport={"width": 1280, "height": 800})
        page.route("**/*", answer)
        page.goto("http://timeline.test/")
        page.wait_for_selector(".tl-timemarker", timeout=20_000)
        yield page


@pytest.fixture
def world():
    """Events with every sort of date, and one with hostile words."""
    publish_a_world()
    publish(event("window", when=when("2014-06-01/2014-06-10", window=True)))
    publish(event("hostile", "2014-06-16", title=HOSTILE, summary=[d.Sentence(HOSTILE, ["aaaaaaaa"])]))


def test_timelinejs_draws_every_dated_event_and_runs_nothing(world, drawn):
    marked = drawn.eval_on_selector_all(".tl-timemarker", "all => all.map(each => each.id)")
    headlines = drawn.eval_on_selector_all(".tl-slide .tl-headline", "all => all.map(each => each.textContent.trim())")

    assert {"event-0-marker", "event-1-marker", "window-marker", "hostile-marker"} == set(marked)
    assert any(HOSTILE in headline for headline in headlines)
    assert drawn.evaluate("document.ran") is None
    assert not drawn.query_selector(".tl-message-full")
