"""From the home page along every kind of link, in a browser without JavaScript: nothing leads nowhere."""

import re
from collections import Counter
from urllib.parse import urldefrag, urlsplit

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.one_database]
OF_A_KIND = 2  # pages of one kind that are opened
FILE = re.compile(r"\.[a-z]+$|^/api/v1/|^/api/schema|^/static/|^/admin")  # which are no pages
ARABIC = "/ar/"
LOOKED_AT = """() => ({
  heading: document.querySelector("h1")?.innerText ?? "",
  words: document.querySelector("main, body").innerText.trim().length,
  links: [...document.querySelectorAll("a[href]")].map(each => each.href),
  lost: [...document.querySelectorAll("a[href^='#']")].map(each => each.getAttribute("href").slice(1))
    .filter(id => id && !document.getElementById(decodeURIComponent(id))),
  mute: [...document.querySelectorAll("form")].filter(each => !each.querySelector("button, [type=submit]")).length,
})"""


def kind(address):
    """What sort of page an address leads to: its path without slugs and numbers, and the first thing that it asks."""
    parts = urlsplit(address)
    first, *rest = parts.path.strip("/").split("/")
    named = [part if part.isalpha() and len(part) < 10 else "…" for part in rest]
    return first, *named, parts.query.partition("=")[0]


@pytest.mark.parametrize("start", ["/", ARABIC])
def test_every_page_that_links_lead_to_can_be_read_without_javascript(browser, address, start):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    waiting, met, faults = [address + start], Counter(), []
    seen = set(waiting)
    while waiting:
        here = waiting.pop(0)
        answer = page.goto(here)
        found = page.evaluate(LOOKED_AT)
        if answer.status != 200 or not found["heading"] or found["words"] < 80 or found["lost"] or found["mute"]:
            faults.append((here, answer.status, found["heading"], found["words"], found["lost"], found["mute"]))
        for link in (urldefrag(each).url for each in found["links"]):
            path = urlsplit(link).path
            other = path.startswith(ARABIC) is not (start == ARABIC) or FILE.search(path)
            if link in seen or not link.startswith(address) or other:
                continue
            seen.add(link)
            if met[kind(link)] < OF_A_KIND:
                met[kind(link)] += 1
                waiting.append(link)
    context.close()

    assert faults == []
    assert len(met) > 60, sorted(met)
