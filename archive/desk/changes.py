"""What changed between two bodies of one thing, in words: field by field, what came and went, word by word."""

import json
from dataclasses import dataclass

from django.utils.translation import gettext as _

from archive.desk import naming
from archive.desk.matching import Reading, matched, reordered
from archive.desk.values import Names, column_of, in_words, is_wording, named_by
from archive.domain import differences
from archive.models import Revision

AROUND = 12  # words and spaces kept on each side of a change
# What nobody chose (it follows from the rest), and what rows are told apart by.
SILENT = {"uid", "folded", "path", "key", "order"}
FOLLOWS = ("_earliest", "_latest")


@dataclass(frozen=True)
class Change:
    """One field that changed, or what came to a list or left it. `whole`: a value that is replaced, not reworded."""

    field: str
    before: str
    after: str
    whole: bool = False

    @property
    def pieces(self):
        """The words in reading order."""
        if self.whole:
            both = [("out", self.before), ("same", " "), ("in", self.after)]
            return both if self.before and self.after else [piece for piece in both if piece[1].strip()]
        return differences.pieces(self.before, self.after, around=AROUND)

    def __str__(self):
        return _("{field}: “{before}” → “{after}”").format(
            field=self.field, before=_short(self.before), after=_short(self.after)
        )


def changes(noun, before, after, names=None):
    """The changes that lead from one body of `noun` to another; `names` are looked up unless they are at hand."""
    names = names or Names(noun, [before, after])
    return [*_of_row(noun, before, after, "", Reading(names, before, after))]


def changes_since(root, version):
    """What changed of `root` since the version that somebody opened, as far as the ledger still keeps it."""
    acts = Revision.objects.of(root).filter(version__in=[version, root.version]).select_related("body")
    bodies = [body_in(act) for act in acts]
    return changes(type(root), bodies[1], bodies[0]) if len(bodies) == 2 and all(bodies) else []


def body_in(revision):
    """The body that an act left, or None where redaction took it."""
    body = getattr(revision, "body", None)
    return json.loads(body.text) if body else None


def _of_row(noun, old, new, path, reading):
    """What changed of one thing or row."""
    for name in dict.fromkeys([*old, *new]):
        was, now = old.get(name), new.get(name)
        if was == now or name in SILENT or name.endswith(FOLLOWS):
            continue
        if name in getattr(noun, "OWNS", ()):
            yield from _of_rows(column_of(noun, name).related_model, name, (was or [], now or []), path, reading)
        elif isinstance(was, list) or isinstance(now, list):
            yield from _of_list(noun, name, (was or [], now or []), path, reading)
        else:
            before, after = (in_words(noun, name, value, reading.names) for value in (was, now))
            if before != after:
                yield Change(_inside(path, naming.field(name)), before, after, not is_wording(noun, name))


def _of_list(noun, name, both, path, reading):
    """What came to a list of names, and what left it."""
    other = named_by(column_of(noun, name))
    said = [[reading.names.of(other, each) if other else str(each) for each in values] for values in both]
    gone, come = ([each for each in said[here] if each not in said[1 - here]] for here in (0, 1))
    yield from _came_and_went(_inside(path, naming.field(name)), "; ".join(gone), "; ".join(come))


def _of_rows(noun, name, both, path, reading):
    """What changed of the rows that a thing owns: those that stayed, went and came, and their order."""
    pairs, gone, come = matched(noun, *both)
    rows = _inside(path, naming.field(name))
    for was, now in pairs:
        title = _("{row} “{name}”").format(row=naming.row(name), name=reading.title(noun, was, 0))
        yield from _of_row(noun, was, now, _inside(path, title), reading)
    for row in gone:
        yield from _came_and_went(rows, reading.said(noun, row, 0), "")
    for row in come:
        yield from _came_and_went(rows, "", reading.said(noun, row, 1))
    if reordered(both[1], pairs):
        orders = pairs, sorted(pairs, key=lambda pair: both[1].index(pair[1]))
        before, after = ("; ".join(f"“{reading.title(noun, now, 1)}”" for _was, now in order) for order in orders)
        yield Change(_("{rows}: their order").format(rows=rows), before, after, whole=True)


def _came_and_went(rows, gone, come):
    if gone:
        yield Change(_("{rows}: taken out").format(rows=rows), gone, "")
    if come:
        yield Change(_("{rows}: added").format(rows=rows), "", come)


def _inside(path, name):
    return _("{outer} · {inner}").format(outer=path, inner=name) if path else name


def _short(text):
    return differences.shortened(differences.split(text), AROUND)
