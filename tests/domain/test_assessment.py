"""What the claims on a question come to, and why: domain.md, sections 4 and 7.

Longer than a file should be, like the module: examples, the table row by row, sentences, laws.
"""

import re
from itertools import product
from random import Random
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.domain import assessment
from archive.domain.assessment import EXCLUDING, RULE, Assessment, Held, Range, assess, figure_range, weakest
from archive.domain.figures import Figure
from archive.domain.origins import Link, Telling
from archive.domain.reasons import NUMBERS, NUMBERS_FIRST, Reason
from archive.domain.words import Assessed, Bound, QuestionKind, SetAside, Stance
from tests.domain.test_origins import telling

NAMES = {
    "inquisitr": "The Inquisitr",
    "cnn": "CNN",
    "reuters": "Reuters",
    "rt": "RT",
    "bbc": "BBC",
    "mayor": "the mayor",
    "moore": "John Moore",
    "coalition": "Operation Inherent Resolve",
    "voice-0": "the governor",
}
SPEAKS_FOR = {"haimor": "governor-of-anbar", "moore": "coalition"}
YES, NO = "yes", "no"

type Pairs = list[tuple[str, str]]


def assessed(kind: QuestionKind, *evidence: Held, repeats: Pairs | None = None) -> Assessment:
    return assess(kind, (YES, NO), evidence, speaks_for=SPEAKS_FOR, repeats=repeats or (), names=NAMES)


def occurrence(*evidence: Held, repeats: Pairs | None = None) -> Assessment:
    return assessed(QuestionKind.OCCURRENCE, *evidence, repeats=repeats)


def figures(*evidence: Held) -> Assessment:
    return assessed(QuestionKind.FIGURE, *evidence)


def held(position: str, claim: str, publisher: str, *chain: Link | str, article: str = "", **rest: object) -> Held:
    return Held(position, telling(claim, publisher, *chain, article=article), **rest)  # type: ignore[arg-type]


def number(value: int, bound: Bound = Bound.EXACT) -> Figure:
    return Figure(verbatim=str(value), value=value, bound=bound)


# ── The examples of section 7 ──

RAMADI = (
    held(YES, "r1", "inquisitr", "haimor", "new-york-times"),
    held(YES, "r2", "inquisitr", "abc"),
    held(YES, "r3", "inquisitr"),
    held(NO, "r4", "inquisitr", Link("moore", on_behalf_of="coalition"), "abc"),
    held(NO, "r5", "inquisitr", "pentagon"),
)
FLAG_BY_CNN = telling("f1", "cnn", "reuters")
FLAG_BY_WHOM = telling("f2", "", article="victory-declared-in-raqqa")


def test_ramadi_is_contested_by_five_accounts_through_one_outlet() -> None:
    result = occurrence(*RAMADI)
    assert result.word is Assessed.CONTESTED
    assert result.reason.sentence() == "Five accounts take two positions; all reached us through one outlet."
    assert result.by_position[YES].reason.sentence() == "Three accounts hold it; two hold another."
    assert result.by_position[NO].reason.sentence() == "Two accounts hold it; three hold another."
    assert result.rule == RULE == 1


def test_the_figure_of_ramadi_rests_on_one_outlet_and_stays_open_above() -> None:
    over_500 = Figure("over 500 civilians and security personnel", 500, bound=Bound.MORE_THAN)
    result = figures(held(YES, "r6", "inquisitr", "haimor", "new-york-times", figure=over_500))
    assert result.word is Assessed.ONE_OUTLET
    assert result.reason.sentence() == "One account, relayed by The Inquisitr."
    assert result.by_position[YES].figures == Range(500, 500, False, open_high=True, count=1, vague=0)


def test_the_flag_in_raqqa_rests_on_one_outlet_because_an_unknown_one_adds_nothing() -> None:
    result = occurrence(Held(YES, FLAG_BY_CNN), Held(YES, FLAG_BY_WHOM))
    assert result.word is Assessed.ONE_OUTLET
    assert result.reason.sentence() == "CNN; a second article, whose outlet is not known, agrees."


