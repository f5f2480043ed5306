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
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            found.append(Piece("same", shortened(old[a:b], around) if around else "".join(old[a:b])))
        else:
            found += [*_changed("out", old[a:b]), *_changed("in", new[c:d])]
    return found


def split(text: str) -> list[str]:
    """The words of `text` and the spaces between them."""
    return re.findall(r"\s+|\S+", text)


def shortened(words: list[str], around: int) -> str:
    """The first and last `around` of `words`, with "…" for those between."""
    if len(words) <= 2 * around + 1:
        return "".join(words)
    return "".join([*words[:around], " … ", *words[-around:]])


def _changed(how: Literal["out", "in"], words: list[str]) -> list[Piece]:
    return [Piece(how, "".join(words))] if words else []
