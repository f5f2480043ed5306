"""The questions of the check, each with its field, what belongs to it, and what is offered for it."""

from dataclasses import dataclass
from typing import Any

from archive.desk.inbox.forms import CheckForm

BESIDE = {
    "publisher": ("publisher_new", "publisher_basis", "publisher_note"),
    "published": ("published_basis", "published_note"),
}


@dataclass(frozen=True)
class Question:
    """A field, the fields beside it, and offers to fill it."""

    field: Any
    beside: list[Any]
    offers: list[Any]


def questions(form, offers):
    """The questions in three groups: `first`, `about`, `more`."""

    def group(names):
        return [
            Question(form[name], [form[each] for each in BESIDE.get(name, ())], offers.get(name, [])) for name in names
        ]

    return {"first": group(CheckForm.FIRST), "about": group(CheckForm.ABOUT), "more": group(CheckForm.MORE)}