def test_where_the_flag_came_down_is_contested() -> None:
    result = assessed(QuestionKind.PLACE, Held(YES, FLAG_BY_CNN), Held(NO, FLAG_BY_WHOM))
    assert result.word is Assessed.CONTESTED
    assert result.reason.sentence() == ("Two accounts take two positions; of their outlets, only one is known.")


def test_with_a_repeat_the_place_of_the_flag_has_one_origin_and_two_values() -> None:
    evidence = Held(YES, FLAG_BY_CNN), Held(NO, FLAG_BY_WHOM)
    result = assessed(QuestionKind.PLACE, *evidence, repeats=[("f2", "f1")])
    assert result.word is Assessed.CONTESTED
    assert result.reason.sentence() == "One origin, two values."


# ── The table, row by row ──

RETRACTED, MISTAKEN = SetAside.RETRACTED, SetAside.MISTAKEN
TABLE = [
    ((), Assessed.NOT_ASSESSED, "No account recorded yet."),
    (
        (held(YES, "c", "rt", set_aside=RETRACTED), held(NO, "d", "cnn", set_aside=RETRACTED)),
        Assessed.WITHDRAWN,
        "Everything that held it was taken back by its source.",
    ),
    (
        (held(YES, "c", "rt", set_aside=RETRACTED), held(NO, "d", "cnn", set_aside=MISTAKEN)),
        Assessed.NOT_ASSESSED,
        "Every account recorded was set aside.",
    ),
    (
        (held(YES, "c", "rt", "mayor", stance=Stance.DOUBTS), held(YES, "d", "cnn", stance=Stance.DOUBTS)),
        Assessed.NOT_ASSESSED,
        "No account holds a position; two doubt.",
    ),
    (
        (held(YES, "c", "rt", "mayor"), held(YES, "d", "cnn")),
        Assessed.CORROBORATED,
        "Two independent accounts, none against.",
    ),
    (
        (held(YES, "c", "rt"), held(YES, "d", "cnn"), held(YES, "e", "bbc", stance=Stance.DOUBTS)),
        Assessed.CORROBORATED,
        "Two independent accounts, none against; one doubts.",
    ),
    (
        (held(YES, "c", "rt"), held(NO, "d", "cnn", stance=Stance.DENIES)),
        Assessed.CONTESTED,
        "Two accounts take two positions, through two outlets.",
    ),
    (
        (held(YES, "c", "rt"), held(NO, "d", "cnn", set_aside=MISTAKEN)),
        Assessed.ONE_OUTLET,
        "The article's own words.",
    ),
    (
        (held(YES, "c", "rt", "reuters"), held(YES, "d", "cnn", "reuters")),
        Assessed.ONE_ORIGIN,
        "Two outlets; both carry Reuters.",
    ),
    (
        (held(YES, "c", "rt", "moore"), held(YES, "d", "cnn", "moore"), held(YES, "e", "bbc", "moore")),
        Assessed.ONE_ORIGIN,
        "Three outlets; all carry Operation Inherent Resolve.",
    ),
    (
        (held(YES, "c", "reuters"), held(YES, "d", "cnn", "reuters"), held(YES, "e", "", "reuters")),
        Assessed.ONE_ORIGIN,
        "Two outlets: Reuters, and one that carries it. An unknown outlet adds nothing.",
    ),
    (
        (held(YES, "c", "rt", "a", "b"), held(YES, "d", "cnn", "b", "c"), held(YES, "e", "bbc", "c", "a")),
        Assessed.ONE_ORIGIN,
        "Three outlets, but no two independent accounts.",
    ),
    (
        (held(YES, "c", "rt", "mayor"), held(YES, "d", "rt", "residents")),
        Assessed.ONE_OUTLET,
        "Two accounts, both relayed by RT.",
    ),
    (
        (held(YES, "c", "rt", "mayor"), held(YES, "d", "rt", "residents"), held(YES, "e", "rt")),
        Assessed.ONE_OUTLET,
        "Three accounts: RT itself, and two that it relays.",
    ),
    (
        (held(YES, "c", "rt", article="a1"), held(YES, "d", "rt", article="a2")),
        Assessed.ONE_OUTLET,
        "The words of RT itself, in two articles.",
    ),
    (
        (held(YES, "c", "", "mayor"),),
        Assessed.ONE_OUTLET,
        "One account, from an outlet that is not known.",
    ),
    (
        (held(YES, "c", "rt"), held(YES, "d", "", article="a1"), held(YES, "e", "", article="a2")),
        Assessed.ONE_OUTLET,
        "RT; two other articles, whose outlets are not known, agree.",
    ),
]


