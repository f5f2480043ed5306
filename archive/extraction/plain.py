"""Text as it was received: UTF-8, or the encoding that a person names; nothing is guessed."""

from typing import Final

from archive.domain.quotes import TextRefused, decode
from archive.domain.translation import gettext_noop as _
from archive.extraction.reading import Said, Unreadable

# What a person may name, with the words for it. Each is decoded strictly.
ENCODINGS: Final = {
    "utf-8": _("UTF-8"),
    "utf-8-sig": _("UTF-8 with a byte order mark"),
    "utf-16": _("UTF-16 with a byte order mark"),
    "windows-1252": _("Western European (Windows-1252)"),
    "iso-8859-15": _("Western European (ISO 8859-15)"),
    "windows-1256": _("Arabic (Windows-1256)"),
    "iso-8859-6": _("Arabic (ISO 8859-6)"),
    "windows-1251": _("Cyrillic (Windows-1251)"),
    "koi8-u": _("Cyrillic (KOI8-U)"),
    "windows-1254": _("Turkish (Windows-1254)"),
    "windows-1255": _("Hebrew (Windows-1255)"),
}
NOT_UTF_8 = _(
    "{reason} If you know that it is in another encoding, open it in the inbox, choose that, and read it again."
)
NO_TEXT = _(
    "This is no text, whatever its name says: save the report as .txt, .html, .pdf or .docx, or paste its words."
)
NOT_THAT = _("Byte {at} is not {encoding}. Choose another encoding, or paste the text.")
UNKNOWN = _("There is no encoding “{encoding}” here.")
LOST = _(
    "The sign � stands in it {count} times: something was lost there before it came here. Compare it with the source."
)
BINARY = _("A NUL stands at character {at}, which no text holds. Is this a text file?")


def read(data: bytes, encoding: str = "utf-8") -> str:
    """The text of `data`, CR LF and CR made LF. Raises Unreadable, which names the byte."""
    if encoding == "utf-8":
        try:
            return decode(data)
        except TextRefused as error:
            if _binary(data):
                raise Unreadable(NO_TEXT) from None
            raise Unreadable(NOT_UTF_8, reason=str(error)) from None
    if encoding not in ENCODINGS:
        raise Unreadable(UNKNOWN, encoding=encoding)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(NOT_THAT, at=error.start, encoding=encoding) from None
    if (nul := text.find("\0")) >= 0:
        raise Unreadable(BINARY, at=nul)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _binary(data: bytes) -> bool:
    """Whether bytes that are not UTF-8 are no text in any encoding here: they hold NUL and are not marked as UTF-16."""
    if b"\0" not in data or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return True
    return False


def notes(text: str) -> tuple[Said, ...]:
    """What to look at in a text."""
    count = text.count("\ufffd")
    return (Said(LOST, {"count": count}),) if count else ()
