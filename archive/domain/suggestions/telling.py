"""One telling as read: who tells, with which verb, which words, to whom."""

from dataclasses import dataclass

from archive.domain.quotes import Span
from archive.domain.words import AttributionBasis, Form, Stance


@dataclass(frozen=True, slots=True)
class Telling:
    """A teller, a verb and the words told.

    `teller` is the whole phrase with its description, `name` the phrase without it ("Col. Ryan Dillon");
    both are None where nobody is named ("it was reported"). `contents` are the words told, in order, in
    one stretch each, without quotation marks and without "that". `hearer` is to whom it was told.
    `passed_on`: the hearer told it on, and so is a link of the chain. `who` is the teller as last named, where the text has a pronoun, a last name or "the official".
    """

    verb: str
    cue: Span
    teller: Span | None
    name: Span | None
    contents: tuple[Span, ...]
    form: Form
    stance: Stance
    basis: AttributionBasis
    hearer: Span | None
    why: str
    who: str = ""
    on_behalf_of: str = ""
    passed_on: bool = False
