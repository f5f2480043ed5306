"""Articles with the annotation written into them: `{f at_least 12 killed people|at least 12 people}`.

Marks, which may nest; several in one, with a semicolon between: `q` a quotation, without its marks; `n` a name;
`t1`, `t2` … a teller; `c1`, `c2` … words that this teller tells; `f BOUND VALUE MEASURE POPULATION` a figure, the
value `-` where the words give none and `20-30` for a range; `d EDTF BASIS` a date, `-` where it has no value.
The first line names the day of publication.
"""

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from archive.domain.names import folded
from archive.domain.phrases import Anchor
from archive.domain.quotes import Span
from archive.domain.suggestions.measuring.gold import Gold, GoldDate, GoldFigure, GoldTelling
from archive.domain.suggestions.quotations import SCARE
from archive.domain.suggestions.reading import paragraphs_of

OPENS, CLOSES, ENDS_HEAD = "{}|"


class Mark(NamedTuple):
    """What one mark says of the words at `span`."""

    kind: str
    rest: list[str]
    span: Span


@dataclass(slots=True)
class Marked:
    """An article as annotated throughout: what is not marked is not there. `undated` are date phrases without a value."""

    name: str
    text: str
    anchor: Anchor
    gold: Gold
    measures: dict[Span, str] = field(default_factory=dict)
    undated: list[Span] = field(default_factory=list)


def read(path: Path) -> Marked:
    """The article at `path`."""
    first, _, words = path.read_text(encoding="utf-8").partition("\n\n")
    text, marks = unmarked(words.strip())
    article = Marked(path.stem, text, Anchor(first.split()[1], f"article:{path.stem}"), Gold())
    by_kind: dict[str, list[Mark]] = {}
    for mark in marks:
        by_kind.setdefault(mark.kind, []).append(mark)
    article.gold.quotations = [mark.span for mark in by_kind.get("q", []) if not _is_scare(text[slice(*mark.span)])]
    article.gold.names = [mark.span for mark in by_kind.get("n", [])]
    article.gold.claims, article.gold.read = [(0, len(text))], set(range(len(paragraphs_of(text))))
    _figures(article, by_kind.get("f", []))
    _dates(article, by_kind.get("d", []))
    _tellings(article, by_kind)
    return article


def _is_scare(words: str) -> bool:
    """A word or three without a clause, which no one enters as a quotation."""
    return len(words.split()) <= SCARE and words[-1] not in ",.!?…"


def unmarked(words: str) -> tuple[str, list[Mark]]:
    """The text without its marks, and the marks with their offsets in it."""
    pieces: list[str] = []
    marks: list[Mark] = []
    open_marks: list[tuple[list[str], int]] = []
    length = at = 0
    while at < len(words):
        if words[at] == OPENS:
            head, _, _ = words[at + 1 :].partition(ENDS_HEAD)
            open_marks.append((head.split(";"), length))
            at += len(head) + 2
            continue
        if words[at] == CLOSES:
            kinds, start = open_marks.pop()
            marks += [Mark(kind.split()[0], kind.split()[1:], (start, length)) for kind in kinds]
        else:
            pieces.append(words[at])
            length += 1
        at += 1
    assert not open_marks, f"{len(open_marks)} marks are not closed"
    return "".join(pieces), sorted(marks, key=lambda mark: mark.span)


def _figures(article: Marked, marks: list[Mark]) -> None:
    for _, (bound, value, measure, *population), span in marks:
        ends = [None] if value == "-" else [int(end) for end in value.split("-")]
        low, high = ends[0], ends[1] if len(ends) > 1 else None
        article.gold.figures.append(GoldFigure(span, low, high, bound, folded(" ".join(population))))
        article.measures[span] = measure


def _dates(article: Marked, marks: list[Mark]) -> None:
    for _, (edtf, *_), span in marks:
        if edtf == "-":
            article.undated.append(span)
        else:
            article.gold.dates.append(GoldDate(span, edtf, event=False))


def _tellings(article: Marked, by_kind: dict[str, list[Mark]]) -> None:
    """Each stretch of words told with the nearest words for its teller."""
    direct = [mark.span for mark in by_kind.get("q", [])]
    for kind, contents in by_kind.items():
        if kind[0] != "c":
            continue
        tellers = by_kind[f"t{kind[1:]}"]
        for _, _, (start, end) in contents:
            teller = min(tellers, key=lambda mark: max(mark.span[0] - end, start - mark.span[1])).span
            article.gold.tellings.append(GoldTelling((start, end), "", teller, (start, end) in direct))
