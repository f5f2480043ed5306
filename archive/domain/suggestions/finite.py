"""A finite verb of telling with its subject before it, or after the words told."""

from dataclasses import replace

from archive.domain.suggestions import clauses, contents, phrases, subjects
from archive.domain.suggestions.adjuncts import over_adjuncts
from archive.domain.suggestions.english import grammar as g
from archive.domain.suggestions.english.table import words
from archive.domain.suggestions.english.verbs import VERBS, Verb
from archive.domain.suggestions.hedges import NEGATIONS
from archive.domain.suggestions.line import Cue, Line, Stretch
from archive.domain.suggestions.subjects import Subject
from archive.domain.suggestions.told import before_teller, is_within, told_by

BEFORE_BASE = words("police people sdf forces military ) , do did does didn't didn’t don't don’t and")
BEFORE_NOUN = g.ARTICLES | g.PREPOSITIONS
BEFORE_PLURAL = g.PRONOUNS | g.MODALS | {"who", "also", "now", "still", "that"}
AFTER_NOUN = g.PREPOSITIONS | {"and", "or", ",", "."}
NOBODY = frozenset(("no", "none", "nobody", "neither"))
NO_TELLER = g.STOPS | g.PREPOSITIONS | g.TIMES | phrases.MARKS


def finite(line: Line, at: int, known: Verb) -> Cue | None:
    """The telling by the finite verb at `at`, or None."""
    if known.form == "base" and not takes_base(line, at):
        return None
    subject = subject_of(line, at)
    described = subject is not None and subject.full > subject.last and not line.quoted(at - 1)
    if "i" in known.flags and not described and (found := inverted(line, at, known)):
        return found
    clause = described and subject is not None and _is_clause(line, subject, at)
    if clause and "i" in known.flags and "h" not in known.flags and (found := inverted(line, at, known)):
        return found
    return _after_subject(line, at, known, subject) if subject else None


def _is_clause(line: Line, subject: Subject, at: int) -> bool:
    """Whether what stands before the verb is a clause, so that no subject with its description ends there."""
    if line.lower(subject.last + 2) in g.RELATIVE:
        return phrases.has_verb(line.tokens, line.first, subject.last + 1)
    return phrases.has_verb(line.tokens, line.first, at)


def _after_subject(line: Line, at: int, known: Verb, subject: Subject) -> Cue | None:
    if _describes(line, at, known) or _tells_nothing(line, at, subject, known):
        return None
    after = contents.complement(line.tokens, at, known, line.last)
    told = told_by(line, at, subject, after, known)
    if is_shared(line, at):  # the words before the first verb are that verb's
        told = [stretch for stretch in told if stretch[0] > at]
    if not told:
        return None
    why = f"“{line.tokens[at].word}” with its subject before it"
    return Cue(
        (subject.verb_first if subject.verb_first > subject.last else at, max(at + 1, _verb_end(line, at, after))),
        known,
        subject,
        told,
        after.hearer,
        why,
    )


def _describes(line: Line, at: int, known: Verb) -> bool:
    """Whether the form at `at` is a participle that describes: "an ambush claimed by the group", "missing and feared dead"."""
    following, then = line.lower(at + 1), line.lower(at + 2)
    if known.form != "past":
        return False
    if clauses.is_state(line.tokens, at, line.last) and is_shared(line, at):
        return True
    if following == "to" and then in ("be", "have") and known.lemma in ("say", "report", "know"):
        return True  # "the zone said to be safe"
    return following == "by" and not known.flags.isdisjoint("nf")


def _tells_nothing(line: Line, at: int, subject: Subject, known: Verb) -> bool:
    """Whether the verb tells nothing that another does not, or nothing at all."""
    if known.flags & {"k", "p"} and line.lower(subject.last) in g.PRONOUNS and line.cues:
        return True  # "said it had counted 40 graves" is one telling
    asks = known.lemma == "ask" and not line.quoted(at + 1)
    if line.lower(subject.verb_first - 1) == "who" and ("q" not in known.flags or asks):
        return True  # "the men who rejected the deal" tell nothing here
    if known.lemma == "continue" and line.quoted(at + 1):
        return True  # "the operation would continue “until quiet is restored”"
    return line.lower(subject.first) in NOBODY or is_negated(line, at, subject, known)


def is_negated(line: Line, at: int, subject: Subject, known: Verb) -> bool:
    """Whether nothing is told: "did not say how many", "would not confirm it". What is denied or not believed is."""
    if known.flags & {"d", "g"} or "q" not in known.flags:
        return False
    before = {token.lower for token in line.tokens[max(line.first, min(subject.verb_first, at) - 1) : at]}
    return bool(before & NEGATIONS)


def _verb_end(line: Line, at: int, after: contents.Complement) -> int:
    return at + 2 if after.hearer and line.lower(at + 1) == "to" else at + 1


