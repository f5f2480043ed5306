"""The names inside a run of capitalised words: without titles, peoples and the first word of a sentence."""

import re
from typing import Final

from archive.domain.numerals import TENS
from archive.domain.suggestions import endings, phrases
from archive.domain.suggestions.english import grammar as g
from archive.domain.suggestions.english.ordinary import ENDINGS, ORDINARY
from archive.domain.suggestions.english.people import GIVEN, LEADS, MAYBE_TITLES, ROLES, TITLES
from archive.domain.suggestions.english.places import ORGANISATION_WORDS, ORGANISATIONS, PEOPLES, PLACE_WORDS, PLACES
from archive.domain.suggestions.english.table import words
from archive.domain.suggestions.english.verbs import VERBS
from archive.domain.suggestions.reading import Sentence, Text, Token
from archive.domain.suggestions.runs import Run

# Capitals that name nobody.
NO_NAMES: Final = words(
    "bst est edt cet cest eat ist utc cst pst ok tv ied ieds ceo cfo ngo ngos am pm gmt rpg rpgs suv suvs dna gps ak-47 q a.m p.m a.m. p.m. i'm i’m i'd i’d i've"
    " i’ve i'll i’ll dj pc it hiv aids covid covid-19 gdp lgbt lgbtq faq pdf rs fir firs advertisement photo exclusive breaking update wrapup refile corrected factbox"
)
DESIGNATION: Final = re.compile(r"[A-Z][A-Za-z]{0,3}-\d{1,4}[A-Z]{0,3}s?")  # a weapon: "T-72", "Su-25s" is none
NAMED: Final = PLACES | ORGANISATIONS
BODIES: Final = PLACE_WORDS | ORGANISATION_WORDS
STRICT_TITLES: Final = TITLES - MAYBE_TITLES
FUNCTION: Final = (
    g.STARTERS
    | g.STOPS
    | g.PREPOSITIONS
    | g.DETERMINERS
    | g.ADVERBS
    | g.PRONOUNS
    | g.CONJUNCTIONS
    | g.AUXILIARIES
    | g.INDEFINITE
    | words("yes no oh please photo source according earlier still now then here there what who how why")
)


# Who follows the name of a place or group at the head of a sentence; and endings of words that only describe them.
LED: Final = (
    ROLES | PLACE_WORDS | words("rebels fighters forces troops militants militiamen militia gunmen residents police")
)
ADJECTIVES: Final = tuple(
    words("al ic ist ian ary ive ous ant ent er or ful less ese ish an ed ing y ern est ors ers th ve le ra")
)
AMBIGUOUS: Final = words("us who au tyre gulf hama swat ap idf sana sumy afar")  # words too: in capitals by chance


def begins(text: Text, at: int, sentence: Sentence) -> bool:
    """Whether the token begins a sentence or a quotation, so that its capital says nothing."""
    if at == sentence.first:
        return True
    before = text.tokens[at - 1].word
    return before in "\"“‘«':;([—–•*|" or before in (".", "!", "?", "…")


def parts(text: Text, run: Run, sentence: Sentence, elsewhere: set[str]) -> list[Run]:
    """The names in `run`, in order; none if it only looks like one."""
    first, last = run
    if begins(text, first, sentence):
        first = _after_opening(text, first, last, elsewhere)
    found: list[Run] = []
    for start, end in _split_at_titles(text.tokens, first, last):
        start, end = _stripped(text.tokens, start, end)
        if end - start > 1 and text.tokens[end - 1].lower == "resolution":
            end -= 1  # "Security Council Resolution 2401"
        if start < end and _is_name(text, (start, end), sentence, elsewhere):
            found.append((start, end))
    return found


