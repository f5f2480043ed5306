"""What readers get to see of an event. What is not named here is not public."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from archive.actions.publication.assessing import Ground
from archive.actions.publication.naming import Mask, place_document, ref, source_document, surround, when_document
from archive.domain import origins
from archive.domain.assessment import Assessment, Judgement, weakest
from archive.domain.quotes import context, paragraphs
from archive.models import Actor, Claim, Event, Location, Position, Question
from archive.record import documents


@dataclass
class Projection:
    """One event on its way to readers."""

    event: Event

    @cached_property
    def claims(self) -> dict[str, Claim]:
        """The claims the event rests on, by uid."""
        return claims_of(self.event)

    @cached_property
    def ground(self) -> Ground:
        """What the rules need to know of them."""
        return Ground(self.event, self.claims)

    @cached_property
    def assessed(self) -> dict[str, Assessment]:
        """What the rule says of each question, by key."""
        return {question.key: self.ground.assess(question) for question in self.event.questions.all()}

    @cached_property
    def mask(self) -> Mask:
        """The names to be withheld."""
        return Mask()

    def document(self) -> documents.Event:
        """The whole of it."""
        # long because a document is written out field by field: what is not named here is not public
        event = self.event
        weakest_question = self.weakest_question()
        return documents.Event(
            slug=event.slug,
            title=event.title,
            type=event.type,
            modality=event.modality,
            when=when_document(event.when),
            date_claim=event.date_claim.public_id if event.date_claim else "",
            place=place_document(event.location) if event.location else None,
            where_precision=event.where_precision,
            part_of=ref(event.parent) if event.parent else None,
            sensitivity=event.sensitivity,
            sensitivity_note=event.sensitivity_note,
            summary=[documents.Sentence(row.text, self.in_order(row.cites.all())) for row in event.sentences.all()],
            assessment=self.assessment(weakest_question),
            assessed_question=weakest_question.key,
            accounts=self.ground.number_of_accounts(self.held_by(weakest_question)),
            questions=[self.question(row) for row in event.questions.all()],
            participants=[
                documents.Participant(ref(row.actor), row.role, row.named_as, row.claim.public_id if row.claim else "")
                for row in event.participations.all()
            ],
            claims=[self.claim(claim) for claim in self.claims.values()],
            articles=self.sources(),
            repeats=[
                documents.Repeat(row.claim.public_id, row.of.public_id, row.reason) for row in self.ground.repeats
            ],
            corrections=[
                documents.Correction(row.shown_version, row.kind, row.weight, row.text, row.issued_at.isoformat())
                for row in event.corrections.all()
            ],
        )

    def weakest_question(self) -> Question:
        """The main question that the event's assessment is taken from; the first of several."""
        mains = [question for question in self.event.questions.all() if question.main]
        word = weakest(self.assessed[question.key].word for question in mains)
        return next(question for question in mains if self.assessed[question.key].word == word)

    def assessment(self, question: Question) -> documents.Assessment:
        """What the rule says of `question`, with an editor's ruling beside it."""
        judged = self.assessed[question.key]
        return documents.Assessment(
            word=str(judged.word),
            rule=judged.rule,
            pattern=judged.reason.pattern,
            values=dict(judged.reason.values),
            ruling=question.ruling,
            ruling_reason=question.ruling_reason,
        )

    def question(self, question: Question) -> documents.Question:
        """A question with its positions and their evidence."""
        judged = self.assessed[question.key]
        return documents.Question(
            key=question.key,
            kind=question.kind,
            text=question.text,
            main=question.main,
            assessment=self.assessment(question),
            positions=[self.position(row, judged.by_position[row.key]) for row in question.positions.all()],
            doubts=[self.claims[uid].public_id for uid in judged.doubts],
        )

    def position(self, position: Position, judged: Judgement) -> documents.Position:
        """A position with the claims that hold it, set aside or not."""
        rows = {row.claim.uid: row for row in position.evidence.all() if row.claim.stance != "doubts"}
        counting = [row.claim for row in rows.values() if not row.set_aside]
        return documents.Position(
            key=position.key,
            text=position.text,
            actor=ref(position.actor) if position.actor else None,
            location=ref(position.location) if position.location else None,
            when=when_document(position.when) if position.when_edtf else None,
            held_by=[
                documents.Held(claim.public_id, rows[uid].set_aside, rows[uid].reason)
                for uid, claim in self.claims.items()
                if uid in rows
            ],
            accounts=self.ground.number_of_accounts(counting),
            assessment=documents.Assessment(
                str(judged.word),
                self.assessed[position.question.key].rule,
                judged.reason.pattern,
                dict(judged.reason.values),
            ),
        )

    def claim(self, claim: Claim) -> documents.Claim:
        """A claim with its exact words, chain, figures and translations."""
        # long because a document is written out field by field: what is not named here is not public
        prefix, suffix = context(claim.article.text, claim.start, claim.end)
        if self.mask.shows([prefix, suffix]):
            prefix = suffix = ""
        return documents.Claim(
            id=claim.public_id,
            quote=self.mask.quote(claim.quote),
            prefix=prefix,
            suffix=suffix,
            start=claim.start,
            end=claim.end,
            paragraph=self.paragraph(claim),
            source=source_document(claim.article),
            statement=claim.statement,
            kind=claim.kind,
            stance=claim.stance,
            form=claim.form,
            told=[
                documents.Teller(
                    actor=ref(row.actor) if row.actor else None,
                    named_as=row.named_as,
                    on_behalf_of=ref(row.on_behalf_of) if row.on_behalf_of else None,
                    verb=row.verb,
                    basis=row.basis,
                )
                for row in claim.attributions.all()
            ],
            voice=self.voice(claim),
            figures=[
                documents.Figure(f.verbatim, f.value, f.value_max, f.bound, f.measure, f.population, f.unit, f.period)
                for f in claim.figures.all()
            ],
            translations=[
                documents.Translation(row.language, self.mask.quote(row.text), row.translator)
                for row in claim.translations.all()
            ],
            actors=sorted((ref(actor) for actor in claim.actors.all()), key=lambda named: named.name),
            locations=sorted((ref(place) for place in claim.locations.all()), key=lambda named: named.name),
            said=when_document(claim.said) if claim.said_edtf else None,
            sensitivity=claim.sensitivity,
            sensitivity_note=claim.sensitivity_note,
        )

    def voice(self, claim: Claim) -> documents.Voice:
        """Whose word a claim gives, as readers see it."""
        heard = self.ground.voice(claim)
        if heard.kind == origins.VoiceKind.ACTOR:
            actor = self.speakers[heard.actor]
            return documents.Voice(f"actor:{actor.slug}", actor.public_name, ref(actor), str(heard.kind))
        if heard.kind == origins.VoiceKind.UNNAMED:
            words = claim.attributions.all()[0].named_as
            return documents.Voice(f"unnamed:{claim.article.slug}:{heard.words}", words, None, str(heard.kind))
        return documents.Voice(f"unknown:{claim.article.slug}", "", None, str(heard.kind))

    @cached_property
    def speakers(self) -> dict[str, Actor]:
        """Every actor that a claim of the event speaks as, by uid."""
        return {actor.uid: actor for actor in Actor.objects.filter(uid__in=self.speaking())}

    def speaking(self) -> set[str]:
        """The uids of the actors that the claims of the event speak as."""
        return {self.ground.voice(claim).actor for claim in self.claims.values()}

    def places(self) -> list[Location]:
        """The places that the event and its claims name."""
        named = [position.location for row in self.event.questions.all() for position in row.positions.all()]
        named += [place for claim in self.claims.values() for place in claim.locations.all()]
        return [place for place in [self.event.location, *named] if place]

    def paragraph(self, claim: Claim) -> int:
        """The number, from 1, of the paragraph that a claim's words begin in."""
        spans = paragraphs(claim.article.text)
        return next((number for number, (_, end) in enumerate(spans, 1) if claim.start < end), len(spans))

    def held_by(self, question: Question) -> list[Claim]:
        """The claims that count for any position of `question`."""
        return [
            row.claim
            for position in question.positions.all()
            for row in position.evidence.all()
            if not row.set_aside and row.claim.stance != "doubts"
        ]

    def sources(self) -> list[documents.Source]:
        """The articles of the claims, each once, in order."""
        articles = {claim.article_id: claim.article for claim in self.claims.values()}
        return [source_document(article) for article in articles.values()]

    def in_order(self, cited: Iterable[Claim]) -> list[str]:
        """Public ids of the cited claims, in the order of the event's claims."""
        uids = {claim.uid for claim in cited}
        return [claim.public_id for uid, claim in self.claims.items() if uid in uids]


