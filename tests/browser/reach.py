"""What of a page is reached by the keys that it shows: found by pressing them (reach.js), not by reading how they are wired."""

from pathlib import Path

WALK = "\n".join(Path(__file__).with_suffix(".js").read_text().splitlines()[2:])

# What has no key of its own, each with its reason.
EXCEPTIONS = {
    ".bar__end form button": "logging out is no act on the archive, and must not happen by a slip of the finger",
    "a[aria-current]": "what is shown already",
    "a.tag": "the key of “show only” leads to the same choice",
    "details:not(:has(button, a, input, select)) > summary": "opens words to be read: nothing in it acts",
    "dialog button": "Enter and Escape, as in every dialog",
    "button.sr[tabindex='-1']": "not for anybody: what a browser would press by itself",
    "#all-claims .row": "a claim that the keys of the next and the previous claim go to",
    "#teller-detail button": "Escape does the same",
}


def missed(page):
    """The controls of a page that none of the keys it shows reaches; how many rows and controls were gone through."""
    if page.locator("#sugs").count():
        page.wait_for_load_state("networkidle")  # what is proposed of a text is fetched
    page.route(
        "**/*", lambda route: route.fulfill(status=204) if route.request.is_navigation_request() else route.abort()
    )
    found = page.evaluate(WALK, ", ".join(EXCEPTIONS))
    return found["missed"], found["rows"], found["controls"]
