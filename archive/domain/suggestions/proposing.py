"""Everything the readers have to propose for one text, in the order of its words."""

from collections.abc import Iterable, Sequence
from typing import Final, Protocol

from archive.domain.phrases import Anchor
from archive.domain.suggestions import claims, dates, figures, hedges, namesakes, repeats
from archive.domain.suggestions.findings import Findings
from archive.domain.suggestions.known import Known
from archive.domain.suggestions.language import language as tables
from archive.domain.suggestions.names import Name
from archive.domain.suggestions.proposal import Fill, Kind, Proposal, key_of
from archive.domain.suggestions.reading import Text
from archive.domain.translation import Translate
from archive.domain.words import SegmentKind

# Stretches of a text that hold no claims.
WITHOUT_CLAIMS: Final = frozenset(
    (SegmentKind.RELATED_LINK, SegmentKind.CREDIT, SegmentKind.BYLINE, SegmentKind.NOTICE)
)


class Block(Protocol):
    """A segment of an article's text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def kind(self) -> SegmentKind: ...


def propose(
    text: str,
    *,
    known: Iterable[Known] = (),
    anchor: Anchor | None = None,
    segments: Iterable[Block] = (),
    language: str = "en",
    others: Sequence[tuple[str, str]] = (),
    dismissed: frozenset[str] = frozenset(),
    translate: Translate = str,
) -> list[Proposal]:
    """What may be entered from `text`, in order; nothing is saved, and no text makes it raise.

    `known` are the archive's strong names; `anchor` is what relative dates count from; `segments` are the
    text's own; `others` are texts to look for repeated passages in, each with a title; `dismissed` are keys.
    """
    blocks = list(segments)
    findings = Findings.of(text, list(known), blocks, language)
    days, numbers = dates.read(text, anchor, translate), figures.read(text, translate)
    found = [
        *claims.proposals(findings, days, numbers, [block for block in blocks if block.kind in WITHOUT_CLAIMS]),
        *_quotations(findings.text),
        *(_name(findings.text, name) for name in findings.names),
        *(_plain(findings.text, Kind.DATE, day.start, day.end, day.why, Fill(date=day)) for day in days),
        *(_plain(findings.text, Kind.FIGURE, one.start, one.end, one.why, Fill(figure=one)) for one in numbers),
        *(
            _plain(findings.text, Kind.HEDGE, hedge.start, hedge.end, hedge.why)
            for hedge in hedges.hedges(findings.text)
        ),
        *_repeats(findings.text, others),
        *(_namesake(findings.text, one) for one in namesakes.namesakes(findings.text, findings.names)),
    ]
    unique = {proposal.key: proposal for proposal in found if proposal.key not in dismissed}
    return sorted(unique.values(), key=lambda proposal: (proposal.start, -proposal.end, proposal.kind, proposal.key))


def _plain(
    text: Text, kind: Kind, start: int, end: int, why: str, fill: Fill | None = None, more: str = ""
) -> Proposal:
    words = text.text[start:end]
    key = key_of(kind, start, end, words, more)
    return Proposal(kind, start, end, words, why, fill or Fill(), text.paragraph_at(start) + 1, key)


def _quotations(text: Text) -> list[Proposal]:
    return [
        _plain(
            text, Kind.QUOTATION, quotation.inner_start, quotation.inner_end, quotation.why, Fill(scare=quotation.scare)
        )
        for quotation in text.quotations
    ]


def _name(text: Text, name: Name) -> Proposal:
    actors = tuple(dict.fromkeys(known.uid for known in name.known if known.kind == "actor"))
    places = tuple(dict.fromkeys(known.uid for known in name.known if known.kind == "place"))
    fill = Fill(actors=actors, locations=places, name=name.full, name_kind=name.kind)
    why = name.why if name.known else f"new? {name.kind}: {name.why}"
    return _plain(text, Kind.NAME, name.start, name.end, why, fill)


def _repeats(text: Text, others: Sequence[tuple[str, str]]) -> list[Proposal]:
    found = [
        _plain(
            text,
            Kind.REPEAT,
            one.start,
            one.end,
            f"{one.words} words that stood in paragraph {text.paragraph_at(one.other_start) + 1} before",
            None,
            str(one.other_start),
        )
        for one in repeats.within(text)
    ]
    for title, words in others:
        other = Text.of(words, tables("und"))
        for one in repeats.between(text, other):
            why = f"{one.words} words that also stand in “{title}”, paragraph {other.paragraph_at(one.other_start) + 1}"
            found.append(_plain(text, Kind.REPEAT, one.start, one.end, why, None, f"{title}\0{one.other_start}"))
    return found


def _namesake(text: Text, one: namesakes.Namesake) -> Proposal:
    first = text.paragraph_at(one.first.start) + 1
    why = f"{one.why} (First in paragraph {first}.)"
    return _plain(text, Kind.NAMESAKE, one.second.start, one.second.end, why, Fill(name=one.second.full))
