"""Which files are taken, told by name and first bytes; a file whose bytes are not what its name says is refused."""

from archive.domain.translation import gettext_noop as _
from archive.extraction.reading import Unreadable

PLAIN, PAGE, PDF, WORD = (
    "text/plain",
    "text/html",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
)
SUFFIXES = {"txt": PLAIN, "html": PAGE, "htm": PAGE, "xhtml": PAGE, "pdf": PDF, "docx": WORD}
ACCEPTED = ",".join(f".{suffix}" for suffix in SUFFIXES)
BEGINNINGS = {PDF: b"%PDF-", WORD: b"PK\x03\x04"}
BEFORE_PDF = 1024  # bytes that may stand before a PDF begins

OTHER = _("This is no kind of file that is taken here. Take .txt, .html, .pdf or .docx, or paste the text.")
NOT_WHAT_IT_SAYS = _(
    "It is named as a {kind} file and is none: its first bytes are of something else. Paste the text, or save it anew."
)
NOTHING = _("The file is empty.")


def kind_of(name: str, data: bytes) -> str:
    """The media type of a file. Raises Unreadable."""
    suffix = name.rpartition(".")[2].lower()
    if suffix not in SUFFIXES:
        raise Unreadable(OTHER)
    if not data:
        raise Unreadable(NOTHING)
    kind = SUFFIXES[suffix]
    beginning = BEGINNINGS.get(kind, b"")
    if beginning not in data[:BEFORE_PDF] or (kind == WORD and not data.startswith(beginning)):
        raise Unreadable(NOT_WHAT_IT_SAYS, kind=suffix)
    return kind
