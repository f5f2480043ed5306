"""Date phrases: "just before dawn on Monday" and the day of publication → a date as known, and the rule used.

`find` gives every phrase of a text, `read` the dates they give. A phrase that cannot be counted, because
it hangs on something else or because nothing is known to count from, is found and has no value.
Nothing is ever more exact than the words. One module a language; a new one gives `STARTS`, `phrase` and
`looks_ahead`, and stands in `LANGUAGES`.
"""

from dataclasses import dataclass
from functools import lru_cache
from types import ModuleType
from typing import Final

from archive.domain.dates import DateError, parse
from archive.domain.phrases import arabic, english
from archive.domain.phrases.anchor import Anchor
from archive.domain.phrases.counting import NoValue
from archive.domain.phrases.line import Line
from archive.domain.phrases.said import Said, Stretch
from archive.domain.translation import Translate, gettext_noop, speaker
from archive.domain.when import When
from archive.domain.words import DateBasis

__all__ = ["LANGUAGES", "Anchor", "Phrase", "find", "read", "recount"]

LANGUAGES: Final[tuple[ModuleType, ...]] = (english, arabic)

NOT_CERTAIN: Final = gettext_noop("the date it is counted from is not known closely enough")
NO_VALUE: Final = gettext_noop("“{words}”: {reason}")
WRITTEN: Final = gettext_noop("“{words}” as written")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A date phrase of a text: `text[start:end]` are its words; `future` where its sentence looks ahead."""

    start: int
    end: int
    words: str
    said: Said
    future: bool

    def when(self, anchor: Anchor | None, translate: Translate = str) -> tuple[When | None, str]:
        """The date counted from `anchor`, if it has a value, and in one line why it has or has none."""
        try:
            stretch, edtf = _counted(self.said, anchor, self.future)
        except (NoValue, DateError) as error:
            reason = error.said(translate) if isinstance(error, DateError) else translate(str(error))
            return None, speaker(translate)(NO_VALUE, words=self.words, reason=reason)
        resolved = stretch.counted
        note = anchor.note(self.words, translate) if resolved and anchor else ""
        when = When(
            text=self.words,
            edtf=edtf,
            part_of_day=stretch.part,
            basis=DateBasis.RESOLVED if resolved else DateBasis.STATED,
            rule=stretch.rule,
            anchor=anchor.name if resolved and anchor else "",
            note=note,
            window=stretch.window and "/" in edtf,
        )
        return when, note or speaker(translate)(WRITTEN, words=self.words)


@lru_cache(maxsize=4)  # a text is read for its dates, and again for figures that are none of them
def find(text: str) -> tuple[Phrase, ...]:
    """Every date phrase of `text`, in order; none overlaps another."""
    line = Line(text)
    phrases: list[Phrase] = []
    at = 0
    while at < len(line):
        found = _at(line, at)
        if found:
            phrases.append(found[0])
        at = found[1] if found else at + 1
    return tuple(phrases)


def read(words: str, anchor: Anchor | None, *, future: bool | None = None) -> When | None:
    """The date that `words` give, where they hold one phrase with a value and no other; else None.

    `future` overrules what the words themselves show of it.
    """
    found = [
        Phrase(phrase.start, phrase.end, words, phrase.said, phrase.future if future is None else future)
        for phrase in find(words)
    ]
    dates = [when for phrase in found if (when := phrase.when(anchor)[0])]
    return dates[0] if len(dates) == 1 and len(found) == 1 else None


def recount(when: When, before: Anchor, after: Anchor) -> When | None:
    """`when`, counted from `before`, counted anew from `after`; None where its words do not give it so.

    What phrases cannot make of the words again, an editor has weighed: it is not touched.
    """
    for future in (False, True):
        there = read(when.text, before, future=future)
        if there and (there.edtf, there.window) == (when.edtf, when.window):
            return read(when.text, after, future=future)
    return None


def _at(line: Line, at: int) -> tuple[Phrase, int] | None:
    """The date phrase that begins at token `at`, in any language, and the token after it."""
    for language in LANGUAGES:
        if line.words[at] in language.STARTS or line.words[at].isdecimal():
            found: tuple[Said, int] | None = language.phrase(line, at)
            if found:
                said, after = found
                start, end = line.starts[at], line.ends[after - 1]
                ahead: bool = language.looks_ahead(line, at, after)
                return Phrase(start, end, line.text[start:end], said, ahead), after
    return None


@lru_cache(maxsize=256)
def _counted(said: Said, anchor: Anchor | None, future: bool) -> tuple[Stretch, str]:
    """What is said, counted from an anchor of any precision: from each end of it, if both give the same; as EDTF.

    Raises NoValue, DateError.
    """
    days = anchor.days() if anchor else None
    ends = [said.counted(day, future) for day in days] if days else [said.counted(None, future)]
    if ends[0] != ends[-1]:
        raise NoValue(NOT_CERTAIN)
    edtf = _qualified(ends[0].edtf, anchor.qualifier()) if anchor and ends[0].counted else ends[0].edtf
    parse(edtf)
    return ends[0], edtf


def _qualified(edtf: str, mark: str) -> str:
    """What is counted from a date that is not certain is not certain either."""
    ends = edtf.split("/")
    return "/".join(end if not mark or end in ("", "..") or end[-1] in "?~%" else end + mark for end in ends)
