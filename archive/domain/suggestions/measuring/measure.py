"""Counts, kind by kind, how many of the proposals for an article are what its annotator entered.

Precision is counted only in paragraphs that hold a claim: the others were not read for any. Quotations of a
word or two and hedges are never entered, so never wrong. Figures count inside the claims of the annotator,
dates only where one was entered: a date that no one entered is not wrong.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from archive.domain.dates import DateError, bounds
from archive.domain.names import folded
from archive.domain.quotes import Span
from archive.domain.suggestions.measuring.gold import Gold, GoldDate, GoldFigure, GoldTelling
from archive.domain.suggestions.measuring.scores import Score, alike, pairs, score_spans, shared, trimmed
from archive.domain.suggestions.proposal import Kind, Proposal
from archive.domain.suggestions.reading import paragraphs_of

KINDS = (
    "teller with content", "teller", "content", "quotation", "name", "date", "figure", "figure value", "figure bound", "figure value, bound and population",
)  # fmt: skip


@dataclass(slots=True)
class Measured:
    """Scores by kind, and how many proposals did not stand where they said."""

    scores: dict[str, Score] = field(default_factory=lambda: {kind: Score() for kind in KINDS})
    wrong_offsets: int = 0

    def add(self, other: "Measured") -> None:
        """Count another article in."""
        for kind, score in other.scores.items():
            self.scores[kind].add(score)
        self.wrong_offsets += other.wrong_offsets


def measure(text: str, gold: Gold, proposals: Sequence[Proposal], new_names: Sequence[Proposal]) -> Measured:
    """Proposals for `text` against `gold`; `new_names` were made knowing none of the archive's names."""
    spans = paragraphs_of(text)
    read = [spans[number] for number in sorted(gold.read) if number < len(spans)]
    inside = [one for one in proposals if any(start <= one.start < end for start, end in read)]
    found = Measured()
    found.wrong_offsets = sum(text[one.start : one.end] != one.words for one in proposals)
    scores = found.scores
    scores["teller with content"], scores["teller"], scores["content"] = _tellings(text, gold, _of(inside, Kind.CLAIM))
    quotations = [one for one in _of(inside, Kind.QUOTATION) if not one.fill.scare]
    scores["quotation"] = score_spans(text, gold.quotations, _outer([_span(one) for one in quotations]))
    names = [
        _span(one)
        for one in new_names
        if one.kind is Kind.NAME and any(start <= one.start < end for start, end in read)
    ]
    entered = [span for span in gold.names if any(start <= span[0] < end for start, end in read)]
    scores["name"] = score_spans(text, entered, names)
    scores["date"] = _dates(gold.dates, _of(proposals, Kind.DATE))
    figures = [
        one
        for one in _of(inside, Kind.FIGURE)
        if any(start <= one.start and one.end <= end for start, end in gold.claims)
    ]
    _figures(text, gold.figures, figures, scores)
    return found


def _of(proposals: Sequence[Proposal], kind: Kind) -> list[Proposal]:
    return [one for one in proposals if one.kind is kind]


def _span(one: Proposal) -> Span:
    return one.start, one.end


def _outer(spans: list[Span]) -> list[Span]:
    """Without those that stand inside others."""
    found: list[Span] = []
    for span in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not found or span[1] > found[-1][1]:
            found.append(span)
    return found


def _tellings(text: str, gold: Gold, claims: list[Proposal]) -> tuple[Score, Score, Score]:
    """Tellers with content, tellers, contents."""
    contents = score_spans(
        text, _unique([one.content for one in gold.tellings]), _unique([_span(one) for one in claims])
    )
    both = pairs(
        gold.tellings, claims, lambda one, claim: shared(one.content, _span(claim)) if _same(one, claim) else 0.0
    )
    exact = sum(trimmed(text, one.content) == trimmed(text, _span(claim)) for one, claim in both)
    joint = Score(len(gold.tellings), len(claims), len(both), len(both), exact)
    entered = {_teller_key(one): one for one in gold.tellings}
    proposed = {(claim.fill.tellers[0].start, claim.fill.tellers[0].end): claim for claim in claims}
    found = pairs(list(entered.values()), list(proposed.values()), lambda one, claim: float(_same(one, claim)))
    exact = sum(
        one.teller is not None
        and trimmed(text, one.teller) == trimmed(text, (c.fill.tellers[0].start, c.fill.tellers[0].end))
        for one, c in found
    )
    return joint, Score(len(entered), len(proposed), len(found), len(found), exact), contents


def _unique(spans: list[Span]) -> list[Span]:
    return list(dict.fromkeys(spans))


def _teller_key(one: GoldTelling) -> tuple[object, ...]:
    """Tellings by the same words are one teller; where the words are not placed, each content has its own."""
    return (one.teller,) if one.teller else (one.uid, one.content)


def _same(one: GoldTelling, claim: Proposal) -> bool:
    """Whether the proposed teller is the one entered: by half of the longer span, with or without its description, or by uid."""
    teller = claim.fill.tellers[0]
    if one.teller and (
        alike(one.teller, (teller.start, teller.end))
        or alike(one.teller, (teller.start, teller.start + len(teller.named_as)))
    ):
        return True
    near = shared(one.content, _span(claim)) > 0 or (
        one.teller is not None and shared(one.teller, (teller.start, teller.end)) > 0
    )
    return bool(one.uid) and teller.actor == one.uid and near


def _dates(gold: list[GoldDate], proposals: list[Proposal]) -> Score:
    """Values, of the dates entered: what was proposed at their words, right where it is the same or lies within an event's."""
    found = pairs(
        gold,
        proposals,
        lambda one, other: float(shared(one.span, _span(other)) > 0) * (0.5 + shared(one.span, _span(other)) / 2),
    )
    valued = [(one, other) for one, other in found if other.fill.date.when]
    right = sum(_same_date(one, other.fill.date.when.edtf) for one, other in valued)
    return Score(len(gold), len(valued), right, right, right)


def _same_date(one: GoldDate, edtf: str) -> bool:
    if one.edtf.rstrip("?~%") == edtf.rstrip("?~%"):
        return True
    try:
        (first, last), (start, end) = bounds(one.edtf), bounds(edtf)
    except DateError:
        return False
    if (first, last) == (start, end):
        return True
    return one.event and None not in (first, last, start, end) and first <= start and end <= last  # type: ignore[operator]


def _figures(text: str, gold: list[GoldFigure], proposals: list[Proposal], scores: dict[str, Score]) -> None:
    """Spans; then, of the matched, the values."""
    found = pairs(gold, proposals, lambda one, other: shared(one.span, _span(other)))
    exact = sum(trimmed(text, one.span) == trimmed(text, _span(other)) for one, other in found)
    scores["figure"] = Score(len(gold), len(proposals), len(found), len(found), exact)
    value = [
        (one.value, one.value_max) == (other.fill.figure.value, other.fill.figure.value_max) for one, other in found
    ]
    bound = [one.bound == other.fill.figure.bound for one, other in found]
    population = [one.population == folded(other.fill.figure.population) for one, other in found]
    every = [all(three) for three in zip(value, bound, population, strict=True)]
    for kind, right in (
        ("figure value", value),
        ("figure bound", bound),
        ("figure value, bound and population", every),
    ):
        scores[kind] = Score(len(found), len(found), sum(right), sum(right), sum(right))
