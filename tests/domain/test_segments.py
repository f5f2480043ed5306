"""What a stretch of a report may be is proposed with its reason; every character of the text is in a stretch or is space."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.domain.suggestions.segments import segments
from tests.work import is_linear

PLAIN = "The column reached the bridge on Friday, two residents said."
LONG = "Shells fell on the market in the morning, and again at noon, a doctor at the hospital said on Saturday."


def kind_of(line, before=LONG, after=LONG):
    """The kind proposed for `line` between two paragraphs of a report."""
    text = "\n".join(each for each in ("Headline of the day", before, line, after) if each)
    found = {text[each.start : each.end]: each for each in segments(text)}
    return found[line].kind


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("By Maria Keller in Mosul", "byline"),
        ("By the bridge they waited for two days.", "body"),
        ("Photo: Maria Keller/AFP", "credit"),
        ("[Image via Getty Images]", "credit"),
        ("A tank on the road to the airport. Omar Haj/Reuters", "credit"),
        ("The photo shows a man whom the agency could not identify, Reuters said.", "body"),
        ("(Additional reporting by Omar Haj in Erbil; Editing by Ann Roe)", "credit"),
        ("Read more: Who holds the crossing?", "related_link"),
        ("RELATED: The bridge in pictures", "related_link"),
        ("See also", "related_link"),
        ("Three thousand families leave the valley after second night of shelling", "related_link"),
        ("Hospitals run out of blood", "subhead"),
        ("Editor’s note: An earlier version gave another day.", "notice"),
        ("© 2016 The Associated Press. All rights reserved.", "notice"),
        ("This story has been updated with the ministry’s answer.", "notice"),
        ("Updated: 14:20 GMT", "notice"),
        ("14 March 2016", "dateline"),
        ("On 14 March 2016 the crossing was closed.", "body"),
        ("> We have nowhere to go.", "block_quote"),
        (PLAIN, "body"),
        ("“We have nowhere to go,” she said.", "body"),
    ],
)
def test_a_line_among_paragraphs_is_told_by_its_own_words(line, kind):
    assert kind_of(line) == kind


@pytest.mark.parametrize(
    ("before", "line", "kind"),
    [
        ("The commander posted a statement online:", "The town is free and its people will decide.", "block_quote"),
        (
            "A woman who had walked for two days told the agency what she saw.",
            "We left everything, and my brother stayed.",
            "block_quote",
        ),
        ("A woman who had walked for two days was given water.", "The US envoy met them, it was reported.", "body"),
    ],
)
def test_an_unmarked_quotation_is_told_by_the_line_before_it(before, line, kind):
    assert kind_of(line, before=before) == kind


@pytest.mark.parametrize(
    ("paragraph", "dateline"),
    [
        ("ERBIL, Iraq (AP) — Fighters left the town.", "ERBIL, Iraq (AP) —"),
        ("MOSUL, 14 March 2016 (Reuters) - Fighters left.", "MOSUL, 14 March 2016 (Reuters) -"),
        ("UNITED NATIONS – Members voted.", "UNITED NATIONS –"),
        ("DEIR EZ-ZOR -- Fighters left.", "DEIR EZ-ZOR --"),
        ("US - a state - said so.", ""),
        ("A man — her brother — left.", ""),
        ("ISIS said on Monday that it held the town.", ""),
    ],
)
def test_a_dateline_stands_apart_from_its_paragraph(paragraph, dateline):
    text = f"Headline of the day\n\n{paragraph}\n{LONG}\n"

    assert [text[s.start : s.end] for s in segments(text) if s.kind == "dateline"] == ([dateline] if dateline else [])


def test_the_first_line_is_a_headline_only_where_more_follows_and_no_sentence_ends():
    assert [s.kind for s in segments(f"Bridge falls\n\n{PLAIN}")] == ["headline", "body"]
    assert [s.kind for s in segments("Bridge falls")] == ["body"]
    assert [s.kind for s in segments(f"{PLAIN}\n{LONG}")] == ["body", "body"]


def test_every_proposal_but_body_says_why():
    text = (
        f"Bridge falls\nBy Ann Roe\nERBIL (AP) — {PLAIN}\nRead more: X\nHospitals run out of blood\n{LONG}\n© 2016 AP"
    )

    assert [each for each in segments(text) if bool(each.why) == (each.kind == "body")] == []


@given(st.text(alphabet="ABab .,:;—-–(©)“”\"'>/1\n\r\t\u2028\u200fأب", max_size=400))
def test_whatever_the_text_its_stretches_follow_each_other_and_miss_no_word(text):
    found = segments(text)

    end, gaps = 0, []
    for each in found:
        assert end <= each.start < each.end <= len(text)
        gaps.append(text[end : each.start])
        end = each.end
    assert "".join([*gaps, text[end:]]).strip() == ""


@pytest.mark.parametrize(
    "line",
    [
        "A" * 20_000,
        "A " * 10_000,
        "(" * 20_000,
        "By A, " * 3000,
        "©" * 20_000,
        "READ MORE: " * 2000,
        "A.B-" * 5000,
        "A\n" * 10_000,
    ],
)
def test_twice_a_hostile_text_is_at_most_little_more_than_twice_the_work(line):
    assert is_linear(segments, line)
