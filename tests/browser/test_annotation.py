"""The annotation desk in a real Chromium: claims are marked, said and taken back, by keys alone and by hand."""

import re

import pytest
from playwright.sync_api import expect

from benchmarks.desk import Keys, five_claims
from tests.browser.annotating import choose, done, marked, press, saved

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


# -- marking -----------------------------------------------------------------------------------------------


def test_five_claims_by_keys_alone_take_at_most_eight_acts_each(at_the_desk, served_desk):
    pk = served_desk.fresh()
    page = at_the_desk(pk)

    acts = five_claims(Keys(page))

    assert len(acts) == 5
    assert max(acts) <= 8
    claims = served_desk.claims(pk)
    assert len(claims) == 5
    assert all(statement and revisions == 1 for _quote, statement, revisions in claims)
    assert served_desk.asked(f"Claim.objects.filter(article={pk}, evidence__isnull=True).count()") == 0
    assert page.faults == []


def test_words_chosen_with_the_mouse_are_whole_words_without_loose_marks(at_the_desk, served_desk):
    page = at_the_desk(served_desk.fresh())
    box = page.evaluate(
        """() => { const node = document.querySelector("#p3").firstChild, range = document.createRange();
        const at = node.data.indexOf("situation"); range.setStart(node, at + 2); range.setEnd(node, node.data.indexOf("contested.") + 10);
        const a = range.getClientRects()[0], b = [...range.getClientRects()].at(-1); return [a.left, a.top + 8, b.right, b.bottom - 8]; }"""
    )

    page.mouse.move(box[0], box[1])
    page.mouse.down()
    page.mouse.move(box[2], box[3], steps=4)
    page.mouse.up()
    page.wait_for_timeout(100)
    press(page, "c")

    expect(page.locator("#quote")).to_have_text("situation was contested")


def test_the_sentence_cursor_grows_shrinks_and_is_announced(at_the_desk, served_desk):
    page = at_the_desk(served_desk.fresh())

    press(page, "ArrowDown", "ArrowDown")
    expect(page.locator("#said-aloud")).to_contain_text("Paragraph 2: The town of Ramadi fell on Sunday")
    press(page, "ArrowDown", "Shift+ArrowLeft", "Shift+ArrowLeft", "Alt+ArrowLeft")
    expect(page.locator("#said-aloud")).to_contain_text("were killed in the pas")
    press(page, "Alt+ArrowRight", "ArrowRight", "c")

    expect(page.locator("#quote")).to_have_text("500 civilians and security personnel were killed in the past")


def test_a_marked_sentence_arrives_with_teller_form_and_figure(at_the_desk, served_desk):
    page = marked(at_the_desk(served_desk.fresh()), 3)

    expect(page.locator("#statement")).to_have_value(
        "Over 500 civilians and security personnel were killed in the past two days."
    )
    expect(page.locator("#figures select").nth(1)).to_have_value("more_than")
    expect(page.locator("#figures .help")).to_contain_text("never be shown as 500")
    press(page, "ArrowDown", "c")
    expect(page.locator("#chain")).to_contain_text("Haimor")
    expect(page.locator('input[name="form"]:checked')).to_have_value("direct")


def test_what_a_claim_holds_is_gone_through_opened_and_taken_away_by_keys(at_the_desk, served_desk):
    page = marked(at_the_desk(served_desk.fresh()), 3)
    figure = page.locator("#figures .figure")
    press(page, "z")
    expect(figure).to_be_focused()
    press(page, "Enter")
    expect(figure.locator("select").first).to_be_focused()
    press(page, "Escape", "z", "-")
    expect(figure).to_have_count(0)
    press(page, "u")
    expect(figure).to_have_count(1)

    press(page, "ArrowDown", "c")
    teller = page.locator("#chain .tok[data-held]").first
    teller.wait_for()
    press(page, "h")
    expect(teller).to_be_focused()
    press(page, "Enter")
    expect(page.locator("#verb")).to_be_focused()
    press(page, "Escape", "h", "-")
    expect(page.locator("#chain")).not_to_contain_text("Haimor")


def test_words_that_are_a_claim_already_open_it_and_make_another_only_when_asked_again(at_the_desk, served_desk):
    page = marked(at_the_desk(served_desk.fresh()), 2)
    page.fill("#statement", "What was typed stays.")
    press(page, "Escape", "c")
    expect(page.locator("#mark-what")).to_contain_text("claim 1 already: it is open. C again makes another")
    expect(page.locator("#tab-all-count")).to_have_text("1")
    expect(page.locator("#statement")).to_have_value("What was typed stays.")
    press(page, "c")

    expect(page.locator("#tab-all-count")).to_have_text("2")


