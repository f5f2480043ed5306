"""What the readers of a text propose of an article, as the screen keeps it: what it fills in, in a claim's own columns.

The one place that knows their shapes. What was waved away does not come back for that text.
"""

from typing import Any, Literal

from django.utils.translation import gettext

from archive.desk.annotation.dating import anchor_of, as_columns
from archive.domain.names import folded
from archive.domain.suggestions import Kind, Known, propose
from archive.domain.words import Form, NameKind, Stance
from archive.models import Actor, ActorName, Article, Dismissal, Location, LocationName

INTO_A_CLAIM = {Kind.TELLER, Kind.NAME, Kind.DATE, Kind.FIGURE, Kind.HEDGE}
UNNAMED = {"a", "an", "some", "several", "one", "two", "unnamed", "unidentified"}
NOTICES = {Kind.REPEAT, Kind.NAMESAKE}


def proposals(article: Article) -> dict:
    """Proposals on the text of `article`, in its order, and the names of the things they would fill in."""
    known = [*known_names()]
    found = propose(
        article.text,
        known=known,
        anchor=anchor_of(article),
        segments=[*article.segments.all()],
        language=article.language,
        dismissed=frozenset(Dismissal.objects.filter(article=article).values_list("key", flat=True)),
        translate=gettext,
    )
    owners: dict[str, str] = {}
    for each in known:
        owners.setdefault(folded(each.name), each.uid)
    rows = [_row(each, owners) for each in found if not each.fill.scare]
    used = {uid for row in rows for uid in _named_in(row["fills"])}
    names: dict[str, dict[str, dict[str, str]]] = {"actor": {}, "location": {}}
    for each in reversed(known):  # the name itself stands before its other names
        if each.uid in used:
            noun = "actor" if each.kind == "actor" else "location"
            names[noun][each.uid] = {"uid": each.uid, "name": each.name, "beside": ""}
    return {"proposals": rows, "things": names}


def known_names():
    """Every strong name of the archive's actors and places, those of one thing with its own name first."""
    nouns: tuple[tuple[Any, Any, Literal["actor", "place"]], ...] = (
        (Actor, ActorName, "actor"),
        (Location, LocationName, "place"),
    )
    for noun, names, kind in nouns:
        for name, uid in noun.objects.live().values_list("name", "uid"):
            yield Known(name, uid, kind)
        strong = names.objects.exclude(kind=NameKind.WEAK).filter(**{f"{names.OWNER}__discarded": False})
        for name, uid in strong.values_list("name", f"{names.OWNER}__uid"):
            yield Known(name, uid, kind)


def figure_columns(figure):
    """A figure that was read, as a row of a claim."""
    return {
        "verbatim": figure.words,
        "value": figure.value,
        "value_max": figure.value_max,
        "bound": str(figure.bound),
        "measure": str(figure.measure),
        "population": figure.population[:300],
        "unit": figure.unit[:100],
        "period": figure.period[:200],
    }


def _row(proposal, owners):
    return {
        "kind": str(proposal.kind),
        "start": proposal.start,
        "end": proposal.end,
        "why": proposal.why,
        "key": proposal.key,
        "into": "claim" if proposal.kind in INTO_A_CLAIM else "notice" if proposal.kind in NOTICES else "",
        "name": proposal.fill.name if proposal.kind == Kind.NAME else "",
        "name_kind": proposal.fill.name_kind,
        "fills": _fills(proposal, owners),
    }


def _fills(proposal, owners):
    """What accepting would put into a claim, in the claim's columns."""
    fill = proposal.fill
    dates = [each for each in (fill.date, *fill.dates) if each is not None and each.when]
    figures = [each for each in (fill.figure, *fill.figures) if each is not None]
    form = Form.DIRECT if proposal.kind == Kind.QUOTATION else fill.form
    stance = Stance.HEDGES if proposal.kind == Kind.HEDGE else fill.stance
    fills = {
        "attributions": [_teller(each, owners) for each in fill.tellers],
        "form": form and str(form),
        "stance": stance and str(stance),
        "figures": [figure_columns(each) for each in figures],
        "happened": as_columns(dates[0].when) if dates else None,
        "actors": [*fill.actors],
        "locations": [*fill.locations],
    }
    return {name: value for name, value in fills.items() if value}


def _teller(teller, owners):
    """A teller as a row of a claim. Whom the words only describe ("a U.S. official") is not the actor they name."""
    who = teller.who or teller.named_as
    itself = teller.actor and owners.get(folded(who)) == teller.actor
    unnamed = who.partition(" ")[0].lower() in UNNAMED
    behalf = owners.get(folded(teller.on_behalf_of)) or (teller.actor if unnamed and not itself else "")
    return {
        "actor": (teller.actor if itself or not unnamed else "") or None,
        "named_as": "" if itself else who[:300],
        "on_behalf_of": behalf or None,
        "verb": teller.verb[:60],
        "basis": str(teller.basis),
    }


def _named_in(fills):
    yield from fills.get("actors", ())
    yield from fills.get("locations", ())
    for teller in fills.get("attributions", ()):
        yield from filter(None, (teller["actor"], teller["on_behalf_of"]))
