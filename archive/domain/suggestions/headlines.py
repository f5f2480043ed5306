"""Headlines that name the teller beside a colon or at their end: "UN: Famine looms in Sudan", "Deal is near: officials"."""

from typing import Final

from archive.domain.suggestions import phrases
from archive.domain.suggestions.english import grammar as g
from archive.domain.suggestions.english.people import ROLES
from archive.domain.suggestions.english.places import ORGANISATION_WORDS, ORGANISATIONS
from archive.domain.suggestions.english.table import words
from archive.domain.suggestions.english.verbs import VERBS
from archive.domain.suggestions.line import Cue, Line
from archive.domain.suggestions.subjects import Subject

LONGEST: Final = 30  # tokens of a headline
TELLER: Final = 5  # tokens of its teller
SPEAKS: Final = (ROLES | ORGANISATION_WORDS | words("report study monitor survivors medics sources media")) - words(
    "news states state republic network post times journal service center centre camp"
)
FULL_STOP: Final = frozenset(".!?")


def headline(line: Line) -> Cue | None:
    """The telling of a line without a full stop that has its teller before or after its only colon."""
    tokens, first, last = line.tokens, line.first, line.last
    if (tag := _tag(line)) is not None:
        return tag
    if (after := _after_dash(line)) is not None:
        return after
    colons = [at for at in range(first, last) if tokens[at].word == ":" and not line.quoted(at)]
    if len(colons) != 1 or last - first > LONGEST or (line.lower(last - 1) in FULL_STOP and not line.quoted(last - 1)):
        return None
    colon = colons[0]
    if _tells(line, first, colon, line.quoted(colon + 1)) and last - colon > 2:
        subject, told = Subject(first, colon - 1, colon - 1, colon), (colon + 1, last)
    elif _tells(line, colon + 1, last, line.quoted(colon - 1)) and phrases.has_verb(tokens, first, colon):
        subject, told = Subject(colon + 1, last - 1, last - 1, last), (first, colon)
    else:
        return None
    return Cue((colon, colon + 1), None, subject, [told], None, "a headline with its teller beside a colon")


def _after_dash(line: Line) -> Cue | None:
    """The telling of a line that ends with a dash and its teller: "Blast heard in port – officials"."""
    for dash in range(line.last - 2, max(line.first + 3, line.last - 2 - TELLER), -1):
        token = line.tokens[dash]
        if token.word in phrases.DASHES and not line.quoted(dash) and token.start > line.tokens[dash - 1].end:
            if not _tells(line, dash + 1, line.last, False):
                return None
            subject = Subject(dash + 1, line.last - 1, line.last - 1, line.last)
            told = [(line.first, dash)]
            return Cue((dash, dash + 1), None, subject, told, None, "a headline with its teller after a dash")
    return None


def quote_before(line: Line) -> None:
    """Give a headline's quotation to whoever tells after its colon: "‘We ran’: Survivors tell of night of fire"."""
    if not line.quoted(line.first) or line.lower(line.last - 1) in FULL_STOP:
        return
    for cue in line.cues:
        colon = cue.subject.first - 1 if cue.subject else line.first
        if line.lower(colon) == ":" and line.quoted(colon - 1):
            cue.told = [(line.first, colon)]


def _tag(line: Line) -> Cue | None:
    """The telling of a title-case line that ends with a tag: "Rebels Seize Border Town, Residents Say"."""
    verb = VERBS.get(line.lower(line.last - 1))
    if verb is None or verb.form not in ("present", "base") or not line.tokens[line.last - 1].word[0].isupper():
        return None
    for comma in range(line.last - 3, max(line.first + 1, line.last - 3 - TELLER), -1):
        if line.lower(comma) == ",":
            subject = Subject(comma + 1, line.last - 2, line.last - 2, line.last - 1)
            told = [(line.first, comma)]
            return Cue((line.last - 1, line.last), verb, subject, told, None, "a headline with its teller at the end")
    return None


def _tells(line: Line, first: int, last: int, quoted: bool) -> bool:
    """Whether the tokens name somebody who may tell: "officials", "UN", "Army chief", any name beside a quotation."""
    if not 0 < last - first <= TELLER or any(
        line.quoted(at) or phrases.is_mark(line.tokens[at]) for at in range(first, last)
    ):
        return False
    final = line.tokens[last - 1]
    if final.lower in SPEAKS or final.lower in ORGANISATIONS:
        return True
    acronym = final.word.replace(".", "").isupper() and 1 < len(final.word) < 7 and last - first == 1
    named = quoted and all(
        line.tokens[at].word[0].isupper() or line.tokens[at].word[0] == "@" for at in range(first, last)
    )
    return (acronym and line.tokens[first - 1 if first > line.first else last].word == ":") or (
        named and final.lower not in g.TIMES
    )