def test_an_actor_a_place_and_a_date_are_marked_with_their_keys(at_the_desk, served_desk):
    page = marked(at_the_desk(served_desk.fresh()), 2)
    page.focus("#text")
    choose(page, "Ramadi")
    press(page, "p")
    expect(page.locator("#about-places")).to_contain_text("Ramadi")
    page.focus("#about-place")
    page.locator("#about-place-list [role=option]").first.wait_for()
    page.keyboard.press("Enter")  # nothing is typed or chosen, so nothing is taken
    expect(page.locator("#about-places > *")).to_have_count(1)
    page.fill("#happened", "")
    page.focus("#text")
    press(page, "e")
    page.keyboard.type("A day that was named later")
    page.locator(".combo__make").filter(has_text="named later").click()
    expect(page.locator("#holds a")).to_have_text("A day that was named later")
    page.focus("#text")
    choose(page, "on Sunday")
    press(page, "d")

    expect(page.locator("#happened-read")).to_contain_text("17 May 2015")
    expect(page.locator("#happened-read")).to_contain_text("It dates “A day that was named later”.")


def test_what_a_field_lacks_is_made_in_it(at_the_desk, served_desk):
    page = marked(at_the_desk(served_desk.fresh()), 2)
    press(page, "s")
    page.keyboard.type("Colonel Nobody Knows", delay=5)
    expect(page.locator("#teller-list")).to_contain_text("New actor “Colonel Nobody Knows”")
    page.locator("#teller-list li", has_text="New actor").click()

    expect(page.locator("#chain")).to_contain_text("Colonel Nobody Knows")
    assert served_desk.asked("Actor.objects.filter(uid='colonel-nobody-knows').count()") == 1


# -- undo --------------------------------------------------------------------------------------------------


def test_undo_takes_back_each_step_by_name_and_an_act_by_a_new_act(at_the_desk, served_desk):
    pk = served_desk.fresh()
    page = marked(at_the_desk(pk), 2, "Said otherwise.")
    done(page)
    expect(page.locator("#undo-what")).to_have_text("save claim 1")

    with page.expect_response(lambda answer: answer.url.endswith("/acts/")):
        press(page, "Control+z")
    expect(page.locator("#undo-what")).to_have_text("our words of claim 1")
    assert served_desk.claims(pk) == []
    press(page, "Control+z")
    expect(page.locator("#statement")).not_to_have_value("Said otherwise.")
    press(page, "Control+Shift+z")
    expect(page.locator("#statement")).to_have_value("Said otherwise.")
    with page.expect_response(lambda answer: answer.url.endswith("/acts/")):
        press(page, "Control+Shift+z")
    expect(page.locator("#undo-what")).to_have_text("save claim 1")

    assert served_desk.claims(pk)[0][1:] == ["Said otherwise.", 3]
    assert page.faults == []


def test_undo_spans_articles_and_reloads_and_never_takes_back_what_somebody_else_did(at_the_desk, served_desk):
    first, second = served_desk.fresh(), served_desk.fresh()
    page = marked(at_the_desk(first), 2, "In the first article.")
    done(page)
    expect(page.locator("#undo-what")).to_have_text("save claim 1")
    page.goto(page.url.replace(f"/{first}/", f"/{second}/"))
    page.wait_for_selector("#desk[data-ready]")
    page.focus("#text")
    marked(page, 2)
    press(page, "Escape")
    saved(page)
    page.reload()
    page.wait_for_selector("#desk[data-ready]")
    expect(page.locator("#undo-what")).to_have_text(re.compile("^mark “The town"))
    page.focus("#text")

    press(page, "Control+z")
    expect(page.locator("#tab-all-count")).to_have_text("0")
    saved(page)
    page.reload()
    page.wait_for_selector("#desk[data-ready]")
    expect(page.locator("#tab-all-count")).to_have_text("0")
    page.focus("#text")
    expect(page.locator("#undo-what")).to_have_text("save claim 1, in “Town falls after two days”")
    page.locator("#steps summary").click()
    assert page.locator("#steps-list li").all_inner_texts()[:2] == [
        "save claim 1, in “Town falls after two days”",
        "our words of claim 1, in “Town falls after two days”",
    ]
    press(page, "Control+z")  # leads to the first article, and takes it back there
    page.wait_for_url(f"**/articles/{first}/")
    expect(page.locator("#undo-what")).to_have_text("our words of claim 1")
    assert served_desk.claims(first) == []
    with page.expect_response(lambda answer: answer.url.endswith("/acts/")):
        press(page, "Control+Shift+z")
    expect(page.locator("#undo-what")).to_have_text("save claim 1")

    olga = at_the_desk(first, "olga")
    press(olga, "j")
    olga.fill("#statement", "Olga's words.")
    assert done(olga).status == 200
    page.reload()
    page.wait_for_selector("#desk[data-ready]")
    page.wait_for_load_state("networkidle")
    press(page, "Control+z")

    expect(page.locator("#saved-text")).to_contain_text("Not undone: save claim 1. It was changed since")
    assert [row[1] for row in served_desk.claims(first)] == ["Olga's words."]
    assert page.faults == []
