"""The map and timeline explorer in a real Chromium: by hand, by keys, by buttons and typed days; the same set throughout."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


@pytest.fixture(scope="module")
def page(browser):
    page = browser.new_page(viewport={"width": 1440, "height": 1000})
    page.set_default_timeout(15_000)
    page.faults = []
    page.on("pageerror", lambda fault: page.faults.append(str(fault)))
    page.on("console", lambda message: page.faults.append(message.text) if message.type == "error" else None)
    yield page
    page.close()


@pytest.fixture
def explorer(page, address):
    """The explorer as it opens, with its script at work; no fault may come from a test."""
    page.faults.clear()
    page.goto(f"{address}/map/")
    page.wait_for_selector(".map--explorer[data-live]")
    yield page
    assert page.faults == []


def at(page):
    """Latitude, longitude and zoom of the sheet."""
    found = page.eval_on_selector("#sheet", "sheet => [sheet.dataset.at, sheet.dataset.zoom]")
    return [*map(float, found[0].split(",")), int(found[1])]


def after(page, act):
    """The view once what `act` asked for has come."""
    with page.expect_response(lambda answer: "/map/sheet/" in answer.url):
        act()
    for _ in range(150):
        if parse_qs(urlsplit(page.url).query).get("at") == [page.get_attribute("#sheet", "data-at")]:
            break
        page.wait_for_timeout(100)
    else:
        raise AssertionError(f"The address does not say where the sheet is: {page.url}")
    return at(page)


def test_the_keys_the_buttons_and_the_hand_move_it_and_the_address_says_where(explorer):
    start = at(explorer)
    explorer.focus("#frame")
    east = after(explorer, lambda: explorer.keyboard.press("ArrowRight"))
    nearer = after(explorer, lambda: explorer.keyboard.press("+"))
    assert (east[0], east[1] > start[1], nearer[2]) == (start[0], True, start[2] + 1)

    south = after(explorer, lambda: explorer.click("[data-move=south]"))
    assert south[0] < nearer[0]
    explorer.focus("[data-move=west]")
    west = after(explorer, lambda: explorer.keyboard.press("Enter"))
    assert west[1] < south[1]
    assert explorer.evaluate("document.activeElement.dataset.move") == "west"

    box = explorer.locator("#frame").bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + 40
    explorer.mouse.move(x, y)
    explorer.mouse.down()
    explorer.mouse.move(x + 100, y, steps=4)
    assert "translate(" in explorer.get_attribute("#world", "transform")
    pulled = after(explorer, explorer.mouse.up)
    assert pulled[1] < west[1]

    explorer.reload()
    assert at(explorer) == pulled


def test_two_fingers_bring_the_map_nearer(explorer):
    box = explorer.locator("#frame").bounding_box()
    x, y, zoom = box["x"] + box["width"] / 2, box["y"] + 120, at(explorer)[2]
    hand = explorer.context.new_cdp_session(explorer)

    def fingers(kind, *points):
        hand.send(
            "Input.dispatchTouchEvent",
            {"type": kind, "touchPoints": [{"x": a, "y": y, "id": n} for n, a in enumerate(points)]},
        )

    fingers("touchStart", x - 40)
    fingers("touchStart", x - 40, x + 40)
    for wide in (60, 90, 120, 160):
        fingers("touchMove", x - wide, x + wide)
    assert "scale(4)" in explorer.get_attribute("#world", "transform")
    assert after(explorer, lambda: fingers("touchEnd"))[2] == zoom + 2


def test_a_handle_says_its_day_as_the_page_says_days(explorer, address):
    explorer.goto(f"{address}/ar/map/")
    explorer.wait_for_selector("#handle-since[aria-valuetext]")

    year = date.fromordinal(int(explorer.get_attribute(".times", "data-first"))).year
    assert explorer.get_attribute("#handle-since", "aria-valuetext") == f"1 كانون الثاني/يناير {year}"


def test_a_handle_narrows_list_map_and_address_alike(explorer, address):
    every = explorer.locator("#list .brief li").count()
    second = date.fromordinal(int(explorer.get_attribute(".times", "data-first")) + 1)
    explorer.focus("#handle-since")
    with explorer.expect_response(lambda answer: f"since={second}" in answer.url):
        explorer.keyboard.press("ArrowRight")
    assert explorer.get_attribute("#handle-since", "aria-valuetext") == f"2 January {second.year}"
    with explorer.expect_response(lambda answer: "since=2017-06-01" in answer.url):
        explorer.fill("#f-since", "2017-06-01")
    explorer.wait_for_url("**since=2017-06-01**")
    explorer.wait_for_function("every => document.querySelectorAll('#list .brief li').length < every", arg=every)

    fewer = explorer.locator("#list .brief li").count()
    assert 0 < fewer < every
    shown = explorer.locator("#list .brief a").evaluate_all("links => links.map(link => link.pathname)")
    assert "since=2017-06-01" in explorer.get_attribute("#links a[href*='.csv']", "href")
    assert explorer.input_value("#handle-since") != explorer.get_attribute("#handle-since", "min")

    explorer.goto(f"{address}/events/?since=2017-06-01")
    assert explorer.locator(".entry h3 a").evaluate_all("links => links.map(link => link.pathname)") == shown


def test_a_mark_leads_to_its_row_of_the_table(explorer):
    explorer.locator('.mark[data-place="raqqa"] .sized').first.click()

    assert explorer.evaluate("document.activeElement.textContent") == "Raqqa"
    assert explorer.locator("#rows[open]").count() == 1
    with explorer.expect_navigation():
        explorer.keyboard.press("Enter")
    assert "place=raqqa" in explorer.url


def test_without_javascript_links_move_and_the_form_narrows(browser, address):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/map/")
    zoom = int(page.get_attribute("#sheet", "data-zoom"))
    page.click("[data-move=nearer]")
    assert int(page.get_attribute("#sheet", "data-zoom")) == zoom + 1
    page.fill("#f-until", "2015-12-31")
    page.select_option("#f-place", "iraq")
    page.click("#ask button")
    assert "until=2015-12-31" in page.url
    assert page.locator(".mark--ring").count()
    assert page.locator(".handles[hidden]").count() == 1
    context.close()
