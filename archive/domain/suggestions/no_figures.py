"""Numbers that are no figures: parts of names, ordinals, clock times, "one another"; and vague words that count nothing."""

from typing import Final

from archive.domain.numerals import SCALES, SMALL, Token, joined, starts_with_digit, word
from archive.domain.phrases.english.words import NUMBERED
from archive.domain.populations import ENDS, SINGULARS, STATES
from archive.domain.suggestions.quantities import DISTANCES

_AFTER_NAMES = (
    "phase stage part version level grade day round game chapter verse category class area zone district sector ward"
    " precinct channel radio group team squadron division corps task operation annex appendix figure table item rule clause"
    " amendment mark series episode season volume sub-article line"
)
NUMBERED_TOO: Final = NUMBERED | frozenset(_AFTER_NAMES.split())
CLOCK: Final = frozenset({"am", "pm", "o'clock", "o’clock", "gmt", "utc", "bst", "est", "edt", "cet"})
IN_NAMES: Final = frozenset({"of", "the", "big", "group", "gang", "channel", "area"})
ONE_FOLLOWS: Final = frozenset({"killed", "dead", "wounded", "injured", "missing", "died"})
ONE_PRECEDES: Final = frozenset(
    {"killed", "killing", "kills", "wounded", "wounding", "injured", "injuring", "least", "only", "just"}
)
# Beside "one", of a person: what happened to him. Of a thing, "one" always counts.
DONE_TO: Final = frozenset({*STATES, "died", "death", "killing", "kills", "wounding", "injuring", "kill"})
_THINGS = "airstrike strike attack bomb bombing explosion blast rocket missile shell raid casualty death fatality"
THINGS: Final = frozenset(_THINGS.split())
UNITS_OF_ARMIES: Final = frozenset(
    {"brigade", "battalion", "division", "regiment", "squadron", "corps", "company", "army"}
)
NOT_COMPOUND: Final = frozenset({"strong"})
TIME_UNITS: Final = frozenset({"year", "month", "week", "day", "hour", "minute", "decade", "night"})
TECHNICAL: Final = frozenset(
    {"mm", "cm", "mph", "kph", "mhz", "ghz", "degrees", "degree", "caliber", "calibre", "x", "min", "mins"}
)
VAGUE_ALWAYS: Final = frozenset(
    {"several", "dozens", "hundreds", "thousands", "millions", "billions", "lakhs", "crores", "numerous", "countless"}
    | {"عشرات", "مئات", "آلاف", "ملايين", "العشرات", "المئات", "الآلاف"}
)


def is_no_figure(text: str, line: list[Token], at: int, after: int) -> bool:
    """Whether the number of tokens `at` to `after`, read without its qualifiers, is no figure."""
    before, following = word(line, at - 1), word(line, after)
    if _numbers_a_thing(line, at) or _of_a_proportion(line, at, before) or _is_of_a_clock(line, at, after):
        return True
    if before == "(" and following in DISTANCES and word(line, after + 1) == ")":
        return True  # "30 km (19 miles)": the same again
    if before == "[" and following == "]":
        return True  # a note
    if starts_with_digit(line, at) and word(line, at)[0] == "0" and len(word(line, at)) > 1:
        return True
    if following in UNITS_OF_ARMIES and text[line[after].start].isupper():
        return True  # "the 444 Brigade"
    if following in ("-", "–") and joined(line, after) and joined(line, after + 1):
        return word(line, after + 1) not in TIME_UNITS | NOT_COMPOUND
    if before == "the" and after == at + 1 and (not following[:1].isalpha() or following in ENDS):
        return following not in ("were", "was") and following not in STATES  # "until the three, …", "the eight in …"
    if word(line, at) == "one" and after == at + 1:
        return not _one_counts(line, at, after)
    return _capital_name(text, line, at)


def _numbers_a_thing(line: list[Token], at: int) -> bool:
    """ "Highway 4", "No. 7", "#3", and sums of money, which are read apart."""
    before = word(line, at - 1)
    if before in ("$", "€", "£", "#", "@") or (before == "." and word(line, at - 2) == "no"):
        return True
    return before in NUMBERED_TOO and line[at - 1].end + 1 >= line[at].start and not _counted_day(line, at)


def _is_of_a_clock(line: list[Token], at: int, after: int) -> bool:
    """Whether what stands beside a number makes it a time of day ("quarter past five") or a technical measure."""
    following = word(line, after)
    if word(line, at - 1) in ("past", "to") and word(line, at - 2) in ("quarter", "half"):
        return True
    if following in ("a", "p") and word(line, after + 1) == "." and word(line, after + 2) == "m":
        return True
    return following in TECHNICAL or following in CLOCK


def _of_a_proportion(line: list[Token], at: int, before: str) -> bool:
    """ "one in three children", "a quarter of a million", "the class of '99", "a mother of four"."""
    earlier = word(line, at - 2)
    if before == "in" and (earlier in SMALL or earlier.isdecimal()):
        return True
    if before in ("'", "’", "‘") and joined(line, at) and starts_with_digit(line, at):
        return True
    return before == "of" and earlier in ("out", "quarter", "half", "third", "thirds", "quarters", "mother", "father")


def vague_counts(line: list[Token], at: int, after: int) -> bool:
    """Whether a vague number of tokens `at` to `after` counts something: "dozens", "several", "a few hundred"."""
    names = [word(line, place) for place in range(at, after)]
    if VAGUE_ALWAYS.intersection(names):
        return True
    if SCALES.keys() & set(names):
        return True
    following = word(line, after)
    if names[-1] in ("tens", "scores"):
        return following in ("of", "more") or following in STATES
    if names[0] == "a" and names[-1] in ("few", "couple", "handful", "number"):
        return following in ("of", "more", "dozen") or (names[-1] == "few" and following[:1].isalpha())
    return False


def _counted_day(line: list[Token], at: int) -> bool:
    """ "each day 14 people": the number counts what follows."""
    return word(line, at - 1) in ("day", "group") and word(line, at - 2) in ("each", "every", "per", "the")


def _one_counts(line: list[Token], at: int, after: int) -> bool:
    """Whether "one" counts: "one soldier", "one killed", "killing one"; not "one of", "one day", "one official"."""
    if word(line, after) in ("of", "thing", "day", "point", "way") or word(line, at - 1) in (
        "the",
        "this",
        "that",
        "each",
        "another",
        "which",
    ):
        return False
    if word(line, at - 1) in ONE_PRECEDES or word(line, after) in ONE_FOLLOWS:
        return True
    names = [word(line, place) for place in range(after, after + 3)]
    if THINGS.intersection(names):
        return True
    near = {word(line, place) for place in (*range(at - 3, at), *range(after, after + 5))}
    return bool(SINGULARS.intersection(names)) and not near.isdisjoint(DONE_TO)


def _capital_name(text: str, line: list[Token], at: int) -> bool:
    """ "Group of Seven", "the Big Three": a number word with a capital inside an ordinary sentence."""
    if not text[line[at].start].isupper() or word(line, at - 1) in (
        "",
        ".",
        "“",
        '"',
        ":",
        "–",
        "-",
        "—",
        "‘",
        "!",
        "?",
    ):
        return False
    before = text[line[at - 1].start : line[at - 1].end]
    new_line = "\n" in text[line[at - 1].end : line[at].start]
    return not new_line and ((before.islower() and before.isalpha()) or before.lower() in IN_NAMES)
