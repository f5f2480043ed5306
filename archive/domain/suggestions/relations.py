"""How the accounts of one event may stand to each other: what may be one telling again, what may exclude what.

Claims are gathered by what they share, and each group is compared with its first member: time grows with the
claims, not with their pairs, and no more than `MOST` relations are proposed. Nothing here decides.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from archive.domain.figures import Figure
from archive.domain.names import folded
from archive.domain.suggestions.likeness import words
from archive.domain.translation import Translate, gettext_noop, speaker

MOST: Final = 60  # relations of one event
RUN: Final = 8  # words that two quotations share, in order, before it is remarked
SHOWN: Final = 12  # words of a common run that a reason quotes


class Kind(StrEnum):
    """What two accounts have to do with each other."""

    FIGURE = "figure"  # the same number in the same words
    AGENCY = "agency"  # one agency through two outlets
    WORDS = "words"  # a long common run of words
    DATES = "dates"  # dates that exclude each other
    PLACES = "places"  # places that exclude each other


REPEATING: Final = frozenset({Kind.FIGURE, Kind.AGENCY, Kind.WORDS})


@dataclass(frozen=True)
class Account:
    """A claim as it is compared: its article and outlet ("" = not known), the agencies that told it, its words.

    `positions` are paths (`question/position`) that it holds; `days` the first and last day that its words give,
    `date_words` these words; `places` the paths of the places it is about ("/iraq/anbar/ramadi/"), with names.
    """

    claim: str
    article: str
    outlet: str
    quote: str
    agencies: tuple[tuple[str, str], ...] = ()  # uid and name
    figures: tuple[Figure, ...] = ()
    positions: tuple[str, ...] = ()
    days: tuple[date, date] | None = None
    date_words: str = ""
    places: tuple[tuple[str, str], ...] = ()  # path and name

    @property
    def questions(self) -> tuple[str, ...]:
        """The keys of the questions that it answers."""
        return tuple(dict.fromkeys(path.partition("/")[0] for path in self.positions))


@dataclass(frozen=True)
class Relation:
    """What two claims may have to do with each other, and why, in one line. `question`: the one both answer, if any."""

    kind: Kind
    one: str
    other: str
    why: str
    question: str = ""

    @property
    def repeats(self) -> bool:
        """Whether the two may be one telling; else they may exclude each other."""
        return self.kind in REPEATING

    @property
    def pair(self) -> tuple[str, str]:
        """The two claims, the lesser uid first."""
        return (self.one, self.other) if self.one < self.other else (self.other, self.one)


def relations(accounts: Sequence[Account], translate: Translate = str) -> list[Relation]:
    """What may relate `accounts`, each pair once for each kind, in the order of the claims; at most `MOST`."""
    say = speaker(translate)
    found: dict[tuple[Kind, tuple[str, str]], Relation] = {}
    for reader in (_figures, _agencies, _runs, _dates, _places):
        for relation in reader(accounts, say):
            found.setdefault((relation.kind, relation.pair), relation)
            if len(found) == MOST:
                return list(found.values())
    return list(found.values())


type _Say = Callable[..., str]


def _groups[K](keyed: Iterable[tuple[K, Account]]) -> Iterator[tuple[K, Account, Account]]:
    """Each account beside the first of its key that came from another article."""
    first: dict[K, list[Account]] = {}
    for key, account in keyed:
        there = first.setdefault(key, [])
        other = next((each for each in there if each.article != account.article), None)
        if other:
            yield key, other, account
        if len(there) < 2 and all(each.article != account.article for each in there):
            there.append(account)


def _figures(accounts: Sequence[Account], say: _Say) -> Iterator[Relation]:
    keyed = (
        ((str(figure.measure), folded(figure.verbatim)), account) for account in accounts for figure in account.figures
    )
    for (_, verbatim), one, other in _groups(keyed):
        yield Relation(Kind.FIGURE, one.claim, other.claim, say(SAME_FIGURE, words=verbatim))


def _agencies(accounts: Sequence[Account], say: _Say) -> Iterator[Relation]:
    keyed = (
        ((position, agency), account)
        for account in accounts
        for position in account.positions
        for agency in account.agencies
    )
    for (position, (_, name)), one, other in _groups(keyed):
        if one.outlet != other.outlet:
            yield Relation(Kind.AGENCY, one.claim, other.claim, say(ONE_AGENCY, name=name), position.partition("/")[0])


def _runs(accounts: Sequence[Account], say: _Say) -> Iterator[Relation]:
    """Quotations of different articles that share `RUN` words in order; each is read once."""
    places: dict[tuple[str, ...], tuple[Account, list[str], int]] = {}
    for account in accounts:
        own, at = words(account.quote), 0
        while at <= len(own) - RUN:
            there = places.setdefault(tuple(own[at : at + RUN]), (account, own, at))
            if there[0].article == account.article:
                at += 1
                continue
            length = _length(own, at, there[1], there[2])
            text = " ".join(own[at : at + min(length, SHOWN)])
            yield Relation(Kind.WORDS, there[0].claim, account.claim, say(COMMON_WORDS, count=length, words=text))
            at += length


def _length(own: list[str], at: int, other: list[str], there: int) -> int:
    length = RUN
    while at + length < len(own) and there + length < len(other) and own[at + length] == other[there + length]:
        length += 1
    return length


def _dates(accounts: Sequence[Account], say: _Say) -> Iterator[Relation]:
    """For each question, the account that ends first, beside those that begin after it."""
    for question, answering in _by_question(account for account in accounts if account.days):
        first = min(answering, key=lambda account: account.days[1] if account.days else date.max)
        for account in answering:
            if first.days and account.days and account.days[0] > first.days[1]:
                why = say(OTHER_DATES, one=first.date_words, other=account.date_words)
                yield Relation(Kind.DATES, first.claim, account.claim, why, question)


def _places(accounts: Sequence[Account], say: _Say) -> Iterator[Relation]:
    """For each question, the first account with a place, beside those none of whose places has to do with its own."""
    for question, answering in _by_question(account for account in accounts if account.places):
        first = answering[0]
        for account in answering[1:]:
            if not any(_nested(a, b) for a, _ in first.places for b, _ in account.places):
                why = say(OTHER_PLACES, one=first.places[0][1], other=account.places[0][1])
                yield Relation(Kind.PLACES, first.claim, account.claim, why, question)


def _nested(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _by_question(accounts: Iterable[Account]) -> Iterator[tuple[str, list[Account]]]:
    found: dict[str, list[Account]] = {}
    for account in accounts:
        for question in account.questions:
            found.setdefault(question, []).append(account)
    yield from found.items()


SAME_FIGURE: Final = gettext_noop("both give “{words}”, in the same words")
ONE_AGENCY: Final = gettext_noop("both come through {name}, in two outlets")
COMMON_WORDS: Final = gettext_noop("{count} words in common: “{words} …”")
OTHER_DATES: Final = gettext_noop("“{one}” and “{other}” are not one day")
OTHER_PLACES: Final = gettext_noop("{one} and {other}: neither lies in the other")
