"""Who tells what: a table of sentences as news writes them, each with its teller, verb and words told."""

import pytest

from archive.domain.suggestions import Kind, propose
from archive.domain.words import AttributionBasis, Form, Stance


def claims(text, **more):
    """The claims proposed for `text`."""
    return [one for one in propose(text, **more) if one.kind is Kind.CLAIM]


ONE = [
    # the teller before the verb
    ("The mayor said the bridge had been destroyed.", "The mayor", "the bridge had been destroyed"),
    ("Officials say that two villages are still cut off.", "Officials", "two villages are still cut off"),
    ("Maj. Ana Petrova said troops withdrew at noon.", "Maj. Ana Petrova", "troops withdrew at noon"),
    ("Two aid workers told Reuters the road was mined.", "Two aid workers", "the road was mined"),
    ("Residents told the BBC Arabic service that nobody was left.", "Residents", "nobody was left"),
    ("The ministry said in a statement on Friday that the port was open.", "The ministry", "the port was open"),
    ("The ministry announced late Monday the port had reopened.", "The ministry", "the port had reopened"),
    ("On Tuesday the army said it had entered the town.", "the army", "it had entered the town"),
    ("Meanwhile, aid groups warned that food was running out.", "aid groups", "food was running out"),
    ("But the rebels insisted they still held the airport.", "the rebels", "they still held the airport"),
    ("Police, medics and neighbours said three people died.", "Police, medics and neighbours", "three people died"),
    ("A soldier who survived the ambush said his unit ran out of water.", "A soldier who survived the ambush", "his unit ran out of water"),
    ("An official familiar with the talks said no deal was near.", "An official familiar with the talks", "no deal was near"),
    ("A group based in the capital said it had counted 40 graves.", "A group based in the capital", "it had counted 40 graves"),
    ("Farmers in the north say the harvest is lost.", "Farmers in the north", "the harvest is lost"),
    ("He went on to say that the convoy never arrived.", "He", "the convoy never arrived"),
    ("She also said the school had been hit twice.", "She", "the school had been hit twice"),
    ("They have repeatedly said the list is incomplete.", "They", "the list is incomplete"),
    ("The Red Crescent added that two drivers were missing.", "The Red Crescent", "two drivers were missing"),
    ("The report found that half the wells were dry.", "The report", "half the wells were dry"),
    ("Diplomats believe the truce will not last.", "Diplomats", "the truce will not last"),
    ("The governor remains convinced that the dam is safe.", "The governor", "the dam is safe"),
    ("The general claimed to have lost only two men.", "The general", "to have lost only two men"),
    ("The rebels vowed to retake the hill.", "The rebels", "to retake the hill"),
    ("The envoy urged both sides to spare the hospital.", "The envoy", "both sides to spare the hospital"),
    ("The opposition accused the army of shelling the market.", "The opposition", "the army of shelling the market"),
    ("The army confirmed the loss of one helicopter.", "The army", "the loss of one helicopter"),
    ("Residents in the valley spoke of two days without water.", "Residents in the valley", "two days without water"),
    ("The ministry blamed the northern brigade.", "The ministry", "the northern brigade"),
    ("A clerk put the toll at “no fewer than 21”.", "A clerk", "the toll at “no fewer than 21”"),
    ("She put the toll at 21.", "She", "the toll at 21"),
    ("The observers documented at least 58 breaches.", "The observers", "at least 58 breaches"),
    ("The brigade claimed responsibility in a statement on its radio station.", "The brigade", "responsibility"),
    ("TOBRUK // The port is open, the mayor said.", "the mayor", "The port is open"),
    ("KARACHI: The port is open, the mayor said.", "the mayor", "The port is open"),
    # described tellers
    ("Omar Haddad, a spokesman for the council, said the water was back.", "Omar Haddad, a spokesman for the council", "the water was back"),
    ("Omar Haddad, who runs the clinic, said 12 children were treated.", "Omar Haddad, who runs the clinic", "12 children were treated"),
    ("Omar Haddad, 45, a baker, said his shop burned.", "Omar Haddad, 45, a baker", "his shop burned"),
    ("The town’s mayor, Omar Haddad, said the lights went out.", "The town’s mayor, Omar Haddad", "the lights went out"),
    ("Omar Haddad, head of the clinic told Reuters the roof fell in.", "Omar Haddad, head of the clinic", "the roof fell in"),
    ("The council, citing two drivers, said the convoy was looted.", "two drivers", "the convoy was looted"),
    # the teller after the words
    ("The bridge had been destroyed, the mayor said.", "the mayor", "The bridge had been destroyed"),
    ("The bridge had been destroyed, the mayor told state television on Friday.", "the mayor", "The bridge had been destroyed"),
    ("Ten people were killed, according to the hospital.", "the hospital", "Ten people were killed"),
    ("According to two nurses, ten people were killed.", "two nurses", "ten people were killed"),
    ("According to a nurse, the ward was full.", "a nurse", "the ward was full"),
    ("As reported by the agency, the ward was full.", "the agency", "the ward was full"),
    ("The convoy, officials said, turned back at the river.", "officials", "The convoy, officials said, turned back at the river"),
    ("The convoy, according to officials, turned back at the river.", "officials", "The convoy, according to officials, turned back at the river"),
    ("In the city centre 12 shops burned, said Omar Haddad, a firefighter.", "Omar Haddad, a firefighter", "In the city centre 12 shops burned"),
    ("The market burned in the capital, Port Sahel, a nurse has said, on the worst day yet.", "a nurse", "The market burned in the capital, Port Sahel"),
    ("Two thousand people have fled since June, the agency estimates, half of them children.", "the agency", "Two thousand people have fled since June"),
    ("The council denied the rebels’ “army” admitted its loss.", "The council", "the rebels’ “army” admitted its loss"),
    ("“They promised us three weeks,” Novak laughs.", "Novak", "They promised us three weeks"),
    ("Five people were hurt in the port, medical officials there said.", "medical officials", "Five people were hurt in the port"),
    ("According to a note on its website, the council closed the port.", "a note", "the council closed the port"),
    ("The army said two tanks were lost, a rate of half, it claimed.", "The army", "two tanks were lost, a rate of half"),
    ("The camp is, in the words of one nurse, “a prison without walls”.", "one nurse", "a prison without walls"),
    ("Port Radio, which the rebels run, reported 14 strikes.", "Port Radio, which the rebels run", "14 strikes"),
    ("The minister Lena Parly said it was time to go.", "The minister Lena Parly", "it was time to go"),
    # quoted words
    ("“We have nothing left,” he said.", "he", "We have nothing left"),
    ("“We have nothing left,” said Lena Novak.", "Lena Novak", "We have nothing left"),
    ("“We have nothing left,” said Lena Novak, a teacher in the town.", "Lena Novak, a teacher in the town", "We have nothing left"),
    ("\"We have nothing left. They took it all,\" Lena Novak told AFP.", "Lena Novak", "We have nothing left. They took it all"),
    ("'We have nothing left,' Lena Novak said.", "Lena Novak", "We have nothing left"),
    ("“Who will pay?” asked Lena Novak.", "Lena Novak", "Who will pay?"),
    ("“Who will pay?” Novak asked.", "Novak", "Who will pay?"),
    ("Novak said: “Nobody will pay.”", "Novak", "Nobody will pay."),
    ("Novak wrote on Twitter, “Nobody will pay.”", "Novak", "Nobody will pay."),
    ("Novak called the raid “a crime”.", "Novak", "the raid “a crime”"),
    ("The camp was “a prison without walls,” Novak said.", "Novak", "The camp was “a prison without walls,”"),
    ("Novak said the camp was “a prison” and that she would leave.", "Novak", "the camp was “a prison” and that she would leave"),
    ("“It was a mistake,” the statement read.", "the statement", "It was a mistake"),
    # by other ways
    ("The general was quoted as saying that the siege was over.", "The general", "the siege was over"),
    ("The paper quoted a guard as saying that the gate was open.", "a guard", "the gate was open"),
    ("The loss was confirmed by two officers.", "two officers", "The loss"),
    ("Novak’s claim that the gate was open is disputed.", "Novak", "the gate was open is disputed"),
    ("The general was quoted by state media as saying that the siege was over.", "The general", "the siege was over"),
    ("The mayor told partners of the agency that the well was dry.", "The mayor", "the well was dry"),
    ("A nurse told Reuters and AFP that the ward was full.", "A nurse", "the ward was full"),
    ("Experts say that is unlikely.", "Experts", "that is unlikely"),
    ("Aid agencies warn of famine.", "Aid agencies", "famine"),
    ("The union called for an inquiry.", "The union", "an inquiry"),
    ("Novak called the raid a massacre.", "Novak", "the raid a massacre"),
    ("The agency puts the toll at 300.", "The agency", "the toll at 300"),
    ("The monitor has verified 40 deaths.", "The monitor", "40 deaths"),
    ("Doctors have warned for months that the ward was full.", "Doctors", "the ward was full"),
    ("Media reports suggest that the bridge fell.", "Media reports", "the bridge fell"),
    ("Two men died, the agency reported, citing a military source.", "a military source", "Two men died"),
    ("The bridge fell, he said, quoted by the agency.", "he", "The bridge fell"),
    ("“They beat us,” one former prisoner, Yahya, 24, recalled.", "one former prisoner, Yahya, 24", "They beat us"),
    ("Strike kills 12 near market, medics say", "medics", "Strike kills 12 near market"),
    ("UN: Famine looms in the north", "UN", "Famine looms in the north"),
    ("Deal is near: officials", "officials", "Deal is near"),
    ("In a statement posted online, the group’s spokesman, Omar Haddad, said the road was shut.", "the group’s spokesman, Omar Haddad", "the road was shut"),
    ("The bridge fell, residents said, in what would be the third such loss.", "residents", "The bridge fell"),
    ("A nurse, who asked that her name be withheld, said the ward was full.", "A nurse, who asked that her name be withheld", "the ward was full"),
    ("A commander warned the operation would go on.", "A commander", "the operation would go on"),
    ("The president said he hoped the fighting would end.", "The president", "he hoped the fighting would end"),
    ("Rebels Seize Border Town, Residents Say", "Residents", "Rebels Seize Border Town"),
    ("CAIRO (AP) — The canal is open again, officials said.", "officials", "The canal is open again"),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "teller", "told"), ONE, ids=[row[0][:50] for row in ONE])
