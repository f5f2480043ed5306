"""Voices, hands and independent accounts: domain.md, section 4."""

from itertools import combinations, pairwise, permutations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.domain.origins import (
    EXACT_UP_TO,
    Count,
    Link,
    Telling,
    Voice,
    VoiceKind,
    hands,
    independent,
    independent_accounts,
    number_of_accounts,
    number_of_outlets,
    same_tellings,
    shared_teller,
    tally,
    voice,
)

ACTORS = ("reuters", "cnn", "rt", "mayor", "moore", "coalition")
ALONE: dict[str, str] = {}

type Tellings = list[Telling]
type Speakers = dict[str, str]
type Pairs = list[tuple[str, str]]


def telling(claim: str, publisher: str, *chain: Link | str, article: str = "") -> Telling:
    links = tuple(link if isinstance(link, Link) else Link(link) for link in chain)
    return Telling(claim, article or f"article-of-{publisher or claim}", publisher, links)


def actor(uid: str) -> Voice:
    return Voice(VoiceKind.ACTOR, actor=uid)


links = st.builds(
    Link,
    actor=st.sampled_from(("", *ACTORS)),
    named_as=st.sampled_from(("an official", "An  Official", "a witness")),
    on_behalf_of=st.sampled_from(("", "", *ACTORS)),
)


@st.composite
def some_tellings(draw: st.DrawFn, most: int = 7) -> list[Telling]:
    """Claims of a few articles; an article has one publisher, or none that is known."""
    publishers = draw(st.lists(st.sampled_from(("", "reuters", "cnn", "rt", "bbc")), min_size=1, max_size=5))
    found = []
    for number in range(draw(st.integers(0, most))):
        article = draw(st.integers(0, len(publishers) - 1))
        chain = tuple(draw(st.lists(links, max_size=2)))
        found.append(Telling(f"c{number}", f"a{article}", publishers[article], chain))
    return found


some_repeats = st.lists(st.tuples(*[st.sampled_from([f"c{n}" for n in range(7)])] * 2), max_size=3)
some_speakers = st.dictionaries(st.sampled_from(ACTORS), st.sampled_from(ACTORS), max_size=3)


def test_the_voice_is_whom_the_first_link_speaks_on_behalf_of() -> None:
    moore = Link("moore", on_behalf_of="coalition")
    assert voice(telling("c", "rt", moore, "abc"), {"moore": "pentagon"}) == actor("coalition")


def test_the_voice_is_whom_the_first_speaker_speaks_for_at_that_date() -> None:
    assert voice(telling("c", "rt", "moore", "abc"), {"moore": "coalition"}) == actor("coalition")


def test_the_voice_is_the_first_speaker_where_it_speaks_for_nobody() -> None:
    assert voice(telling("c", "rt", "mayor", "abc"), {"abc": "coalition"}) == actor("mayor")


def test_an_unnamed_source_is_a_voice_of_its_own_article_however_it_is_spelled() -> None:
    official = telling("c", "rt", Link(named_as="An  unidentified official"), article="a1")
    again = telling("d", "rt", Link(named_as="an unidentified Official "), article="a1")
    elsewhere = telling("e", "rt", Link(named_as="an unidentified official"), article="a2")
    assert voice(official, ALONE) == voice(again, ALONE)
    assert voice(official, ALONE) != voice(elsewhere, ALONE)


def test_an_unnamed_source_that_speaks_on_behalf_of_an_actor_is_that_actors_voice() -> None:
    official = Link(named_as="an official", on_behalf_of="united-states")
    assert voice(telling("c", "rt", official), ALONE) == actor("united-states")


def test_an_articles_own_words_are_its_publishers_voice() -> None:
    assert voice(telling("c", "reuters"), ALONE) == voice(telling("d", "cnn", "reuters"), ALONE)


def test_own_words_of_unknown_publishers_are_voices_of_their_articles() -> None:
    one, other = telling("c", "", article="a1"), telling("d", "", article="a2")
    assert voice(one, ALONE) == voice(telling("e", "", article="a1"), ALONE)
    assert voice(one, ALONE) != voice(other, ALONE)


def test_a_link_must_name_somebody_or_give_the_sources_words() -> None:
    with pytest.raises(ValueError, match="neither"):
        Link(named_as=" ", on_behalf_of="coalition")


def test_hands_are_the_voice_the_whole_chain_and_the_publisher() -> None:
    chain = Link("moore"), Link("afp", on_behalf_of="france")
    assert hands(telling("c", "rt", *chain), {"moore": "coalition"}) == {
        actor(uid) for uid in ("coalition", "moore", "france", "afp", "rt")
    }


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (telling("c", "rt", "mayor"), telling("d", "cnn", "witness"), True),
        (telling("c", "rt", "mayor"), telling("d", "rt", "witness", article="other"), False),
        (telling("c", "rt", "mayor", "reuters"), telling("d", "cnn", "witness", "reuters"), False),
        (telling("c", "rt", "mayor"), telling("d", "cnn", "mayor"), False),
        (telling("c", "reuters"), telling("d", "cnn", "reuters"), False),
        (telling("c", "rt", "mayor"), telling("d", "", "witness"), False),
        (telling("c", "", "mayor"), telling("d", "", "witness"), False),
    ],
)
def test_two_claims_are_independent_when_they_share_no_hand(a: Telling, b: Telling, *, expected: bool) -> None:
    assert independent(a, b, speaks_for=ALONE, repeats=()) is expected
    assert independent(b, a, speaks_for=ALONE, repeats=()) is expected


