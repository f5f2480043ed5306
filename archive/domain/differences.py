"""Two wordings of one text, word by word: what stayed, what went, what came."""

import difflib
import re
from typing import Final, Literal, NamedTuple

LONGEST: Final = 4000  # words and spaces of both: beyond this a comparison takes too long


class Piece(NamedTuple):
    """Words that stand in both texts (`same`), only in the first (`out`) or only in the second (`in`)."""

    how: Literal["same", "out", "in"]
    words: str


def pieces(before: str, after: str, *, around: int | None = None) -> list[Piece]:
    """`before` and `after` in one reading, what went before what came.

    The pieces that are not `in` spell `before`, those that are not `out` spell `after`; with `around`, what stayed is
    shortened to so many words and spaces next to each change. Texts too long to compare stand one after the other.
    """
    old, new = split(before), split(after)
    if len(old) + len(new) > LONGEST:
        return [*_changed("out", old), *_changed("in", new)]
    found: list[Piece] = []
    for same, went, came in _runs(old, new):
        if same:
            found.append(Piece("same", shortened(went, around) if around else "".join(went)))
        else:
            found += [*_changed("out", went), *_changed("in", came)]
    return found


def split(text: str) -> list[str]:
    """The words of `text` and the spaces between them."""
    return re.findall(r"\s+|\S+", text)


def shortened(words: list[str], around: int) -> str:
    """The first and last `around` of `words`, with "…" for those between."""
    if len(words) <= 2 * around + 1:
        return "".join(words)
    return "".join([*words[:around], " … ", *words[-around:]])


def _runs(old: list[str], new: list[str]) -> list[tuple[bool, list[str], list[str]]]:
    """What stayed and what changed in turn: (stayed, the words before, the words after).

    A few words that stayed between two longer changes count as changed: else two sentences that share only "the" and
    "of" would be read in shreds.
    """
    runs: list[tuple[bool, list[str], list[str]]] = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        runs.append((tag == "equal", old[a:b], new[c:d]))
        while len(runs) > 2 and runs[-2][0] and _length(runs[-2]) <= min(_length(runs[-3]), _length(runs[-1])):
            (_, went, came), (_, stayed, _), (_, went_too, came_too) = runs[-3:]
            runs[-3:] = [(False, [*went, *stayed, *went_too], [*came, *stayed, *came_too])]
    return runs


def _length(run: tuple[bool, list[str], list[str]]) -> int:
    """Characters of the longer side of a run, without the spaces at its ends."""
    return max(len("".join(words).strip()) for words in run[1:])


def _changed(how: Literal["out", "in"], words: list[str]) -> list[Piece]:
    return [Piece(how, "".join(words))] if words else []
