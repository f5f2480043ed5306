"""What a reader has to know of a language: tables, one module a language.

English is the first. A language without a table is read with none: quotation marks, known names and
digits still count, and nobody is taken for a teller.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from archive.domain.suggestions.english import grammar, ordinary, people, places
from archive.domain.suggestions.english.verbs import VERBS, Verb

EMPTY: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Language:
    """The tables of one language. All words are in lower case."""

    code: str
    abbreviations: frozenset[str] = EMPTY
    before_names: frozenset[str] = EMPTY
    starters: frozenset[str] = EMPTY
    verbs: Mapping[str, Verb] = field(default_factory=dict)
    titles: frozenset[str] = EMPTY
    particles: frozenset[str] = EMPTY
    ordinary: frozenset[str] = EMPTY
    peoples: frozenset[str] = EMPTY
    places: frozenset[str] = EMPTY


ENGLISH: Final = Language(
    "en",
    grammar.ABBREVIATIONS,
    grammar.BEFORE_NAMES,
    grammar.STARTERS,
    VERBS,
    people.TITLES,
    people.PARTICLES,
    ordinary.ORDINARY,
    places.PEOPLES,
    places.PLACES,
)
LANGUAGES: Final = {"en": ENGLISH}


def language(code: str) -> Language:
    """The tables for a BCP 47 tag: those of its language, else none."""
    primary = code.partition("-")[0].lower()
    return LANGUAGES.get(primary) or Language(primary)
