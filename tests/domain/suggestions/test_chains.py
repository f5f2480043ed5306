"""Who tells first and who passes it on; tellers in marks, in relative clauses, before a list, beside a headline's colon."""

import pytest

from archive.domain.suggestions import Kind, propose

pytestmark = pytest.mark.one_database


def told(text):
    """Each claim proposed for `text`: its chain, and its words."""
    claims = [one for one in propose(text) if one.kind is Kind.CLAIM]
    return [([link.described for link in one.fill.tellers], one.words) for one in claims]


@pytest.mark.parametrize(
    ("text", "chain", "words"),
    [
        ("The agency, citing two officers, reported that the bridge fell.", ["two officers", "The agency"], "the bridge fell"),
        ("The agency reported on Sunday, quoting a nurse, that the ward was full.", ["a nurse", "The agency"], "the ward was full"),
        ("Ten people died, the paper said, citing hospital records.", ["hospital records", "the paper"], "Ten people died"),
        ("Citing local police, the radio said the road was shut.", ["local police", "the radio"], "the road was shut"),
        ("The bridge fell, she said, quoted by the agency.", ["she", "the agency"], "The bridge fell"),
        ("A nurse at the port, quoted by the agency, said it fell.", ["A nurse at the port", "the agency"], "it fell"),
        ("A man, known as “Granite”, rejected the report.", ["A man, known as “Granite”"], "the report"),
        ("The agency, which cited two nurses, said the ward was full.", ["two nurses", "The agency"], "the ward was full"),
        ("Novak has said talks are on, the agency reports, citing a driver.", ["a driver", "the agency"], "Novak has said talks are on"),
        ("Nine died in a raid claimed by the front, the ministry said in a post on X.", ["the ministry"], "Nine died in a raid claimed by the front"),
        ("The envoy told reporters in Tell Brak the road was open.", ["The envoy"], "the road was open"),
        ("Asked about it, she said only: “Soon.”", ["she"], "Soon."),
        ("A study released in May concluded that the wells were dry.", ["A study released in May"], "the wells were dry"),
        ("Blast heard in port of Tell Brak – officials", ["officials"], "Blast heard in port of Tell Brak"),
        ("“They ran,” said a baker who asked not to be named.", ["a baker who asked not to be named"], "They ran"),
        ("He extends his condolences to the families, the statement said.", ["the statement"], "He extends his condolences to the families"),
        ("Families caught up in the raid described it as “hell”.", ["Families caught up in the raid"], "it as “hell”"),
        ("Nine villages burned, with officials putting the toll at 12.", ["officials"], "the toll at 12"),
        ("Bakers said they heard “at least 20 shots”.", ["Bakers"], "they heard “at least 20 shots”"),
        ("The mayor said nine were missing and feared dead.", ["The mayor"], "nine were missing and feared dead"),
        ("As for the wells, their fate is unknown, says Lena Novak.", ["Lena Novak"], "As for the wells, their fate is unknown"),
        ("@LenaNovak: “The road is shut for all.”", ["@LenaNovak"], "The road is shut for all."),
        ("ZELBUN, May 3: The port is open, the mayor said.", ["the mayor"], "The port is open"),
        ("Bakers demanded an inquiry.", ["Bakers"], "an inquiry"),
        ("The council, citing safety concerns, said the road was shut.", ["The council"], "the road was shut"),
        ("The “army” said it had won.", ["The “army”"], "it had won"),
        ("The rebels' “council” said it had won.", ["The rebels' “council”"], "it had won"),
        ("The so-called “Council of Elders” said it had won.", ["The so-called “Council of Elders”"], "it had won"),
        ("Many farmers who claimed they were unarmed are still held.", ["Many farmers"], "they were unarmed are still held"),
        ("The road was shut by Omar Haddad, 40, who said it was mined.", ["Omar Haddad"], "it was mined"),
        ("WHO said the ward was full.", ["WHO"], "the ward was full"),
        ("Nine wells are dry, WHO reports.", ["WHO"], "Nine wells are dry"),
        ("Another, a baker who gave no name, said the oven was cold.", ["Another, a baker who gave no name"], "the oven was cold"),
        ("Shells fell on Tell Brak, a source at the port said.", ["a source at the port"], "Shells fell on Tell Brak"),
        ("The group said in a report published on Monday that the well was dry.", ["The group"], "the well was dry"),
        ("The group said in a letter carried by the state news agency the well was dry.", ["The group"], "the well was dry"),
        ("Her brother said before his arrest: “They are coming.”", ["Her brother"], "They are coming."),
        ("The minister branded them “cowards” as he left the hall.", ["The minister"], "them “cowards”"),
        ("The envoy called on both sides to spare the port.", ["The envoy"], "both sides to spare the port"),
        ("The bishop appealed for calm.", ["The bishop"], "calm"),
        ("Inspectors found no evidence of a second blast.", ["Inspectors"], "no evidence of a second blast"),
        ("Half the wells are dry, a study found.", ["a study"], "Half the wells are dry"),
        ("• The road is open, the mayor said.", ["the mayor"], "The road is open"),
    ],
)  # fmt: skip
def test_the_first_telling_and_its_chain(text, chain, words):
    assert told(text)[0] == (chain, words)


