"""Who speaks in a claim, through whose hands it came, and how many accounts are independent.

Rule: `docs/method`, "Independent accounts". A *voice* is whose word a claim gives (readers read: an
account). The *hands* of a claim are all who told it on the way. Two claims are *independent* when they
share no hand and neither repeats the other; an article whose publisher is not known may be one already
counted, so its claims are independent of nothing.

Actors, articles and claims are named by their uid. No result depends on the order of what is given.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

EXACT_UP_TO = 12
"""Up to so many claims that differ in their hands, independent accounts are counted exactly."""

type Repeats = Collection[tuple[str, str]]
"""Unordered pairs of claims: the one is the same telling as the other."""


@dataclass(frozen=True)
class Link:
    """One link of a telling chain: an actor, or a source as the article words it, or both.

    `on_behalf_of` is the actor for whom the link speaks, "" where nobody is named.
    """

    actor: str = ""
    named_as: str = ""
    on_behalf_of: str = ""

    def __post_init__(self) -> None:
        """Raises ValueError for a link that names nobody and words nobody."""
        if not (self.actor or self.named_as.strip()):
            raise ValueError("A link names an actor or gives the source's own words; this one has neither.")


@dataclass(frozen=True)
class Telling:
    """One claim as origins see it: its article, the publisher ("" = not known), and who told it.

    `chain` runs from the first speaker outwards; an empty one is the article's own words.
    """

    claim: str
    article: str
    publisher: str
    chain: tuple[Link, ...] = ()


class VoiceKind(StrEnum):
    """What a voice is known as."""

    ACTOR = "actor"  # also a publisher that speaks in its own article
    UNNAMED = "unnamed"  # a source that one article words but does not name
    UNKNOWN_PUBLISHER = "unknown_publisher"  # one article's own words, whoever published it


@dataclass(frozen=True, order=True)
class Voice:
    """Whose word a claim gives: equal voices are one account.

    An agency that speaks in its own article and the same agency quoted elsewhere are one voice.
    """

    kind: VoiceKind
    actor: str = ""
    article: str = ""
    words: str = ""


@dataclass(frozen=True)
class Count:
    """How many accounts are independent, and claims that show it, sorted.

    `at_least`: the true number may be higher. It is always exact below two.
    """

    number: int
    at_least: bool
    members: tuple[str, ...]


@dataclass(frozen=True)
class Tally:
    """How many accounts and outlets some tellings come to.

    `unknown` is the number of articles whose outlet is not known; they are not among the `outlets`.
    """

    accounts: int
    outlets: int
    unknown: int
    independent: Count


def voice(telling: Telling, speaks_for: Mapping[str, str]) -> Voice:
    """Whose word `telling` gives.

    `speaks_for` maps an actor to the one it speaks for at the date of the claim.
    """
    if not telling.chain:
        return _publisher(telling)
    first = telling.chain[0]
    actor = first.on_behalf_of or speaks_for.get(first.actor, first.actor)
    if actor:
        return Voice(VoiceKind.ACTOR, actor=actor)
    words = " ".join(first.named_as.casefold().split())
    return Voice(VoiceKind.UNNAMED, article=telling.article, words=words)


def hands(telling: Telling, speaks_for: Mapping[str, str]) -> frozenset[Voice]:
    """All through whom `telling` came: its voice, every actor in its chain, and its publisher."""
    actors = _tellers(telling, speaks_for)
    return frozenset({voice(telling, speaks_for), _publisher(telling)}) | {
        Voice(VoiceKind.ACTOR, actor=actor) for actor in actors
    }


def same_tellings(repeats: Repeats) -> dict[str, str]:
    """For each claim that a Repeat names, the smallest claim of the same telling.

    A Repeat says "the same telling again", so claims joined through a third are one telling too.
    """
    groups: dict[str, set[str]] = {}
    for claim, other in repeats:
        joined = groups.get(claim, {claim}) | groups.get(other, {other})
        groups.update(dict.fromkeys(joined, joined))
    return {claim: min(group) for claim, group in groups.items()}


def independent(a: Telling, b: Telling, *, speaks_for: Mapping[str, str], repeats: Repeats) -> bool:
    """Whether `a` and `b` have known publishers, share no hand, and are not the same telling again."""
    same = same_tellings(repeats)
    known = bool(a.publisher and b.publisher)
    return known and _ties(a, speaks_for, same).isdisjoint(_ties(b, speaks_for, same))


def independent_accounts(tellings: Iterable[Telling], *, speaks_for: Mapping[str, str], repeats: Repeats) -> Count:
    """The size of the largest set of claims that are pairwise independent.

    Exact for up to `EXACT_UP_TO` claims that differ in their hands, and wherever no larger set is
    possible; "at least" otherwise. Claims of unknown publishers count one where nothing else is there.
    """
    tellings = sorted(tellings, key=lambda telling: telling.claim)
    known = [telling for telling in tellings if telling.publisher]
    if not known:
        return Count(min(len(tellings), 1), False, tuple(telling.claim for telling in tellings[:1]))
    same = same_tellings(repeats)
    differing = {_ties(telling, speaks_for, same): telling for telling in reversed(known)}
    ties = sorted(differing, key=lambda tie: differing[tie].claim)
    rivals = [sum(1 << j for j, other in enumerate(ties) if not tie.isdisjoint(other)) for tie in ties]
    exact = len(ties) <= EXACT_UP_TO
    chosen = _largest(rivals, (1 << len(ties)) - 1) if exact else _large(rivals)
    members = tuple(differing[ties[i]].claim for i in sorted(chosen))
    bound = min(number_of_outlets(known), number_of_accounts(known, speaks_for))
    return Count(len(members), not exact and 1 < len(members) < bound, members)


def number_of_accounts(tellings: Iterable[Telling], speaks_for: Mapping[str, str]) -> int:
    """How many different voices speak in `tellings`."""
    return len({voice(telling, speaks_for) for telling in tellings})


def number_of_outlets(tellings: Iterable[Telling]) -> int:
    """How many different known publishers `tellings` have."""
    return len({telling.publisher for telling in tellings if telling.publisher})


def tally(tellings: Sequence[Telling], *, speaks_for: Mapping[str, str], repeats: Repeats) -> Tally:
    """Everything that is counted of `tellings`."""
    return Tally(
        accounts=number_of_accounts(tellings, speaks_for),
        outlets=number_of_outlets(tellings),
        unknown=len({telling.article for telling in tellings if not telling.publisher}),
        independent=independent_accounts(tellings, speaks_for=speaks_for, repeats=repeats),
    )


def shared_teller(tellings: Iterable[Telling], speaks_for: Mapping[str, str]) -> str:
    """The actor who had a hand in every telling of a known publisher; "" where there is none.

    Of several, the one nearest to the first speaker; of equally near ones, the first by uid.
    """
    chains = [_tellers(telling, speaks_for) for telling in tellings if telling.publisher]
    if not chains:
        return ""
    common = set.intersection(*map(set, chains))
    return min(common, key=lambda actor: (min(chain.index(actor) for chain in chains), actor), default="")


def _publisher(telling: Telling) -> Voice:
    if telling.publisher:
        return Voice(VoiceKind.ACTOR, actor=telling.publisher)
    return Voice(VoiceKind.UNKNOWN_PUBLISHER, article=telling.article)


def _tellers(telling: Telling, speaks_for: Mapping[str, str]) -> list[str]:
    """The actors among the hands of `telling`, from the voice outwards to the publisher."""
    links = [actor for link in telling.chain for actor in (link.on_behalf_of, link.actor)]
    return [actor for actor in (voice(telling, speaks_for).actor, *links, telling.publisher) if actor]


def _ties(telling: Telling, speaks_for: Mapping[str, str], same: Mapping[str, str]) -> frozenset[Voice | str]:
    """What may join `telling` to another: its hands, and the first claim of the telling it repeats."""
    return hands(telling, speaks_for) | ({same[telling.claim]} if telling.claim in same else set())


def _largest(rivals: Sequence[int], free: int) -> tuple[int, ...]:
    """A largest set of rows in the bit mask `free` of which no two are rivals, early rows preferred."""
    if not free:
        return ()
    first = (free & -free).bit_length() - 1
    chosen = (first, *_largest(rivals, free & ~rivals[first]))
    if not free & rivals[first] & ~(1 << first):
        return chosen  # nobody stands against it: to leave it out gains nothing
    without = _largest(rivals, free & ~(1 << first))
    return chosen if len(chosen) >= len(without) else without


def _large(rivals: Sequence[int]) -> tuple[int, ...]:
    """A large set of rows of which no two are rivals: the best that a greedy choice finds from any row.

    Because every row is tried as the first, two independent rows are always found where there are two.
    """
    fewest_rivals_first = sorted(range(len(rivals)), key=lambda row: rivals[row].bit_count())
    best: list[int] = []
    for first in fewest_rivals_first:
        chosen, taken = [first], rivals[first]
        for row in fewest_rivals_first:
            if not taken >> row & 1:
                chosen.append(row)
                taken |= rivals[row]
        best = max(best, chosen, key=len)
    return tuple(best)
