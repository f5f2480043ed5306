"""Two articles side by side: what each says on the same question, and which words they have in common.

Only what readers see of either is compared: published quotations, and an article's text as far as its excerpt policy
shows it, without what is graphic or masked.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from archive.domain.shared_words import shared

MOST_PAIRS = 6  # of one event that are offered


@dataclass
class Row:
    """One question that both articles speak to: what each is quoted for."""

    event: dict[str, Any]
    question: dict[str, Any]
    sides: tuple[list[dict[str, Any]], list[dict[str, Any]]] = field(default_factory=lambda: ([], []))

    @property
    def agree(self):
        """Whether both are quoted for one position, and neither for another."""
        held = [{item["position"]["key"] for item in side if not item["set_aside"]} for side in self.sides]
        return held[0] == held[1] and len(held[0]) == 1


@dataclass(frozen=True)
class Common:
    """Words that stand in both: as each has them, with the number of the paragraph in each."""

    first: tuple[int, str]
    second: tuple[int, str]


def rows(events, first, second):
    """The questions of `events` (documents) for whose positions both articles (slugs) are quoted."""
    found = []
    for event in events:
        claims = {claim["id"]: claim for claim in event["claims"]}
        for question in event["questions"]:
            row = Row(event, question)
            for position in question["positions"]:
                for held in position["held_by"]:
                    claim = claims[held["claim"]]
                    slug = claim["source"]["article"]["slug"]
                    for side, wanted in zip(row.sides, (first, second), strict=True):
                        if slug == wanted:
                            side.append({**held, "claim": claim, "position": position})
            if all(row.sides):
                found.append(row)
    return found


def neighbours(events, slug):
    """Articles that speak to a question which the article `slug` speaks to: (source, number of questions), most first."""
    numbers: dict[str, int] = defaultdict(int)
    sources = {}
    for event in events:
        of_claims = {claim["id"]: claim["source"] for claim in event["claims"]}
        for question in event["questions"]:
            there = {}
            for position in question["positions"]:
                for held in position["held_by"]:
                    source = of_claims[held["claim"]]
                    there[source["article"]["slug"]] = source
            if slug in there:
                for other in there.keys() - {slug, ""}:
                    numbers[other] += 1
                    sources[other] = there[other]
    return [(sources[other], numbers[other]) for other in sorted(numbers, key=lambda each: (-numbers[each], each))]


def pairs(event):
    """Articles of an event that speak to one question, two and two: [(source, source)]."""
    known = {source["article"]["slug"]: source for source in event["articles"] if source["article"]["slug"]}
    met = {
        (one, source["article"]["slug"])
        for one in known
        for source, _number in neighbours([event], one)
        if source["article"]["slug"] in known
    }
    return [(known[one], known[other]) for one, other in combinations(known, 2) if (one, other) in met][:MOST_PAIRS]


def common(first, second):
    """Words that stand in the shown paragraphs of both articles, in the order of the first."""
    ours, theirs = stretches(first), stretches(second)
    found = shared([text for _number, text in ours], [text for _number, text in theirs])
    return [Common(_words(each.first, ours), _words(each.second, theirs)) for each in found]


def stretches(paragraphs):
    """What readers see of an article without a gap: (number of the paragraph, text)."""
    found: list[tuple[int, str]] = []
    for paragraph in paragraphs:
        open_here = False
        for piece in paragraph["pieces"]:
            if paragraph["graphic"] or not isinstance(piece["text"], str):
                open_here = False
                continue
            if open_here and not piece["gap"]:
                found[-1] = (paragraph["number"], found[-1][1] + piece["text"])
            else:
                found.append((paragraph["number"], piece["text"]))
            open_here = True
    return found


def _words(place, stretches):
    number, text = stretches[place.stretch]
    return number, text[place.start : place.end]
