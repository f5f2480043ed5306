"""Why an assessment is what it is: whole sentence patterns, and what stands in their places."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from string import Formatter
from typing import Final

from archive.domain.translation import gettext_noop
from archive.domain.words import Assessed


@dataclass(frozen=True)
class Reason:
    """Why, as one whole sentence pattern and what stands in its places: counts, and public names.

    A place that begins a sentence is capitalised: `{Accounts}` and `{accounts}` are the same count.
    """

    pattern: str
    values: Mapping[str, int | str]

    def sentence(self, translate: Callable[[str], str] = str) -> str:
        """The sentence in the language of `translate`; counts to twelve in words, names as they are."""
        places: dict[str, str] = {}
        for place, value in self.values.items():
            for name, words in ((place, NUMBERS), (place.capitalize(), NUMBERS_FIRST)):
                small = isinstance(value, int) and 0 < value <= len(words)
                places[name] = translate(words[int(value) - 1]) if small else str(value)
        return translate(self.pattern).format_map(places)


def because(pattern: str, **values: int | str) -> Reason:
    """The reason that says `pattern`, with those of `values` that it names."""
    named = {place.lower() for _, place, _, _ in Formatter().parse(pattern) if place}
    return Reason(pattern, {place: value for place, value in values.items() if place in named})


NUMBERS: Final = (
    gettext_noop("one"), gettext_noop("two"), gettext_noop("three"), gettext_noop("four"),
    gettext_noop("five"), gettext_noop("six"), gettext_noop("seven"), gettext_noop("eight"),
    gettext_noop("nine"), gettext_noop("ten"), gettext_noop("eleven"), gettext_noop("twelve"),
)  # fmt: skip
NUMBERS_FIRST: Final = (
    gettext_noop("One"), gettext_noop("Two"), gettext_noop("Three"), gettext_noop("Four"),
    gettext_noop("Five"), gettext_noop("Six"), gettext_noop("Seven"), gettext_noop("Eight"),
    gettext_noop("Nine"), gettext_noop("Ten"), gettext_noop("Eleven"), gettext_noop("Twelve"),
)  # fmt: skip

# In the keys of the tables a count stands for itself, and the greatest one for "so many or more".
NONE_YET: Final = gettext_noop("No account recorded yet.")
SET_ASIDE: Final = gettext_noop("Every account recorded was set aside.")
TAKEN_BACK: Final = gettext_noop("Everything that held it was taken back by its source.")
ONLY_DOUBTED: Final = {
    1: gettext_noop("No account holds a position; one doubts."),
    2: gettext_noop("No account holds a position; {doubting} doubt."),
}

# Contested. Keys: accounts, known outlets, whether some outlet is not known.
ONE_ORIGIN_VALUES: Final = gettext_noop("One origin, {positions} values.")
ONE_ORIGIN_FIGURES: Final = gettext_noop("One origin, and figures that cannot all be right.")
POSITIONS_TAKEN: Final = {
    (1, 0, True): gettext_noop("One account takes {positions} positions; no outlet is known."),
    (2, 0, True): gettext_noop("{Accounts} accounts take {positions} positions; no outlet is known."),
    (1, 1, False): gettext_noop("One account takes {positions} positions; it reached us through one outlet."),
    (2, 1, False): gettext_noop("Two accounts take {positions} positions; both reached us through one outlet."),
    (3, 1, False): gettext_noop("{Accounts} accounts take {positions} positions; all reached us through one outlet."),
    (1, 2, False): gettext_noop("One account takes {positions} positions, through {outlets} outlets."),
    (2, 2, False): gettext_noop("{Accounts} accounts take {positions} positions, through {outlets} outlets."),
    (1, 1, True): gettext_noop("One account takes {positions} positions; of its outlets, only one is known."),
    (2, 1, True): gettext_noop("{Accounts} accounts take {positions} positions; of their outlets, only one is known."),
    (1, 2, True): gettext_noop("One account takes {positions} positions; of its outlets, {outlets} are known."),
    (2, 2, True): gettext_noop(
        "{Accounts} accounts take {positions} positions; of their outlets, {outlets} are known."
    ),
}
FIGURES_GIVEN: Final = {
    (1, 0, True): gettext_noop("One account, with figures that cannot all be right; no outlet is known."),
    (2, 0, True): gettext_noop("{Accounts} accounts, with figures that cannot all be right; no outlet is known."),
    (1, 1, False): gettext_noop("One account, through one outlet, with figures that cannot all be right."),
    (2, 1, False): gettext_noop("{Accounts} accounts, through one outlet, with figures that cannot all be right."),
    (1, 2, False): gettext_noop("One account, through {outlets} outlets, with figures that cannot all be right."),
    (2, 2, False): gettext_noop(
        "{Accounts} accounts, through {outlets} outlets, with figures that cannot all be right."
    ),
    (1, 1, True): gettext_noop(
        "One account, with figures that cannot all be right; of its outlets, only one is known."
    ),
    (2, 1, True): gettext_noop(
        "{Accounts} accounts, with figures that cannot all be right; of their outlets, only one is known."
    ),
    (1, 2, True): gettext_noop(
        "One account, with figures that cannot all be right; of its outlets, {outlets} are known."
    ),
    (2, 2, True): gettext_noop(
        "{Accounts} accounts, with figures that cannot all be right; of their outlets, {outlets} are known."
    ),
}
# Keys: accounts of this position, accounts of the others.
AGAINST: Final = {
    (1, 1): gettext_noop("One account holds it; one holds another."),
    (1, 2): gettext_noop("One account holds it; {others} hold another."),
    (2, 1): gettext_noop("{Accounts} accounts hold it; one holds another."),
    (2, 2): gettext_noop("{Accounts} accounts hold it; {others} hold another."),
}

# Corroborated. Keys: accounts that doubt, whether the number may be higher.
NONE_AGAINST: Final = {
    (0, False): gettext_noop("{Number} independent accounts, none against."),
    (0, True): gettext_noop("At least {number} independent accounts, none against."),
    (1, False): gettext_noop("{Number} independent accounts, none against; one doubts."),
    (1, True): gettext_noop("At least {number} independent accounts, none against; one doubts."),
    (2, False): gettext_noop("{Number} independent accounts, none against; {doubting} doubt."),
    (2, True): gettext_noop("At least {number} independent accounts, none against; {doubting} doubt."),
}
INDEPENDENT: Final = {
    False: gettext_noop("{Number} independent accounts."),
    True: gettext_noop("At least {number} independent accounts."),
}

# One origin. Keys: known outlets, whether some outlet is not known.
CARRIED: Final = {
    (2, False): gettext_noop("Two outlets; both carry {teller}."),
    (3, False): gettext_noop("{Outlets} outlets; all carry {teller}."),
    (2, True): gettext_noop("Two outlets; both carry {teller}. An unknown outlet adds nothing."),
    (3, True): gettext_noop("{Outlets} outlets; all carry {teller}. An unknown outlet adds nothing."),
}
CARRIED_BY_OTHERS: Final = {
    (2, False): gettext_noop("Two outlets: {teller}, and one that carries it."),
    (3, False): gettext_noop("{Outlets} outlets: {teller}, and {others} that carry it."),
    (2, True): gettext_noop("Two outlets: {teller}, and one that carries it. An unknown outlet adds nothing."),
    (3, True): gettext_noop("{Outlets} outlets: {teller}, and {others} that carry it. An unknown outlet adds nothing."),
}
REPEATED: Final = {
    (2, False): gettext_noop("Two outlets; both tell the same account."),
    (3, False): gettext_noop("{Outlets} outlets; all tell the same account."),
    (2, True): gettext_noop("Two outlets; both tell the same account. An unknown outlet adds nothing."),
    (3, True): gettext_noop("{Outlets} outlets; all tell the same account. An unknown outlet adds nothing."),
}
ENTANGLED: Final = {
    False: gettext_noop("{Outlets} outlets, but no two independent accounts."),
    True: gettext_noop("{Outlets} outlets, but no two independent accounts. An unknown outlet adds nothing."),
}

# One outlet.
FROM_UNKNOWN: Final = {  # accounts, articles
    (1, 1): gettext_noop("One account, from an outlet that is not known."),
    (2, 1): gettext_noop("{Accounts} accounts, from an outlet that is not known."),
    (1, 2): gettext_noop("One account, from outlets that are not known."),
    (2, 2): gettext_noop("{Accounts} accounts, from outlets that are not known."),
}
SECOND_ARTICLE: Final = gettext_noop("{outlet}; a second article, whose outlet is not known, agrees.")
ALSO_UNKNOWN: Final = {  # articles of outlets that are not known
    1: gettext_noop("{outlet}; another article, whose outlet is not known, agrees."),
    2: gettext_noop("{outlet}; {unknown} other articles, whose outlets are not known, agree."),
}
RELAYED: Final = {  # accounts
    1: gettext_noop("One account, relayed by {outlet}."),
    2: gettext_noop("Two accounts, both relayed by {outlet}."),
    3: gettext_noop("{Accounts} accounts, all relayed by {outlet}."),
}
OWN_AND_RELAYED: Final = {  # accounts beside the outlet's own
    1: gettext_noop("Two accounts: {outlet} itself, and one that it relays."),
    2: gettext_noop("{Accounts} accounts: {outlet} itself, and {relayed} that it relays."),
}
OWN_WORDS: Final = {  # articles
    1: gettext_noop("The article's own words."),
    2: gettext_noop("The words of {outlet} itself, in {articles} articles."),
}
OWN_WORDS_QUOTED: Final = gettext_noop("The words of {outlet} itself.")

# Positions that stand side by side. Keys: the weakest word, of how many positions it is true.
SIDE_BY_SIDE: Final = {
    (Assessed.CONTESTED, 1): gettext_noop(
        "{Positions} positions side by side; the figures in one of them cannot all be right."
    ),
    (Assessed.CONTESTED, 2): gettext_noop(
        "{Positions} positions side by side; in {share} of them the figures cannot all be right."
    ),
    (Assessed.ONE_OUTLET, 1): gettext_noop("{Positions} positions side by side; one of them rests on one outlet."),
    (Assessed.ONE_OUTLET, 2): gettext_noop(
        "{Positions} positions side by side; {share} of them rest on one outlet each."
    ),
    (Assessed.ONE_ORIGIN, 1): gettext_noop("{Positions} positions side by side; one of them has one origin."),
    (Assessed.ONE_ORIGIN, 2): gettext_noop("{Positions} positions side by side; {share} of them have one origin each."),
    (Assessed.CORROBORATED, 2): gettext_noop(
        "{Positions} positions side by side, each held by at least two independent accounts."
    ),
}
SIDE_BY_SIDE_ALL: Final = {  # where it is true of every one of them
    Assessed.CONTESTED: gettext_noop(
        "{Positions} positions side by side; in none of them can the figures all be right."
    ),
    Assessed.ONE_OUTLET: gettext_noop("{Positions} positions side by side, each resting on one outlet."),
    Assessed.ONE_ORIGIN: gettext_noop("{Positions} positions side by side, each with one origin."),
    Assessed.CORROBORATED: SIDE_BY_SIDE[Assessed.CORROBORATED, 2],
}
