"""The site as files: whole, its links closed in themselves, the same bytes for the same record."""

import json
import re
import shutil
from urllib.parse import unquote, urlsplit

import pytest

from archive.actions.publication import publishing
from archive.models import Actor, Event
from archive.public.site.building import findable
from tests.browser.site import ROOT, chromium
from tests.bundles.making import files_of, run
from tests.verification.conftest import archive, built  # noqa: F401  (the fixture bundle, published)

pytestmark = pytest.mark.one_database
LEADS = re.compile(r'\s(?:href|src|action)="([^"#]+)')


@pytest.fixture(scope="module")
def written(built, tmp_path_factory):  # noqa: F811
    """The site of the fixture bundle."""
    folder = tmp_path_factory.mktemp("written") / "site"
    assert run("issueedition", "the-bridge", by="reviewer")[0] == 0
    assert run("buildsite", folder)[0] == 0
    return folder


@pytest.fixture
def site(written, archive, tmp_path):  # noqa: F811
    """A copy of it, to be changed at will."""
    return shutil.copytree(written, tmp_path / "site")


def test_every_link_leads_to_a_file(site):
    pages = list(site.rglob("*.html"))
    for page in pages:
        for url in LEADS.findall(page.read_text()):
            if not urlsplit(url).scheme:
                target = (page.parent / unquote(urlsplit(url).path)).resolve()
                assert target.is_file(), f"{page.relative_to(site)} leads to {url}"
                assert target.is_relative_to(site.resolve())
    assert len(pages) > 30


def test_every_published_thing_and_every_old_version_has_a_page(site):
    event = Event.objects.get(uid="fall-of-the-bridge").slug
    for name in ("index.html", f"events/{event}/index.html", f"events/{event}/v1/index.html", "404.html", "search/index.html", "ar/search/index.html",
                 "chronologies/the-bridge/editions/1.json", f"events/{event}.json", "events.csv"):  # fmt: skip
        assert (site / name).is_file(), name


@pytest.mark.parametrize("name", ["api", "privacy"])
def test_pages_that_speak_of_a_server_say_that_this_is_a_copy_in_files(site, client, name):
    assert "made of files" in (site / name / "index.html").read_text()
    assert "made of files" not in client.get(f"/{name}/").content.decode()


def test_the_same_record_makes_the_same_bytes_and_writes_nothing_twice(site, tmp_path):
    code, said = run("buildsite", site)
    assert (code, "0 written" in said, "0 taken away" in said) == (0, True, True), said

    run("buildsite", tmp_path / "again")
    assert files_of(tmp_path / "again") == files_of(site)


def test_only_what_changed_is_written_and_what_went_is_taken_away(site):
    event = Event.objects.get(uid="fall-of-the-bridge")
    (site / "left-over.html").write_text("old")
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*.html")}
    publishing.withdraw(event, by="tests", reason="It rested on a misreading.")
    run("buildsite", site)

    page = site / f"events/{event.slug}/index.html"
    assert "misreading" in page.read_text()
    assert not (site / "left-over.html").exists()
    assert f"\n{event.slug}," not in (site / "events.csv").read_text()
    same = [path for path, at in before.items() if path.exists() and path.stat().st_mtime_ns == at]
    assert len(same) > 5


def test_names_that_are_withheld_are_not_in_the_words_of_the_search(site):
    words = (site / "search/words.js").read_text()

    assert Actor.objects.get(uid="north-army").name in words
    assert "Ilves" not in words


def test_another_folder_is_left_alone(tmp_path):
    (tmp_path / "letters.txt").write_text("mine")

    assert run("buildsite", tmp_path) == (2, f"{tmp_path} holds something else than a site. Name an empty folder.")
    assert run("buildsite", tmp_path / "letters.txt")[0] == 2
    assert run("buildsite", tmp_path / "site", live="archive")[0] == 2


@pytest.mark.browser
def test_from_a_disk_it_opens_searches_and_leads_on(site):
    with chromium() as browser:
        _open_search_and_follow(browser.new_page(), site)


NAMES = ("الرَّقة", "أبو كمال", "مقتدى", "Al Ḩasakah", "Da‘wa – Da’wa", "National Hospital")
NUMBERS = ("1,500 fled", "١٥٠٠ شخص", "1500 had fled", "قرابة ١٬٥٠٠", "۱۵۰۰ نفر", "12,500 fled in the 2010's", "٣٠كم")


@pytest.mark.browser
@pytest.mark.parametrize("asked", [*NAMES, "الرقه", "ابو كمال", "“national hospital”"])
def test_from_a_disk_a_name_is_found_in_the_letters_that_readers_type(asked):
    assert _found(NAMES, asked) == "Found: 1"


@pytest.mark.browser
@pytest.mark.parametrize(
    ("asked", "number"),
    [(asked, 5) for asked in ("1500", "1,500", "١٥٠٠", "١٬٥٠٠", "۱٬۵۰۰")]
    + [("12500", 1), ("the ٢٠١٠'s", 1), ("30كم", 1), ("15,00", 0)],
)
def test_from_a_disk_a_number_is_found_however_it_is_written(asked, number):
    assert _found(NUMBERS, asked) == (f"Found: {number}" if number else "None")


def _found(texts, asked):
    """What the search of a site of these titles says."""
    rows = json.dumps([["Event", text, "x", findable(text)] for text in texts])
    script = (ROOT / "static/js/site/search.js").read_text()
    with chromium() as browser:
        page = browser.new_page()
        page.set_content(
            '<input id="sought"><p id="number" data-some="Found:" data-none="None"></p><ol id="results"></ol>'
        )
        page.evaluate(f"window.ARCHIVE = {rows}; {script}")
        page.fill("#sought", asked)
        return page.locator("#number").inner_text()


def _open_search_and_follow(page, site):
    wrong = []
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("requestfailed", lambda request: wrong.append(request.url))
    page.goto((site / "index.html").as_uri())
    page.fill("input[name=q]", "BRIDGE fell")
    page.press("input[name=q]", "Enter")
    page.locator("#results a").first.click()

    assert "/claims/" in page.url or "/events/" in page.url
    assert wrong == []