@pytest.mark.parametrize(
    "text",
    [
        "The “safe zone” said to be near the border was hit.",
        "She said nothing. He said so.",
        "The agency said in a report published today.",
        "Tell Brak: “We have nowhere to go”\n\nShells fell in Tell Brak at dawn.",
        "Sahel war: “We have nowhere to go”",
        "The BBC has seen documents that are old.",
        "The war went on, with both sides accusing each other of lies.",
        "He called up reservists and called her on the phone.",
    ],
)
def test_nobody_is_made_to_tell_what_nobody_told(text):
    assert told(text) == []


def test_a_person_beside_a_headlines_colon_tells():
    assert told("Haddad: “We have nowhere to go”\n\nThe port fell.") == [(["Haddad"], "We have nowhere to go")]


def test_two_tell_one_after_the_other_in_a_sentence():
    assert told("The agency says that 300 fled, while 40 died, the hospital says.") == [
        (["The agency"], "300 fled"),
        (["the hospital"], "40 died"),
    ]


def test_a_headlines_quotation_is_told_by_whoever_tells_after_its_colon():
    assert told("‘We ran and ran’: Survivors tell of a night of fire") == [(["Survivors"], "We ran and ran")]


def test_a_participle_is_told_by_whom_the_whole_clause_is_about():
    [claim] = told("An official who asked not to be named gave a toll of 50, saying bodies were still being found.")

    assert claim == (["An official who asked not to be named"], "bodies were still being found")


def test_whoever_owns_the_teller_does_not_tell():
    [claim] = [one for one in propose("Turkey's Anadolu agency said the road was shut.") if one.kind is Kind.CLAIM]

    assert claim.fill.tellers[0].who == "Anadolu"


def test_a_semicolon_ends_what_one_of_two_tells():
    assert told("The army has confirmed two deaths; residents say ten people died.") == [
        (["The army"], "two deaths"),
        (["residents"], "ten people died"),
    ]


def test_what_is_told_about_going_on_tells_nothing_itself():
    assert told("The general said the raid would continue “until it is quiet”.") == [
        (["The general"], "the raid would continue “until it is quiet”")
    ]


def test_each_item_of_a_list_is_told_by_whoever_introduces_it():
    text = "The report found that:\n• Four wells are dry;\n• Two roads are mined.\n• Nine died, the mayor said.\nIt ends here."

    assert told(text) == [
        (["The report"], "Four wells are dry"),
        (["The report"], "Two roads are mined."),
        (["the mayor"], "Nine died"),
    ]


def test_a_quotation_below_a_colon_is_told_by_whoever_writes():
    assert told("Lena Novak tweets:\n\n“The road is shut. Nobody can pass.”") == [
        (["Lena Novak"], "The road is shut. Nobody can pass.")
    ]
