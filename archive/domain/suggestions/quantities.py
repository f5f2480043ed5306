"""Figures with a shape of their own: ages, durations, distances, sums of money, "for months"."""

from dataclasses import dataclass, replace
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
    " shekels lira degrees knots megawatts pesos naira rupees riyals rials francs birr hryvnias hryvnia kyats kyat yuan"
    " dirhams pounds shillings afghanis lbs"
)
DISTANCES: Final = frozenset(_DISTANCES.split())
DOLLARS: Final = frozenset({"us", "a", "au", "ca", "c", "nz", "hk", "r"})  # "US$", "A$", "R$"
ONE_OF: Final = TIMES - PLURAL_TIMES | {"mile", "kilometer", "kilometre", "meter", "metre", "ton", "tonne"}
STARTS: Final = frozenset({"for", "aged", "age", "ages", *CURRENCIES})


def special(text: str, line: list[Token], at: int) -> Quantity | None:
    """A quantity that is not read as a count: an age, a sum of money, "for months". Raises Unreadable."""
    name = word(line, at)
    if name in CURRENCIES:
        return _money(line, at)
    bounds, begin = figure_reading.qualifiers(line, at)
    if bounds and (found := _bounded(line, at, begin)):
        return replace(found, first=at, bound=figure_reading.together(bounds))
    if name == "for":
        vague = word(line, at + 1) in PLURAL_TIMES
        return (
            Quantity(at, at + 2, None, None, Bound.VAGUE, None, (at + 1, at + 2), Measure.DURATION) if vague else None
        )
    if name in ("aged", "age", "ages"):
        return _aged(line, at + 1 + (word(line, at + 1) == "of"))
    if (starts_with_digit(line, at) or name in SMALL or name in TENS) and not joined_to_word(line, at):
        return _age_beside_a_name(text, line, at) or _years_old(line, at) or _of_another(line, at)
    return None


def _bounded(line: list[Token], at: int, begin: int) -> Quantity | None:
    """ "more than $2m", "less than a week", "under the age of 18", "children under five": what a qualifier before `begin` binds."""
    if word(line, begin) in DOLLARS and word(line, begin + 1) in CURRENCIES and joined(line, begin + 1):
        begin += 1
    if word(line, begin) in CURRENCIES:
        return _money(line, begin)
    if word(line, begin) in ("a", "an") and word(line, begin + 1) in ONE_OF:
        counts = Measure.DURATION if word(line, begin + 1) in TIMES else Measure.OTHER
        return Quantity(begin, begin + 2, 1, None, Bound.EXACT, None, (begin + 1, begin + 2), counts)
    if [word(line, begin + step) for step in range(3)] == ["the", "age", "of"]:
        return _aged(line, begin + 3)
    of_age = word(line, at) in ("younger", "older") or (word(line, at) in _LIMITS and word(line, at - 1) in _PERSONS)
    age = _age(line, begin) if of_age and not joined_to_word(line, begin) else None
    return age if age and word(line, age.after) not in TIMES and not starts_with_digit(line, age.after) else None


_LIMITS = frozenset({"under", "over", "above", "below"})
_PERSONS = frozenset(
    {"children", "people", "women", "men", "girls", "boys", "those", "persons", "anyone", "everyone", "kids"}
)


def joined_to_word(line: list[Token], at: int) -> bool:
    """Whether the token at `at` is the tail of a word or of another number."""
    return joined(line, at) and word(line, at - 1) in ("-", "/", ".", ":", "#", "$", "+")


def _aged(line: list[Token], at: int) -> Quantity | None:
    """ "aged 12", "aged 12 to 15", "ages of 12 and 15"."""
    if not starts_with_digit(line, at) and word(line, at) not in SMALL:
        return None
    between = word(line, at - 2) == "ages" and word(line, at + 1) == "and"
    second = _age(line, at + 2) if between else None
    found = figure_reading.reading(line, at)
    if found is None or found[0] is None or found[0] > 120:
        return None
    value, value_max, bound, after = found
    if value is not None and second and second.value is not None and second.value > value:
        value_max, bound, after = second.value, Bound.RANGE, second.after
    return Quantity(at, after, value, value_max, bound, None, None, Measure.AGE)


def _age(line: list[Token], at: int) -> Quantity | None:
    read = numerals.number(line, at)
    if read is None or not 0 <= read.value <= 120:
        return None
    return Quantity(at, read.after, read.value, None, Bound.EXACT, None, None, Measure.AGE)


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
    return _age(line, at) if named and word(line, at - 2) not in _NO_NAMES else None


def _of_another(line: list[Token], at: int) -> Quantity | None:
    """The second of "two girls aged three and six"."""
    return _age(line, at) if word(line, at - 1) in ("and", "or") and word(line, at - 3) == "aged" else None


_RELATIVES = frozenset({"wife", "husband", "son", "daughter", "brother", "sister", "mother", "father", "cousin"})
_MONTHS = "january february march april may june july august september october november december"
_NO_NAMES = frozenset(_MONTHS.split())


def _money(line: list[Token], at: int) -> Quantity | None:
    """ "$2.5 million", "$30m", "US$ 1.2bn": the sum, with the sign of its currency as the unit."""
    if not starts_with_digit(line, at + 1):
        return None
    read = numerals.number(line, at + 1)
    if read is None:
        return None
    value, after = read.value, read.after
    if joined(line, after) and word(line, after).isalpha():
        scale = numerals.SHORT_SCALES.get(word(line, after), 0) if read.scale == 1 and value < 1000 else 0
        value, after = value * scale, after + 1
        if not scale:
            return None
    first = at - (joined(line, at) and word(line, at - 1) in DOLLARS)
    return Quantity(first, after, value, None, Bound.EXACT, None, (at, at + 1))


def of_unit(line: list[Token], first: int, number: int, found: Read) -> Quantity | None:
    """A number of hours, kilometres or dollars: the words of its unit, and no population."""
    value, value_max, bound, after = found
    hyphen = word(line, after) in ("-", "–") and joined(line, after) and joined(line, after + 1)
    unit = after + hyphen
    if hyphen and word(line, unit) == "strong":
        return Quantity(first, unit + 1, value, value_max, bound)
    if word(line, unit) in TIMES and word(line, unit + 1) == "old":
        return Quantity(first, unit + 2, value, value_max, bound, None, (unit, unit + 1), Measure.AGE)
    if word(line, unit) in TIMES:
        if bound is Bound.MORE_THAN and word(line, first) == "over" and word(line, first - 1) not in _LASTED:
            first, bound = number, Bound.EXACT  # "clashes over two days"
        return Quantity(first, unit + 1, value, value_max, bound, None, (unit, unit + 1), Measure.DURATION)
    if word(line, unit) in ("square", "cubic", "nautical") and word(line, unit + 1) in DISTANCES:
        return Quantity(first, unit + 2, value, value_max, bound, None, (unit, unit + 2), Measure.OTHER)
    if word(line, unit) in DISTANCES and (not hyphen or word(line, unit) in ("mile", "kilometer", "kilometre")):
        return Quantity(first, unit + 1, value, value_max, bound, None, (unit, unit + 1), Measure.OTHER)
    return None


_LASTED = frozenset({"for", "after", "lasted", "lasting", "took", "in", "just", "well", "spent", "with", "than"})
