"""Parts of documents in words, for tables: who told it, the quotation, dates, figures, several values in a cell."""

from django.utils.translation import gettext as _

from archive.domain import figures
from archive.domain.words import Bound, PartOfDay
from archive.record.tags import said

BETWEEN = " | "  # values in one cell


def several(values):
    """Values in one cell, in their order."""
    return BETWEEN.join(str(value) for value in values)


def outlet(source):
    """The outlet of a claim's source, or that it is not known."""
    return source["outlet"]["name"] if source["outlet"] else _("unknown outlet")


def teller(link):
    """One link of a telling chain."""
    name = link["actor"]["name"] if link["actor"] else link["named_as"]
    if link["on_behalf_of"]:
        return _("{teller} for {principal}").format(teller=name, principal=link["on_behalf_of"]["name"])
    return name


def chain(claim):
    """Who told it, from the first speaker to the outlet: “A → B → outlet”."""
    return " → ".join([*map(teller, claim["told"]), outlet(claim["source"])])


def voice(claim):
    """The account that a claim belongs to."""
    return claim["voice"]["name"] or _("unknown outlet")


def quote(claim):
    """The exact words; where a name is withheld its label stands in brackets."""
    return masked(claim["quote"])


def masked(pieces):
    """Words in which a name may be withheld, as text: its label stands in brackets."""
    if isinstance(pieces, str):
        return pieces
    return "".join(piece if isinstance(piece, str) else f"[{piece['withheld']}]" for piece in pieces)


def translations(claim):
    """The words in other languages, each with its language and translator, in one cell; empty where there are none."""
    pattern = _("{language} ({translator}): {text}")
    return several(
        pattern.format(language=row["language"], translator=row["translator"], text=masked(row["text"]))
        for row in claim.get("translations", ())
    )


def date(when):
    """A date in words."""
    return said(when).line


def day(edtf):
    """An EDTF date in words, where there is nothing else to say of it."""
    return said({"edtf": edtf, "part_of_day": PartOfDay.NONE, "window": False}).line


def assessed(brief):
    """The word of an event's assessment: the ruling where there is one."""
    return brief["assessment"]["ruling"] or brief["assessment"]["word"]


def where(place):
    """A place with those that contain it, innermost first."""
    return ", ".join([place["name"], *(ref["name"] for ref in place["within"])])


def brief(event):
    """An event in a few lines, from its brief: when, where, and its first sentence unless that is graphic."""
    graphic = event["sensitivity"] == "graphic"
    lines = [date(event["when"]), where(event["place"]) if event["place"] else ""]
    return [line for line in [*lines, event["sensitivity_note"] if graphic else event["summary"]] if line]


def days(when):
    """A date in a sentence, with what is not known of it: a span of days may be a duration or a window."""
    line = _("When: {date}.").format(date=date(when))
    if when["window"]:
        return line + " " + _("It happened somewhere between these days, and need not have lasted.")
    if when["basis"] in ("resolved", "inferred") and when["note"]:
        return f"{line} {when['note']}"
    return line


def summary(event):
    """What an event's document says in our words; of a graphic one only what it is."""
    if event["sensitivity"] == "graphic":
        return [event["sensitivity_note"]] if event["sensitivity_note"] else []
    return [sentence["text"] for sentence in event["summary"]]


def figure(number):
    """A number in words, never without its bound: “more than 500”."""
    bound = Bound(number["bound"])
    return figures.words(figures.Figure(number["verbatim"], number["value"], number["value_max"], bound), _)


def approximate(event):
    """Whether the point of an event is not known to be where it happened; None where there is no point."""
    place = event["place"]
    if not place or place["latitude"] is None:
        return None
    own = place["point_of"] == place["slug"] and not place["generalised"]
    return not (own and event["where_precision"] == "exact")


def yes_or_no(value):
    """A cell that says true or false, or nothing where neither is known."""
    return "" if value is None else str(value).lower()


def point_of(place):
    """The name of the place whose point a place has: its own or a container's; empty without a point."""
    names = {place["slug"]: place["name"], **{ref["slug"]: ref["name"] for ref in place["within"]}}
    return names.get(place["point_of"], place["point_of"])
