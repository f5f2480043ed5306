"""Every state of a list is an address: Back and Forward bring back its form and its list, as anybody gets them who opens it."""

from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.browser.site import chromium

pytestmark = [pytest.mark.browser, pytest.mark.one_database]
STATE = """() => ({
  form: [...document.querySelectorAll("form[data-asked]")].flatMap(form => [...new FormData(form)]).filter(([, value]) => value),
  said: document.querySelector("#say, .lead p").textContent,
  list: [...document.querySelectorAll(".entry h3 a, #list .brief a, main tbody a, .found__hits a")].map(link => link.pathname),
  chosen: [...document.querySelectorAll(".chosen a")].map(link => [link.textContent, link.search]),
  tongue: document.querySelector("a[hreflang=ar]").search.slice(1),
})"""
LISTS = {
    "events": ("/events/", "#f-place", "iraq", ".facets li a"),
    "figures": ("/figures/", "#f-place", "iraq", ".chosen a"),
    "map": ("/map/", "#f-place", "iraq", ".chosen a"),
    "search": ("/search/", "#seek-page", "raqqa", ".facets li a"),
}


@pytest.fixture(scope="module", params=["kept whole", "loaded anew"])
def page(request):
    """A page of a browser that keeps the pages it leaves, as readers' browsers do, or of one that does not."""
    keeping = {"ignore_default_args": ["--disable-back-forward-cache"]} if request.param == "kept whole" else {}
    with chromium(**keeping) as browser:
        page = browser.new_context(viewport={"width": 1440, "height": 1000}).new_page()
        page.set_default_timeout(15_000)
        yield page


@pytest.fixture
def opened(page, address):
    """Opens a path, and what comes after it until the page stands."""

    def open_page(path):
        page.goto(address + path)
        return settled(page, address + path)

    return open_page


def settled(page, there=None):
    """The page once it is `there` and its script is at work."""
    for _ in range(150):
        here = page.evaluate("document.readyState === 'complete' ? location.href : ''")
        if here and there in (None, here) and page.locator(".map--explorer:not([data-live])").count() == 0:
            return page
        page.wait_for_timeout(100)
    raise AssertionError(f"Not {there}: {page.url}")


def stepped(page, steps, there):
    """The page after Back or Forward, which leads `there`."""
    page.evaluate("steps => { setTimeout(() => history.go(steps)) }", steps)
    page.wait_for_timeout(300)
    return settled(page, there)


def agrees(page):
    """Hold that the page is what its address says: the form in words of the address, all as in a fresh load."""
    state, asked = page.evaluate(STATE), dict(parse_qsl(urlsplit(page.url).query, keep_blank_values=True))
    named = page.evaluate("[...document.querySelectorAll('form[data-asked] [name]')].map(field => field.name)")
    assert dict(state["form"]) == {name: value for name, value in asked.items() if name in named}
    assert dict(parse_qsl(state["tongue"])) == asked
    fresh = page.context.new_page()
    fresh.goto(page.url)
    settled(fresh, page.url)
    anew = fresh.evaluate(STATE)
    fresh.close()
    assert state == anew
    return state


def narrowed(page, field, value):
    """The page after the form was filled in and sent."""
    fill = page.select_option if page.locator(field).evaluate("field => field.localName") == "select" else page.fill
    before = page.url
    fill(field, value)
    page.locator("form[data-asked] [type=submit]").click()
    page.wait_for_url(lambda url: url != before)
    return settled(page)


@pytest.mark.parametrize("name", LISTS)
def test_back_and_forward_bring_back_address_form_and_list(opened, name):
    path, field, value, link = LISTS[name]
    page = opened(path)
    first = page.url, agrees(page)
    narrowed(page, field, value)
    second = page.url, agrees(page)
    page.locator(link).first.click()
    page.wait_for_url(lambda url: url != second[0])
    third = settled(page).url, agrees(page)
    assert first[1]["list"] != second[1]["list"]
    assert third[0] != second[0]

    for steps, (there, state) in ((-1, second), (-1, first), (1, second)):
        assert agrees(stepped(page, steps, there)) == state


def moved(page, act):
    """The address that an act on the map leads to, once everything that shows its state is there."""
    before = page.url
    act()
    page.wait_for_url(lambda url: url != before)
    page.wait_for_timeout(1200)  # what follows is a step of its own
    return page.url


def test_what_keys_did_to_the_map_and_the_period_is_taken_back_step_by_step(opened):
    page = opened("/map/")
    page.focus("#frame")
    panned = moved(page, lambda: page.keyboard.press("ArrowRight"))
    page.focus("#handle-since")
    since = moved(page, lambda: [page.keyboard.press("PageUp") for _ in range(3)])
    state = agrees(page)
    page.focus("#handle-until")
    until = moved(page, lambda: page.keyboard.press("PageDown"))
    narrowed(page, "#f-place", "iraq")
    agrees(page)

    for steps, there in ((-1, until), (-1, since), (-1, panned), (1, since)):
        stepped(page, steps, there)
        assert agrees(page)
        low = page.eval_on_selector("#handle-since", "handle => handle.value > handle.min")
        assert low == ("since=" in there)
    assert agrees(page) == state


def test_a_link_inside_the_map_page_opens_nothing_anew(opened):
    page = opened("/map/")
    page.evaluate("window.here = true")

    page.click(".switch a[href='#list']")
    page.wait_for_timeout(500)

    assert page.evaluate("[window.here, location.hash]") == [True, "#list"]