def takes_base(line: Line, at: int) -> bool:
    """Whether a base form is a finite verb here: "they say", "officials say", "will say"."""
    before = line.lower(at - 1)
    if before in ("to", "not", "n't"):
        if before == "not":
            return line.lower(at - 2) in g.AUXILIARIES
        return before == "to" and subjects.goes_on(line.tokens, at - 1, line.first) if at - 1 > line.first else False
    if line.tokens[at].lower in ("say", "believe", "think") and before not in BEFORE_NOUN:
        return True
    plural = before.endswith("s") and before not in ("'s", "’s", "is", "was", "has")
    return plural or before in BEFORE_BASE or before in BEFORE_PLURAL


def subject_of(line: Line, at: int) -> Subject | None:
    """The subject of the verb at `at`: before it, or, after "and", that of the verb before."""
    if is_shared(line, at):
        shared = line.cues[-1].subject if line.cues else subjects.of_clause(line.tokens, at, line.first)
        return replace(shared, verb_first=at) if shared else None
    return subjects.before(line.tokens, at, line.first)


def is_shared(line: Line, at: int) -> bool:
    """Whether the verb at `at` has its subject from the verb before: "denied it and said"."""
    before = line.lower(at - 1)
    return before in ("and", "but", "then", "or") or (before in g.ADVERBS and line.lower(at - 2) in ("and", "but"))


def inverted(line: Line, at: int, known: Verb) -> Cue | None:
    """“…,” said Dillon, a spokesman. Also without marks, where nothing follows the teller."""
    mark, quoted = line.lower(at - 1), line.quoted(at - 1)
    if not quoted and mark not in (",", "?", "!", "…") and mark not in phrases.DASHES:
        return None
    if quoted and is_within(line, at):
        return None
    begins = at + 1
    while begins < line.last and line.lower(begins) in g.ADVERBS:
        begins += 1
    if begins >= line.last or line.quoted(begins) or line.lower(begins) in NO_TELLER:
        return None
    subject = subjects.after(line.tokens, begins, line.last)
    if subject is None or (not quoted and not _closes(line, subject.verb_first)):
        return None
    if line.lower(begins) in g.PRONOUNS and not quoted:
        return None
    left = before_teller(line, at, known)
    if left is None:
        return None
    told = [left]
    if (more := _more_after(line, subject.verb_first)) is not None:
        told.append(more)
    return Cue((at, at + 1), known, subject, told, None, f"“{line.tokens[at].word}” with its subject after the words")


def _closes(line: Line, at: int) -> bool:
    """Whether the sentence, or the part of it before a quotation, ends at `at`, times and occasions aside."""
    at = over_adjuncts(line.tokens, at, line.last)
    if at >= line.last or line.tokens[at].word in (".", ",", ";", "!", "?") or line.quoted(at):
        return True
    return line.lower(at) in ("in", "at", "on", "from") and not phrases.has_verb(line.tokens, at, line.last)


def _more_after(line: Line, at: int) -> Stretch | None:
    """Quoted words that go on after the teller: “…,” said Dillon, “…”."""
    for there in range(at, min(line.last, at + 20)):
        if line.quoted(there):
            return there, clauses.clause_end(line.tokens, there, line.last)
        if line.tokens[there].word in (".", ";"):
            return None
    return None


def is_noun(line: Line, at: int) -> bool:
    """Whether a form that is a verb and a noun is a noun here."""
    before, token = line.lower(at - 1), line.tokens[at]
    if "w" in VERBS[token.lower].flags and line.lower(at + 1) == "of" and before.endswith("s"):
        return False  # "agencies warn of famine"
    if (
        before in g.PARTICIPLES
        or before in g.ARTICLES
        or before in g.PREPOSITIONS
        or before in ("'s", "’s")
        or before in ("no", "any", "such")
    ):
        return True
    if (token.word[0].isupper() and at > line.first) or before.endswith("ing"):
        return True
    form = VERBS[token.lower].form
    following = VERBS.get(line.lower(at + 1))
    if form == "present" and following and following.form in ("base", "past") and line.lower(at + 1) != "read":
        return True  # "media reports suggest"
    if form == "present" and _is_tag_between_commas(line, at):
        return False
    if form in ("present", "base"):
        return line.lower(at + 1) in AFTER_NOUN or (
            form == "base" and before not in g.PRONOUNS and before not in g.MODALS and not before.endswith("s")
        )
    return False


def _is_tag_between_commas(line: Line, at: int) -> bool:
    """Whether a telling ends at `at` that stands between commas: "13,000 people have died, the UN estimates, half of them …"."""
    start = phrases.start_before(line.tokens, at - 1, line.first)
    if start is None or start - 1 <= line.first or line.lower(start - 1) != "," or line.lower(at + 1) not in (",", "."):
        return False
    return (line.lower(start) in g.ARTICLES or line.tokens[start].word[0].isupper()) and phrases.has_verb(
        line.tokens, line.first, start - 1
    )
