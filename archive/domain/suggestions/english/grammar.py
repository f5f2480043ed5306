"""The small words of English: what begins, joins and ends a phrase, and what is surely a verb."""

from typing import Final

from archive.domain.suggestions.english.table import words

ABBREVIATIONS: Final = words(
    "mr mrs ms dr prof gen col lt maj capt sgt cpl cmdr adm brig sen rep gov pres st jr sr rev hon ltd inc co corp"
    " bros dept est ave blvd fig no nos vol vs etc approx jan feb mar apr jun jul aug sept sep oct nov dec"
    " mon tue tues wed thu thurs fri sat sun u.s u.n u.k u.s.a e.u p.m a.m i.e e.g d.c ph.d msgr sec det insp pvt"
    " supt spec pfc cf al ed eds pp ariz calif colo conn fla ill mass mich minn mo okla ore pa tenn tex va wash wis"
)
# Abbreviations that stand before a name: the full stop after them never ends a sentence.
BEFORE_NAMES: Final = words(
    "mr mrs ms dr prof gen col lt maj capt sgt cpl cmdr adm brig sen rep gov pres st rev hon msgr sec det insp pvt supt"
    " spec pfc vs no nos fig vol approx jan feb mar apr jun jul aug sept sep oct nov dec"
)
STARTERS: Final = words(
    "the a an he she it they we i you this that these those there in on at but and as after before when while if"
    " his her its their our my one some many most several two three for from with by also however meanwhile"
)
DETERMINERS: Final = words(
    "the a an this that these those his her its their our my your some any no each every another both all"
    " several many most few two three four five six seven eight nine ten other one such"
)
ARTICLES: Final = words("the a an his her its their our my your this these those another some")
PREPOSITIONS: Final = words(
    "of for in at from to with by on under over within inside outside near around against between among across"
    " about into through during behind based via including throughout along towards toward upon beyond"
)
# Prepositions that tie what follows to the noun before them.
OF_NOUNS: Final = words("of for in at from with to on by near inside outside within against under behind across among")
STOPS: Final = words(
    "that which when while because although though since after before until if whether as but so than where why how"
    " what unless whereas despite amid"
)
RELATIVE: Final = words("who whom whose which that")
PRONOUNS: Final = words("he she it they we i you")
SINGULAR_PERSONS: Final = words("he she")
INDEFINITE: Final = words("others many some several most few everyone someone nobody critics both one another")
CONJUNCTIONS: Final = words("and or nor")
AUXILIARIES: Final = words(
    "is are was were be been being am has have had having do does did will would can could may might must shall should"
    " ought 's 're 've 'll 'd ’s ’re ’ve ’ll ’d isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't"
    " won't wouldn't can't cannot couldn't shouldn't mustn't isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t"
    " doesn’t didn’t won’t wouldn’t can’t couldn’t shouldn’t mustn’t it's it’s he's he’s she's she’s they're they’re"
    " we're we’re i'm i’m you're you’re they've they’ve we've we’ve i've i’ve they'll they’ll we'll we’ll he'd he’d"
    " there's there’s that's that’s i'd i’d we'd we’d they'd they’d i'll i’ll she'd she’d it'd it’d it'll it’ll"
)
ADVERBS: Final = words(
    "also then later earlier again now still even just only never always once often already meanwhile further"
    " however today yesterday tonight thus therefore instead separately not ever soon repeatedly jointly likewise"
    " reportedly apparently allegedly publicly privately previously recently initially simply merely flatly"
)
MODALS: Final = words("will would can could may might must shall should ought")
IRREGULAR: Final = words(
    "said told went took came saw made gave got knew thought found left felt became brought began kept held wrote stood"
    " heard let meant set met ran paid sat spoke lay led read grew lost fell sent built understood drew broke spent cut"
    " rose drove bought wore chose hit shot fought won fled struck threw shook forgot sold caught sought taught withdrew"
    " overran seized died says hurt burst put quit split spread stuck swept swore rode flew hid bled blew ate drank"
    " fed froze beat bent bit bore bound clung crept dealt dug fell forbade gone hung laid lent lit rang"
)
# Irregular participles that describe a noun before them: "residents caught behind the lines".
PARTICIPLES: Final = words(
    "caught held found made led fed known seen taken given shown written born left lost hit shot built brought kept sent"
    " torn driven hidden stuck bound cut set put stolen chosen drawn hurt"
)
PRESENT: Final = words(
    "says remains continues seems appears takes makes gives gets goes comes keeps holds needs wants controls includes"
    " shows means leaves faces fights allows becomes begins runs lies stands lives works knows thinks believes has"
    " need want remain continue seem appear take make give get go come keep hold control include show mean leave face"
    " fight allow become begin run lie stand live work know think believe say see use lack plans intends refuses"
    " represents marks happens started provides belongs constitutes violates requires supports deserves"
)
# Words in -ed that are no past tense.
NOT_PAST: Final = words(
    "united hundred sacred naked wicked red bed indeed shed ahmed mohammed muhammed need speed seed feed weed deed heed reed sled bleed breed steed"
)
WEEKDAYS: Final = words("monday tuesday wednesday thursday friday saturday sunday")
MONTHS: Final = words(
    "january february march april may june july august september october november december"
    " jan feb mar apr jun jul aug sept sep oct nov dec jan. feb. mar. apr. aug. sept. sep. oct. nov. dec."
)
TIMES: Final = WEEKDAYS | words(
    "today yesterday tomorrow tonight earlier later morning afternoon evening night noon midnight dawn week month year"
    " weekend recently overnight last this next late early ago"
)
# Where something was said: "in a statement", "at a news conference", "on Twitter".
OCCASIONS: Final = words(
    "statement interview conference briefing report tweet tweets post letter email e-mail message video speech"
    " telephone phone release website site twitter facebook telegram television tv radio memo article address call"
    " rally hearing testimony meeting remarks comments broadcast recording audio channel page account editorial"
    " blog column debate event press ceremony court filing document documents note podcast thread x skype whatsapp"
    " text texts communique communiqué bulletin update interviews statements reports documentary session show program"
    " programme news newspaper magazine appearance visit tour trip summit forum talk lecture lunch dinner sermon"
)
DATES: Final = WEEKDAYS | MONTHS
JOINS: Final = PREPOSITIONS | CONJUNCTIONS
AS_PREPOSITIONS: Final = PREPOSITIONS | {"as"}