def test_a_sentence_with_one_telling(sentence, teller, told):
    [claim] = claims(sentence)

    assert claim.fill.tellers[0].described == teller
    assert claim.words == told


SEVERAL = [
    ("The mayor said the raid – which he described as limited – went on.", [("The mayor", "the raid – which he described as limited – went on"), ("he", "as limited")]),
    ("A nurse said she had treated 45; nine, she said, had died.", [("A nurse", "she had treated 45"), ("she", "nine, she said, had died")]),
    ("The port is open, the mayor said, as the agency warned of floods.", [("the mayor", "The port is open"), ("the agency", "floods")]),
    ("“They took it all,” said Hamed, whose shop burned. “Nobody came.”", [("Hamed, whose shop burned", "They took it all"), ("Hamed, whose shop burned", "Nobody came.")]),
    ("“We left,” said Novak. “Then it fell.”", [("Novak", "We left"), ("Novak", "Then it fell.")]),
    ("“We left,” said Novak, a nurse, “and then it fell.”", [("Novak, a nurse", "We left"), ("Novak, a nurse", "and then it fell.")]),
    ("He said the town fell, adding that many had fled.", [("He", "the town fell"), ("He", "many had fled")]),
    ("He denied the report and said the gate was shut.", [("He", "the report"), ("He", "the gate was shut")]),
    ("The army said it won, but residents said it had lost.", [("The army", "it won"), ("residents", "it had lost")]),
    ("Novak said the army lied about the raid, aid workers reported.", [("aid workers", "Novak said the army lied about the raid"), ("Novak", "the army lied about the raid")]),
    ("“We left.\n\n“Then it fell,” Novak said.", [("Novak", "We left.\n\n“Then it fell")]),
    ("Novak spoke to the press.\n\n“We left,” she said.\n\n“Then it fell.”", [("she", "We left"), ("she", "Then it fell.")]),
    ("Novak issued a statement on Friday.\n\n“We will not leave.”", [("Novak", "We will not leave.")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEVERAL, ids=[row[0][:50] for row in SEVERAL])
def test_a_text_with_several_tellings(text, expected):
    assert [(one.fill.tellers[0].described, one.words) for one in claims(text)] == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The army entered the town at dawn.",
        "The United States closed its embassy.",
        "The claims were settled in March.",
        "Reports of looting spread quickly.",
        "He declined to comment.",
        "She refused to say where the men were.",
        "The said vehicle was found empty.",
        "The so-called “safe zone” lies near the border.",
        "The charity, which feeds 300 families, closed.",
        "Officials did not say how many had died.",
        "The spokesman would not confirm the report.",
        "The spokesman neither confirmed nor denied the report.",
        "The men who rejected the deal fled.",
        "They called the police a day later.",
        "The army is calling up 9,000 more men.",
        "State television showed him beside two generals.",
    ],
)
def test_nobody_tells_anything_in_a_sentence_that_reports_nothing(sentence):
    assert claims(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "stance"),
    [
        ("The army said the town was quiet.", Stance.ASSERTS),
        ("The army denied that the town had fallen.", Stance.DENIES),
        ("The envoy doubted that the truce would hold.", Stance.DOUBTS),
        ("Residents fear that the dam will break.", Stance.HEDGES),
        ("Doctors said the number may rise.", Stance.HEDGES),
        ("Police suggested the bomb was home-made.", Stance.HEDGES),
        ("The army did not deny that the town had fallen.", Stance.ASSERTS),
    ],
)
def test_how_a_teller_stands_to_the_words(sentence, stance):
    [claim] = claims(sentence)

    assert claim.fill.stance is stance


