"""Lists whose lead-in tells: "The report found that:", and then a line each with a bullet or a number."""

import re
from bisect import bisect_left
from typing import Final

from archive.domain.quotes import Span
from archive.domain.suggestions import subjects
from archive.domain.suggestions.english.verbs import VERBS
from archive.domain.suggestions.reading import BULLETS, Sentence, Text
from archive.domain.suggestions.telling import Telling
from archive.domain.words import AttributionBasis, Form, Stance

ITEM: Final = re.compile(rf"(?:[{''.join(sorted(BULLETS))}]|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)])\s+(?=\S)")
LEAD: Final = 3  # tokens between the verb and the colon at most: "found that:"
TELLS: Final = frozenset("tqc")


def listed(text: Text, explicit: list[Telling]) -> list[Telling]:
    """A telling for each item of such a list that nobody else tells."""
    told = sorted(span for telling in explicit for span in telling.contents)
    found: list[Telling] = []
    for sentence in text.sentences:
        if text.tokens[sentence.last - 1].word == ":" and (lead := _lead(text, sentence)):
            verb, teller, name = lead
            items = [item for item in _items(text, sentence.paragraph) if not _is_told(told, item)]
            found += [
                Telling(
                    text.text[slice(*verb)], verb, teller, name, (item,), Form.INDIRECT, Stance.ASSERTS,
                    AttributionBasis.EXPLICIT, None, "an item of a list that the words before it introduce",
                )
                for item in items
            ]  # fmt: skip
    return found


def _lead(text: Text, sentence: Sentence) -> tuple[Span, Span, Span] | None:
    """The verb, the teller and its name of "The report found that:"; None where the sentence tells nothing."""
    tokens, last = text.tokens, sentence.last - 1
    for at in range(last - 1, max(sentence.first, last - 1 - LEAD), -1):
        verb = VERBS.get(tokens[at].lower)
        if tokens[at].quoted >= 0 or verb is None or not verb.flags & TELLS or verb.form == "participle":
            continue
        if subject := subjects.before(tokens, at, sentence.first):
            teller = (tokens[subject.first].start, tokens[subject.full].end)
            return (tokens[at].start, tokens[at].end), teller, (teller[0], tokens[subject.last].end)
    return None


def _items(text: Text, paragraph: int) -> list[Span]:
    """The words of the list that follows the paragraph, an item each."""
    found = []
    for number in range(paragraph + 1, len(text.paragraphs)):
        start, end = text.paragraphs[number]
        mark = ITEM.match(text.text, start, end)
        if mark is None:
            break
        words = text.text[mark.end() : end].rstrip(" ;,")
        found.append((mark.end(), mark.end() + len(words)))
    return found


def _is_told(told: list[Span], item: Span) -> bool:
    at = bisect_left(told, item)
    return any(start < item[1] and item[0] < end for start, end in told[max(0, at - 1) : at + 1])
