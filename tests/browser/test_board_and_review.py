"""The board and the review in a real Chromium: from a draft to readers without JavaScript, readable by everyone."""

import contextlib
import functools
import os
import socket
import subprocess
import sys
import time

import pytest
from playwright.sync_api import expect

from tests.browser.site import ROOT, chromium
from tests.browser.violations import violations, widths

pytestmark = [pytest.mark.browser, pytest.mark.one_database]
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
PASSWORD = "a good long password"
PEOPLE = {"edith": "editor", "rana": "reviewer", "petra": "publisher"}


def fill():
    """People, a published event that was changed since, a draft, and one in review. Prints the numbers of two."""
    import django

    django.setup()
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import Group

    from archive.actions import assigning, editing, review, talking
    from archive.desk.roles import make_groups
    from archive.models import Claim, Event
    from tests.factories import EventFactory, published

    make_groups()
    people = {}
    for name, role in PEOPLE.items():
        people[name] = get_user_model().objects.create_user(name, password=PASSWORD, is_staff=True)
        people[name].groups.set(Group.objects.filter(name=role))
    known = published(EventFactory(title="Assault on Ramadi"))
    shared = {"location": known.location, "claims": [Claim.objects.get()]}
    waiting = [EventFactory(title=f"The bridge, part {number}", **shared) for number in (1, 2)][-1]
    review.send(waiting, by=people["edith"])
    talking.comment(waiting, "@rana, is that the right bridge?", by=people["edith"])
    assigning.assign(waiting, editor=people["petra"], tags=["bridges"], by=people["edith"])
    known = Event.objects.get(pk=known.pk)
    known.title = "ISIS assault on Ramadi"
    editing.save(known, by=people["edith"], reason="as worded")
    print(waiting.pk, known.pk)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The address of a site that is served, and the numbers of two events: one in review, one changed."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    env = os.environ | {
        "DATABASE_URL": f"sqlite:///{tmp_path_factory.mktemp('board') / 'archive.sqlite3'}",
        "DJANGO_SETTINGS_MODULE": "conflict_site.settings",
        "INSECURE_HTTP": "1",
        "SECRET_KEY": "browser" * 10,
        "ALLOWED_HOSTS": "127.0.0.1",
    }
    python = functools.partial(subprocess.run, cwd=ROOT, env=env, check=True, capture_output=True, text=True)
    python([sys.executable, "manage.py", "migrate", "-v0"])
    filled = python([sys.executable, "-c", "from tests.browser.test_board_and_review import fill; fill()"]).stdout
    gunicorn = [sys.executable, "-m", "gunicorn", "conflict_site.wsgi", "-b", f"127.0.0.1:{port}", "--threads", "4"]
    server = subprocess.Popen([*gunicorn, "--log-level", "error"], cwd=ROOT, env=env)
    try:
        for _ in range(600):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), 0.2):
                break
            time.sleep(0.1)
        yield f"http://127.0.0.1:{port}", *map(int, filled.split())
    finally:
        server.terminate()
        server.wait()


@pytest.fixture(scope="module")
def browser():
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def cookies(browser, site):
    """The cookies of each person, logged in once."""
    found = {}
    for name in PEOPLE:
        context = browser.new_context()
        page = context.new_page()
        page.goto(f"{site[0]}/admin/login/")
        page.fill("#id_username", name)
        page.fill("#id_password", PASSWORD)
        page.click("[type=submit]")
        page.wait_for_url("**/admin/desk/")
        found[name] = context.storage_state()
        context.close()
    return found


LOOK = """() => [...document.querySelectorAll(".look li")].filter(each => {
  const box = each.getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight && box.left >= 0 && box.right <= innerWidth;
}).map(each => each.querySelector("a").hash.slice(3))"""


