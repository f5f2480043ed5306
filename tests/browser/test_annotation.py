"""The annotation desk in a real Chromium: by keys alone, for everyone, and nothing typed is ever lost."""

import re

import pytest
from playwright.sync_api import expect

from benchmarks.desk import Keys, five_claims
from tests.browser.violations import violations, widths

pytestmark = [pytest.mark.browser, pytest.mark.one_database]
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


# -- nothing is lost ---------------------------------------------------------------------------------------


def test_what_was_typed_is_there_after_the_tab_was_closed(at_the_desk, served_desk):
    pk = served_desk.fresh()
    page = marked(at_the_desk(pk), 2, "Typed and not saved.")
    page.close()

    again = at_the_desk(pk)
    press(again, "j")

    expect(again.locator("#statement")).to_have_value("Typed and not saved.")
    assert served_desk.claims(pk) == []


def test_what_is_typed_without_a_connection_is_kept_said_so_and_sent_once(at_the_desk, served_desk):
    pk = served_desk.fresh()
    page = marked(at_the_desk(pk), 2)
    saved(page)
    page.context.set_offline(True)
    page.fill("#statement", "Typed in a tunnel.")
    press(page, "Control+Enter")
    expect(page.locator("#saved-text")).to_contain_text("Kept in this browser")
    assert served_desk.claims(pk) == []

    page.context.set_offline(False)
    saved(page)

    assert [row[1:] for row in served_desk.claims(pk)] == [["Typed in a tunnel.", 1]]


def test_a_tab_closed_without_a_connection_loses_nothing(at_the_desk, served_desk):
    pk = served_desk.fresh()
    page = marked(at_the_desk(pk), 2)
    saved(page)
    page.context.set_offline(True)
    page.fill("#statement", "Typed in a tunnel.")
    page.wait_for_timeout(100)
    again_in = page.context.new_page()
    page.close()
    again_in.context.set_offline(False)

    again = at_the_desk(pk, like=again_in)
    press(again, "j")

    expect(again.locator("#statement")).to_have_value("Typed in a tunnel.")


def test_two_windows_of_one_person_show_both_texts(at_the_desk, served_desk):
    pk = served_desk.fresh()
    first = marked(at_the_desk(pk), 2, "As it was.")
    saved(first)
    second = at_the_desk(pk, like=first)
    press(second, "j")
    second.fill("#statement", "In the second window.")
    saved(second)
    first.fill("#statement", "In the first window.")

    expect(first.locator("#conflict")).to_be_visible()
    expect(first.locator("#conflict")).to_contain_text("In the first window.")
    expect(first.locator("#conflict")).to_contain_text("In the second window.")
    first.evaluate("dispatchEvent(new Event('focus'))")  # what waits is sent when one comes back to a window
    kept = served_desk.asked(f"list(Sitting.objects.filter(article={pk}).values_list('body', flat=True))")
    assert any("In the second window." in body for body in kept), kept
    first.locator("#conflict-theirs").click()
    first.locator("#conflict-keep").click()
    expect(first.locator("#statement")).to_have_value("In the second window.")


def test_two_editors_of_one_claim_lose_neither_text(at_the_desk, served_desk):
    pk = served_desk.fresh()
    edith = marked(at_the_desk(pk), 2, "As it was.")
    done(edith)
    saved(edith)
    olga = at_the_desk(pk, "olga")
    press(olga, "j")
    press(edith, "k", "j") if edith.locator("#claim-form").is_hidden() else None
    edith.fill("#statement", "Edith's words.")
    olga.fill("#statement", "Olga's words.")
    assert done(edith).status == 200

    assert done(olga).status == 409
    expect(olga.locator("#conflict")).to_contain_text("edith has saved this claim")
    expect(olga.locator("#conflict")).to_contain_text("Edith's words.")
    expect(olga.locator("#conflict")).to_contain_text("Olga's words.")
    olga.locator("#conflict-keep").click()
    assert done(olga).status == 200

    assert served_desk.claims(pk)[0][1:] == ["Olga's words.", 3]


def test_two_editors_see_each_other(at_the_desk, served_desk):
    pk = served_desk.fresh()
    at_the_desk(pk, "olga")

    page = at_the_desk(pk)

    expect(page.locator("#people")).to_have_text("olga is reading this too")


def test_an_answer_that_never_arrives_is_asked_for_again_and_the_act_is_done_once(at_the_desk, served_desk):
    pk = served_desk.fresh()
    page = marked(at_the_desk(pk), 2, "Once.")
    deaf = []

    def fail_first(route):
        if deaf:
            route.continue_()
        else:
            deaf.append(route.fetch().status)
            route.abort()

    page.route("**/acts/", fail_first)
    press(page, "Control+Enter")
    expect(page.locator("#saved-text")).to_contain_text("Kept in this browser")
    saved(page)

    assert deaf == [200]
    assert [row[1:] for row in served_desk.claims(pk)] == [["Once.", 1]]


def test_a_server_that_dies_loses_nothing(at_the_desk, served_desk):
    pk = served_desk.fresh()
    page = marked(at_the_desk(pk), 2, "Through a power cut.")
    served_desk.kill()
    press(page, "Control+Enter")
    expect(page.locator("#saved-text")).to_contain_text("Kept in this browser")

    served_desk.start()
    saved(page)

    assert [row[1:] for row in served_desk.claims(pk)] == [["Through a power cut.", 1]]


