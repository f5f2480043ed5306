"""A browser and a desk for the tests of editors' screens."""

import pytest

from tests.browser.desk import PASSWORD, desk
from tests.browser.site import chromium, served


@pytest.fixture(scope="module")
def browser():
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def address(tmp_path_factory):
    """The readers' site, for all tests that only read it."""
    with served(tmp_path_factory.mktemp("site")) as address:
        yield address


@pytest.fixture(scope="module")
def served_desk(tmp_path_factory):
    with desk(tmp_path_factory.mktemp("desk")) as served:
        yield served


@pytest.fixture(scope="module")
def logged_in(browser, served_desk):
    """The cookies of each person, logged in once."""
    kept = {}

    def states(name):
        if name not in kept:
            context = browser.new_context()
            page = context.new_page()
            page.goto(f"{served_desk.address}/admin/login/")
            page.fill("#id_username", name)
            page.fill("#id_password", PASSWORD)
            page.click("[type=submit]")
            page.wait_for_url("**/admin/**")
            kept[name] = context.storage_state()
            context.close()
        return kept[name]

    return states


@pytest.fixture
def at_the_desk(browser, served_desk, logged_in):
    """Opens an article at the desk as a person, in a browser of their own or in another window of the same one."""
    contexts = []

    def open_article(pk, name="edith", *, like=None, width=1440, scheme="light", script=True, bypass_csp=False):
        context = like.context if like else browser.new_context(
            storage_state=logged_in(name), viewport={"width": width, "height": 1000}, color_scheme=scheme,
            java_script_enabled=script, bypass_csp=bypass_csp,
        )  # fmt: skip
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.faults = []
        page.on("pageerror", lambda fault: page.faults.append(str(fault)))
        page.goto(f"{served_desk.address}/admin/desk/articles/{pk}/")
        if script:
            page.wait_for_selector("#desk[data-ready]")
            page.wait_for_load_state("networkidle")
            page.focus("#text")
        return page

    yield open_article
    for context in dict.fromkeys(contexts):
        context.close()
