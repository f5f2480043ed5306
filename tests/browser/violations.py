"""What axe finds wrong with a page of the desk, in both directions of writing: one page load serves both."""

from axe_playwright_python.sync_playwright import Axe

from tests.browser.test_pages import WCAG

OTHER_WAY = {"rules": {"color-contrast": {"enabled": False}}}  # dear, and colours do not turn with the direction

# A bar that keeps to the edge of the window hides half of whatever happens to be there: axe takes the other half for the whole.
UNSTUCK = """for (const each of document.querySelectorAll("*")) {
    if (getComputedStyle(each).position === "sticky") each.style.position = "static";
}"""
STUCK = """for (const each of document.querySelectorAll("[style*=position]")) each.style.position = "";"""


def violations(page, **more):
    """Each violation by direction and rule, with the elements that it is of; the page is left as it was found."""
    found = []
    opened = page.evaluate("document.documentElement.dir")
    page.evaluate(UNSTUCK)
    for direction, rules in (("ltr", {}), ("rtl", OTHER_WAY)):
        _write(page, direction)
        answer = Axe().run(page, options=WCAG | more | rules).response["violations"]
        found += [(direction, each["id"], [node["html"][:160] for node in each["nodes"][:3]]) for each in answer]
    _write(page, opened)
    page.evaluate(STUCK)
    return found


def widths(page):
    """How wide the page is, written from left to right and from right to left."""
    found = []
    for direction in ("ltr", "rtl"):
        _write(page, direction)
        found.append(page.evaluate("document.documentElement.scrollWidth"))
    return found


def _write(page, direction):
    page.evaluate("(direction) => { document.documentElement.dir = direction; }", direction)
