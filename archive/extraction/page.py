"""The text of an HTML page, without its menus and comments, and what the page says of itself."""

import re

from lxml import etree, html
from trafilatura import extract

from archive.domain.translation import gettext_noop as _
from archive.extraction import plain
from archive.extraction.page_hints import hints
from archive.extraction.reading import LONGEST, Hint, Said, Unreadable

DEEPEST = 200  # elements one inside the other

# What a page says of its own encoding: a byte order mark, an XML declaration, a meta element.
SAYS = re.compile(
    rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)|<\?xml\s[^>]{0,200}encoding\s*=|<meta\s[^>]{0,500}charset\s*=", re.I
)

NOT_A_PAGE = _("This is no page of HTML that can be read. Save it anew, or paste the text.")
NO_REPORT = _("No report was found in this page. Paste its text.")
TOO_LONG = _("The text is longer than {most} characters. Paste the part that is the report.")
TOO_DEEP = _("This page has more than {most} elements one inside the other. Paste its text.")
LEFT_OUT = _(
    "Menus, comments and the like were left out. Compare it with the page: what is missing here cannot be quoted."
)


def read(data: bytes, encoding: str = "") -> tuple[str, list[Hint], list[Said]]:
    """The text, a line each paragraph, what the page says of itself, and what to look at. Raises Unreadable."""
    if not encoding and not SAYS.search(data):
        plain.read(data.replace(b"\0", b""))  # refuses what is not UTF-8, which the parser would take for Latin-1
        encoding = "utf-8"
    try:
        parser = html.HTMLParser(encoding=encoding or None, huge_tree=False, no_network=True)
        page = html.document_fromstring(data, parser=parser)
    except (etree.LxmlError, ValueError, LookupError) as error:
        raise Unreadable(NOT_A_PAGE) from error
    _refuse_if_deep(page)
    found = hints(page)  # before the extraction, which takes the page apart
    text = extract(page, include_comments=False, include_tables=True, favor_recall=True, output_format="txt") or ""
    text = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise Unreadable(NO_REPORT)
    if len(text) > LONGEST:
        raise Unreadable(TOO_LONG, most=LONGEST)
    return text, found, [Said(LEFT_OUT)]


def _refuse_if_deep(page: etree._Element) -> None:
    depth = 0
    for event, _element in etree.iterwalk(page, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            raise Unreadable(TOO_DEEP, most=DEEPEST)
