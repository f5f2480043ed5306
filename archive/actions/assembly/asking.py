"""Edits of questions and positions: asked, answered, reworded, ordered, merged, taken away."""

from django.utils.translation import gettext as _

from archive.actions.act import Refused
from archive.actions.assembly.finding import Row, free_key, position_in, question_in, renumbered, short, swapped
from archive.actions.bodies import Body
from archive.domain.words import QuestionKind
from archive.models import Claim

NO_DATE = {
    "when_text": "", "when_edtf": "", "when_part_of_day": "", "when_basis": "unknown", "when_rule": "",
    "when_anchor": "", "when_note": "", "when_window": False,
}  # fmt: skip


def ask(body: Body, kind: QuestionKind, text: str, main: bool = False) -> str:
    """Ask a new question."""
    _new_question(body, kind, text, main)
    return f"Asked “{short(text)}”"


def answer(body: Body, question: str, text: str) -> str:
    """Give a question a new position."""
    asked = question_in(body, question)
    _new_position(asked, text)
    return f"Added the position “{short(text)}” to “{short(asked['text'])}”"


def reword_question(body: Body, question: str, text: str, main: bool) -> str:
    """Say a question in other words, or make it a main one."""
    asked = question_in(body, question)
    was = asked["text"]
    asked |= {"text": text, "main": main or asked["kind"] == QuestionKind.OCCURRENCE}
    return f"Reworded the question “{short(was)}” as “{short(text)}”"


def reword_position(body: Body, position: str, text: str) -> str:
    """Say a position in other words."""
    held = position_in(body, position)
    was, held["text"] = held["text"], text
    return f"Reworded the position “{short(was)}” as “{short(text)}”"


def order_question(body: Body, question: str, step: int) -> str:
    """Move a question up (-1) or down (1)."""
    asked = question_in(body, question)
    swapped(body["questions"], asked, step)
    renumbered(body["questions"])
    return f"Moved the question “{short(asked['text'])}” {'up' if step < 0 else 'down'}"


def order_position(body: Body, position: str, step: int) -> str:
    """Move a position up (-1) or down (1); the first of the occurrence question is the title’s."""
    rows, held = question_in(body, position.partition("/")[0])["positions"], position_in(body, position)
    swapped(rows, held, step)
    renumbered(rows)
    return f"Moved the position “{short(held['text'])}” {'up' if step < 0 else 'down'}"


def merge_positions(body: Body, position: str, into: str) -> str:
    """Put what holds one position under another, and take the first away."""
    gone, kept = position_in(body, position), position_in(body, into)
    if gone is kept:
        raise Refused(_("A position is not merged into itself: choose another."))
    joined(kept, gone)
    question_in(body, position.partition("/")[0])["positions"].remove(gone)
    return f"Merged the position “{short(gone['text'])}” into “{short(kept['text'])}”"


def merge_questions(body: Body, question: str, into: str) -> str:
    """Put the positions of one question under another, and take the first away."""
    gone, kept = question_in(body, question), question_in(body, into)
    if gone is kept:
        raise Refused(_("A question is not merged into itself: choose another."))
    if gone["kind"] == QuestionKind.OCCURRENCE:
        raise Refused(_("The question whether it happened stays: merge the other one into it."))
    for position in gone["positions"]:
        position["key"] = free_key(position["key"], kept["positions"], "position")
        kept["positions"].append(position)
    renumbered(kept["positions"])
    body["questions"].remove(gone)
    return f"Merged the question “{short(gone['text'])}” into “{short(kept['text'])}”"


def drop_position(body: Body, position: str) -> str:
    """Take away a position that nothing holds."""
    held = position_in(body, position)
    if held["evidence"]:
        raise Refused(
            _("“%(text)s” is held by claims: move or unlink them first, or merge it into another.")
            % {"text": held["text"]}
        )
    question_in(body, position.partition("/")[0])["positions"].remove(held)
    return f"Took the position “{short(held['text'])}” away"


def drop_question(body: Body, question: str) -> str:
    """Take away a question whose positions nothing holds."""
    asked = question_in(body, question)
    if asked["kind"] == QuestionKind.OCCURRENCE:
        raise Refused(_("The question whether it happened stays."))
    if any(position["evidence"] for position in asked["positions"]):
        raise Refused(
            _("“%(text)s” has positions that claims hold: move them first, or merge it into another.")
            % {"text": asked["text"]}
        )
    body["questions"].remove(asked)
    return f"Took the question “{short(asked['text'])}” away"


def oppose(body: Body, question: str, kind: QuestionKind, text: str, sides: list[tuple[Claim, str]]) -> str:
    """Place two claims under two positions of one question: the one of that key, or a new one.

    `sides` are the two claims, each with the words of its position; words that a position has already are that one.
    """
    asked = question_in(body, question) if question else _new_question(body, kind, text, main=False)
    if len({words for _, words in sides}) < 2:
        raise Refused(_("Two positions that say the same are one: word them apart."))
    for claim, words in sides:
        held = next((row for row in asked["positions"] if row["text"] == words), None) or _new_position(asked, words)
        if all(row["claim"] != claim.uid for row in held["evidence"]):
            held["evidence"].append({"claim": claim.uid, "set_aside": "", "reason": ""})
            held["evidence"].sort(key=lambda row: row["claim"])
    first, second = (words for _, words in sides)
    return f"Set “{short(first, 40)}” against “{short(second, 40)}” under “{short(asked['text'])}”"


def rule(body: Body, question: str, ruling: str, ruling_reason: str) -> str:
    """Rule otherwise than the rule does, with a public reason; no ruling lets the rule stand."""
    asked = question_in(body, question)
    asked |= {"ruling": ruling, "ruling_reason": ruling_reason.strip() if ruling else ""}
    return f"Ruled “{short(asked['text'])}” {ruling}" if ruling else f"Let the rule stand for “{short(asked['text'])}”"


def _new_question(body: Body, kind: QuestionKind, text: str, main: bool) -> Row:
    row: Row = {
        "key": free_key(text, body["questions"], str(kind)),
        "kind": str(kind), "text": text, "main": main, "ruling": "", "ruling_reason": "", "positions": [],
    }  # fmt: skip
    body["questions"].append(row)
    renumbered(body["questions"])
    return row


def _new_position(asked: Row, text: str) -> Row:
    row: Row = {
        "key": free_key(text, asked["positions"], "position"),
        "text": text, "actor": None, "location": None, **NO_DATE, "evidence": [],
    }  # fmt: skip
    asked["positions"].append(row)
    renumbered(asked["positions"])
    return row


def joined(kept: Row, gone: Row) -> None:
    """Add the evidence of `gone` to `kept`, each claim once; one that counts anywhere counts."""
    held = {row["claim"]: row for row in kept["evidence"]}
    for row in gone["evidence"]:
        if row["claim"] not in held:
            kept["evidence"].append(row)
        elif not row["set_aside"]:
            held[row["claim"]] |= {"set_aside": "", "reason": ""}
    kept["evidence"].sort(key=lambda row: row["claim"])
