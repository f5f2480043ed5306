"""Who tells: the words for the teller before or after a verb of telling, with the description that goes with them."""

from dataclasses import dataclass

from archive.domain.suggestions import endings, in_marks, phrases
from archive.domain.suggestions.english import grammar as g
from archive.domain.suggestions.english.people import PARTICLES, ROLES
from archive.domain.suggestions.english.places import PLACE_BEFORE, PLACE_WORDS
from archive.domain.suggestions.reading import Token

NO_NAMES = g.TIMES | g.MONTHS | g.ADVERBS | g.STOPS | {"moreover", "furthermore", "nevertheless", "nonetheless"}
JOINS = g.CONJUNCTIONS | {"but", "that", "as", "while"}
INTRODUCING = frozenset(("a", "an", "one", "another", "the", "his", "her", "their", "its", "my"))
LOOSE = frozenset(("today", "yesterday", "tonight", "earlier", "later", "late", "early", "on", "there", "here"))
WHERE = frozenset(("on", "to", "for", "with", "against", "over", "between", "inside", "outside"))
KEPT = frozenset(")”\"»’'")  # marks that belong to a description that they close
GOING_ON = frozenset(
    ("went", "goes", "continued", "continues", "began", "appeared", "seemed", "moved", "rushed", "hastened")
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Tokens of a teller: `first` to `last` (included) are the name or noun, up to `full` with its description.

    `verb_first` is where the verb's own words begin, with its auxiliaries.
    """

    first: int
    last: int
    full: int
    verb_first: int


def before(tokens: list[Token], verb: int, first: int) -> Subject | None:
    """The subject before the verb at `verb`, in the sentence that begins at `first`."""
    at, verb_first = _over_auxiliaries(tokens, verb, first)
    if at >= first and (quoted := in_marks.start(tokens, at, first)) is not None:
        return Subject(quoted, at, at, verb_first)
    if at < first or tokens[at].quoted >= 0:
        return None
    if tokens[at].word == "," or tokens[at].word in phrases.DASHES:
        return _with_description(tokens, at, first, verb_first)
    at = _over_occasion(tokens, at, first)
    if tokens[at].lower == "who":
        return _antecedent(tokens, at, first, verb_first) or Subject(at, at, at, verb_first)
    start = phrases.start_before(tokens, at, first)
    if start is None:
        return None
    if start > first and tokens[start - 1].lower.endswith("ing") and len(tokens[start - 1].lower) > 4:
        return _described(tokens, start - 1, first, verb_first, ",") or Subject(start, at, at, verb_first)
    return _named_before(tokens, start, at, first, verb_first) or Subject(start, at, at, verb_first)


def _over_occasion(tokens: list[Token], at: int, first: int) -> int:
    """The token before "in a video published last month", if such words end at `at`; else `at`."""
    bound = max(first, at - 9)
    occasion = False
    for there in range(at, bound - 1, -1):
        word = tokens[there].lower
        if phrases.is_mark(tokens[there]) or tokens[there].quoted >= 0 or word in g.STOPS:
            return at
        occasion = occasion or word in g.OCCASIONS
        if word in ("in", "during", "at", "via") and occasion and there > first:
            return there - 1
    return at


def _named_before(tokens: list[Token], start: int, last: int, first: int, verb_first: int) -> Subject | None:
    """The subject of "Dillon, a spokesman for the coalition told", where the second comma is missing."""
    comma = start - 1
    if comma <= first or tokens[comma].word != "," or not endings.describes(tokens, start, last + 1):
        return None
    name = phrases.start_before(tokens, comma - 1, first)
    if name is None or not tokens[comma - 1].word[0].isupper() or tokens[comma - 1].lower in NO_NAMES:
        return None
    if tokens[start].lower == "the" and not any(token.lower in ROLES for token in tokens[start : last + 1]):
        return None
    if _is_place(tokens, comma - 1, first):
        return None  # "in northern Anbar, the governor said", "fell on Homs, a source said"
    edge = tokens[name - 1] if name > first else None
    if edge and edge.word == "," and name - 2 >= first and tokens[name - 2].lower in PLACE_WORDS | {"capital"}:
        return None  # "in the capital, Sana'a, a UN official has said"
    if edge and edge.quoted < 0 and not phrases.is_mark(edge) and edge.lower not in JOINS:
        return None
    return Subject(name, comma - 1, last, verb_first)


def _antecedent(tokens: list[Token], who: int, first: int, verb_first: int) -> Subject | None:
    """Whom "who" stands for: "many locals who claimed", "Omar Haddad, who said"."""
    last = who - 1 - (who > first and tokens[who - 1].word == ",")
    while last - 1 > first and tokens[last].word[0].isdigit() and tokens[last - 1].word == ",":
        last -= 2  # "Petrova, 40, who said"
    if last < first or tokens[last].quoted >= 0 or phrases.is_mark(tokens[last]):
        return None
    start = phrases.start_before(tokens, last, first)
    if start is None:
        return None
    for at in range(start, last):
        if tokens[at].lower == "by" or (tokens[at].lower == "to" and tokens[at - 1].lower == "according"):
            start = at + 1  # "seen by Col. Petrova, who said"
    return _named_before(tokens, start, last, first, verb_first) or Subject(start, last, last, verb_first)


def _is_place(tokens: list[Token], last: int, first: int) -> bool:
    """Whether the name that ends at `last` stands after a preposition, or a word such as "northern"."""
    at = last
    while at > first and (tokens[at].word[0].isupper() or tokens[at].lower in g.CONJUNCTIONS | PARTICLES):
        at -= 1
    return tokens[at].lower in PLACE_BEFORE | WHERE


def _over_auxiliaries(tokens: list[Token], verb: int, first: int) -> tuple[int, int]:
    """The last token before the verb, its auxiliaries, adverbs and times; and where those begin."""
    at = verb - 1
    while at >= first:
        word = tokens[at].lower
        if tokens[at].word == "May" and at > first:
            break  # the month
        if word in g.WEEKDAYS or word in LOOSE:
            if word == "on" and not (at + 1 < verb and tokens[at + 1].lower in g.WEEKDAYS):
                break
        elif word in g.TIMES or (word[:1].isdigit() and len(word) == 4 and at > first and tokens[at - 1].lower == "in"):
            at -= at > first and tokens[at - 1].lower in ("last", "this", "in", "on", "next", "that")
        elif word == "to" and at > first and goes_on(tokens, at, first):
            at -= 2 if tokens[at - 1].lower in GOING_ON else 3
            continue
        elif (
            (word not in g.AUXILIARIES or word in ("'s", "’s")) and word not in g.ADVERBS and not _is_manner(tokens[at])
        ):
            break
        at -= 1
    return at, at + 1


def _is_manner(token: Token) -> bool:
    if token.word[0].isupper():
        return False  # "Florence Parly said"
    return token.lower.endswith("ly") and token.lower not in (
        "family",
        "assembly",
        "ally",
        "daily",
        "weekly",
        "monthly",
        "italy",
        "july",
    )


def goes_on(tokens: list[Token], to: int, first: int) -> bool:
    """Whether "to" stands in "went on to say"."""
    before_it = tokens[to - 1].lower
    return before_it in GOING_ON or (before_it == "on" and to - 2 >= first and tokens[to - 2].lower in GOING_ON)


def _with_description(tokens: list[Token], comma: int, first: int, verb_first: int) -> Subject | None:
    """The subject of "Dillon, a spokesman for the coalition, said": `comma` is the second one."""
    return _described(tokens, comma, first, verb_first, tokens[comma].word)


def _described(tokens: list[Token], comma: int, first: int, verb_first: int, mark: str) -> Subject | None:
    """The name before the comma (or dash) that opens a description which ends before `comma`."""
    opening = comma - 1
    bound = max(first, comma - phrases.REACH)
    while opening >= bound:
        token = tokens[opening]
        if token.quoted >= 0 and mark != ",":
            return None
        if token.word == mark:
            start = phrases.start_before(tokens, opening - 1, first) if opening > first else None
            if start is not None and mark == "," and _is_of_adjunct(tokens, start, opening, first):
                return Subject(opening + 1, _before_comma(tokens, opening + 1, comma), comma - 1, verb_first)
            if start is not None and _is_inside(tokens, start, opening, first):
                full = comma - 1
                while full > opening and phrases.is_mark(tokens[full]) and tokens[full].word not in KEPT:
                    full -= 1
                aside = mark == "," and _is_aside(tokens, opening + 1)
                return Subject(start, opening - 1, opening - 1 if aside else full, verb_first)
            if start is None and tokens[opening - 1 if opening > first else first].quoted >= 0:
                return None
        opening -= 1
    return None


def _is_of_adjunct(tokens: list[Token], start: int, opening: int, first: int) -> bool:
    """Whether the phrase before the comma at `opening` opens the sentence as an adjunct: "In a statement, the group's spokesman, …"."""
    there = opening + 1
    opens = start == first + 1 and tokens[first].lower in g.PREPOSITIONS
    return opens and tokens[there].lower in g.ARTICLES and not tokens[start].word[0].isupper()


def _before_comma(tokens: list[Token], first: int, last: int) -> int:
    """The token before the first comma after `first`, or before `last`."""
    return next((at for at in range(first, last) if tokens[at].word == ","), last) - 1


def _is_aside(tokens: list[Token], at: int) -> bool:
    """Whether the words between two commas say when, how or why, and not who the teller is."""
    word = tokens[at].lower
    if word in ("of", "from", "who", "whose", "which", "one"):
        return False
    if word in ("quoted", "cited"):
        return at + 1 < len(tokens) and tokens[at + 1].lower == "by"
    adverbial = word in g.PREPOSITIONS or word in g.STOPS or word in g.ADVERBS or word in g.TIMES
    return adverbial or word.endswith(("ing", "ly")) or tokens[at].quoted >= 0


def _is_inside(tokens: list[Token], start: int, opening: int, first: int) -> bool:
    """Whether the phrase before the opening comma is the name itself, and no part of its description."""
    if tokens[start].lower in NO_NAMES or tokens[start].lower.endswith("ing"):
        return False
    if start > first and tokens[start - 1].word == "," and start - 2 >= first and tokens[start - 2].quoted < 0:
        if tokens[start - 2].lower in NO_NAMES:
            return True
        if _is_introduced(tokens, start - 2, first):
            return False
        described = endings.describes(tokens, start, opening + 1)
        named = (
            tokens[start - 2].word[0].isupper()
            or tokens[start - 2].lower in ROLES
            or tokens[start - 2].word[0].isdigit()
        )
        return not (described and named)
    return not tokens[start].word[0].isdigit() or start == first


def _is_introduced(tokens: list[Token], last: int, first: int) -> bool:
    """Whether "one former prisoner," stands before the name, at the head of the sentence or after a quotation."""
    head = phrases.start_before(tokens, last, first)
    if head is None or tokens[head].lower not in INTRODUCING or last - head > 6:
        return False
    return head == first or tokens[head - 1].quoted >= 0


def after(tokens: list[Token], at: int, bound: int) -> Subject | None:
    """The teller that begins at `at`, after a verb or "according to"; `verb_first` is where it ends."""
    end = endings.end_after(tokens, at, bound)
    if end is None:
        return None
    full = endings.apposition_after(tokens, end, bound) if end < bound else end
    return Subject(at, end - 1, full - 1, full)


def of_clause(tokens: list[Token], verb: int, first: int) -> Subject | None:
    """The subject of an earlier verb that this one shares: "He denied it and said"."""
    found = None
    for at in range(first, verb):
        if tokens[at].quoted < 0 and phrases.is_verb(tokens, at, first):
            subject = before(tokens, at, first)
            found = found or subject
            if subject and tokens[subject.verb_first - 1].lower not in g.RELATIVE:
                return subject
    return found