@pytest.fixture
def opened(browser, site, cookies):
    """Opens an address as somebody."""
    contexts = []

    def open_page(name, path, width=1440, scheme="light", **options):
        context = browser.new_context(
            storage_state=cookies[name], viewport={"width": width, "height": 900}, color_scheme=scheme, **options
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(site[0] + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


def pages_of(site):
    """Every page of these screens."""
    _address, waiting, changed = site
    return [
        "/admin/desk/",
        "/admin/desk/?as=table",
        "/admin/desk/?as=table&search=lost",
        f"/admin/desk/review/event/{waiting}/",
        f"/admin/desk/review/event/{changed}/",
        f"/admin/desk/history/event/{changed}/",
        "/admin/desk/search/?q=ramadi",
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("number", range(7))
def test_a_page_has_no_accessibility_violation(opened, site, number, scheme):
    page = opened("rana", pages_of(site)[number], scheme=scheme, bypass_csp=True)

    assert violations(page) == []


@pytest.mark.parametrize("number", range(7))
def test_a_page_fits_a_phone_without_sideways_scrolling(opened, site, number):
    page = opened("rana", pages_of(site)[number], width=390)

    assert max(widths(page)) <= 390


@pytest.mark.parametrize("width", [1440, 390])
def test_the_board_says_in_one_look_how_much_waits_and_where_it_is(opened, width):
    page = opened("petra", "/admin/desk/", width=width, reduced_motion="reduce")

    assert {"mine", "contested", "second-outlet", "lost"} <= set(page.evaluate(LOOK))
    page.click(".look a[href='#b-second-outlet']")
    box = page.locator("#b-second-outlet").bounding_box()
    assert 0 <= box["y"] < 900


def test_from_the_board_to_readers_without_javascript(opened, site):
    address = site[0]
    rana = opened("rana", "/admin/desk/", java_script_enabled=False)
    assert "Waits for you 1" in rana.inner_text("main")
    rana.locator("section", has_text="In review").get_by_role("link", name="The bridge, part 2").first.click()
    assert rana.frame_locator("iframe").locator("h1").inner_text() == "The bridge, part 2"
    assert "@rana, is that the right bridge?" in rana.inner_text("#comments")
    rana.locator("form", has=rana.locator("[value=approve]")).get_by_role("button", name="Approve").click()
    assert "was approved" in rana.inner_text(".messages")

    petra = opened("petra", "/admin/desk/", java_script_enabled=False)
    petra.locator("section", has_text="Ready to publish").get_by_role("link", name="The bridge, part 2").first.click()
    form = petra.locator("form", has=petra.locator("[value=publish]"))
    form.get_by_role("button", name="Publish").click()
    assert "Give the reason for publishing it all the same" in petra.inner_text("[role=alert]")
    form.locator("textarea").fill("no other outlet writes of it")
    form.get_by_role("button", name="Publish").click()
    assert "Readers now see" in petra.inner_text(".messages")

    petra.goto(f"{address}/events/the-bridge-part-2/")
    assert petra.inner_text("h1") == "The bridge, part 2"


def test_what_changed_is_read_out_as_was_and_now(opened, site):
    page = opened("rana", f"/admin/desk/review/event/{site[2]}/")

    tree = page.locator(".differs").first.aria_snapshot()

    assert "was:" in tree
    assert "now:" in tree


def test_the_key_takes_one_to_the_search_box_and_is_typed_inside_a_field(opened):
    page = opened("rana", "/admin/desk/")

    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "desk-search"
    page.keyboard.type("a/b")
    assert page.input_value("#desk-search") == "a/b"


def test_two_editors_in_one_review_see_each_other(opened, site):
    path = f"/admin/desk/review/event/{site[2]}/"
    opened("edith", path).wait_for_load_state("networkidle")

    rana = opened("rana", path)

    expect(rana.locator("[data-presence]")).to_contain_text("edith has this open too")


def test_several_drafts_are_tagged_at_once(opened):
    page = opened("edith", "/admin/desk/?as=table&search=draft")
    page.get_by_label("Choose The bridge, part 1").check()
    page.locator("#bulk [name=tags]").fill("rivers")
    page.locator("#bulk").get_by_role("button", name="Assign").click()

    assert "1 thing was assigned." in page.inner_text(".messages")
    assert "rivers" in page.inner_text("table")