def test_the_form_is_direct_only_where_all_the_words_are_quoted():
    assert [
        one.fill.form for one in claims("“It fell,” he said.\n\nHe said it fell.\n\nHe said it “fell” at noon.")
    ] == [
        Form.DIRECT,
        Form.INDIRECT,
        Form.INDIRECT,
    ]


def test_whom_it_was_told_is_the_next_link_of_the_chain():
    [claim] = claims("Omar Haddad told the New York Times that the road was open.")

    assert [link.named_as for link in claim.fill.tellers] == ["Omar Haddad", "the New York Times"]


def test_a_pronoun_is_the_last_person_who_spoke():
    found = claims("Col. Ana Petrova said the road was open.\n\n“It is safe,” she said.")

    assert found[1].fill.tellers[0].described == "she"
    assert found[1].fill.tellers[0].who == "Ana Petrova"


def test_it_is_the_last_body_and_they_the_last_group():
    found = claims(
        "The ministry said the road was open. It said it was safe.\n\nDrivers said it was not. They said it was mined."
    )

    assert [one.fill.tellers[0].who for one in found] == ["The ministry", "The ministry", "Drivers", "Drivers"]


@pytest.mark.parametrize(
    ("sentence", "behalf"),
    [
        ("Omar Haddad, a spokesman for the city council, said it rained.", "the city council"),
        ("Omar Haddad, director of the clinic, said it rained.", "the clinic"),
        ("Police spokeswoman Lena Novak said it rained.", "Police"),
        ("Omar Haddad said it rained.", ""),
    ],
)
def test_on_whose_behalf(sentence, behalf):
    [claim] = claims(sentence)

    assert claim.fill.tellers[0].on_behalf_of == behalf


