"""How many acts a claim takes at the annotation desk, and how fast it draws: `python -m benchmarks.desk`.

An act is one key, one run of typed words, or one click. The count is of a claim from the text to saved, with words,
teller where there is one, and a position it holds; five claims of an article that nobody has seen, by keys alone.
"""

import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import expect

CLAIMS = 5


class Keys:
    """A keyboard that counts."""

    def __init__(self, page):
        self.page = page
        self.acts = 0

    def press(self, key):
        """One key, or one chord."""
        self.page.keyboard.press(key)
        self.acts += 1

    def type(self, words):
        """One run of typed words."""
        self.page.keyboard.type(words)
        self.acts += 1

    def counted(self):
        """The acts since the last time."""
        acts, self.acts = self.acts, 0
        return acts


def five_claims(keys):
    """Make five claims of the open article by keys; the acts that each took."""
    return [one_claim(keys, first=number == 0) for number in range(CLAIMS)]


def one_claim(keys, *, first):
    """The next sentence becomes a claim with a position: of a new event the first time, of the last named later."""
    page = keys.page
    keys.press("ArrowDown")
    if first:
        keys.press("ArrowDown")  # over the headline
    keys.press("c")
    expect(page.locator("#statement")).not_to_have_value("")
    keys.press("e")
    if first:
        keys.type("Fall of Ramadi in a test")
        page.wait_for_selector("#event-list li.combo__make")
        page.keyboard.press("End")
        keys.press("ArrowUp")  # the last row makes the event
    else:
        page.wait_for_selector("#event-list li")
    keys.press("Enter")
    if not first:
        page.wait_for_selector("#question-list li")
        keys.press("Enter")
    page.wait_for_selector("#holds li")
    with page.expect_response(lambda answer: answer.url.endswith("/acts/")):
        keys.press("Control+Enter")
    expect(page.locator("#text")).to_be_focused()
    return keys.counted()


def main():
    """Print the acts a claim takes, and the time to draw 500 marks on 100,000 characters."""
    from tests.browser.desk import PASSWORD, desk
    from tests.browser.site import chromium

    with tempfile.TemporaryDirectory() as folder, desk(Path(folder)) as served, chromium() as browser:
        page = browser.new_page(viewport={"width": 1440, "height": 1000})
        page.goto(f"{served.address}/admin/login/")
        page.fill("#id_username", "edith")
        page.fill("#id_password", PASSWORD)
        page.click("[type=submit]")
        acts = five_claims(Keys(_open(page, served, served.fresh())))
        drawn, ready = zip(*(_timed(page, served) for _ in range(5)), strict=True)
    print(f"acts a claim, by keys alone: {', '.join(map(str, acts))} (at most {max(acts)}, allowed 8)")
    print(f"500 marks on 100,000 characters drawn in {statistics.median(drawn):.0f} ms (median of 5)")
    print(f"from request to a desk that answers: {statistics.median(ready):.0f} ms (median of 5)")


def _open(page, served, pk):
    page.goto(f"{served.address}/admin/desk/articles/{pk}/")
    page.wait_for_selector("#desk[data-ready]")
    page.wait_for_load_state("networkidle")
    page.focus("#text")
    return page


def _timed(page, served):
    page.goto(f"{served.address}/admin/desk/articles/{served.articles['long']}/")
    page.wait_for_selector("#desk[data-ready]")
    return page.evaluate(
        "[performance.getEntriesByName('desk: marks drawn')[0].duration, performance.getEntriesByName('desk: marks drawn')[0].startTime + performance.getEntriesByName('desk: marks drawn')[0].duration]"
    )


if __name__ == "__main__":
    main()
