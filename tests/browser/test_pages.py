"""Every page type in a real Chromium: readable by everyone, on a phone, without JavaScript, from this host alone."""

import json
import re
import subprocess
import sys
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.site import PAGES
from tests.machines import install

pytestmark = [pytest.mark.browser, pytest.mark.one_database]
WCAG = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
CUT = """() => [...document.querySelectorAll(".matrix.matrix a")].flatMap(link => {
  const words = document.createRange(), frame = link.closest(".scroller").getBoundingClientRect();
  words.selectNodeContents(link);
  return [...words.getClientRects()].filter(box => box.left < frame.left - .5 || box.right > frame.right + .5)
    .map(() => link.textContent);
})"""

LONG = """async () => {
  await document.fonts.ready;
  const long = [];
  for (const each of document.querySelectorAll("main p, main dd")) {
    if (!getComputedStyle(each).fontFamily.includes("Serif")) continue;
    const lines = {}, texts = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
    for (let text; (text = texts.nextNode());) for (const word of text.data.matchAll(/\\S+\\s*/g)) {
      if (text.parentElement.closest(".sr, .ref, .para, .id, .meta")) continue;
      const range = document.createRange();
      range.setStart(text, word.index); range.setEnd(text, word.index + word[0].trimEnd().length);
      const box = range.getBoundingClientRect(), line = Math.round((box.top + box.bottom) / 16);
      if (box.width) lines[line] = (lines[line] ?? 0) + word[0].length;
    }
    if (Math.max(0, ...Object.values(lines)) > 81) long.push(each.textContent.trim().slice(0, 60));
  }
  return long;
}"""
SMALL = """() => [...document.querySelectorAll("body *")].filter(each => !each.closest("svg, .sr")
  && [...each.childNodes].some(child => child.nodeType === 3 && child.data.trim())
  && parseFloat(getComputedStyle(each).fontSize) < 13).map(each => each.textContent.trim().slice(0, 60))"""


