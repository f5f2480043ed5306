"""What a figure counts: killed, injured, displaced … by the verbs and nouns around it."""

from collections.abc import Mapping
from typing import Final

from archive.domain.numerals import SCALES, SMALL, TENS, Token, joined, word
from archive.domain.words import Measure

REACH: Final = 9  # tokens looked at on either side


def _table(words: Mapping[Measure, str]) -> dict[str, Measure]:
    return {name: measure for measure, names in words.items() for name in names.split()}


# After the figure: what happened to those counted.
AFTER: Final = _table({
    Measure.KILLED: "killed dead died slain executed beheaded murdered perished massacred dying martyred قتلوا",
    Measure.INJURED: "wounded injured hurt maimed hospital hospitalized hospitalised جرحوا",
    Measure.DISPLACED: "displaced uprooted homeless evacuated",
    Measure.FLED: "fled flee fleeing escaped escaping",
    Measure.SHELTERED: "sheltering sheltered camps shelters",
    Measure.IN_NEED: "need needed needs needing",
    Measure.SURRENDERED: "surrendered surrendering surrender",
    Measure.DETAINED: "detained arrested captured imprisoned jailed kidnapped abducted seized held hostage",
})  # fmt: skip
# Before it: what was done to them.
BEFORE: Final = _table({
    Measure.KILLED: "killed killing kill kills deaths death dead toll lives executed executing beheaded murdered"
    " massacred claimed claiming bodies fatalities مقتل قتل بمقتل",
    Measure.INJURED: "wounded wounding wounds injured injuring injures injuries hurt إصابة وإصابة اصابة جرح",
    Measure.DISPLACED: "displaced displacing uprooted displacement driven نزوح تشريد",
    Measure.FLED: "flight exodus",
    Measure.SHELTERED: "sheltering hosting housing",
    Measure.DETAINED: "arrested arresting detained detaining captured capturing kidnapped kidnapping abducted"
    " imprisoned jailed اعتقال",
    Measure.SURRENDERED: "surrender",
    Measure.CASUALTIES: "casualties",
})  # fmt: skip
# What is counted, where nothing tells what happened to it.
NOUNS: Final = _table({
    Measure.CASUALTIES: "casualties casualty",
    Measure.VICTIMS: "victims victim",
    Measure.KILLED: "deaths death dead bodies corpses fatalities قتيلا قتلى قتيل شهيدا شهداء",
    Measure.INJURED: "injuries wounded injured جريحا جرحى جريح مصابا مصابين",
    Measure.DISPLACED: "displaced refugees نازحا نازح لاجئ",
    Measure.DETAINED: "prisoners detainees hostages captives",
    Measure.STRIKES: "airstrikes airstrike strikes strike sorties sortie raids raid غارة غارات",
    Measure.ATTACKS: "attacks attack bombings bombing explosions explosion blasts blast ambushes assaults shootings massacres"
    " هجوما هجمات",
    Measure.VEHICLES: "vehicles vehicle trucks truck buses bus cars car tanks tank humvees pickups convoys ambulances",
    Measure.FIGHTERS: "fighters fighter militants militant soldiers soldier troops rebels rebel gunmen gunman insurgents"
    " jihadists militiamen combatants forces jihadis peshmerga marines مقاتلا مقاتل جنديا",
    Measure.POPULATION: "residents inhabitants population",
    Measure.DURATION: "years year months month weeks week days day hours hour minutes minute decades decade seconds"
    " centuries nights",
    Measure.AGE: "year-old years-old",
})  # fmt: skip
_OBJECTS = "a an the some several his her its their dozens hundreds scores"
_QUALIFIERS = frozenset({"at", "more", "about", "up", "around", "nearly", "over"})
_ACTIVE = frozenset(_OBJECTS.split())
_STOPS = frozenset({".", ";", "?", "!", ":"})


def measure(line: list[Token], first: int, after: int, head: str, previous: Measure) -> Measure:
    """What the figure from token `first` to `after` counts; `head` is the last word of its population.

    `previous` is the measure of the figure before it, which "including three children" goes on with.
    """
    noun = NOUNS.get(head, Measure.OTHER)
    if noun in (Measure.DURATION, Measure.AGE):
        return noun
    before = word(line, first - 1)
    if before == "including" or (before in ("them", "whom") and word(line, first - 2) in ("among", "of")):
        return previous
    if word(line, first - 1) in BEFORE and word(line, first - 2) == "or" and word(line, first - 3) in BEFORE:
        return Measure.CASUALTIES  # "killing or injuring 31 people"
    if word(line, first - 1) in BEFORE:
        return BEFORE[word(line, first - 1)]
    beside = word(line, after) == "and" and _number(line, after + 1)  # "12 soldiers and 3 civilians were killed"
    found = _ahead(line, after + 2 if beside else _past_aside(line, after)) or _behind(line, first) or noun
    goes_on = found is Measure.OTHER and before == "and" and head in PERSONS
    return previous if goes_on else found  # "among them three women and six children"


def _past_aside(line: list[Token], at: int) -> int:
    """The token after ", including three children,": an aside between those counted and what happened to them."""
    if word(line, at) != "," or word(line, at + 1) not in ("including", "among", "most", "mostly", "many", "some"):
        return at
    for place in range(at + 2, min(at + 2 * REACH, len(line))):
        if word(line, place) in _STOPS:
            return at
        if word(line, place) == ",":
            return place + 1
    return at


def _ahead(line: list[Token], at: int) -> Measure | None:
    passive = False
    for place in range(at, min(at + REACH, len(line))):
        name = word(line, place)
        if name in _STOPS or name == "," or _number(line, place):
            return None
        found = AFTER.get(name)
        if found and name in _TRANSITIVE and not passive and _has_object(line, place + 1):
            return None  # "20 gunmen killed three people": they did it, and did not suffer it
        if found and word(line, place + 1) == "or" and word(line, place + 2) in AFTER:
            return Measure.CASUALTIES  # "49 people were killed or injured"
        if found:
            return found
        passive = passive or name in _PASSIVE
    return None


PERSONS: Final = frozenset({"children", "women", "men", "girls", "boys", "people", "civilians", "babies", "others"})
_PASSIVE = frozenset({"were", "was", "been", "be", "being", "are", "is"})
_TRANSITIVE = frozenset(
    {"killed", "executed", "beheaded", "murdered", "wounded", "injured", "hurt", "displaced", "captured", "seized"}
    | {"detained", "arrested", "kidnapped", "abducted", "held", "need", "needed", "evacuated"}
)


def _has_object(line: list[Token], at: int) -> bool:
    if word(line, at) in _QUALIFIERS:
        return any(_number(line, at + step) for step in (1, 2))  # "wounded over the past week"
    return _number(line, at) or word(line, at) in _ACTIVE


def _behind(line: list[Token], first: int) -> Measure | None:
    for place in range(first - 1, max(first - REACH, 0) - 1, -1):
        name = word(line, place)
        if (name in _STOPS and not joined(line, place + 1)) or (_number(line, place) and place < first - 4):
            return None
        if name in BEFORE:
            return None if _number(line, place - 1) and name in AFTER else BEFORE[name]
    return None


_NUMBERS: Final = frozenset(SMALL.keys() | TENS.keys() | SCALES.keys())


def _number(line: list[Token], at: int) -> bool:
    name = word(line, at)
    return name in _NUMBERS or name[:1].isdecimal()