@pytest.mark.parametrize(("evidence", "word", "sentence"), TABLE)
def test_the_first_word_that_applies_is_the_assessment(
    evidence: tuple[Held, ...], word: Assessed, sentence: str
) -> None:
    result = occurrence(*evidence)
    assert (result.word, result.reason.sentence()) == (word, sentence)


def test_two_outlets_joined_by_a_repeat_tell_one_account() -> None:
    evidence = held(YES, "c", "rt", "mayor"), held(YES, "d", "cnn", "witness")
    result = occurrence(*evidence, repeats=[("c", "d")])
    assert result.word is Assessed.ONE_ORIGIN
    assert result.reason.sentence() == "Two outlets; both tell the same account."


def test_a_claim_that_doubts_holds_nothing_and_is_listed_as_a_doubt() -> None:
    result = occurrence(held(YES, "c", "rt"), held(NO, "d", "cnn", stance=Stance.DOUBTS))
    assert result.word is Assessed.ONE_OUTLET
    assert result.doubts == ("d",)
    assert result.by_position[NO].word is Assessed.NOT_ASSESSED


@pytest.mark.parametrize("kind", QuestionKind)
def test_two_positions_contest_a_question_only_where_they_exclude_each_other(kind: QuestionKind) -> None:
    result = assessed(kind, held(YES, "c", "rt"), held(NO, "d", "cnn"))
    assert (result.word is Assessed.CONTESTED) is (kind in EXCLUDING)


def test_positions_side_by_side_show_the_weakest_of_them() -> None:
    result = assessed(QuestionKind.CONTEXT, held(YES, "c", "rt"), held(YES, "d", "cnn"), held(NO, "e", "bbc", "mayor"))
    assert result.by_position[YES].reason.sentence() == "Two independent accounts."
    assert result.by_position[NO].reason.sentence() == "One account, relayed by BBC."
    assert result.word is Assessed.ONE_OUTLET
    assert result.reason.sentence() == "Two positions side by side; one of them rests on one outlet."


def test_what_is_true_of_every_position_side_by_side_is_said_of_each() -> None:
    result = assessed(QuestionKind.CONTEXT, held(YES, "c", "rt"), held(NO, "d", "rt"))
    assert result.reason.sentence() == "Two positions side by side, each resting on one outlet."


# ── Figures ──


def test_numbers_of_one_position_that_cannot_meet_are_contested() -> None:
    result = figures(held(YES, "c", "rt", figure=number(10)), held(YES, "d", "cnn", figure=number(12)))
    assert result.word is Assessed.CONTESTED
    assert result.reason.sentence() == ("Two accounts, through two outlets, with figures that cannot all be right.")


def test_numbers_of_different_positions_never_contest_each_other() -> None:
    result = figures(held(YES, "c", "rt", figure=number(10)), held(NO, "d", "cnn", figure=number(12)))
    assert result.word is Assessed.ONE_OUTLET
    assert result.by_position[YES].figures == Range(10, 10, False, open_high=False, count=1, vague=0)