@pytest.fixture
def opened(browser, address):
    """Opens an address in a fresh, forgetful browser of a given size and theme."""
    contexts = []

    def open_page(path, width=1440, scheme="light", **options):
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, **options)
        contexts.append(context)
        page = context.new_page()
        page.asked = []
        page.on("request", lambda request: page.asked.append(request.url))
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize(("scheme", "tongue"), [("light", ""), ("dark", "/ar")], ids=["light, ltr", "dark, rtl"])
@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_is_open_to_everyone_fits_a_phone_asks_no_other_host_and_leaves_no_cookie(
    opened, address, path, scheme, tongue
):
    page = opened(tongue + path, scheme=scheme, bypass_csp=True)
    page.evaluate("document.fonts.ready.then(() => 0)")

    found = Axe().run(page, options=WCAG)
    assert (page.evaluate(SMALL), tongue or page.evaluate(LONG)) == ([], tongue or [])
    page.set_viewport_size({"width": 390, "height": 844})

    assert page.evaluate("document.dir") == ("rtl" if tongue else "ltr")
    assert [(v["id"], [n["html"][:160] for n in v["nodes"][:3]]) for v in found.response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    assert page.evaluate(CUT) == [], "words and numbers of notes that the edge of a table cuts"
    assert [url for url in page.asked if not url.startswith((address, "data:"))] == []
    assert page.context.cookies() == []


@pytest.mark.parametrize("missing", ["**/*.woff2", "**/*arabic*.woff2", "**/*latin*.woff2"])
@pytest.mark.parametrize("width", [1440, 390])
def test_links_lie_apart_also_before_fonts_have_come(opened, address, width, missing):
    page = opened("/robots.txt", width, bypass_csp=True)
    page.route(missing, lambda route: route.abort())
    for name in ("event", "actor", "two articles"):
        page.goto(f"{address}/ar{PAGES[name]}")
        page.evaluate("document.fonts.ready.then(() => 0)")
        found = Axe().run(page, options={"runOnly": {"type": "rule", "values": ["target-size"]}})
        assert [node["html"][:120] for fault in found.response["violations"] for node in fault["nodes"]] == [], name


@pytest.mark.parametrize("path", ["/search/?q=", "/ar/search/?q=", "/events/?q=", "/events/?place=", "/actors/?kind="])
def test_a_word_without_end_is_broken_at_the_edge_of_a_phone(opened, path):
    page = opened(path + "Donaudampfschifffahrt" * 9, width=390)

    assert "Donaudampfschifffahrt" in page.locator("main").inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_from_home_to_the_exact_sentence_in_two_clicks_without_javascript(opened):
    page = opened("/", java_script_enabled=False)

    page.get_by_role("link", name="ISIS assault on Ramadi").first.click()
    page.get_by_role("link", name="Paragraph 3 of the article").first.click()

    assert "/articles/isis-seizes-iraqi-city-of-ramadi/" in page.url
    assert "The city has fallen," in page.locator("#p3").inner_text()


def test_the_tree_of_the_matrix_names_speaker_and_article_with_each_quotation(opened):
    page = opened("/events/isis-assault-on-ramadi/", width=390)
    tree = page.locator("main").aria_snapshot()

    assert "rowheader" in tree
    assert "columnheader" in tree
    assert "The city has fallen," in tree
    assert 'rowheader "ISIS took Ramadi 3 accounts"' in tree
    clipped = "head => getComputedStyle(head).clipPath"
    assert page.locator(".matrix thead").first.evaluate(clipped) != "none"
    page.locator(".matrix thead a").first.focus()
    assert page.locator(".matrix thead").first.evaluate(clipped) == "none", "where the keyboard is can be seen"


def test_a_quotation_has_the_same_marks_wherever_it_stands(opened):
    marks = "all => [...new Set(all.map(each => getComputedStyle(each).quotes))]"
    plain, inner = '"“" "”" "‘" "’"', '"‘" "’" "“" "”"'
    found = [opened(path).locator("q").evaluate_all(marks) for path in ("/ar/", "/ar/events/isis-assault-on-ramadi/")]

    assert [sorted(each) for each in found] == [sorted([plain, inner])] * 2


def test_paper_has_no_navigation_repeats_heads_prints_addresses_and_keeps_the_arrows_of_chains(opened):
    page = opened("/events/isis-assault-on-ramadi/")
    page.emulate_media(media="print")

    style = "([where, pseudo, what]) => getComputedStyle(document.querySelector(where), pseudo)[what]"
    assert [page.locator(each).first.is_visible() for each in (".nav", ".seek", ".toc", ".masthead__tongue")] == [
        False
    ] * 4
    assert page.evaluate(style, [".matrix thead", None, "display"]) == "table-header-group"
    assert "/claims/" in page.evaluate(style, [".matrix a.claim", "::after", "content"])
    assert page.evaluate(style, [".chain li + li", "::before", "printColorAdjust"]) == "exact"
    assert page.evaluate(style, [".matrix tbody", None, "breakBefore"]) == "avoid", "no head of a table alone on a page"
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(style, ["body", None, "color"]) == "rgb(0, 0, 0)", "paper is white in every theme"
    assert "/articles/" in page.evaluate(style, [".wide .matrix thead span a", "::after", "content"])


@pytest.mark.parametrize(
    ("path", "kept"),
    [("/", [".entry", "#reuse", ".foot"]), ("/chronologies/raqqa/editions/1/", [".frozen > li", ".codes", ".foot"])],
)
def test_paper_keeps_together_what_is_one(opened, path, kept):
    page = opened(path)
    page.emulate_media(media="print")
    inside = "all => [...new Set(all.map(each => getComputedStyle(each).breakInside))]"

    assert {each: page.locator(each).evaluate_all(inside) for each in kept} == {each: ["avoid"] for each in kept}


@pytest.mark.parametrize(
    ("path", "where"),
    [
        ("/events/isis-assault-on-ramadi/", ".side .when a"),
        ("/outlets/cnn/", ".rows a.meta"),
        ("/chronologies/raqqa/editions/1/", ".codes dd a"),
        ("/claims/nkvgsbgs/", ".facts .src"),
    ],
)
@pytest.mark.parametrize("language", ["", "/ar"])
def test_paper_prints_where_words_lead_that_say_nothing_without_it(opened, path, where, language):
    page = opened(language + path)
    page.emulate_media(media="print")
    style = "([where, what]) => getComputedStyle(document.querySelector(where), '::after')[what]"
    after = [page.evaluate(style, [where, what]) for what in ("content", "direction", "unicodeBidi")]

    assert page.locator(where).first.get_attribute("href") in after[0]
    assert after[1:] == ["ltr", "isolate"], "an address reads from the left in every language"


@pytest.mark.parametrize("width", [1440, 390])
def test_words_between_events_begin_where_the_events_do(opened, width):
    ends = """([where, side]) => {
      const words = document.createRange();
      words.selectNodeContents(document.querySelector(where));
      return words.getBoundingClientRect()[side];
    }"""
    for path, side in (("/", "left"), ("/ar/", "right")):
        page = opened(path)
        page.set_viewport_size({"width": width, "height": 900})
        found = [page.evaluate(ends, [where, side]) for where in (".linking", ".linking + .entry h3")]
        assert abs(found[0] - found[1]) <= 1, path


def test_a_first_page_is_light_and_a_second_lighter(opened):
    page = opened("/")
    first = _weight(page)
    site = page.url.rstrip("/")
    assert first < 300_000
    for second in ("/events/isis-assault-on-ramadi/", "/places/raqqa/", "/map/"):
        page.asked.clear()
        page.goto(f"{site}{second}")
        assert _weight(page) < 40_000, second


def test_the_examples_of_the_api_guide_do_what_they_say(opened):
    install("curl", "/usr/bin/curl")
    page = opened("/api/")
    curl, python, r = (page.locator(f"#example-{name}").inner_text() for name in ("curl", "python", "r"))

    listed = subprocess.run(["bash", "-c", curl], capture_output=True, check=True).stdout
    printed = subprocess.run([sys.executable, "-c", python], capture_output=True, check=True, text=True).stdout
    with urlopen(
        re.search(r'read\.csv\("([^"]+)"', r)[1]
    ) as table:  # R itself would cost the gate more than all the rest
        header = table.readline().decode()

    assert len(json.loads(listed)["results"]) == 5
    assert "isis-seizes-iraqi-city-of-ramadi The city has fallen," in printed
    assert re.search(r"events\$(\w+)", r)[1] in header.strip().split(",")


def _weight(page):
    """Bytes over the wire of the page that is open, from the browser's own timing entries."""
    return page.evaluate(
        "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
        ".reduce((sum, entry) => sum + entry.transferSize, 0)"
    )
