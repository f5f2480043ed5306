"""What a report gives away of itself: publisher, date, headline, byline, dateline, language. Proposed, never concluded.

Each proposal fills one or several fields, with the basis and, where it is inferred, the note that says from what.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from archive.domain import phrases
from archive.domain.names import folded
from archive.domain.suggestions.segments import Segment, segments
from archive.domain.translation import gettext_noop as _
from archive.domain.words import DateBasis, PublisherBasis, SegmentKind

MOST: Final = 24  # proposals for one text
MOST_WORDS: Final = 60  # of a line beside the report
LONGEST_NAME: Final = 6  # words of an outlet's name

IN_DATELINE: Final = _("The dateline names the agency “{name}”; another outlet may have carried it.")
OWNER: Final = _("The text says whose rights these are: “{words}”.")
NAMED_ASIDE: Final = _("A line beside the report names “{name}”: “{words}”.")
SAID_BY_PAGE: Final = _("The page says so of itself: {where}.")
FIRST_LINE: Final = _("It is the first line of the text.")
AFTER_BY: Final = _("The text has “{words}”.")
DATE_LINE: Final = _("The text has the line “{words}”.")
BEFORE_DASH: Final = _("The report begins with “{words}”.")
ARABIC: Final = _("Its letters are Arabic, with none that Persian or Urdu adds.")
AGENCY_NOTE: Final = _("The dateline of the text names “{name}”.")
ASIDE_NOTE: Final = _("A line beside the report names it: “{words}”.")

_AGENCY = re.compile(r"\(([A-Z][\w .&-]{1,40})\)")
_OWNER = re.compile(
    r"(?:©|\([cC]\)|[Cc]opyright|COPYRIGHT)\s*(?:©|\([cC]\))?\s*(?:\d{4}(?:[-–]\d{2,4})?,?\s+)?(?:by\s+)?"
    r"(?P<name>(?:[Tt]he\s+)?[A-Z][\w’'&-]*(?: (?!All\b)[A-Z][\w’'&-]*){0,4})"
)
_LEADING_BY = re.compile(r"(?:by|from|words by|story by|written by|reported by)\s+", re.I)
_LEADING_LABEL = re.compile(r"(?:first\s+)?(?:published|posted)(?:\s+(?:on|at))?\s*:?\s*", re.I)
_ARABIC = re.compile(r"[\u0620-\u064a]")
_NOT_ARABIC = re.compile(r"[پچژگکیٹڈڑں]")


@dataclass(frozen=True)
class Proposal:
    """Values for fields, and why, as a pattern with what stands in its places."""

    fields: Mapping[str, str]
    why: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class PageHint:
    """Something the page says of itself: what, in which words, where."""

    what: str
    words: str
    where: str


def proposals(text: str, hints: Iterable[PageHint] = (), outlets: Iterable[str] = ()) -> list[Proposal]:
    """What `text`, the `hints` of its page and the names of known `outlets` give away; no value twice for a field."""
    found: list[Proposal] = []
    seen: set[tuple[str, str]] = set()
    for each in (*_of_page(hints), *_of_text(text, outlets)):
        first = next(iter(each.fields.items()))
        key = (first[0], folded(first[1]))
        if key not in seen and len(found) < MOST:
            seen.add(key)
            found.append(each)
    return found


def _of_page(hints: Iterable[PageHint]) -> Iterator[Proposal]:
    for hint in hints:
        fields = {hint.what: hint.words}
        if hint.what == "publisher":
            fields["publisher_basis"] = PublisherBasis.STATED
        if hint.what == "published":
            when = phrases.read(hint.words, None)
            if when is None:
                continue
            fields = {
                "published": when.edtf,
                "published_basis": DateBasis.STATED,
                "published_note": f"{hint.where}: {hint.words}",
            }
        yield Proposal(fields, SAID_BY_PAGE, {"where": hint.where})


def _of_text(text: str, outlets: Iterable[str]) -> Iterator[Proposal]:
    names = {folded(name): name for name in outlets if len(name) > 1}
    for each in segments(text):
        words = text[each.start : each.end].strip()
        yield from _of_segment(each, words)
        if each.kind in (SegmentKind.RELATED_LINK, SegmentKind.NOTICE):
            yield from _named_aside(words, names)
    yield from _script(text)


def _of_segment(segment: Segment, words: str) -> Iterator[Proposal]:
    match segment.kind:
        case SegmentKind.HEADLINE:
            yield Proposal({"headline": words}, FIRST_LINE)
        case SegmentKind.BYLINE:
            yield Proposal({"byline": _LEADING_BY.sub("", words, count=1)}, AFTER_BY, {"words": words})
        case SegmentKind.DATELINE:
            yield from _of_dateline(words)
        case SegmentKind.NOTICE | SegmentKind.CREDIT:
            yield from _of_notice(words)


def _of_dateline(words: str) -> Iterator[Proposal]:
    when = phrases.read(words.rstrip(" –—―-"), None)
    place = words.rstrip(" –—―-")
    if when and _is_day(when.edtf):
        yield Proposal(
            {"published": when.edtf, "published_basis": DateBasis.STATED, "published_note": f"“{place}”"},
            DATE_LINE,
            {"words": words},
        )
    if place != words:
        yield Proposal({"dateline": place}, BEFORE_DASH, {"words": words})
    if agency := _AGENCY.search(words):
        name = agency[1]
        note = AGENCY_NOTE.format(name=name)
        yield Proposal(
            {"publisher": name, "publisher_basis": PublisherBasis.INFERRED, "publisher_note": note},
            IN_DATELINE,
            {"name": name},
        )


def _of_notice(words: str) -> Iterator[Proposal]:
    if owner := _OWNER.search(words[:400]):
        yield Proposal(
            {"publisher": owner["name"], "publisher_basis": PublisherBasis.STATED, "rights_note": words},
            OWNER,
            {"words": words[:120]},
        )
    if label := _LEADING_LABEL.match(words):
        when = phrases.read(words[label.end() :][:80], None)
        if when and _is_day(when.edtf):
            yield Proposal(
                {"published": when.edtf, "published_basis": DateBasis.STATED, "published_note": f"“{words[:120]}”"},
                DATE_LINE,
                {"words": words[:120]},
            )


def _named_aside(words: str, names: Mapping[str, str]) -> Iterator[Proposal]:
    line = re.findall(r"[^\W_]+", folded(words).replace("'s", ""))[:MOST_WORDS]
    runs = (" ".join(line[at : at + length]) for at in range(len(line)) for length in range(1, LONGEST_NAME + 1))
    for name in dict.fromkeys(names[run] for run in runs if run in names):
        note = ASIDE_NOTE.format(words=words[:120])
        fields = {"publisher": name, "publisher_basis": PublisherBasis.INFERRED, "publisher_note": note}
        yield Proposal(fields, NAMED_ASIDE, {"name": name, "words": words[:120]})


def _script(text: str) -> Iterator[Proposal]:
    sample = text[:4000]
    letters = sum(each.isalpha() for each in sample)
    if letters and len(_ARABIC.findall(sample)) * 2 > letters and not _NOT_ARABIC.search(sample):
        yield Proposal({"language": "ar"}, ARABIC)


def _is_day(edtf: str) -> bool:
    return re.fullmatch(r"\d{4}-\d\d-\d\d", edtf) is not None
