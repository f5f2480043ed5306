"""Claims that a text seems to hold: words told, joined with who tells them and what stands in them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final, Protocol

from archive.domain.suggestions.dates import DateProposal
from archive.domain.suggestions.english.grammar import PRONOUNS
from archive.domain.suggestions.figures import FigureProposal
from archive.domain.suggestions.findings import Findings
from archive.domain.suggestions.names import Name
from archive.domain.suggestions.proposal import Fill, Kind, Proposal, Teller, key_of
from archive.domain.suggestions.reading import Text
from archive.domain.suggestions.telling import Telling
from archive.domain.words import AttributionBasis

PASSING_ON: Final = frozenset(("quoted", "quotes", "quoting", "cited", "cites", "citing"))


class Stretch(Protocol):
    """Words of a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def proposals(
    findings: Findings, days: Sequence[DateProposal], numbers: Sequence[FigureProposal], without: Sequence[Stretch]
) -> Iterator[Proposal]:
    """A proposal for each stretch of words told, and one for each teller, outside the stretches `without` claims."""
    starts = _Starts(findings.names, days, numbers)
    for telling in findings.tellings:
        if telling.teller is None or any(one.start <= telling.cue[0] < one.end for one in without):
            continue
        chain = _chain(findings, telling, starts)
        yield _teller(findings.text, telling, chain)
        for start, end in telling.contents:
            yield _claim(findings.text, telling, chain, start, end, starts)


class _Starts:
    """Names, dates and figures, found by where they stand."""

    def __init__(self, names: Sequence[Name], days: Sequence[DateProposal], numbers: Sequence[FigureProposal]) -> None:
        self._names, self._days, self._numbers = _Ordered(names), _Ordered(days), _Ordered(numbers)
        self.names, self.days, self.numbers = self._names.inside, self._days.inside, self._numbers.inside
        # Whom a pronoun stands for is a name elsewhere in the text.
        self.uids = {name.full: known.uid for name in names for known in name.known if known.kind == "actor"}


class _Ordered[Thing: Stretch]:
    """Things of a text in its order."""

    def __init__(self, things: Sequence[Thing]) -> None:
        self.things = sorted(things, key=lambda one: one.start)
        self.starts = [one.start for one in self.things]

    def inside(self, start: int, end: int) -> list[Thing]:
        """Those that begin and end between the two."""
        near = self.things[bisect_left(self.starts, start) : bisect_left(self.starts, end)]
        return [one for one in near if one.end <= end]


def _chain(findings: Findings, telling: Telling, starts: _Starts) -> tuple[Teller, ...]:
    """The first teller and, where it told a medium, that medium."""
    assert telling.teller is not None
    assert telling.name is not None
    text = findings.text.text
    inside = _no_owners(text, starts.names(*telling.name))
    uid = next((known.uid for name in inside for known in name.known if known.kind == "actor"), "")
    uid = uid or starts.uids.get(telling.who, "")
    first = Teller(
        text[slice(*telling.teller)], *telling.teller, text[slice(*telling.name)], telling.who, uid, telling.on_behalf_of, telling.verb, telling.basis
    )  # fmt: skip
    if telling.hearer is None:
        return (first,)
    heard, words = _no_owners(text, starts.names(*telling.hearer)), text[slice(*telling.hearer)]
    passed_on = telling.passed_on or telling.verb.lower() in PASSING_ON
    if not heard and (not passed_on or words.lower() in PRONOUNS):
        return (first,)
    uid = next((known.uid for name in heard[:1] for known in name.known if known.kind == "actor"), "")
    who = heard[0].full if heard else words
    return first, Teller(words, *telling.hearer, words, who, uid, basis=AttributionBasis(telling.basis))


def _no_owners(text: str, names: Sequence[Name]) -> list[Name]:
    """The names that own nothing: of "Turkey's Anadolu agency" Turkey does not tell."""
    return [name for name in names if text[name.end : name.end + 2] not in ("'s", "’s")]


def _teller(text: Text, telling: Telling, chain: tuple[Teller, ...]) -> Proposal:
    start, end = chain[0].start, chain[0].end
    words = text.text[start:end]
    why = f"tells, by {telling.why}" if not telling.who or telling.who == words else f"{telling.who}; by {telling.why}"
    return Proposal(
        Kind.TELLER, start, end, words, why, Fill(chain), text.paragraph_at(start) + 1, key_of(Kind.TELLER, start, end, words)
    )  # fmt: skip


def _claim(text: Text, telling: Telling, chain: tuple[Teller, ...], start: int, end: int, starts: _Starts) -> Proposal:
    names = starts.names(start, end)
    fill = Fill(
        tellers=chain,
        form=telling.form,
        stance=telling.stance,
        date=_said(text, telling, starts),
        actors=_uids(names, "actor"),
        locations=_uids(names, "place"),
        dates=tuple(starts.days(start, end)),
        figures=tuple(starts.numbers(start, end)),
    )
    paragraph = text.paragraph_at(start) + 1
    words = text.text[start:end]
    why = f"¶{paragraph} looks like a claim by {telling.who or chain[0].named_as}: {telling.why}"
    return Proposal(
        Kind.CLAIM, start, end, words, why, fill, paragraph, key_of(Kind.CLAIM, start, end, words, chain[0].named_as)
    )


def _uids(names: Sequence[Name], kind: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(known.uid for name in names for known in name.known if known.kind == kind))


def _said(text: Text, telling: Telling, starts: _Starts) -> DateProposal | None:
    """The date beside the verb, outside the words told: "said on Tuesday that"."""
    near = starts.days(max(0, telling.cue[0] - 40), min(len(text.text), telling.cue[1] + 40))
    outside = [day for day in near if not any(start < day.end and day.start < end for start, end in telling.contents)]
    inside_sentence = [day for day in outside if "." not in text.text[telling.cue[1] : day.start]]
    return inside_sentence[0] if inside_sentence else None
