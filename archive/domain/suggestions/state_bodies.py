"""The bodies of a state that news calls by its people and a common noun: "the Syrian army", "Russian defence ministry"."""

from collections.abc import Iterator
from typing import Final

from archive.domain.suggestions.english.places import NAMED_BY_FAITH, PEOPLES
from archive.domain.suggestions.english.table import words
from archive.domain.suggestions.reading import Sentence, Text
from archive.domain.suggestions.runs import Run

BODIES: Final = words("army military government police navy parliament ministry gendarmerie")
BEFORE_BODIES: Final = words(
    "air armed security coast border defence defense foreign interior health justice federal national transitional"
    " caretaker interim military secret riot"
)
AFTER_THEM: Final = words("force forces guard guards service")
STATES_PEOPLES: Final = PEOPLES - NAMED_BY_FAITH


def state_bodies(text: Text, sentence: Sentence) -> Iterator[Run]:
    """The tokens of each such name in the sentence, end not included."""
    tokens = text.tokens
    for at in range(sentence.first, sentence.last - 1):
        if tokens[at].lower not in STATES_PEOPLES or not tokens[at].word[0].isupper():
            continue
        first, second = tokens[at + 1].word, tokens[at + 2].word if at + 2 < sentence.last else ""
        if first in BEFORE_BODIES and (second in BODIES or second in AFTER_THEM):
            yield at, at + 3
        elif first in BODIES:
            yield at, at + 2
