"""Take the pictures of the docs: `python -m tests.browser.pictures [FOLDER]`; of every page: `… FOLDER --every`."""

import sys
import tempfile
from pathlib import Path

from tests.browser.desk import PASSWORD, desk
from tests.browser.site import PAGES, ROOT, chromium, served

PICTURES = [
    ("home", "/", 1440, "light", 1500),
    ("event", "/events/isis-assault-on-ramadi/", 1440, "light", 1500),
    ("event-dark", "/events/hauling-down-of-the-black-flag-in-raqqa/", 1440, "dark", 1500),
    ("event-phone", "/events/isis-assault-on-ramadi/", 390, "light", 1600),
    ("map", "/map/", 1440, "light", 1250),
    ("map-dark-phone", "/map/?place=syria", 390, "dark", 1500),
    ("article", "/articles/isis-seizes-iraqi-city-of-ramadi/", 1440, "light", 1200),
]
STATES = {  # width, colours, medium, and what stands before the address
    "wide": (1440, "light", "screen", ""),
    "phone": (390, "light", "screen", ""),
    "dark": (1440, "dark", "screen", ""),
    "print": (794, "light", "print", ""),
    "arabic": (1440, "light", "screen", "/ar"),
    "arabic-phone": (390, "light", "screen", "/ar"),
}


def take(folder):
    """Write every picture into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, served(Path(data)) as address, chromium() as browser:
        for name, path, width, scheme, height in PICTURES:
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            answer = page.goto(address + path)
            if answer.status != 200:
                raise SystemExit(f"{path} answered {answer.status}")
            page.screenshot(path=folder / f"{name}.png")
            page.close()


def take_every_page(folder):
    """Write every page type in every state, whole, into `folder`: `event.phone.png`; on paper also `event.print.pdf`."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as data, served(Path(data)) as address, chromium() as browser:
        for state, (width, scheme, medium, language) in STATES.items():
            page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
            page.emulate_media(media=medium)
            for name, path in PAGES.items():
                page.goto(address + language + path)
                page.screenshot(path=folder / f"{name.replace(' ', '-')}.{state}.png", full_page=True)
                if medium == "print":
                    page.pdf(path=folder / f"{name.replace(' ', '-')}.{state}.pdf", format="A4")
            page.close()


def take_desk(folder):
    """Write the pictures of the annotation desk: a claim whose event is being named, wide and dark, and on a phone."""
    with tempfile.TemporaryDirectory() as data, desk(Path(data)) as served, chromium() as browser:
        for name, width, height, scheme in (("desk", 1440, 1080, "light"), ("desk-dark", 1440, 1080, "dark")):
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
            page.goto(f"{served.address}/admin/login/")
            page.fill("#id_username", "edith")
            page.fill("#id_password", PASSWORD)
            page.click("[type=submit]")
            page.goto(f"{served.address}/admin/desk/articles/{served.fresh()}/")
            page.wait_for_selector("#sugs-list li")
            page.focus("#text")
            for key in ("ArrowDown", "ArrowDown", "ArrowDown", "c"):
                page.keyboard.press(key)
            page.wait_for_selector("#figures li")
            page.keyboard.press("e")
            page.keyboard.type("rama")
            page.wait_for_selector("#event-list li b")
            page.screenshot(path=folder / f"{name}.png")
            page.close()


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures"
    if "--every" in sys.argv:
        take_every_page(folder)
    else:
        take_desk(folder)
        take(folder)
