"""Quotations that no verb tells: told by whoever spoke beside them.

“…,” said Dillon. “…”: the second is Dillon's too. So is a paragraph that is nothing but a quotation after one
in which Dillon speaks, and a block quotation. The teller is *adjacent*, and shown as such.
"""

from typing import Final

from archive.domain.suggestions import phrases, subjects
from archive.domain.suggestions.english import grammar as g
from archive.domain.suggestions.quotations import Quotation
from archive.domain.suggestions.reading import Sentence, Text
from archive.domain.suggestions.telling import Telling
from archive.domain.words import AttributionBasis, Form, Stance

FARTHEST: Final = 2  # paragraphs back


def neighbours(text: Text, explicit: list[Telling]) -> list[Telling]:
    """A telling for each quotation that stands for itself and is told by no verb."""
    if not text.language.verbs:
        return []
    alone = [quotation for quotation in text.quotations if _stands_alone(text, quotation)]
    told = sorted(span for telling in explicit for span in telling.contents)
    found: list[Telling] = []
    at = 0
    for quotation in alone:
        while at < len(told) and told[at][1] <= quotation.inner_start:
            at += 1
        if at < len(told) and told[at][0] < quotation.inner_end:
            continue
        beside = _beside(text, quotation, explicit, found)
        if beside is not None:
            found.append(beside)
    return found


def _stands_alone(text: Text, quotation: Quotation) -> bool:
    """Whether the quotation is a sentence of its own: nothing but marks before and after it in its sentence."""
    if quotation.depth or quotation.is_name or (quotation.scare and not quotation.block):
        return False
    if quotation.block:
        return True
    before = text.text[max(0, quotation.start - 3) : quotation.start].rstrip(" \t")
    after = text.text[quotation.end : quotation.end + 3].lstrip(" \t")
    words = text.text[quotation.inner_start : quotation.inner_end]
    return (not before or before[-1] in '\n.!?:”"’') and (not after or after[0] in "\n" or words[-1:] in ".!?…")


def _beside(text: Text, quotation: Quotation, explicit: list[Telling], found: list[Telling]) -> Telling | None:
    """Whoever told the words before it in its paragraph; is introduced; told those after it; or spoke last."""
    paragraph = text.paragraph_at(quotation.start)
    near = [telling for telling in (*_near(explicit, quotation), *found[-1:]) if telling.teller]
    before = [one for one in near if one.cue[0] < quotation.start or one.contents[0][0] < quotation.start]
    before.sort(key=lambda one: one.contents[-1], reverse=True)
    if not quotation.block:
        for one in before:
            if text.paragraph_at(one.contents[0][0]) == paragraph:
                return _told(quotation, one, "the teller of the words before it")
    if introduced := _introduced(text, quotation):
        return introduced
    for one in near:
        follows = one.cue[0] > quotation.end and text.paragraph_at(one.cue[0]) == paragraph
        if follows and one.form is Form.DIRECT and not quotation.block:
            return _told(quotation, one, "the teller of the words after it")
    for one in before:
        if paragraph - text.paragraph_at(one.contents[-1][1]) <= FARTHEST:
            return _told(quotation, one, "the last to speak before it")
    return None


def _near(explicit: list[Telling], quotation: Quotation) -> list[Telling]:
    """The few tellings before and after the quotation. `explicit` is in order of verbs."""
    low, high = 0, len(explicit)
    while low < high:
        middle = (low + high) // 2
        if explicit[middle].cue[0] < quotation.start:
            low = middle + 1
        else:
            high = middle
    return explicit[max(0, low - 4) : low + 2]


def _told(quotation: Quotation, telling: Telling, why: str) -> Telling:
    span = (quotation.inner_start, quotation.inner_end)
    return Telling(
        telling.verb, telling.cue, telling.teller, telling.name, (span,), Form.DIRECT, Stance.ASSERTS, AttributionBasis.ADJACENT,
        telling.hearer, f"a quotation by itself; {why}",
    )  # fmt: skip


def _introduced(text: Text, quotation: Quotation) -> Telling | None:
    """Told by the subject of the sentence before, if that introduces it: by a colon, "a statement", or as a block."""
    before, tokens = _sentence_before(text, quotation), text.tokens
    if before is None or not (quotation.block or _introduces(text, before)):
        return None
    for at in range(before.first, before.last):
        if tokens[at].quoted >= 0 or not (phrases.is_verb(tokens, at, before.first) or _writes(text, at, before)):
            continue
        if subject := subjects.before(tokens, at, before.first):
            teller = (tokens[subject.first].start, tokens[subject.full].end)
            name = (tokens[subject.first].start, tokens[subject.last].end)
            verb, span = (tokens[at].start, tokens[at].end), (quotation.inner_start, quotation.inner_end)
            introduced = Telling(
                tokens[at].word, verb, teller, name, (span,), Form.DIRECT, Stance.ASSERTS, AttributionBasis.ADJACENT, None, ""
            )  # fmt: skip
            return _told(quotation, introduced, "the sentence before introduces it")
    return None


def _writes(text: Text, at: int, sentence: Sentence) -> bool:
    """Whether a verb that may be a noun stands before the colon: "Novak tweets:"."""
    tells = at == sentence.last - 2 and text.tokens[at].lower in text.language.verbs
    return tells and text.tokens[at + 1].word == ":" and text.language.verbs[text.tokens[at].lower].form == "present"


def _introduces(text: Text, sentence: Sentence) -> bool:
    if text.tokens[sentence.last - 1].word == ":":
        return True
    return any(token.lower in g.OCCASIONS for token in text.tokens[sentence.first : sentence.last])


def _sentence_before(text: Text, quotation: Quotation) -> Sentence | None:
    low, high = 0, len(text.sentences)
    while low < high:
        middle = (low + high) // 2
        if text.tokens[text.sentences[middle].last - 1].end <= quotation.start:
            low = middle + 1
        else:
            high = middle
    return text.sentences[low - 1] if low else None
