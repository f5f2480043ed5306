"""What changed between two bodies of one thing, field by field and word by word."""

import json
from dataclasses import dataclass

from django.utils.translation import gettext as _

from archive.desk.naming import field
from archive.domain import differences
from archive.models import Revision

NAMES_OF_ROWS = ("key", "name", "claim", "event", "actor", "verbatim", "language", "start", "order")
AROUND = 12  # words and spaces kept on each side of a change


@dataclass(frozen=True)
class Change:
    """One field that changed: `pieces` are its words, word by word."""

    field: str
    before: str
    after: str

    @property
    def pieces(self):
        """The words in reading order."""
        return differences.pieces(self.before, self.after, around=AROUND)

    def __str__(self):
        return _("{field}: “{before}” → “{after}”").format(
            field=self.field, before=_short(self.before), after=_short(self.after)
        )


def changes(before, after):
    """The changes that lead from one body to another."""
    old, new = _flat(before), _flat(after)
    return [
        Change(field, old.get(field, ""), new.get(field, ""))
        for field in dict.fromkeys([*old, *new])
        if old.get(field, "") != new.get(field, "")
    ]


def changes_since(root, version):
    """What changed of `root` since the version that somebody opened, as far as the ledger still keeps it."""
    acts = Revision.objects.of(root).filter(version__in=[version, root.version]).select_related("body")
    bodies = [body_in(act) for act in acts]
    return changes(bodies[1], bodies[0]) if len(bodies) == 2 and all(bodies) else []


def body_in(revision):
    """The body that an act left, or None where redaction took it."""
    body = getattr(revision, "body", None)
    return json.loads(body.text) if body else None


def _flat(value, path=""):
    """Every field of a body by its path in words, with its value as text."""
    if isinstance(value, dict):
        inner = [_flat(each, f"{path} · {field(name)}".removeprefix(" · ")) for name, each in value.items()]
        return {name: text for fields in inner for name, text in fields.items()}
    if isinstance(value, list) and any(isinstance(row, dict) for row in value):
        rows = {}
        for number, row in enumerate(value, 1):
            name = _name_of(row, number)
            rows[f"{name} ({number})" if name in rows else name] = row
        return {name: text for key, row in rows.items() for name, text in _flat(row, f"{path} “{key}”").items()}
    if isinstance(value, list):
        return {path: ", ".join(map(str, value))}
    if value is None or isinstance(value, bool):
        return {path: {None: "", True: _("yes"), False: _("no")}[value]}
    return {path: str(value)}


def _name_of(row, number):
    return next((str(row[name]) for name in NAMES_OF_ROWS if row.get(name) not in (None, "")), str(number))


def _short(text):
    return differences.shortened(differences.split(text), AROUND)
