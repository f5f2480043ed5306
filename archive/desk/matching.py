"""Rows of two bodies of one thing: which row became which, and what a row is called and says."""

import difflib
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from archive.desk import naming
from archive.desk.values import Names, column_of, in_words
from archive.domain import differences

# What a row is called by: the first of these that it gives.
TITLES = ("name", "verbatim", "language", "headline", "text", "object", "actor", "named_as", "claim", "event")
UNSAID = {"key", "order", "folded"}
ALIKE = 0.5  # share of words in common from which a row counts as reworded
AROUND = 6  # words and spaces of a title at each end


@dataclass(frozen=True)
class Reading:
    """Two bodies of one thing as they are read: with the names of what they name."""

    names: Names
    before: dict[str, Any]
    after: dict[str, Any]

    def title(self, noun, row, which):
        """What a row of the first (0) or second (1) body is called, cut short."""
        return differences.shortened(differences.split(self._title(noun, row, which)[1]), AROUND)

    def said(self, noun, row, which):
        """All that a row says: “title (field: value; field: value)”."""
        name, title = self._title(noun, row, which)
        inner = [*self._fields(noun, row, {name, *UNSAID, *getattr(noun, "OWNS", ())})]
        for owned in getattr(noun, "OWNS", ()):
            child = column_of(noun, owned).related_model
            if rows := "; ".join(self.said(child, each, which) for each in row.get(owned, ())):
                inner.append(_("{field}: {value}").format(field=naming.field(owned), value=rows))
        return _("{title} ({more})").format(title=title, more="; ".join(inner)) if inner else title

    def _fields(self, noun, row, but):
        for name, value in row.items():
            dateless = name.endswith("_basis") and not row.get(name.replace("_basis", "_edtf"), True)
            if name in but or value in (None, "", False, []) or dateless or name.endswith(("_earliest", "_latest")):
                continue
            if not (name in ("start", "end") and "quote" not in row):
                words = in_words(noun, name, value, self.names)
                yield _("{field}: {value}").format(field=naming.field(name), value=words)

    def _title(self, noun, row, which):
        """The column that a row is called by, and its name; a part of a text is called by its words."""
        for name in TITLES:
            if row.get(name) not in (None, ""):
                return name, in_words(noun, name, row[name], self.names)
        text = (self.before, self.after)[which].get("text", "")
        return "", " ".join(text[row.get("start", 0) : row.get("end", 0)].split())


def matched(noun, old, new):
    """Rows of two lists paired: (pairs in their old order, rows that went, rows that came)."""
    left, pairs, gone = list(new), [], []
    for row in old:
        same = next((each for each in left if _identity(each) == _identity(row)), None)
        if same is None:
            gone.append(row)
        else:
            left.remove(same)
            pairs.append((row, same))
    for row in [row for row in gone if _wording(row)]:
        alike = max(((_likeness(row, each), at) for at, each in enumerate(left)), default=(0, 0))
        if alike[0] >= ALIKE:
            gone.remove(row)
            pairs.append((row, left.pop(alike[1])))
    pairs.sort(key=lambda pair: old.index(pair[0]))
    return pairs, gone, left


def reordered(new, pairs):
    """Whether rows that stayed stand in another order now, where the order was chosen."""
    places = [new.index(now) for _was, now in pairs if "order" in now]
    return places != sorted(places)


def _identity(row):
    if "key" in row:
        return row["key"]
    return next((str(row[name]) for name in TITLES if row.get(name) not in (None, "")), str(row.get("start")))


def _wording(row):
    """The words by which a row that was reworded is known again."""
    return [] if "key" in row else str(row.get("text") or row.get("verbatim") or "").split()


def _likeness(one, other):
    return difflib.SequenceMatcher(None, _wording(one), _wording(other), autojunk=False).ratio()
