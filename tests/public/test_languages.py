"""The readers' site in Arabic: every word of it, mirrored, at an address of its own, from the same record."""

import gettext
import re
from html.parser import HTMLParser
from string import Formatter

import pytest
from django.urls import resolve
from django.utils.translation import override

from archive.domain.dates_in_words import words
from archive.public.keeping import KEPT
from archive.public.languages import in_language, language_of
from archive.record.tags import accounts
from tests.public.catalogue import FOLDER, spoken, written
from tests.public.samples import publish_versions
from tests.public.test_pages import SURFACES, elements

MACHINES = {"/robots.txt"}
OWN = {"CSV", "JSON", "GeoJSON", "API", "Atom"}  # names of formats, which are no words
translate = gettext.translation("django", FOLDER.parent.parent, ["ar"]).gettext


class Texts(HTMLParser):
    """What a page says in its own language: its texts, those of an element in another language left out."""

    VOID = {"meta", "link", "input", "br", "line", "path", "rect", "circle", "use", "img"}

    def __init__(self, html):
        super().__init__()
        self.languages, self.found = ["ar"], []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        if tag not in self.VOID:
            foreign = tag in ("script", "code", "pre", "q", "bdi", "option", "del", "ins")
            self.languages.append("" if foreign else dict(attributes).get("lang", self.languages[-1]))

    def handle_startendtag(self, tag, attributes):
        """An element without content says nothing."""

    def handle_endtag(self, tag):
        if tag not in self.VOID:
            self.languages.pop()

    def handle_data(self, data):
        if self.languages[-1] == "ar" and data.strip():
            self.found.append(data.strip())


def fields(text):
    """The places of a pattern."""
    named = {name for _, name, _, _ in Formatter().parse(text) if name} if "{" in text else set()
    return named | set(re.findall(r"%\((\w+)\)s", text))


@pytest.mark.one_database
def test_every_word_of_the_readers_site_is_in_arabic():
    texts, guessed = written()

    assert not guessed
    assert spoken() - texts.keys() == set()
    assert [name for name, (_one, _many, arabic) in texts.items() if not all(arabic)] == []


@pytest.mark.one_database
def test_what_the_server_reads_is_what_the_translator_wrote():
    with (FOLDER / "django.mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)._catalog
    texts, _guessed = written()
    expected = {
        (name, number) if many else name: text
        for name, (_one, many, arabic) in texts.items()
        for number, text in enumerate(arabic)
    }

    assert {name: text for name, text in compiled.items() if name} == expected


@pytest.mark.one_database
def test_a_translation_has_the_places_of_its_pattern_and_all_six_plurals():
    for name, (one, many, arabic) in written()[0].items():
        assert len(arabic) == (6 if many else 1), name
        for number, text in enumerate(arabic):
            assert fields(text) <= fields(one), name
            if not many or number > 2:  # none, one and two are said without the number
                assert {field.lower() for field in fields(text)} == {field.lower() for field in fields(one)}, name


@pytest.mark.one_database
def test_dates_and_numbers_are_said_as_arabic_says_them():
    assert words("2014-06-16", translate=translate).long == "الاثنين 16 حزيران/يونيو 2014"
    assert words("2017-06-01/2017-06-10", window=True, translate=translate).line == "أوائل حزيران/يونيو 2017"
    with override("ar"):
        said = [accounts(count) for count in (1, 2, 3, 11, 100)]
    assert said == ["رواية واحدة", "روايتان", "3 روايات", "11 رواية", "100 رواية"]


@pytest.mark.one_database
def test_the_language_is_the_first_part_of_the_path_and_nothing_else():
    for path, code, english in (("/ar/", "ar", "/"), ("/ar/events/?q=a", "ar", "/events/?q=a"), ("/ar", "ar", "/")):
        assert (language_of(path), in_language(path, "en")) == (code, english)
    for path in ("/", "/events/", "/en/", "/articles/", "/arabia/"):
        assert language_of(path) == "en"
        assert in_language(path, "ar") == f"/ar{path}"


@pytest.fixture
def world(db):
    """A small published world, with two versions of its event and its chronology."""
    publish_versions()


@pytest.mark.one_database
def test_every_page_stands_in_arabic_mirrored_and_without_an_english_word_of_ours(client, world):
    english = {one for one, _many, _arabic in written()[0].values() if re.search("[a-z]{2}", one)} - OWN
    for surface in [*SURFACES, "/api/"]:
        if surface in MACHINES:
            continue
        response = client.get(f"/ar{surface}")
        page, found = response.content.decode(), elements(response)
        assert (response.status_code, response.headers["Content-Language"]) == (200, "ar"), surface
        assert ("html", {"lang": "ar", "dir": "rtl"}) in found
        assert {"Cookie", "Accept-Language"} & set(response.headers.get("Vary", "").split(", ")) == set()
        labels = {a[name] for _tag, a in found for name in ("aria-label", "placeholder", "title") if name in a}
        assert {*Texts(page).found, *labels} & english == set(), surface
        for tag, attributes in found:
            if tag == "a" and (href := attributes.get("href", "")).startswith("/"):
                _leads_to_arabic_or_to_a_file(href, attributes, surface)


def _leads_to_arabic_or_to_a_file(href, attributes, surface):
    match = resolve(href.partition("?")[0].partition("#")[0]) if not href.startswith("/ar/") else None
    english = attributes.get("hreflang") == "en" and href == surface
    assert match is None or english or "." in match.url_name or "api" in match.namespaces, (surface, href)


def test_each_language_has_an_address_a_name_and_a_kept_page_of_its_own(client, world, settings):
    settings.KEPT_PAGES = 1
    KEPT.clear()
    for _ in range(2):  # made, then kept
        english, arabic = client.get("/events/?place=raqqa"), client.get("/ar/events/?place=raqqa")
        assert english.headers["ETag"] != arabic.headers["ETag"]
        assert (english.headers["Content-Language"], arabic.headers["Content-Language"]) == ("en", "ar")
        for page, other in ((english, "/ar/events/?place=raqqa"), (arabic, "/events/?place=raqqa")):
            assert [a["href"] for tag, a in elements(page) if tag == "a" and "hreflang" in a] == [other]
    KEPT.clear()


def test_browsers_and_cookies_choose_no_language(client, world):
    plain = client.get("/events/")
    client.cookies["django_language"] = "ar"

    assert client.get("/events/", headers={"Accept-Language": "ar"}).content == plain.content


def test_what_never_was_says_so_in_the_language_of_the_address(client, world):
    nowhere = client.get("/ar/places/never-was/")

    assert nowhere.status_code == 404
    assert nowhere.content == client.get("/ar/no/such/thing/").content
    assert 'lang="ar"' in nowhere.content.decode()
    assert client.get("/ar/events").headers["Location"] == "/ar/events/"
    assert client.get("/ar/events.csv").status_code == 404


def test_quotations_and_our_words_keep_their_language_and_direction_and_citations_their_address(client, world):
    found = elements(client.get("/ar/events/declared-over/"))
    page = client.get("/ar/events/declared-over/").content.decode()

    assert ("h1", {"lang": "en", "dir": "ltr"}) in found
    assert ("q", {"lang": "en", "dir": "auto"}) in found
    assert "/ar/events/declared-over/v" not in re.search(r'<code class="copy"[^>]*>(.*?)</code>', page, re.S)[1]


def test_an_operator_may_offer_english_alone(client, world, settings):
    settings.LANGUAGES = [("en", "English")]

    assert client.get("/ar/").status_code == 404
    assert "hreflang" not in client.get("/").content.decode()
