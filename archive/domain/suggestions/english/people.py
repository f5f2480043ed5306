"""What tells of a person in English news: ranks and titles, roles, given names."""

from typing import Final

from archive.domain.suggestions.english.table import words

# Before a name, and no part of it. With and without the full stop.
TITLES: Final = words(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir dame lord lady baroness baron rev rev. reverend"
    " president vice-president premier chancellor king queen prince princess sultan emir sheikh sheik shaikh imam"
    " ayatollah mullah maulana mufti pope bishop archbishop cardinal father sister brother rabbi pastor saint"
    " minister secretary secretary-general ambassador envoy governor gov gov. mayor senator sen sen. representative rep rep. congressman"
    " congresswoman lawmaker deputy judge justice attorney chief commissioner director spokesman spokeswoman"
    " spokesperson general gen gen. lieutenant lt lt. colonel col col. major maj maj. captain capt capt. sergeant sgt"
    " sgt. corporal cpl cpl. private pvt pvt. admiral adm adm. commander cmdr cmdr. brigadier brig brig. marshal"
    " officer inspector superintendent detective constable commodore lieutenant-colonel lieutenant-general"
    " major-general brigadier-general chairman chairwoman chairperson speaker leader coach vice staff hon hon."
    " defense defence foreign interior prime acting former ex-president rear master 1st 2nd first second class petty warrant"
    " specialist spc. counsellor counselor councillor councilman councilwoman alderman delegate activist"
    " dpo asp dsp ssp sho dig igp acp dcp mp mla mlc cllr cllr. engr engr. barr barr. atty atty. fr fr. ppro"
    " witness eyewitness survivor medic volunteer trader villager neighbour neighbor mechanic taxi baker junta"
    " photographer journalist reporter correspondent analyst expert economist historian author actor actress singer"
    " lawyer prosecutor doctor nurse teacher engineer resident farmer shopkeeper driver student"
    " state treasury homeland health education finance justice labor energy agriculture oil press high ministry"
    " executive managing regional provincial national security affairs field air u.s u.s. us uk u.n. un eu"
)
# What may itself be a part of an organisation's name, so is dropped only before a name that is left.
MAYBE_TITLES: Final = words(
    "state treasury homeland health education finance justice labor energy agriculture oil press high ministry"
    " executive managing regional provincial national security affairs field air u.s u.s. us uk u.n. un eu defense"
    " defence foreign interior first second class master former acting staff vice prime saint father sister brother"
    " chief general major private marshal speaker queen king prince lord"
)
ROLES: Final = words(
    "spokesman spokeswoman spokesperson spokesmen spokespeople official officials president minister leader leaders"
    " head chief chairman chairwoman chair director commander commanders general colonel captain major lieutenant officer"
    " officers governor mayor ambassador envoy senator lawmaker lawmakers deputy secretary adviser advisor aide aides"
    " analyst analysts expert experts professor researcher researchers resident residents witness witnesses activist"
    " activists doctor doctors medic medics rescuer rescuers journalist reporter correspondent lawyer prosecutor judge"
    " police policeman soldier soldiers fighter fighters rebel rebels militant militants source sources founder"
    " co-founder member members coordinator representative delegate negotiator negotiators diplomat diplomats father"
    " mother son daughter brother sister wife husband friend neighbor neighbour elder sheikh cleric imam bishop priest"
    " survivor survivors villager villagers shopkeeper driver teacher student students nurse engineer farmer worker"
    " workers volunteer volunteers veteran spokesmen coach player author critic critics fellow scholar economist"
    " rapporteur lecturer commentator secretary-general negotiator premier chancellor pilot baker nun monk trader"
    " strategist manager executive ceo owner photographer counsel attorney candidate politician columnist"
)
ON_BEHALF: Final = words("spokesman spokeswoman spokesperson spokesmen spokespeople speaker representative")
LEADS: Final = words(
    "head director chief president leader chairman chairwoman chair founder co-founder coordinator commander"
    " secretary-general secretary ceo executive minister"
)
PARTICLES: Final = words("al el bin ibn abu abd de da di del della van von der den la le dos du bint ben ould umm um")
GIVEN: Final = words(
    "james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark"
    " donald steven paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary"
    " nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick"
    " jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary kyle walter ethan jeremy harold keith"
    " christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert"
    " willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip johnny mary"
    " patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley"
    " kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy"
    " angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet"
    " maria heather diane julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah"
    " cheryl jacqueline martha olivia ann jean alice sonia sophie claire marie anne jane kate fiona nigel ian graham"
    " simon martin tony nick steve mike jim tom bob bill dan matt chris tim jeff greg ken ron don rick ted ben sam alex"
    " max leo luke neil stuart colin hugh barack hillary bernie jill mitt newt marco rand nikki kamala boris theresa"
    " angela emmanuel francois nicolas vladimir sergei dmitry igor oleg ivan mikhail nikolai andrei yuri viktor pavel"
    " volodymyr petro anatoly konstantin alexei maxim roman olga natalia elena irina svetlana tatiana"
    " mohammed muhammad mohamed mohammad muhammed ahmed ahmad ali hassan hasan hussein hussain husayn omar umar khalid"
    " khaled ibrahim yusuf youssef yousef mustafa mahmoud mahmud abdul abdel abdullah abdulrahman abdalaziz abdulaziz"
    " salah saleh salim salem saeed said samir sami tariq tarek rami karim kareem jamal gamal faisal fahd fadi bashar"
    " hafez haider hamid hamad hadi hisham imad issa jaber jalal kamal majid malik mansour marwan masoud mazen mehdi"
    " muhannad nabil nasser nasir nizar nouri nuri osama qassem qasim rashid rafi riad saad saddam sabah talal walid"
    " waleed yasser yasir zaid zakaria ziad zaki adel adnan akram amin amir ammar anas anwar ashraf ayman aziz bassam"
    " bilal farid farouk fatima fatema aisha amal amina hala hanan huda iman jamila khadija layla leila lina maha"
    " mariam maryam maysa mona nadia nour noor rania rasha reem samira sana sara yasmin zainab zeinab nawal"
    " mehmet recep tayyip ahmet mustafa hakan binali reza javad hossein mohsen qasem akbar mahdi ghani ashraf hamid"
    " benjamin yitzhak shimon moshe avi yair ehud naftali kofi ban antonio ursula jens federica staffan"
    " imran nawaz asif pervez benazir narendra rahul manmohan rajnath sushma sanjay rajesh amit ajay vijay"
    " jean-claude jean-yves pierre jacques michel laurent carlos luis jorge pedro miguel fernando diego rafael pablo"
    " kim park lee wang li zhang chen xi hu wen shinzo taro hiroshi kenji uhuru paul yoweri robert goodluck muhammadu"
    " abubakar sani aminu musa bello usman kabiru ibrahim joseph desmond nelson jacob cyril thabo"
)
