"""The words of English date phrases."""

from typing import Final

from archive.domain.phrases.counting import Unit
from archive.domain.phrases.line import each
from archive.domain.words import PartOfDay

_MONTHS = "january february march april may june july august september october november december"
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"
MONTHS: Final = {name: number for number, name in enumerate(_MONTHS.split(), 1)}
SHORT_MONTHS: Final = {name[:3]: number for name, number in MONTHS.items() if name != "may"} | {"sept": 9}
WEEKDAYS: Final = {name: number for number, name in enumerate(_WEEKDAYS.split())}
SHORT_WEEKDAYS: Final = {name[:3]: number for name, number in WEEKDAYS.items()} | {"tues": 1, "thurs": 3, "thur": 3}
SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}

UNITS: Final = {
    **{unit.value: unit for unit in Unit},
    **{f"{unit.value}s": unit for unit in Unit},
}
_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
NUMBERS: Final = {word: number for number, word in enumerate(_SMALL.split(), 1)} | {
    "a": 1,
    "an": 1,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
UNKNOWN_NUMBERS: Final = each("several many some recent numerous")

PARTS: Final = {
    "dawn": PartOfDay.MORNING,
    "daybreak": PartOfDay.MORNING,
    "sunrise": PartOfDay.MORNING,
    "morning": PartOfDay.MORNING,
    "noon": PartOfDay.MIDDAY,
    "midday": PartOfDay.MIDDAY,
    "afternoon": PartOfDay.AFTERNOON,
    "evening": PartOfDay.EVENING,
    "dusk": PartOfDay.EVENING,
    "sunset": PartOfDay.EVENING,
    "nightfall": PartOfDay.EVENING,
    "night": PartOfDay.NIGHT,
}
DAWN: Final = frozenset({"dawn", "daybreak", "sunrise"})
# "Tuesday morning", "this evening": words that stand after a day.
PARTS_AFTER: Final = frozenset({"morning", "afternoon", "evening", "night"})

THIRDS: Final = {
    "early": (0, "early"),
    "mid": (1, "mid"),
    "middle": (1, "mid"),
    "late": (2, "late"),
    "beginning": (0, "early"),
    "start": (0, "early"),
    "end": (2, "late"),
    "close": (2, "late"),
}
ORDINALS: Final = {"first": 0, "second": 1, "third": 2, "fourth": 3}
TENS: Final = {
    "twenties": 2,
    "thirties": 3,
    "forties": 4,
    "fifties": 5,
    "sixties": 6,
    "seventies": 7,
    "eighties": 8,
    "nineties": 9,
}

# Words before a month's name or a year that show it to be one.
BEFORE_A_DATE: Final = each(
    "in since until till by during from to and through throughout of last next this early mid late before after"
    " between around about circa or for on past previous year years"
)
BEFORE_MAY: Final = each("of in since until till during through throughout early mid late last next this")
# What is counted or numbered, so that four digits before or after it are no year.
NUMBERED: Final = each(
    "resolution resolutions no number numbers highway route road flight article section page room apollo type"
    " model paragraph decree law decision bill channel order chapter unit brigade battalion regiment company"
    " hill point camp gate building apartment boeing airbus toyota windows vision agenda expo euro"
)
COUNTED: Final = each(
    "people civilians soldiers troops fighters militants rebels men women children families residents refugees"
    " homes houses houses villages deaths killed dead wounded injured casualties victims prisoners detainees"
    " hostages police policemen officers members displaced km kilometers kilometres miles meters metres feet"
    " tons tonnes barrels dollars euros gmt hours hrs utc local pounds rounds rockets shells bombs vehicles"
    " tanks trucks workers migrants students schools strikes airstrikes sorties attacks percent inhabitants"
    " protesters demonstrators followers supporters jihadists insurgents gunmen personnel jobs others american"
    " u"
)
# What follows a day or month in the name of a thing: "the March 14 alliance", "the Sunday Times".
NAMED_FOR_A_DATE: Final = each(
    "alliance bloc coalition movement movements brigade brigades revolution uprising martyrs camp group square"
    " street bridge agreement hospital"
)
PAPERS: Final = each("times telegraph mirror mail express herald post tribune independent sun star sermon school")
NAMED_DAYS: Final = each("black bloody good palm easter ash super cyber holy fat red blue ruby sheffield")
