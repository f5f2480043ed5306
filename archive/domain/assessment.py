"""What the claims on a question come to: contested, corroborated, one origin, one outlet; and why.

Rule number `RULE`, printed on the method page. A claim holds the position it is filed under unless it
is set aside or its first speaker doubts. The first word that applies is the assessment:
withdrawn, not assessed, contested, corroborated, one origin, one outlet.

Positions of an excluding kind of question stand against each other. Those of a figure, wording or
context question stand side by side: each is assessed alone, and the question shows the weakest of them.

Longer than a file should be because its second half is the table of sentences that state the reasons:
each is one whole pattern, so that it can be translated, and there is one for every case the rule tells apart.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from archive.domain.figures import Figure, Range, figure_range, meet
from archive.domain.origins import Repeats, Tally, Telling, same_tellings, shared_teller, tally, voice
from archive.domain.reasons import (
    AGAINST,
    ALSO_UNKNOWN,
    CARRIED,
    CARRIED_BY_OTHERS,
    ENTANGLED,
    FIGURES_GIVEN,
    FROM_UNKNOWN,
    INDEPENDENT,
    NONE_AGAINST,
    NONE_YET,
    ONE_ORIGIN_FIGURES,
    ONE_ORIGIN_VALUES,
    ONLY_DOUBTED,
    OWN_AND_RELAYED,
    OWN_WORDS,
    OWN_WORDS_QUOTED,
    POSITIONS_TAKEN,
    RELAYED,
    REPEATED,
    SECOND_ARTICLE,
    SET_ASIDE,
    SIDE_BY_SIDE,
    SIDE_BY_SIDE_ALL,
    TAKEN_BACK,
    Reason,
    because,
)
from archive.domain.words import Assessed, QuestionKind, SetAside, Stance

RULE: Final = 1
EXCLUDING: Final = frozenset(QuestionKind) - {
    QuestionKind.FIGURE, QuestionKind.WORDING, QuestionKind.CONTEXT
}  # fmt: skip
UNHELD: Final = (Assessed.WITHDRAWN, Assessed.NOT_ASSESSED)
WEAKEST_FIRST: Final = (
    Assessed.CONTESTED, Assessed.ONE_OUTLET, Assessed.ONE_ORIGIN, Assessed.CORROBORATED, *UNHELD
)  # fmt: skip


@dataclass(frozen=True)
class Held:
    """One piece of evidence: the position it is filed under, the claim, and the number it gives, if any."""

    position: str
    telling: Telling
    stance: Stance = Stance.ASSERTS
    set_aside: SetAside = SetAside.NO
    figure: Figure | None = None

    @property
    def doubts(self) -> bool:
        """Whether it counts as a doubt: it still stands, and its first speaker doubts."""
        return not self.set_aside and self.stance is Stance.DOUBTS

    @property
    def holds(self) -> bool:
        """Whether it holds its position: it still stands, and its first speaker does not doubt."""
        return not self.set_aside and self.stance is not Stance.DOUBTS


@dataclass(frozen=True)
class Judgement:
    """The word for one position, why, what was counted, and the range of its own figures, if it has any."""

    word: Assessed
    reason: Reason
    tally: Tally
    figures: Range | None = None


@dataclass(frozen=True)
class Assessment:
    """The word for a question, why, what was counted over all that hold its positions, and each position's.

    `by_position` names every position in the order given. `doubts` are the claims, sorted, that doubt.
    """

    word: Assessed
    reason: Reason
    tally: Tally
    by_position: Mapping[str, Judgement]
    doubts: tuple[str, ...]
    rule: int = RULE


def assess(
    kind: QuestionKind,
    positions: Sequence[str],
    evidence: Sequence[Held],
    *,
    speaks_for: Mapping[str, str],
    repeats: Repeats,
    names: Mapping[str, str],
) -> Assessment:
    """Assess a question of `kind` by rule. The order of `evidence` changes nothing.

    `speaks_for` maps an actor to the one it speaks for at the date of the claims; `names` gives the public
    name of every actor by uid. Raises ValueError for evidence filed under none of `positions`, and
    LookupError for an actor that a reason must name and `names` does not: a uid is never shown instead.
    """
    if strays := {row.position for row in evidence} - set(positions):
        raise ValueError(f"Evidence is filed under {sorted(strays)}; add the position to the question.")
    ground = _Ground(speaks_for, repeats, names)
    judged = {p: _judge(kind, [row for row in evidence if row.position == p], ground) for p in positions}
    word, reason = _judge_together(kind, judged, evidence, ground)
    if kind in EXCLUDING and word is Assessed.CONTESTED:
        judged = {p: _stands_against(p, judgement, evidence, ground) for p, judgement in judged.items()}
    total = ground.tally(row for row in evidence if row.holds)
    doubts = tuple(sorted({row.telling.claim for row in evidence if row.doubts}))
    return Assessment(word, reason, total, judged, doubts)


def weakest(words: Iterable[Assessed]) -> Assessed:
    """What an event shows: the weakest word of its main questions, in the order of `WEAKEST_FIRST`.

    Withdrawn shows only where nothing is held, and not assessed only where nothing ever was.
    """
    return min(words, key=WEAKEST_FIRST.index, default=Assessed.NOT_ASSESSED)


@dataclass(frozen=True)
class _Ground:
    """What every judgement is made with: who speaks for whom, what repeats what, and public names."""

    speaks_for: Mapping[str, str]
    repeats: Repeats
    names: Mapping[str, str]

    def tally(self, rows: Iterable[Held]) -> Tally:
        return tally([row.telling for row in rows], speaks_for=self.speaks_for, repeats=self.repeats)

    def name(self, actor: str) -> str:
        if actor not in self.names:
            raise LookupError(f"The reason names {actor}; add its public name to `names`.")
        return self.names[actor]

    def one_telling(self, rows: Iterable[Held]) -> bool:
        """Whether `rows` are more than one claim, and by Repeats all of them one telling."""
        same, claims = same_tellings(self.repeats), {row.telling.claim for row in rows}
        return len(claims) > 1 and len({same.get(claim, claim) for claim in claims}) == 1


type _Verdict = tuple[Assessed, Reason]


def _judge(kind: QuestionKind, rows: Sequence[Held], ground: _Ground) -> Judgement:
    """Assess one position by the evidence filed under it, as if no other position were there."""
    holding = [row for row in rows if row.holds]
    figures = [row.figure for row in holding if row.figure]
    counted = ground.tally(holding)
    if not holding:
        word, reason = _unheld(rows, ground)
    elif kind is QuestionKind.FIGURE and not all(meet(a, b) for a, b in combinations(figures, 2)):
        word, reason = Assessed.CONTESTED, _figures_differ([row for row in holding if row.figure], ground)
    elif counted.independent.number > 1:
        word, reason = Assessed.CORROBORATED, _independent(kind, rows, counted, ground)
    elif counted.outlets > 1:
        word, reason = Assessed.ONE_ORIGIN, _one_origin(holding, counted, ground)
    else:
        word, reason = Assessed.ONE_OUTLET, _one_outlet(holding, counted, ground)
    return Judgement(word, reason, counted, figure_range(figures) if figures else None)


def _judge_together(
    kind: QuestionKind, judged: Mapping[str, Judgement], evidence: Sequence[Held], ground: _Ground
) -> _Verdict:
    """The word for the question, from its positions judged alone and all its evidence."""
    held = [judgement for judgement in judged.values() if judgement.word not in UNHELD]
    if not held:
        return _unheld(evidence, ground)
    if len(held) == 1:
        return held[0].word, held[0].reason
    if kind in EXCLUDING:
        return Assessed.CONTESTED, _positions_exclude(len(held), evidence, ground)
    return _side_by_side([judgement.word for judgement in held])


def _unheld(rows: Sequence[Held], ground: _Ground) -> _Verdict:
    """The word where nothing holds: withdrawn if all that ever held was retracted, else not assessed."""
    once = [row.set_aside for row in rows if row.stance is not Stance.DOUBTS]
    doubting = ground.tally(row for row in rows if row.doubts).accounts
    if once and all(why is SetAside.RETRACTED for why in once):
        return Assessed.WITHDRAWN, because(TAKEN_BACK)
    if doubting:
        return Assessed.NOT_ASSESSED, because(ONLY_DOUBTED[min(doubting, 2)], doubting=doubting)
    return Assessed.NOT_ASSESSED, because(SET_ASIDE if rows else NONE_YET)


def _positions_exclude(positions: int, evidence: Sequence[Held], ground: _Ground) -> Reason:
    holding = [row for row in evidence if row.holds]
    if ground.one_telling(holding):
        return because(ONE_ORIGIN_VALUES, positions=positions)
    return _reach(POSITIONS_TAKEN, ground.tally(holding), positions=positions)


def _figures_differ(figured: Sequence[Held], ground: _Ground) -> Reason:
    if ground.one_telling(figured):
        return because(ONE_ORIGIN_FIGURES)
    return _reach(FIGURES_GIVEN, ground.tally(figured))


def _reach(patterns: Mapping[tuple[int, int, bool], str], total: Tally, **values: int) -> Reason:
    """The pattern of `patterns` for so many accounts (one, two, more) through so many outlets."""
    accounts, way = min(total.accounts, 3), (min(total.outlets, 2), total.unknown > 0)
    pattern = patterns.get((accounts, *way)) or patterns[min(accounts, 2), *way]
    return because(pattern, accounts=total.accounts, outlets=total.outlets, **values)


def _stands_against(position: str, alone: Judgement, evidence: Sequence[Held], ground: _Ground) -> Judgement:
    """A position of a contested question: if it is held, its own accounts and those of the others."""
    if alone.word in UNHELD:
        return alone
    others = ground.tally(row for row in evidence if row.holds and row.position != position).accounts
    accounts = alone.tally.accounts
    reason = because(AGAINST[min(accounts, 2), min(others, 2)], accounts=accounts, others=others)
    return Judgement(Assessed.CONTESTED, reason, alone.tally, alone.figures)


def _side_by_side(words: Sequence[Assessed]) -> _Verdict:
    """The weakest word of positions that stand side by side, and how many of them it is true of."""
    word = weakest(words)
    share = words.count(word)
    pattern = SIDE_BY_SIDE_ALL[word] if share == len(words) else SIDE_BY_SIDE[word, min(share, 2)]
    return word, because(pattern, positions=len(words), share=share)


def _independent(kind: QuestionKind, rows: Sequence[Held], counted: Tally, ground: _Ground) -> Reason:
    number, at_least = counted.independent.number, counted.independent.at_least
    doubting = ground.tally(row for row in rows if row.doubts).accounts
    if kind in {QuestionKind.WORDING, QuestionKind.CONTEXT}:
        return because(INDEPENDENT[at_least], number=number)
    return because(NONE_AGAINST[min(doubting, 2), at_least], number=number, doubting=doubting)


def _one_origin(holding: Sequence[Held], counted: Tally, ground: _Ground) -> Reason:
    known = [row for row in holding if row.telling.publisher]
    teller = shared_teller([row.telling for row in known], ground.speaks_for)
    size, unknown = min(counted.outlets, 3), counted.unknown > 0
    if teller in {row.telling.publisher for row in known}:
        pattern = CARRIED_BY_OTHERS[size, unknown]
    elif teller:
        pattern = CARRIED[size, unknown]
    else:
        pattern = REPEATED[size, unknown] if ground.one_telling(known) else ENTANGLED[unknown]
    values: dict[str, int | str] = {"teller": ground.name(teller)} if teller else {}
    return because(pattern, outlets=counted.outlets, others=counted.outlets - 1, **values)


def _one_outlet(holding: Sequence[Held], counted: Tally, ground: _Ground) -> Reason:
    known = [row.telling for row in holding if row.telling.publisher]
    if not known:
        pattern = FROM_UNKNOWN[min(counted.accounts, 2), min(counted.unknown, 2)]
        return because(pattern, accounts=counted.accounts)
    outlet, articles = ground.name(known[0].publisher), len({telling.article for telling in known})
    if counted.unknown:
        second = articles == counted.unknown == 1
        pattern = SECOND_ARTICLE if second else ALSO_UNKNOWN[min(counted.unknown, 2)]
        return because(pattern, outlet=outlet, unknown=counted.unknown)
    own = [telling for telling in known if voice(telling, ground.speaks_for).actor == telling.publisher]
    relayed = counted.accounts - bool(own)
    if not own:
        pattern = RELAYED[min(relayed, 3)]
    elif relayed:
        pattern = OWN_AND_RELAYED[min(relayed, 2)]
    else:
        quoted = articles == 1 and any(telling.chain for telling in own)
        pattern = OWN_WORDS_QUOTED if quoted else OWN_WORDS[min(articles, 2)]
    return because(pattern, outlet=outlet, accounts=counted.accounts, relayed=relayed, articles=articles)
