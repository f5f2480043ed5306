"""What one line of a report may be, by its own words and by the lines before and after it. English first."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from archive.domain.translation import gettext_noop as _
from archive.domain.words import SegmentKind

SHORT: Final = 160  # characters of a line that may be no sentence of the report
FEW: Final = 8  # words of a subhead


class Neighbours(NamedTuple):
    """Where a line stands: its number, how many there are, and the lines on both sides, empty at the ends."""

    number: int
    total: int
    before: str
    after: str


DATELINE: Final = _("It begins with a place in capitals and a dash, as agencies do.")
FIRST_LINE: Final = _("It is the first line, short and without a full stop.")
BYLINE_WORD: Final = _("It begins with “By” and a name.")
CREDIT_WORD: Final = _("It names who made a picture or holds the rights to it.")
REPORTERS: Final = _("It names reporters and editors.")
LINK_WORD: Final = _("It sends the reader to another report.")
LIKE_A_TITLE: Final = _("It is a line without a full stop among sentences: a link to another report, perhaps.")
SUBHEAD_LIKE: Final = _("It is a short line without a full stop between two paragraphs.")
AFTER_COLON: Final = _("The line before it ends with a colon, and it has no quotation marks.")
SET_OFF: Final = _("It begins with a mark of quoted lines.")
SPEAKS: Final = _(
    "It speaks as somebody (“I”, “we”, “it’s”) without quotation marks, after a line that tells what somebody said."
)
NOTICE_WORD: Final = _("It speaks of the publication: rights, corrections, updates.")
DATE_ONLY: Final = _("It holds a date and no sentence.")

_DATELINE = re.compile(
    r"(?P<place>(?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+)(?:[ /](?:[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+|[a-z]{2}|[A-Z][a-z]+)){0,4})"
    r"(?:, [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2})?"
    r"(?:, (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)?"
    r"(?: ?\([A-Z][\w ./&-]{1,40}\))?"
    r" ?(?:[–—―]|--?|//)(?= |$)"
)
_BYLINE = re.compile(r"(?i:by|from|words by|story by|written by|reported by)\s+[^\W\d_a-z]")
_CREDIT = re.compile(
    r"[\[(]?\s*(?:photo|image|picture|video|file photo|file|illustration|graphic|featured image|ap photo|photograph)s?"
    r"(?:\s+(?:by|credit|courtesy|via|from|source)\b|\s*:|/)|©|\(?(?:source|credit)s?\s*:",
    re.I,
)
_AGENCY_PICTURE = re.compile(
    r"/\s?(?:getty|afp|reuters|ap\b|epa|anadolu|sipa|shutterstock|alamy)|via (?:getty|ap|reuters)|getty images", re.I
)
_REPORTERS = re.compile(r"\(?\s*(?:additional\s+)?(?:reporting|writing|editing|edited|reported)\s+by\b", re.I)
_LINK = re.compile(
    r"(?:\W{0,3})(?:read(?:\s+(?:more|also|next|the full))?\s*:|read more\b|also read\b|related\b\s*(?:articles?|stor(?:y|ies)|coverage)?\s*:?$"
    r"|related\s*:|see also\b|more on\b|more\s*:|watch\s*:|watch live\b|listen\s*:|click here\b|follow\s+.{0,60}\b(?:live|updates|on twitter|on facebook)"
    r"|live updates\b|in pictures\s*:|video\s*:|analysis\s*:|opinion\s*:|explainer\s*:|must read\b|recommended\b)",
    re.I,
)
_NOTICE = re.compile(
    r"(?:all rights reserved|copyright\b|\(c\)\s|editor['’]?s['’]? note|correction\b|clarification\b|update[d]?\b\s*[:(\d]|last updated|last modified|(?:first )?(?:published|posted)\b\s*(?:[:(\d]|on\b|at\b)"
    r"|this (?:story|article|report|post|version|material)\b.{0,40}\b(?:has been|was|may not|will be|is being)|warning\s*:|advertisement|share this|sign up|subscribe\b|our standards\b|the views expressed)",
    re.I,
)
_RESERVED = re.compile(
    r"all rights reserved|may not be (?:published|reproduced|republished)|reprinted with permission", re.I
)
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
_DATE_LINE = re.compile(
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}}\.?,?\s+)?(?:{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d)"
    r"(?:[\s,|•·–-]{1,3}(?:at\s+)?\d{1,2}[:.]\d\d.{0,20})?",
    re.I,
)
_TELLS = re.compile(
    r"\b(?:said|says|told|added|adding|stated|explained|indicated|warned|wrote|tweeted|posted|described|recalled|shared|announced|declared|noted|remarked|continued|testified)\b",
    re.I,
)
_SPEAKS = re.compile(
    r"\b(?:I|[Ww]e|[Oo]ur|us|[Mm]y|me)\b|\b(?:[Ii]t|[Tt]hat|[Tt]here|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Yy]ou|I)['’](?:s|re|ve|ll|m|d)\b|\b\w+n['’]t\b"
)
_QUOTED = re.compile(r"[“”„«»\"]")
_ENDS = re.compile(r"[.!?…:;,][\"'”’»)\]]*\s*$")


def dateline(line: str) -> int:
    """How many characters of `line` are a dateline; 0 for none."""
    found = _DATELINE.match(line)
    letters = [each for each in found["place"] if each.isalpha()] if found else []
    capitals = sum(each.isupper() for each in letters)
    return found.end() if found and len(letters) > 2 and capitals * 3 > len(letters) * 2 else 0


def kind_of(line: str, around: Neighbours) -> tuple[SegmentKind, str]:
    """What `line` may be and why; body, and nothing, where nothing speaks for more."""
    for rule in _RULES:
        if found := rule(line.strip(), around):
            return found
    return SegmentKind.BODY, ""


type Found = tuple[SegmentKind, str] | None


def _notice(line: str, around: Neighbours) -> Found:
    if _RESERVED.search(line[:600]) or (len(line) <= 2 * SHORT and _NOTICE.match(line)):
        return SegmentKind.NOTICE, NOTICE_WORD
    return (SegmentKind.DATELINE, DATE_ONLY) if _DATE_LINE.fullmatch(line[:100]) else None


def _credit(line: str, around: Neighbours) -> Found:
    if len(line) > SHORT:
        return None
    if _REPORTERS.match(line):
        return SegmentKind.CREDIT, REPORTERS
    if _CREDIT.match(line) or (_AGENCY_PICTURE.search(line) and not _TELLS.search(line)):
        return SegmentKind.CREDIT, CREDIT_WORD
    return None


def _byline(line: str, around: Neighbours) -> Found:
    near_an_end = around.number < 6 or around.number >= around.total - 2
    if near_an_end and len(line) <= SHORT and _BYLINE.match(line) and not _is_sentence(line):
        return SegmentKind.BYLINE, BYLINE_WORD
    return None


def _headline(line: str, around: Neighbours) -> Found:
    if around.number == 0 and around.total > 1 and len(line) <= SHORT and not line.endswith((".", ":", ",", ";")):
        return SegmentKind.HEADLINE, FIRST_LINE
    return None


def _link(line: str, around: Neighbours) -> Found:
    return (SegmentKind.RELATED_LINK, LINK_WORD) if len(line) <= SHORT and _LINK.match(line) else None


def _like_a_title(line: str, around: Neighbours) -> Found:
    if not around.number or len(line) > SHORT or _is_sentence(line) or _QUOTED.match(line):
        return None
    if len(line.split()) > FEW or not _is_sentence(around.after):
        return SegmentKind.RELATED_LINK, LIKE_A_TITLE
    return SegmentKind.SUBHEAD, SUBHEAD_LIKE


def _block_quote(line: str, around: Neighbours) -> Found:
    if line.startswith(">"):
        return SegmentKind.BLOCK_QUOTE, SET_OFF
    if _QUOTED.search(line) or not around.number:
        return None
    if around.before.rstrip().endswith(":"):
        return SegmentKind.BLOCK_QUOTE, AFTER_COLON
    if _SPEAKS.search(line) and _TELLS.search(around.before) and not _TELLS.search(line):
        return SegmentKind.BLOCK_QUOTE, SPEAKS
    return None


def _is_sentence(line: str) -> bool:
    return bool(_ENDS.search(line[-12:]))


_RULES: Final[tuple[Callable[[str, Neighbours], Found], ...]] = (
    _notice,
    _credit,
    _byline,
    _headline,
    _link,
    _block_quote,
    _like_a_title,
)