def test_numbers_that_can_meet_corroborate() -> None:
    over = number(10, Bound.MORE_THAN)
    result = figures(held(YES, "c", "rt", figure=over), held(YES, "d", "cnn", figure=number(12)))
    assert result.word is Assessed.CORROBORATED
    assert result.by_position[YES].figures == Range(10, 12, False, open_high=True, count=2, vague=0)


def test_a_number_set_aside_neither_contests_nor_widens_the_range() -> None:
    aside = held(YES, "d", "cnn", figure=number(900), set_aside=SetAside.SUPERSEDED)
    result = figures(held(YES, "c", "rt", figure=number(10)), aside)
    assert result.word is Assessed.ONE_OUTLET
    assert result.by_position[YES].figures == Range(10, 10, False, open_high=False, count=1, vague=0)


def test_hundreds_is_counted_and_never_a_number() -> None:
    hundreds = Figure("hundreds", None, bound=Bound.VAGUE)
    assert figure_range([hundreds]) == Range(None, None, False, open_high=False, count=1, vague=1)
    assert figure_range([hundreds, number(7)]) == Range(7, 7, False, open_high=False, count=2, vague=1)


def test_a_range_reaches_from_the_lowest_to_the_highest_published_number() -> None:
    several = [number(20, Bound.AT_MOST), Figure("30 to 40", 30, 40, Bound.RANGE), number(25, Bound.ABOUT)]
    assert figure_range(several) == Range(20, 40, open_low=True, open_high=False, count=3, vague=0)


# ── An event ──


@pytest.mark.parametrize(
    ("words", "word"),
    [
        ((), Assessed.NOT_ASSESSED),
        (tuple(Assessed), Assessed.CONTESTED),
        ((Assessed.CORROBORATED, Assessed.ONE_ORIGIN, Assessed.ONE_OUTLET), Assessed.ONE_OUTLET),
        ((Assessed.CORROBORATED, Assessed.ONE_ORIGIN), Assessed.ONE_ORIGIN),
        ((Assessed.CORROBORATED, Assessed.WITHDRAWN, Assessed.NOT_ASSESSED), Assessed.CORROBORATED),
        ((Assessed.WITHDRAWN, Assessed.NOT_ASSESSED), Assessed.WITHDRAWN),
    ],
)
def test_an_event_shows_the_weakest_of_its_main_questions(words: tuple[Assessed, ...], word: Assessed) -> None:
    assert weakest(words) is word
    assert weakest(reversed(words)) is word


# ── Sentences ──


def test_counts_are_words_to_twelve_and_digits_beyond() -> None:
    pattern = "{Accounts} accounts take {positions} positions."
    assert Reason(pattern, {"accounts": 12, "positions": 13}).sentence() == ("Twelve accounts take 13 positions.")
    assert Reason(pattern, {"accounts": 13, "positions": 1}).sentence() == "13 accounts take one positions."


def test_patterns_and_number_words_are_translated_and_names_are_not() -> None:
    turkish = {"One account, relayed by {outlet}.": "{Accounts} {outlet}", "two": "iki", "Two": "İki"}
    reason = Reason("One account, relayed by {outlet}.", {"outlet": "two", "accounts": 2})
    assert reason.sentence(lambda text: turkish.get(text, text)) == "İki two"


def test_braces_in_a_name_stay_as_they_are() -> None:
    assert Reason("Two outlets; both carry {teller}.", {"teller": "{x}"}).sentence() == ("Two outlets; both carry {x}.")


def test_a_reason_never_shows_a_uid_for_a_name_it_was_not_given() -> None:
    with pytest.raises(LookupError, match="nameless"):
        occurrence(held(YES, "c", "nameless", "mayor"))


def test_evidence_under_a_position_that_the_question_does_not_have_is_refused() -> None:
    with pytest.raises(ValueError, match="maybe"):
        occurrence(held("maybe", "c", "rt"))


