"""The parts of a text as the check shows them: every paragraph with its kind, proposed or chosen."""

from dataclasses import dataclass

from archive.domain.suggestions.segments import segments
from archive.domain.words import SegmentKind
from archive.vocabulary import label

PREFIX = "kind-"
KINDS = [
    SegmentKind.BODY,
    SegmentKind.HEADLINE,
    SegmentKind.SUBHEAD,
    SegmentKind.BLOCK_QUOTE,
    SegmentKind.RELATED_LINK,
    SegmentKind.CREDIT,
    SegmentKind.DATELINE,
    SegmentKind.BYLINE,
    SegmentKind.NOTICE,
]


@dataclass(frozen=True)
class Part:
    """One stretch of the text, the field that its kind is chosen in, and why that kind is proposed."""

    number: int
    start: int
    words: str
    kind: str
    why: str

    @property
    def field(self):
        return field_of(self.start)

    @property
    def choices(self):
        """Value and label of each kind, and whether it is chosen."""
        return [(str(kind), label(kind), kind == self.kind) for kind in KINDS]


def field_of(start):
    """The name of the field for the part that begins at `start`."""
    return f"{PREFIX}{start}"


def parts_of(text, chosen):
    """The parts of `text`; what was chosen stands, and is proposed where nothing was."""
    return [
        Part(number, each.start, text[each.start : each.end], _kind(chosen, each), each.why)
        for number, each in enumerate(segments(text), 1)
    ]


def spans_in(chosen, text):
    """Start, end and kind of every part that is not body, as chosen in a form. A part nobody chose for is body."""
    kinds = ((each, chosen.get(field_of(each.start), "")) for each in segments(text))
    return [(each.start, each.end, kind) for each, kind in kinds if kind in KINDS and kind != SegmentKind.BODY]


def _kind(chosen, segment):
    kind = chosen.get(field_of(segment.start), segment.kind)
    return kind if kind in KINDS else segment.kind
