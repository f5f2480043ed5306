"""What a number counts, as worded: "civilians and security personnel", "Islamic State militants", "children".

A noun phrase of English news is read from its first word to its head: a plural, or a word of a short list.
Of Arabic the next word is taken.
"""

from typing import Final

from archive.domain.numerals import SCALES, SMALL, TENS, Token, joined, word

# Plural in sense, without an s.
_PLURALS = (
    "people men women children police personnel staff troops aircraft militia infantry cattle sheep crew clergy"
    " policemen policewomen gunmen servicemen tribesmen militiamen lawmen businessmen fishermen countrymen spokesmen"
    " firemen firefighters servicewomen infantrymen cameramen airmen seamen noncombatants dead wounded injured missing"
    " displaced homeless youth family schoolchildren grandchildren passersby bystanders military kilograms km kg hp"
)
PLURALS: Final = frozenset(_PLURALS.split())
# Singular heads after "one".
_SINGULARS = (
    "person man woman child civilian soldier policeman officer fighter militant rebel gunman attacker bomber boy girl"
    " airstrike strike attack bomb bombing explosion blast rocket missile shell drone raid helicopter plane jet tank"
    " vehicle truck bus car worker journalist protester demonstrator guard resident villager passer-by member hostage"
    " prisoner detainee suspect body death casualty victim killed injury house home building village suicide student"
    " teacher doctor medic nurse driver family baby infant teenager palestinian israeli american iraqi syrian"
    " marine sailor pilot contractor commander leader militiaman peacekeeper migrant refugee"
)
SINGULARS: Final = frozenset(_SINGULARS.split())
# Plurals that stand before the head.
_BEFORE_HEAD = "rights arms news sports women men operations communications explosives weapons special ss sales mines"
BEFORE_HEAD: Final = frozenset(_BEFORE_HEAD.split())
# Words that end in s and are no plural noun.
_NO_PLURAL = (
    "was is has does says this its his as us thus across always perhaps besides afterwards towards series various"
    " previous religious dangerous serious famous numerous homeless wireless business press less unless bus gas isis"
    " abbas damascus famous status versus plus yes hers ours theirs whereas overseas sometimes anonymous houses"
    " hamas laos honduras cyprus tunis paris texas kansas"
)
NO_PLURAL: Final = frozenset(_NO_PLURAL.split()) - {"houses"}
# Words that end the name of what is counted.
_ENDS = (
    "who that which were was are is be been being have has had may might will would could can should must shall do"
    " did does still remain remains remained whose whom where when while as because according although though if than"
    " in from by on at to for with over since after before during into near across against amid among around between"
    " without within under outside inside through throughout toward towards onto upon off out up down per via about"
    " died fled left took taken said killed-in lay lie live lived living fell began went came got made gave found saw put"
    " including but so then there here not never also just only now ago later earlier away apart each every both all"
    " it they he she we you i this that these those"
    " need flee die march mourn gather rally return escape join protest"
)
ENDS: Final = frozenset(_ENDS.split())
# Before a head part of the name, else what happened to those counted.
_STATES = (
    "killed injured wounded dead displaced captured executed detained arrested missing hurt trapped stranded armed"
    " kidnapped abducted besieged surrendered needed dying slain beheaded shot evacuated rescued seized"
)
STATES: Final = frozenset(_STATES.split())
# Heads that "of" belongs to.
_OF = (
    "members group groups units pieces tons tonnes kilograms barrels rounds supporters followers relatives bodies"
    " types kinds metric truckloads boxes bags gallons litres liters heads acres hectares teams squads waves columns counts"
    " cases acts batches convoys incidents instances victims families crowds survivors"
)
TAKES_OF: Final = frozenset(_OF.split())
GROUPS: Final = frozenset({"force", "forces", "unit", "group", "service", "party", "team", "council", "community"})
_SKIPPED = "more other additional further mainly mostly of the those these such of its their his her our others'"
SKIPPED: Final = frozenset(_SKIPPED.split())
TELLS: Final = frozenset({"said", "say", "says", "told", "reported", "confirmed", "added", "announced"})
THEM: Final = frozenset({"them", "whom", "us", "you"})
QUOTES: Final = frozenset("“\"‘'«”’»")
LONGEST: Final = 9  # words and marks


