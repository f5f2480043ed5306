"""From a pasted text to an accepted article in a real Chromium: by keyboard alone, without JavaScript, for everyone."""

import pytest

from tests.browser.violations import violations, widths

pytestmark = [pytest.mark.browser, pytest.mark.one_database]
TEXT = """Convoy leaves the besieged quarter {n}
By Maria Keller

HOMS, 9 May 2014 (AFP) - The last buses left the quarter on Friday, the governor told reporters.

The road north
“We took nothing with us,” said a man who gave his name as Abu Samer, and who had not eaten for two days before he was let out.

Read more: What is known about the agreement
"""


@pytest.fixture
def opened(browser, served_desk, logged_in):
    """Opens an address of the desk as Edith."""
    contexts = []

    def open_page(path, *, like=None, scheme="light", script=True, bypass_csp=False, width=1440):
        context = like.context if like else browser.new_context(
            storage_state=logged_in("edith"), viewport={"width": width, "height": 1000}, color_scheme=scheme,
            java_script_enabled=script, bypass_csp=bypass_csp,
        )  # fmt: skip
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.faults = []
        page.on("pageerror", lambda fault: page.faults.append(str(fault)))
        page.goto(served_desk.address + path)
        return page

    yield open_page
    for context in dict.fromkeys(contexts):
        context.close()


def brought(page, number):
    """Paste a text; the page is then its check."""
    page.goto(page.url.partition("/admin/")[0] + "/admin/desk/articles/add/")
    page.locator("[name=pasted]").fill(TEXT.format(n=number))
    page.get_by_role("button", name="Take it in").click()
    page.wait_for_url("**/admin/desk/inbox/*/")
    return page


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def test_from_paste_to_accepted_by_keyboard_alone(opened, served_desk):
    page = opened("/admin/desk/inbox/")
    page.keyboard.press("n")
    page.wait_for_url("**/articles/add/")
    page.keyboard.insert_text(TEXT.format(n=1))
    press(page, "Tab", "Tab", "Enter")
    page.wait_for_url("**/admin/desk/inbox/*/")

    page.keyboard.insert_text("inquisitr")
    page.wait_for_selector("#id_publisher-list li:not(.combo__make)")
    page.keyboard.press("Enter")
    assert (page.input_value("#id_publisher"), page.locator("#id_publisher-list").is_visible()) == (
        "The Inquisitr",
        False,
    )
    page.keyboard.press("Control+a")
    page.keyboard.insert_text("Agence France-Presse")
    press(page, "Tab", "Tab", "Space", "Tab", "s")  # past the offer “AFP”; a new outlet; stated
    page.locator("#id_published").focus()
    page.keyboard.insert_text("9 May 2014")
    press(page, "Tab", "Tab", "s")  # past the offer of that date; stated
    page.locator("#part-1").focus()
    press(page, *["ArrowDown"] * 4, "h", "u")  # the fifth stretch, “The road north”
    assert page.locator("[data-said]").text_content().endswith("subhead")
    page.keyboard.press("Control+Enter")
    page.wait_for_url("**/admin/desk/articles/*/")

    pk = int(page.url.rstrip("/").rpartition("/")[2])
    row = f"[[a.text, a.publisher.name, a.publisher_basis, a.published_edtf, a.published_basis] for a in [Article.objects.get(pk={pk})]][0]"
    assert served_desk.asked(row) == [TEXT.format(n=1), "Agence France-Presse", "stated", "2014-05-09", "stated"]
    kinds = f"[[s.kind, s.article.text[s.start:s.end]] for s in Article.objects.get(pk={pk}).segments.all()]"
    assert served_desk.asked(kinds) == [
        ["headline", "Convoy leaves the besieged quarter 1"],
        ["byline", "By Maria Keller"],
        ["dateline", "HOMS, 9 May 2014 (AFP) -"],
        ["subhead", "The road north"],
        ["related_link", "Read more: What is known about the agreement"],
    ]
    assert page.faults == []


def test_an_offer_fills_its_fields_at_once_and_what_is_typed_outlives_the_window(opened):
    page = brought(opened("/admin/desk/inbox/"), 2)
    page.get_by_role("button", name="Use AFP").click()
    assert (page.input_value("#id_publisher"), page.input_value("#id_publisher_basis")) == ("AFP", "inferred")
    page.locator("#id_headline").fill("Half a headline")
    page.locator("[data-kept]").filter(has_text="Kept").wait_for()

    address = page.url
    page.close()
    again = opened(address[address.index("/admin/") :])
    assert (again.input_value("#id_headline"), again.input_value("#id_publisher")) == ("Half a headline", "AFP")


def test_without_javascript_a_text_is_brought_in_offered_for_and_accepted(opened, served_desk):
    page = brought(opened("/admin/desk/inbox/", script=False), 3)
    page.get_by_role("button", name="Use AFP").click()
    assert page.input_value("#id_publisher_basis") == "inferred"
    page.get_by_label("New outlet: make it").check()
    page.get_by_role("button", name="Use 2014-05-09").click()
    page.locator("#part-5").select_option("body")
    page.get_by_role("button", name="Accept and freeze the text").click()

    question = "[[a.publisher.name, a.published_edtf, [s.kind for s in a.segments.all()]] for a in Article.objects.filter(text__contains='quarter 3')]"
    assert served_desk.asked(question) == [["AFP", "2014-05-09", ["headline", "byline", "dateline", "related_link"]]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_screen_has_no_accessibility_violation(opened, scheme):
    page = brought(opened("/admin/desk/inbox/", scheme=scheme, bypass_csp=True), 4)
    twin = brought(opened("/admin/desk/inbox/", like=page), 4 if scheme == "light" else 5)
    twin.get_by_role("button", name="Accept and freeze the text").click()
    twin.get_by_role("alert").wait_for()
    screens = {"check": page, "refused": twin}
    beside = opened(twin.url[twin.url.index("/admin/") :], like=page)
    beside.get_by_role("link", name="What differs").first.click()
    beside.wait_for_url("**/beside/**")
    screens |= {
        "beside": beside,
        "inbox": opened("/admin/desk/inbox/", like=page),
        "add": opened("/admin/desk/articles/add/", like=page),
    }

    assert [(name, *found) for name, each in screens.items() for found in violations(each)] == []


def test_every_screen_fits_a_phone(opened):
    page = brought(opened("/admin/desk/inbox/", width=390), 6)

    assert max(widths(page)) <= 390
    page.goto(page.url.partition("/admin/")[0] + "/admin/desk/inbox/")
    assert max(widths(page)) <= 390
