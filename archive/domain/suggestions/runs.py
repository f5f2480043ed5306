"""Runs of capitalised words that may be names, as they stand: before titles are taken off and kinds guessed."""

from typing import Final

from archive.domain.suggestions.english import grammar as g
from archive.domain.suggestions.english.people import PARTICLES
from archive.domain.suggestions.english.places import ORGANISATION_WORDS
from archive.domain.suggestions.english.table import words
from archive.domain.suggestions.reading import Token

type Run = tuple[int, int]  # tokens, end not included
BEFORE_OF: Final = (ORGANISATION_WORDS - words("units unit militias guards headquarters squad")) | words(
    "panel states horn sea gulf bay strait straits isle isles cape province city kingdom union front army emirates centers"
    " academy faculty ministry museum journal times voice friends lord knights bureau chamber"
)
BEFORE_FOR: Final = ORGANISATION_WORDS | words(
    "observatory doctors physicians citizens americans people lawyers campaign"
)
ADJECTIVE_TAILS: Final = words(
    "backed led dominated trained held based controlled run occupied allied linked style born era affiliated brokered"
    " aligned majority inspired supported made owned funded sponsored wide bound speaking only like sized related old"
    " declared administered imposed mediated supplied populated friendly area level built armed ruled language"
)
LONGEST: Final = 14  # words of a name
JOINED: Final = PARTICLES | {"&"}
ARTICLES_OF_ARABIC: Final = words("al el wal ul ud as ash ar an at az ad ed es ez us bil fil")
OWNERS: Final = words("people women children men workers king queen mother lord doctor cox")  # "People's Defence Force"
ARMIES: Final = words("army brigade division regiment battalion corps fleet squadron")


def is_capital(token: Token) -> bool:
    """Whether a word may begin or go on with a name: capitalised, or "al-Abadi"."""
    word = token.word
    if word[0].isupper():
        tail = word.rpartition("-")[2]
        return tail is word or tail[:1].isupper() or tail not in ADJECTIVE_TAILS
    if word[0] in "@#" or "-" not in word:
        return False
    head, _, tail = word.partition("-")
    return head in ARTICLES_OF_ARABIC and tail[:1].isupper()


def runs(tokens: list[Token], first: int, last: int) -> list[Run]:
    """The runs of the tokens `first` to `last`, end not included, in order."""
    found: list[Run] = []
    at = first
    while at < last:
        if not is_capital(tokens[at]) or not any(letter.isalpha() for letter in tokens[at].word):
            at += 1
            continue
        end = _end(tokens, at, last)
        compound = end < last and tokens[end].word[0].isupper()  # "New" is no name in "New York-based"
        arabic = at > first and tokens[at - 1].word in ("al", "el") and tokens[at - 1].quoted == tokens[at].quoted
        numbered = arabic or (at > first and tokens[end - 1].lower in ARMIES and _is_ordinal(tokens[at - 1].lower))
        found += _without_dates(tokens, at - numbered, end - compound)
        at = end
    return found


def _is_ordinal(word: str) -> bool:
    return word[0].isdigit() and word.endswith(("st", "nd", "rd", "th"))


def _end(tokens: list[Token], at: int, last: int) -> int:
    end = at + 1
    last = min(last, at + LONGEST)
    while end < last:
        lower = tokens[end].lower
        if is_capital(tokens[end]):
            end += 1
        elif end + 1 < last and is_capital(tokens[end + 1]) and (lower in JOINED or _is_owned(tokens, end)):
            end += 2
        elif lower in ("of", "for", "and", "in", "on") and (more := _goes_on(tokens, at, end, last)):
            end = more
        elif lower == "the" and end + 1 < last and is_capital(tokens[end + 1]) and _is_title_case(tokens, at, end):
            end += 2
        else:
            break
    return end


def _is_owned(tokens: list[Token], at: int) -> bool:
    """Whether the owner's mark at `at` may stand inside a name: "People's Defence Force", "King's College"."""
    return tokens[at].lower in ("'s", "’s") and tokens[at - 1].lower in OWNERS


def _is_title_case(tokens: list[Token], at: int, end: int) -> bool:
    """Whether "the" may stand inside a name: "Save the Children", "Médecins the World"."""
    return tokens[end - 1].lower in ("save", "protect", "feed", "stop", "free", "kashmir", "alexander", "winnie")


def _goes_on(tokens: list[Token], first: int, at: int, last: int) -> int | None:
    """The token after a capital that follows "of", "for" or "and" inside a name, or None."""
    word, before = tokens[at].lower, tokens[at - 1].lower
    there = at + 1
    if there < last and tokens[there].lower == "the" and word in ("of", "for", "and"):
        there += 1
    if there >= last or not is_capital(tokens[there]) or tokens[there].lower in g.DATES:
        return None
    earlier = {tokens[number].lower for number in range(first, at)}
    allowed = (
        (word == "of" and before in BEFORE_OF and before not in ("news", "police"))
        or (word == "of" and earlier & {"for"} and not _is_place(tokens, first, at))
        or (word == "for" and before in BEFORE_FOR)
        or (word == "in" and before == "state" and "islamic" in earlier)
        or (word == "on" and before in ("council", "commission", "committee", "institute", "group"))
        or (word == "and" and earlier & {"of", "for"} and not _is_place(tokens, first, at))
    )
    return there + 1 if allowed else None


def _is_place(tokens: list[Token], first: int, at: int) -> bool:
    return tokens[first].lower in ("city", "province", "gulf", "horn", "town")


def _without_dates(tokens: list[Token], first: int, last: int) -> list[Run]:
    """The run cut at days and months, which are no names."""
    found: list[Run] = []
    start = first
    for at in range(first, last):
        if tokens[at].lower in g.WEEKDAYS or (tokens[at].lower in g.MONTHS and _is_month(tokens, at)):
            if at > start:
                found.append((start, at))
            start = at + 1
    if start < last:
        found.append((start, last))
    return found


def _is_month(tokens: list[Token], at: int) -> bool:
    """ "May" and "March" are months before a number or after a preposition; the others always."""
    if tokens[at].lower not in ("may", "march", "august", "april", "june"):
        return True
    following = tokens[at + 1].word if at + 1 < len(tokens) else ""
    before = tokens[at - 1].lower if at else ""
    return (
        following[:1].isdigit()
        or before in ("in", "since", "until", "of", "by", "last", "early", "late", "mid")
        or before[:1].isdigit()
        or following in ("and", ",", ".")
    )
