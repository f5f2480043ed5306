"""Tellings of a text: who tells what. Verbs first; then quotations that only stand beside a teller."""

from archive.domain.quotes import Span
from archive.domain.suggestions import hedges
from archive.domain.suggestions.cues import cues_of
from archive.domain.suggestions.line import Cue
from archive.domain.suggestions.lists import listed
from archive.domain.suggestions.reading import Text, Token
from archive.domain.suggestions.telling import Telling
from archive.domain.words import AttributionBasis, Form


def tellings(text: Text) -> list[Telling]:
    """Every telling of `text` that its words show, in order of where the verb stands."""
    if not text.language.verbs:
        return []
    found = []
    for sentence in text.sentences:
        for cue in cues_of(text.tokens, sentence.first, sentence.last):
            telling = _telling(text, cue)
            if telling.contents:
                found.append(telling)
    return sorted([*found, *listed(text, found)], key=lambda telling: telling.cue)


def _telling(text: Text, cue: Cue) -> Telling:
    tokens = text.tokens
    told = tuple(span for stretch in cue.told for span in [content(text, *stretch)] if span[1] > span[0])
    subject = cue.subject
    teller = (tokens[subject.first].start, _end(tokens, subject.full)) if subject else None
    name = (tokens[subject.first].start, _end(tokens, subject.last)) if subject else None
    verb = text.text[tokens[cue.verb[0]].start : tokens[cue.verb[1] - 1].end]
    hearer = (tokens[cue.hearer[0]].start, tokens[cue.hearer[1] - 1].end) if cue.hearer else None
    direct = bool(cue.told) and all(
        tokens[first].quoted >= 0 and tokens[last - 1].quoted >= 0 for first, last in cue.told
    )
    form = Form.DIRECT if direct else Form.INDIRECT
    stance = hedges.stance(text, cue, told)
    span = (tokens[cue.verb[0]].start, tokens[cue.verb[1] - 1].end)
    basis = AttributionBasis.EXPLICIT
    return Telling(verb, span, teller, name, told, form, stance, basis, hearer, cue.why, passed_on=cue.passed_on)


def _end(tokens: list[Token], at: int) -> int:
    return tokens[at].end


def content(text: Text, first: int, last: int) -> Span:
    """The words of tokens `first` to `last` (not included): inside their marks where one quotation holds them all."""
    tokens = text.tokens
    start, end = tokens[first].start, tokens[last - 1].end
    opening, closing = tokens[first].quoted, tokens[last - 1].quoted
    if opening >= 0 and opening == closing:
        quotation = text.quotations[opening]
        start, end = quotation.inner_start, quotation.inner_end
    elif opening >= 0 and closing >= 0 and not _between(text, opening, closing):
        start, end = text.quotations[opening].inner_start, text.quotations[closing].inner_end
    words = text.text[start:end]
    return start, start + len(words.rstrip(" ,;:—–-\n")) if opening == closing >= 0 or words[-1:] in ",;:" else end


def _between(text: Text, opening: int, closing: int) -> bool:
    """Whether anything but marks and space stands between two quotations."""
    return any(letter.isalnum() for letter in text.text[text.quotations[opening].end : text.quotations[closing].start])