@pytest.mark.parametrize("repeats", [[("c", "d")], [("d", "c")], [("c", "x"), ("d", "x")]])
def test_claims_joined_by_repeats_are_one_telling_even_through_a_third(
    repeats: list[tuple[str, str]],
) -> None:
    a, b = telling("c", "rt", "mayor"), telling("d", "cnn", "witness")
    assert not independent(a, b, speaks_for=ALONE, repeats=repeats)
    assert same_tellings(repeats)["c"] == same_tellings(repeats)["d"] == "c"


def test_there_is_no_independent_account_where_there_is_no_claim() -> None:
    assert independent_accounts([], speaks_for=ALONE, repeats=()) == Count(0, at_least=False, members=())


def test_a_claim_of_an_unknown_publisher_counts_only_where_nothing_else_is() -> None:
    unknown = [telling("c", "", "mayor"), telling("d", "", "witness")]
    known = telling("e", "rt", "coalition")
    assert independent_accounts(unknown, speaks_for=ALONE, repeats=()) == Count(1, False, ("c",))
    assert independent_accounts([*unknown, known], speaks_for=ALONE, repeats=()) == Count(1, False, ("e",))


def test_unknown_outlets_are_counted_apart() -> None:
    counted = tally(
        [telling("c", "rt"), telling("d", "", article="a1"), telling("e", "", "mayor", article="a1")],
        speaks_for=ALONE,
        repeats=(),
    )
    assert (counted.accounts, counted.outlets, counted.unknown) == (3, 1, 1)


def test_many_claims_of_one_outlet_are_exactly_one_independent_account() -> None:
    crowd = [telling(f"c{n:02}", "rt", f"witness-{n}") for n in range(EXACT_UP_TO * 3)]
    assert independent_accounts(crowd, speaks_for=ALONE, repeats=()) == Count(1, False, ("c00",))


def test_many_claims_that_share_nothing_are_counted_exactly() -> None:
    crowd = [telling(f"c{n:02}", f"outlet-{n}") for n in range(EXACT_UP_TO * 3)]
    assert independent_accounts(crowd, speaks_for=ALONE, repeats=()).number == EXACT_UP_TO * 3
    assert not independent_accounts(crowd, speaks_for=ALONE, repeats=()).at_least


def test_beyond_a_dozen_entangled_claims_the_number_is_at_least() -> None:
    ring = [telling(f"c{n:02}", f"outlet-{n}", f"agency-{n}", f"agency-{(n + 1) % 15}") for n in range(15)]
    count = independent_accounts(ring, speaks_for=ALONE, repeats=())
    assert count.at_least
    assert 2 <= count.number <= 7


def test_the_shared_teller_is_the_one_nearest_to_the_first_speaker() -> None:
    carried = [
        telling("c", "rt", "mayor", "reuters", "afp"),
        telling("d", "cnn", "witness", "reuters", "afp"),
    ]
    assert shared_teller(carried, ALONE) == "reuters"
    assert shared_teller([*carried, telling("e", "bbc")], ALONE) == ""
    assert shared_teller([*carried, telling("e", "", "mayor")], ALONE) == "reuters"
    assert shared_teller([], ALONE) == ""


@given(some_tellings(), some_speakers, some_repeats, st.randoms(use_true_random=False))
def test_order_changes_no_count(tellings: Tellings, speaks_for: Speakers, repeats: Pairs, random: Random) -> None:
    shuffled = random.sample(tellings, len(tellings))
    turned = [(b, a) for a, b in reversed(repeats)]
    before = tally(tellings, speaks_for=speaks_for, repeats=repeats)
    assert tally(shuffled, speaks_for=speaks_for, repeats=turned) == before
    assert shared_teller(shuffled, speaks_for) == shared_teller(tellings, speaks_for)


@given(some_tellings(), some_speakers, some_repeats)
def test_the_members_are_a_largest_set_of_pairwise_independent_claims(
    tellings: Tellings, speaks_for: Speakers, repeats: Pairs
) -> None:
    count = independent_accounts(tellings, speaks_for=speaks_for, repeats=repeats)

    def stand_apart(chosen: tuple[Telling, ...]) -> bool:
        return all(independent(a, b, speaks_for=speaks_for, repeats=repeats) for a, b in combinations(chosen, 2))

    sizes = [size for size in range(8) if any(map(stand_apart, combinations(tellings, size)))]
    by_claim = {t.claim: t for t in tellings}
    assert count.number == len(count.members) == max(sizes)
    assert stand_apart(tuple(by_claim[claim] for claim in count.members))
    assert not count.at_least


@given(some_tellings(most=40), some_speakers, some_repeats)
def test_even_beyond_a_dozen_one_account_means_that_no_two_are_independent(
    tellings: Tellings, speaks_for: Speakers, repeats: Pairs
) -> None:
    count = independent_accounts(tellings, speaks_for=speaks_for, repeats=repeats)
    pair = any(independent(a, b, speaks_for=speaks_for, repeats=repeats) for a, b in combinations(tellings, 2))
    assert (count.number >= 2) is pair
    assert count.number > 1 or not count.at_least


@given(some_tellings(), some_speakers, some_repeats)
def test_independent_accounts_are_never_more_than_accounts_or_outlets(
    tellings: Tellings, speaks_for: Speakers, repeats: Pairs
) -> None:
    counted = tally(tellings, speaks_for=speaks_for, repeats=repeats)
    assert counted.independent.number <= counted.accounts == number_of_accounts(tellings, speaks_for)
    assert counted.independent.number <= max(counted.outlets, 1)
    assert counted.outlets == number_of_outlets(tellings)


@given(st.permutations(["c", "d", "e", "f"]))
def test_a_chain_of_repeats_is_one_telling_in_whatever_order_it_was_entered(order: list[str]) -> None:
    for pairs in permutations(pairwise(order)):
        assert set(same_tellings(pairs).values()) == {"c"}
