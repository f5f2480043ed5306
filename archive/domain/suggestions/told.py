"""Which words a verb of telling governs, in the sentence around it: before its teller, after it, or both."""

from archive.domain.suggestions import contents, phrases
from archive.domain.suggestions.english.verbs import Verb
from archive.domain.suggestions.line import Line, Stretch
from archive.domain.suggestions.subjects import Subject


def told_by(line: Line, at: int, subject: Subject, after: contents.Complement, known: Verb) -> list[Stretch]:
    """The words told, before and after the verb."""
    left = before_teller(line, min(subject.first, at), known)
    right = (after.at, contents.clause_end(line.tokens, after.at, line.last)) if after.at is not None else None
    if right and right[1] <= right[0]:
        right = None
    if left and line.quoted(left[1] - 1):
        return [left] if not right or not line.quoted(right[0]) else [left, right]
    if left and not right:
        if line.lower(after.end) == "," and after.end + 1 < line.last and not line.quoted(after.end + 1):
            end = contents.clause_end(line.tokens, after.end + 1, line.last)
            if line.lower(after.end + 1) not in (
                "adding",
                "citing",
                "according",
                "but",
                "and",
                "referring",
                "speaking",
            ) and _is_verbal(line, after.end + 1, end):
                return [(left[0], end)]
        return [left]
    return [right] if right else []


def _is_verbal(line: Line, start: int, end: int) -> bool:
    return phrases.has_verb(line.tokens, start, end) and line.lower(start) not in ("who", "which", "a", "an")


def before_teller(line: Line, start: int, known: Verb) -> Stretch | None:
    """The words told before a teller that begins at `start`: “…,” he said; the town fell, he said."""
    end = start
    mark = line.lower(end - 1)
    if not (known.flags & {"q", "c"}) or end - 1 < line.first:
        return None
    quoted = line.quoted(end - 1)
    if mark not in (",", "?", "!", "…") and mark not in phrases.DASHES and not quoted:
        return None
    begin = max(line.first, line.cues[-1].verb[1] if line.cues else line.first)
    if line.cues:
        begin = max([begin, *(stretch[1] for stretch in line.cues[-1].told)])
        if line.cues[-1].subject:
            begin = max(begin, line.cues[-1].subject.full + 1 if line.cues[-1].subject.full < end else begin)
    end = end - 1 if not quoted and mark not in ("?", "!") else end
    while begin < end and (
        line.tokens[begin].word in (",", ";", ":") or (line.tokens[begin].lower in ("and", "but") and line.cues)
    ):
        begin += 1
    if begin >= end:
        return None
    if quoted or phrases.has_verb(line.tokens, begin, end) or any(line.quoted(there) for there in range(begin, end)):
        if not quoted and _is_adverbial(line, begin, end):
            return None
        return (begin, end)
    return None


def _is_adverbial(line: Line, begin: int, end: int) -> bool:
    """Whether the words before a comma only say when or how: "Speaking in Geneva," "After the attack,"."""
    word = line.lower(begin)
    return word.endswith("ing") or (
        word
        in (
            "after",
            "when",
            "as",
            "while",
            "asked",
            "if",
            "before",
            "since",
            "although",
            "though",
            "in",
            "on",
            "at",
            "during",
            "following",
            "with",
            "despite",
            "because",
        )
        and not any(line.tokens[there].word == "," for there in range(begin, end))
    )
