"""How English reports what somebody says, holds or denies: each verb with the company it keeps.

A line is base, present, past, participle, then flags: `c` a clause without "that", `t` with it, `q` quoted
words, `i` may stand before its subject, `h` takes a hearer ("told Reuters"), `n` a noun phrase is what is
said ("confirmed the attack"), `o` an infinitive ("vowed to"), `x` somebody and an infinitive ("urged them to"), `f` somebody and
"of" or "for" ("accused him of"), `w` "of" or "for" at once ("warned of", "called for"), `a` something a name ("called it a
crime"), `e` evidence ("found no sign of"), `k` a count ("recorded 12 deaths"), `p` a number "at" ("put the toll at 12"), `d` denies, `u` doubts, `g` hedges, `m` its forms are nouns too, `s` whatever follows is said.
"""

from dataclasses import dataclass
from typing import Final

from archive.domain.suggestions.english.table import words


@dataclass(frozen=True, slots=True)
class Verb:
    """One form of a verb of telling."""

    lemma: str
    form: str  # base | present | past | participle
    flags: frozenset[str]


_TABLE: Final = """
say says said saying ctqis
tell tells told telling ctqhiw
add adds added adding ctqi
write writes wrote writing ctqi
tweet tweets tweeted tweeting ctqim
post posts posted posting qm
note notes noted noting ctqim
explain explains explained explaining ctqi
insist insists insisted insisting ctqi
warn warns warned warning ctqihmw
claim claims claimed claiming ctqinmo
announce announces announced announcing ctqin
report reports reported reporting ctqinm
argue argues argued arguing ctqi
state states stated stating tqim
declare declares declared declaring tqi
proclaim proclaims proclaimed proclaiming tqi
confirm confirms confirmed confirming ctqin
suggest suggests suggested suggesting ctqig
acknowledge acknowledges acknowledged acknowledging ctqin
admit admits admitted admitting ctqi
concede concedes conceded conceding ctqi
assert asserts asserted asserting ctqi
affirm affirms affirmed affirming tqin
reaffirm reaffirms reaffirmed reaffirming tqin
assess assesses assessed assessing t
narrate narrates narrated narrating tqi
allege alleges alleged alleging ctqig
maintain maintains maintained maintaining tq
contend contends contended contending ctqi
stress stresses stressed stressing tqinm
emphasize emphasizes emphasized emphasizing tqin
emphasise emphasises emphasised emphasising tqin
underline underlines underlined underlining tqn
underscore underscores underscored underscoring tqn
reiterate reiterates reiterated reiterating tqin
repeat repeats repeated repeating tqi
predict predicts predicted predicting ctqing
recall recalls recalled recalling ctqi
recount recounts recounted recounting tqin
testify testifies testified testifying ctqi
reveal reveals revealed revealing tqi
disclose discloses disclosed disclosing tq
indicate indicates indicated indicating ctq
caution cautions cautioned cautioning tqihm
comment comments commented commenting tqim
remark remarks remarked remarking tqim
reply replies replied replying tqim
respond responds responded responding tqi
answer answers answered answering tqim
counter counters countered countering tqim
retort retorts retorted retorting tqim
ask asks asked asking qix
wonder wonders wondered wondering qi
shout shouts shouted shouting tqim
laugh laughs laughed laughing qi
sigh sighs sighed sighing qi
sob sobs sobbed sobbing qi
scream screams screamed screaming qi
yell yells yelled yelling tqi
chant chants chanted chanting qm
joke jokes joked joking tqim
quip quips quipped quipping tqim
observe observes observed observing tqi
estimate estimates estimated estimating ctqim
conclude concludes concluded concluding ctqi
believe believes believed believing ctg
think thinks thought thinking ctqig
feel feels felt feeling tqg
hope hopes hoped hoping ctqigmo
fear fears feared fearing ctgnm
expect expects expected expecting tgx
suspect suspects suspected suspecting ctgm
doubt doubts doubted doubting ctnum
question questions questioned questioning qnum
deny denies denied denying ctqnd
dispute disputes disputed disputing tndm
reject rejects rejected rejecting nd
dismiss dismisses dismissed dismissing nd
refute refutes refuted refuting tnd
rebut rebuts rebutted rebutting tnd
complain complains complained complaining tqiw
lament laments lamented lamenting tqin
promise promises promised promising ctqoimn
pledge pledges pledged pledging tqoimn
vow vows vowed vowing tqoim
threaten threatens threatened threatening tqo
agree agrees agreed agreeing tqi
point points pointed pointing tqi
speak speaks spoke speaking w
boast boasts boasted boasting tqi
imply implies implied implying t
hint hints hinted hinting tqg
speculate speculates speculated speculating tqig
reckon reckons reckoned reckoning ctqig
urge urges urged urging tqx
order orders ordered ordering txm
call calls called calling qmwa
appeal appeals appealed appealing wmq
term terms termed terming qma
lambast lambasts lambasted lambasting qn
defend defends defended defending q
put puts put putting p
verify verifies verified verifying tk
record records recorded recording tkm
count counts counted counting km
register registers registered registering km
describe describes described describing qn
label labels labeled labeling qma
brand brands branded branding qma
dub dubs dubbed dubbing q
accuse accuses accused accusing qf
blame blames blamed blaming qfnm
criticize criticizes criticized criticizing qfn
criticise criticises criticised criticising qfn
condemn condemns condemned condemning qn
denounce denounces denounced denouncing qn
praise praises praised praising qfnm
hail hails hailed hailing qn
demand demands demanded demanding tqnm
propose proposes proposed proposing tqn
recommend recommends recommended recommending tqn
assure assures assured assuring cthq
reassure reassures reassured reassuring cthq
inform informs informed informing th
remind reminds reminded reminding cthq
notify notifies notified notifying th
convince convinces convinced convincing th
learn learns learned learning t
know knows knew knowing t
read reads read reading q
reason reasons reasoned reasoning tqm
rule rules ruled ruling tm
determine determines determined determining t
swear swears swore swearing tq
advise advises advised advising tqx
snap snaps snapped snapping qi
scoff scoffs scoffed scoffing qi
gush gushes gushed gushing qi
marvel marvels marveled marveling tqi
rant rants ranted ranting q
tout touts touted touting q
mock mocks mocked mocking q
deem deems deemed deeming q
consider considers considered considering tq
view views viewed viewing qm
remember remembers remembered remembering tqi
notice notices noticed noticing t
discover discovers discovered discovering t
document documents documented documenting tnm
detail details detailed detailing tnm
outline outlines outlined outlining tnm
echo echoes echoed echoing tqm
vent vents vented venting q
plead pleads pleaded pleading tqi
beg begs begged begging qix
applaud applauds applauded applauding qf
lie lies lied lying q
pray prays prayed praying t
fume fumes fumed fuming qi
sum sums summed summing q
interject interjects interjected interjecting qi
interrupt interrupts interrupted interrupting qi
persuade persuades persuaded persuading th
opine opines opined opining tqi
find finds found finding tme
show shows showed showing ctm
worry worries worried worrying ctqi
decide decides decided deciding to
cite cites cited citing n
quote quotes quoted quoting qm
continue continues continued continuing qi
muse muses mused musing tqi
exclaim exclaims exclaimed exclaiming tqi
elaborate elaborates elaborated elaborating qi
clarify clarifies clarified clarifying tqi
specify specifies specified specifying tqi
mention mentions mentioned mentioning tqm
murmur murmurs murmured murmuring qi
whisper whispers whispered whispering tqi
cry cries cried crying qi
chime chimes chimed chiming q
lash lashes lashed lashing q
fire fires fired firing q
forecast forecasts forecasted forecasting tng
project projects projected projecting tg
realize realizes realized realizing t
understand understands understood understanding t
guarantee guarantees guaranteed guaranteeing tm
certify certifies certified certifying t
hear hears heard hearing t
blast blasts blasted blasting q
slam slams slammed slamming q
characterize characterizes characterized characterizing qn
characterise characterises characterised characterising qn
portray portrays portrayed portraying q
decry decries decried decrying qn
deplore deplores deplored deploring qn
signal signals signaled signaling tm
attest attests attested attesting t
posit posits posited positing t
surmise surmises surmised surmising ct
theorize theorizes theorized theorizing t
hypothesize hypothesizes hypothesized hypothesizing t
grumble grumbles grumbled grumbling tqi
gripe gripes griped griping tqi
vouch vouches vouched vouching t
"""
FORMS: Final = ("base", "present", "past", "participle")


def _verbs() -> dict[str, Verb]:
    found: dict[str, Verb] = {}
    for line in _TABLE.split("\n"):
        if line:
            *forms, flags = line.split()
            for name, form in zip(FORMS, forms, strict=True):
                found[form] = Verb(forms[0], name, frozenset(flags))
    found["labelled"], found["signalled"] = found["labeled"], found["signaled"]
    return found


VERBS: Final = _verbs()
ATTITUDE: Final = words(
    "convinced confident certain hopeful adamant optimistic skeptical sceptical doubtful aware afraid worried concerned frustrated sure disappointed glad proud sorry insistent"
)
# "X's claim that …", "reports by X that …".
NOUNS: Final = words(
    "claim claims allegation allegations assertion assertions statement report reports accusation accusations warning"
    " warnings announcement belief view contention suggestion suggestions promise pledge vow argument complaint"
    " complaints conclusion fear fears hope hopes rumors rumours estimate estimates denial insistence suspicion"
    " prediction predictions acknowledgment admission confirmation"
)