def _after_opening(text: Text, first: int, last: int, elsewhere: set[str]) -> int:
    """`first`, or the word after it where the first is capitalised only because it opens a sentence."""
    while first < last:
        token = text.tokens[first]
        lower = token.lower
        alone = last - first == 1
        if lower in FUNCTION and (len(lower) == 1 or not token.word.isupper()):
            first += 1
        elif len(lower) > 2 and token.word.isupper() and not alone and text.tokens[first + 1].word.isupper():
            break  # a dateline: "PORT SUDAN (Reuters)"
        elif " ".join(token.lower for token in text.tokens[first:last]) in NAMED:
            break
        elif alone and token.word not in elsewhere and _is_ordinary(token):
            return last
        elif (
            not alone
            and (lower in ORDINARY or lower in ROLES)
            and lower not in TITLES
            and _stands_alone(text, first + 1, last, elsewhere)
        ):
            first += 1
        else:
            break
    return first


def _stands_alone(text: Text, first: int, last: int, elsewhere: set[str]) -> bool:
    """Whether the rest of a run is a name without its first word: it begins like a person or was met."""
    token = text.tokens[first]
    return (
        token.lower in GIVEN
        or token.lower in STRICT_TITLES
        or (last - first == 1 and (token.lower in PLACES or token.lower in PEOPLES))
    )


def _is_ordinary(token: Token) -> bool:
    """Whether a word that opens a sentence alone is more likely a common word than a name."""
    lower = token.lower
    if lower.endswith(("’t", "'t", "’ve", "'ve", "’ll", "'ll", "’re", "'re", "’d", "'d", "’m", "'m")):
        return True
    if token.word.isupper() and len(token.word) > 1 and lower not in FUNCTION:
        return False
    if lower in NAMED or lower in GIVEN:
        return False
    if lower.partition("-")[0] in TENS:
        return True
    return lower in ORDINARY or lower in ROLES or lower in g.IRREGULAR or lower.endswith((*ENDINGS, "ed", "ly"))


def _split_at_titles(tokens: list[Token], first: int, last: int) -> list[Run]:
    """The run cut where a title begins a person's name: "U.S. Army Gen. David Petraeus" is two."""
    if tokens[last - 1].lower in ORGANISATION_WORDS and tokens[last - 1].lower not in TITLES:
        return [(first, last)]
    for at in range(last - 2, first - 1, -1):
        lower = tokens[at].lower
        titled = lower in STRICT_TITLES or (lower in TITLES and tokens[at + 1].lower in GIVEN)
        if titled and (at == first or tokens[at - 1].lower not in ("of", "the")):
            if not _is_body(tokens, first, at):
                return [(at + 1, last)] if tokens[at + 1].lower not in ("of", "for") else [(first, last)]
            return [(first, at), (at + 1, last)] if tokens[at + 1].lower not in ("of", "for") else [(first, last)]
    return [(first, last)]


def _is_body(tokens: list[Token], first: int, last: int) -> bool:
    """Whether what stands before a title is a name, and no portfolio: "U.S. Army Gen.", but "Communications Minister"."""
    lowers = [token.lower for token in tokens[first:last]]
    bare = [lower for lower in lowers if lower not in PEOPLES and lower not in TITLES]
    named = BODIES.intersection(lowers) or " ".join(lowers) in NAMED or any(lower in NAMED for lower in lowers)
    return len(bare) > 1 or bool(named) or any(token.word.isupper() for token in tokens[first:last])


def _stripped(tokens: list[Token], first: int, last: int) -> Run:
    """Without titles and peoples before a name, and titles after it."""
    if first < last and tokens[first].lower == "eid":
        return first, last  # "Eid al-Adha"
    organisation = last - first > 1 and bool(
        ORGANISATION_WORDS.intersection(token.lower for token in tokens[first:last])
    )
    while first < last and not organisation and (tokens[first].lower in TITLES or tokens[first].lower in PEOPLES):
        if tokens[first].lower in NAMED and last - first == 1:
            break
        if last - first > 1 and tokens[last - 1].lower in BODIES and tokens[first].lower not in STRICT_TITLES:
            break
        first += 1
    while (
        first < last
        and (
            tokens[last - 1].lower in STRICT_TITLES
            or tokens[last - 1].lower in ("press", "prime", "deputy", "vice", "foreign", "chief", "former")
        )
        and tokens[last - 1].lower not in ORGANISATION_WORDS
    ):
        last -= 1
    while first < last and (
        tokens[first].lower in ("of", "the", "and", "for") or tokens[last - 1].lower in ("of", "the", "and", "for")
    ):
        first, last = (first + 1, last) if tokens[first].lower in ("of", "the", "and", "for") else (first, last - 1)
    return first, last


