"""Figures with a shape of their own: ages, durations, distances, sums of money, "for months"."""

from dataclasses import dataclass
from typing import Final

from archive.domain import figure_reading, numerals
from archive.domain.figure_reading import Read
from archive.domain.numerals import SMALL, TENS, Token, joined, starts_with_digit, word
from archive.domain.words import Bound, Measure


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity from token `first` to `after`, the last not included; spans of tokens for its words."""

    first: int
    after: int
    value: int | None
    value_max: int | None
    bound: Bound
    population: tuple[int, int] | None = None
    unit: tuple[int, int] | None = None
    measure: Measure | None = None


CURRENCIES: Final = frozenset("$€£¥₪")
_TIMES = "year month week day hour minute decade night second century"
TIMES: Final = frozenset(_TIMES.split()) | {f"{name}s" for name in _TIMES.split()} | {"centuries"}
PLURAL_TIMES: Final = frozenset({"years", "months", "weeks", "days", "hours", "decades", "minutes"})
_DISTANCES = (
    "km kilometers kilometres kilometer kilometre miles mile meters metres meter metre feet foot yards inches acres"
    " hectares tons tonnes kilograms kilos kg pounds gallons liters litres barrels dollars euros dinars rubles roubles"
    " shekels lira degrees knots megawatts"
)
DISTANCES: Final = frozenset(_DISTANCES.split())
MONEY: Final = frozenset({"dollars", "euros", "dinars", "rubles", "roubles", "shekels", "lira"})
STARTS: Final = frozenset({"for", "aged", "age", *CURRENCIES})


def special(text: str, line: list[Token], at: int) -> Quantity | None:
    """A quantity that is not read as a count: an age, a sum of money, "for months". Raises Unreadable."""
    name = word(line, at)
    if name in CURRENCIES:
        return _money(line, at)
    if name == "for":
        vague = word(line, at + 1) in PLURAL_TIMES
        return (
            Quantity(at, at + 2, None, None, Bound.VAGUE, None, (at + 1, at + 2), Measure.DURATION) if vague else None
        )
    if name in ("aged", "age"):
        return _aged(line, at + 1)
    if (starts_with_digit(line, at) or name in SMALL or name in TENS) and not joined_to_word(line, at):
        return _age_beside_a_name(text, line, at) or _years_old(line, at)
    return None


def joined_to_word(line: list[Token], at: int) -> bool:
    """Whether the token at `at` is the tail of a word or of another number."""
    return joined(line, at) and word(line, at - 1) in ("-", "/", ".", ":", "#", "$", "+")


def _aged(line: list[Token], at: int) -> Quantity | None:
    """ "aged 12", "aged 12 to 15"."""
    found = figure_reading.reading(line, at) if starts_with_digit(line, at) else None
    if found is None or found[0] is None or found[0] > 120:
        return None
    value, value_max, bound, after = found
    return Quantity(at, after, value, value_max, bound, None, None, Measure.AGE)


def _age(line: list[Token], at: int, after: int) -> Quantity | None:
    read = numerals.number(line, at)
    if read is None or not 0 <= read.value <= 120:
        return None
    return Quantity(at, after, read.value, None, Bound.EXACT, None, None, Measure.AGE)


def _years_old(line: list[Token], at: int) -> Quantity | None:
    """ "58-year-old", "15 years old", "six-month-old": the number and its unit."""
    after = at + 1
    if word(line, at) in TENS and word(line, at + 1) == "-" and word(line, at + 2) in SMALL:
        after = at + 3
    unit = after + (word(line, after) == "-")
    old = unit + 1 + (word(line, unit + 1) in ("-", "–"))
    if word(line, unit) not in TIMES or word(line, old) not in ("old", "olds"):
        return None
    read = numerals.number(line, at)
    return Quantity(at, old + 1, read.value, None, Bound.EXACT, None, (unit, unit + 1), Measure.AGE) if read else None


def _age_beside_a_name(text: str, line: list[Token], at: int) -> Quantity | None:
    """ "Fatima Hussein, 58, said": a number between commas after a name."""
    if not starts_with_digit(line, at) or word(line, at - 1) != "," or word(line, at + 1) not in (",", ".", ";", ")"):
        return None
    if not (word(line, at).isdecimal() and 0 < int(word(line, at)[:4]) <= 110 and len(word(line, at)) <= 3):
        return None
    before = word(line, at - 2)
    named = before in _RELATIVES or (at >= 2 and text[line[at - 2].start].isupper() and before.isalpha())
    return _age(line, at, at + 1) if named and word(line, at - 2) not in _NO_NAMES else None


_RELATIVES = frozenset({"wife", "husband", "son", "daughter", "brother", "sister", "mother", "father", "cousin"})
_MONTHS = "january february march april may june july august september october november december"
_NO_NAMES = frozenset(_MONTHS.split())


SHORT_SCALES: Final = {"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "b": 10**9}


def _money(line: list[Token], at: int) -> Quantity | None:
    """ "$2.5 million", "$30m": the sum, with the sign of its currency as the unit."""
    if not joined(line, at + 1) or not starts_with_digit(line, at + 1):
        return None
    short = word(line, at + 2) if joined(line, at + 2) and word(line, at + 2).isalpha() else ""
    if short and (short not in SHORT_SCALES or not word(line, at + 1).isdecimal() or len(word(line, at + 1)) > 3):
        return None
    read = numerals.number(line, at + 1)
    if read is None:
        return None
    value = read.value * SHORT_SCALES.get(short, 1)
    return Quantity(at, read.after + bool(short), value, None, Bound.EXACT, None, (at, at + 1))


def of_unit(line: list[Token], first: int, number: int, found: Read) -> Quantity | None:
    """A number of hours, kilometres or dollars: the words of its unit, and no population."""
    value, value_max, bound, after = found
    hyphen = word(line, after) in ("-", "–") and joined(line, after) and joined(line, after + 1)
    unit = after + hyphen
    if hyphen and word(line, unit) == "strong":
        return Quantity(first, unit + 1, value, value_max, bound)
    if word(line, unit) in TIMES:
        if bound is Bound.MORE_THAN and word(line, first) == "over" and word(line, first - 1) not in _LASTED:
            first, bound = number, Bound.EXACT  # "clashes over two days"
        return Quantity(first, unit + 1, value, value_max, bound, None, (unit, unit + 1), Measure.DURATION)
    if word(line, unit) in DISTANCES and (not hyphen or word(line, unit) in ("mile", "kilometer", "kilometre")):
        return Quantity(first, unit + 1, value, value_max, bound, None, (unit, unit + 1), Measure.OTHER)
    return None


_LASTED = frozenset({"for", "after", "lasted", "lasting", "took", "in", "just", "well", "spent", "with", "than"})
