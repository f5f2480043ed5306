"""A document that says nothing and has one of each: from its page it is told what the pages of all events have alike."""

from typing import Final

from archive.record import documents as d

PLACE = d.Ref("location", "a-place", "A place")
ACTOR = d.Ref("actor", "an-actor", "An actor")
OUTLET = d.Ref("outlet", "an-outlet", "An outlet")
DAY = d.When("on a day", "2000-01-02", "2000-01-02", "2000-01-02", "", "stated", "", False)
CONTESTED = d.Assessment(
    "contested", 1, "{Accounts} accounts take {positions} positions.", {"accounts": 2, "positions": 2}
)
ONE = d.Assessment(
    "one_outlet", 1, "{Accounts} accounts, all through {outlet}.", {"accounts": 2, "outlet": "An outlet"}
)


def _source(slug: str, outlet: d.Ref | None = None) -> d.Source:
    return d.Source(d.Ref("article", slug, "A headline"), outlet, "stated", DAY, "en")


SOURCES = [_source("an-article", OUTLET), _source("another-article")]


def _claim(number: int, source: d.Source, *told: d.Teller, figures: tuple[d.Figure, ...] = ()) -> d.Claim:
    voice = d.Voice(f"actor:{number}", "An actor", ACTOR, "actor")
    said = ("Words of a claim.", "", "", 0, 17, number, source, "It was said.", "occurrence", "asserts")
    form = "direct" if told else "narration"
    return d.Claim(f"c{number}", *said, form, list(told), voice, list(figures), [ACTOR], [PLACE], None, "plain", "")


SPOKE = d.Teller(ACTOR, "an actor", None, "said", "explicit")
RELAYED = d.Teller(None, "an official", ACTOR, "told", "adjacent")
NUMBER = d.Figure("more than 10", 10, None, "more_than", "killed", "people", "", "")
CLAIMS = [
    _claim(1, SOURCES[0], SPOKE),
    _claim(2, SOURCES[1]),
    _claim(3, SOURCES[0], SPOKE, RELAYED, figures=(NUMBER,)),
    _claim(4, SOURCES[1], RELAYED, figures=(NUMBER,)),
    _claim(5, SOURCES[0], SPOKE),
]


def _held(key: str, *claims: str) -> d.Position:
    return d.Position(key, "It was so", None, None, None, [d.Held(claim, "", "") for claim in claims], 1, None)


QUESTIONS = [
    d.Question(
        "happened", "occurrence", "Did it happen?", True, CONTESTED, [_held("so", "c1"), _held("not", "c2")], []
    ),
    d.Question("who", "actor", "Who did it?", False, ONE, [_held("this", "c1")], ["c2"]),
    d.Question("number", "figure", "How many people were killed?", False, ONE, [_held("many", "c3", "c4")], []),
]
EVENT: Final = d.Event(
    slug="an-event", title="An event", type="armed_clash", modality="happened", when=DAY, date_claim="c1",
    place=d.Place("a-place", "A place", "settlement", [PLACE], "33.0", "43.0", 5000, "a-place", False),
    where_precision="exact", part_of=d.Ref("event", "a-whole", "A whole"), sensitivity="plain", sensitivity_note="",
    summary=[d.Sentence("It happened.", ["c1", "c2"]), d.Sentence("Many were killed.", ["c3"])],
    assessment=CONTESTED, assessed_question="happened", accounts=2, questions=QUESTIONS,
    participants=[d.Participant(ACTOR, "initiator", "an actor", "c1")], claims=CLAIMS, articles=SOURCES,
    repeats=[d.Repeat("c1", "c2", "The same words.")],
    corrections=[d.Correction(2, "correction", "substantive", "It was so.", "2000-01-03T00:00:00Z")],
    version=2, issued_at="2000-01-03",
)  # fmt: skip
