"""Tellings without a finite verb of their own: participles, passives, "according to", "the claim that"."""

from dataclasses import replace

from archive.domain.suggestions import clauses, contents, phrases, subjects
from archive.domain.suggestions.adjuncts import over_adjuncts
from archive.domain.suggestions.citing import source_of
from archive.domain.suggestions.english import grammar as g
from archive.domain.suggestions.english.verbs import VERBS, Verb
from archive.domain.suggestions.line import Cue, Line, Stretch
from archive.domain.suggestions.quoted import as_saying
from archive.domain.suggestions.subjects import Subject
from archive.domain.suggestions.told import ADJUNCT_OPENERS

NO_PARTICIPLE = g.PREPOSITIONS - {"by", "in", "before", "after"}
BEFORE_PARTICIPLE = frozenset((",", "by", "and", "in", "before", "after", "while"))
BETWEEN = phrases.DASHES | {",", "and", "but"}
BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "'s", "’s"))


def participle(line: Line, at: int, known: Verb) -> Cue | None:
    """ "…, adding that": told by whoever the sentence has told by, else by its subject."""
    before = line.lower(at - 1)
    after = contents.complement(line.tokens, at, known, line.last)
    if after.at is None or before in g.ARTICLES or before in NO_PARTICIPLE:
        return None
    if not (known.flags & {"q", "p"} or known.lemma == "cite" or line.lower(after.at - 1) == "that"):
        return None
    end = clauses.clause_end(line.tokens, after.at, line.last)
    subject = _of_participle(line, at)
    if known.lemma in ("cite", "quote") and source_of(line, at):
        return None
    if subject is None or end <= after.at or line.lower(after.at) == "each":
        return None  # "with both sides accusing each other"
    why = f"“{line.tokens[at].word}” after another telling or its subject"
    return Cue((at, at + 1), known, subject, [(after.at, end)], after.hearer, why)


def _of_participle(line: Line, at: int) -> Subject | None:
    before = line.lower(at - 1)
    if before in BE or (before in g.ADVERBS and line.lower(at - 2) in BE):
        return subjects.before(line.tokens, at, line.first)
    whose = subjects.before(line.tokens, at, line.first)
    opening = [there for there in range(whose.first - 3, whose.first) if line.lower(there) == "with"] if whose else []
    if whose and opening:
        return replace(whose, first=opening[-1] + 1)  # "with local officials putting the toll at 12"
    if before not in BEFORE_PARTICIPLE and before not in phrases.DASHES and not line.quoted(at - 1):
        return None
    told = [cue.subject for cue in line.cues if cue.known]
    return told[-1] if told else subjects.of_clause(line.tokens, at, line.first)


def auxiliary_of(line: Line, at: int) -> int | None:
    """The token of "was" in "was confirmed", else None."""
    there = at - 1
    while there > line.first and (line.lower(there) in g.ADVERBS or line.lower(there).endswith("ly")):
        there -= 1
    return there if line.lower(there) in BE | {"being"} or (line.lower(there) == "been") else None


def passive(line: Line, at: int, known: Verb, auxiliary: int) -> Cue | None:
    """ "was quoted as saying that", "was confirmed by residents", "it was reported that"."""
    if (said := as_saying(line, at)) is not None:
        return said
    if line.lower(at + 1) == "by" and known.flags & {"n", "t"}:
        teller = subjects.after(line.tokens, at + 2, line.last)
        start = phrases.start_before(line.tokens, auxiliary - 1, line.first)
        while start is not None and start < auxiliary and line.lower(auxiliary - 1) in g.AUXILIARIES:
            auxiliary -= 1
        if teller and start is not None and start < auxiliary:
            return Cue((auxiliary, at + 2), known, teller, [(start, auxiliary)], None, "a passive with “by”")
    if line.lower(auxiliary - 1) == "it" and line.lower(at + 1) == "that":
        end = clauses.clause_end(line.tokens, at + 2, line.last)
        return (
            Cue((auxiliary, at + 1), known, None, [(at + 2, end)], None, "said without saying by whom")
            if end > at + 2
            else None
        )
    return None