def test_a_session_that_ended_keeps_what_is_typed_and_offers_the_login_beside(at_the_desk, served_desk):
    page = marked(at_the_desk(served_desk.fresh()), 2)
    cookies = page.context.cookies()
    page.context.clear_cookies()
    page.fill("#statement", "After the session.")
    expect(page.locator("#saved-text a")).to_have_attribute("target", "_blank")
    expect(page.locator("#statement")).to_have_value("After the session.")

    page.context.add_cookies(cookies)
    saved(page)


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


# -- every text, every reader ------------------------------------------------------------------------------


def test_a_text_from_right_to_left_is_annotated_by_keys(at_the_desk, served_desk):
    pk = served_desk.articles["arabic"]
    page = at_the_desk(pk)
    assert page.locator("#words").get_attribute("dir") == "rtl"

    press(page, "ArrowDown", "ArrowDown", "Shift+ArrowRight", "Shift+ArrowLeft", "c")
    expect(page.locator("#quote")).to_have_text("قال المتحدث إن أكثر من 500 شخص قتلوا")
    assert done(page).status == 200
    press(page, *["ArrowDown"] * 2, "c")
    expect(page.locator("#quote")).to_have_text("انتهى التقرير 😀 هنا")
    press(page, ",")
    words = page.locator("#translations textarea")
    expect(words).to_be_focused()
    assert (words.get_attribute("lang"), words.get_attribute("dir")) == ("en", "ltr")
    page.keyboard.type("The report ends here")
    page.fill('#translations [data-name="language"]', "fa")
    expect(words).to_have_attribute("dir", "rtl")
    page.fill('#translations [data-name="language"]', "fr")
    page.fill('#translations [data-name="translator"]', "Jane Roe")
    assert done(page).status == 200
    rendered = "list(Claim.objects.filter(translations__language='fr').values_list('translations__text', 'translations__translator'))"
    assert served_desk.asked(rendered) == [["The report ends here", "Jane Roe"]]

    assert [row[0] for row in served_desk.claims(pk)] == [
        "قال المتحدث إن أكثر من 500 شخص قتلوا",
        "انتهى التقرير 😀 هنا",
    ]


def test_a_text_of_100_000_characters_with_500_claims_is_drawn_within_a_second(at_the_desk, served_desk):
    page = at_the_desk(served_desk.articles["long"])

    (took,) = page.evaluate("performance.getEntriesByName('desk: marks drawn').map((each) => each.duration)")

    assert page.locator("#tab-all-count").inner_text() == "500"
    assert page.evaluate("document.querySelector('#words').textContent.length") > 100_000
    assert took < 1000
    assert page.evaluate("[...document.querySelectorAll('#words > p')].every((p) => p.textContent.trim())")


def test_marks_change_no_character_of_the_text(at_the_desk, served_desk):
    pk = served_desk.articles["isis-seizes-ramadi"]
    page = at_the_desk(pk)
    text = served_desk.asked(f"Article.objects.get(pk={pk}).text")

    shown = page.evaluate("[...document.querySelectorAll('#words > p')].map((p) => p.textContent)")

    assert shown == [line for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_the_desk_has_no_accessibility_violation(at_the_desk, served_desk, scheme, width):
    page = at_the_desk(served_desk.articles["isis-seizes-ramadi"], width=width, scheme=scheme, bypass_csp=True)
    press(page, "j", "j", "j", "e")
    page.wait_for_timeout(300)

    assert violations(page) == []
    assert max(widths(page)) <= width


def test_the_accessibility_tree_reads_text_marks_and_form_in_order(at_the_desk, served_desk):
    page = at_the_desk(served_desk.articles["isis-seizes-ramadi"])
    press(page, "j")

    tree = page.locator("main").aria_snapshot()

    order = [
        'region "Text of the article"',
        "mark",
        "Only one day after",
        'toolbar "Mark the selection as"',
        'tab "Claim 1"',
        'textbox "In our words',
        'combobox "On whose word',
        'combobox "Event',
    ]
    places = [tree.find(words) for words in order]
    assert -1 not in places, [words for words, at in zip(order, places, strict=True) if at < 0]
    assert places == sorted(places)
    assert "contested" in tree[places[1] : places[3]]


def test_a_reader_sees_everything_and_changes_nothing(at_the_desk, served_desk):
    page = at_the_desk(served_desk.articles["isis-seizes-ramadi"], "reader")

    press(page, "j")

    expect(page.locator("#statement")).to_be_disabled()
    assert page.locator('[data-do="claim"]').count() == 0
    assert page.faults == []


def test_without_scripts_a_claim_is_typed(at_the_desk, served_desk):
    pk = served_desk.fresh()
    page = at_the_desk(pk, script=False)
    page.get_by_label("Paragraph").fill("2")
    page.get_by_label("Exact words").fill("The city has fallen")
    page.get_by_label("In our words").first.fill("The city fell.")
    page.get_by_role("button", name="Save the claim").click()

    assert [row[:2] for row in served_desk.claims(pk)] == [["The city has fallen", "The city fell."]]
    expect(page.locator(".byhand .all")).to_contain_text("The city fell.")