def claims_of(event: Event) -> dict[str, Claim]:
    """Every claim that `event` rests on, by uid, in order of article and place in the text.

    Kept on the instance, which was fetched whole: what it owns is as old as these.
    """
    read_claims([event])
    return dict(vars(event)["_claims"])


def read_claims(events: Iterable[Event]) -> None:
    """Fetch the claims of `events` for all of them together; each event keeps its own."""
    rests_on = {event: _rests_on(event) for event in events if "_claims" not in vars(event)}
    ids = {pk for own in rests_on.values() for pk in own}
    order = ("article__published_earliest", "article__uid", "start", "end", "uid")
    rows = Claim.objects.filter(pk__in=ids).whole().select_related("article__publisher").order_by(*order)
    claims = list(rows) if rests_on else []
    for event, own in rests_on.items():
        vars(event)["_claims"] = {claim.uid: claim for claim in claims if claim.pk in own}


def _rests_on(event: Event) -> set[int]:
    ids: set[int | None] = {
        row.claim_id for q in event.questions.all() for p in q.positions.all() for row in p.evidence.all()
    }
    ids |= {claim.pk for sentence in event.sentences.all() for claim in sentence.cites.all()}
    ids |= {row.claim_id for row in event.participations.all()} | {event.date_claim_id}
    return {pk for pk in ids if pk}


def event_document(event: Event) -> documents.Event:
    """The document of `event` (fetched whole)."""
    return projection_of(event).document()


def projection_of(event: Event) -> Projection:
    """The projection of `event` (fetched whole): the one that `read_together` has kept on it, else a new one."""
    return vars(event).get("_projection") or Projection(event)


def read_together(events: Iterable[Event]) -> None:
    """Read what the projections of `events` (fetched whole) rest on, for all of them together; each keeps its own.

    What follows of them asks the database nothing more. Only to look: an act projects what it has just fetched.
    """
    events = [event for event in events if "_projection" not in vars(event)]
    read_claims(events)
    projections = [Projection(event) for event in events]
    surround(place for projection in projections for place in projection.places())
    Ground.read_together([projection.ground for projection in projections])
    uids = {uid for projection in projections for uid in projection.speaking()}
    actors = {actor.uid: actor for actor in Actor.objects.filter(uid__in=uids)}
    mask = Mask()
    for projection in projections:
        vars(projection)["speakers"] = {uid: actors[uid] for uid in projection.speaking() if uid in actors}
        vars(projection)["mask"] = mask
        vars(projection.event)["_projection"] = projection
