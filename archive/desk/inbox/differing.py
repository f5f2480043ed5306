"""What differs between two texts, side by side: paragraph by paragraph, word by word inside those that changed."""

import difflib

from archive.domain import quotes
from archive.domain.differences import pieces

LONGEST = 3000  # paragraphs of both texts: beyond this a comparison takes too long
NEAR = 40  # paragraphs ahead in which the like of one is looked for


def side_by_side(left, right):
    """Rows of two columns, each a list of pieces (how, words); None where the texts are too long to compare."""
    old, new = _lines(left), _lines(right)
    if len(old) + len(new) > LONGEST:
        return None
    rows = []
    for tag, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            rows += [([("same", line)], [("same", line)]) for line in old[a:b]]
        else:
            rows += [_row(one, other) for one, other in _paired(old[a:b], new[c:d])]
    return rows


def _paired(old, new):
    """Each changed paragraph beside the next one that is like it; the others beside nothing."""
    at = 0
    for one in old:
        like = next((n for n in range(at, min(len(new), at + NEAR)) if _alike(one, new[n])), None)
        if like is None:
            yield one, ""
            continue
        yield from (("", other) for other in new[at:like])
        yield one, new[like]
        at = like + 1
    yield from (("", other) for other in new[at:])


def _alike(one, other):
    first, second = set(one.split()), set(other.split())
    return len(first & second) * 2 >= min(len(first), len(second))


def _row(one, other):
    if not one or not other:
        return [("out", one)] if one else [], [("in", other)] if other else []
    found = pieces(one, other)
    return [tuple(each) for each in found if each.how != "in"], [tuple(each) for each in found if each.how != "out"]


def _lines(text):
    return [text[start:end] for start, end in quotes.paragraphs(text)]
