"""How a sentence that is made here is later said in another language.

A sentence is one whole pattern with named places, marked with `gettext_noop` where it stands, so that
xgettext finds it; whoever shows it brings the translation as a plain function.
"""

from collections.abc import Callable
from typing import Protocol

type Translate = Callable[[str], str]


def gettext_noop(text: str) -> str:
    """Mark `text` for translators and leave it as it is."""
    return text


class Say(Protocol):
    """Says a pattern with its places filled."""

    def __call__(self, pattern: str, /, **values: object) -> str: ...


def speaker(translate: Translate) -> Say:
    """The function that says a pattern through `translate`.

    An empty pattern stays empty: gettext answers the header of its catalogue to it.
    """

    def say(pattern: str, /, **values: object) -> str:
        return translate(pattern).format(**values) if pattern else ""

    return say
