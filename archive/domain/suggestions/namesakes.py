"""One name, two persons? A name that the text describes in two ways that one person seldom unites."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from archive.domain.suggestions.english.people import GIVEN, ROLES
from archive.domain.suggestions.kinds import NameKind
from archive.domain.suggestions.names import Name
from archive.domain.suggestions.reading import Text

# Callings that one person rarely has two of in one article.
CALLINGS: Final = {
    word: calling
    for calling, words in {
        "soldier": "captain capt capt. colonel col col. general gen gen. major maj maj. lieutenant lt lt. sergeant sgt sgt. admiral"
        " brigadier commander corporal private soldier marine pilot",
        "photographer or reporter": "photo photograph photographer photographed cameraman reporter journalist correspondent getty afp images",
        "official": "president minister senator governor mayor ambassador lawmaker congressman secretary premier",
        "doctor": "doctor dr dr. surgeon nurse medic",
        "lawyer or judge": "lawyer attorney judge prosecutor",
        "cleric": "sheikh imam bishop priest cleric ayatollah",
        "teacher or student": "teacher professor student",
        "farmer or trader": "farmer shopkeeper baker driver engineer",
    }.items()
    for word in words.split()
}


@dataclass(frozen=True, slots=True)
class Namesake:
    """Two mentions of one name; `why` says how they differ."""

    first: Name
    second: Name
    why: str


def namesakes(text: Text, names: list[Name]) -> list[Namesake]:
    """Each name that is described as of two callings, once."""
    described: dict[str, dict[str, Name]] = defaultdict(dict)
    for name in names:
        if name.kind in (NameKind.PERSON, NameKind.ACTOR, NameKind.UNKNOWN) and name.last - name.first > 1:
            words = [token.lower for token in text.tokens[name.first : name.last]]
            bare = " ".join(word for word in words if word not in CALLINGS)
            for calling in _callings(text, name):
                described[bare].setdefault(calling, name)
    found: list[Namesake] = []
    for callings in described.values():
        ordered = sorted(callings.items(), key=lambda item: item[1].start)
        if len(ordered) > 1 and ordered[0][1] is not ordered[1][1]:
            (one, first), (two, second) = ordered[:2]
            found.append(
                Namesake(first, second, f"“{second.full}”: {one} in one place, {two} in another. Two persons?")
            )
    return found


def _callings(text: Text, name: Name) -> list[str]:
    """What the few words around a mention call the person."""
    around = text.tokens[max(0, name.first - 3) : name.first] + text.tokens[name.first : name.last]
    after: list[str] = []
    if name.last < len(text.tokens) and text.tokens[name.last].word in (",", "/", "("):
        after = [token.lower for token in text.tokens[name.last + 1 : name.last + 5]]
    lowers = [token.lower for token in around] + after
    found = [CALLINGS[lower] for lower in lowers if lower in CALLINGS and (lower in ROLES or lower not in GIVEN)]
    return list(dict.fromkeys(found))