def population(line: list[Token], after: int, *, one: bool = False) -> tuple[int, int] | None:
    """First token and token after the last of what a number counts that ends before token `after`.

    `one`: the number is 1, so that the head is a singular. None where nothing is named.
    """
    start = after
    while word(line, start) in SKIPPED or word(line, start) in QUOTES:
        start += 1
    if word(line, start) in THEM and word(line, start - 1) == "of":
        start += 1
        if not is_plural(word(line, start)):
            return None
    if word(line, start) == "others" or word(line, start - 1) == "others'":
        return start, start + 1
    if "\u0600" <= word(line, start)[:1] <= "\u06ff":
        return start, start + 1
    if word(line, start) in STATES and (word(line, start - 2), word(line, start - 1)) == ("of", "the"):
        return start, start + 1  # "six of the dead"
    end = _head(line, start, one=one)
    if end is None:
        return None
    return start, _coordinated(line, _with_of(line, end))


def words_of(text: str, line: list[Token], span: tuple[int, int] | None) -> str:
    """The words of the tokens of `span`, as they stand in `text`."""
    return text[line[span[0]].start : line[span[1] - 1].end] if span else ""


def is_plural(name: str) -> bool:
    """Whether a word in lower case is a plural noun, by its form."""
    return name in PLURALS or (
        len(name) > 3 and name.endswith("s") and not name.endswith(("ss", "ous", "'s", "’s")) and name not in NO_PLURAL
    )


def _head(line: list[Token], start: int, *, one: bool) -> int | None:
    """The token after the head of the noun phrase that begins at `start`."""
    at = last = start
    while at < len(line) and at < start + LONGEST and _in_phrase(line, at, start):
        name = word(line, at)
        at += 1
        if name == "-":
            continue
        last = at
        if one and name in SINGULARS and not _head_follows(line, at, one=True):
            return at
        if not one and is_plural(name) and not _head_follows(line, at):
            while word(line, at) == "-" and joined(line, at) and joined(line, at + 1):
                at += 2  # "passers-by"
            return at
    if (
        word(line, last - 1).endswith(("ing", "ed", "ly"))
        or last == start
        or word(line, last - 1) in STATES
        or last - start > 2
        or not _stops(line, last)
    ):
        return None
    return None if one and word(line, last - 1) not in SINGULARS else last


def _stops(line: list[Token], at: int) -> bool:
    return at >= len(line) or not word(line, at)[0].isalpha() or word(line, at) in ENDS | STATES


def _in_phrase(line: list[Token], at: int, start: int) -> bool:
    name = word(line, at)
    if name == "-":
        return joined(line, at) and joined(line, at + 1) and at > start
    if name in QUOTES and at > start:
        return True
    if name[0].isdecimal():
        return word(line, at - 1) == "-" and joined(line, at)  # "two Su-25 jets"
    if not name[0].isalpha() and name != "&":
        return name == "." and joined(line, at) and len(word(line, at - 1)) == 1 and at > start
    if name in ENDS or name in SMALL or name in TENS or name in SCALES or name in ("and", "or", "a", "an", "the", "of"):
        return False
    return not (name in STATES and not _head_follows(line, at + 1))


def _head_follows(line: list[Token], at: int, *, one: bool = False) -> bool:
    """Whether a head stands at `at`, perhaps after one more word, so that what stands before it is not the head."""
    name = word(line, at)
    if not name or not name[0].isalpha() or name in ENDS or name in ("and", "or", "of"):
        return False
    if one:
        return name in SINGULARS
    return is_plural(name) and name not in STATES


def _with_of(line: list[Token], end: int) -> int:
    if word(line, end) != "of" or word(line, end - 1) not in TAKES_OF:
        return end
    start = end + 1
    while word(line, start) in ("the", "a", "an", "its", "their", "his", "her", "one"):
        start += 1
    inner = _head(line, start, one=False)
    return inner + (word(line, inner) in GROUPS) if inner else end


def _coordinated(line: list[Token], end: int) -> int:
    """ "civilians and security personnel", "men, women and children": the token after the last of them."""
    only = end
    while word(line, end) in ("and", "or", "&") or (word(line, end) == "," and word(line, end + 1) in PLURALS):
        first = word(line, end + 1)
        if not first or first in STATES or first.endswith(("ing", "ed")) or first in SMALL or not first[0].isalpha():
            break
        inner = _head(line, end + 1, one=False)
        if inner is None or not is_plural(word(line, inner - 1)):
            break
        end = inner
    return only if word(line, end) in TELLS else end  # "12 people, police and medics said"
