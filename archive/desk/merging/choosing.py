"""Any two things of one noun, chosen by name: those that nothing proposes."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from archive.desk.annotation import names
from archive.desk.merging.finding import NOUNS


@dataclass(frozen=True)
class Side:
    """One of the two: the words typed for it, and the thing that they mean or why they mean none."""

    words: str = ""
    thing: Any = None
    fault: str = ""


def sides(noun, given):
    """The two that a form names, by identifier (as the list under the field gives it) or by typed words."""
    kept, merged = (
        _side(noun, given.get(name, "").strip(), given.get(f"{name}_uid", "")) for name in ("kept", "merged")
    )
    if kept.thing and kept.thing == merged.thing:
        merged = Side(merged.words, None, _("This is the first one: name another."))
    return kept, merged


def _side(noun, words, uid):
    rows = NOUNS[noun].objects.live()
    thing = rows.filter(uid=uid).first() if uid else None
    if thing or not words:
        return Side(str(thing) if thing else "", thing)
    found = names.found(noun, words)
    same = [each for each in found if each["name"].casefold() == words.casefold()]
    if len(same or found) == 1:
        return Side(words, rows.filter(uid=(same or found)[0]["uid"]).first())
    if not found:
        return Side(words, None, _("Nothing here is called “%(words)s”.") % {"words": words})
    several = ", ".join(f"{each['name']} ({each['uid']})" for each in found)
    return Side(words, None, _("Several have such a name: %(names)s. Write more of it.") % {"names": several})
