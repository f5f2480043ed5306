"""Names: the archive's own in any script, new ones with a guess, last names with whom they stand for."""

import pytest

from archive.domain.suggestions import Kind, Known, propose


def names(text, **more):
    """The names proposed for `text`, in order."""
    return [one for one in propose(text, **more) if one.kind is Kind.NAME]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The convoy left Aleppo for Damascus.", ["Aleppo", "Damascus"]),
        ("Prime Minister Lena Novak met Gen. Omar Haddad.", ["Lena Novak", "Omar Haddad"]),
        ("Iraqi Prime Minister Haider al-Mansour spoke.", ["Haider al-Mansour"]),
        ("U.S. Army Col. Ryan Vance spoke in Erbil.", ["U.S. Army", "Ryan Vance", "Erbil"]),
        ("He fled to the village of Tell Brak in Hasakah province.", ["Tell Brak", "Hasakah"]),
        ("The Free Coast Front and the Ministry of Defence denied it.", ["Free Coast Front", "Ministry of Defence"]),
        ("On Monday the Syrian Observatory for Human Rights said so.", ["Syrian Observatory for Human Rights"]),
        ("They crossed the Tigris River on 3 March.", ["Tigris River"]),
        ("Residents fled. Militants followed. Many died.", []),
        ("The Iraqi and Kurdish fighters left in May.", []),
        ("According to Novak, it rained. Novak left.", ["Novak", "Novak"]),
        ("US-backed fighters met the YPG in Kobani.", ["YPG", "Kobani"]),
        ("I’m tired. It’s over. We’ve lost, he said.", []),
        ("The Iraqi army met the Russian defence ministry’s envoy and Turkish border guards.", [
            "Iraqi army", "Russian defence ministry", "Turkish border guards"]),
        ("The Sunni army and an Iraqi fighter left.", []),
        ("Al Qaeda and al Qaeda’s friends fear Release No. 17. Ninety-nine died. Kelly ran.", ["Al Qaeda", "al Qaeda", "Kelly"]),
        ("SOUTHWEST ZELBUN – Units of the Zelbun Army moved.", ["SOUTHWEST ZELBUN", "Zelbun Army"]),
        ("The Panel of Experts met at Cox’s Bazar after Eid al-Adha. Two Su-24 jets hit a Rohingya camp near Zolote-4.", [
            "Panel of Experts", "Cox’s Bazar", "Eid al-Adha", "Zolote-4"]),
        ("DSP Lena Novak paid Rs 500.", ["Lena Novak"]),
        ("Lena Novak, co-founder of KZBS, left.", ["Lena Novak", "KZBS"]),
        ("Iraq’s army took Tikrit’s centre.", ["Iraq", "Tikrit"]),
        ("Kofi Annan’s envoy, Jean-Marie Dupont, resigned.", ["Kofi Annan", "Jean-Marie Dupont"]),
        ("The Islamic State group lost Raqqa.", ["Islamic State", "Raqqa"]),
        ("She works for Doctors Without Borders in Gaza City.", ["Doctors Without Borders", "Gaza City"]),
        ("“Nobody came,” she said. “Help never comes.”", []),
        ("PORT SUDAN (Reuters) - The port shut.", ["PORT SUDAN", "Reuters"]),
        ("The International Committee of the Red Cross (ICRC) left.", ["International Committee of the Red Cross", "ICRC"]),
        ("(Reporting by Lina Novak in Cairo; Editing by Mark Haddad)", ["Lina Novak", "Cairo", "Mark Haddad"]),
        ("Zelbun governor Omar Haddad met U.N. envoy Lena Novak.", ["Zelbun", "Omar Haddad", "U.N.", "Lena Novak"]),
        ("The 1st Guards Brigade and the People’s Front for the Defence of Zelbun left.", [
            "1st Guards Brigade", "People’s Front for the Defence of Zelbun"]),
        ("HIGHLIGHTS\n\nShells hit Zelbun.\n\nSHELLS HIT ZELBUN\n\nTwo T-72 tanks burned.", ["Zelbun", "ZELBUN"]),
        ("They raised US$ 2 million.\n\nCholera: 40 cases.", []),
        ("Hayat al-Nusra wal-Jihad and as-Sweida", ["Hayat al-Nusra wal-Jihad", "as-Sweida"]),
        ("Abu Omar al-Baghdadi and Osama bin Tariq were named.", ["Abu Omar al-Baghdadi", "Osama bin Tariq"]),
    ],
)  # fmt: skip
def test_new_names(text, expected):
    assert [one.words for one in names(text)] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Col. Ryan Vance spoke.", "person"),
        ("Fatima Haddad, 45, a baker, left.", "person"),
        ("The UNHCR left.", "organisation"),
        ("The Coastal Defence Brigade left.", "organisation"),
        ("They left Zelbun province.", "place"),
        ("They left Baghdad.", "place"),
        ("Shells hit the town of Zelbun.", "place"),
    ],
)
def test_what_a_new_name_may_name(text, kind):
    [name] = names(text)

    assert name.fill.name_kind == kind
    assert name.why.startswith(f"new? {kind}: ")