def _is_name(text: Text, part: Run, sentence: Sentence, elsewhere: set[str]) -> bool:
    tokens = text.tokens[part[0] : part[1]]
    lowers = [token.lower for token in tokens]
    if (
        lowers[-1] in ("no.", "nos.", "vol.")
        or _is_of_money(text, part[1])
        or (len(tokens) == 1 and _is_portfolio(text, part[0], sentence))
    ):
        return False
    if lowers[-1] in PEOPLES - {"allah"} and len(lowers) > 1 and lowers[0] not in GIVEN:
        return " ".join(lowers) in NAMED
    if all(lower in PEOPLES or lower in TITLES or lower in FUNCTION for lower in lowers):
        body = len(lowers) > 1 and not STRICT_TITLES.intersection(lowers) and ORGANISATION_WORDS.intersection(lowers)
        return bool(body) or " ".join(lowers) in NAMED
    if len(tokens) > 1:
        return True
    token = tokens[0]
    if len(token.word.rstrip(".")) < 2 or token.lower in NO_NAMES or token.word[0] in "@#":
        return False
    if DESIGNATION.fullmatch(token.word):
        return False
    if token.lower in NAMED and token.lower not in AMBIGUOUS:
        return True
    if begins(text, part[0], sentence) and token.word not in elsewhere:
        return not _is_ordinary(token) and (_is_acronym(token) or _acts(text, part[1], sentence))
    if token.lower in LEADS and part[1] < sentence.last and text.tokens[part[1]].lower == "of":
        return False
    return token.lower not in g.WEEKDAYS and not (token.lower in FUNCTION and not token.word.isupper())


def _is_portfolio(text: Text, at: int, sentence: Sentence) -> bool:
    """Whether the word at `at` is what somebody heads: "Head of Communications"."""
    before = [text.tokens[there].lower for there in range(max(sentence.first, at - 2), at)]
    return (
        len(before) == 2
        and before[0] in LEADS
        and before[1] == "of"
        and text.tokens[at].lower.endswith((*ENDINGS, "s"))
        and not _is_acronym(text.tokens[at])
    )


def _is_of_money(text: Text, after: int) -> bool:
    """Whether a currency's sign is joined to the word before token `after`: "US$ 2 million"."""
    following = text.tokens[after] if after < len(text.tokens) else None
    return following is not None and following.word[0] in "$€£" and following.start == text.tokens[after - 1].end


def _is_acronym(token: Token) -> bool:
    """Whether a word is in capitals as an acronym is: "ICRC", "M23"."""
    return token.word.isupper() and 1 < len(token.word) < 7 and token.word[0].isalpha()


def _acts(text: Text, after: int, sentence: Sentence) -> bool:
    """Whether a word that opens a sentence is followed as a name is: by a verb, an apposition, an owner's mark."""
    if after >= sentence.last:
        return True
    token = text.tokens[after]
    first = text.tokens[after - 1].word
    if first.isupper() and len(first) > 3 and token.word in (",", "(", "—", "–", "-"):
        return True  # a dateline
    if token.lower == ",":
        return endings.describes(text.tokens, after + 1, sentence.last)
    if token.lower in ("'s", "’s", "(", "and", "-") or (token.quoted >= 0 and text.tokens[after - 1].quoted < 0):
        return True
    if token.lower == ":":
        return after + 1 < sentence.last and text.tokens[after + 1].quoted >= 0
    if token.lower.endswith("ly") or token.lower in g.ADVERBS:
        after += 1
    if after >= sentence.last:
        return False
    following = text.tokens[after].lower
    if following in LED and not first.endswith(ADJECTIVES) and first.lower() not in PEOPLES:
        return True  # "Wagner fighters", "Cauca governor"
    return phrases.is_verb(text.tokens, after, sentence.first) or (
        following in VERBS and VERBS[following].form != "participle"
    )
