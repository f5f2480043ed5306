"""A small published world with a disagreement in it: two articles, three voices, two positions."""

from archive.record import documents as d
from archive.record import editions
from tests.api.samples import ISIS, actor, article, chronology, claim, event, location, publish, source, when

CNN = d.Ref("outlet", "cnn", "CNN")
SALO = d.Ref("actor", "talal-salo", "Talal Salo")
RAQQA = d.Ref("location", "ramadi", "Ramadi")
CONTESTED = d.Assessment(
    "contested", 1, "{Accounts} accounts take {positions} positions.", {"accounts": 3, "positions": 2}
)
ONE_OUTLET = d.Assessment("one_outlet", 1, "One account, relayed by {outlet}.", {"outlet": "CNN"})
HAPPENED = d.Assessment("one_outlet", 1, "One account.", {})


def figure(value, bound="exact", **more):
    """A number of people displaced."""
    return d.Figure(f"some {value}", value, None, bound, "displaced", "people", "", "", **more)


def told(name, slug=""):
    """A chain of one named speaker."""
    return [d.Teller(d.Ref("actor", slug or name.lower().replace(" ", "-"), name), "", None, "said", "explicit")]


def voiced(public_id, name, quote, start, **more):
    """A claim of one speaker."""
    chain = told(name)
    voice = d.Voice(f"actor:{chain[0].actor.slug}", name, chain[0].actor, "actor")
    fields = {
        "quote": quote,
        "end": start + len(quote),
        "told": chain,
        "voice": voice,
        "figures": [],
        "source": from_cnn(),
    }
    return claim(public_id, start, **{**fields, **more})


def from_cnn():
    """The article of a known outlet."""
    return source("cnn-report", CNN)


def unsigned():
    """The article of no known outlet."""
    return source("unsigned-report", None)


def claims():
    """What is said: over, not over, doubted, taken back, counted, described."""
    own = d.Voice("unknown:unsigned-report", "", None, "unknown_publisher")
    return [
        voiced("c0000001", "Talal Salo", "Major operations are finished", 100),
        voiced("c0000002", "Ryan Dillon", "we expect pockets of fighters", 300),
        claim("c0000003", 40, quote="Victory was assured", end=59, told=[], voice=own, form="narration", figures=[],
              source=unsigned(), paragraph=2),
        voiced("c0000004", "A Doubter", "that may be early", 420, stance="doubts"),
        voiced("c0000005", "An Editor", "it ended on Monday", 500),
        voiced("c0000006", "Aid Group", "some 270,000 people", 600, figures=[figure(270000, "about")]),
        voiced("c0000007", "Rights Group", "over 450,000 people", 700, figures=[figure(450000, "more_than")]),
        voiced("c0000008", "A Witness", "bodies lay in the street", 800, sensitivity="graphic",
               sensitivity_note="A description of the dead"),
    ]  # fmt: skip


def held(*ids):
    """Claims that count."""
    return [d.Held(public_id, "", "") for public_id in ids]


def position(key, text, holding, accounts, assessment=None):
    """One answer."""
    return d.Position(key, text, None, None, None, holding, accounts, assessment)


def questions():
    """A contested question, a count, and a description."""
    over = [*held("c0000001", "c0000003"), d.Held("c0000005", "mistaken", "It spoke of another battle.")]
    return [
        d.Question("described", "context", "What is described?", False, HAPPENED, [position("dead", "The dead", held("c0000008"), 1)], []),
        d.Question(
            "occurrence", "occurrence", "Is it over?", True, CONTESTED,
            [position("over", "It is over", over, 2), position("not-over", "It is not over", held("c0000002"), 1)], ["c0000004"],
        ),
        d.Question("displaced", "figure", "How many were displaced?", False, ONE_OUTLET,
                   [position("people", "people displaced", held("c0000006", "c0000007"), 2)], []),
    ]  # fmt: skip


def contested(slug="declared-over", edtf="2017-10-17", **more):
    """An event whose accounts disagree."""
    dated = when(edtf, basis="resolved", text="Tuesday", note="“Tuesday” counted from publication on 17 October 2017.")
    summary = [
        d.Sentence("Talal Salo said that operations were finished.", ["c0000001"]),
        d.Sentence("Ryan Dillon expected more.", ["c0000002", "c0000001"]),
    ]
    fields = {
        "title": "The battle is declared over", "when": dated if edtf else when(), "questions": questions(), "assessment": CONTESTED,
        "accounts": 3, "articles": [from_cnn(), unsigned()], "summary": summary, "where_precision": "within",
    }  # fmt: skip
    return event(slug, "", claims(), **{**fields, **more})


def paragraphs(length, every=500):
    """A text cut into stretches."""
    return [d.Stretch(start, min(start + every, length), "paragraph") for start in range(0, length, every)]


def publish_things():
    """Places, actors and articles that the event names."""
    publish(location("iraq", "Iraq", within=(), point=None))
    publish(location("anbar", "Anbar", point=None, within=(d.Ref("location", "iraq", "Iraq"),)))
    publish(location())
    publish(actor())
    publish(actor("cnn", "CNN", "media"))
    publish(actor("talal-salo", "Talal Salo", "person", relations=[d.Relation("speaks_for", ISIS, when(), "c0000001")]))
    publish(article("cnn-report", outlet=CNN, headline="A report", paragraphs=paragraphs(1000)))
    publish(article("unsigned-report", "", outlet=None, headline="Another report"))


def publish_contested(**more):
    """The whole small world."""
    publish_things()
    publish(chronology("lead", ["declared-over"]))
    return publish(contested(**more))


def publish_versions():
    """The same world with two versions of its event and its chronology, and two editions."""
    publish_contested()
    publish(contested(edtf="2017-10-18"))
    publish(chronology("lead", ["declared-over"], title="The battle"))
    issue_editions(2)


def publish_many(number):
    """The same world with `number` events, some before a long silence and some without a date."""
    publish_things()
    dates = ["2014-06-16", "2014-06", "2017-10-17", "", "2014"]
    slugs = [f"event-{each}" for each in range(number)]
    for each, slug in enumerate(slugs):
        publish(contested(slug, when=when(dates[each % len(dates)])))
    publish(chronology("lead", slugs))


def issue_editions(number, slug="lead"):
    """Editions of a published chronology, each with one entry more than the last."""
    for each in range(1, number + 1):
        entries = [editions.Entry("declared-over", 1, "0" * 64, "Declared over", "", f"Then {n}:") for n in range(each)]
        before = editions.last(slug)
        editions.append(
            editions.Manifest(
                slug, 1, "0" * 64, "The battle", [d.Sentence("A battle.", ["c0000001"])], entries, each, "2026-01-02T03:04:05Z",
                before.digest if before else editions.FIRST, "0" * 64,
            )
        )  # fmt: skip