def according(line: Line, at: int) -> Cue | None:
    """ "according to residents", "as reported by Reuters", "in the words of a diplomat"."""
    word = line.tokens[at].lower
    if word == "in":
        return _with_teller(line, at, at + 4)
    by = line.lower(at + 2) == "by"
    if (word == "according" and line.lower(at + 1) != "to") or (word == "as" and not by):
        return None
    begins = at + (1 if word == "per" else 3 if by else 2)
    if word == "per" and (
        line.lower(at - 1) not in (",", "as") or begins >= line.last or not line.tokens[begins].word[0].isupper()
    ):
        return None
    return _with_teller(line, at, begins)


def _with_teller(line: Line, at: int, begins: int) -> Cue | None:
    """The telling by whoever is named from `begins` on, after the words of telling from `at` on."""
    subject = subjects.after(line.tokens, begins, line.last) if begins < line.last else None
    if subject is None:
        return None
    told = _around(line, at, subject)
    return (
        Cue((at, begins), None, subject, told, None, f"“{line.tokens[at].word} {line.lower(at + 1)}”") if told else None
    )


def _around(line: Line, at: int, subject: Subject) -> list[Stretch]:
    """The clause that "according to" goes with: before it, around it, or, at the head of a sentence, after it."""
    begin, end = _before(line, at)
    if line.cues and line.cues[-1].told and begin >= end - 1 and at - line.cues[-1].told[-1][1] <= 1:
        return [line.cues[-1].told[-1]]
    after = over_adjuncts(line.tokens, subject.verb_first, line.last)
    after += line.lower(after) == ","
    stop = clauses.clause_end(line.tokens, after, line.last)
    if line.lower(at) == "in" and after < line.last and line.quoted(after):
        return [(after, stop)]  # "the camp is, in the words of a nurse, “a prison”"
    if end > begin and (line.quoted(end - 1) or phrases.has_verb(line.tokens, begin, end)):
        return [(begin, end)]
    goes_on = stop - after >= 2 and phrases.has_verb(line.tokens, after, stop)
    if end - begin >= 2 and goes_on and line.lower(begin) not in ADJUNCT_OPENERS:
        return [(begin, stop)]
    if end - begin >= 3 and not goes_on:
        return [(begin, end)]
    return [(after, stop)] if stop - after >= 2 else []


def _before(line: Line, at: int) -> Stretch:
    """The words before the one at `at` that no earlier telling has, without the marks between."""
    ends = [*(cue.verb[1] for cue in line.cues), *(stretch[1] for cue in line.cues for stretch in cue.told)]
    begin, end = max([line.first, *ends]), at
    while begin < end and line.lower(begin) in (",", ";"):
        begin += 1
    while end > begin and not line.quoted(end - 1) and line.lower(end - 1) in BETWEEN:
        end -= 1
    return begin, end


def attitude(line: Line, at: int) -> Cue | None:
    """ "The Pentagon remains convinced that"."""
    subject = subjects.before(line.tokens, at, line.first) if line.lower(at - 1) in g.AUXILIARIES else None
    verb = at
    if subject is None and line.lower(at - 1) in (
        "remains",
        "remain",
        "remained",
        "seems",
        "appears",
        "sounded",
        "feels",
    ):
        verb = at - 1
        subject = subjects.before(line.tokens, verb, line.first)
    end = clauses.clause_end(line.tokens, at + 2, line.last)
    if subject is None or end <= at + 2:
        return None
    return Cue(
        (subject.verb_first, at + 1),
        VERBS["believes"],
        subject,
        [(at + 2, end)],
        None,
        f"“{line.tokens[at].word} that”",
    )


def noun(line: Line, at: int) -> Cue | None:
    """ "Dillon's claim that", "a claim by residents that"."""
    owner = line.lower(at - 1)
    that, subject = at + 1, None
    if owner in ("his", "her", "their", "its"):
        subject = Subject(at - 1, at - 1, at - 1, at)
    elif owner in ("'s", "’s") and at - 2 >= line.first:
        start = phrases.start_before(line.tokens, at - 2, line.first)
        subject = Subject(start, at - 2, at - 2, at) if start is not None else None
    elif line.lower(at + 1) in ("by", "from", "of"):
        subject = subjects.after(line.tokens, at + 2, line.last)
        that = subject.last + 1 if subject else that
    if subject is None or line.lower(that) != "that":
        return None
    end = clauses.clause_end(line.tokens, that + 1, line.last)
    return (
        Cue((at, at + 1), None, subject, [(that + 1, end)], None, f"“{line.tokens[at].word} … that”")
        if end > that + 1
        else None
    )
