"""Every figure of a text is proposed as worded; what is no figure is not, and of a vague word no number is made."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.domain.figures import Figure
from archive.domain.suggestions import figures
from tests.work import is_linear


def told(text):
    """Words, value (or both ends), bound and population of each figure."""
    return [
        (f.words, f.value if f.value_max is None else (f.value, f.value_max), str(f.bound), f.population)
        for f in figures.read(text)
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "At least 14 people, including three children, were killed.",
            [("At least 14 people", 14, "at_least", "people"), ("three children", 3, "exact", "children")],
        ),
        (
            "The blast killed six people and wounded 15 others.",
            [("six people", 6, "exact", "people"), ("15 others", 15, "exact", "others")],
        ),
        ("Some 2.5 million Yemenis fled.", [("Some 2.5 million Yemenis", 2_500_000, "about", "Yemenis")]),
        ("Between 20 and 30 gunmen came.", [("Between 20 and 30 gunmen", (20, 30), "range", "gunmen")]),
        ("They lost 20-30 men.", [("20-30 men", (20, 30), "range", "men")]),
        ("Dozens of Iraqi soldiers fell.", [("Dozens of Iraqi soldiers", None, "vague", "Iraqi soldiers")]),
        ("Several hundred families left.", [("Several hundred families", None, "vague", "families")]),
        (
            "More than 500 civilians and security personnel died.",
            [("More than 500 civilians and security personnel", 500, "more_than", "civilians and security personnel")],
        ),
        ("It held 12,000 women and children.", [("12,000 women and children", 12_000, "exact", "women and children")]),
        ("As many as 40 prisoners escaped.", [("As many as 40 prisoners", 40, "at_most", "prisoners")]),
        ("Fewer than ten rebels held out.", [("Fewer than ten rebels", 10, "less_than", "rebels")]),
        ("Nearly 300 U.S. troops remain.", [("Nearly 300 U.S. troops", 300, "about", "U.S. troops")]),
        ("He saw 20 wounded soldiers.", [("20 wounded soldiers", 20, "exact", "wounded soldiers")]),
        ("Gunmen shot dead nine members of the police force.", [
            ("nine members of the police force", 9, "exact", "members of the police force")]),
        ("At least 7 died and 12 were hurt.", [("At least 7", 7, "at_least", ""), ("12", 12, "exact", "")]),
        ("One soldier was killed.", [("One soldier", 1, "exact", "soldier")]),
        ("A dozen houses burned.", [("A dozen houses", 12, "exact", "houses")]),
        ("Dozens flee Zelbun as shells fall.", [("Dozens", None, "vague", "")]),
        ("It is based on satellite images.[1]", []),
        ("Two teams of divers came.", [("Two teams of divers", 2, "exact", "teams of divers")]),
        ("Some 2 lakh people fled; five crore voters stayed. Lakhs of people marched.", [
            ("Some 2 lakh people", 200_000, "about", "people"), ("five crore voters", 50_000_000, "exact", "voters"),
            ("Lakhs of people", None, "vague", "people")]),
        ("Half a million people need food.", [("Half a million people", 500_000, "exact", "people")]),
        ("Rocket fire hit three hospitals in two towns.", [
            ("three hospitals", 3, "exact", "hospitals"), ("two towns", 2, "exact", "towns")]),
        ("After six weeks of siege", [("six weeks", 6, "exact", "")]),
        ("a 72-hour truce", [("72-hour", 72, "exact", "")]),
        ("trapped for months", [("for months", None, "vague", "")]),
        ("a 9-year-old girl", [("9-year-old", 9, "exact", "")]),
        ("Amina Saleh, 62, said", [("62", 62, "exact", "")]),
        ("about 30 km (19 miles) from the city", [("about 30 km", 30, "about", "")]),
        ("worth $30m", [("$30m", 30_000_000, "exact", "")]),
        ("There were 11 peshmerga killed and 36 wounded over the past days.", [("11 peshmerga", 11, "exact", "peshmerga"), ("36", 36, "exact", "")]),
        ("The blast killed 12 people, police said.", [("12 people", 12, "exact", "people")]),
        ("It was quarter past five and three shells fell.", [("three shells", 3, "exact", "shells")]),
        ("Shells fell on 3, 5 and 7 June.", []),
        ("It hit 41 “hostile elements”.", [("41 “hostile elements”", 41, "exact", "hostile elements")]),
        ("Four passers-by fell.", [("Four passers-by", 4, "exact", "passers-by")]),
        ("Of these, 17 of them remain.", [("17", 17, "exact", "")]),
        ("Nine died, five of them children.", [("Nine", 9, "exact", ""), ("five of them children", 5, "exact", "children")]),
        ("boys aged 12 to 15", [("12 to 15", (12, 15), "range", "")]),
        ("a reward of $5 million", [("$5 million", 5_000_000, "exact", "")]),
        ("a 3,000-strong force", [("3,000-strong", 3000, "exact", "")]),
        ("مقتل 14 شخصا", [("14 شخصا", 14, "exact", "شخصا")]),
        ("نزوح أكثر من 14 ألف شخص", [("أكثر من 14 ألف شخص", 14_000, "more_than", "شخص")]),
        ("مقتل ما لا يقل عن 12 مدنيا", [("ما لا يقل عن 12 مدنيا", 12, "at_least", "مدنيا")]),
        ("عشرات المدنيين", [("عشرات المدنيين", None, "vague", "المدنيين")]),
        ("One or two people came.", [("One or two people", (1, 2), "range", "people")]),
        ("It killed 12 men, women and children.", [
            ("12 men, women and children", 12, "exact", "men, women and children")]),
        ("with his wife, 43.", [("43", 43, "exact", "")]),
        ("It lost two Su-25 jets.", [("two Su-25 jets", 2, "exact", "Su-25 jets")]),
        ("He stood over three bodies.", [("three bodies", 3, "exact", "bodies")]),
        ("Some 65,000 fleeing", [("Some 65,000", 65_000, "about", "")]),
        ("Up to 1.5m people fled.", [("Up to 1.5m people", 1_500_000, "at_most", "people")]),
        ("more than £1.2bn", [("more than £1.2bn", 1_200_000_000, "more_than", "")]),
        ("US$ 2.3 billion", [("US$ 2.3 billion", 2_300_000_000, "exact", "")]),
        ("30km south", [("30km", 30, "exact", "")]),
        ("20,000 naira", [("20,000 naira", 20_000, "exact", "")]),
        ("200 square kilometres", [("200 square kilometres", 200, "exact", "")]),
        ("in less than a week", [("less than a week", 1, "less_than", "")]),
        ("nearly a decade of war", [("nearly a decade", 1, "about", "")]),
        ("girls aged three and six", [("three", 3, "exact", ""), ("six", 6, "exact", "")]),
        ("under the age of 18", [("under the age of 18", 18, "less_than", "")]),
        ("between the ages of 12 and 15", [("12 and 15", (12, 15), "range", "")]),
        ("between 19 and 52 years old", [("between 19 and 52 years old", (19, 52), "range", "")]),
        ("six of the dead were nurses", [("six of the dead", 6, "exact", "dead")]),
        ("with 251 taken hostage", [("251", 251, "exact", "")]),
        ("hundreds, perhaps 300, died", [("hundreds", None, "vague", ""), ("perhaps 300", 300, "about", "")]),
        ("seven members of an indigenous guard", [
            ("seven members of an indigenous guard", 7, "exact", "members of an indigenous guard")]),
        ("وإصابة ٣٠ مدنيا", [("٣٠ مدنيا", 30, "exact", "مدنيا")]),
    ],
)  # fmt: skip
def test_a_figure_is_read_as_worded(sentence, expected):
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "The 1st Battalion came.", "an F-16 and a T-72", "on Highway 4", "under Resolution 2254", "the Group of Seven",
        "45 percent of them", "45% of them", "at 3 p.m.", "at 10:30", "by 0600 GMT", "one of the towns", "no one came",
        "one official said", "in 2014", "on 17 October", "two days ago", "three years later", "over the past two weeks",
        "the first attack", "a third of the city", "two-thirds of it", "a two-state plan", "call 020 7946 0018",
        "Article 51", "Camp 7", "a 122mm rocket", "one another", "at one point", "he scores", "the couple wed",
        "the 2003 invasion", "phase 2", "the 20th century", "24/7", "the Big Three", "v2.0", "http://a.example/14/20",
        "half the city", "in 17 out of 40 towns", "the No. 1 suspect", "one in three children", "the class of '99", "a mother of four", "until the three, all men, left", "two and a half years",
        "the 444 Brigade", "only one thing", "30m from the gate", "more than a year ago", "9mm rounds",
    ],
)  # fmt: skip
def test_what_is_no_figure_is_not_proposed(sentence):
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("He said 12 soldiers and 3 militiamen were killed.", ["killed", "killed"]),
        ("64 people died, among them three women and six children.", ["killed", "killed", "killed"]),
        ("At least 14 people, including three children, were killed and 30 wounded.", ["killed", "killed", "injured"]),
        ("Shelling killed 20 civilians.", ["killed"]),
        ("Twenty gunmen killed three guards.", ["fighters", "killed"]),
        ("The death toll rose to 45.", ["killed"]),
        ("Some 3,000 families were displaced.", ["displaced"]),
        ("About 200 fighters surrendered.", ["surrendered"]),
        ("Police arrested five suspects.", ["detained"]),
        ("Jets carried out 16 air strikes.", ["strikes"]),
        ("Rebels lost 11 tanks.", ["vehicles"]),
        ("Over 40,000 people fled the town.", ["fled"]),
        ("the siege lasted 40 days", ["duration"]),
        ("a 12-year-old boy", ["age"]),
        ("Mines killed or injured 12 people.", ["casualties"]),
        ("They carried 11 wounded people.", ["injured"]),
        ("a town of 60,000 inhabitants", ["population"]),
        ("children under five", ["age"]),
        ("all younger than 15", ["age"]),
        ("It took 251 people hostage.", ["detained"]),
    ],
)
def test_what_is_counted_is_read_from_the_sentence(sentence, measures):
    assert [str(figure.measure) for figure in figures.read(sentence)] == measures


def test_the_time_over_which_it_was_counted_is_named():
    (killed,) = figures.read("More than 60 people were killed over the past three days, medics said.")

    assert killed.period == "the past three days"


@given(st.text())
def test_no_text_raises_and_spans_hold_their_words(text):
    for figure in figures.read(text):
        assert text[figure.start : figure.end] == figure.words


PIECES = (
    "at least 14 20 - to and between a few dozen dozens hundreds of people killed were one two percent $ , . year old"
)
WORDS = st.sampled_from(
    [*PIECES.split(), "several", "million", "2.5", "thousand", "half", "for", "months", "F-16", "no."]
)


@given(st.lists(WORDS, max_size=14).map(" ".join))
def test_any_figure_can_be_kept(text):
    for found in figures.read(text):
        assert found.population in found.words
        assert found.why
        Figure(found.words, found.value, found.value_max, found.bound, found.measure)


HOSTILE = [
    "1",
    "1 ",
    "1,",
    "a ",
    "dozens of ",
    "two ",
    "million ",
    "between 1 and ",
    "at least ",
    "-",
    "1-",
    "$",
    "no ",
]
HOSTILE += ["and people ", "of ", "12:", "٣ ", "one soldiers and ", "for months ", "killed ", "(", "14 killed ", "\n"]


@pytest.mark.parametrize("piece", HOSTILE)
def test_twice_a_hostile_text_is_at_most_little_more_than_twice_the_work(piece):
    assert is_linear(figures.read, (piece * 8000)[:8000])
