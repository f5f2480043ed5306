"""Who a teller is: the person a pronoun or a last name stands for, and on whose behalf a spokesman speaks."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from archive.domain.quotes import Span
from archive.domain.suggestions.english import grammar as g
from archive.domain.suggestions.english.people import LEADS, ON_BEHALF, ROLES
from archive.domain.suggestions.english.table import words
from archive.domain.suggestions.kinds import NameKind
from archive.domain.suggestions.names import Name
from archive.domain.suggestions.reading import Text
from archive.domain.suggestions.telling import Telling

SPEAKS_FOR: Final = re.compile(rf"\b(?:{'|'.join(sorted(ON_BEHALF))}) (?:for|of) ([^,;]{{2,120}})", re.I)
HEADS: Final = re.compile(rf"\b(?:{'|'.join(sorted(LEADS))}) (?:of|for|at) ([^,;]{{2,120}})", re.I)
BEFORE_ROLE: Final = re.compile(rf"^(?:the |an? )?([^,;]{{2,60}}?) (?:{'|'.join(sorted(ON_BEHALF))})\b", re.I)
# "The group" may be any body last told by; "the ministry" only one that is called so.
BODIES: Final = words("group organization organisation agency charity network")
CALLED_SO: Final = words("ministry party newspaper army military company")
SOME: Final = words("all some many several most few both")
PEOPLE: Final = words("man woman boy girl mother father wife husband brother sister son daughter neighbour neighbor")
FOR_ANOTHER: Final = re.compile(r"\b(?:for|of|to|at|in|from|with|inside) (?:[A-Z][\w.-]* )*$")
WHO_IS: Final = dict.fromkeys(
    ("mr", "mr.", "spokesman", "man", "father", "husband", "brother", "son", "chairman", "congressman"), "he"
) | dict.fromkeys(
    ("ms", "ms.", "mrs", "mrs.", "miss", "spokeswoman", "woman", "mother", "wife", "widow", "sister", "daughter"), "she"
)
IN_BRACKETS: Final = re.compile(r"\s*\([^)]*\)$")
ARTICLE: Final = 4  # letters of "the" and a space
PRONOUN: Final = 4  # letters at most
PERSONAL: Final = frozenset(("he", "she", "who", "i"))


def identified(text: Text, tellings: list[Telling], names: list[Name]) -> Iterator[Telling]:
    """The tellings with `who` and `on_behalf_of` filled in, as far as the text itself says."""
    starts = [name.start for name in names]
    memory = _Memory()
    for telling in sorted(tellings, key=lambda telling: telling.teller or telling.cue):
        if telling.teller is None or telling.name is None:
            yield telling
            continue
        described = text.text[slice(*telling.teller)]
        inside = names[bisect_right(starts, telling.teller[0] - 1) : bisect_right(starts, telling.teller[1] - 1)]
        who = memory.who(text, telling, inside, names, starts)
        behalf = on_behalf_of(described) or memory.behalf.get(who, "")
        if telling.name[1] - telling.name[0] > PRONOUN:
            memory.told = telling.name[0]
        memory.note(text.text[slice(*telling.name)], who, behalf, inside)
        if called := next((WHO_IS[word] for word in described.lower().split() if word in WHO_IS), ""):
            memory.called.setdefault(who, called)
        yield replace(telling, who=who, on_behalf_of=behalf)


def on_behalf_of(described: str) -> str:
    """For whom a teller speaks, in the words of the text; empty where they do not say."""
    if match := SPEAKS_FOR.search(described) or HEADS.search(described):
        return _upto_clause(match[1])
    if match := BEFORE_ROLE.match(described):
        named = [
            word
            for word in match[1].split()
            if word.lower() not in ("unidentified", "senior", "top", "former", "unnamed")
        ]
        return " ".join(named) if any(word[0].isupper() for word in named) else ""
    return ""


def _upto_clause(told: str) -> str:
    found: list[str] = []
    for word in told.split():
        if word.lower() in ("who", "which", "that", "told", "said", "says", "speaking"):
            break
        found.append(word)
    return " ".join(found)


def _is_of_another(text: str, teller: Span, name: Name) -> bool:
    """Whether a name in a teller's words is somebody else's: "Ban's spokesman", "a spokesman for Secretary-General Ban"."""
    if text[name.end : name.end + 2] in ("'s", "’s"):
        return True
    return bool(FOR_ANOTHER.search(text[teller[0] : name.start]))


def _full_name(text: str, telling: Telling, named: str, inside: list[Name]) -> str:
    """The name in the teller's words that is the teller's own; empty where there is none."""
    assert telling.name is not None
    teller, bare = telling.teller or telling.name, len(IN_BRACKETS.sub("", named))
    own = [name for name in inside if not _is_of_another(text, teller, name)]
    for name in own:
        whole = name.start - telling.name[0] <= ARTICLE and name.end - name.start >= bare - ARTICLE
        alone = len(inside) == 1 and name.end - name.start > (telling.name[1] - telling.name[0]) / 2
        owned = (
            len({one.full for one in own}) == 1 and len(own) < len(inside) and name.kind is NameKind.ORGANISATION
        )  # "Turkey's Anadolu agency"
        if whole or alone or owned or name.kind is NameKind.PERSON:
            return name.full
    return ""


class _Memory:
    """Who has told so far, by what they are called."""

    def __init__(self) -> None:
        self.told = 0  # where the last one told that is no pronoun
        self.last: dict[str, str] = {}
        self.behalf: dict[str, str] = {}
        self.by_role: dict[str, str] = {}
        self.called: dict[str, str] = {}  # "he" or "she", as far as the text says

    def who(self, text: Text, telling: Telling, inside: list[Name], names: list[Name], starts: list[int]) -> str:
        """The teller as last named."""
        assert telling.name is not None
        named = text.text[slice(*telling.name)]
        lower = named.lower()
        if lower == "who":
            return self._before(text, names, starts, telling.name[0]) or named
        if lower in PERSONAL:
            return self._person(text, lower, names, starts, telling.name[0]) or named
        if lower == "they":
            return self.last.get("many", named)
        if lower == "it":
            return self.last.get("organisation", named)
        if called := _full_name(text.text, telling, named, inside):
            return called
        if not lower.startswith("the ") or inside:
            return named
        words, head = lower.split(), lower.split()[-1]
        known = self.last.get("organisation", named) if len(words) == 2 else named
        if head in BODIES or (head in CALLED_SO and head in known.lower().split()):
            return known
        return self.by_role.get(head, named)

    def _person(self, text: Text, pronoun: str, names: list[Name], starts: list[int], at: int) -> str:
        """Whom "he" or "she" at `at` is likely to be: nobody whom the text calls otherwise."""
        likely = (
            self._opening_person(text, names, starts, at),
            self.last.get("person", ""),
            self._person_before(names, starts, at),
        )
        found = next((who for who in likely if who and self.called.get(who, pronoun) == pronoun), "")
        if found and pronoun in ("he", "she"):
            self.called.setdefault(found, pronoun)
        return found

    def _before(self, text: Text, names: list[Name], starts: list[int], at: int) -> str:
        index = bisect_right(starts, at) - 1
        near = index >= 0 and at - names[index].end <= 2
        return names[index].full if near else ""

    def _opening_person(self, text: Text, names: list[Name], starts: list[int], at: int) -> str:
        """A person that opens a sentence of the paragraph, named after the last who told: whom "she" is likely to be."""
        begin = text.paragraphs[text.paragraph_at(at)][0]
        for index in range(bisect_right(starts, at) - 1, max(-1, bisect_right(starts, at) - 12), -1):
            name = names[index]
            if name.start < max(begin, self.told):
                break
            described = text.text[name.start - 2] == text.text[name.end : name.end + 1] == ","
            opens = name.start == begin or described or text.text[name.start - 2] in ".!?”"
            if name.kind is NameKind.PERSON and opens:
                return name.full
        return ""

    def _person_before(self, names: list[Name], starts: list[int], at: int) -> str:
        for index in range(bisect_right(starts, at) - 1, max(-1, bisect_right(starts, at) - 12), -1):
            if names[index].kind is NameKind.PERSON:
                return names[index].full
        return ""

    def note(self, named: str, who: str, behalf: str, inside: list[Name]) -> None:
        """Remember who told, for the pronouns to come."""
        lower = named.lower()
        if lower in g.PRONOUNS or lower == "who":
            return
        role = next((word for word in reversed(lower.split()) if word in ROLES | PEOPLE), "")
        many = (
            " and " in lower
            or (lower.split()[-1].endswith("s") and not inside)
            or lower in g.INDEFINITE
            or lower.split()[0] in SOME
        )
        person = any(name.kind is NameKind.PERSON for name in inside) or (role and not many)
        self.last["many" if many else "person" if person else "organisation"] = who
        if not many and not person and not inside:
            self.last["person"] = who
        if role:
            self.by_role[role] = who
        if behalf:
            self.behalf[who] = behalf
