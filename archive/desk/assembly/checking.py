"""The publishing checks as a list that leads to what each is about."""

from archive.actions import guards
from archive.actions.publication.needs import named_by
from archive.desk.stages import page_of
from archive.domain.words import Stage
from archive.models import Claim, Event, EventSentence, Question

HERE = {"sentences": "summary", "when": "when"}  # fields of an event that its page has, and where


def checks(sheet):
    """Every fault, with the place on the page where it is mended."""
    return [{"words": fault.words, "address": _address(sheet, fault)} for fault in guards.publishing(sheet.event)]


def warnings(sheet):
    """What could be published with a reason only."""
    return [{"words": fault.words, "address": _address(sheet, fault)} for fault in guards.warnings(sheet.event)]


def needs(event):
    """Other things that the event names and that readers do not see as they now are, each with its page.

    Told by their stage, without a query for each; publishing itself compares what they say.
    """
    named = {(type(thing), thing.pk): thing for thing in named_by(event) if thing.stage != Stage.PUBLISHED}
    return [{"thing": thing, "noun": thing._meta.verbose_name, "address": page_of(thing)} for thing in named.values()]


def _address(sheet, fault):
    """Where it is mended: on this page, or on the page of the thing where this page has no field for it."""
    about = fault.about
    match about:
        case EventSentence():
            return f"#s-{about.order}"
        case Question():
            return f"#q-{about.key}"
        case Claim() if about.discarded:
            return next((f"#c-{claim_id}-{anchor}" for claim_id, anchor in _held(sheet, about)), "#summary")
        case Event() if fault.field in HERE:
            return f"#{HERE[fault.field]}"
    return page_of(about) if fault.field else ""


def _held(sheet, claim):
    """Where the page has `claim`: its public id, and the anchor of each position that it holds."""
    for position in sheet.positions:
        for held in position["held"]:
            if held["claim"]["row"] == claim:
                yield held["claim"]["id"], position["anchor"]
