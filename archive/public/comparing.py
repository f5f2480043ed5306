"""Two versions of one thing, line by line in readers' words: only what changed, the old struck, the new underlined."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from django.utils.translation import gettext as _

from archive.domain import differences, words
from archive.domain.reasons import Reason
from archive.public import telling
from archive.vocabulary import label


class Line(NamedTuple):
    """One line of a document: its key within its part, its name for readers, its text."""

    key: str
    name: str
    text: str


class Part(NamedTuple):
    """Lines that stand together under a heading; the key stays when the heading is reworded."""

    key: str
    heading: str
    lines: list[Line]


class Changed(NamedTuple):
    """One line that changed: how (`changed`, `added`, `removed`), its name, and its words piece by piece."""

    how: str
    name: str
    pieces: list[differences.Piece]


def compared(before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, list[Changed]]]:
    """What changed from one document to another, part by part under its heading; empty where nothing did."""
    old, new = ({part.key: part for part in parts(document)} for document in (before, after))
    found = [
        ((new.get(key) or old[key]).heading, _changes(old.get(key), new.get(key)))
        for key in dict.fromkeys([*new, *old])
    ]
    return [(heading, changes) for heading, changes in found if changes]


def parts(document: dict[str, Any]) -> list[Part]:
    """All of a document that comparisons speak of."""
    return list({"event": _event, "chronology": _chronology, "edition": _edition}[document["kind"]](document))


def _changes(before: Part | None, after: Part | None) -> list[Changed]:
    old, new = ({line.key: line for line in part.lines} if part else {} for part in (before, after))
    nothing = Line("", "", "")
    return [
        Changed(
            "changed" if key in old and key in new else "added" if key in new else "removed",
            (new.get(key) or old[key]).name,
            differences.pieces(old.get(key, nothing).text, new.get(key, nothing).text),
        )
        for key in dict.fromkeys([*new, *old])
        if old.get(key, nothing).text != new.get(key, nothing).text
    ]


def _event(event: dict[str, Any]) -> Iterator[Part]:
    yield Part("about", _("The event"), [
        Line("title", _("Title"), event["title"]),
        Line("type", _("What sort of event"), label(words.EventType(event["type"]))),
        Line("modality", _("Happened, alleged or planned"), label(words.Modality(event["modality"]))),
        Line("when", _("When"), telling.date(event["when"])),
        Line("reason", _("Why that date"), event["when"]["note"]),
        Line("place", _("Where"), event["place"]["name"] if event["place"] else ""),
        Line("part of", _("Part of"), event["part_of"]["name"] if event["part_of"] else ""),
    ])  # fmt: skip
    yield _sentences("summary", _("Summary"), event["summary"])
    claims = {claim["id"]: claim for claim in event["claims"]}
    for question in event["questions"]:
        yield Part(f"question {question['key']}", question["text"], list(_question(question, claims)))
    yield Part("participants", _("Who is involved"), [
        Line(f"{each['actor']['name']} {each['role']}", label(words.Role(each["role"])), each["actor"]["name"])
        for each in event["participants"]
    ])  # fmt: skip
    yield Part("claims", _("Claims"), [
        Line(claim["id"], telling.chain(claim), f"“{telling.quote(claim)}” {claim['statement']}{_in_other_words(claim)}")
        for claim in event["claims"]
    ])  # fmt: skip


def _in_other_words(claim: dict[str, Any]) -> str:
    translations = telling.translations(claim)
    return f" {translations}" if translations else ""


def _question(question: dict[str, Any], claims: dict[str, Any]) -> Iterator[Line]:
    yield Line("text", _("Question"), question["text"])
    judged = question["assessment"]
    reason = Reason(judged["pattern"], judged["values"]).sentence(_)
    yield Line("assessment", _("Assessment"), f"{label(words.Assessed(judged['word']))}. {reason}")
    if judged["ruling"]:
        ruling = f"{label(words.Assessed(judged['ruling']))}. {judged['ruling_reason']}"
        yield Line("ruling", _("An editor’s ruling"), ruling)
    for position in question["positions"]:
        yield Line(f"position {position['key']}", _("Position"), position["text"])
        for held in position["held_by"]:
            claim = claims[held["claim"]]
            aside = f" ({label(words.SetAside(held['set_aside']))}: {held['reason']})" if held["set_aside"] else ""
            text = f"{telling.chain(claim)}: “{telling.quote(claim)}”{aside}"
            yield Line(f"{position['key']} {held['claim']}", position["text"], text)


def _chronology(chronology: dict[str, Any]) -> Iterator[Part]:
    yield Part("about", _("The chronology"), [Line("title", _("Title"), chronology["title"])])
    yield _sentences("introduction", _("Introduction"), chronology["introduction"])
    yield Part("entries", _("Entries"), [
        Line(
            entry["event"]["slug"],
            _("Entry {number}").format(number=number),
            " ".join(filter(None, [entry["text"], entry["headline"] or entry["event"]["name"]])),
        )
        for number, entry in enumerate(chronology["entries"], 1)
    ])  # fmt: skip


def _edition(edition: dict[str, Any]) -> Iterator[Part]:
    yield Part("about", _("The chronology"), [Line("title", _("Title"), edition["title"])])
    yield _sentences("introduction", _("Introduction"), edition["introduction"])
    yield Part("entries", _("Entries"), [
        Line(
            entry["event"],
            _("Entry {number}").format(number=number),
            " ".join(
                filter(None, [
                    entry["text"],
                    entry["headline"] or entry["title"],
                    _("(version {number})").format(number=entry["version"]),
                ])
            ),
        )
        for number, entry in enumerate(edition["entries"], 1)
    ])  # fmt: skip


def _sentences(key: str, heading: str, sentences: list[dict[str, Any]]) -> Part:
    return Part(key, heading, [Line("words", heading, " ".join(sentence["text"] for sentence in sentences))])
