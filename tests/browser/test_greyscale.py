"""Every assessment has icon, word and reason, and is told from the others where there is no colour at all."""

import base64
from itertools import combinations
from urllib.parse import urlsplit

import pytest
from django.utils import translation

from archive.domain.words import Assessed
from archive.vocabulary import label
from tests.browser.site import ROOT
from tests.factories import EventFactory, published

pytestmark = [pytest.mark.browser, pytest.mark.one_database, pytest.mark.django_db]
HOST = "http://archive.test"
GREY = "html { filter: grayscale(1) }"
TYPES = {".css": "text/css", ".woff2": "font/woff2", ".js": "text/javascript", ".svg": "image/svg+xml"}
LIGHT = """async (picture) => {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
  const drawing = canvas.getContext("2d");
  drawing.drawImage(image, 0, 0);
  const { data } = drawing.getImageData(0, 0, image.width, image.height);
  return Array.from({ length: data.length / 4 }, (_, at) => [...data.slice(4 * at, 4 * at + 3)]);
}"""


@pytest.fixture
def events():
    """A published event of each assessment: {word: event}."""

    def ruled(word):
        return lambda event: event.questions.update(ruling=word, ruling_reason=f"So it is for reason {word}.")

    return {word: published(EventFactory(title=f"Event {word}", rows=ruled(word))) for word in Assessed}


@pytest.fixture
def pages(events, client, settings):
    """What the product answers: {path: page}."""
    settings.STORAGES = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    settings.SECURE_SSL_REDIRECT = False
    answers = {path: client.get(path) for path in ["/events/", *(f"/events/{each.slug}/" for each in events.values())]}
    assert {answer.status_code for answer in answers.values()} == {200}
    return {path: answer.content for path, answer in answers.items()}


@pytest.fixture
def page(browser, pages):
    """A browser to which these pages come, with the style sheets of the product."""

    def answered(route):
        path = urlsplit(route.request.url).path
        file = ROOT / path.lstrip("/")
        body = pages[path] if path in pages else file.read_bytes() if file.is_file() else b""
        route.fulfill(body=body, content_type=TYPES.get(file.suffix, "text/html"))

    context = browser.new_context(viewport={"width": 1440, "height": 1000}, device_scale_factor=3, bypass_csp=True)
    context.route("**/*", answered)
    page = context.new_page()
    page.set_default_timeout(15_000)
    yield page
    context.close()


def opened(page, path):
    """A page without its colours."""
    page.goto(HOST + path)
    page.add_style_tag(content=GREY)
    page.evaluate("document.fonts.ready")
    return page


def drawn(page, icon):
    """The light of each pixel of an icon as it is on screen, from 0 to 255; there is no colour among them."""
    box = icon.bounding_box()
    middle = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    clip = {"x": round(middle[0]) - 9, "y": round(middle[1]) - 9, "width": 18, "height": 18}
    pixels = page.evaluate(LIGHT, base64.b64encode(page.screenshot(clip=clip, full_page=True)).decode())
    assert all(max(pixel) - min(pixel) <= 2 for pixel in pixels), "a colour is left"
    return [pixel[0] for pixel in pixels]


def unlike(one, other):
    """What share of the ink of two icons only one of them has."""
    pairs = [(a < 128, b < 128) for a, b in zip(one, other, strict=True)]
    return sum(a != b for a, b in pairs) / sum(a or b for a, b in pairs)


def said(status, word):
    """Hold that a sign of an assessment has its icon and its word, both in sight."""
    with translation.override("en"):
        assert status.locator("b").inner_text() == str(label(word)).capitalize()
    icon = status.locator("svg.icon")
    assert icon.locator("use").get_attribute("href") == f"#i-{word}"
    assert icon.is_visible()
    return icon


def test_a_list_tells_each_assessment_from_the_others_without_colour(page, events):
    opened(page, "/events/")
    shapes = {}
    for word, event in events.items():
        entry = page.locator(".entry", has=page.get_by_role("link", name=event.title, exact=True))
        status = entry.locator(".status")
        shapes[word] = drawn(page, said(status, word))
        assert f"So it is for reason {word}." in status.inner_text()

    alike = {(a, b): unlike(shapes[a], shapes[b]) for a, b in combinations(shapes, 2)}
    assert len(alike) == 15
    assert min(alike.values()) > 0.25, min(alike.items(), key=lambda pair: pair[1])


@pytest.mark.parametrize("word", Assessed)
def test_an_event_says_its_assessment_with_icon_word_and_reason_without_colour(page, events, word):
    opened(page, f"/events/{events[word].slug}/")

    head = page.locator("dl div", has=page.get_by_text("Assessment", exact=True)).first
    said(head.locator(".status").first, word)
    assert f"So it is for reason {word}." in head.inner_text()
    asked = page.locator(".ask__status .status").first
    assert max(drawn(page, said(asked, word))) - min(drawn(page, said(asked, word))) > 100
    assert f"So it is for reason {word}." in asked.inner_text()
