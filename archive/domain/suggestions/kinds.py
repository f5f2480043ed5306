"""What a new name may name, guessed from its words and the words around it, with the reason."""

from enum import StrEnum

from archive.domain.suggestions.english import grammar as g
from archive.domain.suggestions.english.people import GIVEN, ROLES, TITLES
from archive.domain.suggestions.english.places import (
    ORGANISATION_WORDS,
    ORGANISATIONS,
    PLACE_BEFORE,
    PLACE_WORDS,
    PLACES,
)
from archive.domain.suggestions.english.verbs import VERBS
from archive.domain.suggestions.reading import Sentence, Token


class NameKind(StrEnum):
    """What a name names, as far as it can be told."""

    ACTOR = "actor"  # of the archive
    PLACE = "place"
    PERSON = "person"
    ORGANISATION = "organisation"
    UNKNOWN = "unknown"


DATELINE = frozenset((",", "(", "—", "–", "-", "--"))


def guess(tokens: list[Token], part: tuple[int, int], sentence: Sentence) -> tuple[NameKind, str]:
    """The kind of the name of tokens `part`, and why, in one line."""
    words = [token.lower for token in tokens[part[0] : part[1]]]
    before = tokens[part[0] - 1].lower if part[0] > sentence.first else ""
    after = tokens[part[1]].lower if part[1] < sentence.last else ""
    if (by_words := _by_its_words(words, after)) is not None:
        return by_words
    if before in TITLES or before in ROLES:
        return NameKind.PERSON, f"“{tokens[part[0] - 1].word}” stands before it"
    if words[0] in GIVEN and len(words) > 1:
        return NameKind.PERSON, "begins with a given name"
    if part[0] == sentence.first and len(words[0]) > 3 and tokens[part[0]].word.isupper() and after in DATELINE:
        return NameKind.PLACE, "opens a dateline"
    if tokens[part[0]].word.isupper() and len(words) == 1 and 1 < len(words[0]) < 7:
        return NameKind.ORGANISATION, "in capitals, as acronyms are"
    if before in PLACE_BEFORE or (
        before == "of" and part[0] - 2 >= sentence.first and tokens[part[0] - 2].lower in PLACE_WORDS
    ):
        return NameKind.PLACE, f"“{before}” stands before it"
    if after in VERBS or (after == "," and _is_described(tokens, part[1] + 1, sentence.last)):
        return NameKind.PERSON, "speaks or is described like a person"
    if len(words) in (2, 3) and before not in g.ARTICLES:
        return NameKind.PERSON, "two or three capitalised words"
    return NameKind.UNKNOWN, "capitalised inside a sentence"


def _is_described(tokens: list[Token], at: int, last: int) -> bool:
    following = [token.lower for token in tokens[at : min(last, at + 5)]]
    return bool(following) and (following[0].isdigit() or bool(ROLES.intersection(following)))


def _by_its_words(words: list[str], after: str) -> tuple[NameKind, str] | None:
    """The kind where the name itself, or the word after it, says it."""
    name = " ".join(words)
    if name in ORGANISATIONS:
        return NameKind.ORGANISATION, "an organisation by its name"
    if name in PLACES:
        return NameKind.PLACE, "a place by its name"
    if words[-1] in PLACE_WORDS and len(words) > 1:
        return NameKind.PLACE, f"named a {words[-1]}"
    if ORGANISATION_WORDS.intersection(words):
        return NameKind.ORGANISATION, "has a word that organisations have in their names"
    if after in PLACE_WORDS:
        return NameKind.PLACE, f"“{after}” follows"
    return None
