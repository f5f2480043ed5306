"""Which words a verb of telling governs, in the sentence around it: before its teller, after it, or both."""

from typing import Final

from archive.domain.suggestions import clauses, contents, phrases
from archive.domain.suggestions.adjuncts import over_occasion
from archive.domain.suggestions.english import grammar as g
from archive.domain.suggestions.english.table import words
from archive.domain.suggestions.english.verbs import Verb
from archive.domain.suggestions.line import Line, Stretch
from archive.domain.suggestions.subjects import Subject

AFTER_A_TAG: Final = clauses.TAGS | words("according but and quoted cited")
CLAUSE_OPENERS: Final = words("after when as while asked if before since although though because once until")
FINDERS: Final = words(
    "report study survey investigation analysis data figures poll inquiry review probe panel research records"
)
LEAST: Final = 5  # tokens of a clause
NAMING: Final = frozenset("a")
WHEN: Final = words("as when while after before during following amid")
ENDING: Final = g.PREPOSITIONS | g.STOPS | g.CONJUNCTIONS | g.TIMES
ADJUNCT_OPENERS: Final = words("in on at during following with despite amid by for from under over upon without")


def told_by(line: Line, at: int, subject: Subject, after: contents.Complement, known: Verb) -> list[Stretch]:
    """The words told, before and after the verb."""
    left = before_teller(line, min(subject.first, at), known)
    right = (after.at, _governed_end(line, after.at, known)) if after.at is not None else None
    if right and right[1] <= right[0]:
        right = None
    if left and line.quoted(left[1] - 1):
        return [left] if not right or not line.quoted(right[0]) else [left, right]
    if left and not right and _ends_there(line, after.end):
        return [_around(line, left, after.end)]
    if right:
        return [right]
    if alone := _before_tag(line, min(subject.first, at), after.end, known):
        return [alone]
    interrupted = _interrupted(line, subject.first, after.end) if "c" in known.flags else None
    return [interrupted] if interrupted else []


def _before_tag(line: Line, start: int, end: int, known: Verb) -> Stretch | None:
    """All that stands before a tag that ends its sentence, though no verb was found in it: "…, the statement said."."""
    if line.cues or line.lower(start - 1) != "," or not known.flags & {"q", "c"}:
        return None
    begin = _after_tellings(line, start - 1)
    if start - 1 - begin < LEAST:
        return None
    closes = end >= line.last or line.tokens[end].word in ".!?"
    return (begin, start - 1) if closes and not _is_adverbial(line, begin, start - 1) else None


def _governed_end(line: Line, at: int, known: Verb) -> int:
    """Where the words after the verb end; what is told as a thing ends before its occasion: "denied it in a statement"."""
    end = _inside_dashes(line, at, clauses.clause_end(line.tokens, at, line.last))
    if known.flags & NAMING and (named := _after_its_name(line, at, end)):
        return named
    if "p" in known.flags:
        return next((there for there in range(at, end) if line.lower(there) == "," and not line.quoted(there)), end)
    if not known.flags.isdisjoint("nk"):
        semicolon = next(
            (there for there in range(at, end) if line.lower(there) == ";" and not line.quoted(there)), end
        )
        end = end if phrases.has_verb(line.tokens, at, semicolon) else semicolon
    if "n" not in known.flags or line.quoted(at) or phrases.has_verb(line.tokens, at, end):
        return end
    occasions = (there for there in range(at + 1, end) if over_occasion(line.tokens, there, end) > there)
    return next(occasions, end)


def _after_its_name(line: Line, at: int, end: int) -> int | None:
    """Where what something is called ends before what only says when: "called it “a crime” as he left"."""
    for there in range(at + 1, end):
        if line.quoted(there - 1) and not line.quoted(there) and line.lower(there) in WHEN:
            return there
    return None


def _inside_dashes(line: Line, at: int, end: int) -> int:
    """Where words told between two dashes end: "the raid – which he called a success – went on"."""
    dashes = [
        there
        for there in range(line.first, end)
        if line.tokens[there].word in phrases.DASHES and line.tokens[there].quoted < 0
    ]
    inside = sum(there < at for there in dashes) % 2
    return next((there for there in dashes if there > at), end) if inside else end


def _interrupted(line: Line, start: int, end: int) -> Stretch | None:
    """The sentence that a telling between commas interrupts before its verb: "The convoy, he said, turned back"."""
    begin = _after_tellings(line, start - 1)
    if line.lower(start - 1) != "," or line.lower(end) != "," or start - 1 - begin < 1:
        return None
    stop = clauses.clause_end(line.tokens, end + 1, line.last)
    opens = line.lower(begin) in ADJUNCT_OPENERS or line.lower(begin) in CLAUSE_OPENERS
    return None if opens or not phrases.has_verb(line.tokens, end + 1, stop) else (begin, stop)