def test_a_quotation_beside_a_telling_says_that_its_teller_is_adjacent():
    found = claims("“We left,” said Novak. “Then it fell.”")

    assert [one.fill.tellers[0].basis for one in found] == [AttributionBasis.EXPLICIT, AttributionBasis.ADJACENT]


def test_a_claim_is_told_with_the_date_that_stands_beside_the_verb():
    from archive.domain.phrases import Anchor

    [claim] = claims("Omar Haddad said on Monday that the road was open.", anchor=Anchor("2017-10-17"))

    assert claim.fill.date.words.endswith("Monday")
    assert claim.fill.date.when.edtf == "2017-10-16"


def test_a_language_without_tables_has_quotations_but_no_tellers():
    found = propose("„Es ist vorbei“, sagte Novak.", language="de")

    assert [one.words for one in found if one.kind is Kind.QUOTATION] == ["Es ist vorbei"]
    assert [one for one in found if one.kind is Kind.CLAIM] == []


def test_a_pronoun_stands_for_the_person_whom_its_paragraph_has_named_since():
    text = "Omar Haddad said the road was shut.\n\nFatima Saleh, 29, fled on foot. “We heard drones,” she recalled."

    assert claims(text)[-1].fill.tellers[0].who == "Fatima Saleh"


def test_an_agency_that_quotes_stands_last_in_the_chain_whether_it_has_a_name_or_none():
    [claim] = claims("State television quoted a guard as saying that the gate was open.")

    assert [each.described for each in claim.fill.tellers] == ["a guard", "State television"]


@pytest.mark.parametrize(
    "text", ["No group claimed responsibility.", "The council wrote to the mission in May but has had no reply."]
)
def test_what_nobody_tells_is_no_claim(text):
    assert claims(text) == []


def test_the_month_of_may_is_no_hedge():
    [claim] = claims("The observers counted 12 fires in May.")

    assert claim.fill.stance is Stance.ASSERTS


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mr Baran’s spokesman Omar Haddad said the port was open.", "Omar Haddad"),
        ("A spokesman for Secretary Baran Novak said the port was open.", "A spokesman for Secretary Baran Novak"),
        ("Spokeswoman Lena Novak denied it.\n\nOne resident, Karim Haddad, woke at 2.30 a.m. “The house shook,” he said.", "Karim Haddad"),
        ("A man in the street said it shook. The army said it had not.", "The army"),
    ],
)  # fmt: skip
def test_a_teller_is_whom_the_words_name_and_not_another_whom_they_mention(text, who):
    assert claims(text)[-1].fill.tellers[0].who == who
