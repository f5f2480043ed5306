"""Addresses of the site as files: where each page lies, and how one leads to another without a server."""

import hashlib
import posixpath
import re
from collections.abc import Callable
from html import escape, unescape
from urllib.parse import parse_qsl, quote, unquote, urlsplit

PAGING = {"after", "before"}
OPEN_QUERIES = 1  # what a list may be narrowed by, beside paging: more would be pages without end
PLAIN = re.compile(r"[a-z0-9-]{1,60}")
LINK = re.compile(r'(<(?P<tag>a|link|img|form|iframe)\b[^>]*?\s(?:href|src|action)=")(?P<url>/[^"]*)(?P<after>"[^>]*>)')
LIVE = ("/api/",)  # what only a server can answer
WHOLE = "/map/"  # what is a file for the whole record alone: of each narrower map there are as many as of views


def file_of(address: str) -> str | None:
    """The file of an address inside the folder, or None for what files cannot hold: long queries, the API.

    A page is the `index.html` of its address; a list narrowed by one value lies in a folder named by it.
    """
    parts = urlsplit(address)
    asked = dict(parse_qsl(parts.query, keep_blank_values=True))
    if parts.path.startswith(LIVE) and parts.path != "/api/":
        return None
    if asked and parts.path.endswith(WHOLE):
        return None
    if len(asked.keys() - PAGING) > OPEN_QUERIES or (asked and not parts.path.endswith("/")):
        return None
    path = unquote(parts.path).lstrip("/")
    if not path.endswith("/") and path:
        return path
    inner = "".join(f"{_folder(name, value)}/" for name, value in sorted(asked.items()))
    return f"{path}{inner}index.html"


def _folder(name: str, value: str) -> str:
    digest = hashlib.sha256(f"{name}={value}".encode()).hexdigest()[:12]
    return f"_{name}-{value if PLAIN.fullmatch(value) else digest}"


def relative(target: str, here: str) -> str:
    """How the file `target` is reached from the file `here`, as a URL."""
    return quote(posixpath.relpath(target, posixpath.dirname(here) or "."), safe="/.-_")


def links(page: str) -> set[str]:
    """Every address of the site that `page` leads to, without what stands after #."""
    return {_address(found["url"]) for found in LINK.finditer(page)}


def rewritten(page: str, here: str, there: Callable[[str], str | None], live: str = "") -> str:
    """`page`, to lie at the file `here`: every link leads to a file.

    `there` gives the file of an address, None if it has none: such a link leads to the site at `live`, and without
    one it is no link any more.
    """

    def led(found: re.Match[str]) -> str:
        url = unescape(found["url"])
        target, fragment = there(_address(found["url"])), urlsplit(url).fragment
        if target:
            to = relative(target, here) + (f"#{fragment}" if fragment else "")
            return found[1] + escape(to) + found["after"]
        if live:
            return found[1] + escape(live + url) + found["after"]
        return re.sub(r'\s(?:href|src|action)="$', "", found[1]) + found["after"][1:]

    return LINK.sub(led, page)


def _address(url: str) -> str:
    return unescape(url).partition("#")[0]
