"""Ordinary words that stand capitalised at the head of a sentence or a headline, and name nobody."""

from typing import Final

from archive.domain.suggestions.english import grammar
from archive.domain.suggestions.english.table import words

_WORDS = """
about above according across additional activists actually add additionally adding addressing admitting affected after afterwards again
against agencies agency ago agreement aid air aircraft airstrike airstrikes all allegations allied allies almost along
already also although always amid among an analysts anger angry announcing anonymous another answers any anyone anything
apart apparently approximately april are area areas armed army around arrests artillery as ask asked asking assailants
assuming at attack attackers attacking attacks attempts august authorities average aviation away back backed bad based
battle battles because before began behind being believe below besides best better between beyond big blast blasts
bloody body bodies bomb bombers bombing bombings bombs border both breaking bringing broken building buildings bullets
but buy by call called calling calls camp can cannot captured car casualties cease-fire ceasefire central certain
certainly change charges chief child children cities citing citizens city civilian civilians claiming claims clashes
clearly coalition coming commander commanders comment comments committee communities compared concerned concerns
conditions confirmed conflict considering contact continuing control could council countries country coupled court
crime crimes crisis critics crowds current currently daily damage dead deadly dear death deaths december decades
defence defense democracy demonstrators denying deputy describing despite details did died different diplomats
displaced do doctors does doing donors double down dozens dramatic drone drones due during each earlier early east
eastern economic efforts eight either elderly election elections elsewhere emergency end enemy enough especially even
eventually ever every everybody everyone everything evidence exactly except experts explosion explosions explosives
express extremists eyewitnesses facing faced families family far farmers father fears february few fierce fifteen fifth
fifty fight fighter fighters fighting figures final finally fire firefighters first five flames fleeing following food
for forces foreign former fortunately forty founded four fourth fresh friday friends from fuel full further
furthermore gangs general get getting girls given giving global god going good government governments great greater
ground group groups gunfire gunmen guns had half hard has have having he head headquarters health hear heavily heavy
held help helicopters hence her here high his historically history home homes hope hopefully hospital hospitals
hostages hours house houses how however human humanitarian hundreds i ideally if images immediately important in
including inclusive increasingly indeed independent independently information initial initially injured inside
insurgents instead intelligence intense international internet interestingly interviewed investigators ironically is
islamic it its itself january jets jihadis jihadists join journalists july june just keep killed killing kids land
large last late lately later latest law lawmakers lawyers leader leaders leading leaving left less let life like
likewise listen little local locals long look looking lost lots made mainly major make making man many march maybe
may mayor me mean meanwhile media medics meeting members men merely middle might migrants militants military militia
militias million millions minister ministers minutes missile missiles missing monday money monitors month months more
moreover most mostly mother mourners moving much murder must my names national near nearby nearly needless negotiations
negotiators neighboring neighbors neither never nevertheless new news next night nine no nobody none nonetheless nor
normally north northern not note nothing notably november now number numerous observers obviously occasionally october
of off offensive office officers official officially officials often oh oil ok okay old on once one ones online only
onto open opening operation operations opponents opposition or ordinary organizers originally other others otherwise
our ours out outside over overall overnight own owners parents part parts party past peace peaceful people perhaps
personnel photo photos pictures pilots plans please point police policemen political politicians politically poor
power powerful preliminary president pressed previous previously prime prior prisoners private probably problems
progress prosecutors protesters protests public put quickly quite rape rather read reading really rebel rebels recent
recently red refugee refugees regarding regardless regime regional related relations relatives relief religious reporters
report reporting reports rescue rescuers researchers residents responding results retired rights rival road rocket
rockets rubble rumors russia's running sadly safety same sanctions saturday says saying schools scores second secondly
security see seeing seen senior separately september serious seven seventh several severe shelling shells she shells
shortly should shots shouting similar similarly simply since sitting six sixth sixty slowly small smoke snipers so
social soldiers some somebody someone something sometimes somewhat soon sorry sources south southern speaking special
specifically spokesman spokesmen spokeswoman staff state statement states still strange street streets strikes strong
students such suddenly suicide sunday support supporters sure surely surprisingly surrounded survivors suspected
suspects take taking talks tanks teachers ten tens tensions terrified terror terrorism terrorist terrorists than thank
thanks that the their them then there thereafter therefore these they things think third thirty this those though
thousands three through throughout thursday thus time times to today together tomorrow tonight too top total tough
towards traders traditionally tribal troops true trump-style try trying tuesday twelve twenty twice two typically
ultimately unable under understandably unfortunately unidentified union united unknown unless unlike unlikely until up
upon urgent us used using usually various vast vehicles very veterans via victims victory video videos village
villagers villages violence virtually visitors volunteers voters wait walking want war warning warplanes was watch
water we weapons wednesday weeks well were west western what whatever when whenever where whereas wherever whether
which while white who whoever whole whose why wide will with within without witness witnesses women wonder wood words work
workers working world worried worse would wounded wow writing wrong year years yes yesterday yet you young your youth
interviews notes silence cops junta mums dads kids pals bosses lads thugs mobs crews medics blokes gunman shooter
shooters bodies corpses survivors pensioners neighbours neighbors passengers drivers shopkeepers traders mortars drones
warships warplanes helicopters tanks troops convoys trucks lorries buses cars ambulances stretchers sirens alarms
bombardment bombardments clashes skirmishes fighting ground footage satellite images maps prices bread fuel electricity
internet phone phones calls talks mediators negotiators observers monitors inspectors investigators detectives forensics
jurors judges justice hearings sentencing verdict verdicts charges prosecutors defendants defence attorneys counsel
testimony evidence exhibits accused victims parents mothers wives widows orphans children babies toddlers girls boys
elders tribesmen herders farmers fishermen miners labourers nomads pilgrims worshippers priests clerics imams nuns
teachers pupils students nurses surgeons patients wounded injured casualties deaths fatalities burials funerals graves
curfew curfews checkpoints roadblocks borders crossings bridges roads railways airports ports markets shops mosques
churches temples schools hospitals clinics camps tents shelters shelter cholera malnutrition hunger famine floods drought
harvests crops livestock cattle sanctions tariffs embargo exports imports oil gas gold diamonds cocoa grain wheat
snow rain winter summer spring autumn dawn dusk darkness smoke dust fire ash blood glass debris shrapnel bullets
photographs pictures videos clips screenshots posts tweets messages leaflets letters slogans banners flags portraits
nobody everyone someone whoever anybody funding needs response highlights overview background context situation
summary recommendations findings methodology annex appendix contents acknowledgements abbreviations contact contacts
partners donors responders cluster clusters beneficiaries households displacement protection nutrition sanitation
zero folks guys ladies gentlemen thanks sir hello welcome congratulations advertisement share related image caption file photograph credit source copyright updated published posted editor
click read more subscribe newsletter sign watch follow continue story topics tags comments email print
"""
ORDINARY: Final = (
    frozenset(_WORDS.split()) | grammar.STARTERS | grammar.STOPS | grammar.AUXILIARIES | grammar.PREPOSITIONS
)
# What ends a word that is a noun, verb or adverb of the language rather than a name.
ENDINGS: Final = tuple(
    words(
        "ing tion tions ment ments ness ists isms ively ally edly ously ently ers ors ants ents ians men women ees ies"
    )
)
