"""Rows of an event's body by their keys; a row that is not there any more is refused in words."""

from typing import Any

from django.utils.text import slugify
from django.utils.translation import gettext as _

from archive.actions.act import Refused
from archive.actions.bodies import Body
from archive.domain.names import folded

type Row = dict[str, Any]


def question_in(body: Body, key: str) -> Row:
    """The question of that key."""
    for question in body["questions"]:
        if question["key"] == key:
            return question  # type: ignore[no-any-return]
    raise Refused(_("The event has no question “%(key)s” any more: open the page anew.") % {"key": key})


def position_in(body: Body, path: str) -> Row:
    """The position at `path`, which is the key of its question, a slash, and its own."""
    question, _slash, key = path.partition("/")
    for position in question_in(body, question)["positions"]:
        if position["key"] == key:
            return position  # type: ignore[no-any-return]
    raise Refused(_("The event has no position “%(path)s” any more: open the page anew.") % {"path": path})


def evidence_in(position: Row, claim: str) -> Row:
    """The evidence that the claim of that uid is for `position`."""
    for row in position["evidence"]:
        if row["claim"] == claim:
            return row  # type: ignore[no-any-return]
    raise Refused(
        _("%(claim)s does not hold “%(text)s” any more: open the page anew.")
        % {"claim": claim, "text": position["text"]}
    )


def sentence_in(body: Body, number: int) -> Row:
    """The sentence of the summary with that number."""
    for sentence in body["sentences"]:
        if sentence["order"] == number:
            return sentence  # type: ignore[no-any-return]
    raise Refused(_("The summary has no sentence %(number)s any more: open the page anew.") % {"number": number})


def free_key(text: str, taken: list[Row], fallback: str) -> str:
    """A key made of `text` that none of the rows `taken` has."""
    stem = slugify(folded(text))[:40].rpartition("-")[0] if len(slugify(folded(text))) > 40 else slugify(folded(text))
    keys = {row["key"] for row in taken}
    stem, number = stem or fallback, 1
    while (stem if number == 1 else f"{stem}-{number}") in keys:
        number += 1
    return stem if number == 1 else f"{stem}-{number}"


def renumbered(rows: list[Row], first: int = 0) -> None:
    """Number `rows` in the order in which they stand."""
    for number, row in enumerate(rows, first):
        row["order"] = number


def swapped(rows: list[Row], row: Row, step: int) -> None:
    """Move `row` by `step` places among `rows`, as far as there is room."""
    at = rows.index(row)
    rows.insert(max(0, at + step), rows.pop(at))


def short(text: str, most: int = 60) -> str:
    """`text`, cut where it is longer than a line has room for."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
