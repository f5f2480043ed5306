"""What a report is about: the thing that its page shows; and which things have an open report of an error."""

from typing import Any

from django.urls import Resolver404, resolve
from django.utils.translation import get_language

from archive.actions.publication.due import due
from archive.domain.words import ReportKind
from archive.models import Actor, Article, Chronology, Event, Location, Report
from archive.public.languages import in_language

NOUNS: dict[str, Any] = {
    "event": Event,
    "article": Article,
    "actor": Actor,
    "outlet": Actor,
    "place": Location,
    "chronology": Chronology,
}


def named(about):
    """A page's address if it is one of this site, and (noun, slug) of what it shows."""
    path = about.partition("?")[0].partition("#")[0]
    try:
        match = resolve(in_language(path, get_language()), "archive.public.urls")
    except Resolver404:
        return "", None
    noun, slug = (match.url_name or "").partition("_")[0], match.kwargs.get("slug")
    return about, (noun, slug) if noun in NOUNS and slug else None


def reported(model):
    """The slugs of the things of a noun of which a reader reported an error, and nobody has settled it."""
    errors = Report.objects.open().filter(kind=ReportKind.ERROR).exclude(about="").values_list("about", flat=True)
    things = [thing for _address, thing in map(named, errors) if thing]
    return {slug for noun, slug in things if NOUNS[noun] is model}


def corrections(rows):
    """Of `rows`, the things that are due for a correction."""
    return due(rows, reported(rows.model))


def is_due(thing):
    """Whether `thing` is due for a correction."""
    return corrections(type(thing)._default_manager.filter(pk=thing.pk)).exists()