def test_a_last_name_stands_for_the_full_name_before_it():
    found = names("Col. Ryan Vance spoke. Later Vance left. “Stay,” Vance said.")

    assert [(one.words, one.fill.name) for one in found] == [
        ("Ryan Vance", "Ryan Vance"),
        ("Vance", "Ryan Vance"),
        ("Vance", "Ryan Vance"),
    ]


def test_an_acronym_in_brackets_stands_for_the_name_before_it():
    found = names("The Coastal Defence Brigade (CDB) left. The CDB came back.")

    assert found[-1].fill.name == "Coastal Defence Brigade"


KNOWN = [
    Known("Free Coast Front", "fcf", "actor"),
    Known("FCF", "fcf", "actor"),
    Known("US", "united-states", "actor"),
    Known("Deir ez-Zor", "deir-ez-zor", "place"),
    Known("Ryan Vance", "ryan-vance", "actor", "person"),
    Known("الرقة", "raqqa", "place"),
    Known("São Jorge", "sao-jorge", "place"),
]


@pytest.mark.parametrize(
    ("text", "words", "uid"),
    [
        ("The Free Coast Front left.", "Free Coast Front", "fcf"),
        ("The FREE COAST FRONT left.", "FREE COAST FRONT", "fcf"),
        ("The FCF’s men left.", "FCF", "fcf"),
        ("He asked the US for help.", "US", "united-states"),
        ("They reached Deir Ez-Zor.", "Deir Ez-Zor", "deir-ez-zor"),
        ("They reached Sao Jorge.", "Sao Jorge", "sao-jorge"),
        ("وصلوا إلى الرقه أمس", "الرقه", "raqqa"),
    ],
)
def test_the_archives_own_names_are_found_folded(text, words, uid):
    found = [one for one in names(text, known=KNOWN) if uid in one.fill.actors + one.fill.locations]

    assert [one.words for one in found] == [words]


@pytest.mark.parametrize(
    "text", ["He asked us for help.", "The fcf-like group left.", "The free coast front is a road."]
)
def test_names_need_their_capitals(text):
    assert names(text, known=KNOWN) == []


def test_a_last_name_of_a_known_person_carries_the_uid():
    found = names("Col. Ryan Vance spoke. Vance left.", known=KNOWN)

    assert [one.fill.actors for one in found] == [("ryan-vance",), ("ryan-vance",)]


def test_a_name_that_two_things_share_offers_both():
    known = [Known("Zelbun", "zelbun-town", "place"), Known("Zelbun", "zelbun-clan", "actor")]

    [name] = names("They left Zelbun.", known=known)

    assert (name.fill.actors, name.fill.locations) == (("zelbun-clan",), ("zelbun-town",))


def test_one_name_for_two_persons_is_asked_about():
    text = "Captain Ian Marsh said it was over.\n\nThe crowd cheered.\n\nPhoto by Ian Marsh/Getty Images"

    [namesake] = [one for one in propose(text) if one.kind is Kind.NAMESAKE]

    assert "soldier" in namesake.why
    assert "photographer" in namesake.why
    assert namesake.paragraph == 3


def test_one_person_described_twice_alike_is_not_asked_about():
    text = "Captain Ian Marsh said it was over. Capt. Ian Marsh then left."

    assert [one for one in propose(text) if one.kind is Kind.NAMESAKE] == []
