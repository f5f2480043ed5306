"""One sentence while its tellings are read: its tokens, and the tellings found in it so far."""

from dataclasses import dataclass, field

from archive.domain.suggestions.english.verbs import Verb
from archive.domain.suggestions.reading import Token
from archive.domain.suggestions.subjects import Subject

type Stretch = tuple[int, int]  # tokens, end not included


@dataclass(slots=True)
class Cue:
    """A telling in tokens. `told` are stretches of tokens; `verb` is one; `known` is None for "according to".

    `passed_on`: the hearer told it on, so it belongs to the chain whatever it is called.
    """

    verb: Stretch
    known: Verb | None
    subject: Subject | None
    told: list[Stretch]
    hearer: Stretch | None = None
    why: str = ""
    passed_on: bool = False


@dataclass(slots=True)
class Line:
    """Tokens `first` to `last`, end not included, and the tellings before the place that is read."""

    tokens: list[Token]
    first: int
    last: int
    cues: list[Cue] = field(default_factory=list)

    def lower(self, at: int) -> str:
        """The word at `at` in lower case; empty outside the sentence."""
        return self.tokens[at].lower if self.first <= at < self.last else ""

    def quoted(self, at: int) -> bool:
        """Whether the token at `at` stands in a quotation."""
        return self.first <= at < self.last and self.tokens[at].quoted >= 0
