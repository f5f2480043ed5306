"""A document of readers, laid out field by field in words, so that two versions of it can be compared."""

from typing import Any

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from archive.desk import naming
from archive.desk.changes import Change
from archive.domain.words import EventType, Modality, Role, SetAside, WherePrecision
from archive.public import telling
from archive.record.tags import reason
from archive.vocabulary import label

NOT_SAID = {"kind", "slug", "version", "issued_at", "schema", "sha256", "text", "stretches", "point_of"}


def differences(before, after):
    """What differs between two documents of one thing, in words; `before` is None where readers have none."""
    old, new = in_words(before) if before else {}, in_words(after)
    return [
        Change(field, old.get(field, ""), new.get(field, ""))
        for field in dict.fromkeys([*new, *old])
        if old.get(field, "") != new.get(field, "")
    ]


def in_words(document):
    """The fields of a document that readers notice, each with its words: {field: words}, empty ones left out."""
    own = _event(document) if document["kind"] == "event" else _thing(document)
    return {field: str(words) for field, words in own if words}


def _event(event):
    yield _("Title"), event["title"]
    yield _("Date"), _dated(event["when"])
    yield _("Place"), event["place"]["name"] if event["place"] else ""
    yield _("How closely placed"), label(WherePrecision(event["where_precision"])) if event["place"] else ""
    yield _("Kind of event"), label(EventType(event["type"]))
    yield _("Happened, alleged or planned"), label(Modality(event["modality"]))
    yield _("Part of"), event["part_of"]["name"] if event["part_of"] else ""
    yield _("Sensitive"), event["sensitivity_note"] if event["sensitivity"] == "graphic" else ""
    claims = {claim["id"]: claim for claim in event["claims"]}
    for number, sentence in enumerate(event["summary"], 1):
        yield _("Summary, sentence %(n)d") % {"n": number}, sentence["text"]
        yield _("Summary, sentence %(n)d rests on") % {"n": number}, _quoted(sentence["cites"], claims)
    for question in event["questions"]:
        yield from _question(question, claims)
    for row in event["participants"]:
        yield _("Takes part: %(who)s") % {"who": row["actor"]["name"]}, label(Role(row["role"]))
    for claim in event["claims"]:
        yield from _claim(claim)
    for note in event["corrections"]:
        yield _("Correction of version %(n)d") % {"n": note["version"]}, note["text"]


def _question(question, claims):
    name = question["text"]
    yield _("Question “%(question)s”") % {"question": name}, question["text"]
    yield _("“%(question)s” comes to") % {"question": name}, _assessed(question["assessment"])
    for position in question["positions"]:
        held = [row["claim"] for row in position["held_by"] if not row["set_aside"]]
        aside = [row for row in position["held_by"] if row["set_aside"]]
        yield _("Position “%(position)s” is held by") % {"position": position["text"]}, _quoted(held, claims) or "–"
        for row in aside:
            words = {"quote": telling.quote(claims[row["claim"]])}
            yield _("Set aside: “%(quote)s”") % words, f"{label(SetAside(row['set_aside']))}: {row['reason']}"


def _claim(claim):
    words = {"quote": _short(telling.quote(claim))}
    yield _("Quotation “%(quote)s”") % words, telling.quote(claim)
    yield _("“%(quote)s” in our words") % words, claim["statement"]
    yield _("“%(quote)s” was told by") % words, telling.chain(claim)
    yield _("“%(quote)s” counts") % words, "; ".join(telling.figure(row) for row in claim["figures"])
    yield _("“%(quote)s” in other languages") % words, telling.translations(claim)


def _thing(document):
    for field, value in document.items():
        if field not in NOT_SAID:
            yield capfirst(naming.field(field)), _said(value)


def _said(value: Any) -> str:
    """Any part of a document in words: names of things, dates, lists one after the other."""
    if isinstance(value, dict):
        if "edtf" in value:
            return _dated(value)
        return str(value.get("name") or "") or "; ".join(filter(None, map(_said, value.values())))
    if isinstance(value, list):
        return "; ".join(filter(None, map(_said, value)))
    return {None: "", True: _("yes"), False: ""}.get(value, str(value)) if not isinstance(value, str) else value


def _dated(when):
    return " ".join(
        filter(
            None, [telling.date(when) if when["edtf"] else _("no date"), f"({when['note']})" if when["note"] else ""]
        )
    )


def _assessed(assessment):
    return f"{(assessment['ruling'] or assessment['word']).replace('_', ' ')}: {assessment['ruling_reason'] or reason(assessment)}"


def _quoted(ids, claims):
    return "; ".join(
        f"“{_short(telling.quote(claims[each]))}” ({telling.voice(claims[each])})" for each in ids if each in claims
    )


def _short(words, most=60):
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
