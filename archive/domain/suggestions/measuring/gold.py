"""What the annotation of one article shows, as stretches of its text.

A bundle holds what its annotator entered, and no more. So:

- *Told words*: claims with a teller. An annotator may cut what one teller said into several claims, or enter a
  piece of a claim again; claims of one first teller that overlap, or have no more than `JOINT` characters
  between them in one paragraph, are one stretch.
- *Tellers*: the first link of each such stretch. Its words are `as`, at the place nearest to the claim; without
  `as`, a strong name of `who` in the claim's paragraph or the one before it. A teller whose words cannot be
  placed so (a pronoun, mostly) is right by its uid alone.
- *Quotations*: stretches of form `direct` that stand in quotation marks, and block quotations of the segments.
- *Figures*: `[[claim.figure]]`, where `verbatim` stands in the claim. *Dates*: `said` of claims, dates of
  events that name a claim of this article, and of positions that its claims hold: where their words stand.
- *Names*: every place in the text of a strong name of the bundle's actors and locations.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from archive.domain.names import folded
from archive.domain.quotes import Found, Span, locate
from archive.domain.suggestions.known import Known, Names
from archive.domain.suggestions.language import ENGLISH
from archive.domain.suggestions.reading import Text

JOINT: Final = 6  # characters: ", and "
WEAK: Final = "weak"

type Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class GoldTelling:
    """Words told, `content`, and by whom: a uid, words at `teller`, or both."""

    content: Span
    uid: str
    teller: Span | None
    direct: bool


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """A number as entered."""

    span: Span
    value: int | None
    value_max: int | None
    bound: str
    population: str


@dataclass(frozen=True, slots=True)
class GoldDate:
    """A date as entered; that of an `event` may reach farther than the words at `span`."""

    span: Span
    edtf: str
    event: bool


@dataclass(slots=True)
class Gold:
    """All that is taken from one article's annotation. `read` are the paragraphs that hold any of it."""

    tellings: list[GoldTelling] = field(default_factory=list)
    quotations: list[Span] = field(default_factory=list)
    figures: list[GoldFigure] = field(default_factory=list)
    dates: list[GoldDate] = field(default_factory=list)
    names: list[Span] = field(default_factory=list)
    claims: list[Span] = field(default_factory=list)
    read: set[int] = field(default_factory=set)


def gold(uid: str, article: Table, text: str, things: Sequence[Table], events: Mapping[str, Table]) -> Gold:
    """What the bundle's `article` shows of its `text`; `things` are the actors and locations of the bundle."""
    read = Text.of(text, ENGLISH)
    names = strong_names(things)
    placed = [
        (claim, span) for claim in article["claim"] if (span := _place(text, claim["quote"], claim["occurrence"]))
    ]
    found = Gold(claims=[span for _, span in placed])
    found.read = {read.paragraph_at(at) for _, (start, end) in placed for at in (start, end - 1)}
    found.tellings = list(_tellings(read, placed, names))
    found.quotations = list(_quotations(read, article, placed))
    found.figures = list(_figures(text, placed))
    found.dates = list(_dates(uid, text, placed, events))
    known = [Known(name, owner, "actor") for owner, all_names in names.items() for name in all_names]
    matches = Names(known, ENGLISH).find(read.tokens)
    found.names = [(read.tokens[match.first].start, read.tokens[match.last - 1].end) for match in matches]
    return found


def strong_names(things: Sequence[Table]) -> dict[str, list[str]]:
    """The names of each uid that software may match."""
    return {
        thing["uid"]: [thing["name"], *(name["name"] for name in thing["other_name"] if name["kind"] != WEAK)]
        for thing in things
    }


def _place(text: str, words: str, occurrence: int | None) -> Span | None:
    found = locate(text, words, occurrence=occurrence)
    return (found.start, found.end) if isinstance(found, Found) else None


# -- tellings ------------------------------------------------------------------------------------------


