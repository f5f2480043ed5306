"""The annotation desk in a real Chromium: suggestions, comments and keys of one’s own."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.annotating import done, marked, press

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


# -- suggestions -------------------------------------------------------------------------------------------


def test_a_suggestion_is_accepted_by_key_and_nothing_is_saved_by_it(at_the_desk, served_desk):
    pk = served_desk.fresh()
    page = at_the_desk(pk)
    expect(page.locator("#sugs-list li").first).to_be_visible()

    press(page, "y")

    expect(page.locator("#quote")).not_to_have_text("")
    expect(page.locator("#statement")).not_to_have_value("")
    assert served_desk.claims(pk) == []


def test_a_click_on_a_suggestion_in_the_text_brings_it_up_in_the_list(at_the_desk, served_desk):
    page = at_the_desk(served_desk.fresh())
    first = page.locator("#sugs-list li.first q")
    first.wait_for()
    assert "We expect" not in first.inner_text()
    box = page.evaluate(
        """() => { for (const p of document.querySelectorAll("#words > p")) { const at = p.textContent.indexOf("troops"); if (at < 0) continue;
        const range = document.createRange(); range.setStart(p.firstChild, at); range.setEnd(p.firstChild, at + 6);
        const { x, y, width, height } = range.getBoundingClientRect(); return [x + width / 2, y + height / 2]; } }"""
    )
    page.mouse.click(*box)

    expect(first).to_contain_text("We expect")


def test_a_dismissed_suggestion_does_not_return_but_for_undo(at_the_desk, served_desk):
    pk = served_desk.fresh()
    page = at_the_desk(pk)
    first = page.locator("#sugs-list li.first p").inner_text()
    with page.expect_response(lambda answer: answer.url.endswith("/dismissals/")):
        press(page, "n")
    page.reload()
    page.wait_for_selector("#desk[data-ready]")
    page.wait_for_load_state("networkidle")

    assert first not in page.locator("#sugs-list").inner_text()


# -- keys --------------------------------------------------------------------------------------------------


def test_keys_can_be_changed_and_switched_off(at_the_desk, served_desk):
    page = at_the_desk(served_desk.fresh(), "kim")  # whose keys no other test presses
    press(page, "?")
    page.fill('input[data-of="claim"]', "9")
    page.locator("#keys-form [type=submit]").click()
    expect(page.locator('.markbar [data-key="claim"]')).to_have_text("9")
    press(page, "ArrowDown", "c")
    expect(page.locator("#claim-form")).to_be_hidden()
    page.goto(f"{served_desk.address}/admin/desk/inbox/")
    press(page, "j", "j")
    expect(page.locator("[data-row]").nth(1)).to_be_focused()
    press(page, "n")
    page.wait_for_url("**/articles/add/")
    page.go_back()
    page.goto(f"{served_desk.address}/admin/desk/?as=table")
    press(page, "j", "x")
    expect(page.locator("tbody input[type=checkbox]").first).to_be_checked()
    page.goto(f"{served_desk.address}/admin/desk/articles/{served_desk.articles['report-0']}/")
    page.wait_for_selector("#desk[data-ready]")
    press(page, "?")
    page.uncheck("#keys-on")
    page.locator("#keys-form [type=submit]").click()
    expect(page.locator("#help")).to_be_hidden()
    press(page, "9")

    expect(page.locator("#claim-form")).to_be_hidden()
    page.locator('.markbar [data-do="claim"]').click()
    expect(page.locator("#claim-form")).to_be_visible()
    page.goto(f"{served_desk.address}/admin/desk/inbox/")
    press(page, "j", "/")
    assert page.evaluate("document.activeElement === document.body")
    expect(page.locator(".keys__off")).to_be_visible()


def test_keys_do_nothing_inside_fields(at_the_desk, served_desk):
    page = marked(at_the_desk(served_desk.fresh()), 2)
    page.fill("#statement", "")
    page.locator("#statement").press_sequentially("jack can find a place")

    expect(page.locator("#statement")).to_have_value("jack can find a place")
    assert page.locator("#tab-all-count").inner_text() == "1"


# -- comments ----------------------------------------------------------------------------------------------


def test_a_comment_is_made_and_settled_by_keys_on_words_and_on_a_claim(at_the_desk, served_desk):
    page = at_the_desk(served_desk.fresh())
    press(page, "ArrowDown", "ArrowDown", "m")
    page.keyboard.type("Which governor? @olga")
    expect(page.locator("#talk-about option").first).to_have_text(re.compile("^the words “The town of Ramadi fell"))
    press(page, "Control+Enter")
    expect(page.locator("#comments-open .said-here__text")).to_have_text("Which governor? @olga")
    expect(page.locator("#said-aloud")).to_have_text("Your comment was kept.")

    press(page, "Escape", "c")
    expect(page.locator("#statement")).not_to_have_value("")
    assert done(page).status == 200
    press(page, "m")
    page.keyboard.type("Too long a quotation.")
    expect(page.locator("#talk-about option").first).to_have_text(re.compile("^claim 1:"))
    page.reload()
    page.wait_for_selector("#desk[data-ready]")
    press(page, "j", "m", "Control+Enter")  # what was typed is still there
    expect(page.locator("#tab-comments-count")).to_have_text("2")
    press(page, "Escape", "t")
    expect(page.locator("#tab-comments-count")).to_have_text("1")
    expect(page.locator("#comments-settled-count")).to_have_text("1 settled")
    assert page.faults == []
