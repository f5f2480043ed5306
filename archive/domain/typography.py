"""A text read without its typography: what differs only in the shape of a mark is equal.

Quote marks and apostrophes of every shape are one mark; so are dashes and hyphens (and runs of them),
an ellipsis and three dots, and any run of white space; marks that are not seen (soft hyphen, zero-width
and direction marks) are nothing. Letters, digits, accents and case are never touched.
"""

import re
from dataclasses import dataclass
from typing import Self

# Written by number, since many of them look alike or like nothing.
_UNSEEN = "\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_MARK = re.compile(
    rf"(?P<space>[\s{_UNSEEN}]+)"
    r"|(?P<quote>[\"'`\u00ab\u00b4\u00bb\u02b9\u02ba\u02bb\u02bc\u02bd\u2018-\u201f\u2032-\u2037\u2039\u203a"
    r"\u300c-\u300f\u301d-\u301f\uff02\uff07])"
    r"|(?P<dash>[-\u058a\u05be\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]+)"
    r"|(?P<ellipsis>…|\.\.\.)"
)
_PLAIN = {"quote": "'", "dash": "-", "ellipsis": "…"}


@dataclass(frozen=True, slots=True)
class Folded:
    """A text without its typography, and where each character of it stands in the source.

    `starts[i]` and `ends[i]` are offsets in the source, in code points, end not included.
    """

    text: str
    starts: list[int]
    ends: list[int]

    @classmethod
    def of(cls, source: str) -> Self:
        """Read `source` once, from front to back."""
        pieces: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        last = 0
        for mark in _MARK.finditer(source):
            pieces += source[last : mark.start()], plain(mark)
            starts += range(last, mark.start())
            ends += range(last + 1, mark.start() + 1)
            if plain(mark):
                starts.append(mark.start())
                ends.append(mark.end())
            last = mark.end()
        pieces.append(source[last:])
        starts += range(last, len(source))
        ends += range(last + 1, len(source) + 1)
        return cls("".join(pieces), starts, ends)

    def in_source(self, start: int, end: int) -> tuple[int, int]:
        """The place in the source of a place that is not empty in the folded text."""
        return self.starts[start], self.ends[end - 1]


def plain(mark: re.Match[str]) -> str:
    """What a mark is read as: nothing, where it is not seen."""
    if mark.lastgroup == "space":
        return " " if any(character.isspace() for character in mark.group()) else ""
    return _PLAIN[mark.lastgroup or ""]
