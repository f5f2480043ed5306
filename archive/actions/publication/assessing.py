"""From the desk's rows to the rule: what the accounts on an event's questions come to."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from django.db.models import QuerySet

from archive.domain import assessment, figures, origins
from archive.domain.words import Bound, Measure, QuestionKind, RelationKind, SetAside, Stance
from archive.models import Actor, ActorRelation, Claim, Event, Question, Repeat


@dataclass
class Ground:
    """What the rules need to know of the claims of one event: who speaks for whom, repeats, public names."""

    event: Event
    claims: Mapping[str, Claim]  # by uid

    @cached_property
    def tellings(self) -> dict[str, origins.Telling]:
        """Each claim as origins see it, by uid."""
        return {uid: telling_of(claim) for uid, claim in self.claims.items()}

    @cached_property
    def speaks_for(self) -> dict[str, str]:
        """Whom each first speaker speaks for, at the date of the event where the relation has dates."""
        return self.spoken_for(_relations_of(self.first_speakers()))

    def first_speakers(self) -> set[str]:
        """The actors, by uid, that speak first in a claim."""
        return {telling.chain[0].actor for telling in self.tellings.values() if telling.chain}

    def spoken_for(self, relations: Iterable[ActorRelation]) -> dict[str, str]:
        """Of `relations`, each that somebody speaks for another: those that hold at the date of the event."""
        day = self.event.when_earliest or self.event.when_latest
        return {relation.subject.uid: relation.object.uid for relation in relations if _holds(relation, day)}

    @cached_property
    def repeats(self) -> list[Repeat]:
        """Repeats between claims of this event."""
        return list(_repeats_between(set(self.claims)))

    @cached_property
    def names(self) -> dict[str, str]:
        """The public name of every actor that a reason may name, by uid."""
        return _names_of(self.named())

    def named(self) -> set[str]:
        """The actors, by uid, that a reason may name."""
        uids = set(self.speaks_for.values())
        for telling in self.tellings.values():
            uids |= {telling.publisher} | {uid for link in telling.chain for uid in (link.actor, link.on_behalf_of)}
        return uids

    @staticmethod
    def read_together(grounds: Sequence["Ground"]) -> None:
        """Look up what `grounds` need to know, for all of them together."""
        relations = _relations_of({uid for ground in grounds for uid in ground.first_speakers()})
        repeats = _repeats_between({uid for ground in grounds for uid in ground.claims})
        for ground in grounds:
            own = ground.claims
            vars(ground)["speaks_for"] = ground.spoken_for(relations)
            vars(ground)["repeats"] = [row for row in repeats if row.claim.uid in own and row.of.uid in own]
        names = _names_of({uid for ground in grounds for uid in ground.named()})
        for ground in grounds:
            vars(ground)["names"] = names

    def voice(self, claim: Claim) -> origins.Voice:
        """Whose word `claim` gives."""
        return origins.voice(self.tellings[claim.uid], self.speaks_for)

    def assess(self, question: Question) -> assessment.Assessment:
        """What the accounts on `question` come to."""
        return assessment.assess(
            QuestionKind(question.kind),
            [position.key for position in question.positions.all()],
            [
                assessment.Held(
                    position=position.key,
                    telling=self.tellings[row.claim.uid],
                    stance=Stance(row.claim.stance),
                    set_aside=SetAside(row.set_aside),
                    figure=figure_of(self.claims[row.claim.uid]) if question.kind == QuestionKind.FIGURE else None,
                )
                for position in question.positions.all()
                for row in position.evidence.all()
            ],
            speaks_for=self.speaks_for,
            repeats=[(repeat.claim.uid, repeat.of.uid) for repeat in self.repeats],
            names=self.names,
        )

    def number_of_accounts(self, claims: Iterable[Claim]) -> int:
        """How many voices `claims` have."""
        return len({self.voice(claim) for claim in claims})


def _relations_of(speakers: set[str]) -> QuerySet[ActorRelation]:
    """Whom `speakers`, by uid, are said to speak for."""
    relations = ActorRelation.objects.filter(kind=RelationKind.SPEAKS_FOR, subject__uid__in=speakers)
    return relations.select_related("subject", "object").order_by("pk")


def _repeats_between(uids: set[str]) -> QuerySet[Repeat]:
    rows: QuerySet[Repeat] = Repeat.objects.live().filter(claim__uid__in=uids, of__uid__in=uids)
    return rows.select_related("claim", "of").order_by("uid")


def _names_of(uids: set[str]) -> dict[str, str]:
    return {actor.uid: actor.public_name for actor in Actor.objects.filter(uid__in=uids)}


def telling_of(claim: Claim) -> origins.Telling:
    """A claim as origins see it."""
    return origins.Telling(
        claim=claim.uid,
        article=claim.article.uid,
        publisher=claim.article.publisher.uid if claim.article.publisher else "",
        chain=tuple(
            origins.Link(
                actor=link.actor.uid if link.actor else "",
                named_as=link.named_as,
                on_behalf_of=link.on_behalf_of.uid if link.on_behalf_of else "",
            )
            for link in claim.attributions.all()
        ),
    )


def figure_of(claim: Claim) -> figures.Figure | None:
    """The number that a claim brings to a figure question: its first figure."""
    row = next(iter(claim.figures.all()), None)
    if row is None:
        return None
    return figures.Figure(
        verbatim=row.verbatim,
        value=row.value,
        value_max=row.value_max,
        bound=Bound(row.bound),
        measure=Measure(row.measure),
        population=row.population,
        unit=row.unit,
        period=row.period,
    )


def _holds(relation: ActorRelation, day: date | None) -> bool:
    after_start = not relation.when_earliest or not day or relation.when_earliest <= day
    return after_start and (not relation.when_latest or not day or day <= relation.when_latest)