def _tellings(text: Text, placed: list[tuple[Table, Span]], names: dict[str, list[str]]) -> Iterator[GoldTelling]:
    by_teller: dict[tuple[str, str], list[tuple[Span, bool]]] = {}
    for claim, span in placed:
        if claim["told"]:
            first = claim["told"][0]
            by_teller.setdefault((first["who"], first["as"]), []).append((span, claim["form"] == "direct"))
    for (uid, words), spans in by_teller.items():
        for content, direct in _joined(text.text, sorted(spans)):
            yield GoldTelling(content, uid, _teller(text, content, words, names.get(uid, [])), direct)


def _joined(text: str, spans: list[tuple[Span, bool]]) -> Iterator[tuple[Span, bool]]:
    """Stretches of one form that overlap or all but touch, as one."""
    current: tuple[Span, bool] | None = None
    for span, direct in spans:
        if (
            current
            and current[1] == direct
            and span[0] <= current[0][1] + JOINT
            and "\n" not in text[current[0][1] : span[0]]
        ):
            current = ((current[0][0], max(current[0][1], span[1])), direct)
            continue
        if current:
            yield current
        current = (span, direct)
    if current:
        yield current


def _teller(text: Text, content: Span, words: str, names: list[str]) -> Span | None:
    """The words of the teller nearest to the content, in its paragraph or the one before."""
    paragraph = text.paragraph_at(content[0])
    for number in (paragraph, paragraph - 1):
        if number < 0:
            break
        start, end = text.paragraphs[number]
        for wanted in [words] if words else sorted(names, key=len, reverse=True):
            places = [at for at in _places(text.text, wanted, start, end) if words or not content[0] <= at < content[1]]
            if places:
                at = min(places, key=lambda at: min(abs(at - content[1]), abs(content[0] - at - len(wanted))))
                return at, at + len(wanted)
    return None


def _places(text: str, words: str, start: int, end: int) -> list[int]:
    found = []
    at = text.find(words, start, end)
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1, end)
    return found


# -- quotations, figures, dates ------------------------------------------------------------------------


def _quotations(text: Text, article: Table, placed: list[tuple[Table, Span]]) -> Iterator[Span]:
    """The quotations, of marks or of segments, that hold a claim of direct form."""
    blocks = [
        _place(text.text, one["quote"], one["occurrence"]) for one in article["segment"] if one["kind"] == "block_quote"
    ]
    yield from (block for block in blocks if block)
    marked = [(quotation.inner_start, quotation.inner_end) for quotation in text.quotations if not quotation.depth]
    direct = sorted(span for claim, span in placed if claim["form"] == "direct")
    found = set()
    for start, end in direct:
        holding = next((span for span in marked if span[0] <= start and end <= span[1] + 2), None)
        in_block = any(block and block[0] <= start and end <= block[1] for block in blocks)
        if not in_block:
            found.add(holding or (start, end))
    yield from sorted(found)


def _figures(text: str, placed: list[tuple[Table, Span]]) -> Iterator[GoldFigure]:
    seen = set()
    for claim, (start, end) in placed:
        for figure in claim["figure"]:
            at = text.find(figure["verbatim"], start, end)
            span = (at, at + len(figure["verbatim"]))
            if at >= 0 and span not in seen:
                seen.add(span)
                yield GoldFigure(
                    span, figure["value"], figure["value_max"], figure["bound"], folded(figure["population"])
                )


def _dates(uid: str, text: str, placed: list[tuple[Table, Span]], events: Mapping[str, Table]) -> Iterator[GoldDate]:
    spans = {f"{uid}#{claim['key']}": span for claim, span in placed}
    seen: set[Span] = set()
    for claim, span in placed:
        yield from _date(text, claim["said"], span, seen, event=False)
    for event in events.values():
        if event["date_claim"] in spans:
            yield from _date(text, event["when"], spans[event["date_claim"]], seen, event=True)


def _date(text: str, when: Table, near: Span, seen: set[Span], *, event: bool) -> Iterator[GoldDate]:
    """The date of the words of `when` that stand nearest to a claim, once for each place."""
    if not when["text"] or not when["edtf"]:
        return
    places = _places(text, when["text"], 0, len(text))
    if places:
        at = min(places, key=lambda at: abs(at - near[0]))
        span = (at, at + len(when["text"]))
        if not any(span[0] < end and start < span[1] for start, end in seen):
            seen.add(span)
            yield GoldDate(span, when["edtf"], event)
