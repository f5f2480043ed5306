"""Which words are told: what stands after a verb of telling, or before it, as far as it goes."""

from dataclasses import dataclass
from typing import Final

from archive.domain.numerals import PLURAL_SCALES, SMALL, TENS
from archive.domain.suggestions import phrases
from archive.domain.suggestions.adjuncts import hearer_of, over_adjuncts
from archive.domain.suggestions.english import grammar as g
from archive.domain.suggestions.english.table import words
from archive.domain.suggestions.english.verbs import Verb
from archive.domain.suggestions.reading import Token

PHRASAL: Final = words("out back up down on off")
NO_CLAUSE: Final = g.PREPOSITIONS - {
    "in",
    "at",
    "about",
    "under",
    "on",
    "after",
    "with",
    "over",
    "by",
}
WH: Final = words("whether if how why what where when who")


@dataclass(frozen=True, slots=True)
class Complement:
    """What follows a verb: where the words told begin (or None), and the hearer's tokens, end not included."""

    at: int | None
    hearer: tuple[int, int] | None
    end: int  # the token after the verb's own words and adjuncts


def complement(tokens: list[Token], verb: int, known: Verb, last: int) -> Complement:
    """What follows the verb at `verb` in a sentence whose tokens end before `last`."""
    at, hearer = verb + 1, None
    if known.lemma in ("call", "appeal") and at < last and (tokens[at].lower in PHRASAL or tokens[at].lower == "to"):
        return Complement(_asked(tokens, at, known, last), None, at)
    if at < last and tokens[at].lower in PHRASAL and known.lemma in ("point", "lash", "fire", "hit", "chime", "blast"):
        at += 1
    if "h" in known.flags or (at < last and tokens[at].lower == "to" and "o" not in known.flags):
        hearer = hearer_of(tokens, at, last)
        if hearer and hearer[1] < last and tokens[at].lower != "to" and phrases.is_verb(tokens, hearer[1], hearer[0]):
            hearer = None  # the subject of what is told: "warned the operation would go on"
        at = _over_place(tokens, hearer[1], last) if hearer else at
    told = over_adjuncts(tokens, at, last)
    if told + 1 < last and tokens[told].lower in ("only", "simply", "merely") and tokens[told + 1].word in ":,":
        told += 1
    if hearer and not (told < last and (tokens[told].quoted >= 0 or tokens[told].lower == "that")):
        that = _that_soon(tokens, hearer[0], last)  # "told partners of the agency that"
        if that is not None and that > told and not phrases.has_verb(tokens, hearer[0], that):
            hearer, told = (hearer[0], that), that
    begins = _beginning(tokens, told, known, last, hearer is not None)
    if known.lemma == "write" and hearer and begins == told and tokens[told].quoted < 0:
        begins = None  # "wrote to the mission in New York but has had no reply"
    return Complement(begins, hearer, told)


def _over_place(tokens: list[Token], at: int, last: int) -> int:
    """The token after "in Baghdad" in "told reporters in Baghdad the road was open"."""
    there = at + 1
    if at >= last or tokens[at].lower not in ("in", "at", "from"):
        return at
    while there < last and tokens[there].word[0].isupper() and tokens[there].quoted < 0:
        there += 1
    clause = there < last and tokens[there].lower in g.DETERMINERS | g.PRONOUNS
    return there if there > at + 1 and clause else at


def _asked(tokens: list[Token], at: int, known: Verb, last: int) -> int | None:
    """Who is asked "to" do what after "called on" or "appealed to"; None after "calling up 9,000 reservists"."""
    if tokens[at].lower != ("on" if known.lemma == "call" else "to"):
        return None
    for there in range(at + 2, min(last, at + 20)):
        if tokens[there].lower in ("to", "for"):
            return at + 1
        if tokens[there].word in ".;:" or (tokens[there].quoted < 0 and phrases.is_verb(tokens, there, at)):
            break
    return None


def _beginning(tokens: list[Token], at: int, known: Verb, last: int, heard: bool) -> int | None:
    """Where the words told begin at or after `at`, going by what the verb can take."""
    if at >= last:
        return None
    token, flags = tokens[at], known.flags
    if token.quoted >= 0:
        return at
    if (opened := _after_opener(tokens, at, known, last)) is not None:
        return opened
    if phrases.is_mark(token):
        return _after_mark(tokens, at, last)
    if token.lower in WH and ("t" in flags or "q" in flags):
        return at
    if token.lower == "to":
        return at if "o" in flags else None
    if token.lower == "as" and known.lemma in ("describe", "characterize", "characterise", "portray", "quote"):
        return at
    if (that := _that_soon(tokens, at, last)) is not None and flags & {"t", "c"} and token.lower in g.PREPOSITIONS:
        return that + 1
    adjunct = token.lower in g.PREPOSITIONS or token.lower in ("before", "after")
    if adjunct and (quote := _quote_after_comma(tokens, at, last)) is not None:
        return quote
    return _bare(tokens, at, flags, last, heard)


def _after_opener(tokens: list[Token], at: int, known: Verb, last: int) -> int | None:
    """The words told after "that", unless it is their subject ("say that is unlikely"), or after "of": "warned of"."""
    word = tokens[at].lower
    if word == "that" and known.flags & {"t", "c"}:
        return at if at + 1 < last and tokens[at + 1].lower in g.AUXILIARIES else at + 1
    opens = "w" in known.flags and word == ("for" if known.lemma in ("call", "appeal") else "of")
    return at + 1 if opens and at + 1 < last else None


