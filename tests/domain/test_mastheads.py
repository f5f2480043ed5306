"""What a report gives away of itself is proposed with its basis, and never concluded."""

import pytest

from archive.domain.suggestions.mastheads import PageHint, proposals
from tests.work import is_linear

BODY = "Fighters left the town on Friday, two residents said.\nShells had fallen on the market since the morning."


def offered(text, field, **more):
    """What is proposed for a field: its values, with everything each would set."""
    return {each.fields[field]: dict(each.fields) for each in proposals(text, **more) if field in each.fields}


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("By Maria Keller", "byline", "Maria Keller"),
        ("Story by Maria Keller and Omar Haj", "byline", "Maria Keller and Omar Haj"),
        ("Published: 14 March 2016 10:30", "published", "2016-03-14"),
        ("Posted on March 14, 2016", "published", "2016-03-14"),
        ("14 March 2016", "published", "2016-03-14"),
        ("ERBIL, Iraq (AP) — Fighters left the town.", "dateline", "ERBIL, Iraq (AP)"),
        ("ERBIL, Iraq (AP) — Fighters left the town.", "publisher", "AP"),
        ("Copyright 2016 The Associated Press. All rights reserved.", "publisher", "The Associated Press"),
        ("© 2016 Agence France-Presse", "publisher", "Agence France-Presse"),
    ],
)
def test_a_line_gives_it_away(line, field, value):
    assert value in offered(f"Headline of the day\n{line}\n{BODY}", field)


@pytest.mark.parametrize(
    "line",
    [
        "Updated: 15 March 2016",
        "The agreement of 14 March 2016 was broken.",
        "Copyright law was not discussed.",
        "By Friday they had left.",
        "Published: last week",
    ],
)
def test_a_line_that_only_looks_like_it_gives_nothing_away(line):
    text = f"Headline of the day\n{BODY}\n{line}\n{BODY}"

    assert offered(text, "published") | offered(text, "publisher") | offered(text, "byline") == {}


def test_an_agency_in_the_dateline_is_inferred_with_a_note_and_a_copyright_is_stated():
    agency = offered(f"Headline\nERBIL (AP) — {BODY}", "publisher")["AP"]
    owner = offered(f"Headline\n{BODY}\n© 2016 The Post. All rights reserved.", "publisher")["The Post"]

    assert (agency["publisher_basis"], "names “AP”" in agency["publisher_note"]) == ("inferred", True)
    assert (owner["publisher_basis"], owner["rights_note"]) == ("stated", "© 2016 The Post. All rights reserved.")


def test_a_known_outlet_that_a_link_beside_the_report_names_is_inferred():
    text = f"Headline\n{BODY}\nRead more: The River Post’s map of the valley\n{BODY}"

    assert (
        offered(text, "publisher", outlets=["The River Post", "Post"])["The River Post"]["publisher_basis"]
        == "inferred"
    )
    assert offered(text, "publisher", outlets=["The Hill Times"]) == {}


def test_an_outlet_that_the_report_itself_names_is_not_its_publisher():
    assert (
        offered(f"Headline\n{BODY}\nHe told The River Post that he had left.", "publisher", outlets=["The River Post"])
        == {}
    )


def test_what_a_page_says_of_itself_comes_first_with_the_place_where_it_says_so():
    hints = [
        PageHint("published", "2016-03-14T08:00:00+03:00", "JSON-LD datePublished"),
        PageHint("published", "soon", "<time datetime>"),
    ]
    first, *_ = proposals(f"Headline\n15 March 2016\n{BODY}", hints)

    assert (first.fields["published"], first.fields["published_note"]) == (
        "2016-03-14",
        "JSON-LD datePublished: 2016-03-14T08:00:00+03:00",
    )
    assert "JSON-LD datePublished" in first.why.format(**first.values)


def test_arabic_letters_propose_arabic_and_persian_ones_do_not():
    assert offered("أعلن متحدث باسم القوات السيطرة على المدينة.", "language").keys() == {"ar"}
    assert offered("سخنگوی نیروها گفت که شهر را گرفته‌اند.", "language") == {}
    assert offered(BODY, "language") == {}


def test_nothing_is_proposed_twice_for_a_field():
    text = f"Headline\nERBIL (AP) — {BODY}\n" + "Copyright 2016 AP. All rights reserved.\n" * 50

    values = [each.fields["publisher"] for each in proposals(text) if "publisher" in each.fields]
    assert len(values) == len(set(values))


@pytest.mark.parametrize(
    "line", ["© " * 10_000, "By A\n" * 5000, "Read more: the a\n" * 1200, "Copyright The A A " * 1100, "(" * 20_000]
)
def test_twice_a_hostile_text_is_at_most_little_more_than_twice_the_work(line):
    outlets = [f"Outlet {n}" for n in range(500)]

    assert is_linear(lambda text: proposals(text, outlets=outlets), line)
