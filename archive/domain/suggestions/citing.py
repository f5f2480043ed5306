"""Sources that a teller names for what it tells: "the agency, citing two officers, said" passes on what the officers told.

The chain of a telling begins with its first speaker, so the officers tell, and the agency comes after them.
"""

from typing import Final

from archive.domain.populations import STATES
from archive.domain.suggestions import subjects
from archive.domain.suggestions.english import grammar as g
from archive.domain.suggestions.english.people import ROLES
from archive.domain.suggestions.english.places import ORGANISATION_WORDS, ORGANISATIONS
from archive.domain.suggestions.english.table import words
from archive.domain.suggestions.line import Cue, Line
from archive.domain.suggestions.subjects import Subject

CITING: Final = words("citing quoting")
CITED: Final = words("cited quoted")
CITED_TOO: Final = CITED | words("cites quotes")
SOURCES: Final = ROLES | words(
    "media reports report data figures documents document statement statements agency television police radio eyewitnesses"
    " records letter memo army military ministry people sources locals relatives authorities newspaper newspapers"
)
NAMING: Final = SOURCES | ORGANISATION_WORDS
NO_SOURCE: Final = words("concerns reasons fears lack need threats threat risk risks safety rules law worries")


def source_of(line: Line, at: int) -> Subject | None:
    """The source that the "citing" at `at` names, if it names one."""
    source = subjects.after(line.tokens, at + 1, line.last)
    return source if source and _names_a_source(line, source.first, source.last + 1) else None


def _names_a_source(line: Line, first: int, end: int) -> bool:
    """Whether what is cited is who or what was the source, and not a reason or what it says: "citing two officers"."""
    near = [line.lower(at) for at in range(first, min(end, first + 8))]
    if not NO_SOURCE.isdisjoint(near) or not STATES.isdisjoint(near):
        return False
    named = any(line.lower(at) in ORGANISATIONS for at in range(first, min(end, first + 3)))
    return named or any(word in NAMING or word.removesuffix("s") in NAMING for word in near)


def pass_on(line: Line) -> None:
    """Put the sources that are cited first in the chain of their telling, and whoever cites them behind."""
    for at in range(line.first, line.last - 1):
        if line.quoted(at):
            continue
        if line.lower(at) in CITING or (line.lower(at) in CITED_TOO and line.lower(at - 1) == "which"):
            if (source := source_of(line, at)) and (cue := _cue_of(line, at, source)):
                _put_first(cue, source)
        elif line.lower(at) in CITED and line.lower(at + 1) == "by" and line.lower(at - 1) == ",":
            _put_last(line, at)


def _cue_of(line: Line, at: int, source: Subject) -> Cue | None:
    """The telling that the "citing" at `at` belongs to: that of the verb before it, or else of the one after it."""
    able = [
        cue
        for cue in line.cues
        if cue.subject and not cue.hearer and cue.verb[0] != at and not any(a <= at < b for a, b in cue.told)
    ]
    between = [cue for cue in able if cue.subject and cue.subject.last < at < cue.verb[0]]
    before = [cue for cue in able if cue.verb[0] < at]
    opening = [cue for cue in able if cue.subject and source.last < cue.subject.first]
    if between:
        return between[0]
    if at == line.first or not before:
        return opening[0] if at == line.first and opening else None
    return before[-1]


def _put_first(cue: Cue, source: Subject) -> None:
    assert cue.subject is not None
    cue.hearer = (cue.subject.first, cue.subject.last + 1)
    cue.subject, cue.passed_on = source, True


def _put_last(line: Line, at: int) -> None:
    """ "…, he said, quoted by the agency", "a nurse, quoted by the agency, said": the agency passed it on."""
    agency = subjects.after(line.tokens, at + 2, line.last)
    able = [cue for cue in line.cues if cue.subject and not cue.hearer]
    told = [cue for cue in able if cue.subject and (cue.verb[0] < at or cue.subject.last == at - 2)]
    if agency and told and agency.first < line.last and line.lower(agency.first) not in g.PRONOUNS:
        told[-1].hearer, told[-1].passed_on = (agency.first, agency.last + 1), True
