"""Events in one line each, written without a template: a handle that is moved asks for fifty of them at every step."""

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext

from archive.domain.words import Assessed
from archive.public import telling
from archive.record import naming
from archive.record.tags import date, icon, ours, reason
from archive.vocabulary import label

LINE = '<li><span class="brief__when">{}</span> <a href="{}"{}>{}</a>{} <span class="brief__status">{}<span>{}. {}</span></span></li>'


def lines(entries):
    """The lines of a list: when, what, where, and how its accounts stand."""
    return format_html_join("\n", LINE, (_parts(entry.brief) for entry in entries))


def _parts(brief):
    word = telling.assessed(brief)
    place = format_html(' <span class="meta">{}</span>', _where(brief["place"])) if brief["place"] else ""
    address = reverse("event", args=[brief["slug"]])
    return (
        date(brief["when"]),
        address,
        ours(),
        brief["title"],
        place,
        icon(word),
        capfirst(label(Assessed(word))),
        why(brief["assessment"]),
    )


def why(assessment):
    """Why an event is assessed so, in a sentence: the editor's reason where one ruled, else that of the rule."""
    if assessment["ruling"]:
        return gettext("An editor ruled so: %(reason)s") % {"reason": assessment["ruling_reason"]}
    return reason(assessment)


def _where(place):
    return naming.slot("place", place["slug"], place["name"])
