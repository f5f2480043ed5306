"""The annotation desk in a real Chromium: nothing that was typed is ever lost, whatever fails."""

import pytest
from playwright.sync_api import expect

from tests.browser.annotating import done, marked, press, saved

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


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
