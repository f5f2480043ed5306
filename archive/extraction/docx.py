"""The text of a .docx file: the words of its main part in their order, and of nothing else in it.

Tracked insertions, content controls and tables are in; tracked deletions are out. A document type is refused
where it begins, so that there is no entity to explode; what a part claims to hold is checked before it is opened.
"""

import io
import zipfile
from xml.parsers.expat import ExpatError, ParserCreate

from archive.domain.translation import gettext_noop as _
from archive.extraction.reading import LONGEST, Unreadable

MAIN = "word/document.xml"
LARGEST_PART = 40_000_000  # bytes of XML
MOST_PARTS = 2000
WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"  # the same words once more
MARKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}

NOT_A_DOCX = _("This is no .docx file that can be opened. Save it anew as .docx, or paste the text.")
NO_MAIN_PART = _("This file has no text of a Word document in it. Save it anew as .docx, or paste the text.")
TOO_MUCH = _(
    "This file claims to hold {size} bytes of text, more than the {most} that are read. Paste the part that is the report."
)
HAS_DOCTYPE = _("This file has a document type in it, which no .docx needs and which is not read. Paste the text.")
TOO_LONG = _("The text is longer than {most} characters. Paste the part that is the report.")
LOCKED = _("This file is locked with a password. Save it without one, or paste the text.")


def read(data: bytes) -> str:
    """The text, a line each paragraph. Raises Unreadable."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            return _words(_main_part(packed))
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ExpatError, OSError, ValueError) as error:
        raise Unreadable(NOT_A_DOCX) from error


def _main_part(packed: zipfile.ZipFile) -> bytes:
    parts = packed.infolist()
    if len(parts) > MOST_PARTS:
        raise Unreadable(NOT_A_DOCX)
    main = next((part for part in parts if part.filename == MAIN), None)
    if main is None:
        raise Unreadable(NO_MAIN_PART)
    if main.flag_bits & 0x1:
        raise Unreadable(LOCKED)
    if main.file_size > LARGEST_PART:
        raise Unreadable(TOO_MUCH, size=main.file_size, most=LARGEST_PART)
    with packed.open(main) as part:
        return part.read(LARGEST_PART)  # no more is unpacked, whatever the part turns out to be


def _words(xml: bytes) -> str:
    page = _Page()
    parser = ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = page.doctype
    parser.StartElementHandler = page.start
    parser.EndElementHandler = page.end
    parser.CharacterDataHandler = page.characters
    parser.Parse(xml, True)
    return "".join(page.pieces).strip("\n")


class _Page:
    """What has been read so far."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.length = 0
        self.in_text = 0
        self.passed_over = 0

    def doctype(self, *_given: object) -> None:
        raise Unreadable(HAS_DOCTYPE)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        space, _, local = name.rpartition(" ")
        if name == FALLBACK or self.passed_over:
            self.passed_over += 1
        elif space in (WORDS, STRICT):
            self.in_text += local == "t"
            if local in MARKS:
                self._add(MARKS[local])

    def end(self, name: str) -> None:
        space, _, local = name.rpartition(" ")
        if self.passed_over:
            self.passed_over -= 1
        elif space in (WORDS, STRICT):
            self.in_text -= local == "t"
            if local == "p":
                self._add("\n")

    def characters(self, words: str) -> None:
        if self.in_text and not self.passed_over:
            self._add(words)

    def _add(self, words: str) -> None:
        self.length += len(words)
        if self.length > LONGEST:
            raise Unreadable(TOO_LONG, most=LONGEST)
        self.pieces.append(words)
