"""What an editor does at the annotation desk, by keys and by hand."""

import re

from playwright.sync_api import expect

SAVED = re.compile(r"^Saved \d\d:\d\d$")


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def marked(page, sentence=2, statement=""):
    """Mark a sentence of the text as a claim, by keys, and say it in other words."""
    press(page, *["ArrowDown"] * sentence, "c")
    expect(page.locator("#statement")).not_to_have_value("")
    if statement:
        page.fill("#statement", statement)
    return page


def saved(page):
    expect(page.locator("#saved-text")).to_have_text(SAVED, timeout=30_000)


def done(page):
    """Save the claim; what was said before must be said anew."""
    with page.expect_response(lambda answer: answer.url.endswith("/acts/")) as answer:
        page.keyboard.press("Control+Enter")
    return answer.value


def choose(page, words):
    """Choose words of the text as a hand does."""
    page.evaluate(
        """(words) => { for (const p of document.querySelectorAll("#words > p")) { const at = p.textContent.indexOf(words); if (at < 0) continue;
        const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT), range = document.createRange(); let left = at, node;
        while ((node = walker.nextNode())) { if (left < node.length) { range.setStart(node, left); break; } left -= node.length; }
        left = at + words.length - at + left; range.setEnd(node, Math.min(node.length, range.startOffset + words.length));
        getSelection().removeAllRanges(); getSelection().addRange(range); document.dispatchEvent(new MouseEvent("mouseup", {bubbles: true})); return; } }""",
        words,
    )
    page.wait_for_timeout(80)