def _after_mark(tokens: list[Token], at: int, last: int) -> int | None:
    """The words told after a colon, before a quotation, or after an aside between commas or dashes."""
    if tokens[at].word in ":," and (quote := _quote_soon(tokens, at + 1, last)) is not None:
        return quote
    if tokens[at].word == ":":
        return at + 1 if at + 1 < last else None
    return _that_after_aside(tokens, at, last) if tokens[at].word == "," or tokens[at].word in phrases.DASHES else None


def _quote_after_comma(tokens: list[Token], at: int, last: int) -> int | None:
    """The quotation after an adjunct: "saying on a talk show later, “…”"."""
    for there in range(at, min(last - 1, at + 15)):
        if tokens[there].quoted >= 0 or phrases.is_verb(tokens, there, at):
            return None
        if tokens[there].word in ",:":
            return there + 1 if tokens[there + 1].quoted >= 0 else None
    return None


def _bare(tokens: list[Token], at: int, flags: frozenset[str], last: int, heard: bool) -> int | None:
    """A clause without "that", a noun phrase, or an object with more: "urged them to", "called it “a crime”"."""
    if tokens[at].lower in OBJECTS and "x" not in flags and "q" not in flags:
        return None  # "showed him flanked by generals"
    if tokens[at].lower in NOTHING and not phrases.has_verb(tokens, at + 1, min(last, at + 6)):
        return None  # "said nothing", "said so"
    if "c" in flags and tokens[at].lower not in NO_CLAUSE:
        return (
            at
            if "s" in flags or _clause_follows(tokens, at, last)
            else (at if "n" in flags and _names(tokens, at) else None)
        )
    if "x" in flags or "f" in flags:
        wanted = ("to",) if "x" in flags else ("of", "for")
        rest = tokens[at : min(last, at + 12)]
        more = any(token.lower in wanted or token.quoted >= 0 for token in rest)
        if more or "x" in flags:
            return at if more else None
    if "e" in flags and any(token.lower in EVIDENCE for token in tokens[at : min(last, at + 4)]):
        return at
    if ("n" in flags and _names(tokens, at)) or _with_a_company(tokens, at, flags, last):
        return at
    if "q" in flags and _quote_later(tokens, at, last) and tokens[at].lower not in g.PREPOSITIONS:
        return at
    return at if heard and _clause_follows(tokens, at, last) else None


def _with_a_company(tokens: list[Token], at: int, flags: frozenset[str], last: int) -> bool:
    """Whether what follows is a count, a number "at", or something that is given a name."""
    if not flags & {"a", "k", "p"} or not _names(tokens, at):
        return False
    near = [token.lower for token in tokens[at : min(last, at + 12)]]
    if "k" in flags and any(_is_number(word) for word in near[:4]):
        return True
    if "p" in flags:
        return any(word == "at" and any(map(_is_number, near[n + 1 : n + 6])) for n, word in enumerate(near))
    return "a" in flags and any(
        word in ("a", "an") and near[n + 1] not in g.TIMES | UNITS and near[n - 1] not in NO_OBJECT
        for n, word in enumerate(near[1:-1], 1)
    )


NOTHING: Final = words("nothing little so anything much goodbye")
EVIDENCE: Final = words("evidence sign signs trace traces indication indications proof")
OBJECTS: Final = words("him them us me")
QUALIFIERS: Final = words("at about around over under up between nearly")
UNITS: Final = words("day minute hour decade")
NO_OBJECT: Final = g.PREPOSITIONS | g.CONJUNCTIONS | g.STOPS | g.AUXILIARIES | frozenset(",;:.")


def _is_number(word: str) -> bool:
    return word[0].isdigit() or word in SMALL or word in TENS or word in PLURAL_SCALES


def _names(tokens: list[Token], at: int) -> bool:
    """Whether a noun phrase begins at `at`: "the attack", "at least 58 strikes"."""
    if tokens[at].lower in QUALIFIERS and any(_is_number(token.lower) for token in tokens[at + 1 : at + 3]):
        return True
    return tokens[at].lower not in g.PREPOSITIONS and tokens[at].lower not in ("and", "but", "or", "as", "so", "not")


def _clause_follows(tokens: list[Token], at: int, last: int) -> bool:
    """Whether a subject and a finite verb follow before the sentence ends."""
    if tokens[at].lower in ("and", "but", "or", "so", "as"):
        return False
    return any(
        tokens[there].quoted >= 0 or phrases.is_verb(tokens, there, at) for there in range(at + 1, min(last, at + 40))
    )


def _quote_soon(tokens: list[Token], at: int, last: int) -> int | None:
    """A quotation within a few words: "said on Monday: “…”", "said, adding, “…”"."""
    return at if at < last and tokens[at].quoted >= 0 else None


def _quote_later(tokens: list[Token], at: int, last: int) -> bool:
    return any(token.quoted >= 0 for token in tokens[at : min(last, at + 25)])


def _that_soon(tokens: list[Token], at: int, last: int) -> int | None:
    """The "that" after an adjunct: "said in the same breath that"."""
    for there in range(at, min(last, at + 10)):
        if tokens[there].quoted >= 0 or phrases.is_mark(tokens[there]):
            return None
        if tokens[there].lower == "that":
            return there
    return None


def _that_after_aside(tokens: list[Token], at: int, last: int) -> int | None:
    """The words after an aside in commas: "said, citing officials, that"."""
    closing = next(
        (there for there in range(at + 1, min(last, at + 25)) if tokens[there].word == tokens[at].word), None
    )
    if closing is not None and closing + 1 < last and tokens[closing + 1].lower == "that":
        return closing + 2
    if closing is not None and closing + 1 < last and tokens[closing + 1].quoted >= 0 and tokens[closing].word == ",":
        return closing + 1
    return None
