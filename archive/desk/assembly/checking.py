"""The publishing checks as a list that leads to what each is about."""

from archive.actions import guards
from archive.actions.publication.needs import named_by
from archive.desk.stages import page_of
from archive.domain.words import Stage


def checks(sheet):
    """Every fault, with the place on the page where it is mended."""
    return [{"words": fault, "anchor": _anchor(sheet, fault)} for fault in guards.publishing(sheet.event)]


def warnings(sheet):
    """What could be published with a reason only."""
    return [{"words": warning, "anchor": _anchor(sheet, warning)} for warning in guards.warnings(sheet.event)]


def needs(event):
    """Other things that the event names and that readers do not see as they now are, each with its page.

    Told by their stage, without a query for each; publishing itself compares what they say.
    """
    named = {(type(thing), thing.pk): thing for thing in named_by(event) if thing.stage != Stage.PUBLISHED}
    return [{"thing": thing, "noun": thing._meta.verbose_name, "address": page_of(thing)} for thing in named.values()]


def _anchor(sheet, fault):
    for sentence in sheet.sentences:
        if sentence["row"].text in fault:
            return f"s-{sentence['row'].order}"
    for position in sheet.positions:
        for held in position["held"]:
            if str(held["claim"]["row"]) in fault:
                return f"c-{held['claim']['id']}-{position['anchor']}"
    if sheet.event.date_claim and str(sheet.event.date_claim) in fault:
        return "when"
    if "title’s position" in fault:
        return next((f"q-{question['row'].key}" for question in sheet.questions), "")
    return "summary" if "summary" in fault else "when" if "date" in fault else ""