def every_pattern() -> list[str]:
    """Each sentence pattern of the module, from its constants and tables."""
    found: list[str] = []
    for name, table in vars(assessment).items():
        if name.isupper() and name not in {"RULE", "EXCLUDING", "UNHELD", "WEAKEST_FIRST"} | set(NUMBER_TABLES):
            found += table.values() if isinstance(table, dict) else [table]
    return found


NUMBER_TABLES = ("NUMBERS", "NUMBERS_FIRST")


def test_every_reason_is_one_or_two_whole_sentences_that_begin_with_a_capital() -> None:
    assert len(every_pattern()) > 60
    for pattern in every_pattern():
        filled = pattern.format_map(_Anything())
        assert re.fullmatch(r"[A-Z][^.]*\.( An unknown outlet adds nothing\.)?", filled), pattern


class _Anything(dict[str, str]):
    def __missing__(self, place: str) -> str:
        return "Two" if place[0].isupper() or place == "outlet" else "two"


def test_number_words_come_small_and_capitalised() -> None:
    assert tuple(word.capitalize() for word in NUMBERS) == NUMBERS_FIRST


# ── Laws ──

PUBLISHERS = ("", "reuters", "cnn", "rt", "bbc")
TELLERS = ("mayor", "moore", "reuters", "cnn", "coalition")


