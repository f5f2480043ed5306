"""Gaps: what a page that is kept leaves open, to be filled when it is sent.

What hangs on the rest of the record, on the day or on the site's own address is no part of a page that is kept: a gap
stands there, with a name and perhaps values. A gap begins with a token that is made of the document's own bytes, so
that no document can hold its own; the text of a kept page begins with the token once.
"""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from archive.record.rendering import kept

LENGTH = 32  # characters of a token
END = ";"


@dataclass(frozen=True)
class Gaps:
    """The gaps of one page, by the token that begins each."""

    token: str

    @classmethod
    def of(cls, document: str) -> "Gaps":
        """Those of the page of a document."""
        return cls(hashlib.sha256(document.encode()).hexdigest()[:LENGTH])

    def gap(self, name: str, *values: int) -> Markup:
        """A gap where text or the beginning of an address may stand."""
        return kept(f"{self.token}{' '.join([name, *map(str, values)])}{END}")


def filled(page: str, fill: Callable[..., str]) -> str:
    """A page without its token, each gap filled by what `fill` gives for its name and values."""
    first, *rest = page[LENGTH:].split(page[:LENGTH])
    found = [first]
    for piece in rest:
        gap, _, text = piece.partition(END)
        name, *values = gap.split(" ")
        found += [fill(name, *map(int, values)), text]
    return "".join(found)
