"""Which actors, places and events may be one and the same, and which one name may stand for two.

Things are compared only where they share a name, the beginning of a word of their names, or a place, or where their
names stand side by side in the alphabet, read from either end: so that time grows with the things and not with their
pairs. Each candidate says why in one line; nothing here decides.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Final

from rapidfuzz.fuzz import ratio, token_sort_ratio

from archive.domain.suggestions.namesakes import CALLINGS
from archive.domain.translation import Say, Translate, gettext_noop, speaker

CLOSE: Final = 86.0  # of 100: names less alike than this are not proposed
BEGINNING: Final = 3  # letters of a word by which things are brought together
CROWD: Final = 60  # things that share a beginning; of more only the first are compared
BESIDE: Final = 8  # names further on in the alphabet that each is compared with
ARTICLE: Final = re.compile(r"\b(?:a[dlnrstz]|ash|e[dlnrstz]|esh)-")
MOST: Final = 200  # candidates of one noun


@dataclass(frozen=True)
class Thing:
    """A thing as it is compared: its name, all its strong names folded, its kind; of an event its place, days and what it rests on."""

    uid: str
    name: str
    names: frozenset[str]
    kind: str = ""
    place: str = ""
    days: tuple[date, date] | None = None
    rests_on: frozenset[str] = field(default_factory=frozenset)  # claims and actors


@dataclass(frozen=True)
class Candidate:
    """Two things that may be one, the lesser uid first, how likely (of 100), and why, in one line."""

    one: str
    other: str
    weight: float
    why: str


def candidates(things: Sequence[Thing], translate: Translate = str) -> list[Candidate]:
    """Pairs of `things` that may be one, the likeliest first; at most `MOST`."""
    say = speaker(translate)
    found: dict[tuple[str, str], Candidate] = {}
    for reader in (_same_name, _close_name, _same_happening):
        for one, other, weight, why in reader(things, say):
            pair = (one.uid, other.uid) if one.uid < other.uid else (other.uid, one.uid)
            if pair not in found or found[pair].weight < weight:
                found[pair] = Candidate(*pair, weight, why)
    return sorted(found.values(), key=lambda each: (-each.weight, each.one, each.other))[:MOST]


type _Found = tuple[Thing, Thing, float, str]


def _pairs(blocks: Iterable[list[Thing]]) -> Iterator[tuple[Thing, Thing]]:
    for block in blocks:
        crowd = block[:CROWD]
        for at, one in enumerate(crowd):
            for other in crowd[at + 1 :]:
                yield one, other


def _same_name(things: Sequence[Thing], say: Say) -> Iterator[_Found]:
    blocks: dict[str, list[Thing]] = defaultdict(list)
    for thing in things:
        for name in sorted(thing.names):
            blocks[name].append(thing)
    for name, block in blocks.items():
        for one, other in _pairs([block]):
            yield one, other, 100.0, say(SAME_NAME, name=name)


def _close_name(things: Sequence[Thing], say: Say) -> Iterator[_Found]:
    blocks: dict[str, list[Thing]] = defaultdict(list)
    for thing in things:
        for key in sorted(
            {word[:BEGINNING] for name in thing.names for word in name.split() if len(word) >= BEGINNING}
        ):
            blocks[key].append(thing)
    named = ((one, a, other, b) for one, other in _pairs(blocks.values()) for a in one.names for b in other.names)
    for one, first, other, second in chain(named, _neighbours(things)):
        score = _alike(first, second)
        if score and first != second:
            yield one, other, min(score, 99.0), say(CLOSE_NAME, one=first, other=second)


def _neighbours(things: Sequence[Thing]) -> Iterator[tuple[Thing, str, Thing, str]]:
    """Names that stand side by side in the alphabet: one slip leaves a name its beginning or its end."""
    named = [(ARTICLE.sub("", name), name, thing) for thing in things for name in sorted(thing.names)]
    for bare in (lambda name: name, lambda name: name[::-1]):
        in_order = sorted(named, key=lambda each: (bare(each[0]), each[2].uid))
        for at, (_, first, one) in enumerate(in_order):
            for _, second, other in in_order[at + 1 : at + 1 + BESIDE]:
                if one.uid != other.uid:
                    yield one, first, other, second


def _alike(one: str, other: str) -> float:
    """How alike two folded names are, of 100, whatever their order of words and the Arabic article before these; 0
    where that is less than `CLOSE`."""
    a, b = ARTICLE.sub("", one), ARTICLE.sub("", other)
    return ratio(a, b, score_cutoff=CLOSE) or token_sort_ratio(a, b, score_cutoff=CLOSE)


def _same_happening(things: Sequence[Thing], say: Say) -> Iterator[_Found]:
    """Events in one place whose days meet and that rest on the same claims or actors."""
    blocks: dict[str, list[Thing]] = defaultdict(list)
    for thing in things:
        if thing.place and thing.days:
            blocks[thing.place].append(thing)
    for one, other in _pairs(blocks.values()):
        if one.days and other.days and one.days[0] <= other.days[1] and other.days[0] <= one.days[1]:
            shared = len(one.rests_on & other.rests_on)
            if shared:
                yield one, other, min(60.0 + 5 * shared, 95.0), say(SAME_HAPPENING, count=shared)


def callings(descriptions: Iterable[str]) -> list[str]:
    """What the words of sources call one actor, where that is more than one person seldom is; else nothing."""
    words = (word.strip(",.()").casefold() for text in descriptions for word in text.split())
    found = sorted({CALLINGS[word] for word in words if word in CALLINGS})
    return found if len(found) > 1 else []


SAME_NAME: Final = gettext_noop("both are called “{name}”")
CLOSE_NAME: Final = gettext_noop("“{one}” and “{other}” are nearly one name")
SAME_HAPPENING: Final = gettext_noop("one place, days that meet, and {count} claims or actors in common")