def _ends_there(line: Line, at: int) -> bool:
    """Whether nothing that the verb could govern stands at `at`."""
    return at >= line.last or line.quoted(at) or phrases.is_mark(line.tokens[at]) or line.lower(at) in ENDING


def _around(line: Line, left: Stretch, end: int) -> Stretch:
    """The whole sentence where the telling only interrupts it: "The strike, officials said, killed ten"."""
    begins = end + 1
    if line.lower(end) != "," or begins >= line.last or line.quoted(begins):
        return left
    if clauses.another_begins(line.tokens, end, line.last):
        return left  # "…, he said, as the agency warned of floods"
    word = line.lower(begins)
    if word in AFTER_A_TAG or word in ADJUNCT_OPENERS or word.endswith("ing"):
        return left  # "…, he said, pausing", "…, he said, quoted by the agency", "…, he said, in what would be"
    stop = clauses.clause_end(line.tokens, begins, line.last)
    goes_on = phrases.has_verb(line.tokens, begins, stop) and line.lower(begins) not in ("who", "which", "a", "an")
    return (left[0], stop) if goes_on else left


def before_teller(line: Line, start: int, known: Verb) -> Stretch | None:
    """The words told before a teller that begins at `start`: “…,” he said; the town fell, he said."""
    mark, quoted = line.lower(start - 1), line.quoted(start - 1)
    if not (known.flags & {"q", "c"} or _is_finding(line, start, known)) or start - 1 < line.first:
        return None
    if not quoted and mark not in (",", "?", "!", "…") and mark not in phrases.DASHES:
        return None
    if quoted and is_within(line, start):
        return None  # "in the “safe zone” officials said"
    end = start if quoted or mark in ("?", "!") else start - 1
    begin = _after_tellings(line, end)
    if begin >= end:  # told on by another, "…, he said, Reuters reported", and not by the same: "…, he said"
        another = end - line.first > 2 and line.lower(start) not in g.PRONOUNS
        return (line.first, end) if another else None
    if quoted:
        return begin, end
    headline = not line.quoted(line.last - 1) and line.lower(line.last - 1) not in (".", "!", "?")
    told = phrases.has_verb(line.tokens, begin, end) or any(line.quoted(there) for there in range(begin, end))
    told = told or (headline and end - begin > 2)  # "Strike kills 12, medics say"
    return (begin, end) if told and not _is_adverbial(line, begin, end) else None


def _is_finding(line: Line, start: int, known: Verb) -> bool:
    """Whether what tells from `start` on is a report: "Half the wells are dry, a study found"."""
    near = {line.lower(at) for at in range(start, min(line.last, start + 8))}
    return known.lemma in ("find", "show") and not FINDERS.isdisjoint(near)


def is_within(line: Line, at: int) -> bool:
    """Whether the quoted words before the word at `at` are part of the phrase around them: "the rebels' “army” admitted"."""
    near = {line.lower(there) for there in range(max(line.first, at - 2), at)}
    if not near.isdisjoint((",", ".", "?", "!", "…", "-", "–", "—")):
        return False
    opening = at - 1
    while opening > line.first and line.quoted(opening - 1):
        opening -= 1
    before = line.tokens[opening - 1] if opening > line.first else None
    return before is not None and (before.word in ("'", "’") or not phrases.is_mark(before))


def _after_tellings(line: Line, end: int) -> int:
    """Where words not yet told by another may begin."""
    begin = line.first
    if line.cues:
        last = line.cues[-1]
        begin = max([begin, last.verb[1], *(stretch[1] for stretch in last.told)])
        if last.subject and last.subject.full < end:
            begin = max(begin, last.subject.full + 1)
    parted = (at + 1 for at in range(end - 1, begin - 1, -1) if line.lower(at) == ";" and not line.quoted(at))
    begin = next(parted, begin)
    while begin < end and (
        line.tokens[begin].word in ",;:" or (line.cues and line.lower(begin) in ("and", "but", "while", "whereas"))
    ):
        begin += 1
    return begin


def _is_adverbial(line: Line, begin: int, end: int) -> bool:
    """Whether the words before a comma only say when or how: "Speaking in Geneva," "After the attack,"."""
    word = line.lower(begin)
    if word.endswith("ing") or word in CLAUSE_OPENERS:
        return not any(line.tokens[there].word == "," for there in range(begin, end))
    return word in ADJUNCT_OPENERS and not phrases.has_verb(line.tokens, begin, end)
