"""The text of a PDF file, paragraph by paragraph as they stand on its pages."""

import io
import re
from collections.abc import Iterator

from pdfminer.high_level import extract_pages
from pdfminer.layout import LAParams, LTTextContainer
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfexceptions import PDFException
from pdfminer.psexceptions import PSException

from archive.domain.translation import gettext_noop as _
from archive.extraction.reading import LONGEST, Said, Unreadable

MOST_PAGES = 60

NOT_A_PDF = _("This is no PDF file that can be opened. Save it anew, or paste the text.")
LOCKED = _("This file is locked with a password. Save it without one, or paste the text.")
TOO_LONG = _("The text is longer than {most} characters. Paste the part that is the report.")
TOO_MANY = _("This file has more than {most} pages. Is it one report? Paste the part that is.")
NO_WORDS = _(
    "There are no words in this file, only pictures of them perhaps. Type the text, or find the report as a page."
)
CUT = _(
    "{count} words were cut at the end of a line; whether their hyphens belong to them, the file does not say. Read them over."
)
RUNNING = _(
    "The words of a PDF are taken as they stand on its pages: headers, footers and page numbers are among them."
)


def read(data: bytes) -> tuple[str, list[Said]]:
    """The text, a line each paragraph, and what to look at. Raises Unreadable."""
    paragraphs, length, cuts = [], 0, 0
    try:
        for box in _boxes(data):
            words, cut = _joined(box)
            paragraphs.append(words)
            length, cuts = length + len(words) + 2, cuts + cut
            if length > LONGEST:
                raise Unreadable(TOO_LONG, most=LONGEST)
    except PDFPasswordIncorrect as error:
        raise Unreadable(LOCKED) from error
    except (
        PDFException,
        PSException,
        ValueError,
        TypeError,
        KeyError,
        IndexError,
        AttributeError,
        AssertionError,
    ) as error:
        raise Unreadable(NOT_A_PDF) from error
    if not paragraphs:
        raise Unreadable(NO_WORDS)
    return "\n\n".join(paragraphs), [Said(RUNNING), *([Said(CUT, {"count": cuts})] if cuts else [])]


def _boxes(data: bytes) -> Iterator[str]:
    """The words of each paragraph with the line breaks of the page."""
    for number, page in enumerate(extract_pages(io.BytesIO(data), laparams=LAParams(), caching=False), 1):
        if number > MOST_PAGES:
            raise Unreadable(TOO_MANY, most=MOST_PAGES)
        for box in page:
            if isinstance(box, LTTextContainer) and (words := box.get_text().replace("\0", "").strip()):
                yield words


def _joined(box: str) -> tuple[str, int]:
    """A paragraph on one line, and how many of its words were cut."""
    lines = [" ".join(line.split()) for line in box.splitlines() if line.strip()]
    whole = "\n".join(lines).replace("\u00ad\n", "")
    whole, cuts = re.subn(r"(?<=\w)-\n(?=\w)", "-", whole)
    return whole.replace("\n", " "), cuts
