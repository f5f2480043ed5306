"""Events in one line each, written without a template: a handle that is moved asks for fifty of them at every step.

What many lines have alike (an address but for its slug, a word and its icon, a pattern of a reason) is made once a list.
"""

from functools import cache

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext

from archive.domain.reasons import Reason
from archive.domain.words import Assessed
from archive.public import telling
from archive.record import naming
from archive.record.tags import date, icon, ours
from archive.vocabulary import label

LINE = '<li><span class="brief__when">{}</span> <a href="{}"{}>{}</a>{} <span class="brief__status">{} {}</span></span></li>'


def lines(entries):
    """The lines of a list: when, what, where, and how its accounts stand."""
    before, _, after = reverse("event", args=["-"]).rpartition("-")
    attributes, word, where, translate = ours(), cache(_word), cache(_where), cache(gettext)
    parts = (
        (
            date(brief["when"]),
            f"{before}{brief['slug']}{after}",
            attributes,
            brief["title"],
            where(brief["place"]["slug"], brief["place"]["name"]) if brief["place"] else "",
            word(telling.assessed(brief)),
            _why(brief["assessment"], translate),
        )
        for brief in (entry.brief for entry in entries)
    )
    return format_html_join("\n", LINE, parts)


def _why(assessment, translate):
    """Why an event is assessed so, in a sentence: the editor's reason where one ruled, else that of the rule."""
    if assessment["ruling"]:
        return gettext("An editor ruled so: %(reason)s") % {"reason": assessment["ruling_reason"]}
    return Reason(assessment["pattern"], assessment["values"]).sentence(translate)


def _word(assessed):
    return format_html("{}<span>{}.", icon(assessed), capfirst(label(Assessed(assessed))))


def _where(slug, name):
    return format_html(' <span class="meta">{}</span>', naming.slot("place", slug, name))
