"""Names in a text: the archive's own, and new ones, with a guess of what they name and why.

"Dillon" after "Col. Ryan Dillon" is the same person. Titles, roles and peoples ("Iraqi") are no part of a
name. A word that is only capitalised because a sentence begins is told apart by what it is elsewhere.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from archive.domain.suggestions import kinds, parts, runs
from archive.domain.suggestions.english import grammar as g
from archive.domain.suggestions.english.ordinary import ORDINARY
from archive.domain.suggestions.english.people import TITLES
from archive.domain.suggestions.english.places import ORGANISATION_WORDS, ORGANISATIONS, PLACES
from archive.domain.suggestions.english.verbs import VERBS
from archive.domain.suggestions.kinds import NameKind
from archive.domain.suggestions.known import Known, Match, Names
from archive.domain.suggestions.reading import Sentence, Text
from archive.domain.suggestions.state_bodies import state_bodies

NAMED: Final = PLACES | ORGANISATIONS
COMMON: Final = ORDINARY | g.PRESENT | g.IRREGULAR | VERBS.keys()
DATELINE_ENDS: Final = frozenset((")", "–", "—", "-", "/"))
HEADLINE: Final = 0.6  # of the words of a title-case line that are capitalised, at least


@dataclass(frozen=True, slots=True)
class Name:
    """One mention. `full` is the name as the text has it in full; `known` whose it is, if the archive knows."""

    start: int
    end: int
    full: str
    kind: NameKind
    known: tuple[Known, ...]
    why: str
    first: int  # tokens
    last: int


def names(text: Text, known: Names) -> list[Name]:
    """Every mention of a name in `text`, in order."""
    matches = known.find(text.tokens)
    found = [_known(text, match) for match in matches]
    if text.language.titles:
        found = _merged(found, _new(text))
    return _referred(text, found)


def _known(text: Text, match: Match) -> Name:
    start, end = text.tokens[match.first].start, text.tokens[match.last - 1].end
    one = match.known[0]
    kind = NameKind.PLACE if one.kind == "place" else NameKind.PERSON if _is_person(text, match) else NameKind.ACTOR
    why = f"{one.kind} “{one.name}” of the archive"
    if len({name.uid for name in match.known}) > 1:
        why = "a name of " + " and of ".join(f"{name.kind} {name.uid}" for name in match.known)
    return Name(start, end, text.text[start:end], kind, match.known, why, match.first, match.last)


def _is_person(text: Text, match: Match) -> bool:
    """Whether a known actor is a person: because the archive says so, else as the words around it tell."""
    if any(known.sort for known in match.known):
        return any(known.sort == "person" for known in match.known)
    sentence = Sentence(max(0, match.first - 8), min(len(text.tokens), match.last + 8), 0)
    return kinds.guess(text.tokens, (match.first, match.last), sentence)[0] is NameKind.PERSON


def _merged(known: list[Name], new: list[Name]) -> list[Name]:
    """Known names and new ones; a longer new name swallows a known one inside it."""
    kept: list[Name] = []
    inside = iter(sorted(known, key=lambda name: name.first))
    waiting = next(inside, None)
    for name in new:
        overlapping: list[Name] = []
        while waiting is not None and waiting.first < name.last:
            if waiting.last > name.first:
                overlapping.append(waiting)
            else:
                kept.append(waiting)
            waiting = next(inside, None)
        longer = all(
            one.first >= name.first and one.last <= name.last and one.last - one.first < name.last - name.first
            for one in overlapping
        )
        kept += [name] if longer or not overlapping else overlapping
    kept += [waiting, *inside] if waiting is not None else []
    return sorted(kept, key=lambda name: (name.start, name.end))


def _new(text: Text) -> list[Name]:
    """Capitalised names that begin no sentence by chance; in title-case lines, those that the other lines have."""
    elsewhere = _inside_sentences(text) - _in_lower_case(text)
    found: list[Name] = []
    titles: list[Sentence] = []
    for sentence in text.sentences:
        if _is_title(text, sentence):
            titles.append(sentence)
            continue
        bodies = [_name(text, body, sentence) for body in state_bodies(text, sentence)]
        inside = {name.first for name in bodies}
        for run in runs.runs(text.tokens, sentence.first, sentence.last):
            part_names = [_name(text, part, sentence) for part in parts.parts(text, run, sentence, elsewhere)]
            found += [name for name in part_names if name.first not in inside]
        found += bodies
    met = {tuple(token.lower for token in text.tokens[name.first : name.last]) for name in found}
    found += [name for sentence in titles for name in _in_title(text, sentence, met)]
    return sorted(found, key=lambda name: name.first)


def _in_title(text: Text, sentence: Sentence, met: set[tuple[str, ...]]) -> Iterator[Name]:
    """The names of a title-case line: known places and organisations, and what other lines name; the longest first."""
    at = sentence.first
    while at < sentence.last:
        for length in range(min(6, sentence.last - at), 0, -1):
            words = tuple(token.lower for token in text.tokens[at : at + length])
            if text.tokens[at].word[0].isupper() and (words in met or " ".join(words) in NAMED):
                yield _name(text, (at, at + length), sentence)
                at += length - 1
                break
        at += 1


def _inside_sentences(text: Text) -> set[str]:
    """Words that stand capitalised where no sentence or quotation begins, outside headlines; common ones, if by themselves."""
    found: set[str] = set()
    for sentence in text.sentences:
        if not _is_title(text, sentence):
            for at in range(sentence.first + 1, sentence.last):
                token = text.tokens[at]
                if token.word[0].isupper() and not parts.begins(text, at, sentence) and not _is_part(text, at):
                    found.add(token.word)
    return found


def _is_part(text: Text, at: int) -> bool:
    """Whether a common word is only part of a name: "Human" of "Human Rights Watch"."""
    beside = text.tokens[at - 1 : at] + text.tokens[at + 1 : at + 2]
    return text.tokens[at].lower in ORDINARY and any(token.word[0].isupper() for token in beside)


def _in_lower_case(text: Text) -> set[str]:
    """Capitalised forms of the words that the text has in lower case: they name nobody by themselves."""
    return {token.word.capitalize() for token in text.tokens if token.word.islower()}


def _is_title(text: Text, sentence: Sentence) -> bool:
    """Whether the line is in capitals, or in title case: no full stop, most of its longer words capitalised, common ones too."""
    tokens = text.tokens[sentence.first : sentence.last]
    words = [token for token in tokens if len(token.word) > 3 and token.word[0].isalpha()]
    if words and all(token.word.isupper() for token in words) and tokens[-1].word not in DATELINE_ENDS:
        return True
    if tokens[-1].word in (".", "?", "!", "”", '"') or len(tokens) < 4 or len(words) < 3:
        return False
    capitals = sum(token.word[0].isupper() for token in words)
    return capitals >= HEADLINE * len(words) and _has_common_capitals(text, sentence)


def _has_common_capitals(text: Text, sentence: Sentence) -> bool:
    """Whether words that name nobody are capitalised inside the line: two, or one in a row of four capitals."""
    common = row = longest = 0
    for at in range(sentence.first, sentence.last):
        token = text.tokens[at]
        capital = token.word[0].isupper()
        row = row + 1 if capital else 0
        longest = max(longest, row)
        named = token.lower in TITLES or token.lower in ORGANISATION_WORDS or token.word.isupper()
        if capital and token.lower in COMMON and not named and not parts.begins(text, at, sentence):
            common += 1
    return common > 1 or (common == 1 and longest > 3)


def _name(text: Text, part: runs.Run, sentence: Sentence) -> Name:
    start, end = text.tokens[part[0]].start, text.tokens[part[1] - 1].end
    kind, why = kinds.guess(text.tokens, part, sentence)
    return Name(start, end, text.text[start:end], kind, (), why, *part)


def _referred(text: Text, found: list[Name]) -> list[Name]:
    """Each mention with the full name it is short for: a last name, or an acronym given in brackets."""
    full: dict[str, Name] = {}
    told: list[Name] = []
    for name in found:
        words = [token.word for token in text.tokens[name.first : name.last]]
        earlier = full.get(name.full) or full.get(_bare(name.full))
        if earlier and earlier.full != name.full and (len(words) == 1 or earlier.full.endswith(name.full)):
            known = name.known or earlier.known
            why = name.why if name.known else f"short for “{earlier.full}”, named before"
            name = replace(name, full=earlier.full, kind=earlier.kind, known=known, why=why)
        elif len(words) > 1:
            _register(text, name, words, full)
        told.append(name)
    return told


def _register(text: Text, name: Name, words: list[str], full: dict[str, Name]) -> None:
    if name.kind in (NameKind.PERSON, NameKind.ACTOR, NameKind.UNKNOWN):
        full[words[-1]] = name
        full[_bare(words[-1])] = name
    after = text.tokens[name.last : name.last + 3]
    if len(after) == 3 and after[0].word == "(" and after[2].word == ")" and after[1].word.isupper():
        full[after[1].word] = name


def _bare(word: str) -> str:
    """A last name without its article: "Abadi" of "al-Abadi"."""
    head, mark, tail = word.partition("-")
    return tail if mark and head.lower() in ("al", "el", "ad", "an", "as", "ash", "ar", "at", "az") else word
