"""An event as lists show it, made from its document alone."""

from archive.domain.words import Assessed, QuestionKind
from archive.record.documents import Brief, BriefClaim, Claim, Event, Position, Side

LINES = 2  # sentences of the summary that a list shows
VOICES = 3  # accounts quoted on each side


def brief_of(event: Event) -> Brief:
    """The brief of `event`: the start of its summary, and both sides where its accounts disagree."""
    return Brief(
        slug=event.slug,
        title=event.title,
        type=event.type,
        modality=event.modality,
        when=event.when,
        place=event.place,
        where_precision=event.where_precision,
        summary=" ".join(sentence.text for sentence in event.summary[:LINES]),
        assessment=event.assessment,
        accounts=event.accounts,
        sides=_sides(event),
        outlets=event.articles,
        participants=[participant.actor for participant in event.participants],
        sensitivity=event.sensitivity,
        sensitivity_note=event.sensitivity_note,
        version=event.version,
    )


def _sides(event: Event) -> list[Side]:
    claims = {claim.id: claim for claim in event.claims}
    for question in event.questions:
        contested = question.assessment.word == Assessed.CONTESTED and question.kind != QuestionKind.FIGURE
        if question.key == event.assessed_question and contested:
            return [_side(position, claims) for position in question.positions if position.accounts]
    return []


def _side(position: Position, claims: dict[str, Claim]) -> Side:
    by_voice: dict[str, Claim] = {}
    for held in position.held_by:
        claim = claims[held.claim]
        if not held.set_aside:
            by_voice.setdefault(claim.voice.key, claim)
    quoted = sorted(by_voice.values(), key=lambda claim: claim.form != "direct")[:VOICES]
    return Side(
        text=position.text,
        accounts=position.accounts,
        claims=[_claim(claim) for claim in quoted],
    )


def _claim(claim: Claim) -> BriefClaim:
    said = (claim.id, claim.voice.name, claim.quote, claim.form, claim.sensitivity)
    return BriefClaim(
        *said, claim.translations, claim.source.language, claim.voice.actor.slug if claim.voice.actor else ""
    )
