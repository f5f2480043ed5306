"""The annotation desk in a real Chromium: for every script, width, light and reader."""

import pytest
from playwright.sync_api import expect

from tests.browser.annotating import done, press
from tests.browser.violations import violations, widths

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


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
