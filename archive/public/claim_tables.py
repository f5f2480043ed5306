"""The tables of claims and of figures: a claim with all that an event's document says of it."""

from django.utils.translation import gettext_lazy as _

from archive.public import telling
from archive.public.tables import columns, dated
from archive.public.telling import several


def rows_of(event, claims):
    """Rows of `claims`, which stand in the document `event`: each with the positions it holds there."""
    held: dict[str, list] = {}
    for question in event["questions"]:
        for position in question["positions"]:
            for each in position["held_by"]:
                held.setdefault(each["claim"], []).append((question, position, each))
    for claim in claims:
        yield {"claim": claim, "event": event, "holds": held.get(claim["id"], [])}


def _claim(name, meaning, type="string"):
    return name, meaning, lambda row: row["claim"][name], type


def _figure(name, meaning, type="string"):
    return name, meaning, lambda row: row["figure"][name], type


def _slugs(part):
    return lambda row: several(ref["slug"] for ref in row["claim"][part] if ref["slug"])


EVENT = [
    *columns(
        ("claim", _("public id of the claim"), lambda row: row["claim"]["id"]),
        ("event", _("the event in addresses"), lambda row: row["event"]["slug"]),
        ("event_title", _("what that event is called"), lambda row: row["event"]["title"]),
    ),
    *dated("event_date", _("when, in words"), lambda row: row["event"]["when"]),
]

HOLDS = columns(
    (
        "question",
        _("questions it is held to answer"),
        lambda row: several(question["text"] for question, _p, _h in row["holds"]),
    ),
    (
        "question_kind",
        _("kinds of those questions, in the same order"),
        lambda row: several(question["kind"] for question, _p, _h in row["holds"]),
    ),
    (
        "position",
        _("the answers it holds, in the same order"),
        lambda row: several(position["text"] for _q, position, _h in row["holds"]),
    ),
    (
        "set_aside",
        _("why it no longer counts for them, in the same order; “no” where it counts"),
        lambda row: several(held["set_aside"] or "no" for _q, _p, held in row["holds"]),
    ),
)

TOLD = [
    *columns(
        ("voice", _("the account it belongs to"), lambda row: telling.voice(row["claim"])),
        ("chain", _("who told it, from the first speaker to the outlet"), lambda row: telling.chain(row["claim"])),
        _claim("stance", _("asserts, hedges, doubts or denies")),
        _claim("form", _("direct, indirect or narration")),
        ("quote", _("the exact words; a withheld name stands in brackets"), lambda row: telling.quote(row["claim"])),
        _claim("paragraph", _("paragraph of the article, from 1"), "integer"),
        ("article", _("the article in addresses"), lambda row: row["claim"]["source"]["article"]["slug"]),
        ("outlet", _("the outlet, or that it is not known"), lambda row: telling.outlet(row["claim"]["source"])),
        ("outlet_basis", _("stated, inferred or unknown"), lambda row: row["claim"]["source"]["outlet_basis"]),
    ),
    *dated("published", _("the article’s publication, in words"), lambda row: row["claim"]["source"]["published"]),
]

CLAIMS = [
    *EVENT,
    *HOLDS,
    *TOLD,
    *columns(
        _claim("statement", _("in our words: names and dates resolved")),
        _claim("kind", _("occurrence, state, assessment, forecast or background")),
        _claim("start", _("first character in the article’s text, from 0"), "integer"),
        _claim("end", _("character after the last"), "integer"),
        (
            "figures",
            _("its numbers in words, with their bounds"),
            lambda row: several(map(telling.figure, row["claim"]["figures"])),
        ),
        (
            "translations",
            _("the words in other languages, each with its language and translator; no exact words"),
            lambda row: telling.translations(row["claim"]),
        ),
        ("actors", _("actors it is about"), _slugs("actors")),
        ("places", _("places it is about"), _slugs("locations")),
        _claim("sensitivity", _("plain or graphic")),
    ),
    *dated("said", _("when it was said, in words"), lambda row: row["claim"]["said"]),
]

FIGURES = [
    *EVENT,
    *columns(
        ("figure", _("the number in words, with its bound"), lambda row: telling.figure(row["figure"])),
        _figure("verbatim", _("the source’s own words for it")),
        _figure("bound", _("how the value binds: never read the value without it")),
        _figure("value", _("the number; empty where it is vague"), "integer"),
        _figure("value_max", _("upper end of a range"), "integer"),
        _figure("measure", _("what is counted")),
        _figure("population", _("of whom or what, as worded")),
        _figure("unit", _("unit, as worded")),
        _figure("period", _("period, as worded")),
    ),
    *HOLDS,
    *TOLD,
]
