"""When a proposal is right: half of the longer span is shared; exact, but for marks at the edges; values apart."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from archive.domain.quotes import Span

EDGES: Final = " \n\t.,;:!?…\"'“”‘’«»()[]–—-"


@dataclass(slots=True)
class Score:
    """Counts of one kind: `gold` entered, `proposed`, `found` of the entered, `right` of the proposed, `exact`."""

    gold: int = 0
    proposed: int = 0
    found: int = 0
    right: int = 0
    exact: int = 0

    def add(self, other: "Score") -> None:
        """Count another article in."""
        self.gold += other.gold
        self.proposed += other.proposed
        self.found += other.found
        self.right += other.right
        self.exact += other.exact

    @property
    def precision(self) -> float:
        """The share of the proposed that is right; 1 where nothing was proposed."""
        return self.right / self.proposed if self.proposed else 1.0

    @property
    def recall(self) -> float:
        """The share of the entered that was found; 1 where nothing was entered."""
        return self.found / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    @property
    def exact_f1(self) -> float:
        """The same, of those that match exactly."""
        total = self.gold + self.proposed
        return 2 * self.exact / total if total else 1.0


def shared(one: Span, other: Span) -> float:
    """The shared characters as a part of the longer span."""
    common = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, common) / max(one[1] - one[0], other[1] - other[0], 1)


def alike(one: Span, other: Span) -> bool:
    """Whether at least half of the longer span is shared."""
    return shared(one, other) >= 0.5


def trimmed(text: str, span: Span) -> Span:
    """`span` without marks and spaces at its edges, and without a "that" before it."""
    start, end = span
    words = text[start:end]
    start += len(words) - len(words.lstrip(EDGES))
    if text[start:end].startswith("that "):
        start += 5
    return start, max(start, end - (len(words) - len(words.rstrip(EDGES))))


def pairs[A, B](gold: Sequence[A], proposed: Sequence[B], likeness: Callable[[A, B], float]) -> list[tuple[A, B]]:
    """Each of the entered with the proposal most like it, every one used once, the best first; none below 0.5."""
    scored = [
        (likeness(one, other), -number, -at, one, other)
        for number, one in enumerate(gold)
        for at, other in enumerate(proposed)
    ]
    taken: tuple[set[int], set[int]] = (set(), set())
    found = []
    for score, number, at, one, other in sorted(scored, key=lambda entry: entry[:3], reverse=True):
        if score < 0.5:
            break
        if number not in taken[0] and at not in taken[1]:
            taken[0].add(number)
            taken[1].add(at)
            found.append((one, other))
    return found


def score_spans(text: str, gold: Sequence[Span], proposed: Sequence[Span]) -> Score:
    """Spans against spans."""
    found = pairs(gold, proposed, shared)
    exact = sum(trimmed(text, one) == trimmed(text, other) for one, other in found)
    return Score(len(gold), len(proposed), len(found), len(found), exact)
