"""Tellings that another passes on: "was quoted by the agency as saying that", "the agency quoted an officer as saying"."""

from typing import Final

from archive.domain.suggestions import clauses, contents, subjects
from archive.domain.suggestions.english.verbs import VERBS
from archive.domain.suggestions.line import Cue, Line, Stretch
from archive.domain.suggestions.told import before_teller

SAYING: Final = frozenset(("saying", "telling", "warning", "adding", "denying"))
FARTHEST: Final = 14  # tokens between "quoted" and "as saying"


def as_saying(line: Line, at: int) -> Cue | None:
    """ "was quoted as saying that", "was quoted by the agency as saying that", "was quoted as saying by the agency"."""
    saying = _saying(line, at)
    subject = subjects.before(line.tokens, at, line.first)
    if saying is None or subject is None:
        return None
    after = contents.complement(line.tokens, saying, VERBS[line.lower(saying)], line.last)
    begin = _after_agency(line, saying) or after.at
    left = before_teller(line, subject.first, VERBS["said"])
    if left is None and begin is None:
        return None
    told: list[Stretch] = [left] if left else [(begin, clauses.clause_end(line.tokens, begin, line.last))]  # type: ignore[arg-type, list-item]
    by = at + 1 if line.lower(at + 1) == "by" else saying + 1
    agency = subjects.after(line.tokens, by + 1, line.last) if line.lower(by) == "by" else None
    heard = (agency.first, agency.last + 1) if agency else after.hearer
    return Cue((subject.verb_first, saying + 1), VERBS["said"], subject, told, heard, "“quoted as saying”")


def _saying(line: Line, at: int) -> int | None:
    """The token of "saying" in "quoted … as saying", where nothing but "by" and an agency stands between."""
    if line.lower(at + 1) not in ("as", "by"):
        return None
    for there in range(at + 1, min(line.last, at + FARTHEST)):
        if line.quoted(there) or line.lower(there) in (";", ":"):
            return None
        if line.lower(there) == "as" and line.lower(there + 1) in SAYING:
            return there + 1
    return None


def _after_agency(line: Line, saying: int) -> int | None:
    """Where the words told begin in "quoted as saying by the agency that …"."""
    if line.lower(saying + 1) != "by":
        return None
    for there in range(saying + 2, min(line.last, saying + FARTHEST)):
        if line.quoted(there):
            return there
        if line.lower(there) == "that":
            return there + 1
    return None


def quoting(line: Line, at: int) -> Cue | None:
    """ "the agency quoted an officer as saying that": the officer tells, and the agency heard it."""
    saying = next((there for there in range(at + 2, min(line.last, at + 25)) if line.lower(there) == "saying"), None)
    if saying is None or line.lower(saying - 1) != "as":
        return None
    teller = subjects.after(line.tokens, at + 1, saying - 1)
    agency = subjects.before(line.tokens, at, line.first)
    if teller is None:
        return None
    after = contents.complement(line.tokens, saying, VERBS["saying"], line.last)
    told = [(after.at, clauses.clause_end(line.tokens, after.at, line.last))] if after.at is not None else []
    if not told and agency and (left := before_teller(line, agency.first, VERBS["said"])):
        told = [left]
    heard = (agency.first, agency.last + 1) if agency else None
    return Cue((at, at + 1), VERBS["said"], teller, told, heard, "“quoted … as saying”") if told else None
