"""What each stretch of a report's text may be: headline, subhead, dateline, byline, credit, link, quotation, notice.

Each proposal says why in one line; an editor decides. What is proposed nothing for is body. The text is read once,
line by line; no pattern takes more than linear time.
"""

from dataclasses import dataclass
from typing import Final

from archive.domain.quotes import paragraphs
from archive.domain.suggestions import segment_lines as lines
from archive.domain.suggestions.segment_lines import Neighbours
from archive.domain.words import SegmentKind


@dataclass(frozen=True, slots=True)
class Segment:
    """`text[start:end]` may be of `kind`; `why` is empty where nothing speaks for anything but body."""

    start: int
    end: int
    kind: SegmentKind
    why: str = ""


HEAD: Final = 8  # paragraphs in which a dateline or byline is looked for


def segments(text: str) -> list[Segment]:
    """Every paragraph of `text` in order, each with what it may be; a dateline stands apart from its paragraph."""
    spans = paragraphs(text)
    found: list[Segment] = []
    for at, (start, end) in enumerate(spans):
        line = text[start:end]
        cut = lines.dateline(line) if at < HEAD else 0
        if cut:
            found.append(Segment(start, start + cut, SegmentKind.DATELINE, lines.DATELINE))
            rest = len(line) - len(line[cut:].lstrip())
            found += [Segment(start + rest, end, SegmentKind.BODY)] if rest < len(line) else []
            continue
        around = Neighbours(at, len(spans), _line(text, spans, at - 1), _line(text, spans, at + 1))
        kind, why = lines.kind_of(line, around)
        found.append(Segment(start, end, kind, why))
    return found


def _line(text: str, spans: list[tuple[int, int]], at: int) -> str:
    if not 0 <= at < len(spans):
        return ""
    start, end = spans[at]
    return text[start:end]
