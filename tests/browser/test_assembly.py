"""Assembling an event in a real Chromium, by keyboard alone; its pages are readable by everyone in both themes."""

import os
import subprocess
import sys

import pytest

from tests.browser.reach import missed
from tests.browser.site import ROOT, chromium, served
from tests.browser.violations import violations, widths
from tests.desk.permitted import TABLE

pytestmark = [pytest.mark.browser, pytest.mark.one_database]
LOG_IN = r"""
from django.contrib.auth import get_user_model
from django.test import Client
from django.contrib.auth.models import Group
from archive.actions import editing, reporting, talking
from archive.models import Actor, Article, Event, Received
client = Client()
client.force_login(get_user_model().objects.get(username="editor"))
if not Actor.objects.filter(uid="haidar").exists():
    editing.save(Actor(uid="haidar", name="Haidar al-Abadi", kind="person", description="of Iraq"), by="tests")
chief = get_user_model().objects.create_user("chief", is_staff=True)
chief.groups.set(Group.objects.filter(name="administrator"))
event, article = Event.objects.get(slug="isis-assault-on-ramadi"), Article.objects.get(uid="tal-afar-captured")
for thing in (event, article):
    for words in ("one", "two", "three"):
        said = talking.comment(thing, words, by=chief)
    talking.resolve(said, by=chief)
for words in ("The day is wrong.", "The place is wrong."):
    reporting.receive(kind="error", about="/events/isis-assault-on-ramadi/", text=words, contact="")
chiefs = Client()
chiefs.force_login(chief)
for words in ("fell", "was lost"):
    chiefs.post("/admin/desk/articles/add/", {"pasted": f"The town {words}\n\nBAGHDAD, May 18 2015 – The town {words} on Sunday, the Associated Press said.\n"})
texts = Received.objects.order_by("pk")
print(client.cookies["sessionid"].value, chiefs.cookies["sessionid"].value)
print(event.pk, Actor.objects.get(uid="haidar").pk, Actor.objects.get(name="Haider al-Abadi").pk, article.pk, *texts.values_list("pk", flat=True))
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """The address of a served desk, the cookies of an editor and of an administrator, and the ids of what stands in it."""
    folder = tmp_path_factory.mktemp("desk")
    with served(folder) as address:
        env = os.environ | {
            "DATABASE_URL": f"sqlite:///{folder / 'archive.sqlite3'}",
            "INSECURE_HTTP": "1",
            "SECRET_KEY": "browser" * 10,
            "ALLOWED_HOSTS": "127.0.0.1,testserver",
        }
        shell = [sys.executable, "manage.py", "shell", "-v0", "-c", LOG_IN]
        said = subprocess.run(shell, cwd=ROOT, env=env, check=True, capture_output=True, text=True).stdout.split()
        yield address, said[:2], said[2:]


@pytest.fixture(scope="module")
def browser():
    with chromium() as browser:
        yield browser


@pytest.fixture
def at_desk(browser, desk):
    """Opens a page of the desk as an editor."""
    address, (editor, chief), _ids = desk
    contexts = []

    def open_page(path, width=1440, scheme="light", cookie=editor, **options):
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, **options)
        context.add_cookies([{"name": "sessionid", "value": cookie, "url": address}])
        contexts.append(context)
        page = context.new_page()
        page.goto(address + path)
        return page

    open_page.chief = chief

    yield open_page
    for context in contexts:
        context.close()


@pytest.fixture
def pages(desk):
    """The paths of the screens by name."""
    event, one, other, article, text, like = desk[2]
    return {
        "event": f"/admin/desk/events/{event}/",
        "preview": f"/admin/desk/preview/event/{event}/",
        "contradictions": "/admin/desk/questions/",
        "duplicates": "/admin/desk/duplicates/",
        "merge": f"/admin/desk/duplicates/actor/{other}/{one}/",
        "board": "/admin/desk/",
        "table": "/admin/desk/?as=table&search=contested",
        "review": f"/admin/desk/review/event/{event}/",
        "history": f"/admin/desk/history/event/{event}/",
        "search": "/admin/desk/search/?q=ramadi",
        "settings": "/admin/desk/settings/",
        "inbox": "/admin/desk/inbox/",
        "received": f"/admin/desk/inbox/{text}/",
        "received-compare": f"/admin/desk/inbox/{text}/beside/received/{like}/",
        "reports": "/admin/desk/reports/",
        "article-add": "/admin/desk/articles/add/",
        "article": f"/admin/desk/articles/{article}/",
    }


NAMES = ["event", "preview", "contradictions", "duplicates", "merge"]


# What a screen fetches while it is open, and readers' pages that it shows in a frame.
NO_SCREEN = {f"article-{part}" for part in ("claims", "comments", "reading", "proposals")} | {
    "names",
    "preview-drafted",
    "preview-shown",
}


def test_every_control_of_every_screen_is_reached_by_a_key_that_it_shows(at_desk, pages):
    there = {
        name.removeprefix("admin:desk-")
        for name, doors in TABLE["addresses"].items()
        if doors["GET"] != "nobody" and name.startswith("admin:desk-")
    }
    assert there - NO_SCREEN == set(pages) - {"table"}
    found = {name: missed(at_desk(path, cookie=at_desk.chief)) for name, path in pages.items()}

    refused = at_desk(pages["event"], cookie=at_desk.chief)
    with refused.expect_navigation():
        refused.evaluate(
            "const form = document.querySelector('.q--new form'); form.noValidate = true; form.requestSubmit(form.querySelector('button'))"
        )
    found["refused"] = missed(refused)

    assert {name: left for name, (left, _rows, _controls) in found.items() if left} == {}
    assert found["event"][1] > 40
    assert found["event"][2] > 150


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", NAMES)
def test_a_screen_has_no_accessibility_violation(at_desk, pages, name, scheme):
    page = at_desk(pages[name], scheme=scheme, bypass_csp=True)
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")

    assert violations(page, iframes=False) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_screen_fits_a_phone(at_desk, pages, name):
    assert max(widths(at_desk(pages[name], width=390))) <= 390


def test_a_claim_is_moved_cited_and_put_back_by_keyboard_alone(at_desk, pages):
    page = at_desk(pages["event"])
    taken, contested = page.locator(".pos[data-digit='1']"), page.locator(".pos[data-digit='2']")
    before = taken.locator(".clm").count(), contested.locator(".clm").count()

    page.keyboard.press("ArrowDown")
    words = page.locator(".clm:focus q").inner_text()
    page.keyboard.press("m")
    assert "which position" in page.locator("#said").inner_text()
    with page.expect_navigation():
        page.keyboard.press("2")

    assert (taken.locator(".clm").count(), contested.locator(".clm").count()) == (before[0] - 1, before[1] + 1)
    assert page.locator(".clm:focus q").inner_text() == words
    assert "Moved" in page.locator(".messages").inner_text()

    cited = page.locator("#s-2 .cites li").count()
    page.keyboard.press("c")
    with page.expect_navigation():
        page.keyboard.press("2")
    assert page.locator("#s-2 .cites li").count() == cited + 1

    for _ in range(2):
        with page.expect_navigation():
            page.keyboard.press("u")
    assert (taken.locator(".clm").count(), contested.locator(".clm").count()) == before
    assert page.locator("#s-2 .cites li").count() == cited


def test_a_claim_is_dragged_to_another_position(at_desk, pages):
    page = at_desk(pages["event"])
    contested = page.locator(".pos[data-digit='2']")
    before = contested.locator(".clm").count()

    with page.expect_navigation():
        page.locator(".pos[data-digit='1'] .clm").first.drag_to(contested.locator("h3"))

    assert contested.locator(".clm").count() == before + 1
    with page.expect_navigation():
        page.keyboard.press("u")


def test_keys_do_nothing_in_a_field(at_desk, pages):
    page = at_desk(pages["event"])
    page.keyboard.press("ArrowDown")

    page.locator(".q--new input[name=text]").focus()
    page.keyboard.type("m2 and more")

    assert page.locator(".q--new input[name=text]").input_value() == "m2 and more"
    assert page.locator("#said").inner_text() == ""


def test_the_preview_shows_what_readers_would_see_next_to_what_they_see(at_desk, pages):
    page = at_desk(pages["event"])
    page.keyboard.press("p")
    page.wait_for_url("**/preview/event/*/")

    for which in ("would see", "see it now"):
        frame = page.frame_locator(f"iframe[title*='{which}']")
        assert frame.locator("h1").inner_text() == "ISIS assault on Ramadi"


def test_the_page_works_without_javascript(at_desk, pages):
    page = at_desk(pages["event"], java_script_enabled=False)
    contested = page.locator(".pos[data-digit='2'] .clm")
    before = contested.count()
    claim = page.locator(".pos[data-digit='1'] .clm").first

    claim.locator("summary").click()
    claim.locator("select[name=to]").select_option(index=1)
    claim.get_by_role("button", name="Move").click()

    assert contested.count() == before + 1
    page.get_by_role("button", name="Undo").click()
    assert contested.count() == before
