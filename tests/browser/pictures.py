"""Take the pictures of the docs: `python -m tests.browser.pictures [FOLDER]`."""

import sys
import tempfile
from pathlib import Path

from tests.browser.site import ROOT, chromium, served

PICTURES = [
    ("home", "/", 1440, "light", 1500),
    ("event", "/events/isis-assault-on-ramadi/", 1440, "light", 1500),
    ("event-dark", "/events/hauling-down-of-the-black-flag-in-raqqa/", 1440, "dark", 1500),
    ("event-phone", "/events/isis-assault-on-ramadi/", 390, "light", 1600),
    ("article", "/articles/isis-seizes-iraqi-city-of-ramadi/", 1440, "light", 1200),
]


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


if __name__ == "__main__":
    take(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "pictures")