@st.composite
def some_evidence(draw: st.DrawFn, publishers: tuple[str, ...] = PUBLISHERS, most: int = 6) -> list[Held]:
    """Evidence of a few articles, each of one publisher or none that is known."""
    rows = []
    for claim in range(draw(st.integers(0, most))):
        article = draw(st.integers(0, len(publishers) * 2 - 1))
        chain = tuple(Link(teller) for teller in draw(st.lists(st.sampled_from(TELLERS), max_size=2)))
        rows.append(
            Held(
                draw(st.sampled_from((YES, YES, NO))),
                Telling(f"c{claim}", f"a{article}", publishers[article // 2], chain),
                draw(st.sampled_from((*[Stance.ASSERTS] * 4, Stance.DOUBTS, Stance.DENIES))),
                draw(st.sampled_from((*[SetAside.NO] * 4, SetAside.RETRACTED, SetAside.MISTAKEN))),
                draw(st.sampled_from((None, number(10), number(12), number(10, Bound.AT_LEAST)))),
            )
        )
    return rows


kinds = st.sampled_from(QuestionKind)
some_repeats = st.lists(st.tuples(*[st.sampled_from([f"c{n}" for n in range(6)])] * 2), max_size=2)


@given(kinds, some_evidence(), some_repeats, st.randoms(use_true_random=False))
def test_the_order_of_evidence_changes_nothing(
    kind: QuestionKind, rows: list[Held], repeats: Pairs, random: Random
) -> None:
    shuffled = random.sample(rows, len(rows))
    assert assessed(kind, *shuffled, repeats=repeats) == assessed(kind, *rows, repeats=repeats)


@given(kinds, some_evidence(publishers=("rt",)), some_repeats)
def test_accounts_that_share_one_outlet_are_never_corroborated(
    kind: QuestionKind, rows: list[Held], repeats: Pairs
) -> None:
    result = assessed(kind, *rows, repeats=repeats)
    words = {result.word, *(judged.word for judged in result.by_position.values())}
    assert words.isdisjoint({Assessed.CORROBORATED, Assessed.ONE_ORIGIN})


@given(kinds, some_evidence(), some_evidence(most=1), some_repeats)
def test_adding_a_claim_never_turns_contested_into_anything_else(
    kind: QuestionKind, rows: list[Held], added: list[Held], repeats: Pairs
) -> None:
    if assessed(kind, *rows, repeats=repeats).word is Assessed.CONTESTED:
        assert assessed(kind, *rows, *added, repeats=repeats).word is Assessed.CONTESTED


@given(st.lists(st.sampled_from(PUBLISHERS[1:]), min_size=2, unique=True), st.sampled_from(["moore", "mayor"]))
def test_outlets_that_quote_one_spokesman_are_one_origin(publishers: list[str], speaker: str) -> None:
    rows = [held(YES, f"c{n}", publisher, speaker) for n, publisher in enumerate(publishers)]
    assert occurrence(*rows).word is Assessed.ONE_ORIGIN


@given(kinds, some_evidence(publishers=PUBLISHERS[1:]), st.lists(st.sampled_from(TELLERS), max_size=2))
def test_an_unknown_publisher_adds_nothing_to_a_position_that_is_held(
    kind: QuestionKind, rows: list[Held], chain: list[str]
) -> None:
    before = assessed(kind, *rows)
    if before.by_position[YES].tally.accounts:
        after = assessed(kind, *rows, held(YES, "c9", "", *chain))
        assert after.word is before.word
        assert after.by_position[YES].word is before.by_position[YES].word
        assert after.tally.independent == before.tally.independent


@given(kinds, some_evidence(), some_repeats)
def test_every_reason_is_whole_and_its_counts_are_the_counts_computed(
    kind: QuestionKind, rows: list[Held], repeats: Pairs
) -> None:
    result = assessed(kind, *rows, repeats=repeats)
    for reason in (result.reason, *(judged.reason for judged in result.by_position.values())):
        places = {place.lower() for _, place, _, _ in Formatter().parse(reason.pattern) if place}
        assert places == set(reason.values)
        sentence = reason.sentence()
        assert not set(sentence) & set("{}"), sentence
        assert not re.search(r"\b([Oo]ne|1) (accounts|outlets|positions|articles|values)\b", sentence), sentence
    held_positions = sum(p.tally.accounts > 0 for p in result.by_position.values())
    if result.word is Assessed.CONTESTED and kind in EXCLUDING:
        said = result.reason.values
        assert said["positions"] == held_positions
        assert said.get("accounts", result.tally.accounts) == result.tally.accounts
        assert said.get("outlets", result.tally.outlets) == result.tally.outlets


@given(kinds, some_evidence(), some_repeats)
def test_a_position_says_how_many_accounts_and_outlets_hold_it(
    kind: QuestionKind, rows: list[Held], repeats: Pairs
) -> None:
    for judged in assessed(kind, *rows, repeats=repeats).by_position.values():
        said = judged.reason.values
        if judged.word not in {Assessed.CONTESTED, Assessed.WITHDRAWN, Assessed.NOT_ASSESSED}:
            assert said.get("accounts", judged.tally.accounts) == judged.tally.accounts
            assert said.get("outlets", judged.tally.outlets) == judged.tally.outlets
            assert said.get("unknown", judged.tally.unknown) == judged.tally.unknown
            assert said.get("number", judged.tally.independent.number) == judged.tally.independent.number


THROUGH = [case for case in product((1, 2, 3, 13), (0, 1, 2, 3), (0, 1, 2)) if case[1] or case[2]]


@pytest.mark.parametrize(("accounts", "outlets", "unknown"), THROUGH)
def test_a_contested_question_has_a_sentence_for_every_number_of_accounts_and_outlets(
    accounts: int, outlets: int, unknown: int
) -> None:
    publishers = [*list(NAMES)[:outlets], *[""] * unknown]
    rows = [
        held(position, f"{position}{n}-{m}", publisher, f"voice-{n}", article=f"a{m}")
        for position in (YES, NO)
        for n in range(accounts)
        for m, publisher in enumerate(publishers)
    ]
    for kind in (QuestionKind.OCCURRENCE, QuestionKind.FIGURE):
        numbered = [Held(row.position, row.telling, figure=number(n)) for n, row in enumerate(rows)]
        result = assessed(kind, *numbered)
        assert result.word is (Assessed.CONTESTED if kind in EXCLUDING or len(rows) > 2 else Assessed.ONE_OUTLET)
        assert result.tally.accounts == accounts
        assert "{" not in result.reason.sentence()
